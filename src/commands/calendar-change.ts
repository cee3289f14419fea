import { adminsOf, doersOf, relationsTo } from '../core/authority.ts'
import { dayOf, dayText, weekdayOf } from '../core/calendar.ts'
import { briefDue } from '../core/card.ts'
import type { Letter, Line } from '../core/letter.ts'
import { leadName, personName, short } from '../core/names.ts'
import { officeCalendar, rowsByDay, withDays } from '../core/office-calendar.ts'
import { type Outcome, put } from '../core/outcome.ts'
import { recalculate } from '../core/recalculation.ts'
import { Refusal } from '../core/refusal.ts'
import type { SetDay } from '../core/rows.ts'
import { adminFor } from '../core/standing-in.ts'
import type { Task } from '../core/task.ts'
import { type Effect, effectOf, type Moved } from './calendar-effect.ts'
import type { CalendarWords, Mode } from './calendar-words.ts'
import { type Ask, button, forget, line, remember, reply } from './command.ts'
import { datedDay, dayShown } from './holidays-shown.ts'
import { noted } from './noted.ts'
import { taskChanged } from './task-changed.ts'
import { stampOf } from './task-meant.ts'

/** Tasks named in an answer or a letter; the others are counted. */
const NAMED = 6
/** Characters shown of what is to be done. */
const LENGTH = 80

type Wanted = Extract<CalendarWords, { readonly verb: 'set' | 'clear' }>

/**
 * Sets days of the calendar. Said without what becomes of deadlines, it shows which would move and asks; each answer is
 * a sentence that names the day.
 */
export async function daysChanged(ask: Ask, wanted: Wanted): Promise<Outcome> {
  const rows = rowsToSet(ask, wanted)
  const after = officeCalendar({ days: withDays(ask.roster.days, rows) }, ask.settings)
  const effect = await effectOf(
    ask,
    after,
    rows.map(({ day }) => day)
  )
  return wanted.mode === null ? asked(ask, wanted.again, rows, effect) : done(ask, rows, effect, wanted.mode)
}

/** The days as they are to be. Refuses what is so already, and what is over. */
function rowsToSet(ask: Ask, { verb, days, what }: Wanted): readonly SetDay[] {
  const today = dayOf(ask.now)
  const present = rowsByDay(ask.roster)
  const [first = today] = days
  if (first < today) throw new Refusal('holidays-past', { day: { day: first } })
  if (verb === 'clear') {
    const known = days.filter(day => present.has(day))
    if (known.length === 0) throw new Refusal('holidays-ordinary', { day: datedDay(first) })
    return known.map(day => ({ day, kind: 'ordinary', name: '', status: 'official', source: what.source }))
  }
  // A weekend between the days of a break is off anyway; a Saturday is worked only when somebody says so.
  const meant = days.filter(day => (what.kind === 'swap_work') === weekdayOf(day) > 5)
  if (meant.length === 0) {
    throw new Refusal(what.kind === 'swap_work' ? 'holidays-working' : 'holidays-weekend', { day: datedDay(first) })
  }
  const rows = meant.map((day): SetDay => {
    const provisional = what.provisional || (!ask.calendar.covers(day) && !present.has(day))
    const { kind, name, source } = what
    return { day, kind, name, source, status: provisional ? 'provisional' : 'official' }
  })
  const isNew = ({ day, kind, name, status }: SetDay) => {
    const row = present.get(day)
    return row?.kind !== kind || row.name !== name || row.status !== status
  }
  if (!rows.some(isNew))
    throw new Refusal('holidays-already', { day: datedDay(first), is: { line: dayShown(rows[0]) } })
  return rows.filter(isNew)
}

function asked(ask: Ask, again: string, rows: readonly SetDay[], effect: Effect): Outcome {
  const sentence = (end: string) => `${again}, ${end}`
  const buttons = [
    ...(effect.moves.length > 0 ? [[button('holidays-button-recount', sentence('tính lại hạn'))]] : []),
    [button('holidays-button-keep', sentence('chỉ đổi lịch'))],
    [button('button-cancel', 'hủy')]
  ]
  return {
    rests: [],
    save: [remember(ask, 'holidays', {})],
    say: [
      reply(ask, [line('holidays-sure'), ...changes(ask, rows), ...effectLines(ask, effect, 'holidays-moves')], {
        buttons
      })
    ]
  }
}

