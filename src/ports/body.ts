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
  if (Number(request.headers.get('content-length') ?? 0) > limit) return 'too long'
  try {
    return (await readTo(request.body, limit)) ?? 'too long'
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
