import { setTimeout as pause } from 'node:timers/promises'
import type { Seal } from '../core/seal.ts'
import { type Head, sealHash } from '../core/seal.ts'
import type { Reads } from '../ports/store.ts'
import type { Driver } from './driver.ts'
import { moment, rows } from './rows.ts'
import { sha256 } from './sha256.ts'

/** One seal looks at so many new lines, and one look makes so many seals: the rest waits for the next. */
const LINES = 5_000
const MOST_SEALS = 10
/** Who is in the middle of a commit is done after a few looks; who writes for longer leaves this hour without a seal. */
const LOOKS = 20
const LOOK_MS = 50

type All = Driver['all']

const lastSeal = rows.seal.pick({ number: true, upTo: true, hash: true })
type Last = Pick<Seal, 'number' | 'upTo' | 'hash'>

/** The seals that are to be set on what has been kept since the last one. */
export function sealing(driver: Driver): Pick<Reads, 'seals' | 'unsealedSince'> {
  const { all } = driver
  return {
    async seals(at) {
      const found: Seal[] = []
      const [row] = await all('SELECT "number", "upTo", "hash" FROM "seal" ORDER BY "number" DESC LIMIT 1')
      let last = row ? lastSeal.parse(row) : null
      const [newest] = await all('SELECT MAX("id") AS "id" FROM "history"')
      const end = Number(newest?.id ?? 0)
      // Most hours of a year nothing has happened.
      if (end <= (last?.upTo ?? 0) || !(await isComplete(driver))) return []
      while (end > (last?.upTo ?? 0) && found.length < MOST_SEALS) {
        const next = await after(all, last, end, at)
        found.push(next)
        last = next
      }
      return found
    },
    async unsealedSince() {
      const [row] = await all(
        'SELECT MIN("recordedAt") AS "since" FROM "history" WHERE "id" > COALESCE((SELECT MAX("upTo") FROM "seal"), 0)'
      )
      return row && row.since !== null ? moment.parse(row.since) : null
    }
  }
}

/**
 * Whether no line is still to come below those that were seen: on a server lines are kept in another order than they are
 * numbered in, so whoever is writing now has to be done. Others need not wait: what they begin now is numbered higher.
 */
async function isComplete({ all, dialect }: Driver): Promise<boolean> {
  if (!dialect.writers) return true
  const { sql, params } = dialect.writers('history')
  const writing = async () => (await all(sql, ...params)).map(({ writer }) => String(writer))
  let waited = await writing()
  for (let looks = 0; waited.length > 0 && looks < LOOKS; looks += 1) {
    await pause(LOOK_MS)
    const now = new Set(await writing())
    waited = waited.filter(one => now.has(one))
  }
  return waited.length === 0
}

async function after(all: All, last: Last | null, end: number, at: Date): Promise<Seal> {
  const lines = await all(
    'SELECT "id", "taskNumber", "n", "hash" FROM "history" WHERE "id" > ? AND "id" <= ? ORDER BY "id" LIMIT ?',
    last?.upTo ?? 0,
    end,
    LINES
  )
  // A later line of a task has a higher id.
  const heads = new Map<number, Head>(
    lines.map(line => [Number(line.taskNumber), [Number(line.taskNumber), Number(line.n), String(line.hash)]])
  )
  const seal = {
    number: (last?.number ?? 0) + 1,
    at,
    upTo: Number(lines.at(-1)?.id ?? end),
    heads: [...heads.values()].sort(([a], [b]) => a - b)
  }
  return { ...seal, hash: sealHash(last?.hash ?? '', seal, sha256) }
}
