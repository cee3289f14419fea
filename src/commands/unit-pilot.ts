import { answerersOf } from '../core/authority.ts'
import { change, type Outcome } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import { callName } from '../core/roster.ts'
import type { Unit } from '../core/unit.ts'
import { type Ask, line, reply } from './command.ts'
import { firstDay } from './days-named.ts'
import { noted } from './noted.ts'
import { unitMeant } from './unit-meant.ts'

/** The unit only tries the system out from now on: its tasks are kept and count nowhere (R19). */
export async function trying(ask: Ask, words: string): Promise<Outcome> {
  const unit = unitMeant(ask, words)
  if (unit.pilot) throw new Refusal('unit-pilot-already', { name: callName(unit) })
  return set(ask, unit, { pilot: true, officialFrom: null }, line('unit-pilot-done', { name: callName(unit) }))
}

/** The unit's tasks count from a day on; those before stay practice (R10, R19). */
export async function official(ask: Ask, words: string, days: string): Promise<Outcome> {
  const unit = unitMeant(ask, words)
  const day = firstDay(ask, days)
  if (day === null) throw new Refusal('unit-official-how', { name: callName(unit) })
  const said = line('unit-official-done', { name: callName(unit), day: { day } })
  return set(ask, unit, { pilot: false, officialFrom: day }, said)
}

function set(ask: Ask, unit: Unit, to: Pick<Unit, 'pilot' | 'officialFrom'>, said: ReturnType<typeof line>): Outcome {
  const { pilot, officialFrom } = unit
  const told = answerersOf(ask.roster, unit.id).filter(id => id !== ask.actor.id)
  return {
    rests: [{ row: 'roster', version: ask.roster.version }],
    save: [
      change('unit', { id: unit.id }, to),
      noted(ask, { act: 'unit', subject: unit.code, before: { pilot, officialFrom }, after: to })
    ],
    say: [reply(ask, [said]), ...told.map(person => ({ to: { person }, kind: 'report' as const, lines: [said] }))]
  }
}
