import type { Bell } from './bell.ts'

/** What the logs of all platforms have in common. */
type Called = {
  readonly method: string
  readonly chat: number | string | null
  readonly accepted: boolean
  readonly payload: Readonly<Record<string, unknown>>
}

/** Resolves with the wire log when it holds; rejects after the limit, in real ms. */
export function until<Entry extends Called>(
  wire: readonly Entry[],
  calls: Bell<Entry>,
  holds: (wire: readonly Entry[]) => boolean,
  limitMs = 5000
): Promise<readonly Entry[]> {
  return new Promise((resolve, reject) => {
    if (holds(wire)) return resolve(wire)
    const silence = calls.listen(() => {
      if (!holds(wire)) return
      end()
      resolve(wire)
    })
    const timer = setTimeout(() => {
      end()
      reject(new Error(`not within ${limitMs} ms; the bot's calls were: ${summary(wire)}`))
    }, limitMs)
    const end = () => {
      clearTimeout(timer)
      silence()
    }
  })
}

const summary = (wire: readonly Called[]): string =>
  wire
    .slice(-8)
    .map(
      entry =>
        `${entry.method}(${entry.chat ?? ''}) ${entry.accepted ? 'accepted' : 'refused'} ${JSON.stringify(entry.payload.text ?? '')}`
    )
    .join('; ') || 'none'
