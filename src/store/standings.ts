import { addDays, at } from '../core/calendar.ts'
import { livingStates } from '../core/other-hands.ts'
import type { RankingPeriod, Standing } from '../core/ranking.ts'
import type { State } from '../core/task.ts'
import type { Looks, StandingFilter } from '../ports/looks.ts'
import type { Dialect, Driver, Query } from './driver.ts'
import { rows } from './rows.ts'
import { AT_ONCE, isChanged, LATER, stood } from './stood.ts'

/** So many rows are read at once. */
const PAGE = 2_000

const standing = rows.task.pick({
  number: true,
  state: true,
  leadUnitId: true,
  leadPersonId: true,
  assignerUnitId: true,
  confirmerId: true,
  assignedAt: true,
  acknowledgedById: true,
  lateFrom: true,
  reportedAt: true,
  waitingSince: true,
  completedAt: true,
  suspendedAt: true,
  settledAt: true
})
const COLUMNS = Object.keys(standing.shape)
  .map(column => `"${column}"`)
  .join(', ')

type Look = Pick<Driver, 'all' | 'dialect'>

/**
 * How tasks stand, for figures of units and people. First the numbers are found, then the rows a page at a time, all as of
 * one moment: no page begins anew, and a task that is given meanwhile moves none of them.
 */
export function standings(driver: Driver): Pick<Looks, 'standings' | 'judgedAt'> {
  const { dialect } = driver
  return {
    standings: which =>
      driver.reading(async all => {
        const look = { all, dialect }
        return present(look, await numbersOf(look, ofFilter(dialect, which)))
      }),
    judgedAt: period =>
      driver.reading(async all => {
        const look = { all, dialect }
        const changed = await isChanged(all, period.asOf)
        const now = judged(period)
        if (!changed) return present(look, await numbersOf(look, now))
        const unchanged = { sql: `${now.sql} AND NOT ${LATER}`, params: [...now.params, period.asOf] }
        const since = { sql: `t."assignedAt" <= ? AND ${LATER}`, params: [period.asOf, period.asOf] }
        const found = await present(look, await numbersOf(look, unchanged))
        return [...found, ...(await earlier(look, await numbersOf(look, since), period.asOf))]
      })
  }
}

/**
 * The tasks of which a ranking tells, as rows stand now: what waits, what is not done of all that was due by the end of the
 * period, and what is done of those due in it or completed since it began (`isJudged` once more, and no narrower).
 */
function judged({ from, to, asOf }: RankingPeriod): Query {
  const [start, over] = [at(from, '00:00'), at(addDays(to, 1), '00:00')]
  return {
    sql: `t."assignedAt" <= ? AND t."assignerUnitId" <> t."leadUnitId" AND (t."state" = 'waiting'
      OR (t."state" IN (${literal(livingStates)}) AND t."lateFrom" <= ?)
      OR (t."state" = 'done' AND t."lateFrom" <= ? AND (t."lateFrom" > ? OR t."completedAt" >= ?)))`,
    params: [asOf, over, over, start, start]
  }
}

function ofFilter(dialect: Dialect, { leadUnitIds, states, judgedFrom, judgedBefore }: StandingFilter): Query {
  const units = dialect.among('t."leadUnitId"', leadUnitIds)
  return {
    sql: [
      units.sql,
      `t."state" IN (${literal(states)})`,
      ...(judgedFrom ? ['t."lateFrom" > ?'] : []),
      ...(judgedBefore ? ['t."lateFrom" <= ?'] : [])
    ].join(' AND '),
    params: [...units.params, ...(judgedFrom ? [judgedFrom] : []), ...(judgedBefore ? [judgedBefore] : [])]
  }
}

const literal = (states: readonly State[]): string => states.map(state => `'${state}'`).join(', ')

async function numbersOf({ all }: Look, { sql, params }: Query): Promise<readonly number[]> {
  const found = await all(`SELECT t."number" FROM "task" t WHERE ${sql}`, ...params)
  return found.map(row => Number(row.number))
}

async function present({ all, dialect }: Look, numbers: readonly number[]): Promise<readonly Standing[]> {
  const found: Standing[] = []
  for (let k = 0; k < numbers.length; k += PAGE) {
    const { sql, params } = dialect.among('"number"', numbers.slice(k, k + PAGE))
    for (const row of await all(`SELECT ${COLUMNS} FROM "task" WHERE ${sql}`, ...params))
      found.push(standing.parse(row))
  }
  return found
}

async function earlier(look: Look, numbers: readonly number[], moment: Date): Promise<readonly Standing[]> {
  const found: Standing[] = []
  for (let k = 0; k < numbers.length; k += AT_ONCE)
    for (const task of await stood(look, numbers.slice(k, k + AT_ONCE), moment)) found.push(standing.parse(task))
  return found
}
