import { addDays, at, dayOf } from '../core/calendar.ts'
import { partsOf, spoken } from '../core/directive.ts'
import { disciplined } from '../core/document-authority.ts'
import { entryLateBy } from '../core/entry-lag.ts'
import type { Line } from '../core/letter.ts'
import { personName } from '../core/names.ts'
import { Refusal } from '../core/refusal.ts'
import { isWithin } from '../core/roster.ts'
import { shareOf } from '../core/share.ts'
import type { Task } from '../core/task.ts'
import { readFilter } from '../reading/filter.ts'
import { type Ask, type Command, line, only, reply, type Takes } from './command.ts'
import { sinceDay } from './documents-listed.ts'

/** Days looked back on when no period is said. */
const DAYS = 30
/** Tasks named below each person; the others are counted. */
const NAMED = 5
/** Some day of a year that has every day. */
const LEAP = new Date('2028-01-01T00:00:00Z')

/** A period and nothing else: `nhập chậm tháng 11`. */
const aPeriod: Takes = rest => {
  const { names, rest: left } = readFilter(rest, { now: LEAP, roster: null })
  return left === '' && names.length === 0
}

/** Which tasks of documents were written down later than the office allows, by who wrote them down (R14, R27). */
export const lateEntriesCommand: Command = {
  name: 'late-entries',
  shows: 'always',
  words: ['nhập chậm', 'nhập trễ', 'nhập việc chậm'],
  slashes: ['nhapcham'],
  takes: aPeriod,
  audience: 'assigner',
  chapter: 'watching',
  examples: ['nhập chậm', 'nhập chậm tháng 11'],

  async run(ask) {
    const tops = disciplined(ask.roster, ask.actor.id)
    if (tops.length === 0) throw new Refusal('late-entries-not-yours')
    const words = ask.words.trim()
    const { period, names, rest } = words === '' ? { period: null, names: [], rest: '' } : readFilter(words, ask)
    if (rest !== '' || names.length > 0) throw new Refusal('late-entries-how', { words })
    const { from, to } = period ?? { from: sinceDay(ask.now, DAYS), to: dayOf(ask.now) }
    const entered = await enteredIn(ask, tops, from, to)
    const late = entered.filter(one => one.days > 0)
    const limit = ask.settings.entrySlaWorkingDays
    const span = { from: { day: from }, to: { day: to } }
    if (late.length === 0) return only(reply(ask, [line('late-entries-none', { ...span, limit, all: entered.length })]))
    const title = line('late-entries-title', { ...span, count: late.length, all: entered.length })
    const rule = limit === 0 ? line('late-entries-at-once') : line('late-entries-rule', { limit })
    return only(reply(ask, [title, rule, ...byPerson(ask, entered)]))
  }
}

/** A task of a document, and by how many working days it was late in the system. */
type Entered = { readonly task: Task; readonly document: string; readonly days: number }

/** What was given in these days by documents with a day, for the units one looks over. */
async function enteredIn(ask: Ask, tops: readonly number[], from: string, to: string): Promise<readonly Entered[]> {
  const tasks = await ask.read.tasks({
    directed: true,
    assignedFrom: at(from, '00:00'),
    assignedBefore: at(addDays(to, 1), '00:00'),
    order: 'number'
  })
  const entered = tasks
    .filter(({ assignerUnitId }) => tops.some(top => isWithin(ask.roster, assignerUnitId, top)))
    // What is given on inside a unit was in the system already.
    .filter(({ parentNumber, state }) => parentNumber === null && state !== 'withdrawn')
  const named = await daysOf(ask, [...new Set(entered.map(({ directive }) => directive ?? ''))])
  const begun = await begunBy(ask, entered)
  return entered.flatMap(task => {
    // Nor does anybody write down what comes again by itself.
    if (task.series !== null && begun.get(task.series) !== task.assignedAt.getTime()) return []
    const document = named.get(task.directive ?? '')
    if (!document?.day) return []
    return [{ task, document: spoken(document), days: entryLateBy(document.day, task.enteredAt, ask) }]
  })
}

/** When the first turn of each order that comes again was given. */
async function begunBy({ read }: Ask, tasks: readonly Task[]): Promise<ReadonlyMap<string, number>> {
  const begun = new Map<string, number>()
  for (const series of new Set(tasks.flatMap(task => task.series ?? []))) {
    const [first] = await read.tasks({ series, order: 'given', limit: 1 })
    if (first) begun.set(series, first.assignedAt.getTime())
  }
  return begun
}

/** Number and day behind these keys; where an order named no day, the one that the register knows for sure. */
async function daysOf({ read }: Ask, keys: readonly string[]): Promise<ReadonlyMap<string, Named>> {
  const found = new Map<string, Named>()
  for (const key of keys) {
    const { number, day } = partsOf(key)
    const rows = day === null ? (await read.directives({ number })).filter(row => row.day !== null) : []
    const [only, ...others] = rows
    found.set(key, { number, day: only && others.length === 0 ? only.day : day })
  }
  return found
}

type Named = ReturnType<typeof partsOf>

/** Each specialist with a share of late entries, the most first, and their latest ones. */
function byPerson({ roster }: Ask, entered: readonly Entered[]): readonly Line[] {
  const ids = [...new Set(entered.map(one => one.task.enteredById))]
  return ids
    .map(id => ({ id, all: entered.filter(one => one.task.enteredById === id) }))
    .map(({ id, all }) => ({ id, all, late: all.filter(one => one.days > 0) }))
    .filter(({ late }) => late.length > 0)
    .toSorted((a, b) => b.late.length - a.late.length)
    .flatMap(({ id, all, late }) => [
      {
        ...line('late-entries-person', { name: personName(roster, id), share: shareOf(late.length, all.length) }),
        gap: true as const
      },
      ...late.slice(0, NAMED).map(({ task, document, days }) =>
        line('late-entries-item', {
          number: String(task.number),
          document,
          at: { day: dayOf(task.enteredAt) },
          days
        })
      ),
      ...(late.length > NAMED ? [line('late-entries-more', { count: late.length - NAMED })] : [])
    ])
}
