import { defineConfig } from 'prisma/config'

// `generate` never runs the schema engine, only looks for it: any program stops it from trying to download one.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({ schema: 'prisma/schema.prisma', migrations: { path: 'prisma/sqlite/migrations' } })
