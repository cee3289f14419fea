import { topOf } from './ranking-lines.ts'
import { isWithin, type Roster } from './roster.ts'
import type { Group } from './rows.ts'

/** Whether a group hears of this unit: of its own, and as the leaders' group of all below it (DECISIONS 15). */
export function hearsOf(roster: Roster, { unitId, receives }: Group, of: number): boolean {
  if (unitId === null) return false
  return receives.includes('leaders') ? isWithin(roster, of, unitId) : of === unitId
}

/** Whose units a group sees ranked: those below its own in the leaders' group, else those beside it. Null: all. */
export function topOfGroup(roster: Roster, { unitId, receives }: Group): number | null {
  if (unitId === null) return null
  return receives.includes('leaders') ? unitId : topOf(roster, unitId)
}
