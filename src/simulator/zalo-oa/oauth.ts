import { z } from 'zod'
import type { Call } from './call.ts'
import { Failure } from './failure.ts'
import { consent, type Pair, redeem, refresh } from './tokens.ts'
import type { World } from './world.ts'

export const TOKEN_PATH = '/v4/oa/access_token'
export const PERMISSION_PATH = '/v4/oa/permission'

const Grant = z.discriminatedUnion('grant_type', [
  z.looseObject({
    grant_type: z.literal('authorization_code'),
    app_id: z.string(),
    code: z.string(),
    code_verifier: z.string()
  }),
  z.looseObject({ grant_type: z.literal('refresh_token'), app_id: z.string(), refresh_token: z.string() })
])

function grant(world: World, call: Call): Pair {
  if (call.method !== 'POST' || !call.header('content-type')?.includes('urlencoded')) throw new Failure(-14002)
  const read = Grant.safeParse(call.body)
  if (!read.success || read.data.app_id !== world.app.id) throw new Failure(-14002)
  if (call.header('secret_key') !== world.app.secret) throw new Failure(-14004)
  const { data } = read
  return data.grant_type === 'refresh_token'
    ? refresh(world, data.refresh_token)
    : redeem(world, data.code, data.code_verifier)
}

/** The token call, both grants. Its failures are shaped unlike those of the OpenAPI, and are 200 like those. */
export function answerTokenCall(world: World, call: Call): { error: number; body: Record<string, unknown> } {
  try {
    const { accessToken, refreshToken } = grant(world, call)
    return { error: 0, body: { access_token: accessToken, refresh_token: refreshToken, expires_in: '90000' } }
  } catch (fault) {
    if (!(fault instanceof Failure)) throw fault
    return { error: fault.code, body: oauthFailure(fault) }
  }
}

export const oauthFailure = ({ code, message }: Failure): Record<string, unknown> => ({
  error_name: message,
  error_description: message,
  error: code
})

const Wish = z.looseObject({
  app_id: z.string(),
  redirect_uri: z.url({ protocol: /^https?$/ }),
  code_challenge: z.string().min(1),
  state: z.string().optional()
})

/** The page where an administrator consents, as they do at once; answers where their browser goes then. */
export function permit(world: World, call: Call): string {
  const read = Wish.safeParse(call.body)
  if (!read.success) throw new Failure(-14003)
  const { app_id, redirect_uri, code_challenge, state } = read.data
  if (app_id !== world.app.id) throw new Failure(-14002)
  const back = new URL(redirect_uri)
  back.searchParams.set('code', consent(world, code_challenge))
  back.searchParams.set('oa_id', world.oa.id)
  if (state !== undefined) back.searchParams.set('state', state)
  return back.href
}
