import type { Seal } from '../core/seal.ts'
import { type Head, sealHash } from '../core/seal.ts'
import type { Reads } from '../ports/store.ts'
import type { Driver } from './driver.ts'
import { rows } from './rows.ts'
import { sha256 } from './sha256.ts'

/** One seal looks at so many new lines, and one look makes so many seals: the rest waits for the next. */
const LINES = 5_000
const MOST_SEALS = 10
/** Lines that were looked at and are looked at again: on a server ids are drawn in another order than they are kept in. */
const AGAIN = 1_000

type All = Driver['all']

/** The seals that are to be set on what has been kept since the last one. */
export function sealing({ all }: Driver): Pick<Reads, 'seals'> {
  return {
    async seals(at) {
      const found: Seal[] = []
      const [row] = await all('SELECT * FROM "seal" ORDER BY "number" DESC LIMIT 1')
      let last: Seal | null = row ? rows.seal.parse(row) : null
      while (found.length < MOST_SEALS) {
        const next = await after(all, last, found, at)
        if (next === null) break
        found.push(next)
        last = next
      }
      return found
    }
  }
}

async function after(all: All, last: Seal | null, fresh: readonly Seal[], at: Date): Promise<Seal | null> {
  const upTo = last?.upTo ?? 0
  const from = Math.max(0, upTo - AGAIN)
  const lines = await all(
    'SELECT "id", "taskNumber", "n", "hash" FROM "history" WHERE "id" > ? ORDER BY "id" LIMIT ?',
    from,
    LINES + AGAIN
  )
  const known = await all('SELECT * FROM "seal" WHERE "upTo" > ?', from)
  const sealed = new Map<number, number>()
  for (const seal of [...known.map(row => rows.seal.parse(row)), ...fresh.filter(one => one.upTo > from)])
    for (const [taskNumber, n] of seal.heads) sealed.set(taskNumber, Math.max(n, sealed.get(taskNumber) ?? 0))
  const heads = new Map<number, Head>()
  for (const line of lines) {
    const head: Head = [Number(line.taskNumber), Number(line.n), String(line.hash)]
    const known = Math.max(sealed.get(head[0]) ?? 0, heads.get(head[0])?.[1] ?? 0)
    if (head[1] > known) heads.set(head[0], head)
  }
  if (heads.size === 0) return null
  const seal = {
    number: (last?.number ?? 0) + 1,
    at,
    upTo: Math.max(upTo, ...lines.slice(-1).map(({ id }) => Number(id))),
    heads: [...heads.values()].sort(([a], [b]) => a - b)
  }
  return { ...seal, hash: sealHash(last?.hash ?? '', seal, sha256) }
}
