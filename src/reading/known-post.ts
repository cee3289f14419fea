import type { Roster } from '../core/roster.ts'
import { knownPerson } from './known-person.ts'
import { knownUnit } from './known-unit.ts'
import type { Names } from './names.ts'
import { type Placed, placed } from './placed.ts'
import type { Target } from './reading.ts'
import { gapBefore, type Said } from './said.ts'
import type { Token } from './token.ts'
import { isNameNotWork } from './unit-phrase.ts'
import { places, posts } from './unit-words.ts'

/** Short forms of posts, as the words on the door. */
const SHORT: Readonly<Record<string, string>> = {
  tp: 'truongphong',
  ptp: 'photruongphong',
  cvp: 'chanhvanphong',
  pcvp: 'phochanhvanphong',
  ct: 'chutich',
  pct: 'phochutich',
  gd: 'giamdoc',
  pgd: 'phogiamdoc',
  cv: 'chuyenvien'
}

/** Places that tell posts of one kind apart. */
const LOCAL = /^(?:xa|phuong|tinh|huyen|tp|thanhpho|thitran|dackhu)$/

/** Somebody of the roster by post: `Trưởng phòng TC-KH`, `Văn thư`, `Chuyên viên Hà`. */
export function knownPost(
  said: Said,
  tokens: readonly Token[],
  i: number,
  names: Names,
  roster: Roster
): Placed | null {
  const spoken = posts(said, tokens, i)
  const [first, last] = [tokens[i], tokens[i + spoken - 1]]
  if (spoken === 0 || !first || !last) return null
  const words = tokens
    .slice(i, i + spoken)
    .map(({ word }) => word)
    .join('')
  const title = SHORT[words] ?? words
  const { end } = last
  const holders = [...names.titles].filter(([key]) => key.startsWith(title)).flatMap(([, list]) => list)
  const next = tokens.findIndex(token => token.start >= end)
  if (next >= 0 && /^\.? $/.test(gapBefore(said, tokens, next))) {
    // `Chủ tịch xã`: of those who hold the post, they of such a place.
    const local = tokens.slice(next, next + Math.max(1, places(said, tokens, next)))
    const place = local.map(({ word }) => word).join('')
    const held = LOCAL.test(place) ? holders.filter(one => one.title.includes(place)).map(({ target }) => target) : []
    if (held.length > 0 && !knownUnit(said, tokens, next, names, false))
      return placed(said, { start: first.start, end: local.at(-1)?.end ?? end, kind: 'post' }, held)
    const person = knownPerson(said, tokens, next, names, true)
    const called = person?.addressee.found.filter(target => holders.some(one => isSame(one.target, target))) ?? []
    if (person && called.length > 0)
      return placed(said, { start: first.start, end: person.span.end, kind: 'post' }, called)
    // `Trưởng phòng TC-KH`: the last word of the post begins the unit's name.
    const inner = words.endsWith('phong') ? knownUnit(said, tokens, next - 1, names, false) : null
    const unit = inner ?? knownUnit(said, tokens, next, names, true)
    const named = unit
      ? tokens.filter(({ start, end: stop }) => start >= (tokens[next]?.start ?? 0) && stop <= unit.span.end)
      : []
    if (unit && (inner || isNameNotWork(said, tokens, next, named.length))) {
      const units = new Set(unit.addressee.found.map(({ unitId }) => unitId))
      const byTitle = holders.filter(one => units.has(one.unitId)).map(({ target }) => target)
      const found = byTitle.length > 0 || !title.startsWith('truong') ? byTitle : headsOf(roster, units)
      return placed(said, { start: first.start, end: unit.span.end, kind: 'post' }, found)
    }
  }
  const all = holders.map(({ target }) => target)
  return all.length === 0 ? null : placed(said, { start: first.start, end, kind: 'post' }, all)
}

const headsOf = (roster: Roster, units: ReadonlySet<number>): Target[] =>
  roster.posts
    .filter(post => post.role === 'head' && units.has(post.unitId))
    .map(({ personId, unitId }) => ({ personId, unitId }))

const isSame = (a: Target, b: Target): boolean =>
  a.unitId === b.unitId && 'personId' in a && 'personId' in b && a.personId === b.personId
