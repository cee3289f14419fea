import { z } from 'zod'
import type { Line } from '../src/core/letter.ts'
import { chances } from './province.ts'

/** The bot of the storms; nobody's token. */
export const TOKEN = '7000000003:a-token-of-the-benchmarks'

/** Letters that are sent before anything is measured: what is needed for sending is then loaded. */
const WARMING = 20

/** Chats of those that are sent letters, of those that are answered meanwhile, and of groups. */
export const chatsOf = ({ people, groups, replies }: Sizes) => ({
  people: Array.from({ length: people }, (_, n) => 10_001 + n),
  asking: Array.from({ length: replies }, (_, n) => 20_001 + n),
  groups: Array.from({ length: groups }, (_, n) => -30_001 - n)
})

/** How many letters go to how many chats; each reply goes to a chat of its own. */
export type Sizes = {
  readonly people: number
  readonly groups: number
  readonly letters: number
  /** Letters to each group, of all: within the limit of one minute, so that only the limit over all chats counts. */
  readonly toGroup: number
  readonly replies: number
}

const Piece = z.object({ chat: z.number(), number: z.number(), text: z.string() })
/** A message by its number, which stands in its text. */
export type Piece = z.infer<typeof Piece>

/** Everything that is sent: first a few, until they have arrived; then letters at once, and replies at their moments, in ms after that. */
export const Storm = z.object({
  warming: z.array(Piece),
  letters: z.array(Piece),
  replies: z.array(Piece.extend({ afterMs: z.number() }))
})
export type Storm = z.infer<typeof Storm>

/** One sentence that names the message's number. */
export const sentence = (number: number): Line => ({
  key: 'file-of-task',
  values: { number: `${number}`, name: `tổng hợp đầu ngày, bản số #${number}#` }
})

/** The number of a message by its text; null when it has none. */
export function numberIn(text: string): number | null {
  const found = /#(\d+)#/.exec(text)
  return found ? Number(found[1]) : null
}

/** The same storm for the same seed: letters in a mixed order, replies spread over the time in which the letters go. */
export function stormMade(sizes: Sizes, text: (line: Line) => string, idealMs: number, seed: number): Storm {
  const chance = chances(seed)
  const { people, groups, asking } = chatsOf(sizes)
  const inGroups = groups.flatMap(group => Array.from({ length: sizes.toGroup }, () => group))
  const others = Array.from({ length: sizes.letters - inGroups.length }, (_, n) => people[n % people.length] ?? 0)
  const mixed = [...inGroups, ...others].map(chat => ({ chat, at: chance() })).sort((a, b) => a.at - b.at)
  const piece = (chat: number, number: number) => ({ chat, number, text: text(sentence(number)) })
  const { letters, replies } = sizes
  return {
    // Too few to leave any chat or all of them at their limit.
    warming: people.slice(0, WARMING).map((chat, n) => piece(chat, letters + replies + n)),
    letters: mixed.map(({ chat }, n) => piece(chat, n)),
    replies: asking.map((chat, n) => ({
      ...piece(chat, letters + n),
      afterMs: Math.floor(chance() * idealMs * 0.95)
    }))
  }
}

/** After so long nothing that was sent before counts with any limit. */
export const RESTED_MS = 3_000

/** Milliseconds of this machine that every process reads alike. */
export const machineMs = (): number => performance.timeOrigin + performance.now()

/** What a process tells: where its platform is; a call to it, and whether that was to come again later; when a sender is warm, and what it asks for. */
export const Told = z.discriminatedUnion('told', [
  z.object({ told: z.literal('ready'), root: z.string() }),
  z.object({ told: z.literal('call'), chat: z.number(), number: z.number(), at: z.number(), code: z.number() }),
  z.object({ told: z.literal('began'), at: z.number() }),
  z.object({ told: z.literal('asked'), number: z.number(), at: z.number() })
])
export type Told = z.infer<typeof Told>
export type Call = Extract<Told, { told: 'call' }>
