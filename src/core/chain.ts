import type { HistoryLine } from './task.ts'

/*
 * Every line of history is a link: it hashes what it says and the line of its task before it, so that none is changed,
 * taken out or put in unseen (DECISIONS 11).
 */

/** SHA-256 of a text's UTF-8, as 64 small hexadecimal digits. */
export type Sha256 = (text: string) => string

/** Where a task's chain stands: how many lines, and the hash of the last. */
export type Link = { readonly n: number; readonly hash: string }

/** Before the first line of a task. */
export const noLink: Link = { n: 0, hash: '' }

/** A line as it is kept: what changed is JSON text, and `salt` is beside it. */
export type KeptLine = Omit<HistoryLine, 'before' | 'after'> & {
  readonly before: string
  readonly after: string
  /** Random hexadecimal digits; once a text was erased, JSON with the salts of the texts that are left, by their places. */
  readonly salt: string
}

/** The link that a line of this digest makes. The same stands in SQL where a commit is one statement. */
export const linked = ({ n, hash }: Link, digest: string, sha256: Sha256): Link => ({
  n: n + 1,
  hash: sha256(`${n + 1}:${hash}:${digest}`)
})

/** What a line says, as one hash. Texts enter as salted hashes of their own, so that each can be erased. */
export const digestOf = (line: KeptLine, sha256: Sha256): string =>
  sha256(
    JSON.stringify([
      line.taskNumber,
      line.act,
      line.actorId,
      line.forId,
      line.at.getTime(),
      line.recordedAt.getTime(),
      veiledText('before', line, sha256),
      veiledText('after', line, sha256),
      line.cause
    ])
  )

/** What stands where a text was: its salted hash. */
type Erased = { readonly erased: string }

/** Whether a value of a line is the trace of a text that was erased. */
export const isErased = (value: unknown): value is Erased =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length === 1 &&
  'erased' in value &&
  typeof value.erased === 'string' &&
  /^[0-9a-f]{64}$/.test(value.erased)

/** The texts of a line, before and after, each changed by what is done with the one at its place. */
function eachText(value: unknown, place: string, act: (text: string, place: string) => unknown): unknown {
  if (typeof value === 'string') return act(value, place)
  if (typeof value !== 'object' || value === null || isErased(value)) return value
  if (Array.isArray(value)) return value.map((item, i) => eachText(item, `${place}.${i}`, act))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, eachText(item, `${place}.${key}`, act)]))
}

/** Every text as its trace. What is not written as we write JSON is taken as it is: no byte of it goes unseen. */
function veiledText(side: 'before' | 'after', line: Pick<KeptLine, 'before' | 'after' | 'salt'>, sha256: Sha256) {
  const value = parsed(line[side])
  if (value === undefined || JSON.stringify(value) !== line[side]) return line[side]
  const saltAt = salts(line.salt, sha256)
  return eachText(value, side, (text, place) => traceOf(text, saltAt(place), sha256))
}

const traceOf = (text: string, salt: string, sha256: Sha256): Erased => ({ erased: sha256(salt + text) })

/** The salt of each text: drawn from the line's own, or what is left of them after an erasure. */
function salts(salt: string, sha256: Sha256): (place: string) => string {
  if (!salt.startsWith('{')) return place => sha256(`${salt}:${place}`)
  const left = parsed(salt)
  const known = new Map(typeof left === 'object' && left !== null ? Object.entries(left) : [])
  return place => String(known.get(place) ?? '')
}

/** A line without some of its texts, and how many went; the chain holds, since their traces stay and only their salts go. */
export function erased(
  line: Pick<KeptLine, 'before' | 'after' | 'salt'>,
  goes: (text: string) => boolean,
  sha256: Sha256
): Pick<KeptLine, 'before' | 'after' | 'salt'> & { readonly gone: number } {
  const saltAt = salts(line.salt, sha256)
  const left: Record<string, string> = {}
  let gone = 0
  const side = (name: 'before' | 'after') =>
    JSON.stringify(
      eachText(parsed(line[name]) ?? {}, name, (text, place) => {
        const salt = saltAt(place)
        if (goes(text)) {
          gone += 1
          return traceOf(text, salt, sha256)
        }
        left[place] = salt
        return text
      })
    )
  const [before, after] = [side('before'), side('after')]
  return gone === 0 ? { ...line, gone } : { before, after, salt: JSON.stringify(left), gone }
}

/** Whether any text of a line was erased. */
export const hasErased = ({ before, after }: Pick<KeptLine, 'before' | 'after'>): boolean =>
  [before, after].some(side => side.includes('{"erased":"') && within(parsed(side)))

const within = (value: unknown): boolean =>
  isErased(value) || (typeof value === 'object' && value !== null && Object.values(value).some(within))

/** A value with these words where a text was erased, for whoever reads. */
export function withoutTraces(value: unknown, words: string): unknown {
  if (isErased(value)) return words
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(item => withoutTraces(item, words))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutTraces(item, words)]))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
