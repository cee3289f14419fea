import { addDays, at, type Day, dayOf } from '../core/calendar.ts'
import { fieldsOf, isSameField } from '../core/field.ts'
import type { Line } from '../core/letter.ts'
import { unitName } from '../core/names.ts'
import { Refusal } from '../core/refusal.ts'
import {
  type Counted,
  countedTasks,
  documentsOf,
  type FrozenStatistics,
  type Period,
  statistics,
  tracedOf,
  type Wanted
} from '../core/statistics.ts'
import type { Task } from '../core/task.ts'
import type { Unit } from '../core/unit.ts'
import { type Ask, line } from './command.ts'
import type { FiguresAsked } from './figures-asked.ts'
import { type LookedOver, rowsOf } from './looked-over.ts'
import { personNamed } from './person-meant.ts'
import { isOfType, unitsNamed } from './units-asked.ts'

const NOT_OURS = { person: 'statistics-person', closed: 'statistics-closed' }

/** A report worked out: the figures, the tasks behind them, what it was narrowed to, and the words that ask for it again. */
export type Reported = {
  readonly period: Period
  readonly units: readonly Unit[]
  readonly counted: readonly Counted[]
  readonly data: FrozenStatistics
  readonly words: string
}

/** Works a report out for what was asked, of the units whose figures the asker may read. */
export async function reported(ask: Ask, asked: FiguresAsked, over: LookedOver): Promise<Reported> {
  const { from, to } = asked.period ?? monthOf(ask.now)
  const end = endOf(asked.until ?? to)
  const asOf = new Date(Math.min(end.getTime(), ask.now.getTime()))
  const tasks = await ask.read.tasksAt({ from: at(from, '00:00'), before: at(addDays(to, 1), '00:00') }, asOf)
  const { wanted, lines, words } = await narrowing(ask, asked, over, tasks)
  const period: Period = { ...wanted, from, to, asOf, goLive: ask.settings.goLive }
  const named = unitsNamed(ask, asked.names, over.units, NOT_OURS)
  const chosen = (named ?? rowsOf(ask, over)).filter(unit => asked.type === null || isOfType(unit, asked.type))
  if (chosen.length === 0) throw new Refusal('statistics-type', { words: asked.type ?? '' })
  const all = countedTasks(tasks, chosen, period)
  const given = new Set(all.map(({ task }) => task.leadUnitId))
  // A unit that had ended before has no row of its own, unless it is asked for.
  const units = named ? chosen : chosen.filter(unit => given.has(unit.id) || !hadEnded(unit, from))
  const counted = units.length === chosen.length ? all : countedTasks(tasks, units, period)
  const table = statistics(tasks, units, period)
  const ended = units.filter(unit => hadEnded(unit, from))
  const narrowed = [
    ...lines,
    ...ended.map(unit =>
      line('statistics-ended', { unit: unitName(ask.roster, unit.id), to: { day: unit.validTo ?? '' } })
    )
  ]
  return {
    period,
    units,
    counted,
    data: { ...table, documents: documentsOf(counted), narrowed, tasks: tracedOf(counted) },
    words: [
      'thống kê',
      from === to ? typed(from) : `${typed(from)}-${typed(to)}`,
      ...(named ? [named.map(unit => unitName(ask.roster, unit.id)).join(', ')] : []),
      ...(asked.type === null ? [] : [`khối ${asked.type}`]),
      ...(asked.until === null ? [] : [`tính đến ${typed(asked.until)}`]),
      ...words
    ].join(' ')
  }
}

/** Who gave it, its field, its document, with or without deadline (R24): what to ask for, to say, and to type again. */
async function narrowing(ask: Ask, asked: FiguresAsked, over: LookedOver, tasks: readonly Task[]) {
  const { assigner, field, document, datedOnly } = asked
  const said: { wanted: Wanted; line: Line; words: string }[] = []
  if (datedOnly) said.push({ wanted: { datedOnly }, line: line('statistics-dated-only'), words: 'chỉ việc có hạn' })
  if (document !== null) {
    const number = document.replace(/^.*?(?=\d{1,5}[/-])/, '').replace(/ ngày .*$/iu, '')
    const rows = await ask.read.directives({ number })
    const directives = [number, ...rows.map(row => row.key)]
    said.push({
      wanted: { directives },
      line: line('statistics-document', { document: number }),
      words: `văn bản ${number}`
    })
  }
  if (assigner !== null) {
    if (ask.group) throw new Refusal('narrowing-not-here')
    const gave = new Set(tasks.flatMap(task => (over.units.includes(task.leadUnitId) ? task.assignerId : [])))
    const people = [...ask.roster.people.values()].filter(one => gave.has(one.id))
    const who = personNamed(ask, assigner, people, code => `thống kê ${ask.words.replace(assigner, code)}`)
    said.push({
      wanted: { assignerId: who.id },
      line: line('statistics-assigner', { name: who.name }),
      words: `người giao ${who.code}`
    })
  }
  if (field !== null) {
    const known = over.tops.flatMap(top => fieldsOf(ask.roster, top)).find(one => isSameField(one, field))
    const one = known ?? field
    said.push({ wanted: { field: one }, line: line('statistics-field', { field: one }), words: `lĩnh vực ${one}` })
  }
  const wanted: Wanted = Object.assign({}, ...said.map(one => one.wanted))
  return { wanted, lines: said.map(one => one.line), words: said.map(one => one.words) }
}

/** The month that runs, when no period is said. */
export function monthOf(now: Date): { readonly from: Day; readonly to: Day } {
  const today = dayOf(now)
  const next = new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)), 1))
  return { from: `${today.slice(0, 8)}01`, to: addDays(next.toISOString().slice(0, 10), -1) }
}

/** The last moment of a day. */
export const endOf = (day: Day): Date => new Date(at(addDays(day, 1), '00:00').getTime() - 1)

const hadEnded = ({ validTo }: Unit, from: Day): boolean => validTo !== null && validTo < from

/** `1/10/2026`: as short as it can be typed. */
const typed = (day: Day): string => day.split('-').reverse().map(Number).join('/')
