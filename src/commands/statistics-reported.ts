import { addDays, at, type Day } from '../core/calendar.ts'
import { documentsIn } from '../core/directive.ts'
import { fold } from '../core/fold.ts'
import type { Line } from '../core/letter.ts'
import { unitName } from '../core/names.ts'
import type { Person } from '../core/person.ts'
import { Refusal } from '../core/refusal.ts'
import { type Period, type Statistics, tableOf } from '../core/statistics.ts'
import { allOf } from '../core/statistics-lines.ts'
import { existedIn, type Unit } from '../core/unit.ts'
import type { Ask } from './command.ts'
import type { FiguresAsked, Until } from './figures-asked.ts'
import { momentTold, monthOf, mustNotEndBefore } from './figures-moment.ts'
import { type LookedOver, rowsOf } from './looked-over.ts'
import { personNamed } from './person-meant.ts'
import { absenceLine, narrowedBy, typesOnly } from './statistics-narrowed.ts'
import { someOf, unitsNamed, unitsOfType } from './units-asked.ts'

const NOT_OURS = { person: 'statistics-person', closed: 'statistics-closed' }

/** A report worked out: the figures, what it was narrowed to, and the words that ask for it again. */
export type Reported = {
  readonly period: Period
  readonly units: readonly Unit[]
  readonly table: Statistics
  /** How many numbered documents gave these tasks (R51). */
  readonly documents: number
  /** In sentences, as in a letter. */
  readonly narrowed: readonly Line[]
  readonly words: string
}

/** Works a report out for what was asked, of the units whose figures the asker may read. */
export async function reported(ask: Ask, asked: FiguresAsked, over: LookedOver): Promise<Reported> {
  const { from, to } = asked.period ?? monthOf(ask.now)
  const asOf = momentTold(ask, asked.until ?? { day: to, clock: null })
  mustNotEndBefore(asOf, from, ask.now)
  const { wanted, lines, words, unknown } = await narrowing(ask, asked, over, { from, to })
  const period: Period = { ...wanted, from, to, asOf, goLive: ask.settings.goLive }
  const found = unitsNamed(ask, asked.names, over.units, NOT_OURS)
  const named = over.units.length > 1 ? someOf(over.units, found) : found
  const all = named ?? rowsOf(ask, over)
  const chosen = asked.type === null ? all : unitsOfType(all, asked.type)
  if (chosen.length === 0) throw new Refusal('statistics-type', { words: asked.type ?? '' })
  const counted = await ask.read.countsAt(period, chosen, ['documents'])
  // A unit that was not there has no row of its own, unless it is asked for or was given something.
  const units = named ? chosen : chosen.filter(unit => counted.units.has(unit.id) || existedIn(unit, from, to))
  const table = tableOf(counted.units, units, period)
  if (allOf(table.total) === 0 && unknown !== null) throw unknown
  const absent = units.filter(unit => !existedIn(unit, from, to))
  const narrowed = [
    ...typesOnly(asked.type === null ? [] : chosen),
    ...lines,
    ...absent.map(unit => absenceLine(unit, from))
  ]
  return {
    period,
    units,
    table,
    documents: documentsIn(counted.documents.keys()),
    narrowed,
    words: [
      'thống kê',
      from === to ? typed(from) : `${typed(from)}-${typed(to)}`,
      ...(named ? [named.map(unit => unitName(ask.roster, unit.id)).join(', ')] : []),
      ...(asked.type === null ? [] : [`khối ${asked.type}`]),
      ...untilWords(asked.until),
      ...words
    ].join(' ')
  }
}

const untilWords = (until: Until | null): readonly string[] =>
  until === null ? [] : [`tính đến ${until.clock === null ? '' : `${until.clock} `}${typed(until.day)}`]

type Days = { readonly from: Day; readonly to: Day }

/** Who gave it, its field, its document, with or without deadline (R24): what to ask for, to say, and to type again. */
async function narrowing(ask: Ask, asked: FiguresAsked, over: LookedOver, days: Days) {
  const { field, document, datedOnly } = asked
  const assigner = asked.assigner === null ? null : await whoGave(ask, asked.assigner, over, days)
  const { wanted, said, unknown } = await narrowedBy(ask, over.tops, { assigner, field, document, datedOnly })
  return { wanted, lines: said.map(one => one.line), words: said.map(one => one.words), unknown }
}

/** Who is meant of those who gave tasks to these units in these days; in a group nobody is named (DECISIONS 15). */
async function whoGave(ask: Ask, words: string, over: LookedOver, { from, to }: Days): Promise<Person> {
  if (ask.group) throw new Refusal('narrowing-not-here')
  if (/^(?:toi|em|minh)$/.test(fold(words))) return ask.actor
  const gave = await ask.read.assignersOf(over.units, at(from, '00:00'), at(addDays(to, 1), '00:00'))
  const people = [...ask.roster.people.values()].filter(one => gave.has(one.id))
  return personNamed(ask, words, people, code => `thống kê ${ask.words.replace(words, code)}`)
}

/** `1/10/2026`: as short as it can be typed. */
const typed = (day: Day): string => day.split('-').reverse().map(Number).join('/')
