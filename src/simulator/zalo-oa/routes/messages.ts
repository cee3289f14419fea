import { z } from 'zod'
import { findGroup, post } from '../chats.ts'
import { readContent, WireMessage } from '../content.ts'
import { enqueue } from '../events.ts'
import { Failure } from '../failure.ts'
import { oaWrote, received, wroteInGroup } from '../happenings.ts'
import { reachable, spend } from '../standing.ts'
import { id, type Route, route } from './route.ts'

const toPerson = route(
  'POST',
  '/v3.0/oa/message/cs',
  z.looseObject({ recipient: z.looseObject({ user_id: id }), message: WireMessage }),
  (world, { recipient, message }) => {
    const person = reachable(world, recipient.user_id)
    const content = readContent(world, message, person.messages)
    const quota = spend(world, person)
    const sent = post(world, person, 'oa', content)
    if (world.receipts) {
      enqueue(world, person.id, oaWrote(world, person.id, sent))
      enqueue(world, person.id, received(world, person.id, sent))
    }
    return { ...(quota && { quota }), message_id: sent.id, user_id: person.id }
  }
)

/** Buttons and requests are not documented in groups: whoever counts on them is found out. */
const toGroup = route(
  'POST',
  '/v3.0/oa/group/message',
  z.looseObject({ recipient: z.looseObject({ group_id: id }), message: WireMessage }),
  (world, { recipient, message }) => {
    const group = findGroup(world, recipient.group_id)
    if (!group) throw new Failure(-403)
    if (group.status === 'disabled') throw new Failure(-237)
    const content = readContent(world, message, group.messages)
    if (content.asksInfo || (content.buttons ?? []).length > 0) throw new Failure(-233)
    const sent = post(world, group, 'oa', content)
    if (world.receipts) enqueue(world, group.id, wroteInGroup(world, group.id, sent))
    return { message_id: sent.id, group_id: group.id }
  }
)

/** Whatever puts something new into a chat. */
export const messageRoutes: readonly Route[] = [toPerson, toGroup]
