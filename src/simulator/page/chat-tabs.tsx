import type { PhoneView } from '../trial/view.ts'
import type { Desk } from './desk.ts'
import { words } from './words.ts'

type Props = { phone: PhoneView; openChat: string; desk: Desk }

/** The phone's chats: the bot first, then the groups. */
export function ChatTabs({ phone, openChat, desk }: Props) {
  return (
    <nav class="tabs" aria-label={words.chats(phone.name)}>
      {phone.chats.map(chat => (
        <button
          type="button"
          key={chat.id}
          aria-current={chat.id === openChat}
          title={chat.title}
          onClick={() => desk.open(phone.id, chat.id)}
        >
          {chat.kind === 'group' && <span class="unseen">{words.group} </span>}
          <span class="tab-title">{chat.title}</span>
          {desk.isNew(phone.id, chat.id) && <span class="dot" role="img" aria-label={words.newMessages} />}
        </button>
      ))}
    </nav>
  )
}
