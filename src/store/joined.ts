import type { Query } from './driver.ts'
import type { Step } from './plan.ts'

const MOST_STEPS = 40

/** Whether these steps may be one statement: PostgreSQL does not see a row written twice in one. */
export function joinable(steps: readonly Step[]): boolean {
  const written = steps.flatMap(({ row, hold }) => (row === null || hold ? [] : [row]))
  return steps.length <= MOST_STEPS && new Set(written).size === written.length
}

/**
 * All steps as one statement, which fails with a division by zero when one that must touch a row touches none. What is
 * counted first is done first: the steps that must, in the order of their rows, so that everybody takes hold of rows in
 * one order; then the others as they come, so that what is appended keeps its order. `soon`: it waits for no disk.
 */
export function joined(steps: readonly Step[], kept?: 'soon'): Query {
  const taken = steps.filter(({ hold }) => !hold)
  const parts = taken.map(({ sql }, i) => `s${i} AS (${/^SELECT|RETURNING/.test(sql) ? sql : `${sql} RETURNING 1`})`)
  const counts = taken.map(({ must, row }, i) => ({ must, row: row ?? '', sql: `(SELECT COUNT(*) FROM s${i})` }))
  const missed = counts
    .filter(({ must }) => must)
    .sort((a, b) => (a.row < b.row ? -1 : 1))
    .map(({ sql }) => `${sql} = 0`)
  const others = counts.filter(({ must }) => !must).map(({ sql }) => sql)
  const soon = kept === 'soon' ? [`set_config('synchronous_commit', 'off', true)`] : []
  const all = [`1 / CASE WHEN ${missed.join(' OR ')} THEN 0 ELSE 1 END`, ...others, ...soon]
  return { sql: `WITH ${parts.join(', ')} SELECT ${all.join(', ')}`, params: taken.flatMap(({ params }) => params) }
}
