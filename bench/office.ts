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
import type { Size } from './bench.ts'
import { type Filling, fillingFile, fillingServer } from './filling.ts'
import { present, tasksMade, unitsMade } from './province.ts'
import { accountsMade, groupsMade, peopleMade, postsMade } from './province-people.ts'
import { remindedOf } from './province-reminded.ts'

/** How large a province is. */
export type Extent = { readonly tasks: number; readonly units: number }

/** What is promised, and what shows in a few seconds that it works. */
export const extents = {
  whole: { tasks: 1_000_000, units: 3_000 },
  short: { tasks: 2_000, units: 20 }
} as const satisfies { readonly [size in Size]: Extent }

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
export async function onFile(extent: Extent): Promise<Place> {
  const dataDir = folderOf(extent)
  const path = join(dataDir, FILE)
  const filled = existsSync(join(dataDir, markOf(extent))) ? null : await fillFile(extent, dataDir, path)
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

/** What says of a database that it was filled, with what: another form of the same size is filled anew. */
const markOf = ({ units }: Extent): string => `filled-2-${units}`

async function fillFile(extent: Extent, dataDir: string, path: string): Promise<number> {
  rmSync(dataDir, { recursive: true, force: true })
  mkdirSync(dataDir, { recursive: true })
  await (await openStore({ dataDir })).close()
  const seconds = await fill(extent, fillingFile(path))
  mkdirSync(join(dataDir, markOf(extent)))
  return seconds
}

/** Where the file of a province is. */
export const folderOf = ({ tasks }: Extent): string => join('data', 'bench', `${tasks}`)
/** What its database on a server is called. */
export const databaseOf = ({ tasks }: Extent): string => `dondoc_bench_${tasks}`

/** The same on a server, in the database `dondoc_bench_<tasks>`. */
export async function onServer(extent: Extent, url: string): Promise<Place> {
  const own = new URL(url)
  own.pathname = `/${databaseOf(extent)}`
  const filled = await fillServer(extent, url, own.href)
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

async function fillServer(extent: Extent, admin: string, own: string): Promise<number | null> {
  const name = databaseOf(extent)
  const client = new pg.Client({ connectionString: admin })
  await client.connect()
  try {
    const known = await client.query<{ mark: string | null }>(
      `SELECT shobj_description(oid, 'pg_database') AS mark FROM pg_database WHERE datname = $1`,
      [name]
    )
    if (known.rows[0]?.mark === markOf(extent)) return null
    await client.query(`DROP DATABASE IF EXISTS "${name}"`)
    await client.query(`CREATE DATABASE "${name}"`)
    await (await openStore({ databaseUrl: own })).close()
    const pool = openPool(own, 0)
    try {
      const seconds = await fill(extent, fillingServer(pool))
      await client.query(`COMMENT ON DATABASE "${name}" IS '${markOf(extent)}'`)
      return seconds
    } finally {
      await pool.end()
    }
  } finally {
    await client.end()
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
async function fill({ tasks: count, units }: Extent, filling: Filling): Promise<number> {
  const began = performance.now()
  const people = peopleMade(units)
  await filling.rows('unit', unitsMade(units))
  await filling.rows('person', people)
  await filling.rows('post', postsMade(units))
  await filling.rows('account', accountsMade(people, present))
  await filling.rows('group', groupsMade(units))
  let tasks: Task[] = []
  let lines: Linked[] = []
  const flush = async () => {
    await filling.rows('task', tasks)
    await filling.rows('history', lines)
    await filling.rows('reminder', tasks.flatMap(remindedOf))
    tasks = []
    lines = []
  }
  for (const { task, history } of tasksMade(count, units, SEED)) {
    tasks.push(task)
    lines.push(...linkedLines(history))
    if (tasks.length === AT_ONCE) await flush()
  }
  await flush()
  await filling.done()
  return (performance.now() - began) / 1000
}

export { present }
