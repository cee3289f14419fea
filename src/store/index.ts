import { mkdirSync } from 'node:fs'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient as PostgresqlClient } from '../generated/postgresql/client.ts'
import { PrismaClient as SqliteClient } from '../generated/sqlite/client.ts'
import type { Store } from '../ports/store.ts'
import { auditing } from './auditing.ts'
import { tellingAway } from './away.ts'
import { inBareFile, inBareServer, sourceOf } from './bare.ts'
import { migrationOf } from './catalog.ts'
import { commit } from './commit.ts'
import { counting } from './counting.ts'
import type { Driver } from './driver.ts'
import { errands } from './errands.ts'
import { forgetting } from './forgetting.ts'
import { heard } from './heard.ts'
import { housekeeping } from './housekeeping.ts'
import { letters } from './letters.ts'
import { lettersSaid } from './lettersSaid.ts'
import { SharedLibSql } from './libsqlClient.ts'
import { migrate } from './migrate.ts'
import type { Models } from './models.ts'
import { holding, office } from './office.ts'
import { papers } from './papers.ts'
import { people } from './people.ts'
import { fileOf, type Place } from './place.ts'
import { ANSWERING_MS, openPipelines, openPool, postgresqlDriver } from './postgresql.ts'
import { requests } from './requests.ts'
import { nobodyElse, ringing } from './ringing.ts'
import { sealing } from './sealing.ts'
import { secrets } from './secrets.ts'
import { openFile, sqliteDriver } from './sqlite.ts'
import { standings } from './standings.ts'
import { talk } from './talk.ts'
import { tasks } from './tasks.ts'

export { FILE, fileOf, type Place } from './place.ts'

/** Opens an office's database, made or brought up to date first; `tell` hears how many lines of history were linked meanwhile. */
export async function openStore(place: Place, tell?: (lines: number) => void): Promise<Store> {
  if ('databaseUrl' in place) return openServer(place.databaseUrl, tell)
  mkdirSync(place.dataDir, { recursive: true })
  const path = fileOf(place.dataDir)
  await migrateFile(path, tell)
  return openMigrated(path)
}

/** Makes a database file or brings it up to date, on a connection of its own. */
export const migrateFile = (path: string, tell?: (lines: number) => void): Promise<readonly string[]> =>
  inBareFile(path, ({ driver, adapter }) => migrate(driver, adapter, tell))

/** Opens a database file that is known to be up to date. */
export function openMigrated(path: string): Store {
  const db = openFile(path)
  const models = new SqliteClient({ adapter: new SharedLibSql(db) })
  return storeOver(sqliteDriver(db, path), models, () => models.$disconnect())
}

async function openServer(databaseUrl: string, tell?: (lines: number) => void): Promise<Store> {
  // The engine's lock lasts as long as its connection does.
  await inBareServer(databaseUrl, ({ driver, adapter }) => migrate(driver, adapter, tell))
  const pool = openPool(databaseUrl, ANSWERING_MS)
  const models = new PostgresqlClient({ adapter: new PrismaPg(pool) })
  const driver = postgresqlDriver(pool, openPipelines(databaseUrl))
  return storeOver(driver, models, () => models.$disconnect(), ringing(databaseUrl, pool))
}

/** The store over an open database that is up to date; `disconnect` is what Prisma wants before it is closed. */
export function storeOver(
  driver: Driver,
  models: Models,
  disconnect: () => Promise<void>,
  rings: Pick<Store, 'ring' | 'onRing'> = nobodyElse
): Store {
  const migration = () => migrationOf(sourceOf(driver)).catch(() => null)
  const opened = migration()
  const outgrown = async () => ((await migration()) ?? '') > ((await opened) ?? '\uFFFF')
  const held = holding(driver, models)
  const store: Store = {
    ...office(driver, held),
    ...heard(driver, held),
    ...people(driver, models),
    ...tasks(driver, models),
    ...counting(driver),
    ...standings(driver),
    ...requests(driver),
    ...talk(driver, models),
    ...papers(driver, models),
    ...letters(driver),
    ...lettersSaid(driver),
    ...errands(driver),
    ...housekeeping(driver),
    ...forgetting(driver),
    ...secrets(driver),
    ...sealing(driver),
    ...auditing(driver),
    ...rings,
    commit: (cause, outcome, at) => commit(driver, cause, outcome, at),
    async close() {
      await disconnect()
      await driver.close()
    }
  }
  return tellingAway(store, outgrown)
}
