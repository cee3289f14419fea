import type { MessageView } from '../trial/view.ts'
import { summaryOf } from './quote.tsx'
import { words } from './words.ts'

/** Which message the next one answers. */
export function ReplyBar({ message, drop }: { message: MessageView; drop: () => void }) {
  return (
    <div class="reply-bar">
      <p>
        <b>{words.replyingTo(message.from.name)}</b>
        <span>{summaryOf(message)}</span>
      </p>
      <button type="button" class="plain" onClick={drop}>
        {words.cancel}
      </button>
    </div>
  )
}
