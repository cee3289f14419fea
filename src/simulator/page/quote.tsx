import type { Message } from '../telegram/protocol.ts'
import { words } from './words.ts'

/** A line that stands for a message. */
export function summaryOf(message: Omit<Message, 'reply_to_message'>): string {
  const kind = message.photo ? words.photo : (message.document?.file_name ?? (message.voice ? words.voice : ''))
  return message.text ?? message.caption ?? kind
}

/** The message that is answered. */
export function Quote({ message }: { message: Omit<Message, 'reply_to_message'> }) {
  return (
    <blockquote class="quote">
      <b>{message.from.first_name}</b>
      <span>{summaryOf(message)}</span>
    </blockquote>
  )
}
