import { readParts } from '../telegram/multipart.ts'
import type { GivenFile } from './files.ts'

/** A call of the bot. */
export type Call = {
  readonly method: string
  readonly path: string
  /** JSON, a form, or the query with what is JSON in it; null when it could not be read. */
  readonly body: unknown
  readonly uploads: ReadonlyMap<string, GivenFile>
  header(name: string): string | null
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** A query; `data` is JSON in it. */
const readQuery = (url: URL): Record<string, unknown> =>
  Object.fromEntries([...url.searchParams].map(([key, value]) => [key, key === 'data' ? fromJson(value) : value]))

async function readMultipart(request: Request, type: string): Promise<Pick<Call, 'body' | 'uploads'>> {
  const uploads = new Map<string, GivenFile>()
  const body: Record<string, unknown> = {}
  for (const { name, file, mime, bytes } of readParts(Buffer.from(await request.arrayBuffer()), type)) {
    if (file === null) body[name] = bytes.toString()
    else {
      uploads.set(name, { name: file, bytes: new Uint8Array(bytes) })
      body[name] = { name: file, mime, size: bytes.length }
    }
  }
  return { body, uploads }
}

/** Reads a call however it was sent. */
export async function readCall(request: Request): Promise<Call> {
  const url = new URL(request.url)
  const type = request.headers.get('content-type') ?? ''
  const call = {
    method: request.method,
    path: url.pathname,
    uploads: new Map<string, GivenFile>(),
    header: (name: string) => request.headers.get(name)
  }
  if (request.method !== 'POST') return { ...call, body: readQuery(url) }
  if (type.includes('multipart')) return { ...call, ...(await readMultipart(request, type)) }
  const text = await request.text()
  if (type.includes('urlencoded')) return { ...call, body: Object.fromEntries(new URLSearchParams(text)) }
  return { ...call, body: type.includes('json') ? fromJson(text) : null }
}
