import type { Outcome } from '../core/outcome.ts'
import type { Counted } from '../core/statistics.ts'
import { type Ask, line, only } from './command.ts'
import type { Column } from './figures-asked.ts'
import { item, PAGE, turning } from './listing.ts'
import { whereTo } from './looked-over.ts'
import type { Reported } from './statistics-reported.ts'

/** The tasks behind a figure, as they stood at its moment: exactly those that were counted in it (R26). */
export function behindFigure(ask: Ask, report: Reported, column: Column, wanted: number): Outcome {
  const { period, units, data, words } = report
  const found = report.counted.filter(one => isIn(one, column))
  const pages = Math.max(1, Math.ceil(found.length / PAGE))
  const page = Math.min(pages, Math.max(1, wanted))
  const inGroup = ask.group !== null
  const then = { ...ask, now: period.asOf }
  const heading = {
    from: { day: period.from },
    to: { day: period.to },
    asOf: { moment: period.asOf },
    column: { line: line(column.key) },
    count: found.length
  }
  return only({
    to: whereTo(ask),
    kind: 'reply',
    lines: [
      line('statistics-tasks', heading),
      ...data.narrowed,
      ...found
        .slice((page - 1) * PAGE, page * PAGE)
        .map(({ task }) => item(then, task, { inGroup, own: units.length === 1, standing: undefined, as: undefined })),
      ...(pages > 1 ? [line('list-page', { page: String(page), pages: String(pages) })] : [])
    ],
    buttons: turning(`${words} ${column.types}`, page, pages),
    ...(ask.pressed && wanted > 1 ? { edits: ask.messageId } : {})
  })
}

const isIn = ({ task, place }: Counted, { places }: Column): boolean =>
  places.includes(place) || (places.includes('waiting') && task.state === 'waiting')
