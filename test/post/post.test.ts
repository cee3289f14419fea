import { expect, test } from 'vitest'
import { Later } from '../../src/ports/channel.ts'
import { StoreAway } from '../../src/ports/store.ts'
import { openDesk, order, plain, taskOne } from './desk.ts'

const MAI = 'telegram:1002'
const PACE = { perSecond: 30, chatPerSecond: 1, groupPerMinute: 20 }
const at = (address: string) => ({ address, person: null, locale: 'vi' }) as const

test('three hundred chats are told in ten seconds, not one too fast', async () => {
  const desk = await openDesk({ pace: PACE })
  await desk.says(...Array.from({ length: 300 }, (_, chat) => plain(at(`telegram:${5000 + chat}`), 'report')))
  await desk.runs(60_000)
  expect(desk.carried).toHaveLength(300)
  expect(desk.carried.at(-1)?.atMs).toBeLessThanOrEqual(10_000)
  for (const { atMs } of desk.carried)
    expect(desk.carried.filter(one => one.atMs >= atMs && one.atMs < atMs + 10_000).length).toBeLessThanOrEqual(309)
})

test('three letters to each of a hundred chats go no slower than one to each of three hundred', async () => {
  const desk = await openDesk({ pace: PACE })
  for (let turn = 0; turn < 3; turn += 1)
    await desk.says(...Array.from({ length: 100 }, (_, chat) => plain(at(`telegram:${5000 + chat}`), 'report')))
  await desk.runs(60_000)
  expect(desk.carried).toHaveLength(300)
  expect(desk.carried.at(-1)?.atMs).toBeLessThanOrEqual(12_000)
})

test('what waits for its pace is not taken in hand again and again', async () => {
  const desk = await openDesk({ pace: PACE })
  let claims = 0
  const { claim } = desk.store
  Object.assign(desk.store, {
    claim: (...given: Parameters<typeof claim>) => {
      claims += 1
      return claim(...given)
    }
  })
  await desk.says(
    ...Array.from({ length: 40 }, (_, n) => plain({ group: 'telegram:-2001' }, n < 30 ? 'digest' : 'reply'))
  )
  await desk.runs(150_000)
  expect(desk.carried).toHaveLength(40)
  expect(claims).toBeLessThan(250)
  const before = claims
  for (let second = 0; second < 60; second++) await desk.passes(1000)
  expect(claims).toBe(before)
})

test('no letter is taken that finds no room', async () => {
  const desk = await openDesk({ pace: PACE })
  const ends: string[] = []
  const { delivered } = desk.store
  Object.assign(desk.store, {
    delivered: (...given: Parameters<typeof delivered>) => {
      ends.push(given[1].as)
      return delivered(...given)
    }
  })
  await desk.says(...Array.from({ length: 60 }, (_, chat) => plain(at(`telegram:${5000 + chat}`), 'digest')))
  await desk.runs(10_000)
  expect(ends).toEqual(desk.carried.map(() => 'sent'))
  expect(ends).toHaveLength(60)
})

test('a group hears twenty a minute, cards that change counted', async () => {
  const desk = await openDesk({ pace: PACE })
  const group = { group: 'telegram:-2001' } as const
  const changing = (n: number) => ({ card: 'k', lines: [{ key: 'card-content', values: { content: `lần ${n}` } }] })
  await desk.says(...Array.from({ length: 25 }, (_, n) => plain(group, 'reply', changing(n))))
  await desk.runs(59_000)
  expect(desk.carried).toHaveLength(20)
  expect(desk.carried.filter(({ act }) => act === 'edit')).toHaveLength(19)
  await desk.runs(30_000)
  expect(desk.carried).toHaveLength(25)
})

test('an answer goes before the digests that came first', async () => {
  const desk = await openDesk({ pace: { ...PACE, perSecond: 1 } })
  await desk.says(...[1, 2, 3].map(chat => plain({ group: `telegram:-${chat}` }, 'digest')))
  await desk.passes(0)
  await desk.says(plain({ person: 2 }))
  await desk.runs(10_000)
  expect(desk.carried.map(({ address }) => address)).toEqual(['telegram:-1', MAI, 'telegram:-2', 'telegram:-3'])
})

