import type { Calendar } from './core/calendar.ts'
import type { Kind } from './core/letter.ts'
import type { PostedLetter } from './core/rows.ts'
import type { Settings } from './core/settings.ts'

const QUARTER_MS = 15 * 60 * 1000
/** No holidays are longer. */
const LONGEST_MS = 30 * 24 * 60 * 60 * 1000

/** What nobody's clock asked for. */
const atOnce: ReadonlySet<Kind> = new Set(['reply', 'file', 'order', 'report', 'card'])

/** How a letter goes at this hour: as always, without a sound, or held back until a moment. */
export type Manner = 'aloud' | 'silent' | { readonly notBefore: Date }

/**
 * What a job says waits until the quiet hours are over; answers, orders, reports and what only changes a card go at once,
 * silently (DECISIONS 14).
 */
export function mannerOf({ kind, letter }: PostedLetter, now: Date, calendar: Calendar, settings: Settings): Manner {
  const quiet = { from: settings.quietFrom, to: settings.quietTo }
  if (letter.express || !calendar.isQuiet(now, quiet)) return 'aloud'
  if (atOnce.has(kind)) return 'silent'
  const first = Math.floor(now.getTime() / QUARTER_MS + 1) * QUARTER_MS
  for (let moment = first; moment < now.getTime() + LONGEST_MS; moment += QUARTER_MS)
    if (!calendar.isQuiet(new Date(moment), quiet)) return { notBefore: new Date(moment) }
  return 'silent'
}
