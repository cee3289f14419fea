import pg from 'pg'
import type { Store } from '../ports/store.ts'
import { CONNECTING_MS, LISTENING_MS } from './postgresql.ts'

type Rings = Pick<Store, 'ring' | 'onRing'>

const BELL = 'dondoc_letters'

/** Where one process serves a database there is nobody to ring for. */
export const nobodyElse: Rings = { ring: async () => {}, onRing: async () => async () => {} }

/**
 * Between the processes of one office, by the server's own notifications, on a connection of its own that is opened again
 * when it breaks. Whatever a ring does not reach is found by the look of every second.
 */
export function ringing(databaseUrl: string, pool: pg.Pool): Rings {
  return {
    ring: async () => void (await pool.query({ name: 'ring', text: `SELECT pg_notify('${BELL}', '')` })),
    async onRing(rung) {
      let client: pg.Client | null = null
      let again: NodeJS.Timeout | undefined
      let over = false

      function listen(): void {
        const next = new pg.Client({
          connectionString: databaseUrl,
          connectionTimeoutMillis: CONNECTING_MS,
          keepAlive: true
        })
        client = next
        next.on('notification', rung)
        // It is heard of by its end as well.
        next.on('error', () => {})
        next.once('end', () => {
          clearTimeout(again)
          if (!over) again = setTimeout(listen, LISTENING_MS)
        })
        next
          .connect()
          .then(() => next.query(`LISTEN ${BELL}`))
          .catch(() => next.end().catch(() => {}))
      }

      listen()
      return async () => {
        over = true
        clearTimeout(again)
        await client?.end().catch(() => {})
      }
    }
  }
}
