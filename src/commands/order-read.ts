import type { Target } from '../core/authority.ts'
import { at, clockOf, dayOf } from '../core/calendar.ts'
import type { Due } from '../core/deadline.ts'
import type { Order, Slot, Unclear } from '../core/order.ts'
import { Refusal } from '../core/refusal.ts'
import type { Addressee, Assignment, Context, DueReading } from '../reading/reading.ts'
import type { Ask } from './command.ts'

/** What the reader needs to know of the moment and the office. */
export const contextOf = ({ now, calendar, roster, settings }: Ask): Context => ({
  now,
  calendar,
  roster,
  beforeDate: settings.beforeDate
})

/** An order from what was read; the first version of its card. */
export function orderRead(ask: Ask, reading: Assignment): Order {
  const leads = addressees(reading.lead, 'leads')
  const support = addressees(reading.support, 'support')
  return {
    card: 0,
    content: reading.content ?? '',
    leads: leads.sure,
    support: support.sure,
    unclear: [...leads.unclear, ...support.unclear],
    due: reading.due ? { ...reading.due.due, words: reading.due.words } : null,
    noDeadline: reading.noDeadline,
    alternative: reading.due ? otherDue(ask, reading.due) : null,
    urgency: reading.urgency,
    documents: reading.documents,
    asUnitId: null,
    warnings: [...new Set([...reading.warnings, ...(reading.due?.warnings ?? [])])],
    files: []
  }
}

/** The one-tap other deadline: the reader's other reading, or the next working day when this one is a day off. */
export function otherDue({ calendar, now }: Ask, { due, alternative }: DueReading): Due | null {
  if (alternative) return alternative.due.at > now ? alternative.due : null
  const day = dayOf(due.at)
  if (calendar.isWorkingDay(day)) return null
  return { at: at(calendar.workingDayFrom(day), clockOf(due.at)), kind: due.kind }
}

/** Who is meant for sure, and what must be chosen. An unknown name is a refusal that says so. */
export function addressees(
  found: readonly Addressee[],
  slot: Slot
): { readonly sure: readonly Target[]; readonly unclear: readonly Unclear[] } {
  const unknown = found.filter(one => one.found.length === 0)
  if (unknown.length > 0) throw new Refusal('assign-unknown', { words: unknown.map(one => one.words).join(', ') })
  const sure = found.filter(one => one.group || one.found.length === 1).flatMap(one => one.found.map(targetOf))
  const unclear = found
    .filter(one => !one.group && one.found.length > 1)
    .map(one => ({ slot, words: one.words, found: one.found.map(targetOf) }))
  return { sure, unclear }
}

const targetOf = (found: Addressee['found'][number]): Target =>
  'personId' in found ? { unitId: found.unitId, personId: found.personId } : { unitId: found.unitId, personId: null }
