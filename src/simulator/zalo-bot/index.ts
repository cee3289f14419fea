import { setTimeout as sleep } from 'node:timers/promises'
import { serve } from '@hono/node-server'
import { type Bell, createBell } from '../bell.ts'
import { createBytes } from '../bytes.ts'
import { createKeeper, loadState } from '../keeper.ts'
import { untilWire } from '../until.ts'
import { createApi, type Disturb } from './api.ts'
import { createIntake } from './intake.ts'
import { createPerform } from './perform.ts'
import { createPhone, type PhoneHandle } from './phone.ts'
import { spent } from './quota.ts'
import { receiveMethods } from './receive.ts'
import { sendMethods } from './send.ts'
import { emptyState, State } from './state.ts'
import type { WireEntry } from './wire.ts'
import type { Change, Manner, Phone, SimulatedGroup, World } from './world.ts'

export type { Disturb, Trouble } from './api.ts'
export type { PhoneHandle, Shown, Where } from './phone.ts'
export type { Message } from './state.ts'
export type { Reply, WireEntry } from './wire.ts'
export type { Change, Manner, Phone, SimulatedGroup } from './world.ts'

/** The manner is, unless said: no limits, nothing is lost, bodies as in real traffic, a picture is fetched twice. */
export type ZaloBotOptions = Partial<Manner> & {
  readonly token: string
  readonly bot: { readonly id: string; readonly name: string }
  readonly phones: readonly Phone[]
  readonly groups?: readonly SimulatedGroup[]
  /** Where the state is kept; files go to a folder beside it. Null keeps nothing. */
  readonly file: string | null
  readonly now: () => Date
  /** Waits for a poll to be over. */
  readonly wait?: (ms: number, stop: AbortSignal) => Promise<void>
  readonly host?: string
  /** 0 is any free port. */
  readonly port?: number
}

/** One running Bot Platform with its phones. */
export type ZaloBot = {
  /** The address before `/bot<token>/<method>`. */
  readonly root: string
  /** Every call of the bot but getUpdates, in order. */
  wire(): readonly WireEntry[]
  /** Resolves with the wire when it holds; rejects after the limit (real ms, 5000 unless said). */
  until(holds: (wire: readonly WireEntry[]) => boolean, limitMs?: number): Promise<readonly WireEntry[]>
  phone(id: string): PhoneHandle
  /** Rings when a phone would show something. */
  readonly changes: Bell<Change>
  /** Gives the bot somebody's message once more, under the same id. */
  redeliver(messageId: string): void
  /** Messages that the bot has not fetched. */
  pending(): number
  /** Messages of this month, both ways. */
  spent(): number
  /** What goes wrong with the bot's calls from now on; null is nothing. */
  disturb(rule: Disturb | null): void
  close(): Promise<void>
}

const waitForReal = (ms: number, stop: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal: stop, ref: false }).catch(() => undefined)

async function createWorld(options: ZaloBotOptions, root: () => string): Promise<World> {
  const state = await loadState(options.file, State, emptyState)
  for (const { id, started } of options.phones) {
    if (started && !state.wrote.includes(id)) state.wrote.push(id)
  }
  return {
    token: options.token,
    bot: options.bot,
    people: new Map(options.phones.map(phone => [phone.id, phone])),
    groups: new Map((options.groups ?? []).map(group => [group.id, group])),
    manner: {
      limits: options.limits ?? false,
      losesUnpolled: options.losesUnpolled ?? false,
      wraps: options.wraps ?? false,
      photoFetches: options.photoFetches ?? 2
    },
    state,
    keeper: createKeeper(options.file, state),
    bytes: createBytes(options.file === null ? null : `${options.file}.files`),
    now: options.now,
    wait: options.wait ?? waitForReal,
    root,
    wire: [],
    changes: createBell(),
    calls: createBell()
  }
}

/** Starts a server that speaks the Bot Platform's API for one bot. Nothing leaves the machine but what the bot names. */
export async function startZaloBot(options: ZaloBotOptions): Promise<ZaloBot> {
  let root = ''
  let rule: Disturb | null = null
  const world = await createWorld(options, () => root)
  const intake = createIntake(world)
  const phones = new Map(options.phones.map(person => [person.id, createPhone(world, intake, person)]))
  const perform = createPerform(world, [...receiveMethods(intake), ...sendMethods])
  const api = createApi(world, perform, call => rule?.(call) ?? null)
  const host = options.host ?? '127.0.0.1'
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const listening = serve({ fetch: api.fetch, hostname: host, port: options.port ?? 0 }, () => resolve(listening))
    listening.once('error', reject)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the simulator has no port')
  root = `http://${host}:${address.port}`
  await world.keeper.saved()

  return {
    root,
    wire: () => world.wire,
    until: (holds, limitMs) => untilWire(world.wire, world.calls, holds, limitMs),
    phone(id) {
      const found = phones.get(id)
      if (!found) throw new Error(`no phone ${id}`)
      return found
    },
    changes: world.changes,
    redeliver(messageId) {
      const said = Object.values(world.state.chats)
        .flat()
        .find(message => message.id === messageId && message.from !== 'bot')
      if (!said) throw new Error(`nobody said ${messageId}`)
      intake.bring(said)
    },
    pending: () => world.state.pending.length,
    spent: () => spent(world),
    disturb(next) {
      rule = next
    },
    async close() {
      intake.stop()
      await new Promise<void>(resolve => {
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
      await world.keeper.saved()
    }
  }
}
