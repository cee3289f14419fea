import type { TrialView } from '../trial/view.ts'

async function post(path: string, body: BodyInit, headers: Record<string, string> = {}): Promise<unknown> {
  const answer = await fetch(`trial/${path}`, { method: 'POST', body, headers })
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return answer.json()
}

const postJson = (path: string, value: unknown): Promise<unknown> =>
  post(path, JSON.stringify(value), { 'content-type': 'application/json' })

/** Something a phone says; `replyTo` null answers nothing. */
export type Saying = {
  readonly phone: number
  readonly chat: number
  readonly text: string
  readonly replyTo: number | null
  readonly files: readonly File[]
}

/** The whole view. */
export async function readView(): Promise<TrialView> {
  const answer = await fetch('trial/state')
  if (!answer.ok) throw new Error(`state: ${answer.status}`)
  return answer.json()
}

export async function say({ files, ...saying }: Saying): Promise<void> {
  if (files.length === 0) {
    await postJson('say', saying)
    return
  }
  const form = new FormData()
  form.set('phone', String(saying.phone))
  form.set('chat', String(saying.chat))
  form.set('text', saying.text)
  if (saying.replyTo !== null) form.set('replyTo', String(saying.replyTo))
  for (const file of files) form.append('files', file)
  await post('upload', form)
}

/** Presses a button; answers the press's id, under which the bot's notice will come. */
export async function press(phone: number, chat: number, messageId: number, data: string): Promise<string> {
  const answer = await postJson('press', { phone, chat, messageId, data })
  return typeof answer === 'object' && answer !== null && 'callback' in answer ? String(answer.callback) : ''
}

/** Moves the clock; resolves when what was due has happened. */
export async function moveClock(to: Date): Promise<void> {
  await postJson('clock', { to: to.toISOString() })
}

export const fileAddress = (id: string): string => `trial/files/${encodeURIComponent(id)}`
