import { besideLetters, inheritedLetters } from '../commands/inherited-letters.ts'
import { adminsOf } from '../core/authority.ts'
import { at, type Day, dayOf } from '../core/calendar.ts'
import { livingStates } from '../core/other-hands.ts'
import type { Outcome } from '../core/outcome.ts'
import { onDay } from '../core/roster.ts'
import { AT_ONCE, inherited, inheritedBeside, successorOf, unitAsPart } from '../core/succession.ts'
import type { Unit } from '../core/unit.ts'
import type { Deed, Duty, Job } from './job.ts'

/** Mergers looked back on for whose word it was. */
const RECALLED = 500

/** At the first moment of a day: what units led or gave that have ended goes to their successors (DOMAIN 3.7). */
export const successionJob: Job = {
  name: 'succession',
  on: 'all days',
  madeUp: 'day',

  latest(after, until) {
    const midnight = at(dayOf(until), '00:00')
    return midnight > after ? midnight : null
  },

  async run(duty) {
    const { roster, read, moment } = duty
    const day = dayOf(moment)
    const deeds: Deed[] = []
    for (const from of roster.units.values()) {
      const into = successorOf(roster, from.id)
      if (from.validTo === null || !into) continue
      const left = await read.countTasks({ ofUnits: [from.id], states: livingStates })
      for (let k = 0; k * AT_ONCE < left; k += 1)
        deeds.push({ cause: `job:succession:${day}:unit:${from.id}:${k}`, decide: () => moved(duty, from, into, day) })
      const near = await read.countTasks({ partOf: unitAsPart(from), states: livingStates })
      for (let k = 0; k * AT_ONCE < near; k += 1)
        deeds.push({
          cause: `job:succession:${day}:beside:${from.id}:${k}`,
          decide: () => movedBeside(duty, from, into, day)
        })
    }
    return deeds
  }
}

async function moved(duty: Duty, from: Unit, into: Unit, day: Day): Promise<Outcome> {
  const { read, roster, moment, settings } = duty
  const by = await whoseWord(duty, from)
  const tasks = await read.tasks({ ofUnits: [from.id], states: livingStates, order: 'due', limit: AT_ONCE })
  if (by === undefined || tasks.length === 0) return { rests: [], save: [], say: [] }
  const stamp = { by, at: moment, cause: `job:succession:${day}:unit:${from.id}` }
  const then = onDay(await read.roster(), from.validTo ?? day)
  const rows = await read.participants(tasks.map(task => task.number))
  const steps = inherited(tasks, rows, { from, into, goLive: settings.goLive }, stamp)
  return {
    rests: steps.flatMap(step => step.rests),
    save: steps.flatMap(step => step.save),
    say: inheritedLetters(roster, { from, into }, steps, then).map(letter => ({ ...letter, kind: 'reminder' }))
  }
}

/** What it supported or watched goes to its successor as well. */
async function movedBeside(duty: Duty, from: Unit, into: Unit, day: Day): Promise<Outcome> {
  const { read, roster, moment } = duty
  const by = await whoseWord(duty, from)
  const tasks = await read.tasks({ partOf: unitAsPart(from), states: livingStates, order: 'due', limit: AT_ONCE })
  if (by === undefined || tasks.length === 0) return { rests: [], save: [], say: [] }
  const stamp = { by, at: moment, cause: `job:succession:${day}:beside:${from.id}` }
  const rows = await read.participants(tasks.map(task => task.number))
  const steps = inheritedBeside(tasks, rows, from.id, into.id, stamp)
  return {
    rests: steps.flatMap(step => step.rests),
    save: steps.flatMap(step => step.save),
    say: besideLetters(roster, { from, into }, steps).map(letter => ({ ...letter, kind: 'reminder' }))
  }
}

/** The administrator who ordered it. */
async function whoseWord({ read, roster }: Duty, from: Unit): Promise<number | undefined> {
  const lines = await read.journal(RECALLED, 'unit')
  return lines.find(one => one.after.unitId === from.id)?.actorId ?? adminsOf(roster)[0]
}