test('a slow message holds up nobody else', async () => {
  const desk = await openDesk()
  let release = () => {}
  const slow = new Promise<undefined>(resolve => {
    release = () => resolve(undefined)
  })
  desk.script = ({ address }) => (address === MAI ? slow : undefined)
  await desk.says(plain({ person: 2 }))
  const delivering = desk.post.deliver()
  await desk.says(...Array.from({ length: 50 }, (_, chat) => plain(at(`telegram:${5000 + chat}`))))
  void desk.post.deliver()
  while (desk.carried.length < 50) await new Promise(resolve => setImmediate(resolve))
  release()
  await delivering
  expect(desk.carried.at(-1)?.address).toBe(MAI)
})

test('a letter put back is sent when its time comes, with no command between', async () => {
  const desk = await openDesk()
  let refusals = 1
  desk.script = () => (refusals-- > 0 ? new Later(7_000, false) : undefined)
  await desk.says(plain({ person: 2 }))
  await desk.passes(0)
  expect(desk.carried).toEqual([])
  await desk.passes(6_999)
  expect(desk.carried).toEqual([])
  await desk.passes(1)
  expect(desk.texts(MAI)).toHaveLength(1)
})

test('a chat told to slow down waits; the others do not', async () => {
  const desk = await openDesk()
  let refusals = 1
  desk.script = ({ address }) => (address === MAI && refusals-- > 0 ? new Later(7_000, false) : undefined)
  await desk.says(plain({ person: 2 }), plain({ person: 2 }, 'report'), plain({ person: 3 }))
  await desk.passes(0)
  expect(desk.carried.map(({ address }) => address)).toEqual(['telegram:1003'])
  await desk.passes(6_000)
  expect(desk.carried).toHaveLength(1)
  await desk.runs(2_000)
  expect(desk.texts(MAI)).toHaveLength(2)
})

test('when the channel is out of order everything waits, and no letter is worn out by it', async () => {
  const desk = await openDesk()
  let tried = 0
  desk.script = () => {
    tried += 1
    return new Later(5_000, true)
  }
  await desk.says(...Array.from({ length: 100 }, (_, chat) => plain(at(`telegram:${5000 + chat}`), 'order')))
  for (let second = 0; second < 600; second++) await desk.passes(1000)
  expect(tried).toBeLessThan(121 * 20)
  expect(await desk.counts()).toMatchObject({ waiting: 100, failed: 0, unsure: 0 })
  desk.script = () => undefined
  await desk.runs(10_000)
  expect(desk.carried).toHaveLength(100)
})

test('a chat that always puts off is tried ever more rarely, then the letter has failed and is seen', async () => {
  const desk = await openDesk()
  const tries: number[] = []
  desk.script = ({ atMs }) => {
    tries.push(atMs)
    return new Later(100, false)
  }
  await desk.says(plain({ person: 2 }))
  for (let minute = 0; minute < 60 && (await desk.counts()).failed === 0; minute++)
    for (let second = 0; second < 60; second++) await desk.passes(1000)
  expect(tries).toHaveLength(12)
  const waits = tries.map((ms, i) => ms - (tries[i - 1] ?? 0)).slice(1)
  expect(waits).toEqual([...waits].sort((a, b) => a - b))
  expect(waits.at(-1)).toBe(1_024_000)
  expect(await desk.counts()).toMatchObject({ failed: 1, waiting: 0 })
})

test('a letter that cannot be worded stops nobody, and is seen', async () => {
  const desk = await openDesk()
  const nameless = { ...plain({ person: 2 }), lines: [{ key: 'no-such-sentence' }] }
  await desk.says(nameless, plain({ person: 2 }), plain({ person: 3 }))
  await desk.passes(0)
  expect(desk.carried.map(({ address }) => address)).toEqual(['telegram:1003'])
  await desk.runs(60_000)
  expect(desk.texts(MAI)).toHaveLength(1)
  expect(await desk.counts()).toMatchObject({ failed: 1, sent: 2 })
  expect(desk.events.filter(({ fault }) => fault !== undefined)).toHaveLength(5)
})

test.each([
  ['a task', { task: () => Promise.reject(new StoreAway('away')) }],
  ['the office', { officeAs: () => Promise.reject(new StoreAway('away')) }]
])('no letter is worn out, or lost, by a store of which %s cannot be read', async (_, away) => {
  const desk = await openDesk()
  const { task, officeAs } = desk.store
  Object.assign(desk.store, away)
  await desk.says({ ...plain({ person: 2 }, 'digest'), task: '1', refresh: 'doer' })
  for (let look = 0; look < 20; look += 1) await desk.passes(5_000)
  expect(await desk.counts()).toMatchObject({ waiting: 1, failed: 0, unsure: 0 })
  Object.assign(desk.store, { task, officeAs })
  await desk.passes(5_000)
  expect(desk.carried).toHaveLength(1)
})

