import type { Roster } from '../core/roster.ts'
import type { Unit } from '../core/unit.ts'
import { longestRun } from './longest-run.ts'
import { type Names, namesOf } from './names.ts'
import { type Placed, placed } from './placed.ts'
import type { Target } from './reading.ts'
import type { Said, Span } from './said.ts'
import { fold } from './text.ts'
import type { Token } from './token.ts'

/** The units of a list that still exist, as those who may be meant. */
const open = (units: readonly Unit[]): Target[] =>
  units.filter(unit => unit.validTo === null).map(({ id }) => ({ unitId: id }))

/** The same; where none is left, those that ended and have a successor: who says their name is told of it (DOMAIN 3.7). */
function meant(units: readonly Unit[]): Target[] {
  const found = open(units)
  return found.length > 0 ? found : units.filter(unit => unit.successorId !== null).map(({ id }) => ({ unitId: id }))
}

/** A unit of the roster by one of its names. `bare`: also without what kind of unit it is (`Nội vụ`). */
export function knownUnit(said: Said, tokens: readonly Token[], i: number, names: Names, bare: boolean): Placed | null {
  return longestRun(tokens, i, names.aUnitBegins, (key, span) => {
    const units = names.units.get(key) ?? names.shortUnits.get(key) ?? (bare ? names.bareUnits.get(key) : undefined)
    if (!units) return null
    const targets = meant(units)
    return targets.length > 0 && isOneName(said, span) ? placed(said, { ...span, kind: 'unit' }, targets) : null
  })
}

/** The units whose name begins so: `Văn phòng UBND` may be of the province or of the commune. */
export function unitsBeginning(key: string, names: Names): Target[] {
  const found = [...names.units].filter(([name]) => name.startsWith(key)).flatMap(([, units]) => units)
  return open([...new Set(found)])
}

/** A name does not run over a stop. */
const isOneName = (said: Said, span: Span): boolean => !/[;:\n!?]/.test(said.folded.slice(span.start, span.end))

/** Kinds of unit as they stand in a group phrase; not in `tổ trưởng`, `địa phương`. */
const KINDS =
  /(?<![a-z])(?<!(?:to|doi|thu|hieu|dia) )(?:phong|so|huyen|quan|thanh pho|xa|phuong|dac khu|thon|ap|to dan pho|khu pho|trung tam|tram|ban|truong|hoi)(?! (?:vien|truong|dan|nganh))(?![a-z])/g
const ALL = /^(?:tat ca|toan the|toan bo|(?:ubnd |uy ban nhan dan )?cac|moi(?! nguoi)|100%)(?![a-z])/

/**
 * Whom a group phrase means: units in protocol order (`các phòng`, `các đơn vị`), or those who hold a post (`các trưởng
 * phòng`). Nobody for sure where it only says everybody (`mọi người`, `cả phòng`).
 */
export function groupMeant(said: Said, { start, end }: Span, roster: Roster): Target[] {
  const words = said.folded.slice(start, end)
  if (!ALL.test(words)) return []
  const below = [...roster.units.values()].filter(unit => unit.parentId !== null).sort((a, b) => a.order - b.order)
  if (/don vi|co quan|nganh/.test(words)) return open(below)
  const post = words.match(/(?:truong|pho) (?:phong|thon|ap|ban|khu pho)|giam doc|chu tich/)?.[0].replaceAll(' ', '')
  if (post)
    return [...namesOf(roster).titles].flatMap(([title, held]) =>
      title.startsWith(post) ? held.map(one => one.target) : []
    )
  const kinds = new Set(words.match(KINDS))
  if (kinds.size === 0) return []
  const named = new RegExp(`^(?:ubnd )?(?:${[...kinds].join('|')})(?![a-z])`)
  return open(below.filter(({ name }) => named.test(fold(name))))
}
