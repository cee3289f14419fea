import { spoken } from '../core/directive.ts'
import { milestonesBefore } from '../core/milestones.ts'
import { missing, type Order, postsFor, type Slot } from '../core/order.ts'
import { Refusal } from '../core/refusal.ts'
import type { Draft } from '../core/rows.ts'
import { readAuthorityAnswer } from '../reading/authority.ts'
import { readCitizens } from '../reading/citizens.ts'
import { readDirective } from '../reading/directive.ts'
import { readDue, readTurns, saysNoDeadline } from '../reading/due.ts'
import { readAddressees } from '../reading/list.ts'
import { readUrgency } from '../reading/urgency.ts'
import { kindAmended } from './amend-kind.ts'
import type { Ask } from './command.ts'
import { isAhead } from './directive-kept.ts'
import { type Asks, giverOf, orderOf } from './draft.ts'
import { addressees, contextOf, otherDue } from './order-read.ts'

/** The order of a draft with one thing of it changed to what these words say. */
export function amended(ask: Ask, draft: Draft, asks: Asks, words: string): Order {
  const order = orderOf(draft)
  return amendedBy(asGiver(ask, order), order, asks, words, ask.actor.id)
}

/** The asker as the one who will give the order: whom they may give work to counts. */
const asGiver = (ask: Ask, order: Order): Ask => ({
  ...ask,
  actor: ask.roster.people.get(giverOf(ask, order)) ?? ask.actor
})

function amendedBy(ask: Ask, order: Order, asks: Asks, words: string, by: number): Order {
  switch (asks) {
    case 'content':
      if (words === '') throw new Refusal('assign-what')
      return { ...order, content: words, forCitizens: order.forCitizens || readCitizens(words) }
    case 'lead':
      return renamed(ask, order, 'leads', words)
    case 'support':
      return saysNobody(words) ? { ...order, support: [] } : renamed(ask, order, 'support', words)
    case 'watchers':
      return saysNobody(words) ? { ...order, watchers: [] } : renamed(ask, order, 'watchers', words)
    case 'choice':
      return chosen(ask, order, words)
    case 'post':
      return { ...order, asUnitId: nth(postsFor(order, ask.roster, ask.actor.id), words) }
    case 'urgency':
      return { ...order, urgency: readUrgency(words) ?? refuse('amend-urgency-how') }
    case 'document':
      return redocumented(ask, order, words)
    case 'authority':
      return { ...order, authority: readAuthorityAnswer(words) ?? refuse('amend-authority-how') }
    case 'milestones':
      return withMilestones(ask, order, words)
    case 'due':
    case 'past':
      return redated(ask, order, words)
    case 'kind':
    case 'field':
    case 'confirmer':
    case 'citizens':
      return kindAmended(ask, order, asks, words, by)
  }
}

/** The order with another document that gives it, or none. */
function redocumented(ask: Ask, order: Order, words: string): Order {
  const before = order.directive?.number
  const others = order.documents.filter(one => one !== before)
  if (saysNobody(words)) return { ...order, directive: null, documents: others, source: 'arising' }
  const directive = readDirective(words, contextOf(ask)) ?? refuse('amend-document-how')
  if (isAhead(ask, directive)) throw new Refusal('document-day-ahead', { document: spoken(directive) })
  const subject = directive.subject || (order.directive?.subject ?? '')
  const documents = [directive.number, ...others.filter(one => one !== directive.number)]
  return { ...order, directive: { ...directive, subject }, documents, source: 'document' }
}

/** The order with the other reading of its deadline. */
export function redatedOtherwise(order: Order): Order {
  if (!order.alternative) throw new Refusal('amend-no-other')
  const { at, kind } = order.alternative
  const milestones = milestonesBefore(order.milestones, order.alternative)
  return { ...order, due: { at, kind, words: '' }, alternative: null, milestones, warnings: [] }
}

function redated(ask: Ask, order: Order, words: string): Order {
  if (saysNoDeadline(words))
    return { ...order, due: null, noDeadline: true, alternative: null, milestones: [], warnings: [] }
  const { due: reading, recur, unread } = readTurns(words, contextOf(ask))
  if (!reading) throw new Refusal('due-how', { words })
  return {
    ...order,
    due: { ...reading.due, words: reading.words },
    noDeadline: false,
    alternative: otherDue(ask, reading),
    milestones: milestonesBefore(order.milestones, reading.due),
    recur: unread ? null : (recur ?? order.recur),
    warnings: unread ? [...reading.warnings, 'recur_unread'] : reading.warnings
  }
}

/** The order with these deadlines on the way to its own (P14), or none. */
function withMilestones(ask: Ask, order: Order, words: string): Order {
  if (saysNobody(words)) return { ...order, milestones: [] }
  const read = words.split(/\s*[,;]\s*|\s+(?:và|va)\s+/).map(part => readDue(part, contextOf(ask))?.due)
  const days = read.flatMap(one => (one && one.at > ask.now ? [one] : []))
  const milestones = milestonesBefore(days, order.due).toSorted((a, b) => a.at.getTime() - b.at.getTime())
  if (milestones.length < read.length) throw new Refusal('amend-milestones-how')
  return { ...order, milestones }
}

function renamed(ask: Ask, order: Order, slot: Slot, words: string): Order {
  const found = readAddressees(words, contextOf(ask))
  if (found.length === 0) throw new Refusal('assign-unknown', { words })
  const { sure, unclear } = addressees(ask, found, slot)
  const others = order.unclear.filter(one => one.slot !== slot)
  return { ...order, [slot]: sure, unclear: [...others, ...unclear], asUnitId: null }
}

/** A choice by its number in the list that was shown, or by a name that is clear. */
function chosen(ask: Ask, order: Order, words: string): Order {
  if (missing(order, ask.roster, ask.actor.id, ask.now) === 'post') {
    return { ...order, asUnitId: nth(postsFor(order, ask.roster, ask.actor.id), words) }
  }
  const [unclear, ...others] = order.unclear
  if (!unclear) throw new Refusal('draft-none')
  const { slot } = unclear
  const named = /^\d+$/.test(words)
    ? { sure: [nth(unclear.found, words)], unclear: [] }
    : addressees(ask, readAddressees(words, contextOf(ask)), slot)
  if (named.sure.length + named.unclear.length === 0) throw new Refusal('assign-unknown', { words })
  return { ...order, [slot]: [...order[slot], ...named.sure], unclear: [...named.unclear, ...others] }
}

function nth<T>(list: readonly T[], words: string): T {
  return list[Number(words) - 1] ?? refuse('choose-how')
}

const saysNobody = (words: string): boolean => /^(không|khong|ko|không có|bỏ)$/i.test(words)

function refuse(key: string): never {
  throw new Refusal(key)
}
