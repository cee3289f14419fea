import { useEffect, useState } from 'preact/hooks'
import type { PhoneView, TrialView } from '../trial/view.ts'

/** What the person at the page has open: one phone in front (on a small screen), one chat on each. */
export type Desk = {
  readonly front: string
  readonly bringToFront: (phone: string) => void
  readonly openChat: (phone: PhoneView) => string
  readonly open: (phone: string, chat: string) => void
  readonly draft: (phone: string, chat: string) => string
  readonly write: (phone: string, chat: string, text: string) => void
  /** Whether the chat has messages that this phone has not shown yet. */
  readonly isNew: (phone: string, chat: string) => boolean
}

const lastId = (view: TrialView, chat: string): string => view.messages[chat]?.at(-1)?.id ?? ''
const key = (phone: string, chat: string): string => `${phone}:${chat}`

export function useDesk(view: TrialView, oneAtATime: boolean): Desk {
  const [front, bringToFront] = useState(view.phones[0]?.id ?? '')
  const [chats, setChats] = useState<Readonly<Record<string, string>>>({})
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({})
  const [seen, setSeen] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      view.phones.flatMap(phone => phone.chats.map(chat => [key(phone.id, chat.id), lastId(view, chat.id)]))
    )
  )

  const openChat = (phone: PhoneView): string =>
    phone.chats.find(chat => chat.id === chats[phone.id])?.id ?? phone.chats[0]?.id ?? phone.id

  useEffect(() => {
    const shown = view.phones
      .filter(phone => !oneAtATime || phone.id === front)
      .map(phone => ({ at: key(phone.id, openChat(phone)), last: lastId(view, openChat(phone)) }))
    if (shown.every(({ at, last }) => seen[at] === last)) return
    setSeen(old => ({ ...old, ...Object.fromEntries(shown.map(({ at, last }) => [at, last])) }))
  })

  return {
    front,
    bringToFront,
    openChat,
    open: (phone, chat) => setChats(old => ({ ...old, [phone]: chat })),
    draft: (phone, chat) => drafts[key(phone, chat)] ?? '',
    write: (phone, chat, text) => setDrafts(old => ({ ...old, [key(phone, chat)]: text })),
    isNew: (phone, chat) => lastId(view, chat) !== (seen[key(phone, chat)] ?? '')
  }
}

/** Whether the screen is so small that one phone is shown at a time. */
export function useSmallScreen(): boolean {
  const [query] = useState(() => window.matchMedia('(max-width: 720px)'))
  const [small, setSmall] = useState(query.matches)
  useEffect(() => {
    const hear = () => setSmall(query.matches)
    query.addEventListener('change', hear)
    return () => query.removeEventListener('change', hear)
  }, [query])
  return small
}
