import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPace } from '../src/pace.ts'

const telegram = { perSecond: 30, chatPerSecond: 1, groupPerMinute: 20 }
const to = (address: string, isGroup = false, messages = 1) => ({ address, isGroup, messages })

/** When each of so many letters goes, each sent as soon as the pace lets it. */
function moments(count: number, going: (at: number) => ReturnType<typeof to>): number[] {
  const pace = createPace(telegram)
  let now = 0
  return Array.from({ length: count }, (_, at) => {
    for (let wait = pace.take(going(at), now); wait > 0; wait = pace.take(going(at), now)) now += wait
    return now
  })
}

test('a chat gets one a second, a few at once', () => {
  expect(moments(7, () => to('a'))).toEqual([0, 0, 0, 1005, 2010, 3015, 4020])
})

test('a group gets twenty a minute, edits and sends together', () => {
  const sent = moments(41, () => to('g', true))
  expect(sent.filter(moment => moment < 60_000)).toHaveLength(20)
  expect(sent.filter(moment => moment < 120_000)).toHaveLength(40)
})

test('thirty a second over all, whoever they are for, a few more at the beginning', () => {
  const sent = moments(300, at => to(`chat ${at}`))
  expect(sent.filter(moment => moment === 0)).toHaveLength(10)
  expect(sent.at(-1)).toBeGreaterThan(9_600)
  expect(sent.at(-1)).toBeLessThan(10_000)
})

test('the parts of a long text count one by one; what is longer than a burst waits for an empty one', () => {
  const pace = createPace(telegram)
  expect(pace.take(to('a', false, 2), 0)).toBe(0)
  expect(pace.take(to('a', false, 2), 0)).toBe(1005)
  expect(pace.take(to('b', false, 9), 1005)).toBe(0)
  expect(pace.take(to('b'), 2010)).toBe(6030)
  expect(pace.take(to('b', false, 9), 9045)).toBe(1005)
  expect(pace.take(to('b', false, 9), 10_050)).toBe(0)
})

test('a slow way does not count as waiting', () => {
  const pace = createPace(telegram)
  for (let sent = 0; sent < 3; sent++) pace.take(to('a'), 0)
  pace.through('a', 900)
  expect(pace.take(to('a'), 1000)).toBe(905)
  expect(pace.take(to('a'), 1905)).toBe(0)
})

test('a chat that asks to be waited for is waited for, and no other', () => {
  const pace = createPace(telegram)
  pace.hold('a', 5000, 0)
  expect(pace.take(to('a'), 0)).toBe(5000)
  expect(pace.take(to('b'), 0)).toBe(0)
  expect(pace.take(to('a'), 4999)).toBe(1)
  expect(pace.take(to('a'), 5000)).toBe(0)
})

test('when one chat after the other asks to be waited for, everything waits', () => {
  const pace = createPace(telegram)
  for (const chat of ['a', 'b', 'c', 'd', 'd']) pace.hold(chat, 5000, 0)
  expect(pace.room(200)).toBe(10)
  pace.hold('e', 9000, 200)
  expect(pace.take(to('f'), 200)).toBe(9000)
  expect(pace.room(200)).toBe(0)
  expect(pace.wait(200)).toBe(9000)
  expect(pace.take(to('f'), 9200)).toBe(0)
})

test('while something goes through, chats that ask to be waited for are only some chats', () => {
  const pace = createPace(telegram)
  for (let second = 0; second < 20; second += 1) {
    pace.hold(`slow ${second}`, 60_000, second * 1000)
    if (second % 4 === 3) pace.through('quick', second * 1000, true)
    expect(pace.take(to(`other ${second}`), second * 1000)).toBe(0)
  }
})

test('whatever the order, no window holds more than it may', () => {
  const step = fc.record({ chat: fc.integer({ min: 0, max: 9 }), after: fc.integer({ min: 0, max: 400 }) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 400 }), steps => {
      const pace = createPace(telegram)
      const sent: { chat: number; at: number }[] = []
      let now = 0
      for (const { chat, after } of steps) {
        now += after
        if (pace.take(to(`${chat}`, chat < 3), now) === 0) sent.push({ chat, at: now })
      }
      const most = (moments: readonly number[], windowMs: number) =>
        Math.max(0, ...moments.map(from => moments.filter(at => at >= from && at < from + windowMs).length))
      const all = sent.map(({ at }) => at)
      const of = (chat: number) => sent.filter(one => one.chat === chat).map(({ at }) => at)
      expect(most(all, 1000)).toBeLessThanOrEqual(40)
      expect(most(all, 10_000)).toBeLessThanOrEqual(309)
      for (let chat = 0; chat < 10; chat++) expect(most(of(chat), 4000)).toBeLessThanOrEqual(7)
      for (let chat = 0; chat < 3; chat++) expect(most(of(chat), 60_000)).toBeLessThanOrEqual(20)
    }),
    { numRuns: 50 }
  )
})

test('how long to wait beside letters that are about to go', () => {
  const pace = createPace(telegram)
  expect(pace.wait(0, 9)).toBe(0)
  expect(pace.wait(0, 10)).toBe(34)
  expect(pace.wait(0, 12)).toBe(101)
})
