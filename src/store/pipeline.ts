import { Socket } from 'node:net'
import pg from 'pg'
import type { Row } from './driver.ts'

/** One connection to a server on which statements follow one another without waiting for one another's answers. */
export type Pipeline = {
  /** How many are not answered yet. */
  readonly pending: () => number
  /** Rejects with `NotAsked` where nothing was done and another connection may do it. */
  readonly ask: (query: pg.QueryConfig) => Promise<readonly Row[]>
  readonly close: () => Promise<void>
}

/** The statement did nothing, for a reason that is this connection's alone. */
export class NotAsked extends Error {}

/** The server does not have the statement ready that we believe it has, or has it already: one asked before it failed. */
const CONFUSED = ['26000', '42P05']

/**
 * What is asked in one turn of the loop is one write to the socket, unless that is encrypted: with many at once this write is what
 * a statement costs most. Opened when it is first asked; one that breaks is opened anew for who asks next, and whoever waits on it
 * hears of that.
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
      client.once('end', () => leave(opening, client))
      return client
    })
    opening.catch(() => {
      if (opened === opening) opened = null
    })
    return opening
  }

  /** Is asked nothing more; what was asked is still answered, where that can be. */
  function leave(opening: Promise<pg.PoolClient>, client: pg.PoolClient): void {
    if (opened !== opening) return
    opened = null
    client.release(true)
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

  async function asked(query: pg.QueryConfig): Promise<readonly Row[]> {
    opened ??= open()
    const opening = opened
    const client = await opening.catch(cause => {
      throw new NotAsked('no connection', { cause })
    })
    hold()
    try {
      return (await client.query<Row>(query)).rows
    } catch (fault) {
      const answered = fault instanceof pg.DatabaseError
      const confused = answered && CONFUSED.includes(fault.code ?? '')
      // Whatever the server did not say itself is the connection's: it may have ended before anybody listened for that.
      if (!answered || confused) leave(opening, client)
      throw confused ? new NotAsked('a statement of another is in the way', { cause: fault }) : fault
    }
  }

  return {
    pending: () => pending,
    ask(query) {
      pending += 1
      return asked(query).finally(() => {
        pending -= 1
      })
    },
    async close() {
      const client = await opened?.catch(() => null)
      opened = null
      client?.release()
      await pool.end()
    }
  }
}
