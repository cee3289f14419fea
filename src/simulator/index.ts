import type { Hono } from 'hono'
import { createPage } from './page.ts'
import type { Disturb } from './telegram/api.ts'
import { createGroup, type GroupHandle } from './telegram/group.ts'
import { startTelegram, type TelegramOptions } from './telegram/index.ts'
import { createPhone, type PhoneHandle } from './telegram/phone.ts'
import { enqueue, redeliver } from './telegram/updates.ts'
import type { WireEntry } from './telegram/wire.ts'
import type { Hint, TrialClock } from './trial/view.ts'
import { untilWire } from './until.ts'

export type { Disturb, Trouble } from './telegram/api.ts'
export type { GroupHandle } from './telegram/group.ts'
export type { Phone, SimulatedGroup } from './telegram/people.ts'
export type { PhoneFile, PhoneHandle, Said, SayOptions } from './telegram/phone.ts'
export type { Command, Message } from './telegram/protocol.ts'
export type { Reply, WireEntry } from './telegram/wire.ts'
export type { Hint, TrialClock } from './trial/view.ts'

export type SimulatorOptions = Omit<TelegramOptions, 'now'> & {
  /** The world's clock; the page moves it. */
  readonly clock: TrialClock
  /** First sentences to try, each for one phone. */
  readonly hints?: readonly Hint[]
}

/** The outside world, playable: a Telegram with its phones and groups, and the page that shows them. */
export type Simulator = {
  /** grammY's `apiRoot`. */
  readonly root: string
  /** The page and its API; to be mounted at '/'. */
  readonly page: Hono
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

/** Starts the simulated Telegram on loopback. Nothing leaves the machine. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const telegram = await startTelegram({ ...options, now: () => options.clock.now() })
  const { world } = telegram
  const phones = new Map([...world.people.values()].map(person => [person.id, createPhone(world, person)]))

  function phone(id: number): PhoneHandle {
    const found = phones.get(id)
    if (!found) throw new Error(`no phone ${id}`)
    return found
  }

  return {
    root: telegram.root,
    page: createPage(world, options, phone),
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
    close: telegram.close
  }
}
