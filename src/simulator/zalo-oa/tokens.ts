import { createHash } from 'node:crypto'
import { Failure } from './failure.ts'
import { newKey } from './ids.ts'
import { nowMs, type World } from './world.ts'

const HOUR = 3_600_000
const ACCESS_MS = 25 * HOUR
const REFRESH_MS = 90 * 24 * HOUR
const CODE_MS = 10 * 60_000
/** Old access tokens are remembered, since Zalo says of them that they are expired and not that they are wrong. */
const REMEMBERED = 20

export type Pair = { readonly accessToken: string; readonly refreshToken: string }

/** Gives out a pair: a new one, or one that the options name. The pairs before it stay as good as they were. */
export function issue(world: World, given?: Pair): Pair {
  const atMs = nowMs(world)
  const pair = given ?? { accessToken: newKey(world, 'access'), refreshToken: newKey(world, 'refresh') }
  const { state } = world
  state.accessTokens = [...state.accessTokens, { value: pair.accessToken, until: atMs + ACCESS_MS }].slice(-REMEMBERED)
  state.refreshTokens.push({ value: pair.refreshToken, until: atMs + REFRESH_MS })
  world.keeper.changed()
  return pair
}

/** The newest pair; null when none was given out, or when its refresh token is used. */
export function newestPair(world: World): Pair | null {
  const accessToken = world.state.accessTokens.at(-1)?.value
  const refreshToken = world.state.refreshTokens.at(-1)?.value
  return accessToken !== undefined && refreshToken !== undefined ? { accessToken, refreshToken } : null
}

/** Refuses a token that opens nothing. */
export function checkAccess(world: World, value: string | null): void {
  const token = world.state.accessTokens.find(known => known.value === value)
  if (!token) throw new Failure(-216)
  if (nowMs(world) > token.until) throw new Failure(-220)
}

/** A new pair for a refresh token, which is good once. */
export function refresh(world: World, value: string): Pair {
  const token = world.state.refreshTokens.find(known => known.value === value)
  if (!token || nowMs(world) > token.until) throw new Failure(-14014)
  world.state.refreshTokens = world.state.refreshTokens.filter(known => known !== token)
  return issue(world)
}

/** An administrator of the OA consents. */
export function consent(world: World, challenge: string): string {
  const value = newKey(world, 'code')
  world.state.codes.push({ value, challenge, until: nowMs(world) + CODE_MS })
  world.keeper.changed()
  return value
}

/** A new pair for a code, which is good once, also when the verifier does not fit. */
export function redeem(world: World, value: string, verifier: string): Pair {
  const code = world.state.codes.find(known => known.value === value)
  world.state.codes = world.state.codes.filter(known => known !== code)
  world.keeper.changed()
  if (!code || nowMs(world) > code.until) throw new Failure(-14068)
  if (createHash('sha256').update(verifier).digest('base64url') !== code.challenge) throw new Failure(-14003)
  return issue(world)
}
