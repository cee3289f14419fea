import { createHash } from 'node:crypto'
import { idByApp } from './ids.ts'
import type { Attached, Message } from './state.ts'
import { nowMs, type World } from './world.ts'

/*
 * Events in the words of Zalo's pages, each with its keys in their order. The pages differ among themselves, and so do
 * these.
 */

export type Happening = { readonly event_name: string; readonly timestamp: string } & Readonly<Record<string, unknown>>

const timestampOf = (world: World): string => String(nowMs(world))

function attachmentOf(world: World, { name, kind, address }: Attached): Record<string, unknown> {
  const url = new URL(address, world.root).href
  if (kind === 'image') return { payload: { thumbnail: url, url }, type: kind }
  if (kind === 'audio') return { payload: { url }, type: kind }
  const id = address.split('/').at(-1) ?? ''
  const size = String(world.state.files[id]?.size ?? 0)
  const checksum = createHash('md5')
    .update(world.bytes.get(id) ?? '')
    .digest('hex')
  return { payload: { size, name, checksum, type: name.split('.').at(-1) ?? '', url }, type: kind }
}

function contentOf(world: World, { id, text, quote, files }: Message): Record<string, unknown> {
  const quoted = quote !== null && { quote_msg_id: quote }
  if (files.length === 0) return { ...quoted, text, msg_id: id }
  const attachments = files.map(file => attachmentOf(world, file))
  return { msg_id: id, ...quoted, ...(text !== '' && { text }), attachments }
}

const kindOf = ({ files, asksInfo }: Message): string => files[0]?.kind ?? (asksInfo ? 'template' : 'text')

/** Somebody wrote to the OA. */
export const wroteToOa = (world: World, message: Message): Happening => ({
  app_id: world.app.id,
  sender: { id: message.from },
  user_id_by_app: idByApp(world, message.from),
  recipient: { id: world.oa.id },
  event_name: `user_send_${kindOf(message)}`,
  message: contentOf(world, message),
  timestamp: timestampOf(world)
})

/** The OA wrote to somebody. */
export const oaWrote = (world: World, person: string, message: Message): Happening => ({
  app_id: world.app.id,
  sender: { id: world.oa.id },
  user_id_by_app: idByApp(world, person),
  recipient: { id: person },
  event_name: `oa_send_${kindOf(message)}`,
  message: contentOf(world, message),
  timestamp: timestampOf(world)
})

/** What the OA wrote is on somebody's phone. */
export const received = (world: World, person: string, message: Message): Happening => ({
  app_id: world.app.id,
  sender: { id: world.oa.id },
  recipient: { id: person },
  event_name: 'user_received_message',
  message: { msg_id: message.id },
  timestamp: timestampOf(world)
})

/** Somebody, or the OA, wrote in a group. */
export const wroteInGroup = (world: World, group: string, message: Message): Happening => ({
  event_name: `${message.from === 'oa' ? 'oa' : 'user'}_send_group_${kindOf(message)}`,
  app_id: world.app.id,
  sender: { id: message.from === 'oa' ? world.oa.id : message.from },
  recipient: { id: group },
  message: contentOf(world, message),
  oa_id: world.oa.id,
  timestamp: timestampOf(world),
  ...(message.from !== 'oa' && { user_id_by_app: idByApp(world, message.from) })
})

/** People came into a group or left it. */
export const membersChanged = (
  world: World,
  group: string,
  event_name: 'user_join_group' | 'user_out_group',
  people: readonly string[]
): Happening => ({
  oa_id: world.oa.id,
  group_id: group,
  event_name,
  app_id: world.app.id,
  users: people.map(id => ({ id })),
  timestamp: timestampOf(world)
})

/** A group came to be or is no more. */
export const groupChanged = (world: World, group: string, event_name: 'create_group' | 'delete_group'): Happening => ({
  oa_id: world.oa.id,
  group_id: group,
  event_name,
  app_id: world.app.id,
  timestamp: timestampOf(world)
})

/** Somebody follows the OA, or does so no longer. */
export const followChanged = (world: World, person: string, event_name: 'follow' | 'unfollow'): Happening => ({
  oa_id: world.oa.id,
  follower: { id: person },
  user_id_by_app: idByApp(world, person),
  event_name,
  source: 'oa_profile',
  app_id: world.app.id,
  timestamp: timestampOf(world)
})

/** Somebody opened the chat for the first time, or withdrew their consent. */
export const personActed = (
  world: World,
  person: string,
  event_name: 'user_click_chatnow' | 'user_withdraw'
): Happening => ({
  oa_id: world.oa.id,
  user_id: person,
  user_id_by_app: idByApp(world, person),
  event_name,
  app_id: world.app.id,
  timestamp: timestampOf(world)
})

/** A telephone number as Zalo tells it: a number, with the country before it. */
export const phoneNumber = (phone: string): number => Number(phone.replace(/\D/g, '').replace(/^0/, '84'))

/** Somebody told name and telephone number. */
export const submitted = (world: World, person: string, info: { name: string; phone: string }): Happening => ({
  sender: { id: person },
  info: { address: '', phone: phoneNumber(info.phone), city: '', district: '', name: info.name, ward: '' },
  user_id_by_app: idByApp(world, person),
  recipient: { id: world.oa.id },
  event_name: 'user_submit_info',
  app_id: world.app.id,
  timestamp: timestampOf(world)
})
