import { z } from 'zod'
import {
  countedTasks,
  createCounter,
  type Figures,
  type Period,
  places,
  type Traced,
  together
} from '../core/statistics.ts'
import type { Task } from '../core/task.ts'
import type { Unit } from '../core/unit.ts'
import type { Reads } from '../ports/store.ts'
import type { Dialect, Driver, Query } from './driver.ts'
import { PLACE, SUMS, unitCounts } from './placed.ts'
import { flag } from './rows.ts'
import { type Scope, scopeOf } from './scope.ts'
import { AT_ONCE, isChanged, LATER, stood } from './stood.ts'

/** Tasks of so many days are looked through at once for what changed. */
const SLICE_MS = 7 * 24 * 60 * 60 * 1000

/** One snapshot that is being read, its scope, and whether anything at all happened after the moment asked for. */
type Look = {
  readonly all: Driver['all']
  readonly dialect: Dialect
  readonly scope: Scope
  readonly period: Period
  readonly units: readonly Unit[]
  readonly changed: boolean
}

/**
 * Counts tasks in the database, by their rows; those to which something happened after the moment asked for are told by
 * their histories and counted here, so many at a time. Of the present nothing is told.
 */
export function counting(driver: Driver): Pick<Reads, 'countsAt' | 'tracedAt' | 'assignersOf'> {
  const looking = <T>(period: Period, units: readonly Unit[], none: T, look: (look: Look) => Promise<T>) =>
    driver.reading(async all => {
      const { dialect } = driver
      const scope = await scopeOf({ dialect, all }, period, units)
      // Also a task that left these units since, or was withdrawn, counts as it stood.
      if (!scope) return none
      return look({ all, dialect, scope, period, units, changed: await isChanged(all, period.asOf) })
    })

  return {
    countsAt: (period, units, also = []) => looking(period, units, nothing, look => counted(look, also)),
    tracedAt: (period, units) => looking(period, units, [], traced),
    async assignersOf(unitIds, from, before) {
      const { sql, params } = driver.dialect.among('"leadUnitId"', unitIds)
      const who = `SELECT DISTINCT "assignerId" AS "id" FROM "task" WHERE "assignedAt" >= ? AND "assignedAt" < ? AND ${sql}`
      const found = await driver.reading(all => all(who, from, before, ...params))
      return new Set(found.map(row => Number(row.id)))
    }
  }
}

const nothing: Figures = { units: new Map(), documents: new Map(), waiting: [] }

const count = z.coerce.number()
const documentRow = z.object({ key: z.string(), count })
const waitingRow = z.object({ confirmerId: z.number(), assignerUnitId: z.number(), count })
const tracedRow = z.object({ number: z.number(), unitId: z.number(), place: z.enum(places), waiting: flag })

async function counted(look: Look, also: readonly Exclude<keyof Figures, 'units'>[]): Promise<Figures> {
  const { period, units } = look
  const counter = createCounter(units, period)
  for await (const tasks of told(look)) counter.add(tasks)
  const all = together([await unchangedCounted(look, also), counter.figures])
  return {
    units: all.units,
    documents: also.includes('documents') ? all.documents : nothing.documents,
    waiting: also.includes('waiting') ? all.waiting : nothing.waiting
  }
}

async function unchangedCounted(look: Look, also: readonly Exclude<keyof Figures, 'units'>[]): Promise<Figures> {
  const { sql, params } = unchanged(look)
  const ask = (head: string, tail: string) => look.all(`${head} FROM "task" t WHERE ${sql} ${tail}`, ...params)
  const units = await look.all(
    `SELECT ${SUMS} FROM "task" t WHERE ${sql} GROUP BY t."leadUnitId"`,
    look.period.asOf,
    ...params
  )
  const documents = also.includes('documents')
    ? await ask(
        'SELECT t."directive" AS "key", COUNT(*) AS "count"',
        'AND t."directive" IS NOT NULL GROUP BY t."directive"'
      )
    : []
  const waiting = also.includes('waiting')
    ? await ask(
        'SELECT t."confirmerId", t."assignerUnitId", COUNT(*) AS "count"',
        `AND t."state" = 'waiting' GROUP BY t."confirmerId", t."assignerUnitId" ORDER BY t."confirmerId", t."assignerUnitId"`
      )
    : []
  return {
    units: new Map(units.map(row => unitCounts.parse(row))),
    documents: new Map(documents.map(row => documentRow.parse(row)).map(one => [one.key, one.count])),
    waiting: waiting.map(row => waitingRow.parse(row))
  }
}

async function traced(look: Look): Promise<readonly Traced[]> {
  const { period, units } = look
  const { sql, params } = unchanged(look)
  const found = (
    await look.all(
      `SELECT t."number", t."leadUnitId" AS "unitId", ${PLACE} AS "place",
         CASE WHEN t."state" = 'waiting' THEN 1 ELSE 0 END AS "waiting" FROM "task" t WHERE ${sql}`,
      period.asOf,
      ...params
    )
  ).map((row): Traced => tracedRow.parse(row))
  for await (const tasks of told(look))
    for (const { task, place } of countedTasks(tasks, units, period))
      found.push({ number: task.number, unitId: task.leadUnitId, place, waiting: task.state === 'waiting' })
  return found.sort((a, b) => a.number - b.number)
}

/** The scope without those tasks that are told by their histories. */
const unchanged = ({ scope, changed, period }: Look): Query =>
  changed ? { sql: `${scope.sql} AND NOT ${LATER}`, params: [...scope.params, period.asOf] } : scope

/** The tasks of these days to which something happened since, as they stood, so many at a time. */
async function* told(look: Look): AsyncGenerator<readonly Task[]> {
  const { all, scope, period, changed } = look
  if (!changed) return
  for (let from = scope.from.getTime(); from < scope.before.getTime(); from += SLICE_MS) {
    const before = Math.min(from + SLICE_MS, scope.before.getTime())
    const found = await all(
      `SELECT t."number" FROM "task" t WHERE t."assignedAt" >= ? AND t."assignedAt" < ? AND ${LATER} ORDER BY t."number"`,
      new Date(from),
      new Date(before),
      period.asOf
    )
    const numbers = found.map(row => Number(row.number))
    for (let k = 0; k < numbers.length; k += AT_ONCE) yield stood(look, numbers.slice(k, k + AT_ONCE), period.asOf)
  }
}
