import { z } from 'zod'
import { kinds } from '../core/letter.ts'
import type { Outcome } from '../core/outcome.ts'
import { mayRepeat } from '../core/repeat.ts'
import type { PostedLetter } from '../core/rows.ts'
import type { Delivery } from '../ports/delivery.ts'
import type { Store } from '../ports/store.ts'
import { writing } from './commit.ts'
import { ask, type Dialect, type Driver, type Param, type Query, type Row, type Work } from './driver.ts'
import { letterShape } from './letterShape.ts'
import { flag, json, moment } from './rows.ts'

const posted = z.object({
  id: z.number(),
  cause: z.string(),
  step: z.number(),
  kind: z.enum(kinds),
  letter: json(letterShape),
  address: z.string().nullable(),
  tries: z.number(),
  unsure: flag,
  at: moment
})

type Letters = Pick<Store, 'claim' | 'outdated' | 'early' | 'delivered' | 'recover' | 'bringForward' | 'nextLetterAt'>

/** The outbox: what the post office takes and how each delivery ended. */
export function letters(driver: Driver): Letters {
  const { dialect } = driver
  return {
    async claim(at, limit) {
      const { sql, params } = taking(dialect, at, limit)
      const taken: PostedLetter[] = []
      // One that cannot be read (another version wrote it) has failed, and stops no other.
      for (const row of await driver.all(sql, ...params)) {
        const read = posted.safeParse(row)
        if (read.success) taken.push(read.data)
        else await failed(driver, Number(row.id), at, read.error.message)
      }
      return taken.sort(byTurn)
    },
    async outdated(id) {
      const later = await driver.all(
        `SELECT 1 FROM "letter" o JOIN "letter" l ON l."recipient" = o."recipient" AND l."card" = o."card"
         WHERE o."id" = ? AND l."id" > o."id" AND l."state" = 'waiting' LIMIT 1`,
        id
      )
      return later.length > 0
    },
    async early(id, address) {
      const earlier = await driver.all(
        `SELECT 1 FROM "letter" o JOIN "letter" l ON l."recipient" IN (o."recipient", ?) AND l."card" = o."card"
         WHERE o."id" = ? AND l."id" < o."id" AND l."state" IN ('waiting', 'in_hand') LIMIT 1`,
        address,
        id
      )
      return earlier.length > 0
    },
    async delivered(letter, delivery, outcome) {
      // Where every statement is a journey, what happens to nearly every letter is one.
      const whole = dialect.missed && !outcome && delivery.as === 'sent' ? sentAtOnce(letter.id, delivery) : null
      if (whole && (await driver.all(whole.sql, ...whole.params)).length > 0) return
      // That a letter was sent, once forgotten, is what it is after any crash before this: a letter of unknown outcome.
      const soon = !outcome && delivery.as === 'sent' ? 'soon' : undefined
      await driver.transaction(ending(dialect, letter, delivery, outcome), soon)
    },
    recover: at => driver.transaction(recovering(at)),
    bringForward: at => driver.transaction(bringingForward(at)),

    async nextLetterAt(after) {
      const waiting = `SELECT MIN("notBefore") AS "first" FROM "letter" WHERE "state" = 'waiting'`
      const [row] = await (after ? driver.all(`${waiting} AND "notBefore" > ?`, after) : driver.all(waiting))
      return row && row.first !== null ? moment.parse(row.first) : null
    }
  }
}

const byTurn = (a: PostedLetter, b: PostedLetter): number =>
  kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.id - b.id

const failed = ({ all }: Driver, id: number, at: Date, error: string) =>
  all(`UPDATE "letter" SET "state" = 'failed', "endedAt" = ?, "error" = ? WHERE "id" = ?`, at, error, id)

/** Of each reader who has none in hand the letter whose turn it is, if its time has come. */
const taking = (dialect: Dialect, at: Date, limit: number): Query => ({
  sql: `UPDATE "letter" SET "state" = 'in_hand', "tries" = "tries" + 1 WHERE "id" IN (
       SELECT "id" FROM "letter" WHERE "state" = 'waiting' AND "id" IN (
         SELECT "id" FROM (
           SELECT l."id", l."rank", ROW_NUMBER() OVER (PARTITION BY l."recipient" ORDER BY l."rank", l."id") AS "turn"
           FROM "letter" l WHERE l."notBefore" <= ?
             AND l."id" IN (SELECT MIN("id") FROM "letter" WHERE "state" = 'waiting' GROUP BY "recipient", "kind")
             AND NOT EXISTS (SELECT 1 FROM "letter" o WHERE o."recipient" = l."recipient" AND o."state" = 'in_hand')
         ) ready WHERE "turn" = 1 ORDER BY "rank", "id" LIMIT ?
       )${dialect.forUs}
     ) RETURNING *`,
  params: [at, limit]
})

type InHand = Pick<PostedLetter, 'id' | 'tries'>

function* ending(dialect: Dialect, letter: InHand, delivery: Delivery, outcome: Outcome | undefined): Work<void> {
  const ours = delivery.as === 'sent' ? yield* sent(letter.id, delivery) : yield* unsent(letter, delivery)
  if (ours && outcome) yield* following(dialect, letter.id, outcome, 'at' in delivery ? delivery.at : null)
}

/** Ends or puts back a letter that is still in this hand, and answers whether it was. */
function* unsent({ id, tries }: InHand, delivery: Exclude<Delivery, { as: 'sent' }>): Work<boolean> {
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
  const ended = yield* ask(
    `UPDATE "letter" SET ${columns.join(', ')} WHERE "id" = ? AND "state" = 'in_hand' AND "tries" = ? RETURNING "state", "letter"`,
    ...Object.values(set),
    id,
    tries
  )
  if (ended[0]?.state !== 'waiting') yield* silenced(id, ended)
  return ended.length > 0
}

