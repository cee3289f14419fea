import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { add } from '../../../src/core/outcome.ts'
import { FILE } from '../../../src/store/index.ts'
import { AlreadyRunning, lockService } from '../../../src/store/lock.ts'
import { temporaryStore } from '../../support/database.ts'
import { at, letter, outcome, task } from '../office.ts'
import { program } from './build.ts'

const run = promisify(execFile)

test('two processes write one file without an error (R33)', async () => {
  const { store, dataDir, close } = await temporaryStore()
  const writer = await program('writer')
  const times = 200
  const done = await Promise.all(
    ['a', 'b'].map(name => run(process.execPath, [writer.path, join(dataDir, FILE), name, String(times)]))
  )
  const kept: { own: number; shared: number }[] = done.map(({ stdout }) => JSON.parse(stdout))
  expect(kept.map(({ own }) => own)).toEqual([times, times])
  expect(kept.reduce((sum, { shared }) => sum + shared, 0)).toBe(times)
  expect(await store.countTasks({})).toBe(3 * times)
  writer.remove()
  await close()
}, 60_000)

test('thousands of commits leave no descriptor open', async () => {
  const { store, close } = await temporaryStore()
  const folder = '/proc/self/fd'
  const descriptors = () => (existsSync(folder) ? readdirSync(folder).length : 0)
  const commit = (i: number) =>
    store.commit(`x:${i}`, outcome({ save: [add('task', task())], say: [letter({ to: { person: i } })] }), at(8))
  for (let i = 0; i < 10; i++) await commit(i)
  await store.roster()
  const before = descriptors()
  for (let i = 10; i < 5000; i++) await commit(i)
  expect(await store.countTasks({})).toBe(5000)
  expect(descriptors() - before).toBeLessThanOrEqual(2)
  await close()
}, 60_000)

test('one service on a folder, and the next one at once after it was killed', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-lock-'))
  const holder = await program('holder')
  const service = spawn(process.execPath, [holder.path, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(service.stdout, 'data')
  expect(() => lockService(dataDir)).toThrow(AlreadyRunning)
  service.kill('SIGKILL')
  await once(service, 'exit')
  const lock = lockService(dataDir)
  expect(() => lockService(dataDir)).toThrow(dataDir)
  lock.release()
  lockService(dataDir).release()
  holder.remove()
  rmSync(dataDir, { recursive: true })
}, 60_000)
