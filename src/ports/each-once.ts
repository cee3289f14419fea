import type { Reads } from './store.ts'

/** What several steps of one decision ask for: rows, never pages of them. */
const asked: ReadonlySet<PropertyKey> = new Set<keyof Reads>([
  'roster',
  'settings',
  'question',
  'draft',
  'openDraft',
  'openDrafts',
  'task',
  'participants'
])

/** The same reads for one decision: whoever asks again for a row is told what was told before. */
export function eachOnce<Read extends Reads>(read: Read): Read {
  const answers = new Map<string, unknown>()
  return new Proxy(read, {
    get(target, name, receiver) {
      const found: unknown = Reflect.get(target, name, receiver)
      if (typeof found !== 'function' || !asked.has(name)) return found
      return (...given: readonly unknown[]): unknown => {
        const key = JSON.stringify([String(name), ...given])
        const answer: unknown = answers.get(key) ?? Reflect.apply(found, target, given)
        answers.set(key, answer)
        return answer
      }
    }
  })
}
