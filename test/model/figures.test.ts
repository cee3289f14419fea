import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type RankingPeriod, rank } from '../../src/core/ranking.ts'
import type { Roster } from '../../src/core/roster.ts'
import { statistics } from '../../src/core/statistics.ts'
import type { HistoryLine, Task } from '../../src/core/task.ts'
import { moment, unit } from '../data/tasks.ts'
import { temporaryStore } from '../support/database.ts'
import { act, lived, rules } from './course.ts'

/*
 * Random histories through the real steps and the real store. A figure as of a moment is the same whenever it is worked
 * out (R26), and the same as a slow and obvious second reading of the history.
 */

const RUNS = 12
const units = [unit(1, 'Sở Một'), unit(2, 'Sở Hai'), unit(3, 'Sở Ba')]
const roster: Roster = {
  version: 1,
  units: new Map(units.map(one => [one.id, one])),
  people: new Map(),
  posts: [],
  substitutions: [],
  days: []
}

test(`${RUNS} offices: figures of a moment never change, and are what the history says (R26)`, {
  timeout: 300_000
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 50, maxLength: 70 }), async acts => {
      const { store, close } = await temporaryStore()
      try {
        const looked: { at: Date; figures: string; ranking: string }[] = []
        await lived(store, acts, async at => {
          looked.push({ at, figures: figures(await store.tasks({}), at), ranking: await ranking(at) })
        })
        const all = await store.tasks({})
        const history = (await Promise.all(all.map(one => store.history(one.number)))).flat()
        for (const { at, figures: then, ranking: places } of looked) {
          const again = await store.tasksAt(
            { from: moment('2026-11-01 00:00'), before: moment('2027-12-01 00:00') },
            at
          )
          expect(figures(again, at)).toBe(then)
          expect(slowly(history, at)).toBe(then)
          expect(await ranking(at)).toBe(places)
          expect(ranked(again, at)).toBe(places)
        }

        async function ranking(at: Date): Promise<string> {
          const days = rankedDays(at)
          return JSON.stringify(rank(await store.judgedAt(days), days, { roster, ...rules }))
        }
      } finally {
        await close()
      }
    }),
    { numRuns: RUNS, seed: 20261126, endOnFailure: true }
  )
})

/** A month in the middle of what happens: work is due before it, in it and after it. */
const rankedDays = (asOf: Date): RankingPeriod => ({ from: '2026-11-09', to: '2026-11-30', asOf })

const ranked = (tasks: readonly Task[], at: Date): string =>
  JSON.stringify(rank(tasks, rankedDays(at), { roster, ...rules }))

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
