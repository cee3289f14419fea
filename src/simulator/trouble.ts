import { once } from 'node:events'
import type { HttpBindings } from '@hono/node-server'

/**
 * What comes back in the place of the platform's answer: a connection that is cut, a gateway's page, the first half of
 * the answer, no body at all, or JSON that somebody else wrote.
 */
export type Instead = 'cut' | 'page' | 'half' | 'empty' | { readonly json: unknown }

/**
 * What goes wrong on the way of a call, said alike of every platform. In a word: `unheard`, it is carried out and its
 * answer is lost; `cut`, the connection ends before it is carried out; `down`, a gateway answers 502 with a page and
 * nothing is carried out. In full: with `instead` the call is carried out only when it says so (`carried`); without, it is
 * carried out and answered as ever, but only when `until` has come. `tooMany`: it is refused as the platform refuses who
 * calls too often, to be asked again after so many seconds where the platform says so.
 */
export type Trouble =
  | 'unheard'
  | 'cut'
  | 'down'
  | {
      readonly instead: Instead
      readonly carried?: true
      /** Of HTTP; 200 unless said. */
      readonly status?: number
      readonly until?: Promise<unknown>
    }
  | { readonly until: Promise<unknown> }
  | { readonly tooMany: number }

/** How a platform deals with one call. */
type Answers = {
  /** Carries it out and answers. */
  readonly carry: () => Promise<Response>
  readonly tooMany: (seconds: number) => Promise<Response>
  /** It never arrived: for the log. */
  readonly lost?: () => void
}

const words = {
  unheard: { instead: 'cut', carried: true },
  cut: { instead: 'cut' },
  down: { instead: 'page', status: 502 }
} as const

/** The answer to a call on whose way something goes wrong. */
export async function disturbed(
  trouble: Trouble,
  { outgoing }: HttpBindings,
  { carry, tooMany, lost = () => {} }: Answers
): Promise<Response> {
  if (typeof trouble === 'object' && 'tooMany' in trouble) return tooMany(trouble.tooMany)
  const whole = typeof trouble === 'string' ? words[trouble] : trouble
  const carried = !('instead' in whole) || ('carried' in whole && whole.carried === true)
  const real = carried ? await carry() : null
  if (real === null) lost()
  // Whoever hung up is not waited for.
  if ('until' in whole && whole.until) await Promise.race([whole.until, once(outgoing, 'close')])
  if (!('instead' in whole)) return real ?? new Response(null)
  if (whole.instead === 'cut') outgoing.destroy()
  return inPlace(whole.instead, 'status' in whole ? whole.status : 200, real)
}

const HTML = { 'content-type': 'text/html; charset=utf-8' }
const JSON_TYPE = { 'content-type': 'application/json' }

async function inPlace(instead: Instead, status = 200, real: Response | null): Promise<Response> {
  if (typeof instead === 'object') return Response.json(instead.json, { status })
  if (instead === 'page') return new Response(`<html><body><h1>${status}</h1></body></html>`, { status, headers: HTML })
  const whole = (await real?.text()) ?? '{"ok":true,"error":0,"result":{"message'
  const text = instead === 'half' ? whole.slice(0, Math.ceil(whole.length / 2)) : ''
  return new Response(text, { status, headers: JSON_TYPE })
}
