import { describe, expect, test } from 'vitest'
import { add } from '../../../src/core/outcome.ts'
import type { Subject } from '../contract.ts'
import { at, outcome, task } from '../office.ts'

const day = (n: number): Date => new Date(Date.UTC(2026, 11, n, 10))

export function manyContract(subject: () => Subject): void {
  describe('many at once', () => {
    test('a list longer than is read at once comes whole and in its order; so does what hangs on more tasks than a statement holds', async () => {
      const store = await subject().fresh()
      const many = Array.from({ length: 600 }, (_, i) =>
        task({ number: i + 1, dueAt: day(1 + ((i * 7) % 28)), dueKind: 'day', lateFrom: day(29) })
      )
      for (const from of [0, 300])
        await store.commit(
          `given:${from}`,
          outcome({ save: many.slice(from, from + 300).map(one => add('task', one)) }),
          at(8)
        )
      const due = many.toSorted((a, b) => Number(a.dueAt) - Number(b.dueAt) || a.number - b.number)
      const found = await store.tasks({ states: ['new'], order: 'due' })
      expect(found.map(({ number }) => number)).toEqual(due.map(({ number }) => number))
      expect(await store.tasks({ states: ['done'] })).toEqual([])

      const numbers = Array.from({ length: 40_000 }, (_, i) => i + 1)
      const reminder = { taskNumber: 600, kind: 'due_soon', personId: 7, at: at(9) } as const
      const beside = { taskNumber: 600, role: 'support', unitId: 2, personId: null } as const
      await store.commit('b', outcome({ save: [add('reminder', reminder), add('participant', beside)] }), at(9))
      expect(await store.reminders(numbers, 'due_soon')).toEqual([reminder])
      expect(await store.participants(numbers)).toEqual([beside])
      const named = { numbers: numbers.slice(0, 30_000), order: 'due' } as const
      expect((await store.tasks(named)).map(({ number }) => number)).toEqual(due.map(({ number }) => number))
      expect(await store.countTasks(named)).toBe(600)
    })
  })
}
