import { onTestFinished } from 'vitest'
import { createCalendar } from '../../src/core/calendar.ts'
import type { Letter } from '../../src/core/letter.ts'
import { add, put, type Save } from '../../src/core/outcome.ts'
import type { Group } from '../../src/core/rows.ts'
import { draw } from '../../src/drawing.ts'
import { createEnclosures } from '../../src/enclosures.ts'
import type { Can, Channel, Message } from '../../src/ports/channel.ts'
import { createPost, type PostWorld } from '../../src/post.ts'
import { createSay } from '../../src/say.ts'
import { trialOrganisation } from '../../src/trial/organisation.ts'
import { task } from '../store/office.ts'
import { temporaryStore } from '../support/database.ts'

const say = createSay()
const calendar = createCalendar()
const { save, ...rest } = trialOrganisation(calendar)
const kept = new Set(['setting', 'unit', 'person', 'post', 'account', 'group'])
const organisation = { ...rest, save: save.filter(one => kept.has(one.table)) }

export type Carried = {
  readonly act: 'send' | 'edit'
  readonly address: string
  readonly message: Message
  readonly atMs: number
}
type Script = (carried: Carried) => undefined | Error | Promise<undefined | Error>

/** How files are drawn, and what time passes meanwhile. */
type Drawn = Pick<Parameters<typeof createEnclosures>[0], 'draw' | 'timer'>

/**
 * A post office over the people of the trial, on Monday 23 November 2026 at nine. Nothing here waits: time passes when a
 * test says so, the wall's clock and the machine's together.
 */
export async function openDesk({
  timer = () => () => {},
  draw: drawer = one => draw(one, say),
  ...more
}: Partial<Pick<Can, 'pace'>> & Partial<PostWorld> & Partial<Drawn> = {}) {
  const { store, dataDir, close } = await temporaryStore()
  let time = new Date('2026-11-23T09:00:00+07:00')
  let ms = 0
  await store.commit('seed', organisation, time)

  const carried: Carried[] = []
  const desk = {
    /** What becomes of each message on its way; nothing: it arrives. */
    script: ((_carried: Carried) => undefined) as Script,
    alive: true
  }
  let ids = 0
  const carry = async (act: Carried['act'], address: string, message: Message) => {
    const one = { act, address, message, atMs: ms }
    const fault = await desk.script(one)
    if (fault) throw fault
    carried.push(one)
  }
  const channel: Channel = {
    name: 'telegram',
    can: {
      buttons: true,
      choices: false,
      edit: true,
      carries: () => 'bytes',
      refs: true,
      textLimit: 4096,
      fileLimit: 1e6,
      window: null,
      monthly: null,
      pace: more.pace ?? { perSecond: 1e9, chatPerSecond: 1e9, groupPerMinute: 1e9 }
    },
    async send(address, message) {
      await carry('send', address, message)
      return [String(++ids)]
    },
    async edit(address, _id, message) {
      await carry('edit', address, message)
      return true
    },
    alive: async () => desk.alive,
    fetch: async () => new Uint8Array(),
    link: () => null
  }
  const events: Parameters<PostWorld['log']>[0][] = []
  const wakes: number[] = []
  const world: PostWorld = {
    store,
    channels: [channel],
    clock: { now: () => time },
    say,
    monotonicMs: () => ms,
    enclose: createEnclosures({ read: store, timer, draw: drawer, dataDir, publish: null }),
    alarm: async () => {},
    wakeIn: wait => void wakes.push(wait),
    log: event => void events.push(event),
    ...more
  }
  const post = createPost(world)
  onTestFinished(async () => {
    await post.close()
    await close()
  })

  let causes = 0
  return Object.assign(desk, {
    store,
    dataDir,
    post,
    carried,
    events,
    wakes,
    now: () => time,
    /** Keeps letters, as a command would. */
    async says(...letters: readonly Letter[]) {
      await store.commit(`test:${++causes}`, { rests: [], save: [], say: letters }, time)
    },
    async keeps(...saves: readonly Save[]) {
      await store.commit(`test:${++causes}`, { rests: [], save: saves, say: [] }, time)
    },
    /** Lets so much time pass, and then the post office look. */
    async passes(forMs: number) {
      ms += forMs
      time = new Date(time.getTime() + forMs)
      await post.deliver()
    },
    /** Goes to a moment. */
    async comes(moment: string) {
      await this.passes(new Date(moment).getTime() - time.getTime())
    },
    /** Lets time pass as the post office asks to be woken, and every second, until nothing waits or so long is over. */
    async runs(forMs: number) {
      const end = ms + forMs
      await post.deliver()
      while (ms < end && (await store.letterCounts()).waiting > 0) await this.passes(Math.ceil(wakes.pop() ?? 1000))
    },
    texts: (address: string) => carried.filter(one => one.address === address).map(one => one.message.text),
    counts: () => store.letterCounts()
  })
}

export type Desk = Awaited<ReturnType<typeof openDesk>>

/** A letter of one sentence. */
export const plain = (to: Letter['to'], kind: Letter['kind'] = 'reply', more: Partial<Letter> = {}): Letter => ({
  to,
  kind,
  lines: [{ key: 'file-of-task', values: { number: '1', name: `${kind}` } }],
  ...more
})

/** Mai, the head of the room that task 1 is given to; 1001 is the assigner. */
export const order = (person: number, more: Partial<Letter> = {}): Letter => ({
  to: { person },
  kind: 'order',
  lines: [],
  refresh: 'doer',
  task: '1',
  card: 'doer:1',
  ...more
})

/** Task 1: from Vinh (person 1) to the room of Mai (2) and Long (3). */
export const taskOne = add('task', task({ leadUnitId: 31, assignerId: 1, confirmerId: 1 }))

export const unbound = (address: string): Save =>
  put('group', { address, title: 'Nhóm', unitId: null, receives: [], active: true } satisfies Group)
