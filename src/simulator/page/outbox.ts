import { useState } from 'preact/hooks'
import { type Saying, say } from './server.ts'

/** Something that was said and has not arrived. */
export type Waiting = { readonly key: number; readonly saying: Saying; readonly failed: boolean }

export type Outbox = {
  readonly waiting: readonly Waiting[]
  readonly send: (saying: Saying) => void
  readonly again: (key: number) => void
}

/** Sends what a phone says and keeps it visible until it arrived. */
export function useOutbox(): Outbox {
  const [waiting, setWaiting] = useState<readonly Waiting[]>([])
  const [next, setNext] = useState(1)

  async function carry(key: number, saying: Saying): Promise<void> {
    try {
      await say(saying)
      setWaiting(old => old.filter(one => one.key !== key))
    } catch {
      setWaiting(old => old.map(one => (one.key === key ? { ...one, failed: true } : one)))
    }
  }

  return {
    waiting,
    send(saying) {
      setNext(next + 1)
      setWaiting(old => [...old, { key: next, saying, failed: false }])
      void carry(next, saying)
    },
    again(key) {
      const failed = waiting.find(one => one.key === key)
      if (!failed) return
      setWaiting(old => old.map(one => (one.key === key ? { ...one, failed: false } : one)))
      void carry(key, failed.saying)
    }
  }
}
