import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCalendar } from '../../src/core/calendar.ts'
import { type Ranking, type RankingPeriod, rank } from '../../src/core/ranking.ts'
import { monthly, weekly, wholePeriod } from '../../src/core/ranking-cycle.ts'
import type { Roster } from '../../src/core/roster.ts'
import { defaultSettings } from '../../src/core/settings.ts'
import { states, type Task } from '../../src/core/task.ts'
import { deadline, dueOn, moment, task, unit } from '../data/tasks.ts'
import { temporaryStore } from '../support/database.ts'
import { act, lived } from './course.ts'
import { type Known, knownAt, type PlainOffice, slowly } from './places.ts'

/*
 * The ranking against a slow and obvious second one: over tasks of every kind, and over histories lived through the real
 * steps and the real store.
 */

const MANY = 3_000
const FEW = 10
const units = [
  unit(1, 'Sở Một'),
  unit(2, 'Sở Hai'),
  unit(3, 'Sở Ba'),
  unit(4, 'Phòng Bốn', { type: 'phong' }),
  unit(5, 'Phòng Năm', { type: 'phong' }),
  unit(6, 'Phòng Sáu', { type: 'phong', validTo: '2026-11-10' }),
  unit(7, 'Sở Bảy', { validTo: '2026-10-31' }),
  unit(8, 'Sở Tám'),
  unit(9, 'UBND xã Tân Lập', { type: 'xa' })
]
const home = (personId: number, unitId: number) =>
  ({ id: personId, personId, unitId, role: 'head', title: '', fields: [], from: null, to: null }) as const
const roster: Roster = {
  version: 1,
  substitutions: [],
  days: [],
  units: new Map(units.map(one => [one.id, one])),
  people: new Map(),
  posts: [home(7, 9), home(8, 4)]
}
const calendar = createCalendar()
const office = (minimum: number, goLive: string | null): PlainOffice => ({
  units: units.map(({ id, name, type, validTo }) => ({ id, name, type, ended: validTo })),
  homes: { 7: 9, 8: 4 },
  minimum,
  confirmLimit: defaultSettings.confirmLimitWorkingDays,
  goLive
})
const ranked = (tasks: Parameters<typeof rank>[0], period: RankingPeriod, minimum: number, goLive: string | null) =>
  rank(tasks, period, { roster, calendar, settings: { ...defaultSettings, rankingMinimum: minimum, goLive } })

/** The same without what no figure is: keys whose order says nothing. */
const plain = (ranking: Ranking | ReturnType<typeof slowly>) => JSON.parse(JSON.stringify(ranking))

const DAY_MS = 86_400_000
const begin = moment('2026-10-19 00:00').getTime()
const end = moment('2026-12-01 00:00').getTime()
/** Days at the edges of weeks and months, and round the holiday, more often than others. */
const aDay = fc.oneof(
  fc.integer({ min: 0, max: 42 }),
  fc.constantFrom(12, 13, 14, 20, 21, 27, 28, 34, 35, 36, 37, 41, 42)
)
const aMoment = fc
  .tuple(aDay, fc.constantFrom(0, 1, 8 * 60, 17 * 60, 17 * 60 + 1, 24 * 60 - 1))
  .map(([day, minute]) => new Date(Math.min(begin + day * DAY_MS + minute * 60_000, end - 60_000)))

const aTask: fc.Arbitrary<Task> = fc
  .record({
    leadUnitId: fc.constantFrom(1, 2, 3, 4, 5, 6),
    inside: fc.integer({ min: 0, max: 9 }).map(n => n === 0),
    state: fc.oneof(fc.constantFrom(...states), fc.constantFrom('done', 'done', 'in_progress', 'waiting')),
    due: fc.option(fc.tuple(aDay, fc.boolean()), { freq: 8 }),
    reported: aMoment,
    sat: fc.integer({ min: 0, max: 9 }),
    settled: fc.option(aMoment, { freq: 1 }),
    suspended: fc.option(aMoment, { freq: 5 }),
    assigned: aMoment,
    confirmerId: fc.constantFrom(7, 8, 10)
  })
  .map(({ leadUnitId, inside, state, due, reported, sat, settled, suspended, assigned, confirmerId }) => {
    const day = due && new Date(begin + due[0] * DAY_MS + DAY_MS / 2).toISOString().slice(0, 10)
    const whole = day === null ? null : dueOn(day)
    const has = state === 'waiting' || state === 'done'
    return task({
      leadUnitId,
      assignerUnitId: inside ? leadUnitId : 9,
      state,
      confirmerId,
      assignedAt: assigned,
      ...deadline(due?.[1] && whole ? { at: whole.at, kind: 'instant' } : whole),
      reportedAt: has && sat > 0 ? reported : null,
      waitingSince: state === 'waiting' ? reported : null,
      completedAt: state === 'done' ? new Date(Math.min(reported.getTime() + sat * DAY_MS, end - 60_000)) : null,
      settledAt:
        settled !== null && (state === 'done' || state === 'waiting' || state === 'in_progress') ? settled : null,
      suspendedAt: state === 'suspended' ? suspended : null
    })
  })

