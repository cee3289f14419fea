import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { type Driver, isRow, type Row } from './driver.ts'
import { toSqlite } from './libsqlClient.ts'

/**
 * What runs in the thread: one read transaction after the other, statement by statement, each until it is told that it was the last.
 * They share a connection, since one that is closed lets go of its file only when its statements are swept up. It is text because a
 * thread that is named by a file would need another file from the source than from the build; there is nothing in it to check but
 * what it hands on.
 */
const READER = `
const { parentPort, workerData } = require('node:worker_threads')
const Database = require(workerData.driver)
const db = new Database(workerData.path, { timeout: 5000 })
db.exec('PRAGMA query_only = ON')
let begun = false
parentPort.on('message', query => {
  if (query === null) {
    if (begun) db.exec('COMMIT')
    begun = false
    parentPort.postMessage({ rows: [] })
    return
  }
  try {
    if (!begun) db.exec('BEGIN')
    begun = true
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
 * Reads a database file in a thread, each look as of one moment, one after the other, so that memory stays what one needs: a count
 * over a million rows takes a second in which nobody else would be answered (DECISIONS 17). The thread begins with a look and rests
 * a while after it for the next; `end` waits for the looks that were asked for, and there are no more.
 */
export function createReadingThread(path: string) {
  let resting: Reader | null = null
  let ending: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()
  let closed = false

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = last.then(work)
    last = next.catch(() => {})
    return next
  }

  async function looked<T>(look: Look<T>): Promise<T> {
    clearTimeout(ending)
    const reader = resting?.isWell() ? resting : startReader(path)
    resting = null
    try {
      const found = await look(reader.all)
      await reader.over()
      resting = reader
      ending = setTimeout(() => void inTurn(ended), KEPT_MS)
      return found
    } catch (fault) {
      await reader.end()
      throw fault
    }
  }

  async function ended(): Promise<void> {
    clearTimeout(ending)
    const reader = resting
    resting = null
    await reader?.end()
  }

  return {
    look: async <T>(look: Look<T>): Promise<T> => {
      if (closed) throw new Error('The database connection is not open')
      return inTurn(() => looked(look))
    },
    end(): Promise<void> {
      closed = true
      return inTurn(ended)
    }
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
    /** Resolves when the moment is let go of. */
    over: () => ask(null),
    isWell: () => broken === null,
    end: () => thread.terminate()
  }
}
