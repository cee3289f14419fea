// node scripts/migration.mjs NAME   writes the next migration of both dialects, if the models have changed
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { derive } from './schema.mjs'

const prisma = join(dirname(fileURLToPath(import.meta.url)), '../prisma')
const models = readFileSync(join(prisma, 'schema.prisma'), 'utf8')
const name = process.argv[2]
if (!name || !/^[a-z0-9_]+$/.test(name)) throw new Error('say its name: node scripts/migration.mjs add_something')

const bytes = readFileSync(
  join(dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')), 'schema_engine_bg.wasm')
)
const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue })
glue.__wbg_set_wasm(instance.exports)
instance.exports.__wbindgen_start()

const away = mkdtempSync(join(tmpdir(), 'migration-'))
await next('sqlite', models, new PrismaLibSql({ url: `file:${join(away, 'empty.db')}` }))
await next('postgresql', derive(models), new PrismaPGlite(new PGlite()))
rmSync(away, { recursive: true })
process.exit(0)

/** The script from what the existing migrations make to what the models say, in a folder of its own. */
async function next(dialect, schema, adapter) {
  const folder = join(prisma, dialect, 'migrations')
  mkdirSync(folder, { recursive: true })
  const files = [{ path: 'schema.prisma', content: schema }]
  const engine = await glue.SchemaEngine.new(
    { datamodels: [['schema.prisma', schema]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter)
  )
  const earlier = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory())
  await engine.applyMigrations({
    migrationsList: {
      baseDir: folder,
      lockfile: { path: 'migration_lock.toml', content: `provider = "${dialect}"\n` },
      shadowDbInitScript: '',
      migrationDirectories: earlier
        .map(entry => entry.name)
        .sort()
        .map(path => ({
          path,
          migrationFile: {
            path: 'migration.sql',
            content: { tag: 'ok', value: readFileSync(join(folder, path, 'migration.sql'), 'utf8') }
          }
        }))
    },
    filters: { externalTables: [], externalEnums: [] }
  })
  const { stdout } = await engine.diff({
    from: { tag: 'schemaDatasource', files, configDir: prisma },
    to: { tag: 'schemaDatamodel', files },
    shadowDatabaseUrl: null,
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] }
  })
  if (!stdout || /^-- This is an empty migration/.test(stdout)) return console.log(`${dialect}: nothing to do`)
  const path = join(folder, `${String(earlier.length + 1).padStart(4, '0')}_${name}`)
  mkdirSync(path)
  writeFileSync(join(path, 'migration.sql'), stdout)
  writeFileSync(join(folder, 'migration_lock.toml'), `provider = "${dialect}"\n`)
  console.log(path)
}
