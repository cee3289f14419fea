import { addDays, type Day } from './calendar.ts'
import type { Substitution } from './person.ts'
import { Refusal } from './refusal.ts'
import type { Roster } from './roster.ts'

/* Somebody stands in for somebody else for some days (R16). It ends by itself. */

/** The most days one substitution lasts. */
const LONGEST_DAYS = 92

/** Who is to stand in for whom, on which days, both included. */
export type Wanted = Omit<Substitution, 'id' | 'byId'>

/**
 * Refuses what cannot be: oneself, days that are over or too many, two for one person, and a substitute of a
 * substitute. `roster` is the whole one, with what is still to come.
 */
export function mayStandIn(roster: Roster, wanted: Wanted, today: Day): void {
  const { absentId, substituteId, from, to } = wanted
  if (absentId === substituteId) throw new Refusal('substitute-yourself')
  if (to < from) throw new Refusal('substitute-backwards')
  if (from < today) throw new Refusal('substitute-past')
  if (to >= addDays(from, LONGEST_DAYS)) throw new Refusal('substitute-long', { days: LONGEST_DAYS })
  const meanwhile = roster.substitutions.filter(one => one.from <= to && from <= one.to)
  const values = (one: Substitution) => ({
    absent: roster.people.get(one.absentId)?.name ?? '',
    substitute: roster.people.get(one.substituteId)?.name ?? '',
    from: { day: one.from },
    to: { day: one.to }
  })
  const twice = meanwhile.find(one => one.absentId === absentId)
  if (twice) throw new Refusal('substitute-twice', values(twice))
  const chained = meanwhile.find(one => one.absentId === substituteId || one.substituteId === absentId)
  if (chained) throw new Refusal('substitute-chain', values(chained))
}

/** What runs or is still to come, in order of days. */
export const standing = (roster: Roster, today: Day): readonly Substitution[] =>
  roster.substitutions
    .filter(one => one.from <= one.to && one.to >= today)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id - b.id))
