import { describe, expect, test } from 'vitest'
import { add, change, remove } from '../../../src/core/outcome.ts'
import type { Participant } from '../../../src/core/task.ts'
import type { TaskFilter } from '../../../src/ports/store.ts'
import type { Subject } from '../contract.ts'
import { at, outcome, task } from '../office.ts'

/** Which tasks are found by what they come from, and by who takes part in them. */
export function filterContract(subject: () => Subject): void {
  describe('filters', () => {
    test('by the task above, the document, the recurring order, who wrote it down, and by number', async () => {
      const store = await subject().fresh()
      const tasks = [
        task({ number: 1, directive: '45/UBND-VP 2026-11-20', enteredById: 3 }),
        task({ number: 2, parentNumber: 1, series: '1:7' }),
        task({ number: 3, parentNumber: 1, directive: '46/UBND-VP' }),
        task({ number: 4, series: '1:8', state: 'done' })
      ]
      await store.commit('a', outcome({ save: tasks.map(row => add('task', row)) }), at(8))
      const found = async (filter: TaskFilter) => {
        const numbers = (await store.tasks(filter)).map(({ number }) => number)
        expect(await store.countTasks(filter)).toBe(numbers.length)
        return numbers.sort()
      }
      expect((await store.children(1)).map(({ number }) => number)).toEqual([2, 3])
      expect(await store.children(2)).toEqual([])
      expect(await found({ directive: '46/UBND-VP' })).toEqual([3])
      expect(await found({ directive: '45/UBND-VP' })).toEqual([])
      expect(await found({ directed: true })).toEqual([1, 3])
      expect(await found({ series: '1:7' })).toEqual([2])
      expect(await found({ enteredById: 3 })).toEqual([1])
      expect(await found({ numbers: [4, 2, 9] })).toEqual([2, 4])
      expect(await found({ numbers: [] })).toEqual([])
      expect(await found({ numbers: [1, 2, 3, 4], states: ['done'] })).toEqual([4])
      expect(await found({ series: '1:7', directed: true })).toEqual([])
      expect(await found({})).toEqual([1, 2, 3, 4])
    })

    test('who supports and who watches: a person, or a unit as a whole; found by what they are', async () => {
      const store = await subject().fresh()
      const rows: readonly Participant[] = [
        { taskNumber: 1, role: 'support', unitId: 2, personId: null },
        { taskNumber: 1, role: 'watcher', unitId: 2, personId: 7 },
        { taskNumber: 2, role: 'watcher', unitId: 2, personId: null },
        { taskNumber: 3, role: 'support', unitId: 3, personId: 7 }
      ]
      const tasks = [1, 2, 3].map(number => add('task', task({ number })))
      await store.commit('a', outcome({ save: [...tasks, ...rows.map(row => add('participant', row))] }), at(8))
      const found = async (role: Participant['role'], personId: number, unitIds: readonly number[]) =>
        (await store.tasks({ partOf: { role, personId, unitIds } })).map(({ number }) => number).sort()
      expect(await found('support', 7, [])).toEqual([3])
      expect(await found('support', 7, [2])).toEqual([1, 3])
      expect(await found('watcher', 7, [2])).toEqual([1, 2])
      // Somebody of a unit is not the unit.
      expect(await found('support', 8, [3])).toEqual([])
      expect(await store.participants([1])).toEqual(rows.slice(0, 2))
      const [support] = rows
      if (!support) throw new Error('no rows')
      await store.commit('b', outcome({ save: [remove('participant', support)] }), at(9))
      expect(await found('support', 7, [2])).toEqual([3])
      expect(await store.participants([1])).toEqual(rows.slice(1, 2))
    })

    test('every column of a task comes back as it went in, milestones and what is elsewhere too', async () => {
      const store = await subject().fresh()
      const full = task({
        number: 9,
        milestones: [
          { at: at(11), kind: 'instant' },
          { at: at(17), kind: 'day' }
        ],
        external: { origin: 'QLVB', id: 'A-"1"', state: 'đang xử lý' },
        authority: 'collective',
        importance: 'important',
        classifiedById: 4,
        field: 'văn hóa',
        forCitizens: true,
        source: 'handed_down',
        extensionsAsked: 2,
        extensionCount: 1,
        suspendedAt: at(9),
        escalatedToId: 8,
        settledAt: at(10),
        quality: 'good'
      })
      await store.commit('a', outcome({ save: [add('task', full), add('task', task({ number: 10 }))] }), at(8))
      expect(await store.task(9)).toEqual(full)
      expect(await store.tasks({ numbers: [9] })).toEqual([full])
      expect(await store.task(10)).toMatchObject({ milestones: [], external: null })
      const set = { milestones: [{ at: at(18), kind: 'day' as const }], external: null, quality: null }
      await store.commit('b', outcome({ save: [change('task', { number: 9 }, set)] }), at(9))
      expect(await store.task(9)).toEqual({ ...full, ...set, version: 2 })
    })
  })
}
