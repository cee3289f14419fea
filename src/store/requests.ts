import { livingStates } from '../core/other-hands.ts'
import type { Looks } from '../ports/looks.ts'
import type { Driver, Query } from './driver.ts'
import { rows } from './rows.ts'

/** Requests that wait for a word, found by themselves: far fewer than the tasks on which one was ever made. */
export function requests({ all, dialect }: Driver): Pick<Looks, 'requestsWaiting'> {
  return {
    async requestsWaiting({ assignerIds, assignerUnitIds }) {
      const whose: readonly Query[] = [
        ...(assignerIds ? [dialect.among('t."assignerId"', assignerIds)] : []),
        ...(assignerUnitIds ? [dialect.among('t."assignerUnitId"', assignerUnitIds)] : [])
      ]
      // No two columns of the two are of one name.
      const found = await all(
        `SELECT t.*, e.* FROM "extension" e JOIN "task" t ON t."number" = e."taskNumber"
         WHERE ${[`e."decision" = 'pending'`, `t."state" IN (${LIVING})`, ...whose.map(({ sql }) => sql)].join(' AND ')}
         ORDER BY t."dueAt" ASC NULLS LAST, t."number", e."n"`,
        ...whose.flatMap(({ params }) => params)
      )
      return found.map(row => ({ task: rows.task.parse(row), request: rows.extension.parse(row) }))
    }
  }
}

const LIVING = livingStates.map(state => `'${state}'`).join(', ')