/** That a letter was sent is true from whatever hand it comes; the first to say so is believed. */
function* sent(id: number, delivery: Extract<Delivery, { as: 'sent' }>): Work<boolean> {
  const { address, messageIds, choices, at } = delivery
  const ended = yield* ask(
    `UPDATE "letter" SET "state" = 'sent', "address" = ?, "messageIds" = ?, "endedAt" = ?, "error" = NULL
     WHERE "id" = ? AND "state" <> 'sent' RETURNING "letter"`,
    address,
    JSON.stringify(messageIds),
    at,
    id
  )
  if (ended.length === 0) return false
  yield* silenced(id, ended)
  for (const messageId of messageIds)
    yield* ask(
      `INSERT INTO "sent" ("address", "messageId", "letterId") VALUES (?, ?, ?)
       ON CONFLICT ("address", "messageId") DO UPDATE SET "letterId" = excluded."letterId"`,
      address,
      messageId,
      id
    )
  if (choices.length > 0)
    yield* ask(
      `INSERT INTO "offer" ("address", "messageId", "letterId", "sentences", "at") VALUES (?, ?, ?, ?, ?)
       ON CONFLICT ("address", "messageId") DO UPDATE SET "sentences" = excluded."sentences", "at" = excluded."at"`,
      address,
      messageIds.at(-1) ?? '',
      id,
      JSON.stringify(choices),
      at
    )
  return true
}

/**
 * The same in one statement that waits for no disk, which answers a row: none, and nothing is done, where the letter was
 * sent before or carries a secret that is to be taken out of it.
 */
function sentAtOnce(id: number, { address, messageIds, choices, at }: Extract<Delivery, { as: 'sent' }>): Query {
  const ids = JSON.stringify(messageIds)
  const offer = `, offered AS (
      INSERT INTO "offer" ("address", "messageId", "letterId", "sentences", "at")
      SELECT CAST(? AS TEXT), CAST(? AS TEXT), "id", CAST(? AS TEXT), CAST(? AS TIMESTAMPTZ) FROM ended
      ON CONFLICT ("address", "messageId") DO UPDATE SET "sentences" = excluded."sentences", "at" = excluded."at")`
  return {
    sql: `WITH ended AS (
        UPDATE "letter" SET "state" = 'sent', "address" = ?, "messageIds" = ?, "endedAt" = ?, "error" = NULL
        WHERE "id" = ? AND "state" <> 'sent' AND "letter" NOT LIKE '%"once":true%' RETURNING "id"
      ), named AS (
        INSERT INTO "sent" ("address", "messageId", "letterId")
        SELECT DISTINCT CAST(? AS TEXT), "messageId", "id" FROM ended, json_array_elements_text(CAST(? AS JSON)) AS "messageId"
        ON CONFLICT ("address", "messageId") DO UPDATE SET "letterId" = excluded."letterId"
      )${choices.length > 0 ? offer : ''} SELECT "id", set_config('synchronous_commit', 'off', true) FROM ended`,
    params: [
      ...[address, ids, at, id, address, ids],
      ...(choices.length > 0 ? [address, messageIds.at(-1) ?? '', JSON.stringify(choices), at] : [])
    ]
  }
}

/** A letter that carries a secret keeps its sentences when it has ended, but nothing of what went into them. */
function* silenced(id: number, ended: readonly Row[]): Work<void> {
  for (const row of ended) {
    if (!String(row.letter).includes('"once":true')) continue
    const letter = json(letterShape).parse(row.letter)
    const lines = letter.lines.map(({ key }) => ({ key }))
    yield* ask('UPDATE "letter" SET "letter" = ? WHERE "id" = ?', JSON.stringify({ ...letter, lines, buttons: [] }), id)
  }
}

/** What a delivery brings about. Its rests are not looked at: what was sent cannot be unsent. */
function* following(dialect: Dialect, id: number, { save, say }: Outcome, at: Date | null): Work<void> {
  const cause = `letter:${id}`
  const [row] = yield* ask(
    `SELECT "at", (SELECT MAX("step") FROM "letter" WHERE "cause" = ?) AS "last" FROM "letter" WHERE "id" = ?`,
    cause,
    id
  )
  const from = typeof row?.last === 'number' ? row.last + 1 : 0
  yield* writing(dialect, {
    outcome: { rests: [], save, say },
    letters: { cause, from },
    at: at ?? moment.parse(row?.at)
  })
}

/** Only the quiet hours make anything wait longer; the post office finds out anew whether they do. */
const FAR_MS = 60 * 60 * 1000

function* bringingForward(at: Date): Work<void> {
  const far = new Date(at.getTime() + FAR_MS)
  yield* ask(`UPDATE "letter" SET "notBefore" = ? WHERE "state" = 'waiting' AND "notBefore" > ?`, at, far)
  yield* ask('UPDATE "attachment" SET "notBefore" = ? WHERE "notBefore" > ?', at, far)
}

/** One that cannot be read waits, to fail when it is taken. */
function* recovering(at: Date): Work<number> {
  const inHand = yield* ask(`SELECT "id", "letter" FROM "letter" WHERE "state" = 'in_hand'`)
  for (const { id, letter } of inHand) {
    const read = json(letterShape).safeParse(letter)
    const again = !read.success || mayRepeat(read.data)
    yield* ask(
      `UPDATE "letter" SET "unsure" = ?, "state" = ?, "notBefore" = ?, "endedAt" = ? WHERE "id" = ? AND "state" = 'in_hand'`,
      true,
      again ? 'waiting' : 'unsure',
      at,
      again ? null : at,
      Number(id)
    )
  }
  return inHand.length
}
