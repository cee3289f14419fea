import type { Press } from '../trial/screen.ts'

async function post(path: string, body: BodyInit, headers: Record<string, string> = {}): Promise<unknown> {
  const answer = await fetch(`trial/${path}`, { method: 'POST', body, headers })
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return answer.json()
}

const postJson = (path: string, value: unknown): Promise<unknown> =>
  post(path, JSON.stringify(value), { 'content-type': 'application/json' })

/** Something a phone says; `replyTo` null answers nothing. */
export type Saying = {
  readonly phone: string
  readonly chat: string
  readonly text: string
  readonly replyTo: string | null
  readonly files: readonly File[]
}

export async function say({ files, ...saying }: Saying): Promise<void> {
  if (files.length === 0) {
    await postJson('say', saying)
    return
  }
  const form = new FormData()
  form.set('phone', saying.phone)
  form.set('chat', saying.chat)
  form.set('text', saying.text)
  if (saying.replyTo !== null) form.set('replyTo', saying.replyTo)
  for (const file of files) form.append('files', file)
  await post('upload', form)
}

/** Presses a button; answers the press's id, under which the bot's notice will come, or null where none will. */
export async function press(pressed: Press): Promise<string | null> {
  const answer = await postJson('press', pressed)
  const callback = typeof answer === 'object' && answer !== null && 'callback' in answer ? answer.callback : null
  return typeof callback === 'string' ? callback : null
}

/** Moves the clock; resolves when what was due has happened. */
export async function moveClock(to: Date): Promise<void> {
  await postJson('clock', { to: to.toISOString() })
}

export const fileAddress = (id: string): string => `trial/files/${encodeURIComponent(id)}`
