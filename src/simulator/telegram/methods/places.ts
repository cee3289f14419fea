import { z } from 'zod'
import { knownChat, writableChat } from '../chats.ts'
import { badRequest } from '../failure.ts'
import { fileFacts } from '../files.ts'
import type { ChatState } from '../state.ts'
import type { World } from '../world.ts'
import { type Method, method, whole } from './method.ts'

const place = z.looseObject({ chat_id: whole })

const getMe: Method = {
  name: 'getMe',
  run: world => ({
    ...world.bot,
    can_join_groups: true,
    can_read_all_group_messages: true,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false
  })
}

const getChat = method('getChat', place, (world, params) => ({
  ...knownChat(world, params.chat_id).chat,
  accent_color_id: 0,
  max_reaction_count: 11
}))

/** The first member of a group made it. */
function memberOf(world: World, chat: ChatState, userId: number): Record<string, unknown> {
  if (userId === world.bot.id) return { user: world.bot, status: chat.bot === 'absent' ? 'left' : chat.bot }
  const user = world.people.get(userId)
  if (!user) throw badRequest('invalid user_id specified')
  if (!chat.members.includes(userId)) return { user, status: 'left' }
  return chat.members[0] === userId ? { user, status: 'creator', is_anonymous: false } : { user, status: 'member' }
}

const getChatMember = method('getChatMember', place.extend({ user_id: whole }), (world, params) =>
  memberOf(world, knownChat(world, params.chat_id), params.user_id)
)

const getChatAdministrators = method('getChatAdministrators', place, (world, params) => {
  const chat = knownChat(world, params.chat_id)
  return chat.members.slice(0, 1).map(id => memberOf(world, chat, id))
})

const getChatMemberCount = method(
  'getChatMemberCount',
  place,
  (world, params) => knownChat(world, params.chat_id).members.length + 1
)

const leaveChat = method('leaveChat', place, (world, params) => {
  const chat = writableChat(world, params.chat_id)
  if (chat.chat.type === 'private') throw badRequest("chat member status can't be changed in private chats")
  chat.bot = 'left'
  world.keeper.changed()
  world.changes.ring({ kind: 'place' })
  return true
})

const getFile = method('getFile', z.looseObject({ file_id: z.string() }), (world, params) =>
  fileFacts(world, params.file_id)
)

/** What the bot may ask about itself, chats, people and files. */
export const placeMethods: readonly Method[] = [
  getMe,
  getChat,
  getChatMember,
  getChatAdministrators,
  getChatMemberCount,
  leaveChat,
  getFile
]
