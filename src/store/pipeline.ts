import { Socket } from 'node:net'
import type pg from 'pg'
import type { Row } from './driver.ts'

/** One connection to a server on which statements follow one another without waiting for one another's answers. */
export type Pipeline = {
  /** How many are not answered yet. */
  readonly pending: () => number
  readonly ask: (query: pg.QueryConfig) => Promise<readonly Row[]>
  readonly close: () => Promise<void>
}

/**
 * What is asked in one turn of the loop is one write to the socket: with many at once that write is what a statement costs
 * most. Opened when it is first asked; one that breaks is opened anew for who asks next, and whoever waits on it hears of that.
 */
export function createPipeline(openPool: (options: pg.PoolConfig) => pg.Pool): Pipeline {
  let socket = new Socket()
  const stream = () => {
    socket = new Socket()
    return socket
  }
  const pool = openPool({ max: 1, idleTimeoutMillis: 0, pipeline: true, stream })
  let opened: Promise<pg.PoolClient> | null = null
  let pending = 0
  let corked = false

  function open(): Promise<pg.PoolClient> {
    const opening = pool.connect().then(client => {
      client.once('error', fault => {
        if (opened !== opening) return
        opened = null
        client.release(fault)
      })
      return client
    })
    opening.catch(() => {
      if (opened === opening) opened = null
    })
    return opening
  }

  /** Holds back what is written until everybody has asked whose turn it is now. */
  function hold(): void {
    if (corked) return
    corked = true
    const held = socket
    held.cork()
    setImmediate(() => {
      corked = false
      held.uncork()
    })
  }

  return {
    pending: () => pending,
    async ask(query) {
      pending += 1
      try {
        opened ??= open()
        const client = await opened
        hold()
        return (await client.query<Row>(query)).rows
      } finally {
        pending -= 1
      }
    },
    async close() {
      const client = await opened?.catch(() => null)
      opened = null
      client?.release()
      await pool.end()
    }
  }
}
