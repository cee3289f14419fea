import { fieldsOf, isSameField, takesPart } from '../core/field.ts'
import { fold } from '../core/fold.ts'
import type { Button } from '../core/letter.ts'
import { personName, targetName } from '../core/names.ts'
import { givingUnit, type Order } from '../core/order.ts'
import { Refusal } from '../core/refusal.ts'
import { isWithin, postsOf } from '../core/roster.ts'
import type { Draft } from '../core/rows.ts'
import { readImportanceAlone } from '../reading/importance.ts'
import { readAddressees } from '../reading/list.ts'
import { type Ask, button } from './command.ts'
import { type Asks, giverOf, orderOf } from './draft.ts'
import { contextOf } from './order-read.ts'

/* The parts of a card that say what kind of order it is, in whose field, who confirms, and whether citizens wait. */

type KindAsks = Extract<Asks, 'kind' | 'field' | 'confirmer' | 'citizens'>

/** These parts, by the words typed for them. */
export const kindParts: readonly { readonly words: string; readonly asks: KindAsks; readonly key: string }[] = [
  { words: 'loại', asks: 'kind', key: 'amend-kind' },
  { words: 'lĩnh vực', asks: 'field', key: 'amend-field' },
  { words: 'xác nhận', asks: 'confirmer', key: 'amend-confirmer' },
  { words: 'công dân', asks: 'citizens', key: 'amend-citizens' }
]

/** An order with one of these parts changed; `ask.actor` is who gives it, `by` who says so. */
export function kindAmended(ask: Ask, order: Order, asks: KindAsks, words: string, by: number): Order {
  switch (asks) {
    case 'kind': {
      const importance = readImportanceAlone(words)
      if (importance === null) throw new Refusal('amend-kind-ask')
      return { ...order, importance, classifiedById: by }
    }
    case 'field':
      return { ...order, field: fieldMeant(ask, order, words), routedBy: 'field' }
    case 'confirmer':
      return { ...order, confirmerId: confirmerMeant(ask, order, words, by), routedBy: 'confirmer' }
    case 'citizens':
      if (!/^(?:co|khong|ko)[.! ]*$/.test(fold(words))) throw new Refusal('amend-citizens-ask')
      return { ...order, forCitizens: /^co/.test(fold(words)) }
  }
}

/** The unit for which the order will be given; null while that is not known. */
function unitOf({ roster }: Ask, order: Order, giver: number): number | null {
  const [first] = order.leads
  return (first && givingUnit(order, roster, giver, first)) ?? null
}

function fieldMeant(ask: Ask, order: Order, words: string): string | null {
  if (/^(?:khong|ko|khong co|bo)[.! ]*$/.test(fold(words))) return null
  const unitId = unitOf(ask, order, ask.actor.id)
  const fields = unitId === null ? [] : fieldsOf(ask.roster, unitId)
  if (fields.length === 0) throw new Refusal('amend-field-none')
  const field = fields.find(one => isSameField(one, words.replace(/[.!]+$/, '')))
  if (field === undefined) throw new Refusal('amend-field-unknown', { words, fields: fields.join(', ') })
  return field
}

/** Who is to confirm: who gives it (null), or somebody of their unit and below who has no part in the work. `tôi` is who says so. */
function confirmerMeant(ask: Ask, order: Order, words: string, by: number): number | null {
  if (/^(?:khong|ko|nguoi giao)[.! ]*$/.test(fold(words))) return null
  const people = /^(?:toi|minh|em)[.! ]*$/.test(fold(words)) ? [by] : peopleNamed(ask, words)
  const [only, ...others] = people
  if (only === undefined || others.length > 0) throw new Refusal('amend-confirmer-who', { words })
  if (only === ask.actor.id) return null
  const name = personName(ask.roster, only)
  const unitId = unitOf(ask, order, ask.actor.id)
  const near = postsOf(ask.roster, only).some(post => unitId !== null && isWithin(ask.roster, post.unitId, unitId))
  if (!near || takesPart(ask.roster, only, order.leads)) {
    const lead = order.leads.map(one => targetName(ask.roster, one)).join(', ')
    throw new Refusal('amend-confirmer-not', { name, lead })
  }
  return only
}

function peopleNamed(ask: Ask, words: string): readonly number[] {
  const found = readAddressees(words, contextOf(ask)).flatMap(one => one.found)
  return [...new Set(found.flatMap(one => ('personId' in one ? [one.personId] : [])))]
}

/** What may be chosen for one of these parts by a press. */
export function kindChoices(ask: Ask, draft: Draft, asks: Asks): readonly (readonly Button[])[] {
  const order = orderOf(draft)
  const sentence = (part: string, to: string) => `sửa k${draft.number} ${part} ${to}`
  if (asks === 'kind')
    return [
      [button('button-important', sentence('loại', 'quan trọng'))],
      [button('button-routine', sentence('loại', 'thường'))]
    ]
  if (asks === 'citizens')
    return [[button('button-yes', sentence('công dân', 'có')), button('button-no', sentence('công dân', 'không'))]]
  if (asks === 'confirmer') return [[button('button-giver', sentence('xác nhận', 'người giao'))]]
  if (asks !== 'field') return []
  const unitId = unitOf(ask, order, giverOf(ask, order))
  const fields = unitId === null ? [] : fieldsOf(ask.roster, unitId)
  return fields.slice(0, 8).map(name => [button('button-name', sentence('lĩnh vực', name), { name })])
}
