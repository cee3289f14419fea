import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rankingTasks } from '../../src/commands/ranking-tasks.ts'
import { amend, reopen } from '../../src/core/afterwards.ts'
import { createCalendar } from '../../src/core/calendar.ts'
import { acknowledge, confirm, decline, giveBack, progress, report, withdraw } from '../../src/core/course.ts'
import { extend, later } from '../../src/core/extension.ts'
import { inherit, reassign } from '../../src/core/other-hands.ts'
import { add } from '../../src/core/outcome.ts'
import { type RankingPeriod, rank } from '../../src/core/ranking.ts'
import { Refusal } from '../../src/core/refusal.ts'
import type { Roster } from '../../src/core/roster.ts'
import { defaultSettings } from '../../src/core/settings.ts'
import { statistics } from '../../src/core/statistics.ts'
import type { Stamp, Step } from '../../src/core/step.ts'
import { resume, suspend } from '../../src/core/suspension.ts'
import type { HistoryLine, Task } from '../../src/core/task.ts'
import { deadline, dueOn, moment, task, unit } from '../data/tasks.ts'
import { temporaryStore } from '../support/database.ts'

/*
 * Random histories through the real steps and the real store. A figure as of a moment is the same whenever it is worked
 * out (R26), and the same as a slow and obvious second reading of the history.
 */

const RUNS = 12
const HOUR_MS = 60 * 60 * 1000
const calendar = createCalendar()
const rules = { calendar, settings: { ...defaultSettings, rankingMinimum: 1 } }
const units = [unit(1, 'Sở Một'), unit(2, 'Sở Hai'), unit(3, 'Sở Ba')]
const roster: Roster = {
  version: 1,
  units: new Map(units.map(one => [one.id, one])),
  people: new Map(),
  posts: [],
  substitutions: [],
  days: []
}

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

const act = fc.record({
  /** 0: a new task is given. */
  step: fc.integer({ min: 0, max: steps.length + 2 }),
  task: fc.nat({ max: 9 }),
  k: fc.integer({ min: 1, max: 9 }),
  hours: fc.integer({ min: 1, max: 30 }),
  looks: fc.boolean()
})

test(`${RUNS} offices: figures of a moment never change, and are what the history says (R26)`, {
  timeout: 300_000
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 50, maxLength: 70 }), async acts => {
      const { store, close } = await temporaryStore()
      try {
        const looked: { at: Date; figures: string; ranking: string }[] = []
        let now = moment('2026-11-02 08:00')
        let given = 0
        for (const { step, task: which, k, hours, looks } of acts) {
          now = new Date(now.getTime() + hours * HOUR_MS)
          const cause = `act:${now.getTime()}`
          const stamp = { by: 1, at: now, cause }
          if (step >= steps.length || given === 0) {
            await store.commit(cause, { rests: [], save: order(++given, k, now, cause), say: [] }, now)
          } else {
            const one = await store.task(1 + (which % given))
            const taken = one && taking(() => steps[step]?.(one, stamp, k) ?? null)
            if (taken) await store.commit(cause, { rests: taken.rests, save: taken.save, say: [] }, now)
          }
          if (looks)
            looked.push({ at: now, figures: figures(await store.tasks({}), now), ranking: await ranking(now, now) })
        }
        const all = await store.tasks({})
        const history = (await Promise.all(all.map(one => store.history(one.number)))).flat()
        for (const { at, figures: then, ranking: places } of looked) {
          const again = await store.tasksAt(
            { from: moment('2026-11-01 00:00'), before: moment('2027-12-01 00:00') },
            at
          )
          expect(figures(again, at)).toBe(then)
          expect(slowly(history, at)).toBe(then)
          expect(await ranking(at, now)).toBe(places)
        }

        async function ranking(at: Date, present: Date): Promise<string> {
          const period: RankingPeriod = { from: '2026-11-02', to: '2027-12-01', asOf: at }
          return JSON.stringify(rank(await rankingTasks(store, period, present), period, { roster, ...rules }))
        }
      } finally {
        await close()
      }
    }),
    { numRuns: RUNS, seed: 20261126, endOnFailure: true }
  )
})

/** A refusal changes nothing. */
function taking(step: () => Step | null): Step | null {
  try {
    return step()
  } catch (fault) {
    if (fault instanceof Refusal) return null
    throw fault
  }
}

function order(number: number, k: number, at: Date, cause: string) {
  const due = k > 2 ? later(dueOn(at.toISOString().slice(0, 10)), { count: k, unit: 'day' }, calendar) : null
  const given = task({ number, leadUnitId: 1 + (k % 3), assignedAt: at, enteredAt: at, ...deadline(due) })
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

const period = { from: '2026-11-01', to: '2027-11-30', goLive: null } as const

const figures = (tasks: readonly Task[], asOf: Date): string =>
  JSON.stringify(statistics(tasks, units, { ...period, asOf }).rows.map(row => row.counts))

/** The same counts once more: each task's fields written one over the other, then looked at without any of our rules. */
function slowly(history: readonly HistoryLine[], at: Date): string {
  const known = new Map<number, Record<string, unknown>>()
  for (const line of history)
    if (line.at <= at) known.set(line.taskNumber, { ...known.get(line.taskNumber), ...line.after })
  return JSON.stringify(
    units.map(({ id }) => {
      const counts = {
        undatedOpen: 0,
        undatedDone: 0,
        openInTime: 0,
        openOverdue: 0,
        doneInTime: 0,
        doneLate: 0,
        waiting: 0
      }
      for (const one of known.values()) {
        const when = (field: string) => (one[field] ? Date.parse(String(one[field])) : null)
        if (one.leadUnitId !== id || one.state === 'withdrawn') continue
        if (one.state === 'waiting') counts.waiting++
        const late = when('lateFrom')
        const handedIn =
          when('settledAt') ?? (one.state === 'waiting' || one.state === 'done' ? when('reportedAt') : null)
        // The clock of what rests stands still.
        const looked = one.state === 'suspended' ? (when('suspendedAt') ?? at.getTime()) : at.getTime()
        const inTime = late !== null && (handedIn ?? looked) < late
        if (late === null) counts[one.state === 'done' ? 'undatedDone' : 'undatedOpen']++
        else if (one.state === 'done') counts[inTime ? 'doneInTime' : 'doneLate']++
        else counts[inTime ? 'openInTime' : 'openOverdue']++
      }
      return counts
    })
  )
}
