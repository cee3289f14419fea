import type { Hear } from '../../ports/channel.ts'
import type { InTurn } from '../../ports/in-turn.ts'
import { type Bot, receive } from './receive.ts'
import { update } from './update.ts'

/** What both ways in need. */
export type Way = {
  readonly bot: Bot
  readonly hear: Hear
  readonly log: (event: { what: string; fault?: unknown }) => void
  /** Shared by all who take updates of one bot. */
  readonly inTurn: InTurn
}

/**
 * Reads one update and hears it, one chat in order; resolves after the commit. What is malformed or none of ours is
 * passed over.
 */
export async function take(raw: unknown, { bot, hear, log, inTurn }: Way): Promise<void> {
  const parsed = update.safeParse(raw)
  if (!parsed.success) return log({ what: 'zalo-bot update not understood', fault: parsed.error })
  const incoming = receive(parsed.data, bot)
  if (incoming) await inTurn(incoming.address, () => hear(incoming))
}
