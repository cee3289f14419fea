import { z } from 'zod'
import type { Call } from '../call.ts'
import { admit, post, writableChat } from '../chats.ts'
import { badRequest } from '../failure.ts'
import { type FileKind, keepFile, reuseFile } from '../files.ts'
import type { KeptFile } from '../state.ts'
import type { World } from '../world.ts'
import { buttonsPart, captionPart, markup, noParseMode, replyParameters, replyPart, textPart } from './fields.ts'
import { entityList, flag, type Method, method, structured, whole } from './method.ts'

const target = {
  chat_id: whole,
  disable_notification: flag.optional(),
  reply_parameters: replyParameters,
  reply_markup: markup,
  parse_mode: noParseMode
}

const sendMessage = method(
  'sendMessage',
  z.looseObject({ ...target, text: z.string().default(''), entities: entityList.optional() }),
  (world, params) => {
    const place = writableChat(world, params.chat_id)
    const parts = {
      ...textPart(params.text, params.entities),
      ...buttonsPart(params.reply_markup),
      ...replyPart(place, params.reply_parameters)
    }
    admit(world, params.chat_id)
    return post(world, place, { from: world.bot, ...parts })
  }
)

/** The file that a field names: `attach://` a part of the form, a part by the field's own name, or an id. */
export function filePart(world: World, call: Call, kind: FileKind, field: string, value: unknown): KeptFile['sent'] {
  const attached = typeof value === 'string' && value.startsWith('attach://') ? value.slice('attach://'.length) : field
  const upload = call.uploads.get(attached)
  if (upload) return keepFile(world, kind, upload)
  if (typeof value !== 'string') throw badRequest(`there is no ${field} in the request`)
  if (/^https?:/.test(value)) throw badRequest('failed to get HTTP URL content')
  return reuseFile(world, kind, value)
}

const sendFile = (name: string, kind: FileKind): Method =>
  method(
    name,
    z.looseObject({ ...target, caption: z.string().optional(), caption_entities: entityList.optional() }),
    (world, params, call) => {
      const place = writableChat(world, params.chat_id)
      const parts = {
        ...captionPart(params.caption, params.caption_entities),
        ...buttonsPart(params.reply_markup),
        ...replyPart(place, params.reply_parameters)
      }
      admit(world, params.chat_id)
      return post(world, place, { from: world.bot, ...filePart(world, call, kind, kind, params[kind]), ...parts })
    }
  )

/** A picture or document inside an album or an edit. */
export const InputMedia = z.looseObject({
  type: z.enum(['photo', 'document']),
  media: z.string(),
  caption: z.string().optional(),
  caption_entities: entityList.optional(),
  parse_mode: noParseMode
})

const sendMediaGroup = method(
  'sendMediaGroup',
  z.looseObject({ ...target, media: structured(z.array(InputMedia).min(2).max(10)) }),
  (world, params, call) => {
    const place = writableChat(world, params.chat_id)
    if (new Set(params.media.map(item => item.type)).size > 1) {
      throw badRequest("document can't be mixed with other media types")
    }
    const reply = replyPart(place, params.reply_parameters)
    const captions = params.media.map(item => captionPart(item.caption, item.caption_entities))
    admit(world, params.chat_id)
    const files = params.media.map(item => filePart(world, call, item.type, 'media', item.media))
    const media_group_id = `album-${world.state.nextId++}`
    return files.map((file, index) =>
      post(world, place, { from: world.bot, ...file, ...captions[index], ...reply, media_group_id })
    )
  }
)

const sendChatAction = method('sendChatAction', z.looseObject({ chat_id: whole }), (world, params) => {
  writableChat(world, params.chat_id)
  world.changes.ring({ kind: 'typing', chat: params.chat_id })
  return true
})

/** Whatever puts something new into a chat. */
export const sendMethods: readonly Method[] = [
  sendMessage,
  sendFile('sendPhoto', 'photo'),
  sendFile('sendDocument', 'document'),
  sendFile('sendVoice', 'voice'),
  sendMediaGroup,
  sendChatAction
]
