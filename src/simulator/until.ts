import type { Bell } from './bell.ts'

/** Waits until what a bell tells of holds. */
export function until<T>(
  bell: Bell<unknown>,
  look: () => T,
  holds: (seen: T) => boolean,
  limitMs: number,
  tell: () => string
): Promise<T> {
  return new Promise((resolve, reject) => {
    if (holds(look())) return resolve(look())
    const silence = bell.listen(() => {
      if (!holds(look())) return
      end()
      resolve(look())
    })
    const timer = setTimeout(() => {
      end()
      reject(new Error(`not within ${limitMs} ms; there was: ${tell() || 'nothing'}`))
    }, limitMs)
    const end = () => {
      clearTimeout(timer)
      silence()
    }
  })
}

/** What the logs of all platforms have in common. */
type Called = {
  readonly method: string
  readonly chat: number | string | null
  readonly accepted: boolean
  readonly payload: Readonly<Record<string, unknown>>
}

/** Resolves with the wire log when it holds; rejects after the limit, in real ms. */
export const untilWire = <Entry extends Called>(
  wire: readonly Entry[],
  calls: Bell<Entry>,
  holds: (wire: readonly Entry[]) => boolean,
  limitMs = 5000
): Promise<readonly Entry[]> =>
  until(
    calls,
    () => wire,
    holds,
    limitMs,
    () => summary(wire)
  )

const summary = (wire: readonly Called[]): string =>
  wire
    .slice(-8)
    .map(
      entry =>
        `${entry.method}(${entry.chat ?? ''}) ${entry.accepted ? 'accepted' : 'refused'} ${JSON.stringify(entry.payload.text ?? '')}`
    )
    .join('; ')
