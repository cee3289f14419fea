import { digestOf, hasErased, type KeptLine, type Link, linked, noLink, type Sha256 } from './chain.ts'
import { type Head, type Seal, sealHash } from './seal.ts'

/** Where a chain of history or the chain of seals is broken first, and how. */
export type Broken = {
  readonly taskNumber: number | null
  /** The place of the line in its task's chain, or of the seal in theirs. */
  readonly n: number
  /** The line at which it was seen; null when there is none to show. */
  readonly lineId: number | null
  /** `unrecorded`: a text was taken out, and no later line says so. `rewritten`: not the line that was sealed. */
  readonly wrong:
    | 'changed'
    | 'missing'
    | 'moved'
    | 'added'
    | 'unrecorded'
    | 'rewritten'
    | 'seal_changed'
    | 'seal_missing'
}

/** A line with its place, as it lies in the database. */
export type LyingLine = KeptLine & Link & { readonly id: number }

/** Follows chains line by line, in the order of tasks and places; holds nothing of a task but its own few numbers. */
export function lineAudit(sha256: Sha256) {
  let taskNumber = 0
  let last: Link & { readonly id: number } = { ...noLink, id: 0 }
  let doubted: Broken | null = null
  let hashes = new Set<string>()
  /** Places of lines without a text, by their ids, and those that a later line names. */
  let erased = new Map<number, number>()

  function next(line: LyingLine): Broken | null {
    if (doubted && line.taskNumber === taskNumber && line.id < last.id) return { ...doubted, wrong: 'moved' }
    const told = doubted ?? (line.taskNumber === taskNumber ? null : ended())
    if (told) return told
    if (line.taskNumber !== taskNumber) begin(line.taskNumber)
    const broken = (wrong: Broken['wrong'], n = line.n) => ({ taskNumber, n, lineId: line.id, wrong })
    if (line.n > last.n + 1) return broken('missing', last.n + 1)
    if (line.n <= last.n) return broken('added')
    if (line.id <= last.id) return broken('moved')
    const { hash } = linked(last, digestOf(line, sha256), sha256)
    if (line.hash !== hash) {
      // Whether it was changed or changed its place the line after it tells.
      doubted = broken(isOwn(line.hash) ? 'changed' : 'added')
      last = line
      return null
    }
    if (hasErased(line)) erased.set(line.n, line.id)
    if (line.act === 'erased') for (const n of placesIn(line.after)) erased.delete(n)
    hashes.add(hash)
    last = line
    return null
  }

  /** What is wrong with the task whose last line was seen, when that was its last. */
  function ended(): Broken | null {
    if (doubted) return doubted
    const [first] = erased
    return first ? { taskNumber, n: first[0], lineId: first[1], wrong: 'unrecorded' } : null
  }

  function begin(number: number): void {
    taskNumber = number
    last = { ...noLink, id: 0 }
    hashes = new Set()
    erased = new Map()
  }

  /** A hash that could be a line's own: not one that another line of the task has. */
  const isOwn = (hash: string): boolean => /^[0-9a-f]{64}$/.test(hash) && !hashes.has(hash)

  return { next, ended }
}

/** The places of the lines of which a line says that texts were taken out. */
function placesIn(after: string): readonly number[] {
  const told: unknown = JSON.parse(after)
  if (typeof told !== 'object' || told === null || !('lines' in told) || !Array.isArray(told.lines)) return []
  return told.lines.filter(n => typeof n === 'number')
}

/** A seal after the one before it. */
export function sealAudit(previous: Pick<Seal, 'number' | 'hash'>, seal: Seal, sha256: Sha256): Broken | null {
  const broken = (wrong: Broken['wrong'], n: number): Broken => ({ taskNumber: null, n, lineId: null, wrong })
  if (seal.number !== previous.number + 1) return broken('seal_missing', previous.number + 1)
  return sealHash(previous.hash, seal, sha256) === seal.hash ? null : broken('seal_changed', seal.number)
}

/** A head that was sealed, beside the line that is in its place now. */
export function headAudit([taskNumber, n, hash]: Head, line: { readonly id: number; readonly hash: string } | null) {
  if (line?.hash === hash) return null
  const wrong = line ? 'rewritten' : 'missing'
  return { taskNumber, n, lineId: line?.id ?? null, wrong } as const satisfies Broken
}
