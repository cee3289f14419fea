import { type Context, Hono } from 'hono'
import { csrf } from 'hono/csrf'
import { z } from 'zod'
import type { Phone } from '../telegram/people.ts'
import type { PhoneFile, PhoneHandle } from '../telegram/phone.ts'
import { pictureSize } from '../telegram/picture.ts'
import type { World } from '../telegram/world.ts'
import { fileResponse } from './download.ts'
import { streamEvents } from './events.ts'
import { createHand } from './hand.ts'
import { showTrial } from './show.ts'
import type { Hint, TrialClock } from './view.ts'

export type TrialOptions = {
  readonly phones: readonly Phone[]
  readonly hints?: readonly Hint[]
  readonly clock: TrialClock
}

const Say = z.object({
  phone: z.number().int(),
  chat: z.number().int(),
  text: z.string().trim().min(1).max(4096),
  replyTo: z.number().int().nullable()
})
const Press = z.object({
  phone: z.number().int(),
  chat: z.number().int(),
  messageId: z.number().int(),
  data: z.string()
})
const Move = z.object({ to: z.iso.datetime({ offset: true }) })
const Upload = z.object({
  phone: z.coerce.number().int(),
  chat: z.coerce.number().int(),
  text: z.string().trim().max(1024),
  replyTo: z.coerce.number().int().nullable(),
  files: z.array(z.instanceof(File)).min(1).max(10)
})

const refused = (context: Context, fault: string) => context.json({ fault }, 400)
const textOf = (fault: unknown) => (fault instanceof Error ? fault.message : String(fault))

/** A picture goes as a picture, everything else as a document. */
async function phoneFile(part: File): Promise<PhoneFile> {
  const bytes = new Uint8Array(await part.arrayBuffer())
  const mime = part.type || 'application/octet-stream'
  return { name: part.name || 'file', mime, bytes, kind: pictureSize(bytes) ? 'photo' : 'document' }
}

/** What the page reads and does, under `/trial`. */
export function createTrialApi(world: World, options: TrialOptions, phone: (id: number) => PhoneHandle): Hono {
  const api = new Hono()
  const hand = createHand(options.clock)
  api.use(csrf())

  api.get('/state', context => context.json(showTrial(world, options.phones, options.hints ?? [], hand.view())))
  api.get('/events', context => streamEvents(context, world, hand))
  api.get('/files/:id', context => fileResponse(world, context.req.param('id')))

  api.post('/say', async context => {
    const said = Say.safeParse(await context.req.json().catch(() => null))
    if (!said.success) return refused(context, z.prettifyError(said.error))
    const { chat, text, replyTo } = said.data
    try {
      phone(said.data.phone).says(text, { chat, ...(replyTo !== null && { replyTo }) })
    } catch (fault) {
      return refused(context, textOf(fault))
    }
    await world.keeper.saved()
    return context.json({})
  })

  api.post('/press', async context => {
    const press = Press.safeParse(await context.req.json().catch(() => null))
    if (!press.success) return refused(context, z.prettifyError(press.error))
    const { chat, messageId, data } = press.data
    try {
      const { callback } = phone(press.data.phone).presses(messageId, data, chat)
      await world.keeper.saved()
      return context.json({ callback })
    } catch (fault) {
      return refused(context, textOf(fault))
    }
  })

  api.post('/upload', async context => {
    const form = await context.req.formData()
    const upload = Upload.safeParse({
      phone: form.get('phone'),
      chat: form.get('chat'),
      text: form.get('text') ?? '',
      replyTo: form.get('replyTo'),
      files: form.getAll('files')
    })
    if (!upload.success) return refused(context, z.prettifyError(upload.error))
    const { chat, text, replyTo } = upload.data
    const files = await Promise.all(upload.data.files.map(phoneFile))
    try {
      phone(upload.data.phone).says(text, { chat, files, ...(replyTo !== null && { replyTo }) })
    } catch (fault) {
      return refused(context, textOf(fault))
    }
    await world.keeper.saved()
    return context.json({})
  })

  api.post('/clock', async context => {
    const move = Move.safeParse(await context.req.json().catch(() => null))
    if (!move.success) return refused(context, z.prettifyError(move.error))
    const moved = await hand.move(new Date(move.data.to))
    return moved ? context.json(hand.view()) : refused(context, 'the clock only goes forward, one move at a time')
  })

  return api
}
