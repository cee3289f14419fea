import type { Message } from '../telegram/protocol.ts'
import { summaryOf } from './quote.tsx'
import { words } from './words.ts'

/** Which message the next one answers. */
export function ReplyBar({ message, drop }: { message: Message; drop: () => void }) {
  return (
    <div class="reply-bar">
      <p>
        <b>{words.replyingTo(message.from.first_name)}</b>
        <span>{summaryOf(message)}</span>
      </p>
      <button type="button" class="plain" onClick={drop}>
        {words.cancel}
      </button>
    </div>
  )
}
