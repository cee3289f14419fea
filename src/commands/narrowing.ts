import { addDays, at } from '../core/calendar.ts'
import type { Line } from '../core/letter.ts'
import { targetName, unitName } from '../core/names.ts'
import { Refusal } from '../core/refusal.ts'
import type { TaskFilter } from '../ports/store.ts'
import { type Filter, readFilter } from '../reading/filter.ts'
import type { Addressee } from '../reading/reading.ts'
import { type Ask, line, type Takes } from './command.ts'
import { doer } from './doer.ts'
import { isReversed, mustNotBeReversed } from './reversed.ts'
import { unknownName } from './unknown-name.ts'

/** A list narrowed by the words after its name: what to ask for, what to say of it, and the words that turn its pages. */
export type Narrowed = {
  readonly filter: TaskFilter
  readonly lines: readonly Line[]
  readonly words: string
  /** The days that were named. */
  readonly period: Filter['period']
}

/** One's own: `quá hạn của tôi`. */
const MINE = /^(?:của|cua) (?:tôi|toi|em|mình|minh)(?![\p{L}])/iu
const PAGE = /(?:^| )trang \d{1,4}$/i

/** What narrows a list, without the page. */
const narrowingWords = (words: string): string => words.replace(PAGE, '').trim()

/** Some day of a year that has every day. */
const LEAP = new Date('2028-01-01T00:00:00Z')

/**
 * A bare list word is a command alone, with a page, or with what looks like days, units and people and nothing else:
 * `quá hạn tuần này`.
 */
export const aFilter: Takes = rest => {
  const words = narrowingWords(rest).replace(MINE, '').trim()
  const { rest: left } = readFilter(words, { now: LEAP, roster: null })
  return left === '' || isReversed(left)
}

/**
 * The list that the words after a list's name narrow it to (R49's period, DOMAIN 4's questions). `open` is what the list
 * may hold at all; `by` what a period is of: deadlines, or the days on which tasks were given.
 */
export function narrowed(ask: Ask, open: TaskFilter, by: 'due' | 'given' = 'due'): Narrowed {
  const words = narrowingWords(ask.words)
  if (words === '') return { filter: open, lines: [], words: '', period: null }
  // What waits for one's own word is one's own anyway: `chờ xác nhận của tôi`.
  const mine = MINE.test(words) && open.numbers === undefined
  const { period, names, rest } = readFilter(words.replace(MINE, '').trim(), ask)
  mustNotBeReversed(rest)
  if (rest !== '') throw new Refusal('narrowing-how', { words: rest })
  const who = names.map(name => meant(ask, name, open))
  const units = who.flatMap(one => one.units)
  const people = who.flatMap(one => one.people)
  if (people.length > 1 || (people.length > 0 && units.length > 0))
    throw new Refusal('narrowing-one', { words: names.map(name => name.words).join(', ') })
  const [from, before] = period ? [at(period.from, '00:00'), at(addDays(period.to, 1), '00:00')] : []
  const filter: TaskFilter = {
    ...open,
    ...(mine ? { doer: doer(ask) } : {}),
    ...(units.length > 0 ? { leadUnitIds: units } : {}),
    ...(people[0] === undefined ? {} : { leadPersonId: people[0] }),
    ...(by === 'due' ? within(open, from, before) : {}),
    ...(by === 'given' && from && before ? { assignedFrom: from, assignedBefore: before } : {})
  }
  const days = period && { from: { day: period.from }, to: { day: period.to } }
  return {
    filter,
    lines: [
      ...(mine ? [line('narrowing-mine')] : []),
      ...(days ? [line(by === 'due' ? 'narrowing-due' : 'narrowing-given', days)] : []),
      ...(who.length > 0 ? [line('narrowing-lead', { lead: who.map(one => one.name).join(', ') })] : [])
    ],
    words,
    period
  }
}

/** Deadlines inside both what the list holds and the days asked for. */
function within({ dueFrom, dueBefore }: TaskFilter, from: Date | undefined, before: Date | undefined): TaskFilter {
  const first = [dueFrom, from].filter(one => one !== undefined).sort((a, b) => b.getTime() - a.getTime())[0]
  const last = [dueBefore, before].filter(one => one !== undefined).sort((a, b) => a.getTime() - b.getTime())[0]
  return { ...(first ? { dueFrom: first } : {}), ...(last ? { dueBefore: last } : {}) }
}

/** Whom a name means, among what the list may hold. Refuses what is unknown, not sure, or not to be looked into. */
function meant(ask: Ask, name: Addressee, open: TaskFilter) {
  const { roster, group } = ask
  const { words, found, group: several, near } = name
  const [first] = found
  if (!first || near) throw unknownName(ask, name, open.leadUnitIds ?? null)
  if ('personId' in first && group && open.leadUnitIds) throw new Refusal('narrowing-not-here')
  const inReach = found.filter(({ unitId }) => open.leadUnitIds?.includes(unitId) ?? true)
  const [one] = inReach
  if (!one) throw new Refusal('narrowing-closed', { words })
  if (inReach.length > 1 && (!several || 'personId' in one)) throw new Refusal('narrowing-one', { words })
  return {
    units: 'personId' in one ? [] : inReach.map(({ unitId }) => unitId),
    people: 'personId' in one ? [one.personId] : [],
    name: several
      ? inReach.map(({ unitId }) => unitName(roster, unitId)).join(', ')
      : targetName(roster, { unitId: one.unitId, personId: 'personId' in one ? one.personId : null })
  }
}
