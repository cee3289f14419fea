import { z } from 'zod'
import { kinds } from '../core/letter.ts'
import type { Store } from '../ports/store.ts'
import type { Driver } from './driver.ts'
import { letterShape } from './letterShape.ts'
import { json, moment } from './rows.ts'

const parked = z.object({
  state: z.enum(['failed', 'unsure']),
  kind: z.enum(kinds),
  task: z.string().nullable(),
  error: z.string(),
  at: moment
})
const texts = json(z.array(z.string()))
/** What a message offered, and when. */
export const offered = z.object({ sentences: texts, at: moment })

type Said = Pick<Store, 'cardAt' | 'letterAt' | 'reached' | 'offer' | 'lettersWith' | 'letterCounts' | 'parked'>

/** What became of letters: which message is which, whom they reached, what they offered, what is parked. */
export function lettersSaid(driver: Driver): Said {
  return {
    async cardAt(address, card) {
      const [row] = await driver.quick(
        `SELECT "messageIds" FROM "letter" WHERE "address" = ? AND "card" = ? AND "messageIds" IS NOT NULL
         ORDER BY "endedAt" DESC, "id" DESC LIMIT 1`,
        address,
        card
      )
      return row ? (texts.parse(row.messageIds).at(-1) ?? null) : null
    },
    async letterAt(address, messageId) {
      const [row] = await driver.quick(
        `SELECT l."task", l."card" FROM "sent" s JOIN "letter" l ON l."id" = s."letterId" WHERE s."address" = ? AND s."messageId" = ?`,
        address,
        messageId
      )
      return row
        ? {
            task: typeof row.task === 'string' ? row.task : null,
            card: typeof row.card === 'string' ? row.card : null
          }
        : null
    },
    async reached(taskNumber) {
      const orders = await driver.quick(
        `SELECT "letter" FROM "letter" WHERE "task" = ? AND "kind" = 'order' AND "messageIds" IS NOT NULL ORDER BY "id"`,
        String(taskNumber)
      )
      const readers = orders.map(row => json(letterShape).parse(row.letter).to)
      return [...new Set(readers.flatMap(to => ('person' in to && to.person !== null ? [to.person] : [])))]
    },
    async offer(address, messageId) {
      // A long letter is several messages; its choices stand under the last.
      const quoted =
        messageId === undefined
          ? ''
          : ' AND "letterId" = (SELECT "letterId" FROM "sent" WHERE "address" = ? AND "messageId" = ?)'
      const [row] = await driver.quick(
        `SELECT "sentences", "at" FROM "offer" WHERE "address" = ?${quoted} ORDER BY "at" DESC, "letterId" DESC LIMIT 1`,
        address,
        ...(messageId === undefined ? [] : [address, messageId])
      )
      return row ? offered.parse(row) : null
    },
    async lettersWith(taskNumber, fileRef) {
      const found = await driver.all(
        `SELECT "letter", "address" FROM "letter" WHERE "task" = ? AND "messageIds" IS NOT NULL ORDER BY "id"`,
        String(taskNumber)
      )
      return found
        .map(row => ({ letter: json(letterShape).parse(row.letter), address: String(row.address ?? '') }))
        .filter(({ letter: { enclosure } }) => enclosure && 'file' in enclosure && enclosure.file.fileRef === fileRef)
    },
    async letterCounts() {
      const rows = await driver.all(
        'SELECT "state", CAST(COUNT(*) AS INTEGER) AS "count" FROM "letter" GROUP BY "state"'
      )
      const count = (state: string) => Number(rows.find(row => row.state === state)?.count ?? 0)
      return {
        waiting: count('waiting'),
        in_hand: count('in_hand'),
        sent: count('sent'),
        unsure: count('unsure'),
        failed: count('failed'),
        skipped: count('skipped')
      }
    },
    async parked(limit) {
      const rows = await driver.all(
        `SELECT "state", "kind", "task", COALESCE("error", '') AS "error", "endedAt" AS "at" FROM "letter"
         WHERE "state" IN ('failed', 'unsure') ORDER BY "endedAt" DESC, "id" DESC LIMIT ?`,
        limit
      )
      return rows.map(row => parked.parse(row))
    }
  }
}
