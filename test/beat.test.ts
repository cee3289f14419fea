import { expect, onTestFinished, test, vi } from 'vitest'
import { createBeat } from '../src/beat.ts'

const DAY_MS = 24 * 60 * 60 * 1000

test('a clock set forward or back by a day stops nothing: every second is lived, and every new minute', () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  let ms = Date.parse('2026-11-24T09:00:00+07:00')
  const lived = { seconds: 0, minutes: 0 }
  const still = createBeat(
    { now: () => new Date(ms) },
    { second: () => lived.seconds++, minute: () => lived.minutes++ }
  )
  const passes = (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      ms += 1_000
      vi.advanceTimersByTime(1_000)
    }
    const now = { ...lived }
    Object.assign(lived, { seconds: 0, minutes: 0 })
    return now
  }
  expect(passes(120)).toEqual({ seconds: 120, minutes: 2 })
  ms += DAY_MS
  expect(passes(120)).toEqual({ seconds: 120, minutes: 2 + 1 })
  ms -= 2 * DAY_MS
  expect(passes(120)).toEqual({ seconds: 120, minutes: 2 + 1 })
  still()
  expect(passes(120)).toEqual({ seconds: 0, minutes: 0 })
})
