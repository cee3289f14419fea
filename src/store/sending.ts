import type { Outcome } from '../core/outcome.ts'
import type { Delivery } from '../ports/delivery.ts'
import { ask, type Driver, type Query, type Row, type Work } from './driver.ts'
import { joinable, joined } from './joined.ts'
import { letterShape } from './letterShape.ts'
import { newTasks, plan, type Step, unchecked } from './plan.ts'
import { json } from './rows.ts'

type Sent = Extract<Delivery, { as: 'sent' }>

/** What a letter that carries a secret has among its words. */
const SECRET = '"once":true'

/** That a letter was sent is true from whatever hand it comes; the first to say so is believed. */
export function* sent(id: number, delivery: Sent): Work<boolean> {
  const ended = yield marking(id, delivery)
  if (ended.length === 0) return false
  yield* silenced(id, ended)
  for (const query of standing(id, delivery)) yield query
  return true
}

/**
 * The same with what follows from it, in one statement that waits for no disk. False, and nothing is done, where it takes
 * several: the letter was sent before, something followed from it before, it carries a secret, or what follows makes tasks or
 * writes a row twice.
 */
export async function sentAtOnce(
  { dialect, all }: Driver,
  id: number,
  delivery: Sent,
  follows: Outcome
): Promise<boolean> {
  if (newTasks(follows) > 0) return false
  const letters = { cause: followingCause(id), from: 0 }
  const steps: readonly Step[] = [
    { ...unchecked(marking(id, delivery, `AND "letter" NOT LIKE '%${SECRET}%'`)), must: true },
    ...[...standing(id, delivery)].map(unchecked),
    ...plan(dialect, { outcome: follows, numbers: [], heads: new Map(), letters, at: delivery.at })
  ]
  if (!joinable(steps)) return false
  const { sql, params } = joined(steps, 'soon')
  try {
    await all(sql, ...params)
    return true
  } catch (error) {
    if (dialect.missed?.(error) || dialect.clashed(error)) return false
    throw error
  }
}

/** The cause of what follows from a letter. */
export const followingCause = (id: number): string => `letter:${id}`

const marking = (id: number, { address, messageIds, at }: Sent, only = ''): Query => ({
  sql: `UPDATE "letter" SET "state" = 'sent', "address" = ?, "messageIds" = ?, "endedAt" = ?, "error" = NULL
     WHERE "id" = ? AND "state" <> 'sent' ${only} RETURNING "letter"`,
  params: [address, JSON.stringify(messageIds), at, id]
})

/** Where a letter that was sent stands, and what it offers there. */
function* standing(id: number, { address, messageIds, choices, at }: Sent): Iterable<Query> {
  for (const messageId of new Set(messageIds))
    yield {
      sql: `INSERT INTO "sent" ("address", "messageId", "letterId") VALUES (?, ?, ?)
        ON CONFLICT ("address", "messageId") DO UPDATE SET "letterId" = excluded."letterId"`,
      params: [address, messageId, id]
    }
  if (choices.length > 0)
    yield {
      sql: `INSERT INTO "offer" ("address", "messageId", "letterId", "sentences", "at") VALUES (?, ?, ?, ?, ?)
        ON CONFLICT ("address", "messageId") DO UPDATE SET "sentences" = excluded."sentences", "at" = excluded."at"`,
      params: [address, messageIds.at(-1) ?? '', id, JSON.stringify(choices), at]
    }
}

/** A letter that carries a secret keeps its sentences when it has ended, but nothing of what went into them. */
export function* silenced(id: number, ended: readonly Row[]): Work<void> {
  for (const row of ended) {
    if (!String(row.letter).includes(SECRET)) continue
    const letter = json(letterShape).parse(row.letter)
    const lines = letter.lines.map(({ key }) => ({ key }))
    yield* ask('UPDATE "letter" SET "letter" = ? WHERE "id" = ?', JSON.stringify({ ...letter, lines, buttons: [] }), id)
  }
}
