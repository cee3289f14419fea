import { addDays, at, createCalendar, type Day } from '../core/calendar.ts'
import type { Unit } from '../core/unit.ts'
import { between, type Chance, shuffled } from './chance.ts'
import { heads, khang } from './people.ts'
import type { Beat, Plot } from './plot.ts'
import { asks, notes, reasons, results, subjects } from './subjects.ts'
import { provinceUnits, root } from './units.ts'

/** Where a task of 2023 stood when 30/11/2023 was over: the columns (3), (5), (9), (11), (14), (16) of the table. */
const standings = ['undatedOpen', 'undatedDone', 'openInTime', 'openOverdue', 'doneInTime', 'doneLate'] as const
type Standing = (typeof standings)[number]

/** How many tasks of each unit stood where, in the order of the table. Everything else in it follows. */
const figures: readonly (readonly [number, number, number, number, number, number])[] = [
  [2, 0, 0, 4, 0, 0],
  [1, 0, 1, 2, 0, 0],
  [2, 0, 1, 2, 0, 0],
  [1, 0, 0, 2, 0, 0],
  [2, 0, 0, 3, 19, 4],
  [2, 0, 0, 6, 0, 2],
  [0, 0, 1, 1, 0, 0],
  [2, 0, 1, 3, 2, 4],
  [0, 0, 1, 1, 0, 0],
  [2, 0, 0, 7, 4, 6],
  [1, 0, 1, 1, 2, 0],
  [2, 0, 0, 11, 0, 0],
  [2, 0, 1, 1, 0, 0],
  [2, 0, 0, 2, 0, 1],
  [1, 0, 1, 1, 1, 1],
  [18, 3, 11, 40, 0, 1],
  [1, 0, 0, 4, 4, 4],
  [0, 0, 0, 2, 0, 0],
  [2, 0, 1, 1, 0, 0],
  [0, 0, 0, 2, 0, 0],
  [1, 1, 0, 8, 0, 0],
  [0, 0, 0, 3, 0, 0],
  [1, 0, 0, 4, 0, 0],
  [1, 0, 0, 4, 0, 0],
  [0, 0, 0, 3, 0, 0],
  [0, 0, 0, 2, 0, 0],
  [0, 0, 0, 2, 0, 0]
]

/** The days off of that time: the office's own table begins later. */
const daysOff = [
  ...['2023-05-01', '2023-05-02', '2023-05-03', '2023-09-01', '2023-09-04', '2024-01-01', '2024-02-08', '2024-02-09'],
  ...['2024-02-12', '2024-02-13', '2024-02-14', '2024-04-18', '2024-04-29', '2024-04-30', '2024-05-01']
]
const calendar = createCalendar(
  daysOff.map(day => ({ day, name: 'Nghỉ lễ', kind: 'holiday', status: 'official', source: '' }))
)

/** The days that a task of 2023 knew. `due` null: without deadline. */
type Days = { readonly assigned: Day; readonly due: Day | null; readonly reported: Day; readonly confirmed: Day }

/** The 247 tasks of 15/4/2023 to 30/11/2023, in the order in which they were given; all of them done by mid-2024. */
export function year2023(next: Chance): readonly Plot[] {
  const plots = provinceUnits.flatMap((unit, i) => {
    const contents = shuffled(contentsOf(unit), next)
    const standing = standings.flatMap((name, k) => Array<Standing>(figures[i]?.[k] ?? 0).fill(name))
    return standing.map((name, k) => plotOf(unit, heads[i]?.id ?? 0, contents[k] ?? '', name, next))
  })
  const inOrder = plots.sort((a, b) => a.assignedAt.getTime() - b.assignedAt.getTime())
  return inOrder.map((plot, i) => ({ ...plot, documents: [`${1900 + Math.floor((i * 148) / 247) * 7}/UBND-TH`] }))
}

const contentsOf = ({ code }: Unit): readonly string[] =>
  (subjects[code] ?? []).flatMap(subject => asks.map(ask => `${ask} ${subject}`))

