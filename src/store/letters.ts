import type { Outcome } from '../core/outcome.ts'
import { mayRepeat } from '../core/repeat.ts'
import type { Delivery } from '../ports/delivery.ts'
import type { Store } from '../ports/store.ts'
import { drawingBeyond, writing } from './commit.ts'
import { ask, type Dialect, type Driver, type Work } from './driver.ts'
import { letterShape } from './letterShape.ts'
import { json, moment } from './rows.ts'
import {
  endedAtOnce,
  followingCause,
  type InHand,
  keptWhen,
  puttingBack,
  sent,
  silenced,
  type Unsent
} from './sending.ts'
import { taken } from './taking.ts'

type Letters = Pick<Store, 'claim' | 'delivered' | 'recover' | 'bringForward' | 'nextLetterAt'>

/** The outbox: what the post office takes and how each delivery ended. */
export function letters(driver: Driver): Letters {
  const { dialect } = driver
  return {
    claim: (at, limit) => taken(driver, { at, limit, unread: (id, why) => failed(driver, id, at, String(why)) }),
    async delivered(letter, delivery, outcome) {
      // What it rests on is not looked at: what was sent cannot be unsent.
      const follows = outcome ? { ...outcome, rests: [] } : nothingFollows
      // Where every statement is a journey, what happens to nearly every letter is one.
      if (dialect.missed && (await endedAtOnce(driver, letter, delivery, follows))) return
      const work = () => driver.transaction(ending(dialect, letter, delivery, follows), keptWhen(delivery))
      await drawingBeyond(driver, work)
    },
    recover: at => driver.transaction(recovering(at)),
    bringForward: at => driver.transaction(bringingForward(at)),

    async nextLetterAt(after) {
      const waiting = `SELECT MIN("notBefore") AS "first" FROM "letter" WHERE "state" = 'waiting'`
      const [row] = await (after ? driver.quick(`${waiting} AND "notBefore" > ?`, after) : driver.quick(waiting))
      return row && row.first !== null ? moment.parse(row.first) : null
    }
  }
}

const failed = ({ all }: Driver, id: number, at: Date, error: string) =>
  all(`UPDATE "letter" SET "state" = 'failed', "endedAt" = ?, "error" = ? WHERE "id" = ?`, at, error, id)

const nothingFollows: Outcome = { rests: [], save: [], say: [] }

function* ending(dialect: Dialect, letter: InHand, delivery: Delivery, follows: Outcome): Work<void> {
  const ours = delivery.as === 'sent' ? yield* sent(letter.id, delivery) : yield* unsent(letter, delivery)
  if (ours && (follows.save.length > 0 || follows.say.length > 0))
    yield* following(dialect, letter.id, follows, 'at' in delivery ? delivery.at : null)
}

/** Ends or puts back a letter that is still in this hand, and answers whether it was. */
function* unsent(letter: InHand, delivery: Unsent): Work<boolean> {
  const ended = yield puttingBack(letter, delivery)
  if (ended[0]?.state !== 'waiting') yield* silenced(letter.id, ended)
  return ended.length > 0
}

/** What a delivery brings about. */
function* following(dialect: Dialect, id: number, outcome: Outcome, at: Date | null): Work<void> {
  const cause = followingCause(id)
  const [row] = yield* ask(
    `SELECT "at", (SELECT MAX("step") FROM "letter" WHERE "cause" = ?) AS "last" FROM "letter" WHERE "id" = ?`,
    cause,
    id
  )
  const from = typeof row?.last === 'number' ? row.last + 1 : 0
  yield* writing(dialect, {
    outcome,
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
  const inHand = yield* ask(`SELECT "id", "tries", "letter" FROM "letter" WHERE "state" = 'in_hand'`)
  for (const { id, tries, letter } of inHand) {
    const read = json(letterShape).safeParse(letter)
    const again = !read.success || mayRepeat(read.data)
    yield* ask(
      `UPDATE "letter" SET "unsure" = ?, "state" = ?, "notBefore" = ?, "endedAt" = ? WHERE "id" = ? AND "state" = 'in_hand' AND "tries" = ?`,
      true,
      again ? 'waiting' : 'unsure',
      at,
      again ? null : at,
      Number(id),
      Number(tries)
    )
  }
  return inHand.length
}
