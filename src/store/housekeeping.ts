import { z } from 'zod'
import type { Store } from '../ports/store.ts'
import { ask, type Driver, type Param, type Work } from './driver.ts'
import { letterShape } from './letterShape.ts'
import { json, moment } from './rows.ts'

/** Clocks of processes differ by no more. A lease that lasts longer was taken by a clock that was ahead. */
const CLOCKS_MS = 60_000
/** More than the time between two looks, so that what a downtime left is caught up with. */
const MOST_FORGOTTEN_MS = 2 * 24 * 60 * 60 * 1000

const waiting = z.object({ id: z.number(), letter: json(letterShape) })

/** What is moved, forgotten, leased and asked about. */
export function housekeeping(
  driver: Driver
): Pick<Store, 'known' | 'moveGroup' | 'erase' | 'spent' | 'forget' | 'lease' | 'ping' | 'began'> {
  return {
    async began() {
      // What the clock asked for is known for ever, unlike messages (DECISIONS 10).
      const [row] = await driver.all('SELECT MIN("at") AS "first" FROM "cause"')
      return row && row.first !== null ? moment.parse(row.first) : null
    },
    known: async cause => (await driver.all('SELECT 1 FROM "cause" WHERE "key" = ?', cause)).length > 0,
    moveGroup: (from, to) => driver.transaction(moving(from, to)),
    erase: address => driver.transaction(erasing(address)),
    async spent(channel, since) {
      const like = `${channel}:%`
      const [heard] = await driver.all(
        'SELECT COUNT(*) AS "n" FROM "cause" WHERE "at" >= ? AND "key" LIKE ?',
        since,
        like
      )
      const [sent] = await driver.all(
        `SELECT COUNT(*) AS "n" FROM "sent" s JOIN "letter" l ON l."id" = s."letterId"
         WHERE s."address" LIKE ? AND l."endedAt" >= ?`,
        like,
        since
      )
      return Number(heard?.n ?? 0) + Number(sent?.n ?? 0)
    },
    forget: (before, channels) => driver.transaction(forgetting(before, channels)),

    async lease(name, holder, at, ms) {
      const until = new Date(at.getTime() + ms)
      const ours = await driver.all(
        `INSERT INTO "lease" ("name", "holder", "until") VALUES (?, ?, ?)
         ON CONFLICT ("name") DO UPDATE SET "holder" = excluded."holder", "until" = excluded."until"
         WHERE "lease"."holder" = excluded."holder" OR "lease"."until" <= ? OR "lease"."until" > ? RETURNING 1`,
        name,
        holder,
        until,
        at,
        new Date(until.getTime() + CLOCKS_MS)
      )
      return ours.length > 0
    },
    // A disk that is full and a server that only reads answer every question: that something can be kept shows by keeping it.
    // Each time another trifle, since what is the same already is not written.
    async ping() {
      await driver.all(
        `INSERT INTO "lease" ("name", "holder", "until") VALUES ('ping', '', ?)
         ON CONFLICT ("name") DO UPDATE SET "holder" = CASE WHEN "lease"."holder" = '' THEN '-' ELSE '' END`,
        new Date(0)
      )
    }
  }
}

/**
 * The group, what was drafted and asked there, and the letters not yet sent go to the new address. Sent letters stay:
 * the ids of their messages mean nothing in the new chat.
 */
function* moving(from: string, to: string): Work<void> {
  const [group] = yield* ask('SELECT 1 FROM "group" WHERE "address" = ?', from)
  if (group) {
    yield* ask('DELETE FROM "group" WHERE "address" = ?', to)
    yield* ask('UPDATE "group" SET "address" = ? WHERE "address" = ?', to, from)
  }
  yield* ask(
    'DELETE FROM "question" WHERE "address" = ? AND "personId" IN (SELECT "personId" FROM "question" WHERE "address" = ?)',
    from,
    to
  )
  for (const table of ['question', 'draft'])
    yield* ask(`UPDATE "${table}" SET "address" = ?, "version" = "version" + 1 WHERE "address" = ?`, to, from)
  const letters = yield* ask(
    `SELECT "id", "letter" FROM "letter" WHERE "recipient" = ? AND "state" IN ('waiting', 'in_hand')`,
    from
  )
  for (const { id, letter } of letters.map(row => waiting.parse(row))) {
    const moved = 'address' in letter.to ? { ...letter.to, address: to } : { group: to }
    yield* ask('UPDATE "letter" SET "letter" = ? WHERE "id" = ?', JSON.stringify({ ...letter, to: moved }), id)
  }
  const unsent = `"state" IN ('waiting', 'in_hand')`
  yield* ask(`UPDATE "letter" SET "address" = ? WHERE "address" = ? AND ${unsent}`, to, from)
  yield* ask(`UPDATE "letter" SET "recipient" = ? WHERE "recipient" = ? AND ${unsent}`, to, from)
}

