/** A call of the bot. */
export type Call = {
  readonly params: Readonly<Record<string, unknown>>
  /** Fires when the bot hung up. */
  readonly hungUp: AbortSignal
}

/** Reads a call however it was sent: query, JSON or form. Files are not taken by this platform. */
export async function readCall(request: Request): Promise<Call> {
  const params: Record<string, unknown> = Object.fromEntries(new URL(request.url).searchParams)
  const text = request.method === 'POST' ? await request.text() : ''
  if (request.headers.get('content-type')?.includes('urlencoded')) {
    Object.assign(params, Object.fromEntries(new URLSearchParams(text)))
  } else if (text !== '') {
    const body: unknown = JSON.parse(text)
    if (typeof body === 'object' && body !== null) Object.assign(params, body)
  }
  return { params, hungUp: request.signal }
}
