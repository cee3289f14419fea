import { PGlite } from '@electric-sql/pglite'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { PrismaClient } from '../../src/generated/postgresql/client.ts'
import type { Store } from '../../src/ports/store.ts'
import type { Driver, Row } from '../../src/store/driver.ts'
import { storeOver } from '../../src/store/index.ts'
import { migrate } from '../../src/store/migrate.ts'
import { numberer, postgresql } from '../../src/store/postgresql.ts'

/** PostgreSQL inside this process, on its one connection; `wipe` leaves it as it was at first. */
export async function openPglite() {
  const db = new PGlite()
  const driver = pgliteDriver(db)
  const adapter = new PrismaPGlite(db)
  await migrate(driver, adapter)
  const models = new PrismaClient({ adapter })
  const store: Store = storeOver(driver, models, () => models.$disconnect())
  return { store, wipe: () => wipe(driver), raw: rawOn(async sql => void (await db.exec(sql))) }
}

/** Statements past the store; unguarded as who takes the triggers away, which stand again afterwards. */
export const rawOn =
  (exec: (sql: string) => Promise<void>) =>
  async (sql: string, unguarded = false): Promise<void> => {
    const triggers = (way: string) =>
      exec(`ALTER TABLE "history" ${way} TRIGGER USER; ALTER TABLE "seal" ${way} TRIGGER USER`)
    if (unguarded) await triggers('DISABLE')
    await exec(sql)
    if (unguarded) await triggers('ENABLE')
  }

/** Empties every table and starts numbers anew. */
export async function wipe(driver: Driver): Promise<void> {
  const tables = await driver.all(
    `SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename NOT IN ('_prisma_migrations', 'counter')`
  )
  await driver.all(`TRUNCATE ${tables.map(row => `"${row.tablename}"`).join(', ')} RESTART IDENTITY`)
  // Never back: a store that holds a roster must see that it is gone.
  await driver.all(`UPDATE "counter" SET "value" = "value" + 1`)
}

export function pgliteDriver(db: PGlite): Driver {
  const numbered = numberer()
  const all: Driver['all'] = async (sql, ...params) => (await db.query<Row>(numbered(sql).text, [...params])).rows
  return {
    dialect: postgresql,
    all,
    quick: all,
    soon: all,
    transaction: work =>
      db.transaction(async client => {
        let step = work.next()
        while (!step.done) {
          const { sql, params } = step.value
          step = work.next((await client.query<Row>(numbered(sql).text, [...params])).rows)
        }
        return step.value
      }),
    reading: look =>
      db.transaction(client =>
        look(async (sql, ...params) => (await client.query<Row>(numbered(sql).text, [...params])).rows)
      ),
    close: () => db.close()
  }
}