/**
 * What the office did stays: tasks and their history name people, not accounts. Letters stay as rows, for what they say
 * of orders that arrived, without their words and without the address.
 */
export function* erasing(address: string): Work<void> {
  const letters = yield* ask(
    'SELECT "id", "letter" FROM "letter" WHERE "recipient" = ? OR "address" = ?',
    address,
    address
  )
  for (const { id, letter } of letters.map(row => waiting.parse(row))) {
    const { to } = letter
    const reader = 'address' in to ? { address: '', person: to.person, locale: to.locale } : to
    const bare = { ...letter, to: reader, lines: letter.lines.map(({ key }) => ({ key })), buttons: [] }
    yield* ask('UPDATE "letter" SET "letter" = ?, "address" = NULL WHERE "id" = ?', JSON.stringify(bare), id)
  }
  yield* ask(
    `UPDATE "letter" SET "state" = 'skipped', "endedAt" = "at" WHERE "recipient" = ? AND "state" IN ('waiting', 'in_hand')`,
    address
  )
  yield* ask(`UPDATE "letter" SET "recipient" = '' WHERE "recipient" = ?`, address)
  for (const table of ['account', 'question', 'offer', 'sent'])
    yield* ask(`DELETE FROM "${table}" WHERE "address" = ?`, address)
  yield* ask(
    `UPDATE "draft" SET "data" = 'null', "state" = 'dropped', "version" = "version" + 1 WHERE "address" = ?`,
    address
  )
}

/** Causes that no channel made stay for ever: a digest is never sent twice, an office seeded or imported once. */
function* forgetting(given: Date, channels: readonly string[]): Work<void> {
  for (const channel of channels) yield* forgotten(given, 'cause', 'at', '"key" LIKE ?', `${channel}:%`)
  // Orders stay, as long as the task: they say whom it has reached.
  const ended = `"kind" <> 'order' AND "state" NOT IN ('waiting', 'in_hand')`
  const before = yield* certainlyOver(given, 'letter', 'endedAt', ended)
  const over = `"endedAt" < ? AND ${ended}`
  yield* ask(`DELETE FROM "sent" WHERE "letterId" IN (SELECT "id" FROM "letter" WHERE ${over})`, before)
  yield* ask(`DELETE FROM "letter" WHERE ${over}`, before)
  // Strangers, and accounts that were unlinked: nobody's, unless an administrator is still asked whose.
  yield* forgotten(given, 'account', 'lastHeard', '"personId" IS NULL AND "claimedId" IS NULL')
  for (const table of ['question', 'offer']) yield* forgotten(given, table, 'at', '1 = 1')
  yield* forgotten(given, 'code', 'expiresAt', '1 = 1')
  const older = `"number" < (SELECT MAX(d."number") FROM "draft" d WHERE d."personId" = "draft"."personId")`
  yield* forgotten(given, 'draft', 'at', older)
}

type Which = readonly [table: string, column: string, which: string, ...params: Param[]]

/** Forgets the rows of a table whose moment is over. */
function* forgotten(given: Date, ...[table, column, which, ...params]: Which): Work<void> {
  const before = yield* certainlyOver(given, table, column, which, ...params)
  yield* ask(`DELETE FROM "${table}" WHERE "${column}" < ? AND ${which}`, before, ...params)
}

/**
 * A clock that is a month ahead for a moment, as a wrong time server sets it, would make everything old: of each thing no more
 * than the oldest two days go at one look.
 */
function* certainlyOver(given: Date, ...[table, column, which, ...params]: Which): Work<Date> {
  const [row] = yield* ask(`SELECT MIN("${column}") AS "oldest" FROM "${table}" WHERE ${which}`, ...params)
  if (!row || row.oldest === null) return given
  return new Date(Math.min(given.getTime(), moment.parse(row.oldest).getTime() + MOST_FORGOTTEN_MS))
}
