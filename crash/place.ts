import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import pg from 'pg'
import { FILE, openStore } from '../src/store/index.ts'
import { office } from './office.ts'

/** Where one office is kept: a folder of its own, or a database of its own on the server. */
export type Place = {
  /** What the service is told of it. */
  readonly env: Readonly<Record<string, string>>
  /** Keeps everybody's commits waiting until the answer is called. */
  hold(): Promise<() => Promise<void>>
  /** Whether somebody has opened it: at a first start, to make its tables. */
  opened(): Promise<boolean>
  /** Whether its tables are there, all of them. */
  migrated(): Promise<boolean>
  /** Brings the people in. */
  fill(): Promise<void>
  remove(): Promise<void>
}

/** Prisma's own table, which is there when all are: they are made in one transaction. */
const LAST = '_prisma_migrations'

let made = 0

export async function openPlace(database: string): Promise<Place> {
  return database === 'sqlite' ? onFile() : onServer(database)
}

function onFile(): Place {
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-crash-'))
  const path = join(dataDir, FILE)
  return {
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
    fill: () => fill({ dataDir }),
    remove: async () => rmSync(dataDir, { recursive: true, force: true })
  }
}

async function onServer(server: string): Promise<Place> {
  made += 1
  const name = `dondoc_crash_${process.pid}_${made}`
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-crash-'))
  const own = new URL(server)
  own.pathname = `/${name}`
  await asked(server, `CREATE DATABASE ${name}`)
  return {
    env: { DATA_DIR: dataDir, DATABASE_URL: own.href },
    async hold() {
      const client = new pg.Client({ connectionString: own.href })
      await client.connect()
      await client.query('BEGIN')
      await client.query('LOCK TABLE "cause" IN EXCLUSIVE MODE')
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
    fill: () => fill({ databaseUrl: own.href }),
    async remove() {
      await asked(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      rmSync(dataDir, { recursive: true, force: true })
    }
  }
}

async function asked(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

async function fill(where: Parameters<typeof openStore>[0]): Promise<void> {
  const store = await openStore(where)
  const kept = await store.commit('seed', office(new Date()), new Date())
  await store.close()
  if (kept !== 'kept') throw new Error(`the people could not be brought in: ${kept}`)
}
