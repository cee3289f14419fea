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
  /** How many migrations have ended; null when none has begun. */
  migrations(): Promise<number | null>
  /** Brings the people in. */
  fill(): Promise<void>
  remove(): Promise<void>
}

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
    async migrations() {
      if (!existsSync(path)) return null
      const db = new Database(path, { timeout: 5000 })
      try {
        const asked = `SELECT COUNT("finished_at") AS "ended" FROM "_prisma_migrations"`
        const [row] = tableIn(db) ? db.prepare(asked).all() : []
        return countIn(row)
      } finally {
        db.close()
      }
    },
    fill: () => fill({ dataDir }),
    remove: async () => rmSync(dataDir, { recursive: true, force: true })
  }
}

const tableIn = (db: Database.Database): boolean =>
  db.prepare(`SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'`).all().length > 0

const countIn = (row: unknown): number | null =>
  typeof row === 'object' && row !== null && 'ended' in row ? Number(row.ended) : null

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
    async migrations() {
      const [table] = await asked(own.href, `SELECT to_regclass('_prisma_migrations') AS "is"`)
      if (!table || table.is === null) return null
      const [row] = await asked(own.href, `SELECT COUNT("finished_at") AS "ended" FROM "_prisma_migrations"`)
      return countIn(row)
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
  await store.commit('seed', office(new Date()), new Date())
  await store.close()
}
