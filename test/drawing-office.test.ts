import { expect, test } from 'vitest'
import type { Drawing } from '../src/drawing.ts'
import { createDrawingOffice } from '../src/drawing-office.ts'
import { createSay } from '../src/say.ts'

const drawing: Drawing = { report: 'tasks', as: 'xlsx', data: '{}', locale: 'vi', organisation: '' }

/** A drawing office whose thread runs this, and the timers that its drawings wait for. */
function opened(program: string) {
  const timers: (() => void)[] = []
  const draw = createDrawingOffice({
    say: createSay(),
    thread: new URL(`data:text/javascript,${encodeURIComponent(program)}`),
    timer: (_ms, act) => {
      timers.push(act)
      return () => {}
    }
  })
  return { draw, timers }
}

const turns = async () => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
}

test('a file comes out of the thread as it was made there', async () => {
  const { draw } = opened(
    `import { parentPort, workerData } from 'node:worker_threads'
     parentPort.postMessage({ kind: 'file', name: workerData.report, bytes: new Uint8Array([1, 2]) })`
  )
  expect(await draw(drawing)).toEqual({ kind: 'file', name: 'tasks', bytes: new Uint8Array([1, 2]) })
})

test('what goes wrong in the thread is told with its cause; a thread that ends without a file is a fault', async () => {
  await expect(opened(`throw new TypeError('no such column')`).draw(drawing)).rejects.toThrow('no such column')
  await expect(opened('process.exit(3)').draw(drawing)).rejects.toThrow('has ended without it')
})

test('two are drawn at a time, and one that never ends is ended', async () => {
  const { draw, timers } = opened('setInterval(() => {}, 1000)')
  const asked = [1, 2, 3].map(() => draw(drawing).catch(String))
  await turns()
  expect(timers).toHaveLength(2)
  timers[0]?.()
  expect(await asked[0]).toContain('has ended without it')
  await turns()
  expect(timers).toHaveLength(3)
  for (const ends of timers.slice(1)) ends()
  await Promise.all(asked)
})
