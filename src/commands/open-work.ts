import { Refusal } from '../core/refusal.ts'
import { openStates } from '../core/task.ts'
import type { Ask, Takes } from './command.ts'
import { OF_UNITS, tasksThatCount } from './load-read.ts'
import { lookedOver } from './looked-over.ts'
import { among, readUnits, unitsMeant } from './units-asked.ts'

/** Some day of a year that has every day. */
const LEAP = new Date('2028-01-01T00:00:00Z')

/** A type of unit and units, and no days: what lies with whom is known of now alone. */
export const aboutNow: Takes = rest => {
  const asked = readUnits(rest, { now: LEAP, roster: null })
  return asked.rest === '' && asked.period === null
}

/**
 * All that is open in the units one looks over, as far as the words narrow it; `ofUnits`: no persons are asked about, which a
 * group may hear. Refuses who looks over nothing, and days: `says` is the key of what to type instead.
 */
export async function openWork(ask: Ask, says: 'overloaded-now' | 'least-busy-now') {
  const ofUnits = OF_UNITS.test(ask.words)
  const asked = readUnits(ask.words.replace(OF_UNITS, ''), ask)
  if (asked.period) throw new Refusal(says)
  const over = lookedOver(ofUnits ? ask : { ...ask, group: null }, 'overloaded-not-you')
  const reach = over.units.flatMap(id => ask.roster.units.get(id) ?? [])
  const meant = unitsMeant(ask, asked, reach)
  const units = among(reach, meant).map(({ id }) => id)
  const tasks = await tasksThatCount(ask, { states: openStates, leadUnitIds: units })
  return { ofUnits, units, tops: over.tops, tasks, lines: meant.lines }
}
