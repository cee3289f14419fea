// node scripts/schema.mjs derive     writes prisma/postgresql/schema.prisma from prisma/schema.prisma
// node scripts/schema.mjs generate   writes the two clients to src/generated
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const sqlite = join(root, 'prisma/schema.prisma')
const postgresql = join(root, 'prisma/postgresql/schema.prisma')

/** The same models with the other datasource, moments with their zone, and the client beside the first. */
export function derive(schema) {
  return schema
    .replace(/^\/\/ The models, once.*\n.*\n/, '// Derived from ../schema.prisma by scripts/schema.mjs.\n')
    .replace('../src/generated/sqlite', '../../src/generated/postgresql')
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replaceAll(/^( +\w+ +DateTime\??)(.*)$/gm, '$1 @db.Timestamptz(3)$2')
}

function generate() {
  const prisma = join(dirname(createRequire(import.meta.url).resolve('prisma/package.json')), 'build/index.js')
  for (const schema of [sqlite, postgresql]) {
    const done = spawnSync(process.execPath, [prisma, 'generate', '--schema', schema, '--no-hints'], {
      cwd: root,
      encoding: 'utf8'
    })
    if (done.status !== 0) throw new Error(`${schema}: ${done.stdout}${done.stderr}`)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [act] = process.argv.slice(2)
  if (act !== 'derive' && act !== 'generate') throw new Error('say derive or generate')
  if (act === 'derive') writeFileSync(postgresql, derive(readFileSync(sqlite, 'utf8')))
  else generate()
}
