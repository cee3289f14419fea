import { type Broken, headAudit, lineAudit, sealAudit } from '../core/audit.ts'
import type { Head, Seal } from '../core/seal.ts'
import type { Audit, Held } from '../ports/held.ts'
import { keptLine } from './adopted.ts'
import type { Dialect, Driver } from './driver.ts'
import { rows } from './rows.ts'
import { sha256 } from './sha256.ts'

const AT_ONCE = 1_000
const HEADS = 500
/** Below every number of a task, even one that was made negative. */
const BEFORE_ALL = -(2 ** 31)

type All = Driver['all']

/** Looks whether history is what was kept: every chain, then every seal; a page at a time, as of one moment. */
export function auditing({ dialect, reading }: Driver): Pick<Held, 'audit'> {
  return {
    audit: () =>
      reading(async (all): Promise<Audit> => {
        const chains = await linesAudited(all)
        const seals = chains.broken ? { seals: 0, last: null, broken: chains.broken } : await sealsAudited(all, dialect)
        return { lines: chains.lines, tasks: chains.tasks, ...seals }
      })
  }
}

async function linesAudited(all: All) {
  const audit = lineAudit(sha256)
  let at: readonly [task: number, n: number, id: number] = [BEFORE_ALL, 0, 0]
  let [lines, tasks] = [0, 0]
  const told = (broken: Broken | null) => ({ lines, tasks, broken })
  for (;;) {
    const found = await all(
      `SELECT * FROM "history" WHERE ("taskNumber", "n", "id") > (?, ?, ?) ORDER BY "taskNumber", "n", "id" LIMIT ?`,
      ...at,
      AT_ONCE
    )
    for (const row of found) {
      const line = keptLine.safeParse(row)
      // A line that cannot even be read was not written by us.
      if (!line.success) return told(unreadable(row))
      const { taskNumber, n, id } = line.data
      const broken = audit.next(line.data)
      if (broken) return told(broken)
      if (taskNumber !== at[0]) tasks += 1
      lines += 1
      at = [taskNumber, n, id]
    }
    if (found.length < AT_ONCE) return told(audit.ended())
  }
}

const unreadable = (row: Readonly<Record<string, unknown>>): Broken => ({
  taskNumber: Number(row.taskNumber),
  n: Number(row.n),
  lineId: Number(row.id),
  wrong: 'changed'
})

async function sealsAudited(all: All, dialect: Dialect) {
  let last: Pick<Seal, 'number' | 'at' | 'hash'> | null = null
  let seals = 0
  for (;;) {
    const [row] = await all('SELECT * FROM "seal" WHERE "number" > ? ORDER BY "number" LIMIT 1', last?.number ?? 0)
    if (!row) return { seals, last, broken: null }
    const seal = rows.seal.safeParse(row)
    if (!seal.success)
      return {
        seals,
        last,
        broken: { taskNumber: null, n: Number(row.number), lineId: null, wrong: 'seal_changed' } as const
      }
    const broken =
      sealAudit(last ?? { number: 0, hash: '' }, seal.data, sha256) ??
      (await headsAudited(all, dialect, seal.data.heads))
    if (broken) return { seals, last, broken }
    seals += 1
    last = seal.data
  }
}

async function headsAudited(all: All, dialect: Dialect, heads: readonly Head[]): Promise<Broken | null> {
  for (let i = 0; i < heads.length; i += HEADS) {
    const some = heads.slice(i, i + HEADS)
    const among = dialect.among('"taskNumber"', [...new Set(some.map(([taskNumber]) => taskNumber))])
    const found = await all(`SELECT "id", "taskNumber", "n", "hash" FROM "history" WHERE ${among.sql}`, ...among.params)
    const lines = new Map(
      found.map(row => [`${row.taskNumber}:${row.n}`, { id: Number(row.id), hash: String(row.hash) }])
    )
    for (const head of some) {
      const broken = headAudit(head, lines.get(`${head[0]}:${head[1]}`) ?? null)
      if (broken) return broken
    }
  }
  return null
}
