import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { adopted } from './adopted.ts'
import type { Driver } from './driver.ts'
import { type SchemaEngine, schemaEngine } from './schemaEngine.ts'

/** The migration since which lines of history are linked. */
const LINKED = '0006_history_chain'

/**
 * Brings a database to the present tables and rows every database has, all of it or nothing: whoever is killed meanwhile
 * finds it as it was. The driver has one connection, of its own. Answers the names of what was applied; `tell` hears how many
 * lines of history were linked, where that takes long.
 */
export async function migrate(
  driver: Driver,
  adapter: SqlMigrationAwareDriverAdapterFactory,
  tell?: (lines: number) => void
): Promise<readonly string[]> {
  const engine = await schemaEngine(driver.dialect.name, adapter)
  return wholly(driver, () => bringUpToDate(driver, engine, tell))
}

/** The present tables, and the rows every database has; in the transaction that is open. */
export async function bringUpToDate(
  driver: Driver,
  engine: SchemaEngine,
  tell?: (lines: number) => void
): Promise<readonly string[]> {
  const applied = await engine.apply()
  if (applied.includes(LINKED)) await adopted(driver, tell)
  await driver.all(`INSERT INTO "counter" ("name", "value") VALUES ('roster', 1) ON CONFLICT DO NOTHING`)
  return applied
}

/** Does something in one transaction, tables and all. The driver has one connection, and nobody else speaks to it. */
export async function wholly<T>(driver: Driver, act: () => Promise<T>): Promise<T> {
  await driver.all(driver.dialect.name === 'sqlite' ? 'BEGIN IMMEDIATE' : 'BEGIN')
  try {
    const done = await act()
    await driver.all('COMMIT')
    return done
  } catch (fault) {
    await driver.all('ROLLBACK').catch(() => {})
    throw fault
  }
}
