import fc from 'fast-check'
import { amend, reopen } from '../../src/core/afterwards.ts'
import { createCalendar } from '../../src/core/calendar.ts'
import { acknowledge, confirm, decline, giveBack, progress, report, withdraw } from '../../src/core/course.ts'
import { extend, later } from '../../src/core/extension.ts'
import { inherit, reassign } from '../../src/core/other-hands.ts'
import { add } from '../../src/core/outcome.ts'
import { Refusal } from '../../src/core/refusal.ts'
import { defaultSettings } from '../../src/core/settings.ts'
import type { Stamp, Step } from '../../src/core/step.ts'
import { resume, suspend } from '../../src/core/suspension.ts'
import type { Task } from '../../src/core/task.ts'
import type { Store } from '../../src/ports/store.ts'
import { deadline, dueOn, moment, task } from '../data/tasks.ts'

/*
 * Random histories of tasks of the units 1 to 3, through the real steps into a real store.
 */

const HOUR_MS = 60 * 60 * 1000
export const calendar = createCalendar()
export const rules = { calendar, settings: { ...defaultSettings, rankingMinimum: 1 } }

/** What can be done to a task; `k` is some number. */
const steps: readonly ((task: Task, stamp: Stamp, k: number) => Step | null)[] = [
  acknowledge,
  (one, stamp) => progress(one, 'đang làm', stamp),
  (one, stamp) => report(one, 'đã xong', { number: null, day: null }, stamp),
  (one, stamp) => report(one, 'đã xong', { number: '5/BC', day: '2026-11-03' }, stamp),
  (one, stamp) => confirm(one, one.reportCount, stamp),
  (one, stamp) => confirm(one, one.reportCount, stamp),
  (one, stamp) => giveBack(one, one.reportCount, 'thiếu', stamp, rules),
  (one, stamp) => decline(one, 'không phải việc của đơn vị', stamp),
  (one, stamp, k) => (k > 7 ? withdraw(one, 'trùng', stamp) : null),
  (one, stamp) => suspend(one, 'chờ', stamp),
  (one, stamp) => resume(one, stamp, calendar),
  (one, stamp, k) =>
    one.dueAt && one.dueKind
      ? extend(one, later({ at: one.dueAt, kind: one.dueKind }, { count: k + 5, unit: 'day' }, calendar), stamp, {
          calendar,
          excused: k > 5
        })
      : null,
  (one, stamp) => reopen(one, 'thiếu phụ lục', stamp, rules),
  (one, stamp, k) => reassign(one, { unitId: 1 + (k % 3), personId: null }, dueOn('2026-12-15'), 'nhầm', stamp),
  (one, stamp, k) => inherit(one, one.leadUnitId, 1 + (k % 3), stamp),
  (one, stamp, k) => amend(one, { field: k > 4 ? 'Văn hóa' : null }, stamp)
]

export const act = fc.record({
  /** 0: a new task is given. */
  step: fc.integer({ min: 0, max: steps.length + 2 }),
  task: fc.nat({ max: 9 }),
  k: fc.integer({ min: 1, max: 9 }),
  hours: fc.integer({ min: 1, max: 30 }),
  looks: fc.boolean()
})

export type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

/** Lives through the acts; after each that looks, `looked` is called with its moment. Answers the last moment. */
export async function lived(
  store: Store,
  acts: readonly Act[],
  looked: (now: Date) => Promise<void>,
  set: (k: number) => Partial<Task> = () => ({})
): Promise<Date> {
  let now = moment('2026-11-02 08:00')
  let given = 0
  for (const { step, task: which, k, hours, looks } of acts) {
    now = new Date(now.getTime() + hours * HOUR_MS)
    const cause = `act:${now.getTime()}`
    const stamp = { by: 1, at: now, cause }
    if (step >= steps.length || given === 0) {
      await store.commit(cause, { rests: [], save: order(++given, k, stamp, set(k)), say: [] }, now)
    } else {
      const one = await store.task(1 + (which % given))
      const taken = one && taking(() => steps[step]?.(one, stamp, k) ?? null)
      if (taken) await store.commit(cause, { rests: taken.rests, save: taken.save, say: [] }, now)
    }
    if (looks) await looked(now)
  }
  return now
}

/** A refusal changes nothing. */
function taking(step: () => Step | null): Step | null {
  try {
    return step()
  } catch (fault) {
    if (fault instanceof Refusal) return null
    throw fault
  }
}

function order(number: number, k: number, { at, cause }: Stamp, set: Partial<Task>) {
  const due = k > 2 ? later(dueOn(at.toISOString().slice(0, 10)), { count: k, unit: 'day' }, calendar) : null
  const given = task({ number, leadUnitId: 1 + (k % 3), assignedAt: at, enteredAt: at, ...deadline(due), ...set })
  const { number: _, version: __, ...after } = given
  const line = {
    taskNumber: number,
    act: 'assigned',
    actorId: 1,
    forId: null,
    at,
    recordedAt: at,
    before: {},
    after
  } as const
  return [add('task', given), add('history', { ...line, cause })]
}
