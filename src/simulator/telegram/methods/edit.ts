import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { admit, findMessage, remove, replace, writableChat } from '../chats.ts'
import { badRequest } from '../failure.ts'
import type { Message } from '../protocol.ts'
import type { ChatState } from '../state.ts'
import { unixTime, type World } from '../world.ts'
import { buttonsPart, captionPart, markup, noParseMode, textPart } from './fields.ts'
import { entityList, type Method, method, structured, whole } from './method.ts'
import { filePart, InputMedia } from './send.ts'

const target = { chat_id: whole, message_id: whole, reply_markup: markup, parse_mode: noParseMode }

function ownMessage(world: World, chatId: number, messageId: number): { place: ChatState; message: Message } {
  const place = writableChat(world, chatId)
  const message = findMessage(place, messageId)
  if (!message) throw badRequest('message to edit not found')
  if (message.from.id !== world.bot.id) throw badRequest("message can't be edited")
  return { place, message }
}

const content = ({ edit_date: _, ...rest }: Message) => rest

/** Puts the edited message in place, unless nothing would change. */
function edited(world: World, place: ChatState, old: Message, next: Message): Message {
  if (isDeepStrictEqual(content(old), content(next))) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message'
    )
  }
  admit(world, place.chat.id)
  const message = { ...next, edit_date: unixTime(world) }
  replace(world, place, message)
  return message
}

const editMessageText = method(
  'editMessageText',
  z.looseObject({ ...target, text: z.string(), entities: entityList.optional() }),
  (world, params) => {
    const { place, message } = ownMessage(world, params.chat_id, params.message_id)
    if (message.text === undefined) throw badRequest('there is no text in the message to edit')
    const { text: _text, entities: _entities, reply_markup: _markup, ...rest } = message
    const parts = { ...textPart(params.text, params.entities), ...buttonsPart(params.reply_markup) }
    return edited(world, place, message, { ...rest, ...parts })
  }
)

const editMessageCaption = method(
  'editMessageCaption',
  z.looseObject({ ...target, caption: z.string().optional(), caption_entities: entityList.optional() }),
  (world, params) => {
    const { place, message } = ownMessage(world, params.chat_id, params.message_id)
    if (message.text !== undefined) throw badRequest('there is no caption in the message to edit')
    const { caption: _caption, caption_entities: _entities, reply_markup: _markup, ...rest } = message
    const parts = { ...captionPart(params.caption, params.caption_entities), ...buttonsPart(params.reply_markup) }
    return edited(world, place, message, { ...rest, ...parts })
  }
)

const editMessageMedia = method(
  'editMessageMedia',
  z.looseObject({ ...target, media: structured(InputMedia) }),
  (world, params, call) => {
    const { place, message } = ownMessage(world, params.chat_id, params.message_id)
    const { message_id, date, chat, from, reply_to_message, media_group_id } = message
    const next: Message = {
      message_id,
      date,
      chat,
      from,
      ...(reply_to_message && { reply_to_message }),
      ...(media_group_id !== undefined && { media_group_id }),
      ...captionPart(params.media.caption, params.media.caption_entities),
      ...buttonsPart(params.reply_markup),
      ...filePart(world, call, params.media.type, 'media', params.media.media)
    }
    return edited(world, place, message, next)
  }
)

const editMessageReplyMarkup = method('editMessageReplyMarkup', z.looseObject(target), (world, params) => {
  const { place, message } = ownMessage(world, params.chat_id, params.message_id)
  const { reply_markup: _markup, ...rest } = message
  return edited(world, place, message, { ...rest, ...buttonsPart(params.reply_markup) })
})

const deleteMessage = method('deleteMessage', z.looseObject({ chat_id: whole, message_id: whole }), (world, params) => {
  const place = writableChat(world, params.chat_id)
  if (!remove(world, place, params.message_id)) throw badRequest('message to delete not found')
  return true
})

/** Whatever changes or removes what a chat already shows. */
export const editMethods: readonly Method[] = [
  editMessageText,
  editMessageCaption,
  editMessageMedia,
  editMessageReplyMarkup,
  deleteMessage
]
