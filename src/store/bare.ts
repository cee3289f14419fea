import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { Source } from './catalog.ts'
import type { Driver } from './driver.ts'
import { SharedLibSql } from './libsqlClient.ts'
import { fileOf, type Place } from './place.ts'
import { openPool, postgresqlDriver } from './postgresql.ts'
import { openFile, sqliteDriver } from './sqlite.ts'
import { inThread } from './thread.ts'

/** One connection of its own to a database as it is found, of whatever version. */
export type Bare = { readonly driver: Driver; readonly adapter: SqlMigrationAwareDriverAdapterFactory }

/** Opens a database file bare for as long as the work takes; what is there is not brought up to date. */
export async function inBareFile<T>(path: string, work: (bare: Bare) => Promise<T>): Promise<T> {
  const db = openFile(path)
  const driver = sqliteDriver(db, path)
  try {
    return await work({ driver, adapter: new SharedLibSql(db) })
  } finally {
    await driver.close()
  }
}

/** Opens a server's database bare: whatever is done there takes as long as it needs. */
export async function inBareServer<T>(databaseUrl: string, work: (bare: Bare) => Promise<T>): Promise<T> {
  // The one connection may be in the middle of something while it waits for us.
  const pool = openPool(databaseUrl, 0, { max: 1, idleTimeoutMillis: 0 })
  try {
    return await work({ driver: postgresqlDriver(pool), adapter: new PrismaPg(pool) })
  } finally {
    await pool.end()
  }
}

/** Opens a database bare, wherever it is. */
export const inBare = <T>(place: Place, work: (bare: Bare) => Promise<T>): Promise<T> =>
  'dataDir' in place ? inBareFile(fileOf(place.dataDir), work) : inBareServer(place.databaseUrl, work)

/**
 * Reads a database as of one moment, however long it takes, on a connection of its own: who serves the office from it is
 * not held up (DECISIONS 17).
 */
export function lookInto<T>(place: Place, look: (source: Source) => Promise<T>): Promise<T> {
  if ('dataDir' in place) return inThread(fileOf(place.dataDir), all => look({ all, dialect: 'sqlite' }))
  return inBareServer(place.databaseUrl, ({ driver }) => driver.reading(all => look({ all, dialect: 'postgresql' })))
}

/** What a driver can be asked, as a source. */
export const sourceOf = ({ all, dialect }: Driver): Source => ({ all, dialect: dialect.name })