test('what the administrators are told of a letter that did not arrive goes out at once', async () => {
  const desk = await openDesk({ alarm: () => desk.says(plain({ person: 4 })) })
  desk.script = ({ address }) => (address === MAI ? new Error('refused for good') : undefined)
  await desk.says(plain({ person: 2 }))
  await desk.passes(0)
  expect(await desk.counts()).toMatchObject({ waiting: 0, failed: 1, sent: 1 })
})

test('a refusal for good is tried once', async () => {
  const desk = await openDesk()
  let tried = 0
  desk.script = () => {
    tried += 1
    return new Error('sendMessage: 400 Bad Request')
  }
  await desk.says(plain({ person: 2 }))
  await desk.runs(10_000)
  expect(tried).toBe(1)
  expect(await desk.counts()).toMatchObject({ failed: 1 })
})

test('a store that is away after a send is told later; nothing is sent twice and nobody is stuck', async () => {
  const desk = await openDesk()
  const { delivered } = desk.store
  Object.assign(desk.store, { delivered: () => Promise.reject(new StoreAway('the store is away')) })
  await desk.says(plain({ person: 2 }))
  await expect(desk.passes(0)).rejects.toThrow('away')
  expect(desk.texts(MAI)).toHaveLength(1)
  await expect(desk.passes(1000)).rejects.toThrow('away')
  Object.assign(desk.store, { delivered })
  await desk.says(plain({ person: 2 }))
  await desk.passes(1000)
  expect(desk.texts(MAI)).toHaveLength(2)
  expect(await desk.counts()).toMatchObject({ sent: 2, in_hand: 0 })
})

test('what cannot follow a letter by a fault of ours is dropped; the letter has ended and others go on', async () => {
  const desk = await openDesk()
  await desk.keeps(taskOne)
  const { delivered } = desk.store
  const broken: typeof delivered = (posted, delivery, outcome) =>
    outcome ? Promise.reject(new Error('cannot be written')) : delivered(posted, delivery)
  Object.assign(desk.store, { delivered: broken })
  await desk.says(order(2), plain({ person: 3 }))
  await desk.runs(10_000)
  expect(await desk.counts()).toMatchObject({ sent: 2, in_hand: 0, waiting: 0 })
  expect(desk.events.filter(({ ended }) => ended === 'unwritten')).toHaveLength(1)
})

test('a change of a card goes in quiet hours too, without a sound', async () => {
  const desk = await openDesk()
  await desk.comes('2026-11-23T23:00:00+07:00')
  await desk.says(plain({ person: 2 }, 'card'), plain({ person: 3 }, 'digest'))
  await desk.runs(10_000)
  expect(desk.carried.map(({ address, message }) => [address, message.silent])).toEqual([[MAI, true]])
})

test('closed, it ends what is in hand and takes nothing more', async () => {
  const desk = await openDesk()
  let release = () => {}
  const slow = new Promise<undefined>(resolve => {
    release = () => resolve(undefined)
  })
  desk.script = () => slow
  await desk.says(plain({ person: 2 }), plain({ person: 2 }))
  void desk.post.deliver()
  while ((await desk.counts()).in_hand === 0) await new Promise(resolve => setImmediate(resolve))
  const closing = desk.post.close()
  release()
  await closing
  expect(await desk.counts()).toMatchObject({ sent: 1, waiting: 1, in_hand: 0 })
})

test('only the process whose turn it is takes letters', async () => {
  let ours = false
  const desk = await openDesk({ mayTake: () => ours })
  await desk.says(plain({ person: 2 }))
  await desk.passes(1000)
  expect(desk.carried).toEqual([])
  ours = true
  await desk.passes(1000)
  expect(desk.carried).toHaveLength(1)
})

test('a long text is one letter of several messages', async () => {
  const desk = await openDesk({ pace: PACE })
  const long = { ...plain({ person: 2 }), lines: [{ key: 'card-content', values: { content: 'x '.repeat(5000) } }] }
  await desk.says(long, { ...plain({ person: 2 }) })
  await desk.passes(0)
  expect(desk.carried).toHaveLength(1)
  await desk.passes(1004)
  expect(desk.carried).toHaveLength(1)
  await desk.passes(1)
  expect(desk.carried).toHaveLength(2)
})
