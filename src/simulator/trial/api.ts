import { type Context, Hono } from 'hono'
import { csrf } from 'hono/csrf'
import { z } from 'zod'
import { fileResponse } from './download.ts'
import { streamEvents } from './events.ts'
import { createHand } from './hand.ts'
import type { Screen, SentFile } from './screen.ts'
import type { Hint, TrialClock, TrialView } from './view.ts'

export type TrialOptions = {
  readonly hints?: readonly Hint[]
  readonly clock: TrialClock
}

const id = z.string().min(1)
const Say = z.object({ phone: id, chat: id, text: z.string().trim().min(1).max(4096), replyTo: id.nullable() })
const Press = z.object({ phone: id, chat: id, messageId: id, press: z.string() })
const Move = z.object({ to: z.iso.datetime({ offset: true }) })
const Upload = z.object({
  phone: id,
  chat: id,
  text: z.string().trim().max(1024),
  replyTo: id.nullable(),
  files: z.array(z.instanceof(File)).min(1).max(10)
})

const refused = (context: Context, fault: string) => context.json({ fault }, 400)
const textOf = (fault: unknown) => (fault instanceof Error ? fault.message : String(fault))

async function sentFile(part: File): Promise<SentFile> {
  const bytes = new Uint8Array(await part.arrayBuffer())
  return { name: part.name || 'file', mime: part.type || 'application/octet-stream', bytes }
}

/** What the page reads and does, under `/trial`. */
export function createTrialApi(screens: readonly Screen[], { hints = [], clock }: TrialOptions): Hono {
  const api = new Hono()
  const hand = createHand(clock)
  api.use(csrf())

  const view = (): TrialView => ({
    phones: screens.flatMap(screen => screen.phones()),
    messages: Object.fromEntries(screens.flatMap(screen => Object.entries(screen.messages()))),
    hints,
    clock: hand.view()
  })

  /** Does something on the screen that has the phone, and answers when it is kept. */
  async function act(context: Context, phone: string, does: (screen: Screen) => object) {
    const screen = screens.find(one => one.phones().some(({ id }) => id === phone))
    if (!screen) return refused(context, `no phone ${phone}`)
    try {
      const answer = does(screen)
      await screen.saved()
      return context.json(answer)
    } catch (fault) {
      return refused(context, textOf(fault))
    }
  }

  api.get('/events', context => streamEvents(context, { screens, hand, view }))
  api.get('/files/:id', context => {
    const found = screens.map(screen => screen.file(context.req.param('id'))).find(file => file !== null)
    return fileResponse(found ?? null)
  })

  api.post('/say', async context => {
    const said = Say.safeParse(await context.req.json().catch(() => null))
    if (!said.success) return refused(context, z.prettifyError(said.error))
    const saying = { ...said.data, files: [] }
    return act(context, saying.phone, screen => {
      screen.says(saying)
      return {}
    })
  })

  api.post('/press', async context => {
    const press = Press.safeParse(await context.req.json().catch(() => null))
    if (!press.success) return refused(context, z.prettifyError(press.error))
    return act(context, press.data.phone, screen => ({ callback: screen.presses(press.data) }))
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
    const saying = { ...upload.data, files: await Promise.all(upload.data.files.map(sentFile)) }
    return act(context, saying.phone, screen => {
      screen.says(saying)
      return {}
    })
  })

  api.post('/clock', async context => {
    const move = Move.safeParse(await context.req.json().catch(() => null))
    if (!move.success) return refused(context, z.prettifyError(move.error))
    const moved = await hand.move(new Date(move.data.to))
    return moved ? context.json(hand.view()) : refused(context, 'the clock only goes forward, one move at a time')
  })

  return api
}