function plotOf(unit: Unit, doerId: number, content: string, standing: Standing, next: Chance): Plot {
  const days = daysOf(standing, next)
  const { due } = days
  return {
    content,
    leadUnitId: unit.id,
    doerId,
    assignerId: khang.id,
    assignerUnitId: root.id,
    urgency: next() < 0.1 ? 'urgent' : 'normal',
    due: due === null ? null : { at: at(due, '17:00'), kind: 'day' },
    dueWords: due === null ? '' : `chậm nhất ${Number(due.slice(8))}/${Number(due.slice(5, 7))}/${due.slice(0, 4)}`,
    documents: [],
    assignedAt: at(days.assigned, `08:${between(next, 10, 59)}`),
    beats: beatsOf(days, standing, unit, next)
  }
}

/** Working days between which everything else falls; 1/12/2023 begins after the table was drawn up. */
function daysOf(standing: Standing, next: Chance): Days {
  const day = (from: Day, spread: number) => calendar.workingDayFrom(addDays(from, between(next, 0, spread)))
  const after = (from: Day, least: number, most: number) => calendar.addWorkingDays(from, between(next, least, most))
  const decided = (assigned: Day, due: Day | null, reported: Day): Days => ({
    ...{ assigned, due, reported },
    confirmed: after(reported, 1, 3)
  })
  /** Some reports were in by the end of November and confirmed only in December (R38). */
  const unconfirmed = (assigned: Day, due: Day | null): Days => {
    const reported = day('2023-11-20', 6)
    return { assigned, due, reported, confirmed: day('2023-12-05', 12) }
  }
  switch (standing) {
    case 'undatedOpen': {
      const assigned = day('2023-04-17', 190)
      return next() < 0.2 ? unconfirmed(assigned, null) : decided(assigned, null, day('2023-12-04', 80))
    }
    case 'undatedDone': {
      const assigned = day('2023-04-17', 130)
      return decided(assigned, null, after(assigned, 12, 40))
    }
    case 'openInTime': {
      const assigned = day('2023-10-02', 35)
      if (next() < 0.35) return unconfirmed(assigned, day('2023-11-28', 2))
      const due = day('2023-12-08', 40)
      return decided(assigned, due, after(due, -3, 2))
    }
    case 'openOverdue': {
      const assigned = day('2023-04-17', 170)
      const due = after(assigned, 8, 25)
      return next() < 0.3 ? unconfirmed(assigned, due) : decided(assigned, due, day('2023-12-04', 130))
    }
    case 'doneInTime': {
      const assigned = day('2023-04-17', 150)
      const due = after(assigned, 10, 25)
      return decided(assigned, due, after(due, -6, 0))
    }
    case 'doneLate': {
      const assigned = day('2023-04-17', 140)
      const due = after(assigned, 8, 25)
      return decided(assigned, due, after(due, 1, 8))
    }
  }
}

function beatsOf(
  { assigned, reported, confirmed }: Days,
  standing: Standing,
  unit: Unit,
  next: Chance
): readonly Beat[] {
  const text = (texts: readonly string[]) => texts[between(next, 0, texts.length - 1)] ?? ''
  const document = () => `${between(next, 120, 980)}/BC-${unit.code}`
  const before = (n: number) => calendar.addWorkingDays(reported, -n)
  const beats: Beat[] = [
    { act: 'acknowledged', at: at(calendar.addWorkingDays(assigned, 1), `09:${between(next, 10, 59)}`) }
  ]
  const roomy = calendar.workingDaysBetween(assigned, reported) >= 6
  if (roomy && next() < 0.3) beats.push({ act: 'progressed', at: at(before(4), '15:20'), text: text(notes) })
  if (roomy && standing.startsWith('done') && next() < 0.25) {
    beats.push({ act: 'reported', at: at(before(2), '10:05'), text: text(results), document: document() })
    beats.push({ act: 'returned', at: at(before(1), '14:30'), reason: text(reasons) })
  }
  beats.push({
    act: 'reported',
    at: at(reported, `10:${between(next, 10, 59)}`),
    text: text(results),
    document: document()
  })
  beats.push({ act: 'confirmed', at: at(confirmed, `14:${between(next, 10, 59)}`) })
  return beats
}