function done(ask: Ask, rows: readonly SetDay[], effect: Effect, mode: Mode): Outcome {
  const stamp = stampOf(ask, { forId: adminFor(ask.roster, ask.actor.id) })
  const present = rowsByDay(ask.roster)
  const why = rows
    .map(({ day, name, kind }) => `${dayText(day)}: ${kind === 'ordinary' ? 'ngày thường' : name}`)
    .join('; ')
  const moves = mode === 'recount' ? effect.moves : []
  const steps = moves.map(({ task, to }) => recalculate(task, to, why, stamp))
  const stays = mode === 'recount' ? effect.stays : [...effect.moves.map(({ task }) => task), ...effect.stays]
  const sides = (row: SetDay) => {
    const before = present.get(row.day)
    return { before: before ? { ...before } : { kind: 'ordinary', name: '' }, after: { ...row } }
  }
  return {
    rests: [{ row: 'roster', version: ask.roster.version }, ...steps.flatMap(step => step.rests)],
    save: [
      ...rows.map(row => put('holiday', row)),
      ...rows.map(row => noted(ask, { act: 'calendar', subject: row.day, ...sides(row) })),
      ...steps.flatMap(step => step.save),
      forget(ask)
    ],
    say: [
      reply(ask, [
        line('holidays-done'),
        ...changes(ask, rows),
        ...effectLines(ask, { moves, stays }, 'holidays-moved')
      ]),
      ...lettersTo(ask, rows, { moves, stays }),
      ...steps.flatMap(step => taskChanged(ask, step.task))
    ]
  }
}

/** What each day is and will be. */
function changes(ask: Ask, rows: readonly SetDay[]): readonly Line[] {
  const present = rowsByDay(ask.roster)
  return rows.map(row =>
    line('holidays-change', {
      day: datedDay(row.day),
      from: { line: dayShown(present.get(row.day)) },
      to: { line: dayShown(row) }
    })
  )
}

function effectLines(ask: Ask, { moves, stays }: Effect, key: 'holidays-moves' | 'holidays-moved'): readonly Line[] {
  if (moves.length + stays.length === 0) return [line('holidays-no-deadline')]
  const mine = (task: Task) => relationsTo(ask.roster, ask.actor.id, task, []).size > 0
  return [
    ...part(
      line(key, { count: moves.length }),
      moves.filter(({ task }) => mine(task)).map(one => movedItem(ask, one)),
      moves.length
    ),
    ...part(
      line('holidays-stays', { count: stays.length }),
      stays.filter(mine).map(task => stayingItem(ask, task)),
      stays.length
    )
  ]
}

/** A heading, the first of its tasks, and how many more there are; nothing when there are none. */
function part(heading: Line, items: readonly Line[], count: number): readonly Line[] {
  if (count === 0) return []
  const named = items.slice(0, NAMED)
  const more = count > named.length ? [line('holidays-more', { count: count - named.length })] : []
  return [{ ...heading, gap: true }, ...named, ...more]
}

function movedItem({ roster }: Ask, { task, to }: Moved): Line {
  const from = briefDue(task)
  return line('holidays-moved-item', { ...whatOf(roster, task), from, to: { due: to, brief: true } })
}

const stayingItem = ({ roster }: Ask, task: Task): Line =>
  line('holidays-staying-item', { ...whatOf(roster, task), due: briefDue(task) })

const whatOf = (roster: Ask['roster'], task: Task) => ({
  number: String(task.number),
  lead: leadName(roster, task),
  content: short(task.content, LENGTH)
})

/** One letter a person: who does or gave a task whose deadline moved; who gave one that stays; the other administrators. */
function lettersTo(ask: Ask, rows: readonly SetDay[], { moves, stays }: Effect): readonly Letter[] {
  const { roster, actor } = ask
  const concerned = (one: Moved) => [one.task.assignerId, ...doersOf(roster, one.task)]
  const admins = adminsOf(roster)
  const people = new Set([...admins, ...moves.flatMap(concerned), ...stays.map(task => task.assignerId)])
  return [...people].flatMap((person): readonly Letter[] => {
    const moved = moves.filter(one => concerned(one).includes(person))
    const staying = stays.filter(task => task.assignerId === person)
    // Who changed the calendar has read of these in the answer.
    if (person === actor.id && moved.length + staying.length <= NAMED) return []
    const numbers = [...moved.map(({ task }) => task.number), ...staying.map(task => task.number)]
    const [only] = numbers
    return [
      {
        to: { person },
        kind: 'report',
        lines: [
          line('holidays-told', { name: personName(roster, actor.id) }),
          ...changes(ask, rows),
          ...part(
            line('holidays-moved', { count: moved.length }),
            moved.map(one => movedItem(ask, one)),
            moved.length
          ),
          ...part(
            line('holidays-stays', { count: staying.length }),
            staying.map(task => stayingItem(ask, task)),
            staying.length
          ),
          ...(staying.length > 0 ? [line('holidays-extend')] : [])
        ],
        ...(numbers.length === 1 && only !== undefined ? { task: String(only) } : {})
      }
    ]
  })
}
