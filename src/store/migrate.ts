import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { Driver } from './driver.ts'
import { schemaEngine } from './schemaEngine.ts'

/** Brings a database to the present tables and rows every database has. Answers the names of what was applied. */
export async function migrate(
  driver: Driver,
  adapter: SqlMigrationAwareDriverAdapterFactory
): Promise<readonly string[]> {
  const applied = await (await schemaEngine(driver.dialect.name, adapter)).apply()
  await driver.all(`INSERT INTO "counter" ("name", "value") VALUES ('roster', 1) ON CONFLICT DO NOTHING`)
  return applied
}
