import { expect, onTestFinished, test } from 'vitest'
import { createTurn } from '../src/turn.ts'
import { temporaryStore } from './support/database.ts'

/** Processes on one database, on clocks that the test moves together. */
async function processes(...holders: readonly string[]) {
  const { store, close } = await temporaryStore()
  onTestFinished(close)
  let ms = 0
  const begin = new Date('2026-11-23T09:00:00+07:00').getTime()
  const events: string[] = []
  let leases = 0
  const counted = {
    lease: (...given: Parameters<typeof store.lease>) => {
      leases += 1
      return store.lease(...given)
    }
  }
  const turns = holders.map(holder =>
    createTurn({
      store: counted,
      clock: { now: () => new Date(begin + ms) },
      monotonicMs: () => ms,
      holder,
      gained: async () => void events.push(`${holder} gained`),
      lost: () => void events.push(`${holder} lost`)
    })
  )
  return {
    turns,
    events,
    leases: () => leases,
    ours: () => turns.map(turn => turn.isOurs()),
    /** So many seconds, in each of which these processes look. */
    async passes(seconds: number, ...looking: readonly number[]) {
      for (let second = 0; second < seconds; second++) {
        ms += 1000
        for (const at of looking) await turns[at]?.look()
      }
    }
  }
}

test('one process has the turn and keeps it while it looks', async () => {
  const { events, ours, passes, leases } = await processes('a', 'b')
  await passes(60, 0, 1)
  expect(ours()).toEqual([true, false])
  expect(events).toEqual(['a gained'])
  expect(leases()).toBeLessThan(60 + 25)
})

test('given back, the other has it at once', async () => {
  const { turns, ours, passes } = await processes('a', 'b')
  await passes(3, 0, 1)
  await turns[0]?.giveBack()
  await passes(1, 1)
  expect(ours()).toEqual([false, true])
})

test('when its holder dies the other has it after ten seconds, never both at once', async () => {
  const { ours, passes, events } = await processes('a', 'b')
  await passes(3, 0, 1)
  for (let second = 1; second <= 12; second++) {
    await passes(1, 1)
    expect(ours().filter(Boolean).length).toBeLessThanOrEqual(1)
    if (second < 8) expect(ours()[1]).toBe(false)
  }
  expect(ours()).toEqual([false, true])
  await passes(1, 0, 1)
  expect(events).toEqual(['a gained', 'b gained', 'a lost'])
})

test('the same process after a crash has it at once', async () => {
  const { ours, passes } = await processes('service', 'service')
  await passes(1, 0)
  await passes(1, 1)
  expect(ours()[1]).toBe(true)
})

test('two looks at the same moment are one', async () => {
  const { turns, events } = await processes('a')
  await Promise.all([turns[0]?.look(), turns[0]?.look(), turns[0]?.look()])
  expect(events).toEqual(['a gained'])
})

test('without the database nobody has the turn for long', async () => {
  let ms = 0
  let away = false
  const turn = createTurn({
    store: { lease: async () => (away ? Promise.reject(new Error('away')) : true) },
    clock: { now: () => new Date(ms) },
    monotonicMs: () => ms,
    holder: 'a',
    gained: async () => {},
    lost: () => {}
  })
  await turn.look()
  away = true
  for (; ms < 7000; ms += 1000) {
    expect(turn.isOurs()).toBe(true)
    await turn.look().catch(() => {})
  }
  ms = 8000
  expect(turn.isOurs()).toBe(false)
})
