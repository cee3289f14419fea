import type { Store } from '../ports/store.ts'
import { columnsAs, rowAs } from './alongside.ts'
import type { Driver } from './driver.ts'
import { offered } from './lettersSaid.ts'
import { type HeldOffice, VERSION } from './office.ts'
import { rows } from './rows.ts'

const LOOK = `
  SELECT ${VERSION} AS "version", (SELECT 1 FROM "cause" WHERE "key" = ?) AS "known",
    (SELECT MAX("number") FROM "draft" WHERE "personId" = a."personId") AS "lastDraft",
    o."sentences", o."at", ${columnsAs('account', 'a')}, ${columnsAs('question', 'q')}, ${columnsAs('draft', 'd')}
  FROM (SELECT 1) one
  LEFT JOIN "account" a ON a."address" = ?
  LEFT JOIN "question" q ON q."personId" = a."personId" AND q."address" = a."address"
  LEFT JOIN "draft" d ON d."personId" = a."personId" AND d."number" = (
    SELECT MAX("number") FROM "draft"
    WHERE "personId" = a."personId" AND "address" = a."address" AND "state" = 'open')
  LEFT JOIN "offer" o ON o."address" = ? AND o."messageId" = (
    SELECT "messageId" FROM "offer" WHERE "address" = ? ORDER BY "at" DESC, "letterId" DESC LIMIT 1)`

/** What a decision on something said begins with: one journey, where it would be six. */
export const heard = ({ quick }: Driver, held: HeldOffice): Pick<Store, 'heard'> => ({
  async heard(cause, { from, chat }) {
    const [row = {}] = await quick(LOOK, cause, from, chat, chat)
    const [account, question, draft] = [
      rowAs(row, 'account', 'a'),
      rowAs(row, 'question', 'q'),
      rowAs(row, 'draft', 'd')
    ]
    return {
      ...(await held.as(row.version)),
      known: row.known === 1,
      account: account && rows.account.parse(account),
      question: question && rows.question.parse(question),
      draft: draft && rows.draft.parse(draft),
      lastDraft: Number(row.lastDraft ?? 0),
      offer: typeof row.sentences === 'string' ? offered.parse(row) : null
    }
  }
})
