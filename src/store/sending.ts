import type { Outcome } from '../core/outcome.ts'
import type { PostedLetter } from '../core/rows.ts'
import type { Delivery } from '../ports/delivery.ts'
import { ask, type Dialect, type Driver, type Param, type Query, type Row, type Work } from './driver.ts'
import { joinable, joined } from './joined.ts'
import { letterShape } from './letterShape.ts'
import { newTasks, plan, type Step, unchecked } from './plan.ts'
import { json } from './rows.ts'

type Sent = Extract<Delivery, { as: 'sent' }>
/** How the delivery of a letter ended that was not sent. */
export type Unsent = Exclude<Delivery, { as: 'sent' }>
/** A letter as it was taken. */
export type InHand = Pick<PostedLetter, 'id' | 'tries'>

/** What a letter that carries a secret has among its words; one that carries none. */
const SECRET = '"once":true'
const UNSECRET = `AND "letter" NOT LIKE '%${SECRET}%'`

/** That a letter was sent is true from whatever hand it comes; the first to say so is believed. */
export function* sent(id: number, delivery: Sent): Work<boolean> {
  const ended = yield marking(id, delivery)
  if (ended.length === 0) return false
  yield* silenced(id, ended)
  for (const query of standing(id, delivery)) yield query
  return true
}

/**
 * How a letter ended in one statement, with what follows where it was sent; that it was sent, or need not be, waits for no disk.
 * False, and nothing is done, where it takes several: it ended before, something followed from it before, it carries a secret, or
 * what follows makes tasks, writes a row twice or comes of what was not sent.
 */
export async function endedAtOnce(
  { dialect, all, soon }: Driver,
  letter: InHand,
  delivery: Delivery,
  follows: Outcome
): Promise<boolean> {
  const steps =
    delivery.as === 'sent' ? sending(dialect, letter, delivery, follows) : notSending(letter, delivery, follows)
  if (!steps || !joinable(steps)) return false
  const kept = keptWhen(delivery)
  const { sql, params } = joined(steps, kept)
  try {
    await (kept === 'soon' ? soon : all)(sql, ...params)
    return true
  } catch (error) {
    if (dialect.missed?.(error) || dialect.clashed(error)) return false
    throw error
  }
}

/** The steps of a letter that was sent, and of what follows; null where tasks are to be numbered first. */
function sending(dialect: Dialect, { id }: InHand, delivery: Sent, follows: Outcome): readonly Step[] | null {
  if (newTasks(follows) > 0) return null
  const letters = { cause: followingCause(id), from: 0 }
  return [
    { ...unchecked(marking(id, delivery, UNSECRET)), must: true },
    ...[...standing(id, delivery)].map(unchecked),
    ...plan(dialect, { outcome: follows, numbers: [], heads: new Map(), letters, at: delivery.at })
  ]
}

/** The one step of a letter that was not sent; null where something follows from that. */
const notSending = (letter: InHand, delivery: Unsent, { save, say }: Outcome): readonly Step[] | null =>
  save.length + say.length > 0 ? null : [{ ...unchecked(puttingBack(letter, delivery, UNSECRET)), must: true }]

/**
 * That a letter was sent, once forgotten, is what it is after any crash before this: a letter of unknown outcome. What follows
 * from it is forgotten with it. What need not be said is found needless again.
 */
export const keptWhen = ({ as }: Delivery): 'soon' | undefined =>
  as === 'sent' || as === 'skipped' ? 'soon' : undefined

/** The cause of what follows from a letter. */
export const followingCause = (id: number): string => `letter:${id}`

const marking = (id: number, { address, messageIds, at }: Sent, only = ''): Query => ({
  sql: `UPDATE "letter" SET "state" = 'sent', "address" = ?, "messageIds" = ?, "endedAt" = ?, "error" = NULL
     WHERE "id" = ? AND "state" <> 'sent' ${only} RETURNING "letter"`,
  params: [address, JSON.stringify(messageIds), at, id]
})

/** Ends or puts back a letter that is still in this hand. */
export function puttingBack({ id, tries }: InHand, delivery: Unsent, only = ''): Query {
  const set: Readonly<Record<string, Param>> =
    delivery.as === 'later'
      ? {
          state: 'waiting',
          notBefore: delivery.notBefore,
          error: delivery.error,
          tries: tries - (delivery.counts ? 0 : 1)
        }
      : delivery.as === 'unsure'
        ? {
            state: delivery.again ? 'waiting' : 'unsure',
            unsure: true,
            notBefore: delivery.at,
            endedAt: delivery.again ? null : delivery.at,
            error: delivery.error
          }
        : { state: delivery.as, endedAt: delivery.at, error: delivery.as === 'failed' ? delivery.error : null }
  const columns = Object.keys(set).map(column => `"${column}" = ?`)
  return {
    sql: `UPDATE "letter" SET ${columns.join(', ')} WHERE "id" = ? AND "state" = 'in_hand' AND "tries" = ? ${only}
      RETURNING "state", "letter"`,
    params: [...Object.values(set), id, tries]
  }
}

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
