import { expect, test } from 'vitest'
import { begin, createClock, HOA, HOUR, LONG, MAI, NOON } from './begin.ts'

const reply = (remain: number) => ({ data: { quota: { quota_type: 'reply', remain: String(remain), total: '8' } } })
const charged = { data: { message_id: expect.any(String), user_id: MAI }, error: 0, message: 'Success' }
const text = { text: 'Nhắc việc 12' }

/** Every message goes with a token of its own, since these clocks move by days. */
async function beginFresh(options: Parameters<typeof begin>[0] = {}) {
  const world = await begin(options)
  const token = async () => {
    await world.oauth({ grant_type: 'refresh_token', refresh_token: world.zalo.pair.refreshToken })
    return world.zalo.pair.accessToken
  }
  return { ...world, write: async (user: string) => (await world.cs(user, text, await token())).body }
}

test('seven days after the last interaction the OA may no longer write', async () => {
  const { zalo, clock, write } = await beginFresh()
  clock.move(7 * 24 * HOUR)
  expect(await write(MAI)).toMatchObject({ error: 0 })
  clock.move(1)
  expect(await write(MAI)).toEqual({ error: -230, message: 'User has not interacted with the OA in the past 7 days' })
  zalo.phone(MAI).says('có mặt')
  expect(await write(MAI)).toMatchObject({ error: 0 })
})

test('who neither follows nor wrote cannot be written to', async () => {
  const { zalo, clock, write } = await beginFresh()
  expect(await write(LONG)).toMatchObject({ error: -213 })
  zalo.phone(LONG).says('chào')
  expect(await write(LONG)).toMatchObject({ error: 0 })
  expect(await write(HOA)).toMatchObject({ error: -213 })
  zalo.phone(HOA).clicksChat()
  expect(await write(HOA)).toMatchObject({ error: 0 })
  expect(await write('99')).toMatchObject({ error: -201 })
  clock.move(8 * 24 * HOUR)
  expect(await write(LONG)).toMatchObject({ error: -230 })
})

test('following opens the window, unfollowing does not close it, withdrawing does', async () => {
  const { zalo, write } = await beginFresh()
  zalo.phone(LONG).follows()
  expect(zalo.phone(LONG).follows()).toBeNull()
  expect(await write(LONG)).toMatchObject({ error: 0 })
  zalo.phone(LONG).unfollows()
  expect(await write(LONG)).toMatchObject({ error: 0 })
  zalo.phone(LONG).withdraws()
  expect(await write(LONG)).toMatchObject({ error: -213 })
})

test('eight messages are free after an interaction, for 48 hours; the others are charged', async () => {
  const { zalo, clock, write } = await beginFresh()
  for (const remain of [7, 6, 5, 4, 3, 2, 1, 0]) expect(await write(MAI)).toMatchObject(reply(remain))
  expect(await write(MAI)).toEqual(charged)
  zalo.phone(MAI).says('tôi đây')
  expect(await write(MAI)).toMatchObject(reply(7))
  clock.move(48 * HOUR)
  expect(await write(MAI)).toMatchObject(reply(6))
  clock.move(1)
  expect(await write(MAI)).toEqual(charged)
})

test('then the package pays, each month anew, and is asked for', async () => {
  const { clock, write, post } = await beginFresh({ packageQuota: 2 })
  clock.move(49 * HOUR)
  const quota = { quota_type: 'sub_quota', remain: '1', total: '2', expired_date: '30/11/2026' }
  expect(await write(MAI)).toMatchObject({ data: { quota } })
  const ask = { quota_owner: 'OA', product_type: 'cs', quota_type: 'sub_quota' }
  expect((await post('/v3.0/oa/quota/message', ask)).body).toMatchObject({
    data: [{ valid_through: '30/11/2026', total: 2, remain: 1 }]
  })
  expect(await write(MAI)).toMatchObject({ data: { quota: { remain: '0' } } })
  expect(await write(MAI)).toEqual(charged)
  const december = createClock(Date.parse('2026-11-30T17:00:00Z'))
  const next = await beginFresh({ packageQuota: 2, now: december.now })
  december.move(49 * HOUR)
  expect(await next.write(MAI)).toMatchObject({ data: { quota: { remain: '1', expired_date: '31/12/2026' } } })
})

test('the quota of one person', async () => {
  const { clock, cs, post } = await begin()
  await cs(MAI, text)
  await cs(MAI, text)
  expect((await post('/v3.0/oa/quota/message', { user_id: MAI })).body).toMatchObject({
    data: { last_interaction: String(NOON), cs_reply: { remain: 6, total: 8 } }
  })
  clock.move(HOUR)
  expect((await post('/v3.0/oa/quota/message', { user_id: LONG })).body).toMatchObject({ error: -213 })
})

test('4000 calls a minute, told by headers', async () => {
  const { zalo, clock, cs, get } = await begin({ limits: true })
  const first = await cs(MAI, text)
  expect(first.headers.get('X-RateLimit-Limit')).toBe('4000')
  expect(first.headers.get('X-RateLimit-Remain')).toBe('3999')
  for (let used = 1; used < 4000; used++) zalo.world.rate.admit(clock.now().getTime())
  const refused = await get('/v2.0/oa/getoa')
  expect(refused).toMatchObject({
    status: 200,
    body: { error: -32, message: 'Your application reached limit call api' }
  })
  expect(refused.headers.get('X-RateLimit-Remain')).toBe('0')
  clock.move(60_000)
  expect((await get('/v2.0/oa/getoa')).headers.get('X-RateLimit-Remain')).toBe('3999')
})
