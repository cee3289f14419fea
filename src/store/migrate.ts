import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { adopted } from './adopted.ts'
import type { Driver } from './driver.ts'
import { schemaEngine } from './schemaEngine.ts'

/** The migration since which lines of history are linked. */
const LINKED = '0006_history_chain'

/**
 * Brings a database to the present tables and rows every database has, all of it or nothing: whoever is killed meanwhile
 * finds it as it was. The driver has one connection, of its own. Answers the names of what was applied.
 */
export async function migrate(
  driver: Driver,
  adapter: SqlMigrationAwareDriverAdapterFactory
): Promise<readonly string[]> {
  const { name } = driver.dialect
  const engine = await schemaEngine(name, adapter)
  await driver.all(name === 'sqlite' ? 'BEGIN IMMEDIATE' : 'BEGIN')
  try {
    const applied = await engine.apply()
    if (applied.includes(LINKED)) await adopted(driver)
    await driver.all(`INSERT INTO "counter" ("name", "value") VALUES ('roster', 1) ON CONFLICT DO NOTHING`)
    await driver.all('COMMIT')
    return applied
  } catch (fault) {
    await driver.all('ROLLBACK').catch(() => {})
    throw fault
  }
}
