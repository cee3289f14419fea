import type { Kept, Outcome } from '../core/outcome.ts'
import { catalogOf } from './catalog.ts'
import { type Heads, headsOf } from './chained.ts'
import type { Dialect, Driver, Work } from './driver.ts'
import { joinable, joined } from './joined.ts'
import { newTasks, plan, type Step, type Writing } from './plan.ts'

/** What is to be written, its numbers drawn already or not. */
type Unnumbered = Omit<Writing, 'numbers' | 'heads'> & Partial<Pick<Writing, 'numbers'>>

/** Undoes the transaction and says why. */
class Undone extends Error {
  readonly kept: Exclude<Kept, 'kept'>
  constructor(kept: Exclude<Kept, 'kept'>) {
    super(kept)
    this.kept = kept
  }
}

/** Keeps an outcome with its cause, all of it or nothing. Every promise of the bot is kept here (DESIGN 2). */
export async function commit(driver: Driver, cause: string, outcome: Outcome, at: Date): Promise<Kept> {
  try {
    const keep = driver.dialect.missed ? commitAtOnce : commitInSteps
    return await drawingBeyond(driver, () => keep(driver, cause, outcome, at))
  } catch (error) {
    if (error instanceof Undone) return error.kept
    if (!driver.dialect.clashed(error)) throw error
    return 'stale'
  }
}

/**
 * Writes, and writes again where a number that was drawn is somebody's already, after having numbers drawn above those that are
 * there: a copy that was made by hand may have left the drawing behind, of each table once. Whoever rests on nothing would else
 * lose what they write.
 */
export async function drawingBeyond<T>(driver: Driver, write: () => Promise<T>): Promise<T> {
  const drawn = new Set<string>()
  for (;;) {
    try {
      return await write()
    } catch (error) {
      const taken = driver.dialect.taken(error)
      if (taken === null || drawn.has(taken) || !(await drawBeyond(driver, taken))) throw error
      drawn.add(taken)
    }
  }
}

/** Has the numbers of a table drawn above those that are there; `false` where it draws none. */
async function drawBeyond({ all, dialect }: Driver, taken: string): Promise<boolean> {
  const table = (await catalogOf({ all, dialect: dialect.name })).find(({ name }) => name === taken)
  if (!table?.draws) return false
  const [row] = await all(`SELECT MAX("${table.draws}") AS "highest" FROM "${table.name}"`)
  const query = dialect.reserve(table.name, table.draws, Number(row?.highest ?? 0))
  if (query) await all(query.sql, ...query.params)
  return true
}

async function commitInSteps(driver: Driver, cause: string, outcome: Outcome, at: Date): Promise<Kept> {
  await driver.transaction(keeping(driver.dialect, { outcome, letters: { cause, from: 0 }, at }))
  return 'kept'
}

/** Where every statement is a journey, the whole commit is one statement, unless it writes one row twice. */
async function commitAtOnce(driver: Driver, cause: string, outcome: Outcome, at: Date): Promise<Kept> {
  const { dialect } = driver
  const draw = dialect.draw(newTasks(outcome))
  const numbers = newTasks(outcome) > 0 ? inOrder(await driver.all(draw.sql, ...draw.params)) : []
  const writing = { outcome, numbers, letters: { cause, from: 0 }, at }
  const steps = [first(cause, at), ...plan(dialect, { ...writing, heads: notLookedUp })]
  if (!joinable(steps)) {
    await driver.transaction(keeping(dialect, writing))
    return 'kept'
  }
  const { sql, params } = joined(steps)
  try {
    await driver.all(sql, ...params)
    return 'kept'
  } catch (error) {
    if (!dialect.missed?.(error) && !dialect.clashed(error)) throw error
    const known = await driver.all('SELECT 1 FROM "cause" WHERE "key" = ?', cause)
    if (known.length > 0) return 'repeated'
    throw dialect.clashed(error) ? error : new Undone('stale')
  }
}

function* keeping(dialect: Dialect, what: Unnumbered): Work<void> {
  const rows = yield first(what.letters.cause, what.at)
  if (rows.length === 0) throw new Undone('repeated')
  yield* writing(dialect, what)
}

/** Writes an outcome in a transaction that somebody began. */
export function* writing(dialect: Dialect, what: Unnumbered): Work<void> {
  const howMany = newTasks(what.outcome)
  const numbers = what.numbers ?? (howMany > 0 ? inOrder(yield dialect.draw(howMany)) : [])
  const heads = yield* headsOf(what.outcome.save)
  for (const step of plan(dialect, { ...what, numbers, heads })) {
    const rows = yield step
    if (step.must && rows.length === 0) throw new Undone('stale')
  }
}

const notLookedUp: Heads = new Map()

const first = (cause: string, at: Date): Step => ({
  sql: 'INSERT INTO "cause" ("key", "at") VALUES (?, ?) ON CONFLICT DO NOTHING RETURNING 1',
  params: [cause, at],
  must: true,
  row: '',
  hold: false
})

const inOrder = (rows: readonly { readonly number?: unknown }[]): readonly number[] =>
  rows.map(row => Number(row.number)).sort((a, b) => a - b)
