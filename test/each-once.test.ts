import { expect, onTestFinished, test, vi } from 'vitest'
import { eachOnce } from '../src/ports/each-once.ts'
import { temporaryStore } from './support/database.ts'

test('within one decision a row is asked for once, another row and a page each time', async () => {
  const { store, close } = await temporaryStore()
  onTestFinished(close)
  const [task, tasks] = [vi.spyOn(store, 'task'), vi.spyOn(store, 'tasks')]
  const read = eachOnce(store)
  expect(await Promise.all([read.task(1), read.task(1), read.task(2)])).toEqual([null, null, null])
  expect(task.mock.calls).toEqual([[1], [2]])
  await read.tasks({})
  await read.tasks({})
  expect(tasks).toHaveBeenCalledTimes(2)
  await eachOnce(store).task(1)
  expect(task).toHaveBeenCalledTimes(3)
})

test('what was seen when a decision began is not asked for', async () => {
  const { store, close } = await temporaryStore()
  onTestFinished(close)
  const lastDraft = vi.spyOn(store, 'lastDraft')
  const read = eachOnce(store, [['lastDraft', [7], 3]])
  expect([await read.lastDraft(7), await read.lastDraft(8)]).toEqual([3, 0])
  expect(lastDraft.mock.calls).toEqual([[8]])
})
