import { expect, onTestFinished, test } from 'vitest'
import { createApp, type World } from '../src/app.ts'
import { createCalendar } from '../src/core/calendar.ts'
import { newNumber } from '../src/core/letter.ts'
import type { Incoming } from '../src/ports/channel.ts'
import { type Store, StoreAway } from '../src/ports/store.ts'
import { trialOrganisation } from '../src/trial/organisation.ts'
import { temporaryStore } from './support/database.ts'
import { createPaper } from './support/paper.ts'

const NOW = new Date('2026-11-23T09:00:00+07:00')
const VINH = 'telegram:1001'
const ROOM = 'telegram:-2001'
const calendar = createCalendar()
const group = { kind: 'group', cause: 'telegram:1', address: ROOM, title: 'P. VHXH', member: false } as const

/** The office of the trial behind the one door, over a store that may fail as a test says. */
async function door(failing: (store: Store) => Partial<Store> = () => ({})) {
  const { store, close } = await temporaryStore()
  onTestFinished(close)
  await store.commit('trial:seed', trialOrganisation(calendar), NOW)
  const events: Parameters<World['log']>[0][] = []
  const app = createApp({
    store: { ...store, ...failing(store) },
    channels: [createPaper({ buttons: true }).channel],
    clock: { now: () => NOW },
    timer: () => () => {},
    newCode: () => 'BCFGHJKL',
    flood: { admit: () => 'heard' },
    deliver: () => {},
    log: event => void events.push(event)
  })
  const before = await store.letterCounts()
  return {
    ...app,
    store,
    events,
    faults: () => events.filter(({ fault }) => fault !== undefined),
    said: async () => (await store.letterCounts()).waiting - before.waiting
  }
}

const says = (text: string, more: Partial<Extract<Incoming, { kind: 'message' }>> = {}): Incoming => ({
  kind: 'message',
  cause: 'telegram:1',
  address: VINH,
  from: { address: VINH, name: 'Vinh', locale: 'vi' },
  group: null,
  text,
  pressed: false,
  addressed: true,
  files: [],
  quoted: null,
  messageId: 'm1',
  ...more
})

test('a name that looks like a number not drawn yet is kept, without what looked so', async () => {
  const { hear, store, faults } = await door()
  const odd = `Nhóm ${newNumber(3)}`
  await hear({ ...group, address: 'telegram:-9', title: odd })
  await hear({
    kind: 'reachable',
    cause: 'telegram:2',
    address: 'telegram:9',
    reachable: true,
    name: odd,
    locale: 'vi'
  })
  expect(await store.group('telegram:-9')).toMatchObject({ title: 'Nhóm 3' })
  expect(await store.account('telegram:9')).toMatchObject({ name: 'Nhóm 3' })
  expect(faults()).toEqual([])
})

const broken = (store: Store): Partial<Store> => ({
  commit: (cause, outcome, at) => {
    const sorry = outcome.save.length === 0 && outcome.say.every(({ lines }) => lines[0]?.key === 'fault')
    return sorry ? store.commit(cause, outcome, at) : Promise.reject(new Error('cannot be written'))
  }
})

test('what cannot be written ends with an apology, and is not heard again', async () => {
  const { hear, store, faults, said } = await door(broken)
  await hear(says('hôm nay'))
  expect([await store.known('telegram:1'), await said(), faults().length]).toEqual([true, 1, 1])
  await hear(says('hôm nay'))
  expect([await said(), faults().length]).toEqual([1, 1])
})

test('in a private chat nobody need be addressed to hear an apology; in a group who did not speak to us hears none', async () => {
  const { hear, said } = await door(broken)
  await hear(says('hôm nay', { addressed: false }))
  expect(await said()).toBe(1)
  await hear(says('hôm nay', { cause: 'telegram:2', addressed: false, address: ROOM, group: { title: 'P. VHXH' } }))
  expect(await said()).toBe(1)
})

test('an apology that is stale is kept at the next try', async () => {
  const sorry = { tries: 0 }
  const { hear, store, said } = await door(({ commit }) => ({
    commit: async (cause, outcome, at) => {
      if (outcome.save.length > 0) throw new Error('cannot be written')
      return sorry.tries++ === 0 ? 'stale' : commit(cause, outcome, at)
    }
  }))
  await hear(says('hôm nay'))
  expect([await store.known('telegram:1'), await said()]).toEqual([true, 1])
})

test('an event that cannot be written ends with nothing said', async () => {
  const { hear, store, faults, said } = await door(broken)
  await hear(group)
  expect([await store.known('telegram:1'), await said(), faults().length]).toEqual([true, 0, 1])
})

test('what is stale for ever ends too', async () => {
  const { hear, store, said } = await door(({ commit }) => ({
    commit: async (cause, outcome, at) => (outcome.save.length > 0 ? 'stale' : commit(cause, outcome, at))
  }))
  await hear(says('hôm nay'))
  expect([await store.known('telegram:1'), await said()]).toEqual([true, 1])
})

test('while the store is away nothing ends', async () => {
  const { hear, store } = await door(() => ({ commit: () => Promise.reject(new StoreAway('away')) }))
  await expect(hear(says('hôm nay'))).rejects.toThrow(StoreAway)
  expect(await store.known('telegram:1')).toBe(false)
})

const failingOnce = (fault: Error) => (store: Store) => {
  let asked = 0
  return { groups: () => (++asked === 1 ? Promise.reject(fault) : store.groups()) }
}
const week = [new Date('2026-11-23T00:00:00+07:00'), new Date('2026-11-25T12:00:00+07:00')] as const

test('a fault in one job stops no other', async () => {
  const { tick, faults, said } = await door(failingOnce(new Error('broken')))
  await tick(...week)
  expect(faults()).toHaveLength(1)
  expect(await said()).toBeGreaterThan(0)
})

test('a deed that cannot be written stops no other, and is not tried every minute', async () => {
  const { tick, faults, store } = await door(broken)
  await tick(...week)
  expect(faults().length).toBeGreaterThan(1)
  for (const { cause } of faults()) expect(await store.known(cause)).toBe(true)
})

test('a job while the store is away is tried again', async () => {
  const { tick } = await door(failingOnce(new StoreAway('away')))
  await expect(tick(...week)).rejects.toThrow(StoreAway)
})

test('who links while an event of theirs is heard stays linked', async () => {
  const { hear, store } = await door(({ account }) => ({
    account: async address => {
      const row = await account(address)
      return row && { ...row, personId: null }
    }
  }))
  await hear({ kind: 'reachable', cause: 'telegram:1', address: VINH, reachable: false, name: 'Vinh', locale: 'vi' })
  expect(await store.account(VINH)).toMatchObject({ personId: 1, reachable: false })
})

test('a group bound while an event of it is heard stays bound', async () => {
  const { hear, store } = await door(({ group }) => ({
    group: async address => {
      const row = await group(address)
      return row && { ...row, unitId: null, receives: [] }
    }
  }))
  const bound = await store.group(ROOM)
  expect(bound?.unitId).not.toBeNull()
  await hear({ ...group, title: 'Phòng mới' })
  expect(await store.group(ROOM)).toEqual({ ...bound, title: 'Phòng mới', active: false })
})

test('a group that speaks has us among it, whatever was told before', async () => {
  const { hear, store } = await door()
  await hear(group)
  expect((await store.group(ROOM))?.active).toBe(false)
  await hear(says('chào cả nhà', { cause: 'telegram:2', address: ROOM, group: { title: 'P. VHXH' }, addressed: false }))
  expect((await store.group(ROOM))?.active).toBe(true)
})
