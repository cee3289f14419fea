import type { Bell } from '../bell.ts'
import type { Bytes } from '../bytes.ts'
import type { Keeper } from '../keeper.ts'
import type { Flood } from './flood.ts'
import type { Message, Update, User } from './protocol.ts'
import type { State } from './state.ts'
import type { WireEntry } from './wire.ts'

/** Something a phone would show at once. */
export type Change =
  | { readonly kind: 'message'; readonly chat: number; readonly message: Message }
  | { readonly kind: 'deleted'; readonly chat: number; readonly messageId: number }
  /** The bot answered a press: a notice on one phone. */
  | { readonly kind: 'notice'; readonly user: number; readonly callback: string; readonly text: string }
  | { readonly kind: 'typing'; readonly chat: number }
  /** Standing of the bot, members, commands. */
  | { readonly kind: 'place' }

/** A press that the bot has not answered yet. */
export type Press = { readonly user: number; readonly chat: number; readonly messageId: number }

/** All that one simulated Telegram knows. */
export type World = {
  readonly token: string
  readonly bot: User
  readonly people: ReadonlyMap<number, User>
  readonly state: State
  readonly keeper: Keeper
  readonly bytes: Bytes
  readonly flood: Flood
  readonly now: () => Date
  readonly monotonicMs: () => number
  /** Waits so many milliseconds, less when stopped. */
  readonly wait: (ms: number, stop: AbortSignal) => Promise<void>
  readonly wire: WireEntry[]
  /** Every update made in this run, for redelivery. */
  readonly made: Map<number, Update>
  readonly presses: Map<string, Press>
  /** Rings when updates wait or the webhook changed. */
  readonly updates: Bell<void>
  readonly changes: Bell<Change>
  /** Rings after each call of the bot. */
  readonly calls: Bell<WireEntry>
}

/** The world's present moment as Telegram writes it, in Unix seconds. */
export const unixTime = (world: World): number => Math.floor(world.now().getTime() / 1000)
