import { useEffect, useState } from 'preact/hooks'
import type { PhoneView, TrialView } from '../trial/view.ts'

/** What the person at the page has open: one phone in front (on a small screen), one chat on each. */
export type Desk = {
  readonly front: number
  readonly bringToFront: (phone: number) => void
  readonly openChat: (phone: PhoneView) => number
  readonly open: (phone: number, chat: number) => void
  readonly draft: (phone: number, chat: number) => string
  readonly write: (phone: number, chat: number, text: string) => void
  /** Whether the chat has messages that this phone has not shown yet. */
  readonly isNew: (phone: number, chat: number) => boolean
}

const lastId = (view: TrialView, chat: number): number => view.messages[chat]?.at(-1)?.message_id ?? 0
const key = (phone: number, chat: number): string => `${phone}:${chat}`

export function useDesk(view: TrialView, oneAtATime: boolean): Desk {
  const [front, bringToFront] = useState(view.phones[0]?.id ?? 0)
  const [chats, setChats] = useState<Readonly<Record<number, number>>>({})
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({})
  const [seen, setSeen] = useState<Readonly<Record<string, number>>>(() =>
    Object.fromEntries(
      view.phones.flatMap(phone => phone.chats.map(chat => [key(phone.id, chat.id), lastId(view, chat.id)]))
    )
  )

  const openChat = (phone: PhoneView): number =>
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
    isNew: (phone, chat) => lastId(view, chat) > (seen[key(phone, chat)] ?? 0)
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
