import { expect, test } from 'vitest'
import { createMaking } from '../src/making.ts'

/** Something in the making, and the timers that a test lets run out. */
function opened() {
  const timers: (() => void)[] = []
  const making = createMaking<string>((_ms, act) => {
    timers.push(act)
    return () => void timers.splice(timers.indexOf(act), 1)
  })
  const begun: { done(what: string): void; fails(why: Error): void }[] = []
  const make = () => new Promise<string>((done, fails) => begun.push({ done, fails }))
  return {
    begun,
    ask: (key = 'a') => making(key, make),
    /** Lets every timer run out. */
    passes() {
      for (const act of timers.splice(0)) act()
    }
  }
}

test('what is made within a moment is had at once, by everybody who asked for it', async () => {
  const { ask, begun } = opened()
  const asked = [ask(), ask(), ask('b')]
  expect(begun).toHaveLength(2)
  begun[0]?.done('A')
  begun[1]?.done('B')
  expect(await Promise.all(asked)).toEqual(['A', 'A', 'B'])
})

test('what takes longer is asked for again, begun once, had once and then forgotten', async () => {
  const { ask, begun, passes } = opened()
  const first = ask()
  passes()
  expect(await first).toBe('in the making')
  expect(await ask()).toBe('in the making')
  begun[0]?.done('A')
  await Promise.resolve()
  expect(await ask()).toBe('A')
  expect(begun).toHaveLength(1)
  void ask()
  expect(begun).toHaveLength(2)
})

test('what could not be made is told to who asks next, and then begun again', async () => {
  const { ask, begun, passes } = opened()
  const first = ask()
  passes()
  await first
  begun[0]?.fails(new Error('no room'))
  await Promise.resolve()
  await expect(ask()).rejects.toThrow('no room')
  void ask()
  expect(begun).toHaveLength(2)
})

test('what nobody fetches is let go', async () => {
  const { ask, begun, passes } = opened()
  const first = ask()
  passes()
  await first
  begun[0]?.done('A')
  await new Promise(resolve => setImmediate(resolve))
  passes()
  void ask()
  expect(begun).toHaveLength(2)
})
