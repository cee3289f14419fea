import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asked } from '../../crash/place.ts'
import { openStore } from '../../src/store/index.ts'
import { office } from '../commands-office.ts'

/** A database of its own with the people in it, and what a bot is told of it. */
export type Place = {
  readonly env: Readonly<Record<string, string>>
  /** How often the server broke off a transaction because two waited for one another. */
  deadlocks(): Promise<number>
  remove(): Promise<void>
}

let made = 0

/** Makes one on the server, or in a file where there is no server. */
export async function openPlace(server: string | null): Promise<Place> {
  made += 1
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-commands-'))
  const name = `dondoc_bench_commands_${process.pid}_${made}`
  const databaseUrl = server === null ? null : Object.assign(new URL(server), { pathname: `/${name}` }).href
  const place: Place = {
    env: { DATA_DIR: dataDir, ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }) },
    async deadlocks() {
      if (server === null) return 0
      const [row] = await asked(server, `SELECT deadlocks FROM pg_stat_database WHERE datname = '${name}'`)
      return Number(row?.deadlocks ?? 0)
    },
    async remove() {
      if (server !== null) await asked(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      rmSync(dataDir, { recursive: true, force: true })
    }
  }
  try {
    if (server !== null) await asked(server, `CREATE DATABASE ${name}`)
    const store = await openStore(databaseUrl === null ? { dataDir } : { databaseUrl })
    const kept = await store.commit('seed', office(new Date()), new Date())
    await store.close()
    if (kept !== 'kept') throw new Error(`the people could not be brought in: ${kept}`)
    return place
  } catch (fault) {
    await place.remove()
    throw fault
  }
}
