import { assigningUnits, type Target } from '../core/authority.ts'
import { at, clockOf, dayOf } from '../core/calendar.ts'
import type { Due } from '../core/deadline.ts'
import { authorityFor, authorityOfHead } from '../core/document-authority.ts'
import { blankOrder, type Order, type Slot, type Unclear } from '../core/order.ts'
import { successorOf } from '../core/succession.ts'
import type { Authority } from '../core/task.ts'
import { readCitizens } from '../reading/citizens.ts'
import { readImportance } from '../reading/importance.ts'
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
  const leads = addressees(ask, reading.lead, 'leads')
  const support = addressees(ask, reading.support, 'support')
  const watchers = addressees(ask, reading.watchers, 'watchers')
  const importance = readImportance(ask.words)
  return {
    ...blankOrder,
    content: reading.content ?? '',
    leads: leads.sure,
    support: support.sure,
    watchers: watchers.sure,
    unclear: [...leads.unclear, ...support.unclear, ...watchers.unclear],
    due: reading.due ? { ...reading.due.due, words: reading.due.words } : null,
    noDeadline: reading.noDeadline,
    alternative: reading.due ? otherDue(ask, reading.due) : null,
    urgency: reading.urgency,
    documents: reading.documents,
    recur: reading.recur,
    milestones: reading.milestones.map(milestone),
    authority: authoritySaid(ask, reading.authority, unitFor(ask, leads.sure[0])),
    importance: importance ?? blankOrder.importance,
    classifiedById: importance === null ? null : ask.actor.id,
    said: ask.pressed ? null : ask.messageId,
    forCitizens: readCitizens(reading.content ?? ''),
    warnings: [...new Set([...reading.warnings, ...(reading.due?.warnings ?? [])])]
  }
}

/** Somebody else to whom the speaker may give work, named before work of their own in the same line; null when nobody is. */
export function otherSaid({ roster, actor }: Ask, { others, milestones }: Assignment): Addressee | null {
  const inReach = (one: Addressee) =>
    one.found.some(found => assigningUnits(roster, actor.id, targetOf(found)).length > 0) ||
    // By a deadline of their own, a name that nobody has is somebody else too.
    (one.found.length === 0 && milestones.length > 0)
  return others.find(inReach) ?? null
}

/** On whose authority an order is given, by what it says of that. */
export function authoritySaid({ roster, actor }: Ask, said: Assignment['authority'], unitId: number | null): Authority {
  if (said === 'head') return authorityOfHead(roster, actor.id, unitId)
  return said ?? authorityFor(roster, actor.id, unitId)
}

/** A deadline on the way (P14): at five in the afternoon it is that of the day. */
const milestone = (moment: Date): Due => ({ at: moment, kind: clockOf(moment) === '17:00' ? 'day' : 'instant' })

/** The unit for which a target is given work; null while nobody is named. */
export const unitFor = ({ roster, actor }: Ask, lead: Target | undefined): number | null =>
  (lead && assigningUnits(roster, actor.id, lead)[0]) ?? null

/** The one-tap other deadline: the reader's other reading, or the next working day when this one is a day off. */
export function otherDue({ calendar, now }: Ask, { due, alternative }: DueReading): Due | null {
  if (alternative) return alternative.due.at > now ? alternative.due : null
  const day = dayOf(due.at)
  if (calendar.isWorkingDay(day)) return null
  return { at: at(calendar.workingDayFrom(day), clockOf(due.at)), kind: due.kind }
}

/**
 * Who is meant for sure, each once, and what must be chosen; a name nobody has is unclear with none to choose from. Of
 * several with one name those to whom the speaker may give work are meant, if any are.
 */
export function addressees(
  { roster, actor }: Ask,
  read: readonly Addressee[],
  slot: Slot
): { readonly sure: readonly Target[]; readonly unclear: readonly Unclear[] } {
  const once = (targets: Addressee['found']) =>
    targets.filter((one, at) => targets.findIndex(other => isSame(targetOf(one), targetOf(other))) === at)
  const inReach = (one: Addressee['found'][number]) => assigningUnits(roster, actor.id, targetOf(one)).length > 0
  const found = read.map(one => ({
    ...one,
    found: once(one.found.some(inReach) ? one.found.filter(inReach) : one.found)
  }))
  const endedIn = (one: Addressee) => one.found.map(targetOf).find(to => to.personId === null && hasEnded(roster, to))
  const isSure = (one: Addressee) =>
    !endedIn(one) && ((one.found.length === 1 && !one.near) || (one.group && one.found.length > 0))
  const sure = found.filter(isSure).flatMap(one => one.found.map(targetOf))
  const unclear = found
    .filter(one => !isSure(one))
    .map(one => {
      const ended = endedIn(one)?.unitId
      if (ended === undefined) return { slot, words: one.words, found: one.found.map(targetOf) }
      const successor = successorOf(roster, ended)
      return { slot, words: one.words, found: successor ? [{ unitId: successor.id, personId: null }] : [], ended }
    })
  return { sure: sure.filter((one, at) => sure.findIndex(other => isSame(one, other)) === at), unclear }
}

const hasEnded = (roster: Ask['roster'], { unitId }: Target): boolean =>
  (roster.units.get(unitId)?.validTo ?? null) !== null

const isSame = (a: Target, b: Target): boolean => a.unitId === b.unitId && a.personId === b.personId

const targetOf = (found: Addressee['found'][number]): Target =>
  'personId' in found ? { unitId: found.unitId, personId: found.personId } : { unitId: found.unitId, personId: null }
