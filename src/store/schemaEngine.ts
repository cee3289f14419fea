import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory
} from '@prisma/driver-adapter-utils'
import type { Dialect } from './driver.ts'

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../prisma')
const schemas = { sqlite: 'schema.prisma', postgresql: 'postgresql/schema.prisma' } as const
const everything = { externalTables: [], externalEnums: [] }

/** Prisma's own schema engine, in WebAssembly: nothing to download, and its own table of what was applied. */
export type SchemaEngine = {
  /** Applies the migrations not yet applied, `upTo` one of them or to the last; answers their names. */
  apply(upTo?: string): Promise<readonly string[]>
  /** The SQL that would make the database what the models say; empty when it is. */
  difference(): Promise<string>
}

/** The engine over one database. */
export async function schemaEngine(
  dialect: Dialect['name'],
  adapter: SqlMigrationAwareDriverAdapterFactory
): Promise<SchemaEngine> {
  const { SchemaEngine } = await import('./schemaEngineWasm.ts')
  const files = [{ path: 'schema.prisma', content: readFileSync(join(folder, schemas[dialect]), 'utf8') }]
  const engine = await SchemaEngine.new(
    { datamodels: files.map(({ path, content }): [string, string] => [path, content]) },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter)
  )
  return {
    async apply(upTo) {
      const applied = await engine.applyMigrations({ migrationsList: written(dialect, upTo), filters: everything })
      return applied.appliedMigrationNames
    },
    async difference() {
      const { stdout } = await engine.diff({
        from: { tag: 'schemaDatasource', files, configDir: folder },
        to: { tag: 'schemaDatamodel', files },
        script: true,
        exitCode: null,
        filters: everything
      })
      return stdout === null || stdout.startsWith('-- This is an empty migration') ? '' : stdout
    }
  }
}

/** The names of the migrations that this program knows, in order. */
export const migrationNames = (dialect: Dialect['name']): readonly string[] =>
  readdirSync(join(folder, dialect, 'migrations'), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()

function written(dialect: Dialect['name'], upTo?: string) {
  const baseDir = join(folder, dialect, 'migrations')
  const names = migrationNames(dialect).filter(name => upTo === undefined || name <= upTo)
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: `provider = "${dialect}"\n` },
    shadowDbInitScript: '',
    migrationDirectories: names.map(path => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: readFileSync(join(baseDir, path, 'migration.sql'), 'utf8') }
      }
    }))
  }
}
