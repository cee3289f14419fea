import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import pg from 'pg'
import { FILE, openStore, type Place as StorePlace } from '../src/store/index.ts'
import { office } from './office.ts'

/** Where one office is kept: a folder of its own, or a database of its own on the server. */
export type Place = {
  /** Where its rows are. */
  readonly rows: StorePlace
  /** What the service is told of it. */
  readonly env: Readonly<Record<string, string>>
  /** Keeps everybody's commits waiting until the answer is called. */
  hold(): Promise<() => Promise<void>>
  /** Whether somebody has opened it: at a first start, to make its tables. */
  opened(): Promise<boolean>
  /** Whether its tables are there, all of them. */
  migrated(): Promise<boolean>
  /** The version of Zalo's tokens that is kept; 0 when none is. */
  tokens(): Promise<number>
  /** Brings the people in. */
  fill(): Promise<void>
  remove(): Promise<void>
}

/** Prisma's own table, which is there when all are: they are made in one transaction. */
const LAST = '_prisma_migrations'

const TOKENS = `SELECT "version" FROM "secret" WHERE "name" = 'zalo-oa:tokens'`

let made = 0

/** Who is brought in: on which channel, and whether with an administrator. */
export type People = { readonly channel: 'telegram' | 'zalo-oa'; readonly administered: boolean }
const onTelegram: People = { channel: 'telegram', administered: false }

export async function openPlace(database: string, people = onTelegram): Promise<Place> {
  return database === 'sqlite' ? onFile(people) : onServer(database, people)
}

function onFile(people: People): Place {
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-crash-'))
  const path = join(dataDir, FILE)
  return {
    rows: { dataDir },
    env: { DATA_DIR: dataDir },
    async hold() {
      const db = new Database(path, { timeout: 5000 })
      db.exec('BEGIN IMMEDIATE')
      return async () => {
        db.exec('ROLLBACK')
        db.close()
      }
    },
    opened: async () => existsSync(`${path}-wal`),
    async migrated() {
      if (!existsSync(path)) return false
      const db = new Database(path, { timeout: 5000 })
      try {
        return db.prepare(`SELECT 1 FROM sqlite_master WHERE name = '${LAST}'`).all().length > 0
      } finally {
        db.close()
      }
    },
    async tokens() {
      const db = new Database(path, { timeout: 5000 })
      try {
        return Number(db.prepare(TOKENS).pluck().all()[0] ?? 0)
      } finally {
        db.close()
      }
    },
    fill: () => fill({ dataDir }, people),
    remove: async () => rmSync(dataDir, { recursive: true, force: true })
  }
}

async function onServer(server: string, people: People): Promise<Place> {
  made += 1
  const name = `dondoc_crash_${process.pid}_${made}`
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-crash-'))
  const own = new URL(server)
  own.pathname = `/${name}`
  await asked(server, `CREATE DATABASE ${name}`)
  return {
    rows: { databaseUrl: own.href },
    env: { DATA_DIR: dataDir, DATABASE_URL: own.href },
    async hold() {
      const client = new pg.Client({ connectionString: own.href })
      await client.connect()
      await client.query('BEGIN')
      await client.query('LOCK TABLE "cause", "secret" IN EXCLUSIVE MODE')
      return async () => {
        await client.query('ROLLBACK')
        await client.end()
      }
    },
    async opened() {
      const connected = `SELECT 1 FROM pg_stat_activity WHERE datname = '${name}'`
      return (await asked(server, connected)).length > 0
    },
    async migrated() {
      const [table] = await asked(own.href, `SELECT to_regclass('${LAST}') AS "is"`)
      return table !== undefined && table.is !== null
    },
    async tokens() {
      const [kept] = await asked(own.href, TOKENS)
      return Number(kept?.version ?? 0)
    },
    fill: () => fill({ databaseUrl: own.href }, people),
    async remove() {
      await asked(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      rmSync(dataDir, { recursive: true, force: true })
    }
  }
}

/** Asks a server, on a connection of its own. */
export async function asked(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

async function fill(where: StorePlace, { channel, administered }: People): Promise<void> {
  const store = await openStore(where)
  const kept = await store.commit('seed', office(new Date(), channel, administered), new Date())
  await store.close()
  if (kept !== 'kept') throw new Error(`the people could not be brought in: ${kept}`)
}
