import type { GivenFile } from './files.ts'
import { readParts } from './multipart.ts'

/** A call of the bot: parameters and uploaded files by field name. */
export type Call = {
  readonly params: Readonly<Record<string, unknown>>
  readonly uploads: ReadonlyMap<string, GivenFile>
  /** Fires when the bot hung up. */
  readonly hungUp: AbortSignal
}

/** Reads a call however it was sent: query, JSON, form or multipart. */
export async function readCall(request: Request): Promise<Call> {
  const params: Record<string, unknown> = Object.fromEntries(new URL(request.url).searchParams)
  const uploads = new Map<string, GivenFile>()
  const type = request.headers.get('content-type') ?? ''
  if (request.method === 'POST' && type.includes('application/json')) {
    const body: unknown = await request.json()
    if (typeof body === 'object' && body !== null) Object.assign(params, body)
  } else if (request.method === 'POST' && type.includes('urlencoded')) {
    Object.assign(params, Object.fromEntries(new URLSearchParams(await request.text())))
  } else if (request.method === 'POST' && type.includes('multipart')) {
    const body = Buffer.from(await request.arrayBuffer())
    for (const { name, file, mime, bytes } of readParts(body, type)) {
      if (file === null) params[name] = bytes.toString()
      else uploads.set(name, { name: file || 'file', mime, bytes: new Uint8Array(bytes) })
    }
  }
  return { params, uploads, hungUp: request.signal }
}
