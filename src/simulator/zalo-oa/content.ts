import { z } from 'zod'
import { WireButtons } from './buttons.ts'
import type { Content } from './chats.ts'
import { Failure, invalid } from './failure.ts'
import { useUpload } from './files.ts'
import type { Attached, Message } from './state.ts'
import type { World } from './world.ts'

/** Longest text, in UTF-16 units: the strictest reading of a page that does not say. */
const TEXT_LIMIT = 2000

const Attachment = z.looseObject({
  type: z.enum(['template', 'file']),
  payload: z.looseObject({
    token: z.string().optional(),
    template_type: z.string().optional(),
    elements: z.array(z.unknown()).length(1).optional(),
    buttons: WireButtons.default([])
  })
})
type Attachment = z.infer<typeof Attachment>

/** The `message` of a call that sends one. */
export const WireMessage = z.looseObject({
  text: z.string().max(TEXT_LIMIT).default(''),
  quote_message_id: z.string().optional(),
  attachment: Attachment.optional()
})

const Media = z.looseObject({
  media_type: z.string(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  attachment_id: z.string().optional()
})
const Ask = z.looseObject({ title: z.string().max(100), subtitle: z.string().max(500), image_url: z.string() })

function element<Schema extends z.ZodType>(schema: Schema, payload: Attachment['payload']): z.infer<Schema> {
  const read = schema.safeParse(payload.elements?.[0])
  if (!read.success) throw invalid('elements')
  return read.data
}

/** A picture uploaded before, or one that Zalo would read from its address; that address is not visited here. */
function pictureOf(world: World, payload: Attachment['payload']): Attached {
  const { media_type, url, attachment_id } = element(Media, payload)
  if (media_type !== 'image') throw new Failure(-233)
  if (attachment_id !== undefined && url === undefined) return useUpload(world, 'image', attachment_id)
  if (url === undefined || attachment_id !== undefined) throw invalid('url or attachment_id')
  return { name: new URL(url).pathname.split('/').at(-1) ?? '', kind: 'image', address: url }
}

function carried(world: World, text: string, { type, payload }: Attachment): Content {
  const { buttons } = payload
  if (type === 'file') {
    if (text !== '') throw invalid('a file has no text')
    return { text, buttons, files: [useUpload(world, 'file', payload.token ?? '')] }
  }
  if (payload.template_type === 'media') return { text, buttons, files: [pictureOf(world, payload)] }
  if (payload.template_type === 'request_user_info') {
    const { title, subtitle } = element(Ask, payload)
    return { text: `${title}\n${subtitle}`, asksInfo: true }
  }
  if (payload.template_type !== undefined) throw new Failure(-233)
  if (text === '') throw invalid('text')
  return { text, buttons }
}

/** What a call puts into a chat that holds these messages, if Zalo takes it. */
export function readContent(world: World, sent: z.infer<typeof WireMessage>, messages: readonly Message[]): Content {
  const { text, quote_message_id: quote, attachment } = sent
  if (quote !== undefined && !messages.some(message => message.id === quote)) throw invalid('quote_message_id')
  if (text === '' && !attachment) throw invalid('text')
  return { ...(attachment ? carried(world, text, attachment) : { text }), quote: quote ?? null }
}