/** Tasks of all units; in every other office two units of a type did the very same, and stand together. */
const someTasks = fc
  .tuple(fc.array(aTask, { maxLength: 40, size: 'max' }), fc.boolean())
  .map(([tasks, isTwin]): readonly Task[] =>
    isTwin
      ? tasks.flatMap(one =>
          one.leadUnitId === 1 ? [one, { ...one, leadUnitId: 2 }] : one.leadUnitId === 2 ? [] : [one]
        )
      : tasks
  )

/** A week or a month, over or half-way. */
const aPeriod = fc
  .record({ cycle: fc.constantFrom(weekly, monthly), day: aDay, early: fc.constantFrom(0, 0, 60, 3_000, 9_000) })
  .map(({ cycle, day, early }): RankingPeriod => {
    const whole = wholePeriod(
      cycle,
      cycle.startOf(new Date(begin + day * DAY_MS + DAY_MS / 2).toISOString().slice(0, 10))
    )
    return { ...whole, asOf: new Date(whole.asOf.getTime() - early * 60_000) }
  })

/** As its history would have it: moments as text. */
const known = (one: Task): Known => JSON.parse(JSON.stringify(one))

/** What a moment cannot have seen has not happened. */
const asSeen = (one: Task, asOf: Date): Task =>
  [one.reportedAt, one.completedAt, one.settledAt, one.suspendedAt].some(at => at !== null && at >= asOf)
    ? {
        ...one,
        state: 'in_progress',
        reportedAt: null,
        completedAt: null,
        settledAt: null,
        suspendedAt: null,
        waitingSince: null
      }
    : one

test(`${MANY} offices: places, ties, n/N, who has too few and who waits are what the rules say in plain words (R13, R39)`, () => {
  let ties = 0
  let short = 0
  fc.assert(
    fc.property(
      someTasks,
      aPeriod,
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom(null, null, '2026-11-01'),
      (made, period, minimum, goLive) => {
        const tasks = made.map(one => asSeen(one, period.asOf))
        const ours = ranked(tasks, period, minimum, goLive)
        expect(plain(ours)).toEqual(plain(slowly(tasks.map(known), period, office(minimum, goLive))))
        for (const type of ours.types) {
          ties += type.ranked.length - new Set(type.ranked.map(one => one.rank)).size
          short += type.insufficient.length
        }
      }
    ),
    { numRuns: MANY, seed: 20261126 }
  )
  // Not shown by nothing: both happened often.
  expect(Math.min(ties, short)).toBeGreaterThan(200)
})

test(`${FEW} offices that lived: each week and month, looked at when it ended, is what the histories say (R26)`, {
  timeout: 300_000
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 40, maxLength: 60 }), async acts => {
      const { store, close } = await temporaryStore()
      try {
        const set = (k: number): Partial<Task> => ({
          leadUnitId: 1 + (k % 5),
          assignerUnitId: k === 9 ? 1 + (k % 5) : 9,
          confirmerId: 7 + (k % 2)
        })
        const last = await lived(store, acts, async () => {}, set)
        const all = await store.tasks({})
        const history = (await Promise.all(all.map(one => store.history(one.number)))).flat()
        for (const cycle of [weekly, monthly]) {
          for (let day = '2026-11-02'; ; ) {
            const whole = wholePeriod(cycle, cycle.startOf(day))
            const period = { ...whole, asOf: new Date(Math.min(whole.asOf.getTime(), last.getTime() + 1)) }
            const ours = ranked(await store.judgedAt(period), period, 2, null)
            expect(plain(ours)).toEqual(plain(slowly(knownAt(history, period.asOf), period, office(2, null))))
            if (whole.asOf > last) break
            day = whole.asOf.toISOString().slice(0, 10)
            day = new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10)
          }
        }
      } finally {
        await close()
      }
    }),
    { numRuns: FEW, seed: 20261127, endOnFailure: true }
  )
})
