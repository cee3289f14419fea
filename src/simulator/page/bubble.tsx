import type { MessageView } from '../trial/view.ts'
import { Attachment } from './attachment.tsx'
import { Buttons } from './buttons.tsx'
import { timeOf } from './moments.ts'
import { Quote } from './quote.tsx'
import { RichText } from './rich-text.tsx'
import { words } from './words.ts'

type Props = {
  message: MessageView
  me: string
  showName: boolean
  say: (text: string) => void
  reply: (message: MessageView) => void
  answered: (callback: string) => Promise<void>
}

/** One message. */
export function Bubble({ message, me, showName, say, reply, answered }: Props) {
  const { from, text, files } = message
  const mine = from.id === me
  const hasPhoto = files.some(({ kind }) => kind === 'photo')
  const looks = ['bubble', ...(mine ? ['mine'] : []), ...(hasPhoto ? ['wide'] : [])].join(' ')
  if (message.moved) return <p class="day">{words.moved}</p>
  return (
    <article class={looks} aria-label={from.name}>
      {showName && !mine && <p class={from.isBot ? 'name bot' : 'name'}>{from.name}</p>}
      {message.quote && <Quote message={message.quote} />}
      {files.map(file => (
        <Attachment key={file.id} file={file} text={text} />
      ))}
      {text !== '' && (
        <p class="text">
          <RichText text={text} marks={message.marks} say={say} />
        </p>
      )}
      <p class="meta">
        <button type="button" class="reply" onClick={() => reply(message)}>
          {words.reply}
        </button>
        {message.edited && <span>{words.edited}</span>}
        <time dateTime={message.at}>{timeOf(new Date(message.at))}</time>
      </p>
      {message.buttons.length > 0 && <Buttons message={message} me={me} answered={answered} />}
    </article>
  )
}
