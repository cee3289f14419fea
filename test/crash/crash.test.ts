import { spawn } from 'node:child_process'
import { expect, onTestFinished, test } from 'vitest'

test('a few kills at every stage: every answered act stands once, every letter came, twice only where it says so (R33)', async () => {
  const child = spawn(process.execPath, ['scripts/crash.mjs', '--kills', '6', '--seed', '5', '--minutes', '1'])
  onTestFinished(() => void child.kill('SIGTERM'))
  let told = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (told += String(chunk)))
  const code = await new Promise(resolve => child.once('close', resolve))
  expect({ code, told }).toMatchObject({ code: 0, told: expect.stringContaining('everything holds') })
  expect(told.match(/^[a-z ]+: [1-9]\d* kills, /gm)).toHaveLength(6)
}, 180_000)
