import { z } from 'zod'
import { mustBeWritable, post } from './chats.ts'
import { fetchPhoto } from './media.ts'
import { type Method, method } from './method.ts'
import { count, mustBeLeft } from './quota.ts'
import type { Message } from './state.ts'
import { mustFit, TextStyles } from './styles.ts'
import type { World } from './world.ts'

const LONGEST = 2000

/** What may be said. UTF-16 units are the strictest way to count; zod's own limits count code points. */
const words = z.string().refine(text => text.length > 0 && text.length <= LONGEST, 'must have 1 to 2000 characters')

const chat_id = z.string()

/** Refuses what may not be sent at this moment. */
function admit(world: World, chat: string): void {
  mustBeWritable(world, chat)
  mustBeLeft(world)
}

function say(world: World, message: Pick<Message, 'chat' | 'kind' | 'text' | 'media'>) {
  const posted = post(world, { ...message, from: 'bot' })
  count(world)
  return { message_id: posted.id, date: posted.at }
}

const sendMessage = method(
  'sendMessage',
  z.looseObject({
    chat_id,
    text: words,
    parse_mode: z.enum(['markdown', 'html']).optional(),
    text_styles: TextStyles.optional()
  }),
  (world, { chat_id: chat, text, parse_mode, text_styles }) => {
    if (parse_mode === undefined) mustFit(text, text_styles)
    admit(world, chat)
    return say(world, { chat, kind: 'text', text, media: null })
  }
)

const sendPhoto = method(
  'sendPhoto',
  z.looseObject({ chat_id, photo: z.string(), caption: words.optional() }),
  async (world, { chat_id: chat, photo, caption = '' }) => {
    admit(world, chat)
    return say(world, { chat, kind: 'image', text: caption, media: await fetchPhoto(world, photo) })
  }
)

const sendSticker = method(
  'sendSticker',
  z.looseObject({ chat_id, sticker: z.string().min(1) }),
  (world, { chat_id: chat, sticker }) => {
    admit(world, chat)
    return say(world, { chat, kind: 'sticker', text: '', media: sticker })
  }
)

const sendChatAction = method(
  'sendChatAction',
  z.looseObject({ chat_id, action: z.literal('typing') }),
  (world, { chat_id: chat }) => {
    mustBeWritable(world, chat)
    world.changes.ring({ kind: 'typing', chat })
  }
)

const getMe: Method = {
  name: 'getMe',
  run: ({ bot, groups }) => ({
    id: bot.id,
    account_name: bot.name,
    account_type: 'BASIC',
    can_join_groups: groups.size > 0
  })
}

/** Who the bot is, and whatever it says. */
export const sendMethods: readonly Method[] = [getMe, sendMessage, sendPhoto, sendSticker, sendChatAction]
