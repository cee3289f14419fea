import { describe, expect, test } from 'vitest'
import { Refusal } from '../../src/core/refusal.ts'
import { states } from '../../src/core/task.ts'
import { join, leave } from '../../src/core/together.ts'
import { moment, task } from '../data/tasks.ts'

const stamp = { by: 1, at: moment('2026-11-23 10:00'), cause: 'test' }
const economy = { unitId: 3, personId: null }
const supports = { taskNumber: 1, role: 'support', ...economy } as const
const watches = { taskNumber: 1, role: 'watcher', ...economy } as const

const refused = (what: () => unknown): string => {
  try {
    what()
    return 'done'
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal.message
    throw refusal
  }
}

describe('beside the lead', () => {
  test('joining and leaving change nothing of the task itself, so no figure either (R4)', () => {
    const step = join(task(), 'support', economy, [], stamp)
    expect(step.task).toEqual(task())
    expect(step.save.map(one => `${one.act} ${one.table}`)).toEqual(['add history', 'put participant'])
    const back = leave(task(), 'support', economy, [supports], stamp)
    expect(back.save.map(one => `${one.act} ${one.table}`)).toEqual(['add history', 'remove participant'])
  })

  test('each once; who is to support is no longer a mere watcher', () => {
    expect(refused(() => join(task(), 'support', economy, [supports], stamp))).toBe('join-already')
    expect(refused(() => join(task(), 'watcher', economy, [supports], stamp))).toBe('join-already')
    expect(refused(() => join(task(), 'watcher', economy, [watches], stamp))).toBe('join-already')
    const step = join(task(), 'support', economy, [watches], stamp)
    expect(step.save).toContainEqual({ act: 'remove', table: 'participant', key: watches })
  })

  test('a person is the same in whatever unit; a unit is not its people', () => {
    const person = { taskNumber: 1, role: 'support', unitId: 3, personId: 7 } as const
    expect(refused(() => join(task(), 'support', { unitId: 4, personId: 7 }, [person], stamp))).toBe('join-already')
    expect(refused(() => join(task(), 'support', economy, [person], stamp))).toBe('done')
    expect(refused(() => leave(task(), 'support', economy, [person], stamp))).toBe('leave-not-there')
  })

  test('not the lead; a person of the lead unit may', () => {
    expect(refused(() => join(task(), 'support', { unitId: 1, personId: null }, [], stamp))).toBe('join-leads')
    expect(refused(() => join(task(), 'support', { unitId: 1, personId: 7 }, [], stamp))).toBe('done')
  })

  test('only while the work goes on', () => {
    const possible = states.filter(
      state => refused(() => join(task({ state }), 'watcher', economy, [], stamp)) === 'done'
    )
    expect(possible).toEqual(['new', 'acknowledged', 'in_progress', 'waiting', 'suspended', 'declined'])
  })
})
