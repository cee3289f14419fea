import type { Incoming } from '../../ports/channel.ts'
import { addressOf, groupAddressOf, NAME } from './address.ts'
import { group, type Head, head, relation, submitted, type Us, withdrawn } from './event.ts'
import { inGroup, inPrivate } from './said.ts'

/** One event: its head, and all of it as it came. */
type Reader = (raw: unknown, head: Head, us: Us) => Incoming | null

const kinds = 'text image link audio video sticker gif location business_card file'.split(' ')
/** The account's own group says these of its members: who is in it is asked for when it matters. */
const ofGroups = [
  ...['user_join_group', 'user_request_join_group', 'accept_request_join_group', 'reject_request_join_group'],
  ...['add_group_admin', 'remove_group_admin', 'update_group_info', 'user_out_group']
]
/** Receipts are never answered, which would go round for ever; the rest is none of our business. */
const passedOver = [
  ...['user_received_message', 'user_seen_message', 'user_reacted_message', 'oa_reacted_message'],
  ...['add_user_to_tag', 'remove_user_from_tag', 'user_feedback', 'widget_interaction_accepted']
]

const each = (names: readonly string[], reader: Reader) => names.map(name => [name, reader] as const)

/** What we do with each event (ZALO 3.3). */
const readers: ReadonlyMap<string, Reader> = new Map([
  ...each(
    kinds.map(kind => `user_send_${kind}`),
    inPrivate
  ),
  ...each(
    kinds.map(kind => `user_send_group_${kind}`),
    inGroup
  ),
  ...each(['follow', 'user_click_chatnow'], reachable(true)),
  ...each(['unfollow'], reachable(false)),
  ...each(['user_submit_info'], contact),
  ...each(['user_withdraw'], consentWithdrawn),
  ...each(['create_group'], member(true)),
  ...each(['delete_group'], member(false)),
  ...each([...ofGroups, ...passedOver], () => null)
])

/** What the account says comes back to us; strangers without a Zalo account can be given no task. */
const neverOurs = /^(?:oa_send_|anonymous_)/

/** Whether we know this event, be it to pass it over. */
export const isKnown = (name: string): boolean => readers.has(name) || neverOurs.test(name)

/**
 * Their words to ours. Null: knowingly passed over. Throws where it is not understood: an event we do not know, or none
 * of its shape.
 */
export function receive(raw: unknown, us: Us): Incoming | null {
  const event = head.parse(raw)
  // One app may serve several accounts, and knows each person once for each of them.
  if (event.oa_id !== undefined && event.oa_id !== us.oaId) return null
  if (neverOurs.test(event.event_name)) return null
  const reader = readers.get(event.event_name)
  if (!reader) throw new Error(`unknown event ${event.event_name.slice(0, 100)}`)
  return reader(raw, event, us)
}

function reachable(reachable: boolean): Reader {
  return (raw, { event_name: name, timestamp }) => {
    const id = relation.parse(raw)
    const cause = `${NAME}:${name}:${id}:${timestamp}`
    // Zalo has no button to start with: who comes is told how to link.
    const greet = reachable ? { greet: true as const } : {}
    return { kind: 'reachable', cause, address: addressOf(id), reachable, ...greet, name: '', locale: 'vi' }
  }
}

function contact(raw: unknown, { event_name: name, timestamp }: Head, { oaId }: Us): Incoming | null {
  const { sender, recipient, info } = submitted.parse(raw)
  if (recipient.id !== oaId || !info.phone) return null
  const cause = `${NAME}:${name}:${sender.id}:${timestamp}`
  return { kind: 'contact', cause, address: addressOf(sender.id), name: info.name, phone: info.phone }
}

function consentWithdrawn(raw: unknown, { event_name: name, timestamp }: Head): Incoming {
  const { user_id: id } = withdrawn.parse(raw)
  return { kind: 'withdrawn', cause: `${NAME}:${name}:${id}:${timestamp}`, address: addressOf(id) }
}

function member(member: boolean): Reader {
  return (raw, { event_name: name, timestamp }) => {
    const { group_id: id, group_info: info } = group.parse(raw)
    const title = info?.group_name ?? info?.name ?? ''
    return {
      kind: 'group',
      cause: `${NAME}:${name}:${id}:${timestamp}`,
      address: groupAddressOf(id),
      title,
      member
    }
  }
}
