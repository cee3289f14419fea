import { Failure, textOf } from './failure.ts'
import { oauthFailure, TOKEN_PATH } from './oauth.ts'

/**
 * What goes wrong with a call. `unheard`: it is carried out and its answer is lost. Otherwise it is not carried out:
 * `hang` answers nothing, `error` is a refusal in Zalo's shape, `html` and a bare `status` are what a gateway answers.
 */
export type Trouble = {
  readonly status?: number
  readonly error?: number
  readonly message?: string
  readonly unheard?: true
  readonly hang?: true
  readonly html?: true
}
export type Disturb = (call: { readonly path: string; readonly body: unknown }) => Trouble | null

/** The answer in the place of the real one. */
export function troubled(path: string, { status, error, message, html }: Trouble): Response {
  if (html || error === undefined) {
    const headers = { 'content-type': 'text/html; charset=utf-8' }
    return new Response('<html><body><h1>Bad Gateway</h1></body></html>', {
      status: status ?? (html ? 200 : 502),
      headers
    })
  }
  const failure = new Failure(error, message ?? textOf(error))
  const body = path === TOKEN_PATH ? oauthFailure(failure) : { error, message: failure.message }
  return Response.json(body, { status: status ?? 200 })
}
