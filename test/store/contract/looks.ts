import { describe, expect, test } from 'vitest'
import { add, type Save } from '../../../src/core/outcome.ts'
import type { RankingPeriod } from '../../../src/core/ranking.ts'
import type { Extension, HistoryLine, Task } from '../../../src/core/task.ts'
import type { Store } from '../../../src/ports/store.ts'
import { deadline, dueOn, moment, task } from '../../data/tasks.ts'
import type { Subject } from '../contract.ts'
import { at, outcome } from '../office.ts'

const kept = (store: Store, save: readonly Save[], cause = 'a') => store.commit(cause, outcome({ save }), at(8))
const numbers = (found: readonly { readonly number: number }[]) => found.map(one => one.number).sort((a, b) => a - b)

/** Reads that look through many rows for one answer. */
export function lookContract(subject: () => Subject): void {
  describe('looks', () => {
    test('requests that wait, with their tasks, by deadline: of living tasks, of these givers or units', async () => {
      const store = await subject().fresh()
      const asked = (taskNumber: number, set: Partial<Extension> = {}): Extension => ({
        ...{
          taskNumber,
          n: 1,
          askedById: 3,
          askedAt: at(8),
          wantedAt: at(17),
          wantedKind: 'day',
          reason: 'chờ số liệu'
        },
        ...{ decision: 'pending', decidedById: null, decidedAt: null, decidedReason: null, oldDueAt: null },
        ...{ oldDueKind: null, newDueAt: null, newDueKind: null, excused: false },
        ...set
      })
      const tasks = [
        task({ number: 1, assignerId: 1, assignerUnitId: 9 }),
        task({ number: 2, assignerId: 2, assignerUnitId: 8, ...deadline(dueOn('2026-12-02')), state: 'suspended' }),
        task({ number: 3, assignerId: 1, assignerUnitId: 8, ...deadline(dueOn('2026-12-01')), state: 'waiting' }),
        task({ number: 4, state: 'done' }),
        task({ number: 5, state: 'withdrawn' }),
        task({ number: 6 })
      ]
      const requests = [1, 2, 3, 4, 5].map(number => asked(number, { n: 2 }))
      const decided = [1, 6].map(number => asked(number, { decision: 'refused', decidedById: 1, decidedAt: at(9) }))
      await kept(store, [
        ...tasks.map(row => add('task', row)),
        ...[...requests, ...decided].map(row => add('extension', row))
      ])
      const found = async (whose: Parameters<Store['requestsWaiting']>[0]) =>
        (await store.requestsWaiting(whose)).map(one => one.task.number)
      expect(await store.requestsWaiting({ assignerIds: [2] })).toEqual([{ task: tasks[1], request: requests[1] }])
      expect(await found({})).toEqual([3, 2, 1])
      expect(await found({ assignerIds: [1] })).toEqual([3, 1])
      expect(await found({ assignerUnitIds: [8, 9] })).toEqual([3, 2, 1])
      expect(await found({ assignerIds: [1, 2], assignerUnitIds: [8] })).toEqual([3, 2])
      expect(await found({ assignerUnitIds: [] })).toEqual([])
    })

    test('between whom tasks are, of a filter', async () => {
      const store = await subject().fresh()
      const rows = [task({ number: 1, state: 'waiting', escalatedToId: 5, leadPersonId: 4 }), task({ number: 2 })]
      await kept(
        store,
        rows.map(row => add('task', row))
      )
      const hands = {
        assignerId: 1,
        assignerUnitId: 9,
        confirmerId: 1,
        leadUnitId: 1,
        leadPersonId: 4,
        escalatedToId: 5
      }
      expect(await store.taskHands({ states: ['waiting'] })).toEqual([{ number: 1, ...hands }])
    })

    test('how tasks stand, of units, states and days: each once, however many there are and whatever is given meanwhile', async () => {
      const store = await subject().fresh()
      const many = Array.from({ length: 4_100 }, (_, k) => task({ number: k + 1, leadUnitId: 1 + (k % 2) }))
      await kept(
        store,
        many.map(row => add('task', row))
      )
      const [all] = await Promise.all([
        store.standings({ leadUnitIds: [1, 2], states: ['new'] }),
        ...[1, 2, 3].map(k => kept(store, [add('task', task({ number: 5_000 + k }))], `more ${k}`))
      ])
      expect(numbers(all).filter(number => number < 5_000)).toEqual(many.map(one => one.number))
      expect(new Set(numbers(all)).size).toBe(all.length)
      const dated = [
        task({ number: 6_001, leadUnitId: 3, state: 'done', ...deadline(dueOn('2026-11-09')) }),
        task({ number: 6_002, leadUnitId: 3, state: 'waiting', ...deadline(dueOn('2026-11-10')) }),
        task({ number: 6_003, leadUnitId: 3, state: 'new' })
      ]
      await kept(
        store,
        dated.map(row => add('task', row)),
        'dated'
      )
      const found = async (which: Partial<Parameters<Store['standings']>[0]>) =>
        numbers(await store.standings({ leadUnitIds: [3], states: ['new', 'waiting', 'done'], ...which }))
      expect(await found({})).toEqual([6_001, 6_002, 6_003])
      expect(await found({ states: ['done'] })).toEqual([6_001])
      expect(await found({ judgedFrom: moment('2026-11-10 00:00') })).toEqual([6_002])
      expect(await found({ judgedBefore: moment('2026-11-10 00:00') })).toEqual([6_001])
      expect(await found({ leadUnitIds: [] })).toEqual([])
    })

    test('a ranking reads what its days can judge: nothing done of what was due later, or done and due before', async () => {
      const store = await subject().fresh()
      const due = (day: string) => deadline(dueOn(day))
      const done = (day: string, set: Partial<Task> = {}): Partial<Task> => ({
        ...{ state: 'done', reportedAt: moment(`${day} 09:00`), completedAt: moment(`${day} 10:00`) },
        ...set
      })
      const period: RankingPeriod = { from: '2026-11-09', to: '2026-11-15', asOf: moment('2026-11-16 00:00') }
      const judged: readonly Partial<Task>[] = [
        { ...due('2026-11-09'), ...done('2026-11-03') },
        { ...due('2026-11-15'), ...done('2026-11-15') },
        // Confirmed in these days, though due and handed in before.
        { ...due('2026-11-06'), ...done('2026-11-06', { completedAt: moment('2026-11-10 10:00') }) },
        // Its lateness was moved into these days, its deadline was not.
        { ...due('2026-11-06'), lateFrom: moment('2026-11-10 00:00'), ...done('2026-11-06') },
        { ...due('2026-11-04'), state: 'new' },
        { ...due('2026-11-13'), state: 'suspended', suspendedAt: moment('2026-11-14 09:00') },
        { state: 'waiting', waitingSince: moment('2026-11-10 09:00') }
      ]
      const others: readonly Partial<Task>[] = [
        { ...due('2026-11-16'), ...done('2026-11-14') },
        { ...due('2027-11-16'), ...done('2026-11-20', { assignedAt: moment('2026-11-17 08:00') }) },
        { ...due('2026-11-06'), ...done('2026-11-05') },
        { ...due('2026-11-20'), state: 'new' },
        { state: 'new' },
        done('2026-11-10'),
        { ...due('2026-11-10'), state: 'withdrawn' },
        { ...due('2026-11-10'), state: 'new', assignerUnitId: 1 }
      ]
      const rows = [...judged, ...others].map((set, k) => task({ number: k + 1, ...set }))
      await kept(
        store,
        rows.map(row => add('task', row))
      )
      expect(numbers(await store.judgedAt(period))).toEqual(judged.map((_, k) => k + 1))
      // Withdrawn since: it stood there to be judged.
      const line = (act: HistoryLine['act'], moment: Date, after: HistoryLine['after']) =>
        add('history', {
          ...{ taskNumber: 14, act, actorId: 1, forId: null, at: moment, recordedAt: moment, before: {}, after },
          cause: 'b'
        })
      const then = { ...task({ number: 14, ...due('2026-11-10') }) }
      await kept(
        store,
        [
          line('assigned', moment('2026-11-02 08:00'), then),
          line('withdrawn', moment('2026-11-17 08:00'), { state: 'withdrawn' })
        ],
        'b'
      )
      const again = await store.judgedAt(period)
      expect(numbers(again).filter(number => number === 14)).toEqual([14])
      expect(again.find(one => one.number === 14)?.state).toBe('new')
    })
  })
}
