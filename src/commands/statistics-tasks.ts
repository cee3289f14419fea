import type { Outcome } from '../core/outcome.ts'
import { type FrozenStatistics, partsOf, type Traced, tracedBy } from '../core/statistics.ts'
import { type Ask, line, only } from './command.ts'
import type { Column } from './figures-asked.ts'
import { item, PAGE, turning } from './listing.ts'
import { whereTo } from './looked-over.ts'
import type { Reported } from './statistics-reported.ts'

/** The tasks behind a figure, as they stood at its moment: exactly those that were counted in it (R26). */
export async function behindFigure(ask: Ask, report: Reported, column: Column, wanted: number): Promise<Outcome> {
  const { period, units, table, narrowed, words } = report
  const count = column.places.reduce((sum, place) => sum + table.total[place], 0)
  const pages = Math.max(1, Math.ceil(count / PAGE))
  const page = Math.min(pages, Math.max(1, wanted))
  const numbers = await numbersOn(ask, report, column, page)
  const tasks = await ask.read.tasksAt({ numbers }, period.asOf)
  const inGroup = ask.group !== null
  const then = { ...ask, now: period.asOf }
  const heading = {
    from: { day: period.from },
    to: { day: period.to },
    asOf: { moment: period.asOf },
    column: { line: line(column.key) },
    count
  }
  return only({
    to: whereTo(ask),
    kind: 'reply',
    lines: [
      line('statistics-tasks', heading),
      ...narrowed,
      ...tasks.map(task => item(then, task, { inGroup, own: units.length === 1, standing: undefined, as: undefined })),
      ...(pages > 1 ? [line('list-page', { page: String(page), pages: String(pages) })] : [])
    ],
    buttons: turning(`${words} ${column.types}`, page, pages),
    ...(ask.pressed && wanted > 1 ? { edits: ask.messageId } : {})
  })
}

/** The numbers of all tasks behind a report's figures, by unit and place: read a part of the period at a time. */
export async function tracedOf({ read }: Ask, { period, units }: Reported): Promise<FrozenStatistics['tasks']> {
  const found = tracedBy()
  for (const part of partsOf(period)) found.add(await read.tracedAt(part, units))
  return found.tasks
}

/** The numbers on one page of a column: no more of the period is looked through than leads up to its end. */
async function numbersOn({ read }: Ask, { period, units }: Reported, column: Column, page: number) {
  const found: number[] = []
  let before = (page - 1) * PAGE
  for (const part of partsOf(period)) {
    const numbers = (await read.tracedAt(part, units)).filter(one => isIn(one, column)).map(one => one.number)
    found.push(...numbers.slice(before, before + PAGE - found.length))
    before = Math.max(0, before - numbers.length)
    if (found.length >= PAGE) break
  }
  return found
}

const isIn = ({ place, waiting }: Traced, { places }: Column): boolean =>
  places.includes(place) || (places.includes('waiting') && waiting)
