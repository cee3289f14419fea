import type { Bell } from '../bell.ts'

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
