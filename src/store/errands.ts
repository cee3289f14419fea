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
      const [column, value] =
        'sha256' in result
          ? (['sha256', result.sha256] as const)
          : 'failed' in result
            ? (['failed', result.failed] as const)
            : (['notBefore', result.notBefore] as const)
      await driver.all(`UPDATE "attachment" SET "${column}" = ?, "tries" = "tries" + 1 WHERE "id" = ?`, value, id)
    }
  }
}
