import { z } from 'zod'
import { grouped } from '../core/grouped.ts'
import { kinds } from '../core/letter.ts'
import type { PostedLetter } from '../core/rows.ts'
import type { Reader, TakenLetter } from '../ports/begun.ts'
import { columnsAs, rowAs } from './alongside.ts'
import type { Dialect, Driver, Query, Row, Work } from './driver.ts'
import { letterShape } from './letterShape.ts'
import { VERSION } from './office.ts'
import { flag, json, moment, rows } from './rows.ts'

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

/** What stands beside a letter in a look, once for each account of its reader. */
const beside = z.object({
  recipient: z.string(),
  version: z
    .number()
    .nullable()
    .transform(version => version ?? 0),
  shown: json(z.array(z.string())).nullable(),
  early: z.number().nullable(),
  outdated: z.number().nullable()
})

/** Takes letters in hand; one that cannot be read (another version wrote it or its reader) is `unread`, and stops no other. */
export async function taken(
  driver: Driver,
  { at, limit, unread }: { at: Date; limit: number; unread: (id: number, why: unknown) => Promise<unknown> }
): Promise<readonly TakenLetter[]> {
  const letters: Omit<TakenLetter, 'more'>[] = []
  let found = 0
  let more = false
  // As far as needed: whose turn it is stands most often near the front.
  for (let within = limit + MARGIN; ; within *= WIDER) {
    const { rows, due } = await takenWithin(driver, { at, limit: limit - found, within }).catch(fault => {
      // What is in hand already goes.
      if (found === 0) throw fault
      return NONE
    })
    for (const [id, some] of grouped(rows, row => Number(row.id))) {
      found += 1
      more = flag.parse(some[0]?.more)
      try {
        letters.push(known(some))
      } catch (fault) {
        await unread(id, fault)
      }
    }
    if (found >= limit || due < within) return letters.map(one => ({ ...one, more })).sort(byTurn)
  }
}

/** How many are looked at besides those that are wanted, and how many times as many when too few of them may go. */
const MARGIN = 16
const WIDER = 8

/** So many are wanted of those that may go among the first `within` that are due. */
export type Wanted = { readonly at: Date; readonly limit: number; readonly within: number }

/** Letters in hand, as rows; `due`: how many are due, counted no further than was looked. */
type Found = { readonly rows: readonly Row[]; readonly due: number }
const NONE: Found = { rows: [], due: 0 }

async function takenWithin({ dialect, all, transaction }: Driver, wanted: Wanted): Promise<Found> {
  if (!dialect.missed) return transaction(inSteps(dialect, wanted))
  const { sql, params } = takingAtOnce(dialect, wanted)
  return foundIn(await all(sql, ...params))
}

function known(found: readonly Row[]): Omit<TakenLetter, 'more'> {
  const looks = found.map(row => ({ ...beside.parse(row), account: rowAs(row, 'account', 'a') }))
  const readers = looks.map(({ recipient, shown, early, account: row }): readonly [string, Reader] => {
    const account = row && rows.account.parse(row)
    return [account?.address ?? recipient, { account, shown: shown?.at(-1) ?? null, early: early !== null }]
  })
  const [{ version = 0, outdated = null } = {}] = looks
  return { ...posted.parse(found[0]), version, readers: new Map(readers), outdated: outdated !== null }
}

const byTurn = (a: PostedLetter, b: PostedLetter): number =>
  kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.id - b.id

/** What keeps the turns: those that wait as they go, and those of one reader. */
const WAITING = 'letter_state_rank_id_notBefore_idx'
const OF_READER = 'letter_recipient_state_rank_id_idx'

/**
 * Of each reader who has none in hand the letter whose turn it is, if its time has come: of each kind the oldest that waits, and of
 * these the one that goes first. Only the front is looked at, and of what waits behind the little that is one reader's; what is
 * found is then asked for by its number, in words that no index answers.
 */
