import { z } from 'zod'
import type { Store } from '../ports/store.ts'
import type { Driver } from './driver.ts'
import { rows } from './rows.ts'

const errand = rows.attachment.extend({ id: z.number(), tries: z.number() })

/** Attachments whose bytes are still to be fetched (DECISIONS 9). */
export function errands(driver: Driver): Pick<Store, 'errands' | 'errandDone'> {
  return {
    // Who has waited longest, first: many that wait for a channel which is out of order keep nobody else's waiting.
    async errands(at, limit) {
      const found = await driver.all(
        `SELECT * FROM "attachment" WHERE "sha256" IS NULL AND "failed" IS NULL
         AND ("notBefore" IS NULL OR "notBefore" <= ?) ORDER BY COALESCE("notBefore", "at"), "id" LIMIT ?`,
        at,
        limit
      )
      return found.map(row => errand.parse(row))
    },
    async errandDone(id, result) {
      const { counts, ...columns } = { counts: true, ...result }
      const set = Object.entries(columns)
      await driver.all(
        `UPDATE "attachment" SET ${set.map(([column]) => `"${column}" = ?`).join(', ')}, "tries" = "tries" + ? WHERE "id" = ?`,
        ...set.map(([, value]) => value),
        counts ? 1 : 0,
        id
      )
    }
  }
}
