import { expect, test } from 'vitest'
import { APP, begin, HOUR, MAI, OA } from './begin.ts'

const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
const CHALLENGE = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'
const PAIR = {
  access_token: expect.stringMatching(/^[\w-]{20,}$/),
  refresh_token: expect.stringMatching(/^[\w-]{20,}$/),
  expires_in: '90000'
}
const USED = { error: -14014, error_name: 'Invalid refresh token', error_description: expect.any(String) }

/** An administrator opens the consent page; answers where their browser is sent. */
async function consent(root: string, wish: Record<string, string>): Promise<URL> {
  const query = new URLSearchParams({ app_id: APP, redirect_uri: 'https://dondoc.example.gov.vn/zalo', ...wish })
  const answer = await fetch(`${root}/v4/oa/permission?${query}`, { redirect: 'manual' })
  expect(answer.status).toBe(302)
  return new URL(answer.headers.get('location') ?? '')
}

test.each([
  [VERIFIER, CHALLENGE],
  ['Zalo0AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSs', 'KepPMhopyqC8MZj9B1mZSp4wjJYo7wwZxBeyJkqqHcc']
])('a code is changed for a pair with the verifier %s', async (code_verifier, code_challenge) => {
  const { zalo, oauth, cs } = await begin()
  const back = await consent(zalo.root, { code_challenge, state: 'lan-1' })
  expect(back.origin + back.pathname).toBe('https://dondoc.example.gov.vn/zalo')
  expect(Object.fromEntries(back.searchParams)).toEqual({ code: expect.any(String), oa_id: OA, state: 'lan-1' })
  const code = back.searchParams.get('code') ?? ''
  const grant = { grant_type: 'authorization_code', code, code_verifier }
  expect(await oauth(grant)).toMatchObject({ status: 200, body: PAIR })
  expect((await cs(MAI, { text: 'Kính gửi đồng chí' })).body).toMatchObject({ error: 0 })
  expect((await oauth(grant)).body).toMatchObject({ error: -14068 })
})

test('a code lives ten minutes, and a wrong verifier or plain base64 does not open it', async () => {
  const { zalo, clock, oauth } = await begin()
  const redeem = async (wish: Record<string, string>, code_verifier: string, waitMs = 0) => {
    const code = (await consent(zalo.root, wish)).searchParams.get('code') ?? ''
    clock.move(waitMs)
    return (await oauth({ grant_type: 'authorization_code', code, code_verifier })).body
  }
  expect(await redeem({ code_challenge: CHALLENGE }, VERIFIER, HOUR / 6)).toEqual(PAIR)
  expect(await redeem({ code_challenge: CHALLENGE }, VERIFIER, HOUR / 6 + 1)).toMatchObject({ error: -14068 })
  expect(await redeem({ code_challenge: CHALLENGE }, VERIFIER.toLowerCase())).toMatchObject({ error: -14003 })
  const plain = CHALLENGE.replace('-', '+')
  expect(await redeem({ code_challenge: plain }, VERIFIER)).toMatchObject({ error: -14003 })
})

test('a consent page without challenge, or for another app, leads nowhere', async () => {
  const { zalo } = await begin()
  const query = (wish: Record<string, string>) =>
    fetch(`${zalo.root}/v4/oa/permission?${new URLSearchParams({ redirect_uri: 'https://a.example/x', ...wish })}`)
  expect((await query({ app_id: APP })).status).toBe(400)
  expect((await query({ app_id: '1', code_challenge: CHALLENGE })).status).toBe(400)
})

test('a refresh token is good once; its second use harms nothing', async () => {
  const { zalo, oauth, cs } = await begin()
  const first = zalo.pair
  const grant = { grant_type: 'refresh_token', refresh_token: first.refreshToken }
  expect((await oauth(grant)).body).toEqual(PAIR)
  const second = zalo.pair
  expect(second).not.toEqual(first)
  expect(await oauth(grant)).toMatchObject({ status: 200, body: USED })
  expect(zalo.pair).toEqual(second)
  expect((await cs(MAI, { text: 'một' }, second.accessToken)).body).toMatchObject({ error: 0 })
  expect((await cs(MAI, { text: 'hai' }, first.accessToken)).body).toMatchObject({ error: 0 })
  expect((await oauth({ ...grant, refresh_token: second.refreshToken })).body).toEqual(PAIR)
})

test('of two refreshes at one moment one wins', async () => {
  const { zalo, oauth } = await begin()
  const grant = { grant_type: 'refresh_token', refresh_token: zalo.pair.refreshToken }
  const bodies = (await Promise.all([oauth(grant), oauth(grant)])).map(({ body }) => body)
  expect(bodies).toContainEqual(PAIR)
  expect(bodies).toContainEqual(USED)
})

test('an access token lives 25 hours, a refresh token three months', async () => {
  const { zalo, clock, oauth, cs } = await begin()
  const { accessToken, refreshToken } = zalo.pair
  zalo.phone(MAI).says('có mặt')
  clock.move(25 * HOUR)
  expect((await cs(MAI, { text: 'a' }, accessToken)).body).toMatchObject({ error: 0 })
  clock.move(1)
  expect(await cs(MAI, { text: 'a' }, accessToken)).toMatchObject({
    status: 200,
    body: { error: -220, message: 'access_token is expired or removed' }
  })
  expect((await cs(MAI, { text: 'a' }, 'khac')).body).toEqual({ error: -216, message: 'Access token is invalid' })
  clock.move(90 * 24 * HOUR)
  expect((await oauth({ grant_type: 'refresh_token', refresh_token: refreshToken })).body).toMatchObject(USED)
})

test('the token call wants a form, the right app and its secret, not the OA Secret Key', async () => {
  const { zalo, oauth } = await begin()
  const grant = { grant_type: 'refresh_token', refresh_token: zalo.pair.refreshToken }
  expect((await oauth(grant, 'oa-secret-key-for-tests')).body).toMatchObject({ error: -14004 })
  expect((await oauth({ ...grant, app_id: '1' })).body).toMatchObject({ error: -14002 })
  const json = await fetch(`${zalo.root}/v4/oa/access_token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', secret_key: 'app-secret-key-for-tests' },
    body: JSON.stringify({ app_id: APP, ...grant })
  })
  expect(await json.json()).toMatchObject({ error: -14002 })
  expect((await oauth(grant)).body).toEqual(PAIR)
})

test('the first pair may be given', async () => {
  const pair = { accessToken: 'truy-cap-1', refreshToken: 'lam-moi-1' }
  const { zalo, oauth } = await begin({ pair })
  expect(zalo.pair).toEqual(pair)
  expect((await oauth({ grant_type: 'refresh_token', refresh_token: 'lam-moi-1' })).body).toEqual(PAIR)
})
