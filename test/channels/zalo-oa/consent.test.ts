import { expect, test } from 'vitest'
import { challengeOf } from '../../../src/channels/zalo-oa/consent.ts'
import { createOAuth } from '../../../src/channels/zalo-oa/oauth.ts'
import { createMemoryVault } from './vault.ts'
import { APP_ID, APP_SECRET, OA_ID } from './vectors.ts'
import { movable, onWire, openWire } from './wire.ts'

const CALLBACK = 'https://dondoc.example.gov.vn/zalo/callback'

/** A consent that was begun, and the way an administrator comes back from Zalo. */
async function begun() {
  const wire = await openWire()
  const clock = movable()
  const memory = createMemoryVault(clock)
  const zalo = await onWire(wire, { clock, memory })
  const address = new URL(await zalo.consent.begin(CALLBACK))
  const state = address.searchParams.get('state') ?? ''
  const back = async (more: Record<string, string> = {}, { consent } = zalo) => {
    const query = new URLSearchParams({ code: 'AUTH_CODE_1', oa_id: OA_ID, state, ...more })
    const response = await consent.callback(new Request(`${CALLBACK}?${query}`))
    return { status: response.status, html: await response.text(), headers: response.headers }
  }
  return { ...zalo, wire, clock, memory, address, state, back }
}

test('the challenge is made as Zalo’s own SDK makes it', () => {
  expect(challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM')
  expect(challengeOf('Zalo0AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSs')).toBe('KepPMhopyqC8MZj9B1mZSp4wjJYo7wwZxBeyJkqqHcc')
})

test('a code is redeemed with the body and the header that Zalo documents', async () => {
  const wire = await openWire()
  const clock = movable()
  const oauth = createOAuth({ root: wire.root, appId: APP_ID, appSecret: APP_SECRET, clock })
  const reply = {
    access_token: 'E5sPAxHWmF9aYZeZzPczEcNRtdVIPCD3XyGXw1uLBZ3npsF-MUW',
    refresh_token: 'DCcFKjWctu458dAU2FRbaNRPCcQGZ34zCmUF9aYEcNRtdVIaq',
    expires_in: '90000'
  }
  wire.answer = () => ({ status: 200, body: JSON.stringify(reply) })
  const now = clock.now().getTime()
  expect(await oauth.redeem('AUTH_CODE_1', 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toEqual({
    access: reply.access_token,
    refresh: reply.refresh_token,
    expiresAt: now + 90_000_000,
    refreshedAt: now
  })
  expect(wire.calls).toMatchObject([
    {
      method: 'POST',
      path: '/v4/oa/access_token',
      headers: { secret_key: 'app-secret-key-for-tests' },
      body: 'code=AUTH_CODE_1&app_id=360846524940903967&grant_type=authorization_code&code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
    }
  ])
})

test('an administrator consents, and the pair is kept', async () => {
  const { wire, address, state, back, tokens, memory } = await begun()
  expect(`${address.origin}${address.pathname}`).toBe(`${wire.root}/v4/oa/permission`)
  const asked = Object.fromEntries(address.searchParams)
  const kept = Object(memory.value('zalo-oa:consent'))
  expect(asked).toEqual({
    app_id: APP_ID,
    redirect_uri: CALLBACK,
    code_challenge: challengeOf(kept.verifier),
    state: kept.state
  })
  expect(kept.verifier).toMatch(/^(?=.*[A-Z])(?=.*[a-z])(?=.*\d)[A-Za-z0-9]{43}$/)
  expect(state.length).toBeGreaterThanOrEqual(32)
  const { status, html, headers } = await back()
  expect(status).toBe(200)
  expect(html).toContain('Đã kết nối Zalo OA')
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(headers.get('cache-control')).toContain('no-store')
  expect(new URLSearchParams(wire.calls[0]?.body).get('code_verifier')).toBe(kept.verifier)
  expect(await tokens.access()).toBe(wire.access)
  expect(await tokens.standing()).toBe('good')
})

test('each consent has a state and a verifier of its own; the last one counts', async () => {
  const { consent, address, back, memory } = await begun()
  const first = Object(memory.value('zalo-oa:consent'))
  const second = new URL(await consent.begin(CALLBACK))
  expect(second.searchParams.get('state')).not.toBe(address.searchParams.get('state'))
  expect(Object(memory.value('zalo-oa:consent')).verifier).not.toBe(first.verifier)
  expect((await back()).status).toBe(400)
  expect((await back({ state: second.searchParams.get('state') ?? '' })).status).toBe(200)
})

test('a state works once, for ten minutes, in whichever process', async () => {
  const { wire, clock, memory, back } = await begun()
  const other = await onWire(wire, { clock, memory })
  const wrong = await back({ state: 'x' })
  expect(wrong.status).toBe(400)
  expect(wrong.html).toContain('npx dondoc zalo-consent')
  const both = await Promise.all([back(), back({}, other)])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 400])
  expect((await back()).status).toBe(400)
  expect(wire.calls).toHaveLength(1)
})

test('a consent that comes too late is none', async () => {
  const { clock, back, wire } = await begun()
  clock.pass(10 * 60_000 + 1)
  const { status, html } = await back()
  expect(status).toBe(400)
  expect(html).toContain('đã hết hạn')
  expect(wire.calls).toEqual([])
})

test('nobody began one', async () => {
  const wire = await openWire()
  const { consent } = await onWire(wire)
  for (const query of ['', '?state=', '?state=&code=x', `?code=x&oa_id=${OA_ID}`])
    expect((await consent.callback(new Request(`${CALLBACK}${query}`))).status).toBe(400)
  expect((await consent.callback(new Request(CALLBACK, { method: 'POST' }))).status).toBe(405)
  expect(wire.calls).toEqual([])
})

test('another account’s consent is not taken', async () => {
  const { back, wire, tokens } = await begun()
  const { status, html } = await back({ oa_id: '1' })
  expect(status).toBe(400)
  expect(html).toContain('không phải Zalo OA của đơn vị')
  expect(wire.calls).toEqual([])
  expect(await tokens.standing()).toBe('none')
})

test('what Zalo, or the vault, says instead', async () => {
  const denied = await begun()
  denied.wire.answer = () => ({ error: -14_003, message: 'Invalid code verifier' })
  expect(await denied.back()).toMatchObject({ status: 400, html: expect.stringContaining('Zalo chưa cấp quyền') })
  expect(denied.logged).toMatchObject([{ what: 'zalo consent failed' }])
  expect(await (await begun()).back({ code: '' })).toMatchObject({ status: 400 })
  const gone = await begun()
  gone.wire.answer = () => 'cut'
  expect(await gone.back()).toMatchObject({ status: 503, html: expect.stringContaining('chạy lại lệnh') })
  const away = await begun()
  away.memory.away = call => call === 'keep zalo-oa:tokens'
  expect(await away.back()).toMatchObject({ status: 503 })
  const pages = [await denied.back({ code: '"><script>' }), await gone.back({ state: '<script>' })]
  for (const { html } of pages) expect(html).not.toContain('<script>')
})
