/** The body of a request, read no further than the limit; or that it is longer, or was cut off on the way. */
export async function bodyOf(request: Request, limit: number): Promise<Uint8Array | 'too long' | 'cut off'> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return 'too long'
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.length
      if (size > limit) return 'too long'
      chunks.push(chunk)
    }
  } catch {
    return 'cut off'
  }
  const body = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    body.set(chunk, at)
    at += chunk.length
  }
  return body
}

/** Bytes as JSON; undefined when they are none. */
export function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    return undefined
  }
}
