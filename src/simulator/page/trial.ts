import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { TrialEvent, TrialView } from '../trial/view.ts'
import { apply } from './apply.ts'

/** A notice on one phone, gone after a while. */
export type Notice = { readonly callback: string; readonly user: string; readonly text: string }

/** The page's link to the server: the view as it stands and what flickers over it. */
export type Trial = {
  readonly view: TrialView | null
  readonly connected: boolean
  readonly notices: readonly Notice[]
  /** Chats in which the bot is writing. */
  readonly typing: ReadonlySet<string>
  /** Resolves when the bot answered a press, or after five seconds. */
  readonly answered: (callback: string) => Promise<void>
}

const NOTICE_MS = 4000
const ANSWER_MS = 5000

export function useTrial(): Trial {
  const [view, setView] = useState<TrialView | null>(null)
  const [connected, setConnected] = useState(true)
  const [notices, setNotices] = useState<readonly Notice[]>([])
  const [typing, setTyping] = useState<ReadonlySet<string>>(new Set())
  const heard = useRef(new Set<string>())
  const waiting = useRef(new Map<string, () => void>())

  useEffect(() => {
    function show(event: TrialEvent): void {
      if (event.kind === 'notice') {
        heard.current.add(event.callback)
        waiting.current.get(event.callback)?.()
        if (event.text === '') return
        setNotices(old => [...old, event])
        setTimeout(() => setNotices(old => old.filter(notice => notice.callback !== event.callback)), NOTICE_MS)
        return
      }
      if (event.kind === 'typing') {
        setTyping(old => new Set([...old, event.chat]))
        setTimeout(() => setTyping(old => new Set([...old].filter(chat => chat !== event.chat))), NOTICE_MS)
        return
      }
      if (event.kind === 'message') setTyping(old => new Set([...old].filter(chat => chat !== event.chat)))
      setView(old => apply(old, event))
    }

    const source = new EventSource('trial/events')
    source.onopen = () => setConnected(true)
    source.onerror = () => setConnected(false)
    source.onmessage = message => show(JSON.parse(message.data))
    return () => source.close()
  }, [])

  const answered = useCallback(
    (callback: string) =>
      new Promise<void>(resolve => {
        if (heard.current.has(callback)) return resolve()
        const end = () => {
          clearTimeout(timer)
          waiting.current.delete(callback)
          resolve()
        }
        const timer = setTimeout(end, ANSWER_MS)
        waiting.current.set(callback, end)
      }),
    []
  )

  return { view, connected, notices, typing, answered }
}
