import type { Target } from './authority.ts'
import { fold } from './fold.ts'
import { givingUnit, type Order } from './order.ts'
import type { Post } from './person.ts'
import { postsOf, type Roster } from './roster.ts'

/*
 * Who confirms, by field of work (lĩnh vực): a routing table made of the fields of posts, never a hard-coded person (R44).
 */

/** The posts with a field in a unit and in those directly below it; not of people who have left, nor lent ones. */
const fieldPosts = (roster: Roster, unitId: number): readonly Post[] =>
  roster.posts.filter(
    post =>
      post.fields.length > 0 &&
      post.lentBy === undefined &&
      (post.unitId === unitId || roster.units.get(post.unitId)?.parentId === unitId) &&
      roster.people.get(post.personId)?.active
  )

/** The fields that somebody answers for in a unit or directly below it, each once, in roster order. */
export function fieldsOf(roster: Roster, unitId: number): readonly string[] {
  const all = fieldPosts(roster, unitId).flatMap(post => post.fields)
  return all.filter((one, at) => all.findIndex(other => isSameField(one, other)) === at)
}

/** Whether two names of a field are one, whatever their capitals and accents. */
export const isSameField = (a: string, b: string): boolean => fold(a.trim()) === fold(b.trim())

/** The field that a text names: behind `lĩnh vực`, else the longest that stands in it as whole words; null when none does. */
export function fieldIn(text: string, fields: readonly string[]): string | null {
  const longest = [...fields].sort((a, b) => b.length - a.length)
  return longest.find(one => stands(text, one, 'lĩnh vực ')) ?? longest.find(one => stands(text, one, '')) ?? null
}

/** Whether a field stands in a text as whole words, with its own accents where there are any: `thuê` is no `thuế`. */
function stands(text: string, field: string, before: string): boolean {
  const [typed, name] = [text.normalize('NFC').toLowerCase(), `${before}${field.trim()}`.normalize('NFC').toLowerCase()]
  const [folded, plain] = [fold(typed), fold(name)]
  for (let at = folded.indexOf(plain); at >= 0; at = folded.indexOf(plain, at + 1)) {
    const whole = !isLetter(folded[at - 1]) && !isLetter(folded[at + plain.length])
    if (whole && isSpelled(typed.slice(at, at + plain.length), name)) return true
  }
  return false
}

const isLetter = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char)

/** Word by word: without accents at all, or with the right ones, wherever the tone stands (`hoá`, `hóa`). */
function isSpelled(typed: string, name: string): boolean {
  const words = name.split(' ')
  return typed.split(' ').every((word, k) => word === fold(word) || letters(word) === letters(words[k] ?? ''))
}

const letters = (word: string): string => [...word.normalize('NFD')].sort().join('')

type Giving = { readonly unitId: number; readonly assignerId: number; readonly leads: readonly Target[] }

/**
 * Who confirms work of a field that is given for a unit: whoever answers for the field there, heads first, but never one
 * who leads the work nor one of their unit. Null: the assigner.
 */
export function confirmerFor(roster: Roster, field: string, { unitId, assignerId, leads }: Giving): number | null {
  const holders = fieldPosts(roster, unitId).filter(post => post.fields.some(one => isSameField(one, field)))
  if (holders.some(({ personId }) => personId === assignerId)) return null
  const free = holders.filter(({ personId }) => !takesPart(roster, personId, leads))
  return free.toSorted((a, b) => rank(a) - rank(b))[0]?.personId ?? null
}

const rank = ({ role }: Post): number => (role === 'head' ? 0 : role === 'deputy' || role === 'chief' ? 1 : 2)

/** Whether a person leads the work or belongs to a unit that does: nobody confirms that. */
export const takesPart = (roster: Roster, personId: number, leads: readonly Target[]): boolean =>
  leads.some(
    lead => lead.personId === personId || postsOf(roster, personId).some(({ unitId }) => unitId === lead.unitId)
  )

/** An order with its field and its confirmer, as far as nobody said otherwise. Where no post has a field nothing changes. */
export function routed(order: Order, roster: Roster, assignerId: number): Order {
  const { leads, content, routedBy, confirmerId } = order
  const [first] = leads
  const unitId = first && givingUnit(order, roster, assignerId, first)
  if (unitId === undefined) return order
  if (routedBy === 'confirmer') {
    const isFree = confirmerId === null || !takesPart(roster, confirmerId, leads)
    return isFree ? order : { ...order, confirmerId: null }
  }
  const fields = fieldsOf(roster, unitId)
  if (fields.length === 0) return order
  const field = routedBy === 'field' ? order.field : fieldIn(content, fields)
  const giving = { unitId, assignerId, leads }
  return { ...order, field, confirmerId: field === null ? null : confirmerFor(roster, field, giving) }
}