function take(dialect: Dialect, { at, limit, within }: Wanted): Query {
  const ofReader = `FROM "letter" o${dialect.by(OF_READER)} WHERE o."recipient" = l."recipient" AND o."state" =`
  return {
    sql: `UPDATE "letter" SET "state" = 'in_hand', "tries" = "tries" + 1 WHERE "id" IN (
       SELECT "id" FROM "letter" WHERE COALESCE("state", '') = 'waiting' AND "id" ${dialect.oneOf(`
         SELECT "id" FROM (
           SELECT "id", "rank", ROW_NUMBER() OVER (PARTITION BY "recipient" ORDER BY "rank", "id") AS "turn" FROM (
             SELECT MIN("id") AS "id", "rank", "recipient" FROM (
               SELECT "id", "rank", "recipient" FROM "letter"${dialect.by(WAITING)}
               WHERE "state" = 'waiting' AND "notBefore" <= ? ORDER BY "rank", "id" LIMIT ?
             ) front GROUP BY "recipient", "rank"
           ) l
           WHERE (SELECT MIN(o."id") ${ofReader} 'in_hand') IS NULL
             AND "id" = (SELECT MIN(o."id") ${ofReader} 'waiting' AND o."rank" = l."rank")
         ) ready WHERE "turn" = 1 ORDER BY "rank", "id" LIMIT ?`)}${dialect.forUs}
     ) RETURNING *`,
    params: [at, within, limit]
  }
}

/**
 * What was taken, each letter beside every account of its reader and what stands in that chat, and beside all of it how many are
 * due, counted no further than was looked: one row where there is no letter. `others`: which wait besides.
 */
const look = (table: string, { at, within }: Wanted, others = ''): Query => ({
  sql: `
  SELECT (SELECT CAST(COUNT(*) AS INTEGER) FROM (
      SELECT 1 FROM "letter" WHERE "state" = 'waiting' AND "notBefore" <= ? LIMIT ?) looked) AS "due",
    t.*, ${VERSION} AS "version", ${columnsAs('account', 'a')},
    EXISTS (SELECT 1 FROM "letter" l WHERE l."state" = 'waiting'${others}) AS "more",
    (SELECT c."messageIds" FROM "letter" c
     WHERE c."address" = COALESCE(a."address", t."recipient") AND c."card" = t."card" AND c."messageIds" IS NOT NULL
     ORDER BY c."endedAt" DESC, c."id" DESC LIMIT 1) AS "shown",
    CASE WHEN t."kind" = 'card' THEN (SELECT 1 FROM "letter" l
     WHERE l."recipient" IN (t."recipient", a."address") AND l."card" = t."card" AND l."id" < t."id"
     AND l."state" IN ('waiting', 'in_hand') LIMIT 1) END AS "early",
    CASE WHEN t."kind" = 'card' THEN (SELECT 1 FROM "letter" l
     WHERE l."recipient" = t."recipient" AND l."card" = t."card" AND l."id" > t."id"
     AND l."state" = 'waiting' LIMIT 1) END AS "outdated"
  FROM (SELECT 1) one LEFT JOIN ${table} t ON TRUE LEFT JOIN "account" a ON a."address" = t."recipient"
    OR a."personId" = CASE WHEN t."recipient" LIKE 'person:%' THEN CAST(SUBSTR(t."recipient", 8) AS INTEGER) END`,
  params: [at, within]
})

const NOT_TAKEN = ' AND l."id" NOT IN (SELECT "id" FROM taken)'

/** Takes letters and looks at them in one statement, where a change can stand inside a question, which sees all as it was before. */
export function takingAtOnce(dialect: Dialect, wanted: Wanted): Query {
  const change = take(dialect, wanted)
  const question = look('taken', wanted, NOT_TAKEN)
  return {
    sql: `WITH taken AS (${change.sql}) ${question.sql}`,
    params: [...change.params, ...question.params]
  }
}

/** In two steps, where it cannot. */
function* inSteps(dialect: Dialect, wanted: Wanted): Work<Found> {
  const ids = (yield take(dialect, wanted)).map(({ id }) => id)
  const { sql, params } = look('(SELECT * FROM "letter" WHERE "id" IN (SELECT "value" FROM json_each(?)))', wanted)
  const { rows, due } = foundIn(yield { sql, params: [...params, JSON.stringify(ids)] })
  return { rows, due: due + ids.length }
}

const foundIn = (looked: readonly Row[]): Found => ({
  rows: looked.filter(({ id }) => id !== null),
  due: Number(looked[0]?.due)
})
