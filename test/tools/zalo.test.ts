import { afterEach, beforeEach, expect, test } from 'vitest'
import { add } from '../../src/core/outcome.ts'
import { newAccount } from '../../src/events.ts'
import { startZaloBot } from '../../src/simulator/zalo-bot/index.ts'
import { openStore } from '../../src/store/index.ts'
import { people } from '../service/outside.ts'
import { begin, MAI } from '../simulator/zalo-oa/begin.ts'
import { openDesk } from './desk.ts'

let desk: ReturnType<typeof openDesk>
beforeEach(() => {
  desk = openDesk()
})
afterEach(() => desk.close())

/** An Official Account to try against, and the environment of an office that uses it. */
async function office() {
  const { zalo, clock } = await begin({ webhook: null })
  const store = await openStore({ dataDir: desk.dataDir })
  await store.commit('seed', people(), desk.now)
  const account = { ...newAccount(`zalo-oa:${MAI}`, 'Mai', 'vi', desk.now), personId: 2 }
  await store.commit('account', { rests: [], save: [add('account', account)], say: [] }, desk.now)
  await store.close()
  const environment = {
    ZALO_OA_APP_ID: '360846524940903967',
    ZALO_OA_APP_SECRET: 'app-secret-key-for-tests',
    ZALO_OA_SECRET_KEY: 'oa-secret-key-for-tests',
    ZALO_OA_ID: '388613280878808645',
    ZALO_OA_API_ROOT: zalo.root,
    ZALO_OAUTH_ROOT: zalo.root,
    PUBLIC_URL: 'https://dondoc.example.vn',
    ENCRYPTION_KEY: 'a-key-of-chance-that-is-long-enough'
  }
  const run = (words: readonly string[], input: readonly string[] = [], more = {}) =>
    desk.run(words, input, { ...environment, ...more })
  return { zalo, clock, run }
}

const doctor = async (run: Awaited<ReturnType<typeof office>>['run'], more = {}) =>
  (await run(['doctor'], [], more)).printed.join('\n')

test('without its variables each of the tools says what is missing', async () => {
  for (const name of ['zalo-consent', 'zalo-token', 'zalo-group']) {
    const words = name === 'zalo-group' ? [name, 'P. VHXH', 'gmf10', 'TL02'] : [name]
    const { code, told } = await desk.run(words)
    expect([code, told.join()]).toEqual([1, expect.stringContaining('docs/zalo.md')])
  }
})

test('the doctor tells how the tokens stand: none, good, refused, sealed with another key', async () => {
  const { zalo, run } = await office()
  expect(await doctor(run)).toMatch(/HỎNG .*Zalo OA: chưa có khóa truy cập.*; chạy npx dondoc zalo-consent/)
  expect((await run(['zalo-token'], [zalo.pair.refreshToken])).code).toBe(0)
  expect(await doctor(run)).toMatch(/được .*Zalo OA: khóa còn hiệu lực, Zalo trả lời/)
  expect(await doctor(run)).toContain('https://dondoc.example.vn/channels/zalo-oa')
  expect(await doctor(run, { ENCRYPTION_KEY: 'another-key-of-chance-also-long-enough' })).toMatch(
    /HỎNG .*Zalo OA: chưa có khóa truy cập, hoặc ENCRYPTION_KEY đã đổi/
  )
  zalo.disturb(({ path }) => (path.startsWith('/v2.0/oa/getoa') ? { error: -209 } : null))
  expect(await doctor(run)).toMatch(/HỎNG .*Zalo OA: Zalo không trả lời hoặc từ chối khóa/)
})

test('a refresh token by hand is taken once, and a wrong one takes nothing away', async () => {
  const { zalo, run } = await office()
  const { refreshToken: refresh } = zalo.pair
  expect((await run(['zalo-token'], [])).code).toBe(1)
  expect((await run(['zalo-token'], [refresh])).told.join()).toContain('Đã nhận và đổi được cặp khóa mới')
  expect((await run(['zalo-token'], [refresh])).code).toBe(1)
  expect(await doctor(run)).toContain('Zalo OA: khóa còn hiệu lực')
})

test('a group of people who are on Zalo, made by the account', async () => {
  const { zalo, run } = await office()
  await run(['zalo-token'], [zalo.pair.refreshToken])
  const { code, printed } = await run(['zalo-group', 'P. VHXH', 'gmf10', 'TL02'])
  expect([code, printed[0]]).toEqual([0, expect.stringMatching(/^zalo-oa:group:[0-9a-f]+$/)])
  expect(zalo.group((printed[0] ?? '').replace('zalo-oa:group:', '')).members()).toContain(MAI)
  expect((await run(['zalo-group', 'P. KT', 'gmf10', 'TL03'])).told.join()).toContain('chưa liên kết Zalo OA')
  await run(['zalo-group', 'Hai', 'gmf10', 'TL02'])
  expect((await run(['zalo-group', 'Ba', 'gmf10', 'TL02'])).told.join()).toContain('không còn chỗ trống')
})

test('a bot without a public address is told what it cannot do', async () => {
  const bot = await startZaloBot({
    token: '123456789:abc-xyz',
    bot: { id: '1459232241454765289', name: 'Bot Đôn Đốc' },
    phones: [],
    file: null,
    now: () => desk.now
  })
  const environment = { ZALO_BOT_TOKEN: '123456789:abc-xyz', ZALO_BOT_API_ROOT: bot.root }
  const said = (await desk.run(['doctor'], [], environment)).printed.join('\n')
  expect(said).toMatch(/được .*Zalo Bot: .* trả lời, nhận tin bằng polling/)
  expect(said).toMatch(/lưu ý .*Zalo Bot: chưa đặt PUBLIC_URL và ENCRYPTION_KEY/)
  await bot.close()
  expect((await desk.run(['doctor'], [], environment)).printed.join('\n')).toMatch(/HỎNG .*Zalo Bot không trả lời/)
})
