import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const named = [...readFileSync('bench/README.md', 'utf8').matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name)

test('every benchmark works, in its short form', { timeout: 300_000 }, () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/bench.mjs', '--short'], { encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  const measured = [...stdout.matchAll(/^## (\S+)/gm)].map(([, name]) => name)
  expect(named.length).toBeGreaterThan(0)
  expect(measured.toSorted()).toEqual(named.toSorted())
})
