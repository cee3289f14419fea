import { line } from '../commands/command.ts'
import { adminsOf } from '../core/authority.ts'
import { addDays, at, type Day, dayOf } from '../core/calendar.ts'
import type { Outcome } from '../core/outcome.ts'
import type { Roster } from '../core/roster.ts'

/** When few write, and before the day of most machines that are switched off at night. */
const CLOCK = '02:30'
/** How long after a failure it is tried again. */
const PAUSE_MS = 60 * 60 * 1000

/** Backups of so many nights are kept (DECISIONS 21). */
export const NIGHTS_KEPT = 14

/** The newest night whose hour of backup has come. */
export const backupNight = (now: Date): Day => (now >= at(dayOf(now), CLOCK) ? dayOf(now) : addDays(dayOf(now), -1))

/**
 * The night that is to be backed up now; null when there is none. Of nights that were missed only the newest is made up
 * for, since nobody can back up a moment that has passed. What failed is tried again every hour.
 */
export function backupDue(now: Date, isThere: (night: Day) => boolean, failedAt: Date | null): Day | null {
  const night = backupNight(now)
  const pausing = failedAt !== null && Math.abs(now.getTime() - failedAt.getTime()) < PAUSE_MS
  return pausing || isThere(night) ? null : night
}

/** The administrators hear once a night that it was not backed up. */
export const backupFailed = (roster: Roster, night: Day): { readonly cause: string; readonly outcome: Outcome } => ({
  cause: `job:backup:failed:${night}`,
  outcome: {
    rests: [],
    save: [],
    say: adminsOf(roster).map(person => ({
      to: { person },
      kind: 'report',
      lines: [line('backup-failed', { night: { day: night } })]
    }))
  }
})
