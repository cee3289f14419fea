import { z } from 'zod'
import type { Reads } from '../ports/store.ts'
import type { Driver } from './driver.ts'
import type { Models } from './models.ts'
import { rows } from './rows.ts'

type Papers = Pick<Reads, 'directive' | 'directives' | 'series' | 'activeSeries' | 'journal' | 'feedback' | 'uses'>

/** A count is a text on PostgreSQL. */
const counted = z.object({ personId: z.number(), count: z.coerce.number() })
const countedIn = counted.extend({ unitId: z.number() })
const receivedIn = countedIn.omit({ personId: true })

/** What tasks come from and what is written down beside them: documents, recurring orders, the journal, feedback. */
export function papers(driver: Driver, models: Models): Papers {
  return {
    async uses(since) {
      const given = await driver.all(
        `SELECT "assignerId" AS "personId", "assignerUnitId" AS "unitId", COUNT(*) AS "count" FROM "task"
         WHERE "assignedAt" >= ? GROUP BY "assignerId", "assignerUnitId" ORDER BY "assignerId", "assignerUnitId"`,
        since
      )
      const received = await driver.all(
        `SELECT "leadUnitId" AS "unitId", COUNT(*) AS "count" FROM "task"
         WHERE "assignedAt" >= ? GROUP BY "leadUnitId" ORDER BY "leadUnitId"`,
        since
      )
      const reported = await driver.all(
        `SELECT "byId" AS "personId", COUNT(*) AS "count" FROM "report" WHERE "at" >= ? GROUP BY "byId" ORDER BY "byId"`,
        since
      )
      return {
        given: given.map(row => countedIn.parse(row)),
        received: received.map(row => receivedIn.parse(row)),
        reported: reported.map(row => counted.parse(row))
      }
    },
    async directive(key) {
      const [row] = await models.directive.findMany({ where: { key } })
      return row ? rows.directive.parse(row) : null
    },
    async directives(which) {
      const where = 'number' in which ? { number: which.number } : { day: { gte: which.from, lte: which.to } }
      const found = await models.directive.findMany({ where, orderBy: [{ day: 'asc' }, { key: 'asc' }] })
      return found.map(row => rows.directive.parse(row))
    },
    async series(key) {
      const [row] = await models.series.findMany({ where: { key } })
      return row ? rows.series.parse(row) : null
    },
    async activeSeries(assignerId) {
      const whose = assignerId === undefined ? {} : { assignerId }
      const found = await models.series.findMany({ where: { active: true, ...whose }, orderBy: { key: 'asc' } })
      return found.map(row => rows.series.parse(row))
    },
    async journal(limit, act) {
      const found = await models.journal.findMany({
        where: act === undefined ? {} : { act },
        orderBy: { id: 'desc' },
        take: limit
      })
      return found.map(row => rows.journal.parse(row))
    },
    async feedback() {
      const found = await models.feedback.findMany({ orderBy: { id: 'asc' } })
      return found.map(row => rows.feedback.parse(row))
    }
  }
}
