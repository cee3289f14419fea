import { expect, onTestFinished, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { createCalendar } from '../src/core/calendar.ts'
import { PATIENCE_MS } from '../src/patience.ts'
import type { Incoming } from '../src/ports/channel.ts'
import { type Store, StoreAway } from '../src/ports/store.ts'
import { trialOrganisation } from '../src/trial/organisation.ts'
import { temporaryStore } from './support/database.ts'
import { createPaper } from './support/paper.ts'

const NOW = new Date('2026-11-23T09:00:00+07:00')
const VINH = 'telegram:1001'
const ROOM = 'telegram:-2001'

/** A timer that a test moves. */
function timers() {
  const running = new Map<() => void, number>()
  return {
    running,
    timer: (ms: number, act: () => void) => {
      running.set(act, ms)
      return () => void running.delete(act)
    },
    passes(ms: number) {
      for (const [act, at] of running) if (at <= ms && running.delete(act)) act()
    }
  }
}

/** The office of the trial, in which a count takes so many milliseconds, or fails. */
async function office(ms: number, fails: () => boolean = () => false) {
  const { store, close } = await temporaryStore()
  onTestFinished(close)
  await store.commit('trial:seed', trialOrganisation(createCalendar()), NOW)
  const { timer, running, passes } = timers()
  const countsAt: Store['countsAt'] = async (...asked) => {
    passes(ms)
    if (fails()) throw new StoreAway('away')
    return store.countsAt(...asked)
  }
  const app = createApp({
    store: { ...store, countsAt },
    channels: [createPaper({ buttons: true }).channel],
    clock: { now: () => NOW },
    timer,
    newCode: () => 'BCFGHJKL',
    flood: { admit: () => 'heard' },
    deliver: () => {},
    log: () => {}
  })
  /** What waits to be sent, in the order in which it goes: to whom, and what its first line says. */
  async function written(): Promise<readonly string[]> {
    const said: string[] = []
    for (let [one] = await store.claim(NOW, 1); one; [one] = await store.claim(NOW, 1)) {
      const { id, tries, letter } = one
      const to = 'group' in letter.to ? letter.to.group : 'address' in letter.to ? letter.to.address : letter.to.person
      said.push(`${to} ${letter.lines[0]?.key}`)
      await store.delivered({ id, tries }, { as: 'skipped', at: NOW })
    }
    return said
  }
  await written()
  return { hear: app.hear, running, written }
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

test('who waits longer than three seconds is told so before the answer, and once however often the message comes', async () => {
  const { hear, written, running } = await office(PATIENCE_MS)
  await hear(says('thống kê'))
  expect(await written()).toEqual([`${VINH} patience`, `${VINH} statistics-title`])
  await hear(says('thống kê'))
  expect([await written(), running.size]).toEqual([[], 0])
})

test('nobody is told who has the answer sooner', async () => {
  const { hear, written, running } = await office(PATIENCE_MS - 1)
  await hear(says('thống kê'))
  expect([await written(), running.size]).toEqual([[`${VINH} statistics-title`], 0])
})

test('a message that is heard again after a crash in the middle is answered, and its wait told once', async () => {
  let failures = 0
  const { hear, written } = await office(PATIENCE_MS, () => ++failures === 1)
  await expect(hear(says('thống kê'))).rejects.toThrow(StoreAway)
  expect(await written()).toEqual([`${VINH} patience`])
  await hear(says('thống kê'))
  expect(await written()).toEqual([`${VINH} statistics-title`])
})

test('who asks in a group is told in private: the answer may come there too', async () => {
  const { hear, written } = await office(PATIENCE_MS)
  await hear(says('/thongke', { address: ROOM, group: { title: 'P. VHXH' } }))
  expect(await written()).toEqual([`${VINH} patience`, `${ROOM} statistics-title`])
})
