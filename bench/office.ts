import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import pg from 'pg'
import { digestOf, type Link, linked, noLink } from '../src/core/chain.ts'
import type { HistoryLine, Task } from '../src/core/task.ts'
import type { Store } from '../src/ports/store.ts'
import { kept } from '../src/store/chained.ts'
import { FILE, openStore } from '../src/store/index.ts'
import { openPool } from '../src/store/postgresql.ts'
import { sha256 } from '../src/store/sha256.ts'
import { type Filling, fillingFile, fillingServer } from './filling.ts'
import { present, tasksMade, unitsMade } from './province.ts'

export const TASKS = 1_000_000
export const UNITS = 3_000
const SEED = 20261126
const AT_ONCE = 2_000

/** One database with a province in it, the bot's way to it and the bare one. */
export type Place = {
  readonly name: string
  readonly store: Store
  /** Runs the same statement as it is, with moments. */
  readonly bare: (
    sql: (mark: (n: number) => string, task: string) => string,
    moments: readonly Date[]
  ) => Promise<readonly unknown[]>
  /** How long it took to fill; null when it was there. */
  readonly filled: number | null
  close(): Promise<void>
}

/** A province in a SQLite file under `data/`, filled when it is not there yet and used again by the next run. */
export async function onFile(): Promise<Place> {
  const dataDir = join('data', 'bench', `${TASKS}`)
  const path = join(dataDir, FILE)
  const filled = existsSync(join(dataDir, 'whole')) ? null : await fillFile(dataDir, path)
  const store = await openStore({ dataDir })
  const db = new Database(path, { timeout: 5000 })
  return {
    name: 'SQLite',
    store,
    filled,
    bare: async (sql, moments) =>
      db.prepare(sql(n => `?${n}`, '"task" INDEXED BY "task_figures_idx"')).all(moments.map(one => one.getTime())),
    async close() {
      db.close()
      await store.close()
    }
  }
}

async function fillFile(dataDir: string, path: string): Promise<number> {
  rmSync(dataDir, { recursive: true, force: true })
  mkdirSync(dataDir, { recursive: true })
  await (await openStore({ dataDir })).close()
  const seconds = await fill(fillingFile(path))
  mkdirSync(join(dataDir, 'whole'))
  return seconds
}

/** The same on a server, in the database `dondoc_bench`. */
export async function onServer(url: string): Promise<Place> {
  const own = new URL(url)
  own.pathname = '/dondoc_bench'
  const filled = await fillServer(url, own.href)
  const store = await openStore({ databaseUrl: own.href })
  const pool = openPool(own.href, 0)
  return {
    name: 'PostgreSQL',
    store,
    filled,
    bare: async (sql, moments) =>
      (
        await pool.query<object>(
          sql(n => `$${n}`, '"task"'),
          [...moments]
        )
      ).rows,
    async close() {
      await pool.end()
      await store.close()
    }
  }
}

async function fillServer(admin: string, own: string): Promise<number | null> {
  const client = new pg.Client({ connectionString: admin })
  await client.connect()
  const known = await client.query(`SELECT 1 FROM pg_database WHERE datname = 'dondoc_bench'`)
  if (known.rows.length === 0) await client.query('CREATE DATABASE dondoc_bench')
  await client.end()
  await (await openStore({ databaseUrl: own })).close()
  const pool = openPool(own, 0)
  try {
    const { rows } = await pool.query<{ n: string }>('SELECT COUNT(*) AS n FROM "task"')
    if (rows[0]?.n === `${TASKS}`) return null
    await pool.query('TRUNCATE "task", "history", "unit"')
    return await fill(fillingServer(pool))
  } finally {
    await pool.end()
  }
}

type Linked = HistoryLine & Link & { readonly salt: string }

/** The lines of a task as a chain. */
function linkedLines(history: readonly HistoryLine[]): readonly Linked[] {
  let head = noLink
  return history.map(line => {
    const row = kept(line, [])
    head = linked(head, digestOf(row, sha256), sha256)
    return { ...line, ...head, salt: row.salt }
  })
}

/** Answers the seconds it took. */
async function fill(filling: Filling): Promise<number> {
  const began = performance.now()
  await filling.rows('unit', unitsMade(UNITS))
  let tasks: Task[] = []
  let lines: Linked[] = []
  const flush = async () => {
    await filling.rows('task', tasks)
    await filling.rows('history', lines)
    tasks = []
    lines = []
  }
  for (const { task, history } of tasksMade(TASKS, UNITS, SEED)) {
    tasks.push(task)
    lines.push(...linkedLines(history))
    if (tasks.length === AT_ONCE) await flush()
  }
  await flush()
  await filling.done()
  return (performance.now() - began) / 1000
}

export { present }
