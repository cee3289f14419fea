import type { Reads } from './store.ts'

/** What several steps of one decision ask for: rows, never pages of them. */
const asked: ReadonlySet<PropertyKey> = new Set<keyof Reads>([
  'roster',
  'settings',
  'question',
  'draft',
  'openDraft',
  'openDrafts',
  'lastDraft',
  'offer',
  'task',
  'children',
  'reached',
  'participants'
])

/** An answer that is known before it is asked for: to this question, asked with these words. */
export type Seen = {
  readonly [Name in keyof Reads]: readonly [Name, Parameters<Reads[Name]>, Awaited<ReturnType<Reads[Name]>>]
}[keyof Reads]

/**
 * The same reads for one decision, or for letters that go out together: whoever asks again for a row is told what was told
 * before, and what was `seen` when it began is not asked for at all.
 */
export function eachOnce<Read extends Reads>(read: Read, seen: readonly Seen[] = []): Read {
  const keyOf = (name: PropertyKey, given: readonly unknown[]) => JSON.stringify([String(name), ...given])
  const answers = new Map<string, unknown>(
    seen.map(([name, given, answer]) => [keyOf(name, given), Promise.resolve(answer)])
  )
  return new Proxy(read, {
    get(target, name, receiver) {
      const found: unknown = Reflect.get(target, name, receiver)
      if (typeof found !== 'function' || !asked.has(name)) return found
      return (...given: readonly unknown[]): unknown => {
        const key = keyOf(name, given)
        const answer: unknown = answers.get(key) ?? Reflect.apply(found, target, given)
        answers.set(key, answer)
        return answer
      }
    }
  })
}
