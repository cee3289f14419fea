import type { Trouble as Wrong } from '../trouble.ts'
import { Failure, textOf } from './failure.ts'
import { oauthFailure, TOKEN_PATH } from './oauth.ts'

/** Zalo refuses with a code of its own. */
export type Refusal = { readonly error: number; readonly message?: string; readonly status?: number }
/** What goes wrong on the way of a call, or that Zalo refuses it. */
export type Trouble = Wrong | Refusal
export type Disturb = (call: { readonly path: string; readonly body: unknown }) => Trouble | null

/** A refusal in the place of the real answer. */
export function refusing(path: string, { status, error, message }: Refusal): Response {
  const failure = new Failure(error, message ?? textOf(error))
  const body = path === TOKEN_PATH ? oauthFailure(failure) : { error, message: failure.message }
  return Response.json(body, { status: status ?? 200 })
}
