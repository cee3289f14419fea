import { Fragment } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { ChatView, MessageView } from '../trial/view.ts'
import { Bubble } from './bubble.tsx'
import { dayOf } from './moments.ts'
import type { Waiting } from './outbox.ts'
import { WaitingBubble } from './waiting-bubble.tsx'
import { words } from './words.ts'

type Props = {
  chat: ChatView
  me: string
  messages: readonly MessageView[]
  waiting: readonly Waiting[]
  again: (key: number) => void
  say: (text: string) => void
  reply: (message: MessageView) => void
  answered: (callback: string) => Promise<void>
  isTyping: boolean
}

/** How near to the end, in CSS pixels, a reader must be for new messages to pull the view along. */
const NEAR_END = 160

const sentDay = (message: MessageView | undefined): string => (message ? dayOf(new Date(message.at)) : '')

/** The messages of one chat, oldest first, days apart. */
export function Messages({ chat, me, messages, waiting, again, say, reply, answered, isTyping }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const heightBefore = useRef(0)

  useLayoutEffect(() => {
    const element = list.current
    if (!element) return
    const wasNearEnd = heightBefore.current - element.scrollTop - element.clientHeight < NEAR_END
    if (wasNearEnd || waiting.length > 0) element.scrollTop = element.scrollHeight
    heightBefore.current = element.scrollHeight
  }, [messages, waiting, isTyping])

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <div class="messages" ref={list} role="log" aria-label={words.messages(chat.title)} tabIndex={0}>
      {messages.length === 0 && waiting.length === 0 && <p class="empty">{words.empty}</p>}
      {messages.map((message, index) => (
        <Fragment key={message.id}>
          {sentDay(message) !== sentDay(messages[index - 1]) && <p class="day">{sentDay(message)}</p>}
          <Bubble
            message={message}
            me={me}
            showName={chat.kind === 'group' && messages[index - 1]?.from.id !== message.from.id}
            say={say}
            reply={reply}
            answered={answered}
          />
        </Fragment>
      ))}
      {waiting.map(one => (
        <WaitingBubble key={one.key} waiting={one} again={again} />
      ))}
      {isTyping && <p class="typing">{words.typing}</p>}
    </div>
  )
}
