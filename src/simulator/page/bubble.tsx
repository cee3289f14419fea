import type { Message } from '../telegram/protocol.ts'
import { Attachment } from './attachment.tsx'
import { Buttons } from './buttons.tsx'
import { timeOf } from './moments.ts'
import { Quote } from './quote.tsx'
import { RichText } from './rich-text.tsx'
import { words } from './words.ts'

type Props = {
  message: Message
  me: number
  showName: boolean
  say: (text: string) => void
  reply: (message: Message) => void
  answered: (callback: string) => Promise<void>
}

/** One message. */
export function Bubble({ message, me, showName, say, reply, answered }: Props) {
  const mine = message.from.id === me
  const text = message.text ?? message.caption
  const looks = ['bubble', ...(mine ? ['mine'] : []), ...(message.photo ? ['wide'] : [])].join(' ')
  if (message.migrate_to_chat_id !== undefined || message.migrate_from_chat_id !== undefined) {
    return <p class="day">{words.moved}</p>
  }
  return (
    <article class={looks} aria-label={message.from.first_name}>
      {showName && !mine && <p class={message.from.is_bot ? 'name bot' : 'name'}>{message.from.first_name}</p>}
      {message.reply_to_message && <Quote message={message.reply_to_message} />}
      <Attachment message={message} />
      {text !== undefined && (
        <p class="text">
          <RichText text={text} entities={message.entities ?? message.caption_entities ?? []} say={say} />
        </p>
      )}
      <p class="meta">
        <button type="button" class="reply" onClick={() => reply(message)}>
          {words.reply}
        </button>
        {message.edit_date !== undefined && <span>{words.edited}</span>}
        <time dateTime={new Date(message.date * 1000).toISOString()}>{timeOf(new Date(message.date * 1000))}</time>
      </p>
      {message.reply_markup && <Buttons message={message} rows={message.reply_markup} me={me} answered={answered} />}
    </article>
  )
}
