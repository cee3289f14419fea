import { useState } from 'preact/hooks'
import type { MessageView, PhoneView, TrialView } from '../trial/view.ts'
import { Avatar } from './avatar.tsx'
import { ChatTabs } from './chat-tabs.tsx'
import { Composer } from './composer.tsx'
import type { Desk } from './desk.ts'
import { Messages } from './messages.tsx'
import { useOutbox } from './outbox.ts'
import type { Trial } from './trial.ts'
import { words } from './words.ts'

type Props = { phone: PhoneView; view: TrialView; desk: Desk; trial: Trial }

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** One person's phone. */
export function Phone({ phone, view, desk, trial }: Props) {
  const [replyTo, setReplyTo] = useState<MessageView | null>(null)
  const [files, setFiles] = useState<readonly File[]>([])
  const [dragging, setDragging] = useState(false)
  const outbox = useOutbox()
  const chatId = desk.openChat(phone)
  const chat = phone.chats.find(one => one.id === chatId)
  if (!chat) return null
  const messages = view.messages[chatId] ?? []
  const answersHere = replyTo?.chat === chatId ? replyTo : null

  function send(text: string): void {
    outbox.send({ phone: phone.id, chat: chatId, text, replyTo: answersHere?.id ?? null, files })
    desk.write(phone.id, chatId, '')
    setReplyTo(null)
    setFiles([])
  }

  function answer(message: MessageView): void {
    setReplyTo(message)
    document.getElementById(`input-${phone.id}`)?.focus()
  }

  return (
    <section
      class={dragging ? `phone ${phone.platform} dragging` : `phone ${phone.platform}`}
      aria-label={`${phone.name}, ${phone.role}, ${words.platforms[phone.platform]}`}
      onDragOver={event => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setDragging(true)
      }}
      onDragLeave={event => {
        if (event.currentTarget === event.target) setDragging(false)
      }}
      onDrop={event => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setDragging(false)
        setFiles(old => [...old, ...(event.dataTransfer?.files ?? [])].slice(0, 10))
      }}
    >
      <header class="phone-head">
        <Avatar name={phone.name} />
        <div>
          <h2>{phone.name}</h2>
          <span class="platform">{words.platforms[phone.platform]}</span>
          <p title={phone.role}>{phone.role}</p>
        </div>
      </header>
      <ChatTabs phone={phone} openChat={chatId} desk={desk} />
      <div class="notices" aria-live="polite">
        {trial.notices
          .filter(notice => notice.user === phone.id)
          .map(notice => (
            <p key={notice.callback}>{notice.text}</p>
          ))}
      </div>
      <Messages
        key={chatId}
        chat={chat}
        me={phone.id}
        messages={messages}
        waiting={outbox.waiting.filter(one => one.saying.chat === chatId)}
        again={outbox.again}
        say={text => outbox.send({ phone: phone.id, chat: chatId, text, replyTo: null, files: [] })}
        reply={answer}
        answered={trial.answered}
        isTyping={trial.typing.has(chatId)}
      />
      {messages.length === 0 && !chat.started && desk.draft(phone.id, chatId) === '' ? (
        <button type="button" id={`input-${phone.id}`} class="start" onClick={() => send('/start')}>
          {words.start}
        </button>
      ) : (
        <Composer
          key={`composer-${chatId}`}
          phone={phone}
          menu={chat.menu}
          text={desk.draft(phone.id, chatId)}
          write={text => desk.write(phone.id, chatId, text)}
          replyTo={answersHere}
          dropReply={() => setReplyTo(null)}
          files={files}
          setFiles={setFiles}
          send={send}
        />
      )}
      {dragging && <p class="drop">{words.dropHere}</p>}
    </section>
  )
}
