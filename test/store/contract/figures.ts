import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, at } from '../../../src/core/calendar.ts'
import { add } from '../../../src/core/outcome.ts'
import { countedTasks, figuresOf, type Period, partsOf } from '../../../src/core/statistics.ts'
import { states, type Task } from '../../../src/core/task.ts'
import { moment, task, unit } from '../../data/tasks.ts'
import { act, lived } from '../../model/course.ts'
import type { Subject } from '../contract.ts'

const RUNS = 4
const PERIODS = 8

/** Units that count from the first day, from some day on, and never. */
const units = fc.tuple(
  ...[1, 2, 3].map(id =>
    fc
      .record({
        pilot: fc.boolean(),
        officialFrom: fc.constantFrom(null, null, null, '2026-11-04', '2026-11-12', '2027-03-01')
      })
      .map(set => unit(id, `Sở ${id}`, { ...set, pilot: set.pilot && id === 3 }))
  )
)

/** What most offices have something of, and what few have. */
const wanted = fc.constantFrom(
  ...[{}, {}, {}, {}, {}],
  { datedOnly: true } as const,
  { assignerId: 2 },
  { field: 'van hoa' },
  { field: 'thuế' },
  { directives: ['1/QĐ', '2/QĐ'] },
  { assignerUnitId: 9 },
  { datedOnly: true, assignerId: 1, directives: ['2/QĐ', '3/QĐ'] } as const
)

const FIRST_MS = moment('2026-11-02 08:00').getTime()
const HOUR_MS = 60 * 60 * 1000
const within = (hours: number) => fc.integer({ min: 0, max: hours }).map(n => new Date(FIRST_MS + n * HOUR_MS))

const period: fc.Arbitrary<Period> = fc
  .record({
    from: fc.integer({ min: 0, max: 12 }),
    days: fc.integer({ min: 10, max: 90 }),
    /** While much is still to happen, and long after. */
    asOf: fc.oneof({ weight: 5, arbitrary: within(800) }, { weight: 1, arbitrary: within(3000) }),
    goLive: fc.constantFrom(null, null, null, '2026-11-01', '2026-11-09'),
    wanted
  })
  .map(({ from, days, wanted, ...set }) => ({
    ...wanted,
    ...set,
    from: addDays('2026-11-01', from),
    to: addDays('2026-11-01', from + days)
  }))

/** Who gave it, for whom, by which document, in which field. */
const given = (k: number): Partial<Task> => ({
  assignerId: 1 + (k % 2),
  assignerUnitId: k % 4 === 0 ? 1 + (k % 3) : k % 5 === 0 ? 8 : 9,
  confirmerId: 1 + (k % 3),
  directive: k % 3 === 0 ? null : `${k % 4}/QĐ`,
  field: k > 6 ? 'Văn hóa' : k > 4 ? 'VĂN HÓA' : null
})

const hours = fc.option(within(400), { freq: 3 })

/** Tasks as no step leaves them: whatever a row can hold is counted alike. */
const oddities: fc.Arbitrary<Task> = fc
  .record({
    state: fc.constantFrom(...states),
    assignedAt: within(400),
    lateFrom: hours,
    reportedAt: hours,
    completedAt: hours,
    settledAt: hours,
    suspendedAt: hours,
    leadUnitId: fc.integer({ min: 1, max: 3 }),
    k: fc.nat({ max: 9 })
  })
  .map(({ k, ...set }) => task({ ...given(k), ...set, number: 0 }))

const sorted = <T>(map: ReadonlyMap<T, unknown>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1))

/** What is counted in the database is what is counted over all tasks one by one. */
export function figureContract(subject: () => Subject): void {
  describe('figures', () => {
    test(`of ${RUNS} offices, for any period, moment and narrowing, are those of their tasks one by one (R26)`, {
      timeout: 300_000
    }, async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.noBias(act), { minLength: 80, maxLength: 80 }),
          fc.array(fc.noBias(oddities), { minLength: 150, maxLength: 150 }),
          units,
          fc.array(fc.noBias(period), { minLength: PERIODS, maxLength: PERIODS }),
          async (acts, odd, known, periods) => {
            const store = await subject().fresh()
            const end = await lived(store, acts, async () => {}, given)
            const save = odd.map(one => add('task', one))
            expect(await store.commit('odd', { rests: [], save, say: [] }, end)).toBe('kept')
            for (const one of periods) {
              const days = { from: at(one.from, '00:00'), before: at(addDays(one.to, 1), '00:00') }
              const tasks = await store.tasksAt(days, one.asOf)
              const slow = figuresOf(tasks, known, one)
              const fast = await store.countsAt(one, known, ['documents', 'waiting'])
              const what = JSON.stringify(one)
              expect(sorted(fast.units), what).toEqual(sorted(slow.units))
              expect(sorted(fast.documents), what).toEqual(sorted(slow.documents))
              expect(new Set(fast.waiting), what).toEqual(new Set(slow.waiting))
              const traced = []
              for (const part of partsOf(one)) traced.push(...(await store.tracedAt(part, known)))
              const behind = countedTasks(tasks, known, one).map(({ task, place }) => ({
                number: task.number,
                unitId: task.leadUnitId,
                place,
                waiting: task.state === 'waiting'
              }))
              expect(
                traced.toSorted((a, b) => a.number - b.number),
                what
              ).toEqual(behind)
              expect(await store.countsAt(one, known.slice(1))).toEqual({
                ...figuresOf(tasks, known.slice(1), one),
                documents: new Map(),
                waiting: []
              })
            }
          }
        ),
        { numRuns: RUNS, seed: 20261126, endOnFailure: true }
      )
    })
  })
}
