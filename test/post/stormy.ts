import { expect, onTestFinished } from 'vitest'
import { createAlarm } from '../../src/alarms.ts'
import { createCalendar } from '../../src/core/calendar.ts'
import type { Kind, Letter } from '../../src/core/letter.ts'
import { put } from '../../src/core/outcome.ts'
import { createEnclosures } from '../../src/enclosures.ts'
import { createMetrics, createServer } from '../../src/http/server.ts'
import { createPost } from '../../src/post.ts'
import { createSay } from '../../src/say.ts'
import { trialOrganisation } from '../../src/trial/organisation.ts'
import { temporaryStore } from '../support/database.ts'
import { type Name, openWay, type Way } from './ways.ts'

const say = createSay()
const { save, ...rest } = trialOrganisation(createCalendar())
const kept = new Set(['setting', 'unit', 'person', 'post', 'account', 'group'])
const organisation = { ...rest, save: save.filter(one => kept.has(one.table)) }
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/q842iQAAAABJRU5ErkJggg==',
  'base64'
)

/** Kinds that are sent once more when nobody knows whether they arrived, and those that are not (DECISIONS 5). */
export const repeated = ['reply', 'order', 'report', 'reminder'] as const
export const once = ['digest', 'ranking', 'file'] as const
const isOnce = (kind: Kind): boolean => once.some(one => one === kind)

/** A letter of a test: what it is, for whom, and the name by which it is known on the wire. */
export type Posted = { readonly name: string; readonly kind: Kind; readonly address: string }

/**
 * A post office that sends through the real channels to simulated platforms, on Monday 23 November 2026 at nine. Nothing
 * here waits: time passes when the post office has nothing more to do, the wall's clock and the machine's together.
 */
export async function openStormy(...names: readonly Name[]) {
  const { store, dataDir, close } = await temporaryStore()
  const start = new Date('2026-11-23T09:00:00+07:00').getTime()
  let ms = 0
  const now = () => new Date(start + ms)
  const monotonicMs = () => ms
  await store.commit('seed', organisation, now())
  const ways: Way[] = []
  for (const name of names) ways.push(await openWay(name, { now, monotonicMs }))
  const wakes: number[] = []
  const faults: unknown[] = []
  const post = createPost({
    store,
    channels: ways.map(({ channel }) => channel),
    clock: { now },
    say,
    monotonicMs,
    enclose: createEnclosures({
      read: store,
      timer: () => () => {},
      draw: async () => ({ kind: 'photo', name: 'hinh.png', bytes: PNG }),
      dataDir,
      publish: null
    }),
    alarm: createAlarm({ store, clock: { now } }),
    wakeIn: wait => void wakes.push(wait),
    log: ({ fault }) => void (fault !== undefined && faults.push(fault))
  })
  onTestFinished(async () => {
    for (const way of ways) way.disturb(null)
    await post.close()
    await close()
  })
  const metrics = createServer({
    store,
    metrics: createMetrics(),
    ready: () => true,
    webhooks: new Map(),
    pages: new Map(),
    published: null
  })

  let posted = 0
  const stormy = {
    store,
    dataDir,
    post,
    ways,
    faults,
    now,
    ms: () => ms,
    counts: () => store.letterCounts(),
    /** Keeps one letter of a kind for each address. */
    async says(kind: Kind, ...addresses: readonly string[]): Promise<readonly Posted[]> {
      const letters = addresses.map(address => ({ name: `thư-${++posted}`, kind, address }))
      const data = { title: 'Danh sách', asOf: now().toISOString(), headers: ['Việc'], rows: [] }
      const snapshot = put('snapshot', { kind: 'tasks', period: 'p', data, at: now() })
      const save = kind === 'file' ? [snapshot] : []
      await store.commit(`test:${posted}`, { rests: [], save, say: letters.map(letterOf) }, now())
      return letters
    },
    /** Lets so much time pass, and then the post office look. */
    async passes(forMs: number) {
      ms += forMs
      await post.deliver()
    },
    /** Lets time pass as the service does, when the post office asks to be woken or a letter comes due, until nothing waits. */
    async runs(forMs: number) {
      const end = ms + forMs
      await post.deliver()
      while (ms < end && (await store.letterCounts()).waiting > 0) {
        // What is due already waits for an earlier one of its chat; seconds in which nothing is due are passed over.
        const next = await store.nextLetterAt(now())
        const wait = wakes.splice(0).at(-1) ?? (next ? next.getTime() - ms - start : 1000)
        await stormy.passes(Math.min(end - ms, Math.ceil(Math.max(1, wait))))
      }
    },
    arrivals: ({ name, address }: Posted): readonly string[] =>
      ways
        .flatMap(way => way.arrived())
        .filter(one => one.address === address && one.text.includes(`${name}:`))
        .map(({ text }) => text),
    /** How many letters `/metrics` shows in this state. */
    async shown(state: string): Promise<number> {
      const text = await (await metrics.request('/metrics')).text()
      return Number(new RegExp(`^dondoc_letters\\{state="${state}"\\} (\\d+)$`, 'm').exec(text)?.[1])
    }
  }
  return stormy

  function letterOf({ name, kind, address }: Posted): Letter {
    const to = ways.some(({ group }) => group === address)
      ? { group: address }
      : ({ address, person: null, locale: 'vi' } as const)
    const lines = [{ key: 'file-of-task', values: { number: name, name: kind } }]
    return { to, kind, lines, ...(kind === 'file' ? { enclosure: { report: 'tasks', period: 'p', as: 'png' } } : {}) }
  }
}

export type Stormy = Awaited<ReturnType<typeof openStormy>>

/**
 * What holds of every letter when a storm is over: an order and its like arrived, once more only marked; a digest and its
 * like not twice; nothing waits, and what did not arrive is among what is shown.
 */
export async function weathered(stormy: Stormy, letters: readonly Posted[], mayBeParked = false): Promise<void> {
  const counts = await stormy.counts()
  expect(counts).toMatchObject({ waiting: 0, in_hand: 0 })
  let missing = 0
  for (const letter of letters) {
    const [first, second, ...more] = stormy.arrivals(letter)
    const told = `${letter.kind} ${letter.name} to ${letter.address}`
    expect(more, told).toEqual([])
    if (first === undefined) missing += 1
    if (isOnce(letter.kind)) expect(second, told).toBeUndefined()
    else {
      if (!mayBeParked) expect(first, told).toBeDefined()
      if (second !== undefined) expect(second, told).toMatch(/^\(gửi lại\) /)
    }
  }
  expect(missing).toBeLessThanOrEqual(counts.unsure + counts.failed)
  for (const state of ['waiting', 'unsure', 'failed', 'sent'] as const)
    expect(await stormy.shown(state)).toBe(counts[state])
}
