import { expect, test } from 'vitest'
import { begin, GROUP, MAI } from './begin.ts'

const CS = '/v3.0/oa/message/cs'

test.each([
  [-32, 'Your application reached limit call api'],
  [-216, 'Access token is invalid'],
  [-217, expect.any(String)],
  [-200, expect.any(String)],
  [-320, expect.any(String)],
  [-987, 'Unknown error']
])('a call is refused with %i on request', async (error, message) => {
  const { zalo, cs } = await begin()
  zalo.disturb(({ path }) => (path === CS ? { error } : null))
  const refused = await cs(MAI, { text: 'chào' })
  expect(refused).toMatchObject({ status: 200, body: { error, message } })
  expect(refused.headers.get('X-RateLimit-Remain')).toBe(error === -32 ? '0' : '4000')
  expect(zalo.phone(MAI).chat()).toEqual([])
  expect(zalo.wire()).toMatchObject([{ path: CS, accepted: false, error }])
  zalo.disturb(null)
  expect((await cs(MAI, { text: 'chào' })).body).toMatchObject({ error: 0 })
})

test('the rule sees the body, and may give its own words and status', async () => {
  const { zalo, post } = await begin()
  zalo.disturb(({ body }) => (Object(body).message?.text === 'hai' ? { error: -1, message: 'lỗi', status: 503 } : null))
  const write = (text: string) => post('/v3.0/oa/group/message', { recipient: { group_id: GROUP }, message: { text } })
  expect(await write('một')).toMatchObject({ status: 200, body: { error: 0 } })
  expect(await write('hai')).toMatchObject({ status: 503, body: { error: -1, message: 'lỗi' } })
})

test('a token call fails in the shape of token calls', async () => {
  const { zalo, oauth } = await begin()
  const grant = { grant_type: 'refresh_token', refresh_token: zalo.pair.refreshToken }
  zalo.disturb(() => ({ error: -14014 }))
  expect((await oauth(grant)).body).toEqual({
    error: -14014,
    error_name: 'Invalid refresh token',
    error_description: 'Invalid refresh token'
  })
  zalo.disturb(null)
  expect((await oauth(grant)).body).toHaveProperty('access_token')
})

test('an unheard call is carried out', async () => {
  const { zalo, cs, oauth } = await begin()
  zalo.disturb(() => 'unheard')
  await expect(cs(MAI, { text: 'chào' })).rejects.toThrow('fetch failed')
  expect(zalo.phone(MAI).chat()).toHaveLength(1)
  const grant = { grant_type: 'refresh_token', refresh_token: zalo.pair.refreshToken }
  await expect(oauth(grant)).rejects.toThrow('fetch failed')
  zalo.disturb(null)
  expect((await oauth(grant)).body).toMatchObject({ error: -14014 })
  expect(zalo.wire().map(({ accepted, error }) => [accepted, error])).toEqual([
    [true, 0],
    [true, 0],
    [false, -14014]
  ])
})

test('a gateway answers, or nothing does', async () => {
  const { zalo } = await begin()
  const ask = (init: RequestInit = {}) =>
    fetch(`${zalo.root}/v2.0/oa/getoa`, { headers: { access_token: zalo.pair.accessToken }, ...init })
  zalo.disturb(() => ({ instead: 'page' }))
  const page = await ask()
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  zalo.disturb(() => ({ instead: 'page', status: 504 }))
  expect((await ask()).status).toBe(504)
  zalo.disturb(() => ({ instead: 'cut', until: new Promise(() => {}) }))
  const hangUp = new AbortController()
  const hanging = ask({ signal: hangUp.signal })
  await zalo.until(wire => wire.length === 3)
  hangUp.abort()
  await expect(hanging).rejects.toThrow('aborted')
  expect(zalo.wire().map(({ error }) => error)).toEqual([null, null, null])
})

test('files are disturbed too, and are no calls', async () => {
  const { zalo } = await begin()
  zalo.phone(MAI).sends({ name: 'a.pdf', bytes: Buffer.from('a'), kind: 'file' })
  const url = zalo.phone(MAI).chat()[0]?.files[0]?.url ?? ''
  zalo.disturb(({ path }) => (path.startsWith('/f/') ? { instead: 'page', status: 403 } : null))
  expect((await fetch(url)).status).toBe(403)
  expect(zalo.wire()).toEqual([])
})

test('the wire is waited for, and says what there was instead', async () => {
  const { zalo, cs } = await begin()
  const waiting = zalo.until(wire => wire.length === 2)
  await cs(MAI, { text: 'một' })
  await cs(MAI, { text: 'hai' })
  expect(await waiting).toHaveLength(2)
  await expect(zalo.until(wire => wire.length === 3, 1)).rejects.toThrow(`POST ${CS} 0; POST ${CS} 0`)
})
