import { expect, onTestFinished, test } from 'vitest'
import type { Trouble } from '../../src/simulator/trouble.ts'
import { openStormy, type Posted, type Stormy, weathered } from './stormy.ts'
import { names } from './ways.ts'

/** Something that is not so before it is opened. */
function gate() {
  let open = () => {}
  const until = new Promise<void>(resolve => {
    open = resolve
  })
  onTestFinished(open)
  return { until, open }
}
const to =
  (trouble: Trouble, ...addresses: readonly (string | undefined)[]) =>
  (address: string | null) =>
    address !== null && addresses.includes(address) ? trouble : null

/** Lets time pass beside calls that are still open, until all of these have arrived. */
async function arrive(stormy: Stormy, letters: readonly Posted[]): Promise<void> {
  while (letters.some(letter => stormy.arrivals(letter).length === 0)) {
    void stormy.passes(100)
    await new Promise(resolve => setImmediate(resolve))
  }
}

const dead = names.flatMap(name =>
  (['blocks us', 'answers 502', 'never answers', 'answers nonsense', 'loses every answer'] as const).map(
    how => [name, how] as const
  )
)

test.each(dead)('on %s a chat that %s holds up no other, before it or after', async (name, how) => {
  const stormy = await openStormy(...new Set([name, 'telegram'] as const))
  const [way] = stormy.ways
  const [first = '', ...others] = way?.chats ?? []
  if (!way) return expect.unreachable()
  if (how === 'blocks us') way.blocks(first)
  if (how === 'answers 502') way.disturb(to('down', first))
  const { until, open } = gate()
  if (how === 'never answers') way.disturb(to({ until }, first))
  if (how === 'answers nonsense') way.disturb(to({ instead: { json: [] } }, first))
  if (how === 'loses every answer') way.disturb(to('unheard', first))
  for (const kind of ['order', 'reply', 'digest'] as const) await stormy.says(kind, first, first)
  const others1 = await stormy.says('order', ...others)
  const delivering = stormy.post.deliver()
  if (how === 'never answers') {
    await arrive(stormy, others1)
    open()
  }
  await delivering
  await stormy.runs(5_000)
  const others2 = await stormy.says('reply', ...others)
  await stormy.runs(5_000)
  for (const letter of [...others1, ...others2]) expect(stormy.arrivals(letter)).toHaveLength(1)
  await stormy.runs(3_600_000)
  await weathered(stormy, [...others1, ...others2], true)
})

test.each([1, 2, 4])('%i chats that are told to slow down for long hold up no other on Telegram', async slow => {
  const stormy = await openStormy('telegram')
  const [way] = stormy.ways
  if (!way) return expect.unreachable()
  const held = way.chats.slice(0, slow)
  way.disturb(to({ tooMany: 40 }, ...held))
  await stormy.says('order', ...held)
  await stormy.passes(0)
  for (const chat of way.chats.slice(slow)) {
    const [letter] = await stormy.says('reply', chat)
    await stormy.runs(3_000)
    expect(letter && stormy.arrivals(letter)).toHaveLength(1)
  }
})

test('when all chats are told to slow down, not one after the other is asked', async () => {
  const stormy = await openStormy('telegram')
  const [way] = stormy.ways
  if (!way) return expect.unreachable()
  let asked = 0
  way.disturb(() => {
    asked += 1
    return { tooMany: 40 }
  })
  const said = [...(await stormy.says('order', ...way.chats)), ...(await stormy.says('report', ...way.chats))]
  await stormy.runs(39_000)
  expect(asked).toBeLessThanOrEqual(20)
  way.disturb(null)
  await stormy.runs(600_000)
  await weathered(stormy, said)
})

test.each(names)('a slow %s holds up no other channel, however many of its chats are written to', async name => {
  const stormy = await openStormy(...names)
  const slow = stormy.ways.find(({ channel }) => channel.name === name)
  const others = stormy.ways.filter(way => way !== slow)
  const { until, open } = gate()
  slow?.disturb(() => ({ until }))
  const slowly: Posted[] = []
  for (const kind of ['order', 'digest'] as const) slowly.push(...(await stormy.says(kind, ...(slow?.chats ?? []))))
  // Written to by many more than we have hands.
  const unknown = (slow?.chats ?? []).map(chat => `${chat}00`)
  await stormy.says('order', ...unknown)
  for (let look = 0; look < 30; look += 1) void stormy.passes(200)
  await new Promise(resolve => setImmediate(resolve))
  const quickly = await stormy.says('order', ...others.flatMap(({ chats }) => chats))
  await arrive(stormy, quickly)
  expect(slowly.every(letter => stormy.arrivals(letter).length <= 1)).toBe(true)
  open()
  slow?.disturb(null)
  await stormy.runs(3_600_000)
  await weathered(stormy, [...slowly, ...quickly])
})

test('a channel that is out of order for an hour slows no other down', async () => {
  const stormy = await openStormy('telegram', 'zalo-bot')
  const [telegram, bot] = stormy.ways
  if (!telegram || !bot) return expect.unreachable()
  bot.disturb(() => ({ tooMany: 1 }))
  await stormy.says('order', ...bot.chats)
  await stormy.passes(0)
  const said: Posted[] = []
  for (let turn = 0; turn < 3; turn += 1) said.push(...(await stormy.says('order', ...telegram.chats)))
  await stormy.runs(4_000)
  expect(said.filter(letter => stormy.arrivals(letter).length === 1)).toHaveLength(said.length)
})

test.each(names)('on %s an answer asked for in a storm of digests goes before those that still wait', async name => {
  const stormy = await openStormy(name)
  const [way] = stormy.ways
  if (!way) return expect.unreachable()
  const digests: Posted[] = []
  for (let n = 0; n < 4; n += 1) digests.push(...(await stormy.says('digest', ...way.chats)))
  await stormy.passes(0)
  way.disturb(() => ({ tooMany: 20 }))
  await stormy.passes(1_000)
  const before = way.arrived().length
  const [chat = ''] = way.chats
  const replies = await stormy.says('reply', chat)
  await stormy.passes(1_000)
  way.disturb(null)
  await stormy.runs(7_200_000)
  await weathered(stormy, [...digests, ...replies])
  const after = way.arrived().slice(before)
  // What was taken in hand at the same moment goes side by side.
  expect(after.findIndex(({ text }) => text.includes(`${replies[0]?.name}:`))).toBeLessThan(10)
  expect(after.length).toBeGreaterThan(50)
})
