import { serve } from '@hono/node-server'
import type { Bell } from '../bell.ts'
import { until } from '../until.ts'
import { createApi } from './api.ts'
import { createWorld, type ZaloOaOptions } from './create.ts'
import { redeliver } from './events.ts'
import { createGroup, type GroupHandle } from './group.ts'
import { createPhone, type PhoneHandle } from './phone.ts'
import { createPusher } from './pusher.ts'
import { groupRoutes } from './routes/groups.ts'
import { messageRoutes } from './routes/messages.ts'
import { peopleRoutes } from './routes/people.ts'
import { uploadRoutes } from './routes/uploads.ts'
import type { Event } from './state.ts'
import { issue, newestPair, type Pair } from './tokens.ts'
import type { Disturb } from './trouble.ts'
import type { WireEntry } from './wire.ts'
import type { Change, World } from './world.ts'

export type { Shown } from './chats.ts'
export type { ZaloOaOptions } from './create.ts'
export { macOf } from './events.ts'
export type { GroupHandle } from './group.ts'
export type { Phone, SimulatedGroup } from './people.ts'
export type { PhoneFile, PhoneHandle, Said, SayOptions } from './phone.ts'
export type { Event } from './state.ts'
export type { Pair } from './tokens.ts'
export type { Disturb, Trouble } from './trouble.ts'
export type { WireEntry } from './wire.ts'
export type { Change } from './world.ts'

/** One running Zalo with one Official Account, its phones and its groups. */
export type ZaloOa = {
  /** Stands for both hosts: that of OAuth and that of the OpenAPI. */
  readonly root: string
  /** The newest pair of tokens. */
  readonly pair: Pair
  /** An administrator of the OA consents anew: another pair. */
  consents(): Pair
  readonly world: World
  /** Rings when a phone would show something else. */
  readonly changes: Bell<Change>
  phone(id: string): PhoneHandle
  group(id: string): GroupHandle
  /** Every call of the bot, in order; files it fetches are none. */
  wire(): readonly WireEntry[]
  /** Resolves with the wire when it holds; rejects after the limit (real ms, 5000 unless said). */
  until(holds: (wire: readonly WireEntry[]) => boolean, limitMs?: number): Promise<readonly WireEntry[]>
  /** Every event of this run, in order, with what became of it. */
  events(): readonly Event[]
  /** The same for events; without a condition: when none waits. */
  untilEvents(holds?: (events: readonly Event[]) => boolean, limitMs?: number): Promise<readonly Event[]>
  /** Pushes an event of this run once more; answers its new place in the list. */
  redeliver(index: number): number
  /** Where events go from now on; also enables a webhook that was disabled. Null: they wait. */
  pushTo(url: string | null): void
  /** What goes wrong with the bot's calls from now on; null is nothing. */
  disturb(rule: Disturb | null): void
  close(): Promise<void>
}

const LIMIT_MS = 5000

/** Starts a server that plays Zalo for one Official Account. Nothing leaves the machine but events to the webhook. */
export async function startZaloOa(options: ZaloOaOptions): Promise<ZaloOa> {
  const world = await createWorld(options)
  let rule: Disturb | null = null
  const routes = [...messageRoutes, ...uploadRoutes, ...peopleRoutes, ...groupRoutes]
  const api = createApi(world, routes, call => rule?.(call) ?? null)
  const host = options.host ?? '127.0.0.1'
  const listen = (port: number) =>
    new Promise<ReturnType<typeof serve>>((resolve, reject) => {
      const listening = serve({ fetch: api.fetch, hostname: host, port }, () => resolve(listening))
      listening.once('error', reject)
    })
  const server = await (options.port === undefined
    ? listen(world.state.port).catch(() => listen(0))
    : listen(options.port))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the simulator has no port')
  world.root = `http://${host}:${address.port}`
  world.state.port = address.port
  world.keeper.changed()
  const pusher = createPusher(world)
  await world.keeper.saved()
  pusher.restart()
  const phones = new Map(options.phones.map(phone => [phone.id, createPhone(world, phone)]))

  return {
    root: world.root,
    get pair() {
      const pair = newestPair(world)
      if (!pair) throw new Error('no tokens')
      return pair
    },
    consents: () => issue(world),
    world,
    changes: world.changes,
    phone(id) {
      const found = phones.get(id)
      if (!found) throw new Error(`no phone ${id}`)
      return found
    },
    group: id => createGroup(world, id),
    wire: () => world.wire,
    until: (holds, limitMs = LIMIT_MS) =>
      until(
        world.calls,
        () => world.wire,
        holds,
        limitMs,
        () =>
          world.wire
            .slice(-8)
            .map(({ method, path, error }) => `${method} ${path} ${error}`)
            .join('; ')
      ),
    events: () => world.events,
    untilEvents: (holds = events => events.every(({ fate }) => fate !== 'waiting'), limitMs = LIMIT_MS) =>
      until(
        world.pushes,
        () => world.events,
        holds,
        limitMs,
        () =>
          world.events
            .slice(-8)
            .map(({ name, fate, status }) => `${name} ${fate} ${status}`)
            .join('; ')
      ),
    redeliver: index => redeliver(world, index),
    pushTo(url) {
      world.state.webhook = url === null ? null : { url, disabled: false }
      for (const event of world.state.pending) event.tries = 0
      world.keeper.changed()
      pusher.restart()
    },
    disturb(next) {
      rule = next
    },
    async close() {
      pusher.stop()
      await world.keeper.saved()
      await new Promise<void>(resolve => {
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
      await world.keeper.saved()
    }
  }
}
