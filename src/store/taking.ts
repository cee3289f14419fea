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
  const { dialect, all, transaction } = driver
  const { sql, params } = taking(dialect, at, limit)
  const found = dialect.missed ? await all(sql, ...params) : await transaction(inSteps(take(dialect, at, limit)))
  const letters: TakenLetter[] = []
  for (const [id, some] of grouped(found, row => Number(row.id))) {
    try {
      letters.push(known(some))
    } catch (fault) {
      await unread(id, fault)
    }
  }
  return letters.sort(byTurn)
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

/**
 * Of each reader who has none in hand the letter whose turn it is, if its time has come: of each kind the oldest that waits, and of
 * these the one that goes first. Looked for from the front, so that what waits behind costs nothing; asked as single values, which
 * no server turns into a look at all that waits.
 */
const take = (dialect: Dialect, at: Date, limit: number): Query => ({
  sql: `UPDATE "letter" SET "state" = 'in_hand', "tries" = "tries" + 1 WHERE "id" IN (
       SELECT "id" FROM "letter" WHERE "state" = 'waiting' AND "id" ${dialect.oneOf(`
         SELECT l."id" FROM (
           SELECT "id", "rank", "recipient" FROM "letter"${dialect.by('letter_state_rank_id_notBefore_idx')}
           WHERE "state" = 'waiting' AND "notBefore" <= ? ORDER BY "rank", "id"${dialect.inOrder}
         ) l
         WHERE (SELECT MIN(o."id") FROM "letter" o WHERE o."recipient" = l."recipient" AND o."state" = 'in_hand') IS NULL
           AND l."id" = (${oldest('e', 'l')})
           AND (SELECT MIN(s."id") FROM "letter" s WHERE s."recipient" = l."recipient" AND s."state" = 'waiting'
             AND s."rank" < l."rank" AND s."notBefore" <= ? AND s."id" = (${oldest('f', 's')})) IS NULL
         ORDER BY l."rank", l."id" LIMIT ?`)}${dialect.forUs}
     ) RETURNING *`,
  params: [at, at, limit]
})

/** The oldest that waits for the same reader and is of the same kind. */
const oldest = (name: string, same: string): string =>
  `SELECT MIN(${name}."id") FROM "letter" ${name} WHERE ${name}."recipient" = ${same}."recipient"
     AND ${name}."state" = 'waiting' AND ${name}."rank" = ${same}."rank"`

/** The letters of this table, each beside every account of its reader and what stands in that chat; `others`: which wait besides. */
const look = (table: string, others = ''): string => `
  SELECT t.*, ${VERSION} AS "version", ${columnsAs('account', 'a')},
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
export function taking(dialect: Dialect, at: Date, limit: number): Query {
  const { sql, params } = take(dialect, at, limit)
  return { sql: `WITH taken AS (${sql}) ${look('taken', NOT_TAKEN)}`, params }
}

/** In two steps, where a change cannot stand inside a question. */
function* inSteps(take: Query): Work<readonly Row[]> {
  const ids = (yield take).map(({ id }) => id)
  if (ids.length === 0) return []
  const these = '(SELECT * FROM "letter" WHERE "id" IN (SELECT "value" FROM json_each(?)))'
  return yield { sql: look(these), params: [JSON.stringify(ids)] }
}
