import { once } from 'node:events'
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { type Driver, isRow, type Row } from './driver.ts'
import { toSqlite } from './libsqlClient.ts'

/**
 * What runs in the thread: one read transaction on a connection of its own, statement by statement, until it is told that
 * it was the last. It is text because a thread that is named by a file would need another file from the source than from
 * the build; there is nothing in it to check but what it hands on.
 */
const READER = `
const { parentPort, workerData } = require('node:worker_threads')
const Database = require(workerData.driver)
const db = new Database(workerData.path, { timeout: 5000 })
db.exec('PRAGMA query_only = ON')
db.exec('BEGIN')
parentPort.on('message', query => {
  if (query === null) {
    db.exec('COMMIT')
    db.close()
    parentPort.close()
    return
  }
  try {
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

/**
 * Reads a database file in a thread, as of one moment: a count over a million rows takes a second in which nobody else
 * would be answered (DECISIONS 17). The thread lives as long as the look.
 */
export async function inThread<T>(path: string, look: (all: Driver['all']) => Promise<T>): Promise<T> {
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
  const all: Driver['all'] = (sql, ...params) =>
    new Promise((resolve, reject) => {
      if (broken !== null) return reject(broken)
      waiting.push({ resolve, reject })
      thread.postMessage({ sql, params: params.map(toSqlite) })
    })
  try {
    const found = await look(all)
    const ended = once(thread, 'exit')
    thread.postMessage(null)
    await ended
    return found
  } finally {
    await thread.terminate()
  }
}
