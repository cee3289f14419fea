import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { add } from '../../src/core/outcome.ts'
import { fileOf, openMigrated } from '../../src/store/index.ts'
import { lockService } from '../../src/store/lock.ts'
import { livedOffice } from '../backup/lived.ts'
import { begin } from '../simulator/begin.ts'
import { onLoopback } from '../support/loopback.ts'
import { officeEnvironment, openDesk } from './desk.ts'

let desk: ReturnType<typeof openDesk>
beforeEach(() => {
  desk = openDesk()
})
afterEach(() => desk.close())

/** The doctor's lines, with the exit code first. */
async function findings(environment: Readonly<Record<string, string>> = {}) {
  const { code, printed } = await desk.run(['doctor'], [], environment)
  return [String(code), ...printed].join('\n')
}

test('an empty folder: everything is still to come, and nothing is made', async () => {
  const said = await findings()
  expect(said).toMatch(/^0\nđược {3}cấu hình: chạy thử \(không có mã kênh\)/)
  expect(said).toContain('lưu ý  dịch vụ: hiện không chạy')
  expect(said).toContain('lưu ý  cơ sở dữ liệu: chưa có')
  expect(existsSync(join(desk.dataDir, 'trial', 'dondoc.db'))).toBe(false)
})

test('a trial that was begun', async () => {
  await desk.run(['list'])
  const said = await findings()
  expect(said).toMatch(/^0\n/)
  expect(said).toContain('được   cơ sở dữ liệu: mở được, 32 đơn vị, 34 người, 5 người đã liên kết')
  expect(said).toContain('được   thư: 0 chờ gửi, không có thư hỏng')
  expect(said).toContain('lưu ý  lịch nghỉ năm 2027')
  expect(said).not.toContain('HỎNG')
})

test('history that no seal has come to for hours is told of', async () => {
  const home = await livedOffice()
  const store = openMigrated(fileOf(home))
  const own = openDesk({ ...officeEnvironment, DATA_DIR: home })
  onTestFinished(async () => {
    own.close()
    await store.close()
  })
  const told = async () => (await own.run(['doctor'])).printed.filter(line => line.includes('niêm phong'))
  expect(await told()).toEqual([
    expect.stringMatching(/^lưu ý {2}niêm phong: quá trình ghi từ 2023-04-24T\S+ chưa được niêm phong/)
  ])
  const save = (await store.seals(own.now)).map(seal => add('seal', seal))
  await store.commit('job:seal:test', { rests: [], save, say: [] }, own.now)
  expect(await told()).toEqual([])
})

test('a running service is seen and not disturbed', async () => {
  await desk.run(['list'])
  const service = lockService(join(desk.dataDir, 'trial'))
  expect(await findings()).toContain('được   dịch vụ: đang chạy')
  service.release()
  expect(await findings()).toContain('lưu ý  dịch vụ: hiện không chạy')
})

test('a configuration that cannot be used, every fault at once', async () => {
  expect(await findings({ TELEGRAM_MODE: 'webhook', PORT: 'many' })).toBe(
    [
      '1',
      'HỎNG   cấu hình, PORT: a port from 0 to 65535',
      'HỎNG   cấu hình, TELEGRAM_BOT_TOKEN: a token, since TELEGRAM_MODE is set',
      'HỎNG   cấu hình, TELEGRAM_WEBHOOK_SECRET: a secret, since TELEGRAM_MODE is webhook',
      'HỎNG   cấu hình, PUBLIC_URL: an address, since TELEGRAM_MODE is webhook'
    ].join('\n')
  )
})

test('a Telegram that answers, with and without the webhook that we want', async () => {
  const token = '4000000001:trial-token-of-a-test-server'
  const { simulator } = await begin({ token })
  const telegram = { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: simulator.root }
  const polling = await findings(telegram)
  expect(polling).toMatch(/^0\n/)
  expect(polling).toContain('được   Telegram: @dondoc_bot trả lời, còn 0 cập nhật chờ')
  expect(polling).toContain('được   webhook: không đặt, đúng với polling')

  const webhook = {
    ...telegram,
    TELEGRAM_MODE: 'webhook',
    TELEGRAM_WEBHOOK_SECRET: 'a-secret-of-enough-letters',
    PUBLIC_URL: 'https://dondoc.example.vn'
  }
  expect(await findings(webhook)).toContain('webhook đang là "", cần "https://dondoc.example.vn/channels/telegram"')
})

test('a token that Telegram does not know', async () => {
  const { simulator } = await begin()
  const token = '4000000001:another-token-than-the-one-of-the-server'
  const said = await findings({ TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: simulator.root })
  expect(said).toMatch(/^1\n/)
  expect(said).toMatch(/HỎNG {3}Telegram không trả lời \(.+\): kiểm tra TELEGRAM_BOT_TOKEN/)
  expect(said).not.toContain(token)
})

test('a Telegram, a database that do not answer', async () => {
  const said = await findings({
    ...officeEnvironment,
    DATABASE_URL: 'postgresql://postgres@127.0.0.1:9/dondoc',
    PORT: '9'
  })
  expect(said).toMatch(/^1\n/)
  expect(said).toContain('HỎNG   Telegram không trả lời')
  expect(said).toContain('lưu ý  dịch vụ: http://127.0.0.1:9/readyz không trả lời')
  expect(said).toContain('đường mạng đến http://127.0.0.1:9')
  expect(said).toMatch(/HỎNG {3}cơ sở dữ liệu: không mở được \(.*127\.0\.0\.1:9.*\)/)
})

test.each([
  ['2026-11-23T02:00:10Z', 'được   đồng hồ: khớp với Telegram'],
  ['2026-11-23T02:10:00Z', 'lưu ý  đồng hồ máy lệch 600 giây so với Telegram']
])('the clock is compared with the time that Telegram tells: %s', async (told, said) => {
  const server = createServer((_, answer) => answer.writeHead(404, { date: new Date(told).toUTCString() }).end())
  const { root } = await onLoopback(server)
  expect(await findings({ TELEGRAM_BOT_TOKEN: '4000000001:token-of-a-test', TELEGRAM_API_ROOT: root })).toContain(said)
})
