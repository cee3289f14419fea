import type { Line } from './letter.ts'
import { percent } from './percent.ts'
import type { Foremost, SessionPack, TypeShares, UnitShare } from './session-pack.ts'
import { shareOf } from './share.ts'
import { type Counts, columnsOf } from './statistics.ts'
import { typeLine } from './unit.ts'

/** The page that leaders read before their session: counts of all units together, then who stands out (R28, R37). */
export function sessionLines({ statistics, documents, byDocument, types, waiting }: SessionPack): readonly Line[] {
  const { from, to, asOf, total } = statistics
  const period: Line = {
    key: 'session-pack-period',
    values: { from: { day: from }, to: { day: to }, asOf: { moment: new Date(asOf) } }
  }
  const all = columnsOf(total)[0] ?? 0
  if (all === 0) return [period, { key: 'session-pack-none', gap: true }]
  return [
    period,
    { key: 'session-pack-total', values: { count: all }, gap: true },
    { key: 'session-pack-documents', values: { documents, tasks: byDocument, others: all - byDocument } },
    ...countLines(total, all),
    ...types.flatMap(type => typeLines(type, types.length > 1)),
    ...waitingLines(waiting)
  ]
}

function countLines(counts: Counts, all: number): readonly Line[] {
  const counted = (key: string, part: number): Line => ({ key, values: sharedBy(part, all) })
  const undated = counts.undatedDone + counts.undatedOpen
  return [
    counted('session-pack-in-time', counts.doneInTime),
    counted('session-pack-late', counts.doneLate),
    counted('session-pack-pending', counts.openInTime),
    counted('session-pack-overdue', counts.openOverdue),
    ...(undated === 0
      ? []
      : [
          counted('session-pack-undated-done', counts.undatedDone),
          counted('session-pack-undated-open', counts.undatedOpen)
        ]),
    counted('session-pack-waiting', counts.waiting)
  ]
}

/** Units of a type; the heading only where there are several types. */
function typeLines({ type, best, overdue }: TypeShares, isOneOfSeveral: boolean): readonly Line[] {
  const found = [...foremostLine('session-pack-best', best), ...foremostLine('session-pack-most-overdue', overdue)]
  const [first, ...others] = found
  if (!first) return []
  if (isOneOfSeveral) return [{ ...typeLine(type), gap: true }, ...found]
  return [{ ...first, gap: true }, ...others]
}

function foremostLine(
  key: 'session-pack-best' | 'session-pack-most-overdue',
  { units, more }: Foremost
): readonly Line[] {
  if (units.length === 0) return []
  const named = units.map(({ unit, part, total }: UnitShare): Line => {
    return { key: 'session-pack-unit', values: { unit, ...sharedBy(part, total) } }
  })
  const rest: Line[] = more > 0 ? [{ key: 'session-pack-more', values: { count: more } }] : []
  return [{ key, values: { units: { lines: [...named, ...rest] } } }]
}

function waitingLines(waiting: SessionPack['waiting']): readonly Line[] {
  if (waiting.length === 0) return []
  const lines = waiting.map(({ unit, count }): Line => ({ key: 'session-pack-confirmer', values: { unit, count } }))
  return [{ key: 'session-pack-confirmers', values: { confirmers: { lines } }, gap: true }]
}

/** `n/N` and its percentage, to be written in the reader's number format. */
const sharedBy = (part: number, total: number) => ({ share: shareOf(part, total), percent: percent(part, total) })
