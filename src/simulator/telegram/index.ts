import { setTimeout as sleep } from 'node:timers/promises'
import { serve } from '@hono/node-server'
import { createBell } from '../bell.ts'
import { createBytes } from '../bytes.ts'
import { createKeeper, loadState } from '../keeper.ts'
import { createApi, type Disturb } from './api.ts'
import { createFlood, noFlood } from './flood.ts'
import { answerMethods } from './methods/answer.ts'
import { editMethods } from './methods/edit.ts'
import { intakeMethods } from './methods/intake.ts'
import { menuMethods } from './methods/menus.ts'
import { acceptedQuietly } from './methods/method.ts'
import { placeMethods } from './methods/places.ts'
import { sendMethods } from './methods/send.ts'
import { type Phone, type SimulatedGroup, settle, userOf } from './people.ts'
import { createPerform, type Perform } from './perform.ts'
import { createPoller } from './poller.ts'
import { createPusher } from './pusher.ts'
import { emptyState, State } from './state.ts'
import type { World } from './world.ts'

export type TelegramOptions = {
  readonly token: string
  readonly bot: { readonly id: number; readonly username: string; readonly name: string }
  readonly phones: readonly Phone[]
  readonly groups: readonly SimulatedGroup[]
  /** Where the state is kept; files go to a folder beside it. Null keeps nothing. */
  readonly file: string | null
  readonly now: () => Date
  readonly monotonicMs?: () => number
  /** Whether Telegram's flood limits are kept. */
  readonly limits?: boolean
  /** Waits between the tries of a webhook. */
  readonly wait?: (ms: number, stop: AbortSignal) => Promise<void>
  readonly host?: string
  /** 0 is any free port. */
  readonly port?: number
}

/** One running Telegram. */
export type Telegram = {
  readonly world: World
  /** The address that grammY takes as `apiRoot`. */
  readonly root: string
  /** What goes wrong with the calls from now on; null is nothing. */
  disturb(rule: Disturb | null): void
  close(): Promise<void>
}

const QUIET = [
  'setMyDescription',
  'setMyShortDescription',
  'setMyName',
  'setChatMenuButton',
  'setMyDefaultAdministratorRights',
  'setMessageReaction',
  'pinChatMessage',
  'unpinChatMessage',
  'logOut'
].map(acceptedQuietly)

const waitForReal = (ms: number, stop: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal: stop, ref: false }).catch(() => undefined)

async function createWorld(options: TelegramOptions): Promise<World> {
  const state = await loadState(options.file, State, emptyState)
  settle(state, options.phones, options.groups)
  return {
    token: options.token,
    bot: { id: options.bot.id, is_bot: true, first_name: options.bot.name, username: options.bot.username },
    people: new Map(options.phones.map(phone => [phone.id, userOf(phone)])),
    state,
    keeper: createKeeper(options.file, state),
    bytes: createBytes(options.file === null ? null : `${options.file}.files`),
    flood: options.limits ? createFlood() : noFlood,
    now: options.now,
    monotonicMs: options.monotonicMs ?? (() => performance.now()),
    wait: options.wait ?? waitForReal,
    wire: [],
    made: new Map(),
    presses: new Map(),
    updates: createBell(),
    changes: createBell(),
    calls: createBell()
  }
}

/** Starts a server that speaks the Bot API for one bot. */
export async function startTelegram(options: TelegramOptions): Promise<Telegram> {
  const world = await createWorld(options)
  let rule: Disturb | null = null
  const poller = createPoller(world)
  const pusher = createPusher(world, (name, params) =>
    perform(name, { params, uploads: new Map(), hungUp: new AbortController().signal })
  )
  const perform: Perform = createPerform(world, [
    ...intakeMethods(poller, pusher),
    ...placeMethods,
    ...sendMethods,
    ...editMethods,
    ...answerMethods,
    ...menuMethods,
    ...QUIET
  ])
  const api = createApi(world, perform, call => rule?.(call) ?? null)
  const host = options.host ?? '127.0.0.1'
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const listening = serve({ fetch: api.fetch, hostname: host, port: options.port ?? 0 }, () => resolve(listening))
    listening.once('error', reject)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the simulator has no port')
  await world.keeper.saved()
  pusher.restart()

  return {
    world,
    root: `http://${host}:${address.port}`,
    disturb(next) {
      rule = next
    },
    async close() {
      poller.stop()
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
