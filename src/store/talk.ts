import { z } from 'zod'
import { SESSION_KEY, type Session } from '../core/session.ts'
import type { Reads } from '../ports/store.ts'
import type { Driver, Row } from './driver.ts'
import type { Models } from './models.ts'
import { rows } from './rows.ts'

type Talk = Pick<
  Reads,
  | 'session'
  | 'sessions'
  | 'draft'
  | 'lastDraft'
  | 'lastDrafts'
  | 'openDraft'
  | 'openDrafts'
  | 'question'
  | 'snapshot'
  | 'snapshotText'
  | 'lastSnapshot'
>

const snapshot = rows.snapshot.extend({ id: z.number() })

const sessionValue = z.object({ day: z.iso.date().nullable(), at: z.iso.datetime(), last: z.iso.date().nullable() })

function session(row: Row): Session {
  const { key, value } = rows.setting.parse(row)
  const { day, at, last } = sessionValue.parse(value)
  return { unitId: Number(key.slice(SESSION_KEY.length)), day, setAt: new Date(at), last }
}

/** What the office set, what was asked and drafted in chats, and what was published. */
export function talk(driver: Driver, models: Models): Talk {
  const draft = (row: Row | undefined) => (row ? rows.draft.parse(row) : null)

  return {
    async session(unitId) {
      const [row] = await driver.all('SELECT * FROM "setting" WHERE "key" = ?', `${SESSION_KEY}${unitId}`)
      return row ? session(row) : null
    },
    async sessions() {
      const found = await driver.all(`SELECT * FROM "setting" WHERE "key" LIKE '${SESSION_KEY}%' ORDER BY "key"`)
      return found.map(session)
    },
    async draft(personId, number) {
      const [row] = await driver.quick('SELECT * FROM "draft" WHERE "personId" = ? AND "number" = ?', personId, number)
      return draft(row)
    },
    async lastDraft(personId) {
      const [row] = await driver.quick('SELECT MAX("number") AS "last" FROM "draft" WHERE "personId" = ?', personId)
      return Number(row?.last ?? 0)
    },
    async lastDrafts(personId, limit) {
      const found = await driver.all(
        'SELECT * FROM "draft" WHERE "personId" = ? ORDER BY "number" DESC LIMIT ?',
        personId,
        limit
      )
      return found.map(row => rows.draft.parse(row))
    },
    async openDraft(personId, address) {
      const [row] = await driver.quick(
        `SELECT * FROM "draft" WHERE "personId" = ? AND "address" = ? AND "state" = 'open' ORDER BY "number" DESC LIMIT 1`,
        personId,
        address
      )
      return draft(row)
    },
    async openDrafts(personId) {
      const found = await driver.quick(
        `SELECT * FROM "draft" WHERE "personId" = ? AND "state" = 'open' ORDER BY "number" DESC`,
        personId
      )
      return found.map(row => rows.draft.parse(row))
    },
    async question(personId, address) {
      const [row] = await driver.quick(
        'SELECT * FROM "question" WHERE "personId" = ? AND "address" = ?',
        personId,
        address
      )
      return row ? rows.question.parse(row) : null
    },
    async snapshot(kind, period) {
      const [row] = await models.snapshot.findMany({ where: { kind, period } })
      return row ? snapshot.parse(row) : null
    },
    async snapshotText(kind, period) {
      // That of a long list is megabytes: to read it from a file takes longer than anybody should wait for another.
      const [row] = await driver.reading(all =>
        all('SELECT "data" FROM "snapshot" WHERE "kind" = ? AND "period" = ?', kind, period)
      )
      return row ? z.string().parse(row.data) : null
    },
    async lastSnapshot(kind) {
      const [row] = await models.snapshot.findMany({
        where: { kind },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: 1
      })
      return row ? snapshot.parse(row) : null
    }
  }
}
