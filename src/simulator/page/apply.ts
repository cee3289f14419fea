import type { Message } from '../telegram/protocol.ts'
import type { TrialEvent, TrialView } from '../trial/view.ts'

const withMessage = (messages: readonly Message[], message: Message): readonly Message[] =>
  messages.some(old => old.message_id === message.message_id)
    ? messages.map(old => (old.message_id === message.message_id ? message : old))
    : [...messages, message]

/** What the page shows after something happened. */
export function apply(view: TrialView, event: TrialEvent): TrialView {
  if (event.kind === 'clock') return { ...view, clock: { now: event.now, moving: event.moving } }
  if (event.kind !== 'message' && event.kind !== 'deleted') return view
  const old = view.messages[event.chat] ?? []
  const messages =
    event.kind === 'message'
      ? withMessage(old, event.message)
      : old.filter(message => message.message_id !== event.messageId)
  return { ...view, messages: { ...view.messages, [event.chat]: messages } }
}
