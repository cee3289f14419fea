import type { Hear } from '../../ports/channel.ts'
import type { InTurn } from '../../ports/in-turn.ts'
import { type Bot, receive } from './receive.ts'
import { type Update, update as updateShape } from './update.ts'

/** What both ways in need. */
export type Way = {
  readonly bot: Bot
  readonly hear: Hear
  readonly pressAnswered: (id: string) => void
  readonly log: (event: { what: string; fault?: unknown; update?: number }) => void
  /** Shared by all who take updates of one bot. */
  readonly inTurn: InTurn
}

/** Reads one update and hears it; resolves after the commit. What is malformed or none of ours is passed over. */
export async function take(raw: unknown, { bot, hear, pressAnswered, log, inTurn }: Way): Promise<void> {
  const parsed = updateShape.safeParse(raw)
  if (!parsed.success) return log({ what: 'telegram update not understood', fault: parsed.error })
  const incoming = receive(parsed.data, bot)
  if (incoming) await inTurn(queueOf(raw), () => hear(incoming))
  if (parsed.data.callback_query) pressAnswered(parsed.data.callback_query.id)
}

/** Updates that must keep their order: those of one chat, and presses with the chat they were made in. */
export function queueOf(raw: unknown): string {
  const { data } = updateShape.safeParse(raw)
  return data ? String(chatId(data) ?? '') : ''
}

const chatId = (update: Update): number | undefined =>
  update.message?.chat.id ??
  update.edited_message?.chat.id ??
  update.callback_query?.message?.chat.id ??
  update.my_chat_member?.chat.id
