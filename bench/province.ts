import { addDays, at, createCalendar, dayOf } from '../src/core/calendar.ts'
import { acknowledge, confirm, decline, giveBack, progress, report, withdraw } from '../src/core/course.ts'
import { lateFrom } from '../src/core/deadline.ts'
import { extend, later } from '../src/core/extension.ts'
import { defaultSettings } from '../src/core/settings.ts'
import type { Step } from '../src/core/step.ts'
import { suspend } from '../src/core/suspension.ts'
import { begun, type HistoryLine, type Task } from '../src/core/task.ts'
import type { Unit } from '../src/core/unit.ts'
import { ASSIGNERS, doerOf } from './province-people.ts'

const HOUR_MS = 60 * 60 * 1000
const calendar = createCalendar()
const rules = { calendar, settings: defaultSettings }

/** The first and last day on which the tasks are given, and the moment at which everything stands still. */
export const year = { from: '2026-01-01', to: '2026-11-25' } as const
export const present = at('2026-11-26', '09:00')
const DAYS = 329

/** A task as it stands now, with its whole history. */
export type Made = { readonly task: Task; readonly history: readonly HistoryLine[] }

/** One top unit, 1, and `count` below it: departments and communes. */
export const unitsMade = (count: number): readonly Unit[] =>
  Array.from({ length: count + 1 }, (_, i) => ({
    id: i + 1,
    code: `dv${i + 1}`,
    name: i === 0 ? 'UBND tỉnh' : i % 10 === 0 ? `Sở Quản lý số ${i}` : `UBND xã Số ${i}`,
    shortName: '',
    type: i === 0 ? 'tinh' : i % 10 === 0 ? 'so' : 'xa',
    order: i,
    parentId: i === 0 ? null : 1,
    aliases: [],
    validFrom: null,
    validTo: null,
    successorId: null,
    pilot: false,
    officialFrom: null
  }))

/** The same chances for the same seed: mulberry32. */
export function chances(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Tasks of a year in the order of their numbers, each lived through by the real steps up to `present`. */
export function* tasksMade(count: number, units: number, seed: number): Generator<Made> {
  const chance = chances(seed)
  for (let number = 1; number <= count; number += 1) {
    const day = addDays(year.from, Math.floor(((number - 1) * DAYS) / count))
    const moment = new Date(at(day, '07:30').getTime() + chance() * 9 * HOUR_MS)
    yield lived(given(number, 2 + Math.floor(chance() * units), moment, chance), chance)
  }
}

function given(number: number, lead: number, moment: Date, chance: () => number): Task {
  const assigner = 1 + Math.floor(chance() * ASSIGNERS)
  const due =
    chance() < 0.15
      ? null
      : ({ at: at(addDays(dayOf(moment), 3 + Math.floor(chance() * 45)), '17:00'), kind: 'day' } as const)
  const document = 1 + Math.floor(number / 8)
  return {
    ...begun(assigner, moment),
    number,
    content: `Rà soát, tổng hợp và báo cáo kết quả thực hiện nhiệm vụ số ${number} theo chỉ đạo`,
    leadUnitId: lead,
    leadPersonId: chance() < 0.3 ? doerOf(lead) : null,
    assignerId: assigner,
    // Some work is given inside the unit and counts for persons only.
    assignerUnitId: chance() < 0.03 ? lead : 1,
    confirmerId: assigner,
    urgency: chance() < 0.1 ? 'urgent' : 'normal',
    dueAt: due?.at ?? null,
    dueKind: due?.kind ?? null,
    lateFrom: due && lateFrom(due),
    dueWords: due ? 'trước ngày nêu trên' : '',
    assignedAt: moment,
    documents: [],
    ...(chance() < 0.6 ? { source: 'document', directive: `${document}/UBND-VP ${year.from}` } : {})
  }
}

/** What happens to a task, in the order in which it happens, until the present or its end. */
function lived(first: Task, chance: () => number): Made {
  const { number, version: _, ...after } = first
  const cause = `made:${number}`
  const history: HistoryLine[] = [
    {
      taskNumber: number,
      act: 'assigned',
      actorId: first.assignerId,
      forId: null,
      at: first.assignedAt,
      recordedAt: first.assignedAt,
      before: {},
      after,
      cause
    }
  ]
  let task = first
  let now = first.assignedAt
  const pace = 0.4 + chance() * 1.6
  const giver = first.assignerId
  const doer = doerOf(first.leadUnitId)
  type Deed = (task: Task, stamp: { by: number; at: Date; cause: string }) => Step
  /** Somebody does it after some hours, when there is still time for it. */
  const then = (hours: number, by: number, act: Deed): boolean => {
    now = new Date(now.getTime() + hours * pace * (0.5 + chance()) * HOUR_MS)
    if (now > present) return false
    const step = act(task, { by, at: now, cause })
    task = { ...step.task, version: task.version + 1 }
    for (const save of step.save) if (save.table === 'history' && save.act === 'add') history.push(save.row)
    return true
  }
  const kind = chance()
  const alive = then(6, doer, acknowledge)
  if (!alive) return { task, history }
  if (kind < 0.02) then(48, giver, (one, stamp) => withdraw(one, 'trùng', stamp))
  else if (kind < 0.03) then(24, doer, (one, stamp) => decline(one, 'không thuộc lĩnh vực', stamp))
  else if (kind < 0.05) then(72, giver, (one, stamp) => suspend(one, 'chờ kinh phí', stamp))
  else if (kind < 0.095) then(72, doer, (one, stamp) => progress(one, 'đang thực hiện', stamp))
  else finished()
  return { task, history }

  function finished(): void {
    const { dueAt, dueKind } = task
    if (chance() < 0.4 && !then(60, doer, (one, stamp) => progress(one, 'đang thực hiện', stamp))) return
    if (dueAt && dueKind && chance() < 0.08) {
      const due = later({ at: dueAt, kind: dueKind }, { count: 10, unit: 'day' }, calendar)
      if (!then(48, giver, (one, stamp) => extend(one, due, stamp, { calendar, excused: false }))) return
    }
    const hand: Deed = (one, stamp) => report(one, 'đã hoàn thành', { number: null, day: null }, stamp)
    if (!then(300, doer, hand)) return
    if (chance() < 0.08) {
      if (!then(30, giver, (one, stamp) => giveBack(one, one.reportCount, 'bổ sung số liệu', stamp, rules))) return
      if (!then(60, doer, hand)) return
    }
    then(30, giver, (one, stamp) => confirm(one, one.reportCount, stamp))
  }
}
