import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { trialClock, trialStart } from '../../src/trial/clock.ts'
import { moment } from '../data/tasks.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trial-clock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A clock in this test's folder, and the real time that it is told. */
function open() {
  let real = 5000
  const clock = trialClock({ start: trialStart, file: join(folder, 'trial', 'clock.json'), monotonicMs: () => real })
  return { clock, passes: (ms: number) => (real += ms) }
}

test('begins on Monday 23/11/2026 at 09:00 and runs at real speed', () => {
  const { clock, passes } = open()
  expect(clock.now()).toEqual(moment('2026-11-23 09:00'))
  passes(61_500.7)
  expect(clock.now().toISOString()).toBe('2026-11-23T02:01:01.500Z')
})

test('goes where it is set, runs on from there, and goes on there after a restart', () => {
  const { clock, passes } = open()
  passes(1000)
  clock.setTo(moment('2026-11-30 08:00'))
  passes(60_000)
  expect(clock.now()).toEqual(moment('2026-11-30 08:01'))
  expect(open().clock.now()).toEqual(moment('2026-11-30 08:00'))
  clock.keep()
  expect(open().clock.now()).toEqual(moment('2026-11-30 08:01'))
  expect(readdirSync(join(folder, 'trial'))).toEqual(['clock.json'])
})

test('never goes backwards', () => {
  const { clock } = open()
  expect(() => clock.setTo(moment('2026-11-22 08:00'))).toThrow(RangeError)
  expect(clock.now()).toEqual(trialStart)
})

test('a file that is not ours is a fault, not a new beginning', () => {
  const { clock } = open()
  clock.keep()
  writeFileSync(join(folder, 'trial', 'clock.json'), '{"moment":"yesterday"}')
  expect(open).toThrow()
})
