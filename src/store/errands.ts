import { z } from 'zod'
import type { Store } from '../ports/store.ts'
import type { Driver } from './driver.ts'
import { rows } from './rows.ts'

const errand = rows.attachment.extend({ id: z.number(), tries: z.number() })

/** Attachments whose bytes are still to be fetched (DECISIONS 9). */
export function errands(driver: Driver): Pick<Store, 'errands' | 'errandDone'> {
  return {
    async errands(at, limit) {
      const found = await driver.all(
        `SELECT * FROM "attachment" WHERE "sha256" IS NULL AND "failed" IS NULL
         AND ("notBefore" IS NULL OR "notBefore" <= ?) ORDER BY "id" LIMIT ?`,
        at,
        limit
      )
      return found.map(row => errand.parse(row))
    },
    async errandDone(id, result) {
      const set = Object.entries(result)
      const columns = set.map(([column]) => `"${column}" = ?`).join(', ')
      await driver.all(
        `UPDATE "attachment" SET ${columns}, "tries" = "tries" + 1 WHERE "id" = ?`,
        ...set.map(([, value]) => value),
        id
      )
    }
  }
}
