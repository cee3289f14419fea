import { z } from 'zod'
import { grouped } from '../core/grouped.ts'
import { kinds } from '../core/letter.ts'
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
  more: flag,
  shown: json(z.array(z.string())).nullable(),
  early: z.number().nullable(),
  outdated: z.number().nullable()
})

/** Takes letters in hand; one that cannot be read (another version wrote it or its reader) is `unread`, and stops no other. */
export async function taken(
  driver: Driver,
  { at, limit, unread }: { at: Date; limit: number; unread: (id: number, why: unknown) => Promise<unknown> }
): Promise<readonly TakenLetter[]> {
  const letters: TakenLetter[] = []
  let found = 0
  let more = false
  // As far as needed: who has the turn is most often near the front.
  for (let within = limit + BESIDES; ; within *= WIDER) {
    const { rows, seen } = await takenWithin(driver, { at, limit: limit - found, within })
    for (const [id, some] of grouped(rows, row => Number(row.id))) {
      found += 1
      more = flag.parse(some[0]?.more)
      try {
        letters.push(known(some))
      } catch (fault) {
        await unread(id, fault)
      }
    }
    if (found >= limit || seen < within) return letters.map(one => ({ ...one, more })).sort(byTurn)
  }
}

/** How many are looked at besides those that are wanted, and how many times as many when too few of them may go. */
const BESIDES = 16
const WIDER = 8

/** Of so many that are due, as they stand in turn, those that may go. */
export type Front = { readonly at: Date; readonly limit: number; readonly within: number }

/** `seen`: how many are due, counted so far and no further. */
async function takenWithin(driver: Driver, front: Front) {
  const { dialect, all, quick, transaction } = driver
  if (!dialect.missed) return transaction(inSteps(dialect, front))
  const { sql, params } = takingAtOnce(dialect, front)
  const rows = await all(sql, ...params)
  const { sql: counting, params: due } = seen(front)
  const [row] = rows.length > 0 ? rows : await quick(`SELECT ${counting} AS "seen"`, ...due)
  return { rows, seen: Number(row?.seen) }
}

function known(found: readonly Row[]): TakenLetter {
  const looks = found.map(row => ({ ...beside.parse(row), account: rowAs(row, 'account', 'a') }))
  const readers = looks.map(({ recipient, shown, early, account: row }): readonly [string, Reader] => {
    const account = row && rows.account.parse(row)
    return [account?.address ?? recipient, { account, shown: shown?.at(-1) ?? null, early: early !== null }]
  })
  const [{ version = 0, more = false, outdated = null } = {}] = looks
  return { ...posted.parse(found[0]), version, readers: new Map(readers), more, outdated: outdated !== null }
}

const byTurn = (a: TakenLetter, b: TakenLetter): number => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.id - b.id

/** What keeps the turns: those that wait as they go, and those of one reader. */
const WAITING = 'letter_state_rank_id_notBefore_idx'
const OF_READER = 'letter_recipient_state_rank_id_idx'

/**
 * Of each reader who has none in hand the letter whose turn it is, if its time has come: of each kind the oldest that waits, and of
 * these the one that goes first. Only the front is looked at, and of what waits behind the little that is one reader's; what is
 * found is then asked for by its number, in words that no index answers.
 */
function take(dialect: Dialect, { at, limit, within }: Front): Query {
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

/** How many are due, counted only so far. */
const seen = ({ at, within }: Front): Query => ({
  sql: `(SELECT CAST(COUNT(*) AS INTEGER) FROM (
    SELECT 1 FROM "letter" WHERE "state" = 'waiting' AND "notBefore" <= ? LIMIT ?) due)`,
  params: [at, within]
})

/** The letters of this table, each beside every account of its reader and what stands in that chat; `others`: which wait besides. */
const look = (table: string, others = '', first = ''): string => `
  SELECT ${first}t.*, ${VERSION} AS "version", ${columnsAs('account', 'a')},
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
  FROM ${table} t LEFT JOIN "account" a ON a."address" = t."recipient"
    OR a."personId" = CASE WHEN t."recipient" LIKE 'person:%' THEN CAST(SUBSTR(t."recipient", 8) AS INTEGER) END`

/** A statement that changes sees all as it was before. */
const NOT_TAKEN = ' AND l."id" NOT IN (SELECT "id" FROM taken)'

/** Takes letters and looks at what stands beside them in one statement, where a change can stand inside a question. */
export function takingAtOnce(dialect: Dialect, front: Front): Query {
  const { sql, params } = take(dialect, front)
  const due = seen(front)
  return {
    sql: `WITH taken AS (${sql}) ${look('taken', NOT_TAKEN, `${due.sql} AS "seen", `)}`,
    params: [...params, ...due.params]
  }
}

/** In steps, where it cannot. */
function* inSteps(dialect: Dialect, front: Front): Work<{ rows: readonly Row[]; seen: number }> {
  const { sql, params } = seen(front)
  const [due] = yield { sql: `SELECT ${sql} AS "seen"`, params }
  const ids = (yield take(dialect, front)).map(({ id }) => id)
  const these = '(SELECT * FROM "letter" WHERE "id" IN (SELECT "value" FROM json_each(?)))'
  const rows = ids.length === 0 ? [] : yield { sql: look(these), params: [JSON.stringify(ids)] }
  return { rows, seen: Number(due?.seen) }
}
