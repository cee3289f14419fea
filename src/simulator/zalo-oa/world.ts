import type { Bell } from '../bell.ts'
import type { Bytes } from '../bytes.ts'
import type { Keeper } from '../keeper.ts'
import type { Phone } from './people.ts'
import type { Rate } from './rate.ts'
import type { Event, Message, State } from './state.ts'
import type { WireEntry } from './wire.ts'

/** Something a phone would show at once. `chat` is a person's id, or a group's. */
export type Change =
  | { readonly kind: 'message'; readonly chat: string; readonly message: Message }
  /** Members, groups, who follows. */
  | { readonly kind: 'place' }

/** All that one simulated Zalo knows of its one OA. */
export type World = {
  readonly app: { readonly id: string; readonly secret: string; readonly secretKey: string }
  readonly oa: { readonly id: string; readonly name: string }
  /** Consultation messages that the OA's package holds each month. */
  readonly packageQuota: number
  /** Whether the OA's own messages come back as events. */
  readonly receipts: boolean
  readonly people: ReadonlyMap<string, Phone>
  readonly state: State
  readonly keeper: Keeper
  readonly bytes: Bytes
  readonly rate: Rate
  readonly now: () => Date
  /** Waits so many milliseconds, less when stopped. */
  readonly wait: (ms: number, stop: AbortSignal) => Promise<void>
  /** How long a webhook may take to answer, in real ms. */
  readonly patienceMs: number
  /** Where it is served; known once it is. */
  root: string
  readonly wire: WireEntry[]
  /** Every event of this run, in order. */
  readonly events: Event[]
  /** Rings when events wait, and after each try. */
  readonly pushes: Bell<void>
  readonly changes: Bell<Change>
  /** Rings after each call of the bot. */
  readonly calls: Bell<WireEntry>
}

/** The world's present moment in milliseconds. */
export const nowMs = (world: World): number => world.now().getTime()

/** A day in Việt Nam as Zalo writes it: 06/07/2023. */
export function dayOf(ms: number): string {
  const [year, month, day] = new Date(ms + 7 * 3_600_000).toISOString().slice(0, 10).split('-')
  return `${day}/${month}/${year}`
}
