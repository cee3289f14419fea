import type Database from 'libsql'
import type { Query, Row, Work } from './driver.ts'

/** Works kept with one write to the disk: however many wait, whoever reads meanwhile does not wait for all of them. */
const MOST = 16

type Waiting = {
  readonly soon: boolean
  /** Does the work inside a transaction that is open; answers what to call when that is kept. */
  readonly work: () => () => void
  readonly failed: (fault: unknown) => void
}

/**
 * The transactions of one file. What is asked for in one turn of the loop is kept by one transaction, each work in a savepoint of its
 * own: one that fails is undone alone, and none is told that it is kept before all are on the disk.
 */
export function together(db: Database.Database, run: (query: Query) => readonly Row[]) {
  let waiting: Waiting[] = []
  let ended = false

  function keepNext(): void {
    const batch = waiting.slice(0, MOST)
    waiting = waiting.slice(MOST)
    if (waiting.length > 0) setImmediate(keepNext)
    if (batch.length > 0) keep(batch)
  }

  function keep(batch: readonly Waiting[]): void {
    // Where nothing needs the disk now, its place in the log is kept; the next transaction brings all of the log to the disk.
    const soon = batch.every(one => one.soon)
    let begun = false
    try {
      if (soon) db.exec('PRAGMA synchronous = NORMAL')
      db.exec('BEGIN IMMEDIATE')
      begun = true
      const ends = batch.map(one => (batch.length === 1 ? one.work() : inSavepoint(one)))
      db.exec('COMMIT')
      for (const end of ends) end()
    } catch (fault) {
      for (const one of batch) one.failed(fault)
      // What is not ours is left alone; and a file that is closed cannot even be asked.
      if (begun && db.inTransaction) db.exec('ROLLBACK')
    } finally {
      if (soon && !ended) db.exec('PRAGMA synchronous = FULL')
    }
  }

  function inSavepoint({ work, failed }: Waiting): () => void {
    db.exec('SAVEPOINT one')
    try {
      const end = work()
      db.exec('RELEASE one')
      return end
    } catch (fault) {
      // Some faults, such as a full disk, end the whole transaction.
      if (!db.inTransaction) throw fault
      db.exec('ROLLBACK TO one')
      db.exec('RELEASE one')
      return () => failed(fault)
    }
  }

  return {
    add<T>(work: Work<T>, soon: boolean): Promise<T> {
      if (ended) return Promise.reject(new Error('The database connection is not open'))
      return new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(keepNext)
        waiting.push({
          soon,
          work: () => {
            let step = work.next()
            while (!step.done) step = work.next(run(step.value))
            const { value } = step
            return () => resolve(value)
          },
          failed: reject
        })
      })
    },
    /** Keeps all that waits, and takes no more. */
    end(): void {
      while (waiting.length > 0) keepNext()
      ended = true
    }
  }
}
