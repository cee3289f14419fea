import { addressOf } from './media.ts'
import type { Message } from './state.ts'
import type { World } from './world.ts'

/** What the bot is told of a message. */
export type Event = { readonly event_name: string; readonly message?: Readonly<Record<string, unknown>> }

/** The event as real traffic carries it, or as the documentation shows it: the two name a picture's address differently. */
export function eventOf(world: World, message: Message, documented: boolean): Event {
  if (message.kind === 'bare') return { event_name: 'message.unsupported.received' }
  return {
    event_name: `message.${message.kind}.received`,
    message: {
      date: message.at,
      chat: { chat_type: world.groups.has(message.chat) ? 'GROUP' : 'PRIVATE', id: message.chat },
      message_id: message.id,
      from: { id: message.from, is_bot: false, display_name: world.people.get(message.from)?.name ?? '' },
      ...contentOf(world, message, documented)
    }
  }
}

function contentOf(world: World, { kind, text, media }: Message, documented: boolean): Record<string, unknown> {
  if (kind === 'text') return { text }
  if (media === null) return {}
  // No sticker event was ever captured: its fields are a guess.
  if (kind === 'sticker') return { message_type: 'CHAT_STICKER', sticker: media }
  if (kind === 'voice') return { message_type: 'CHAT_VOICE', voice_url: addressOf(world, media) }
  return {
    message_type: 'CHAT_PHOTO',
    [documented ? 'photo' : 'photo_url']: addressOf(world, media),
    ...(text !== '' && { caption: text })
  }
}
