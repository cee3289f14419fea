import { expect, test } from 'vitest'
import { createMaking } from '../src/making.ts'

/** Something in the making, and the timers that a test lets run out. A letter stands for a megabyte. */
function opened() {
  const timers: (() => void)[] = []
  const making = createMaking<string>(
    (_ms, act) => {
      timers.push(act)
      return () => {
        if (timers.includes(act)) timers.splice(timers.indexOf(act), 1)
      }
    },
    what => what.length * 1_000_000
  )
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

test('what takes longer is asked for again, begun once, and kept a while for who has to wait and for others', async () => {
  const { ask, begun, passes } = opened()
  const first = ask()
  passes()
  expect(await first).toBe('in the making')
  expect(await ask()).toBe('in the making')
  begun[0]?.done('A')
  await Promise.resolve()
  expect([await ask(), await ask(), begun.length]).toEqual(['A', 'A', 1])
  passes()
  void ask()
  expect(begun).toHaveLength(2)
})

test('of what was had only so much is kept, what was had last; what nobody has had yet is', async () => {
  const { ask, begun, passes } = opened()
  const made = async (key: string, what: string) => {
    const asked = ask(key)
    begun.at(-1)?.done(what)
    return asked
  }
  const later = ask('not had yet')
  passes()
  await later
  begun[0]?.done('N'.repeat(30))
  await made('a', 'A'.repeat(8))
  await made('b', 'B'.repeat(8))
  expect(await ask('a')).toMatch(/^A/)
  await made('c', 'C'.repeat(8))
  expect(begun).toHaveLength(4)
  expect([await ask('a'), await ask('c'), begun.length]).toEqual(['A'.repeat(8), 'C'.repeat(8), 4])
  void ask('b')
  expect(begun).toHaveLength(5)
  expect([await ask('not had yet'), begun.length]).toEqual(['N'.repeat(30), 5])
  void ask('not had yet')
  expect(begun).toHaveLength(6)
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
