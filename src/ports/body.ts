/** Bytes as they come, read no further than the limit; null when there are more. */
export async function readTo(source: AsyncIterable<Uint8Array> | null, limit: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of source ?? []) {
    size += chunk.length
    if (size > limit) return null
    chunks.push(chunk)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/** The body of a request, read no further than the limit; or that it is longer, or was cut off on the way. */
export async function bodyOf(request: Request, limit: number): Promise<Uint8Array | 'too long' | 'cut off'> {
  const told = request.headers.get('content-length')
  if (Number(told ?? 0) > limit) return 'too long'
  try {
    // The server reads no further than a length it was told; read as a stream each piece would be copied and waited for.
    const body = told === null ? await readTo(request.body, limit) : new Uint8Array(await request.arrayBuffer())
    return body === null || body.length > limit ? 'too long' : body
  } catch {
    return 'cut off'
  }
}

/** Bytes as JSON; undefined when they are none. */
export function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    return undefined
  }
}
