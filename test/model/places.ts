import type { RankingPeriod } from '../../src/core/ranking.ts'
import type { HistoryLine } from '../../src/core/task.ts'

/*
 * The ranking of DOMAIN 3.8 a second time, slow and in plain words: nothing of ours but the names of the fields. It counts a
 * place as one more than how many did better, and working days one by one.
 */

/** What is known of a task, as its history writes it; moments as ISO strings. */
export type Known = Readonly<Record<string, unknown>>

export type PlainUnit = {
  readonly id: number
  readonly name: string
  readonly type: string
  readonly ended: string | null
}

export type PlainOffice = {
  readonly units: readonly PlainUnit[]
  /** The unit of whoever has a post. */
  readonly homes: Readonly<Record<number, number>>
  readonly minimum: number
  readonly confirmLimit: number
  /** Nothing given before this day counts. */
  readonly goLive: string | null
}

/** Days off on weekdays in the months that the tests play in (DOMAIN 3.4). */
const OFF = ['2026-11-24', '2027-01-01', '2027-02-04', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10']

const DAY_MS = 86_400_000
const inHanoi = (ms: number): string => new Date(ms + 7 * 3_600_000).toISOString().slice(0, 10)

function workingDays(after: string, upTo: string): number {
  let count = 0
  for (let ms = Date.parse(after) + DAY_MS; ms <= Date.parse(upTo); ms += DAY_MS) {
    const weekday = new Date(ms).getUTCDay()
    if (weekday !== 0 && weekday !== 6 && !OFF.includes(new Date(ms).toISOString().slice(0, 10))) count++
  }
  return count
}

/** Tasks as their histories leave them at a moment: fields written one over the other. */
export function knownAt(history: readonly HistoryLine[], at: Date): readonly Known[] {
  const known = new Map<number, Known>()
  for (const line of history)
    if (line.at <= at) known.set(line.taskNumber, { ...known.get(line.taskNumber), ...line.after })
  return [...known.values()]
}

/** The ranking of these days as of its moment, in the shape of `Ranking`. */
export function slowly(tasks: readonly Known[], { from, to, asOf }: RankingPeriod, office: PlainOffice) {
  const now = asOf.getTime()
  const ms = (task: Known, field: string): number | null => (task[field] ? Date.parse(String(task[field])) : null)
  // An order inside a unit is that unit's own business; tests of the system are no work.
  const counted = tasks.filter(task => {
    const given = inHanoi(ms(task, 'assignedAt') ?? 0)
    return task.leadUnitId !== task.assignerUnitId && (office.goLive === null || given >= office.goLive)
  })

  const sheets = new Map(
    office.units.map(unit => [unit.id, { unit, inTime: 0, total: 0, overdue: 0, daysLate: 0, completed: 0 }])
  )
  for (const task of counted) {
    const sheet = sheets.get(Number(task.leadUnitId))
    const late = ms(task, 'lateFrom')
    if (!sheet || late === null || task.state === 'withdrawn') continue
    const lastDay = inHanoi(late - 1)
    if (lastDay > to) continue
    // When the doer's clock stopped: at the report that was accepted or waits, or at the rest; else it runs.
    const settled = ms(task, 'settledAt')
    let stopped = now
    if (settled !== null) stopped = settled
    else if (task.state === 'waiting') stopped = ms(task, 'reportedAt') ?? now
    else if (task.state === 'suspended') stopped = ms(task, 'suspendedAt') ?? Number.NEGATIVE_INFINITY
    else if (task.state === 'done') stopped = ms(task, 'reportedAt') ?? ms(task, 'completedAt') ?? now
    const isLate = stopped >= late
    if (task.state === 'done') {
      const confirmed = inHanoi(ms(task, 'completedAt') ?? 0)
      const isDueHere = lastDay >= from
      // A timely report that had to wait counts where it was confirmed, when its deadline lay before.
      if (!isDueHere && (isLate || confirmed < from)) continue
      sheet.completed++
      if (!isLate) sheet.inTime++
    } else {
      // Open and not late: not due, resting, or reported in time and not yet decided.
      if (!isLate) continue
      sheet.overdue++
    }
    sheet.total++
    if (isLate) sheet.daysLate += workingDays(lastDay, inHanoi(stopped))
  }

  const all = [...sheets.values()].map(one => ({ ...one, percent: hundredths(one.inTime, one.total) }))
  type Sheet = (typeof all)[number]
  const didBetter = (a: Sheet, b: Sheet): boolean => {
    if (a.percent !== b.percent) return a.percent > b.percent
    if (a.overdue !== b.overdue) return a.overdue < b.overdue
    if (a.daysLate !== b.daysLate) return a.daysLate < b.daysLate
    return a.completed > b.completed
  }
  const told = ({ unit, inTime, total, percent, overdue, daysLate, completed }: Sheet) => ({
    ...{ unitId: unit.id, unit: unit.name, inTime, total, percent, overdue, daysLate, completed }
  })
  const types = []
  for (const type of new Set(office.units.map(unit => unit.type))) {
    const theirs = all.filter(one => one.unit.type === type)
    const judged = theirs.filter(one => one.total > 0)
    if (judged.length === 0) continue
    const enough = judged.filter(one => one.total >= office.minimum)
    const ranked = enough.map(one => ({ ...told(one), rank: 1 + enough.filter(other => didBetter(other, one)).length }))
    types.push({
      type,
      ranked: [1, 2, 3, 4, 5, 6].flatMap(place => ranked.filter(one => one.rank === place)),
      insufficient: judged.filter(one => one.total < office.minimum).map(told),
      idle: theirs.filter(one => one.total === 0 && (one.unit.ended === null || one.unit.ended >= to)).length
    })
  }
  return { from, to, asOf: asOf.toISOString(), minimum: office.minimum, types, confirmers: waitingLists() }

  /** The busiest confirmer first. */
  function waitingLists() {
    const waiting = counted.filter(task => task.state === 'waiting')
    const people = [...new Set(waiting.map(task => Number(task.confirmerId)))]
    const lists = people.map(personId => {
      const theirs = waiting.filter(task => task.confirmerId === personId)
      const unitId = office.homes[personId] ?? Number(theirs[0]?.assignerUnitId)
      const unit = office.units.find(({ id }) => id === unitId)?.name ?? ''
      const since = (task: Known) => inHanoi(ms(task, 'waitingSince') ?? now)
      const beyondLimit = theirs.filter(task => workingDays(since(task), inHanoi(now)) > office.confirmLimit).length
      return { personId, unitId, unit, waiting: theirs.length, beyondLimit }
    })
    return lists.sort((a, b) => (a.waiting === b.waiting ? a.personId - b.personId : b.waiting - a.waiting))
  }
}

/** Percent in hundredths, rounded half up, in whole numbers. */
const hundredths = (part: number, total: number): number =>
  total === 0 ? 0 : Math.floor((part * 20_000 + total) / (2 * total)) / 100
