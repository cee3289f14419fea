import { describe, expect, test } from 'vitest'
import { add } from '../../../src/core/outcome.ts'
import type { Subject } from '../contract.ts'
import { at, outcome, task } from '../office.ts'

/** Tasks as they stood at a moment, told by their history. */
export function momentContract(subject: () => Subject): void {
  describe('moments', () => {
    test('tasks as they stood at a moment, by the days they were given on and by their numbers (R26)', async () => {
      const store = await subject().fresh()
      const given = { ...task({ number: 1, assignedAt: at(8) }) }
      const { number: _, version: __, ...after } = given
      const line = { taskNumber: 1, actorId: 1, forId: null, cause: 'a' }
      const said = (act: 'assigned' | 'withdrawn', moment: Date, set: object) =>
        add('history', { ...line, act, at: moment, recordedAt: moment, before: {}, after: { ...set } })
      const save = [
        add('task', { ...given, state: 'withdrawn' }),
        said('assigned', at(8), after),
        said('withdrawn', at(12), { state: 'withdrawn' }),
        add('task', task({ number: 2, assignedAt: at(10) }))
      ]
      await store.commit('a', outcome({ save }), at(13))
      const days = { from: at(8), before: at(18) }
      for (const which of [days, { numbers: [2, 1] }]) {
        const stood = async (moment: Date) => (await store.tasksAt(which, moment)).map(one => [one.number, one.state])
        expect(await stood(at(7))).toEqual([])
        expect(await stood(at(9))).toEqual([[1, 'new']])
        expect(await stood(at(11))).toEqual([
          [1, 'new'],
          [2, 'new']
        ])
        expect(await stood(at(12))).toEqual([
          [1, 'withdrawn'],
          [2, 'new']
        ])
      }
      expect(await store.tasksAt({ numbers: [] }, at(12))).toEqual([])
      expect(await store.tasksAt({ from: at(9), before: at(18) }, at(12))).toHaveLength(1)
    })
  })
}
