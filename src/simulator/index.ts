import type { Hono } from 'hono'
import { createPage } from './page.ts'
import type { Disturb } from './telegram/api.ts'
import { createGroup, type GroupHandle } from './telegram/group.ts'
import { startTelegram, type TelegramOptions } from './telegram/index.ts'
import { createPhone, type PhoneHandle } from './telegram/phone.ts'
import { enqueue, redeliver } from './telegram/updates.ts'
import type { WireEntry } from './telegram/wire.ts'
import { telegramScreen } from './trial/telegram-screen.ts'
import type { Hint, TrialClock } from './trial/view.ts'
import { type ZaloPhone, zaloOaScreen } from './trial/zalo-oa-screen.ts'
import { untilWire } from './until.ts'
import { startZaloOa, type ZaloOa, type ZaloOaOptions } from './zalo-oa/index.ts'

export type { Disturb } from './telegram/api.ts'
export type { GroupHandle } from './telegram/group.ts'
export type { Phone, SimulatedGroup } from './telegram/people.ts'
export type { PhoneFile, PhoneHandle, Said, SayOptions } from './telegram/phone.ts'
export type { Command, Message } from './telegram/protocol.ts'
export type { Reply, WireEntry } from './telegram/wire.ts'
export type { Hint, TrialClock } from './trial/view.ts'
export type { ZaloPhone } from './trial/zalo-oa-screen.ts'

export type SimulatorOptions = Omit<TelegramOptions, 'now'> & {
  /** A Zalo beside the Telegram, on the same clock. */
  readonly zaloOa?: Omit<ZaloOaOptions, 'now' | 'phones'> & { readonly phones: readonly ZaloPhone[] }
  /** The world's clock; the page moves it. */
  readonly clock: TrialClock
  /** First sentences to try, each for one phone. */
  readonly hints?: readonly Hint[]
}

/** The outside world, playable: a Telegram, a Zalo if asked for, and the page that shows their phones. */
export type Simulator = {
  /** grammY's `apiRoot`. */
  readonly root: string
  /** The page and its API; to be mounted at '/'. */
  readonly page: Hono
  /** Null when it was not asked for. The rest of this handle is Telegram's. */
  readonly zaloOa: ZaloOa | null
  /** Every call of the bot but getUpdates, in order. */
  wire(): readonly WireEntry[]
  /** Resolves with the wire when it holds; rejects after the limit (real ms, 5000 unless said). */
  until(holds: (wire: readonly WireEntry[]) => boolean, limitMs?: number): Promise<readonly WireEntry[]>
  phone(id: number): PhoneHandle
  group(id: number): GroupHandle
  /** The bytes of a file that anybody sent. */
  file(id: string): Uint8Array
  /** Queues an update of any kind; answers its id, or null when the bot did not ask for its kind. */
  happens(update: Readonly<Record<string, unknown>>): number | null
  /** Gives the bot an update of this run once more. */
  redeliver(updateId: number): void
  /** Updates that the bot has not confirmed. */
  pending(): number
  /** What goes wrong with the bot's calls from now on; null is nothing. */
  disturb(rule: Disturb | null): void
  close(): Promise<void>
}

/** Starts the simulated platforms on loopback. Nothing leaves the machine. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const now = () => options.clock.now()
  const telegram = await startTelegram({ ...options, now })
  const zaloOa = options.zaloOa ? await startZaloOa({ ...options.zaloOa, now }) : null
  const { world } = telegram
  const phones = new Map([...world.people.values()].map(person => [person.id, createPhone(world, person)]))

  function phone(id: number): PhoneHandle {
    const found = phones.get(id)
    if (!found) throw new Error(`no phone ${id}`)
    return found
  }

  const screens = [
    telegramScreen(world, options.phones, phone),
    ...(zaloOa && options.zaloOa ? [zaloOaScreen(zaloOa, options.zaloOa.phones)] : [])
  ]
  return {
    root: telegram.root,
    page: createPage(screens, options),
    zaloOa,
    wire: () => world.wire,
    until: (holds, limitMs) => untilWire(world.wire, world.calls, holds, limitMs),
    phone,
    group: id => createGroup(world, id),
    file(id) {
      const bytes = id in world.state.files ? world.bytes.get(id) : null
      if (!bytes) throw new Error(`no file ${id}`)
      return bytes
    },
    happens: update => enqueue(world, update),
    redeliver: updateId => redeliver(world, updateId),
    pending: () => world.state.pending.length,
    disturb: telegram.disturb,
    async close() {
      await Promise.all([telegram.close(), zaloOa?.close()])
    }
  }
}
