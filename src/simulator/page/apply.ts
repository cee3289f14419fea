import type { MessageView, TrialEvent, TrialView } from '../trial/view.ts'

const withMessage = (messages: readonly MessageView[], message: MessageView): readonly MessageView[] =>
  messages.some(({ id }) => id === message.id)
    ? messages.map(old => (old.id === message.id ? message : old))
    : [...messages, message]

/** What the page shows after something happened; null until it has heard the view. */
export function apply(view: TrialView | null, event: TrialEvent): TrialView | null {
  if (event.kind === 'view') return event.view
  if (view === null) return null
  if (event.kind === 'clock') return { ...view, clock: { now: event.now, moving: event.moving } }
  if (event.kind !== 'message' && event.kind !== 'deleted') return view
  const old = view.messages[event.chat] ?? []
  const messages =
    event.kind === 'message' ? withMessage(old, event.message) : old.filter(({ id }) => id !== event.messageId)
  return { ...view, messages: { ...view.messages, [event.chat]: messages } }
}
