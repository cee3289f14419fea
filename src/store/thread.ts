import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { type Driver, isRow, type Row } from './driver.ts'
import { toSqlite } from './libsqlClient.ts'

/**
 * What runs in the thread: one read transaction after the other, each on a connection of its own, statement by statement, until it
 * is told that it was the last. It is text because a thread that is named by a file would need another file from the source than
 * from the build; there is nothing in it to check but what it hands on.
 */
const READER = `
const { parentPort, workerData } = require('node:worker_threads')
const Database = require(workerData.driver)
let db = null
function begun() {
  const opened = new Database(workerData.path, { timeout: 5000 })
  opened.exec('PRAGMA query_only = ON')
  opened.exec('BEGIN')
  return opened
}
parentPort.on('message', query => {
  if (query === null) {
    db?.exec('COMMIT')
    db?.close()
    db = null
    parentPort.postMessage({ rows: [] })
    return
  }
  try {
    db ??= begun()
    parentPort.postMessage({ rows: db.prepare(query.sql).all(query.params) })
  } catch (fault) {
    parentPort.postMessage({ fault: { message: fault.message, code: fault.code } })
  }
})
`
/** An error's code, which says whether the database is away, does not come through by itself. */
type Answer =
  | { readonly rows: readonly unknown[] }
  | { readonly fault: { readonly message: string; readonly code: unknown } }
const driver = createRequire(import.meta.url).resolve('libsql')

/** Who asks for one report often asks for another: a thread costs more to begin than most looks, and some memory to keep. */
const KEPT_MS = 10_000

type Look<T> = (all: Driver['all']) => Promise<T>

/**
 * Reads a database file in a thread, each look as of one moment, one after the other: a count over a million rows takes a second in
 * which nobody else would be answered (DECISIONS 17). The thread begins with a look and rests a while after it for the next.
 */
export function createReadingThread(path: string) {
  let resting: Reader | null = null
  let ending: NodeJS.Timeout | undefined

  async function end(): Promise<void> {
    clearTimeout(ending)
    const reader = resting
    resting = null
    await reader?.end()
  }

  return {
    async look<T>(look: Look<T>): Promise<T> {
      clearTimeout(ending)
      const reader = resting?.isWell() ? resting : startReader(path)
      resting = null
      try {
        const found = await look(reader.all)
        await reader.over()
        resting = reader
        ending = setTimeout(end, KEPT_MS).unref()
        return found
      } catch (fault) {
        await reader.end()
        throw fault
      }
    },
    end
  }
}

/** One look at a database file, in a thread that ends with it. */
export async function inThread<T>(path: string, look: Look<T>): Promise<T> {
  const thread = createReadingThread(path)
  try {
    return await thread.look(look)
  } finally {
    await thread.end()
  }
}

type Reader = ReturnType<typeof startReader>

function startReader(path: string) {
  const thread = new Worker(READER, { eval: true, workerData: { path, driver } })
  const waiting: { resolve(rows: readonly Row[]): void; reject(fault: unknown): void }[] = []
  let broken: unknown = null
  const breaks = (fault: unknown) => {
    broken ??= fault
    for (const one of waiting.splice(0)) one.reject(fault)
  }
  thread.on('error', breaks)
  thread.on('exit', () => breaks(new Error('the reading thread has ended')))
  thread.on('message', (answer: Answer) => {
    const one = waiting.shift()
    if ('rows' in answer) one?.resolve(answer.rows.filter(isRow))
    else one?.reject(Object.assign(new Error(answer.fault.message), { code: answer.fault.code }))
  })
  const ask = (query: { readonly sql: string; readonly params: readonly unknown[] } | null): Promise<readonly Row[]> =>
    new Promise((resolve, reject) => {
      if (broken !== null) return reject(broken)
      waiting.push({ resolve, reject })
      thread.postMessage(query)
    })
  const all: Driver['all'] = (sql, ...params) => ask({ sql, params: params.map(toSqlite) })
  return {
    all,
    /** Resolves when the file is let go of. */
    over: () => ask(null),
    isWell: () => broken === null,
    end: () => thread.terminate()
  }
}
