import type { Bell } from '../bell.ts'
import type { Bytes } from '../bytes.ts'
import type { Keeper } from '../keeper.ts'
import type { Message, State } from './state.ts'
import type { WireEntry } from './wire.ts'

/** A person with a phone. Ids are hex, twenty characters, and known to this bot only. */
export type Phone = {
  readonly id: string
  readonly name: string
  /** The person wrote to the bot before, so it may write first. */
  readonly started?: boolean
}

/** A group that the bot is in from the start. `members` are phone ids. */
export type SimulatedGroup = { readonly id: string; readonly title: string; readonly members: readonly string[] }

/** Something a phone would show at once. */
export type Change =
  | { readonly kind: 'message'; readonly chat: string; readonly message: Message }
  | { readonly kind: 'typing'; readonly chat: string }

/** How the platform behaves where it differs from time to time or from what its pages say. */
export type Manner = {
  /** The month's quota is kept. */
  readonly limits: boolean
  /** What is said while nobody polls and no webhook is set is lost, as in reality. */
  readonly losesUnpolled: boolean
  /** Pushed bodies are those of the documentation. */
  readonly wraps: boolean
  /** How often the address of a picture is fetched. */
  readonly photoFetches: number
}

/** All that one simulated Bot Platform knows. */
export type World = {
  readonly token: string
  readonly bot: { readonly id: string; readonly name: string }
  readonly people: ReadonlyMap<string, Phone>
  readonly groups: ReadonlyMap<string, SimulatedGroup>
  readonly manner: Manner
  readonly state: State
  readonly keeper: Keeper
  readonly bytes: Bytes
  readonly now: () => Date
  /** Waits so many milliseconds, less when stopped. */
  readonly wait: (ms: number, stop: AbortSignal) => Promise<void>
  /** The address of the server itself, known once it listens. */
  readonly root: () => string
  readonly wire: WireEntry[]
  readonly changes: Bell<Change>
  /** Rings after each call of the bot. */
  readonly calls: Bell<WireEntry>
}
