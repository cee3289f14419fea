import { mkdirSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { add, change, put } from '../../src/core/outcome.ts'
import { Moved, Unreachable, Unsure } from '../../src/ports/channel.ts'
import { StoreAway } from '../../src/ports/store.ts'
import { openDesk, order, plain, taskOne, unbound } from './desk.ts'

const VINH = 'telegram:1001'
const MAI = 'telegram:1002'
const LONG = 'telegram:1003'
const ROOM = 'telegram:-2001'
const blocked = (address: string) => new Unreachable(`${address} blocked us`)

test('an order that cannot reach its doer goes to the group, and the assigner is told once', async () => {
  const desk = await openDesk()
  await desk.keeps(taskOne)
  desk.script = ({ address }) => (address === MAI ? blocked(address) : undefined)
  await desk.says(order(2))
  await desk.runs(10_000)
  expect(desk.texts(ROOM)).toHaveLength(1)
  expect(desk.texts(VINH)).toEqual([expect.stringContaining('Đã chuyển vào nhóm P. VHXH')])
  expect((await desk.store.account(MAI))?.reachable).toBe(false)
  await desk.says(plain({ person: 2 }, 'reminder', { task: '1' }))
  await desk.runs(10_000)
  expect(desk.texts(VINH)).toHaveLength(1)
})

test('the group has an order once, however many of its people cannot be reached', async () => {
  const desk = await openDesk()
  await desk.keeps(taskOne)
  desk.script = ({ address }) => (address === MAI || address === LONG ? blocked(address) : undefined)
  await desk.says(order(2), order(3))
  await desk.runs(10_000)
  expect(desk.carried.filter(({ address, act }) => address === ROOM && act === 'send')).toHaveLength(1)
  expect(desk.texts(VINH)).toHaveLength(2)
})

test('without a group the assigner alone is told', async () => {
  const desk = await openDesk()
  await desk.keeps(taskOne, unbound(ROOM))
  desk.script = ({ address }) => (address === MAI ? blocked(address) : undefined)
  await desk.says(order(2))
  await desk.runs(10_000)
  expect(desk.texts(ROOM)).toEqual([])
  expect(desk.texts(VINH)).toEqual([expect.stringContaining('Đề nghị báo trực tiếp')])
})

test('somebody with another account is reached there, and nobody is told', async () => {
  const desk = await openDesk()
  const account = await desk.store.account(MAI)
  if (!account) return expect.unreachable()
  const older = { ...account, address: 'telegram:7002', lastHeard: new Date(0) }
  await desk.keeps(taskOne, put('account', older))
  desk.script = ({ address }) => (address === MAI ? blocked(address) : undefined)
  await desk.says(order(2))
  await desk.runs(10_000)
  expect(desk.texts('telegram:7002')).toHaveLength(1)
  expect(desk.texts(VINH).join()).not.toContain('chưa chuyển được')
})

test('who comes back is written to again', async () => {
  const desk = await openDesk()
  await desk.keeps(taskOne)
  desk.script = ({ address }) => (address === MAI ? blocked(address) : undefined)
  await desk.says(order(2))
  await desk.runs(10_000)
  const account = await desk.store.account(MAI)
  if (!account) return expect.unreachable()
  desk.script = () => undefined
  await desk.keeps(put('account', { ...account, reachable: true }))
  await desk.says(plain({ person: 2 }))
  await desk.runs(10_000)
  expect(desk.texts(MAI)).toHaveLength(1)
})

test('a group that removed us gets nothing more, and no try', async () => {
  const desk = await openDesk()
  let tried = 0
  desk.script = ({ address }) => {
    tried += 1
    return blocked(address)
  }
  await desk.says(plain({ group: ROOM }, 'digest'))
  await desk.runs(10_000)
  expect(await desk.store.group(ROOM)).toMatchObject({ active: false, unitId: 31 })
  await desk.says(plain({ group: ROOM }, 'digest'))
  await desk.runs(10_000)
  expect(tried).toBe(1)
})

test('a group that became a supergroup keeps its binding, and its letter follows', async () => {
  const desk = await openDesk()
  const to = 'telegram:-1001234'
  desk.script = ({ address }) => (address === ROOM ? new Moved(to) : undefined)
  await desk.says(plain({ group: ROOM }, 'digest'), plain({ group: ROOM }, 'ranking'))
  await desk.runs(10_000)
  expect(desk.texts(to)).toHaveLength(2)
  expect(await desk.store.group(to)).toMatchObject({ unitId: 31, receives: ['alert', 'ranking'] })
  expect(await desk.store.group(ROOM)).toBeNull()
})

test('groups that point at each other do not turn for ever', async () => {
  const desk = await openDesk()
  let tried = 0
  desk.script = ({ address }) => {
    tried += 1
    return new Moved(address === ROOM ? 'telegram:-77' : ROOM)
  }
  await desk.says(plain({ group: ROOM }, 'digest'))
  await desk.runs(60_000)
  expect(tried).toBe(12)
  expect(await desk.counts()).toMatchObject({ failed: 1 })
})

test('what may have arrived is sent once more and marked, digests are not', async () => {
  const desk = await openDesk()
  await desk.keeps(taskOne)
  const lost = new Set<string>()
  desk.script = ({ address }) => {
    if (lost.has(address)) return undefined
    lost.add(address)
    return new Unsure('no answer')
  }
  await desk.says(order(2), plain({ group: ROOM }, 'digest'))
  await desk.passes(0)
  expect(desk.carried).toEqual([])
  await desk.runs(10_000)
  expect(desk.texts(MAI)).toEqual([expect.stringMatching(/^\(gửi lại\) /)])
  expect(desk.texts(ROOM)).toEqual([])
  expect(await desk.counts()).toMatchObject({ unsure: 1 })
})

test('twice unknown is the end of it, and seen', async () => {
  const desk = await openDesk()
  let tried = 0
  desk.script = () => {
    tried += 1
    return new Unsure('no answer')
  }
  await desk.says(plain({ person: 2 }, 'report'))
  await desk.runs(60_000)
  expect(tried).toBe(2)
  expect(await desk.counts()).toMatchObject({ unsure: 1, waiting: 0 })
})

test('it is not sent once more while nobody answers at all', async () => {
  const desk = await openDesk()
  let tried = 0
  desk.script = () => {
    tried += 1
    return desk.alive ? undefined : new Unsure('bad gateway')
  }
  desk.alive = false
  await desk.says(plain({ person: 2 }, 'report'))
  for (let minute = 0; minute < 60; minute++) await desk.passes(60_000)
  expect(tried).toBe(1)
  desk.alive = true
  await desk.passes(60_000)
  expect(desk.texts(MAI)).toEqual([expect.stringMatching(/^\(gửi lại\)/)])
})

test('a card that may have changed is changed again, without a mark', async () => {
  const desk = await openDesk()
  await desk.keeps(taskOne)
  await desk.says(order(2))
  await desk.runs(5_000)
  let failing = 2
  desk.script = ({ act }) => (act === 'edit' && failing-- > 0 ? new Unsure('no answer') : undefined)
  const task = await desk.store.task(1)
  await desk.keeps(change('task', { number: 1 }, { state: 'in_progress' }))
  expect(task?.state).toBe('new')
  await desk.says(order(2, { kind: 'reply', quiet: true }))
  await desk.runs(60_000)
  expect(desk.carried.map(({ act }) => act)).toEqual(['send', 'edit'])
  expect(desk.texts(MAI).join()).not.toContain('gửi lại')
})

test('what was in hand when the process died is sent marked, a digest not', async () => {
  const desk = await openDesk()
  await desk.says(plain({ person: 2 }, 'order'), plain({ group: ROOM }, 'digest'))
  await desk.store.claim(desk.now(), 10)
  expect(await desk.store.recover(desk.now())).toBe(2)
  await desk.runs(10_000)
  expect(desk.texts(MAI)).toEqual([expect.stringMatching(/^\(gửi lại\)/)])
  expect(desk.texts(ROOM)).toEqual([])
})

test('after an order arrived its assigner is shown so, and a fault in that does not unsend it', async () => {
  const desk = await openDesk()
  await desk.keeps(taskOne)
  await desk.says({ ...plain({ person: 1 }), card: 'task:1', task: '1' }, order(2))
  await desk.runs(10_000)
  expect(desk.texts(VINH).at(-1)).toContain('Nguyễn Thị Mai')
  await desk.says(order(3))
  desk.script = () => {
    Object.assign(desk.store, { task: () => Promise.reject(new Error('the store is away')) })
    return undefined
  }
  await desk.runs(10_000)
  expect(desk.texts(LONG)).toHaveLength(1)
  expect((await desk.counts()).waiting).toBe(0)
})

test('kept evidence goes by its name on the channel, and by its bytes to another', async () => {
  const desk = await openDesk()
  const file = { fileRef: 'ref-9', name: 'danh-sach.pdf', kind: 'file', size: 3 } as const
  const attachment = { taskNumber: 1, reportN: 1, byId: 2, at: desk.now(), ...file }
  const sha256 = 'ab'.padEnd(64, '0')
  await desk.keeps(taskOne, add('attachment', { ...attachment, channel: 'elsewhere', sha256 }))
  mkdirSync(`${desk.dataDir}/files/ab`, { recursive: true })
  writeFileSync(`${desk.dataDir}/files/ab/${sha256}`, 'abc')
  for (const channel of ['telegram', 'elsewhere'])
    await desk.says(plain({ person: 1 }, 'report', { task: '1', enclosure: { task: '1', file: { ...file, channel } } }))
  await desk.runs(10_000)
  expect(desk.carried.map(({ message }) => message.files)).toEqual([
    [{ kind: 'file', name: 'danh-sach.pdf', ref: 'ref-9' }],
    [{ kind: 'file', name: 'danh-sach.pdf', bytes: Buffer.from('abc') }]
  ])
})

test('letters whose claim was kept and not answered have an unknown end: they go once more, and hold up nobody', async () => {
  const desk = await openDesk()
  await desk.says(plain({ person: 1 }), plain({ person: 1 }, 'report'))
  const { claim } = desk.store
  Object.assign(desk.store, {
    async claim(at: Date, limit: number) {
      await claim(at, limit)
      Object.assign(desk.store, { claim })
      throw new StoreAway('the answer was lost')
    }
  })
  await expect(desk.post.deliver()).rejects.toThrow('the answer was lost')
  expect(await desk.counts()).toMatchObject({ in_hand: 1 })
  await desk.runs(10_000)
  expect(await desk.counts()).toMatchObject({ in_hand: 0, sent: 2 })
})

test('what a database forgot was sent, its machine having lost its power, goes once more within minutes, and holds up nobody', async () => {
  const desk = await openDesk()
  await desk.says(plain({ person: 2 }, 'order'))
  await desk.store.claim(desk.now(), 10)
  await desk.says(plain({ person: 2 }, 'report'))
  await desk.runs(50_000)
  expect(desk.texts(MAI)).toEqual([])
  await desk.runs(30_000)
  expect(desk.texts(MAI)).toEqual([expect.stringMatching(/^\(gửi lại\)/), expect.not.stringMatching(/^\(gửi lại\)/)])
})
