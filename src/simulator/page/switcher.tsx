import type { PhoneView } from '../trial/view.ts'
import type { Desk } from './desk.ts'
import { words } from './words.ts'

/** On a small screen: whose phone is in front. */
export function Switcher({ phones, desk }: { phones: readonly PhoneView[]; desk: Desk }) {
  return (
    <nav class="switcher" aria-label={words.phones}>
      {phones.map(phone => {
        const isNew = phone.chats.some(chat => desk.isNew(phone.id, chat.id))
        return (
          <button
            type="button"
            key={phone.id}
            aria-current={phone.id === desk.front}
            onClick={() => desk.bringToFront(phone.id)}
          >
            <span>{phone.name.split(' ').at(-1)}</span>
            {isNew && <span class="dot" role="img" aria-label={words.newMessages} />}
          </button>
        )
      })}
    </nav>
  )
}
