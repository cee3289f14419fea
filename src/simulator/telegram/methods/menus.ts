import { z } from 'zod'
import { Command } from '../protocol.ts'
import type { ChatState } from '../state.ts'
import type { World } from '../world.ts'
import { type Method, method, structured } from './method.ts'

const Scope = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators']) }),
  z.object({ type: z.enum(['chat', 'chat_administrators']), chat_id: z.number() }),
  z.object({ type: z.literal('chat_member'), chat_id: z.number(), user_id: z.number() })
])
type Scope = z.infer<typeof Scope>

const scoped = z.looseObject({
  scope: structured(Scope).default({ type: 'default' }),
  language_code: z.string().default('')
})

function nameOf(scope: Scope): string {
  if (scope.type === 'chat_member') return `${scope.type}:${scope.chat_id}:${scope.user_id}`
  return 'chat_id' in scope ? `${scope.type}:${scope.chat_id}` : scope.type
}

const listOf = (world: World, scope: string, language: string): Command[] | undefined =>
  world.state.commands.find(list => list.scope === scope && list.language === language)?.commands

function keep(world: World, scope: string, language: string, commands: Command[]): true {
  const others = world.state.commands.filter(list => list.scope !== scope || list.language !== language)
  world.state.commands = commands.length > 0 ? [...others, { scope, language, commands }] : others
  world.keeper.changed()
  world.changes.ring({ kind: 'place' })
  return true
}

const setMyCommands = method(
  'setMyCommands',
  scoped.extend({ commands: structured(z.array(Command).max(100)) }),
  (world, params) => keep(world, nameOf(params.scope), params.language_code, params.commands)
)
const deleteMyCommands = method('deleteMyCommands', scoped, (world, params) =>
  keep(world, nameOf(params.scope), params.language_code, [])
)
const getMyCommands = method(
  'getMyCommands',
  scoped,
  (world, params) => listOf(world, nameOf(params.scope), params.language_code) ?? []
)

/** Command menus by scope and language. */
export const menuMethods: readonly Method[] = [setMyCommands, deleteMyCommands, getMyCommands]

/** The menu that a person sees in a chat: the narrowest scope wins, and in it the person's language. */
export function menuFor(world: World, place: ChatState, userId: number): readonly Command[] {
  const chat = place.chat.id
  const isAdministrator = place.members[0] === userId
  const scopes =
    place.chat.type === 'private'
      ? [`chat:${chat}`, 'all_private_chats', 'default']
      : [
          `chat_member:${chat}:${userId}`,
          ...(isAdministrator ? [`chat_administrators:${chat}`] : []),
          `chat:${chat}`,
          ...(isAdministrator ? ['all_chat_administrators'] : []),
          'all_group_chats',
          'default'
        ]
  const language = world.people.get(userId)?.language_code ?? ''
  for (const scope of scopes) {
    const list = listOf(world, scope, language) ?? listOf(world, scope, '')
    if (list) return list
  }
  return []
}
