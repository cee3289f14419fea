import type { Sha256 } from './chain.ts'

/** The last line of a task when it was sealed: whose it is, its place, its hash. Thousands are kept in one row, hence short. */
export type Head = readonly [taskNumber: number, n: number, hash: string]

/**
 * The ends of the chains that have grown since the seal before: with them in a chain of their own nobody cuts a task's
 * last lines off, or takes all of them, unseen (DECISIONS 11).
 */
export type Seal = {
  /** 1, 2, 3 and so on, without a gap. */
  readonly number: number
  readonly at: Date
  /** The highest id among the lines that were looked at. */
  readonly upTo: number
  readonly heads: readonly Head[]
  /** Over all of this and the hash of the seal before. */
  readonly hash: string
}

/** The hash of a seal after one with this hash; empty before the first. */
export const sealHash = (previous: string, { number, at, upTo, heads }: Omit<Seal, 'hash'>, sha256: Sha256): string =>
  sha256(JSON.stringify([previous, number, at.getTime(), upTo, heads]))
