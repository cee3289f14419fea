import type { MessageView, TrialEvent, TrialView } from '../trial/view.ts'

const withMessage = (messages: readonly MessageView[], message: MessageView): readonly MessageView[] =>
  messages.some(({ id }) => id === message.id)
    ? messages.map(old => (old.id === message.id ? message : old))
    : [...messages, message]

/** What the page shows after something happened. */
export function apply(view: TrialView, event: TrialEvent): TrialView {
  if (event.kind === 'clock') return { ...view, clock: { now: event.now, moving: event.moving } }
  if (event.kind !== 'message' && event.kind !== 'deleted') return view
  const old = view.messages[event.chat] ?? []
  const messages =
    event.kind === 'message' ? withMessage(old, event.message) : old.filter(({ id }) => id !== event.messageId)
  return { ...view, messages: { ...view.messages, [event.chat]: messages } }
}
