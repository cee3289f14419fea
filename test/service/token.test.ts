import { expect, onTestFinished, test, vi } from 'vitest'
import { openWire, TOKEN, until } from '../channels/telegram/wire.ts'
import { freePort } from '../support/loopback.ts'
import { orderLine } from './outside.ts'
import { connected, environment, MAI, office, VINH, zalo } from './zalo-outside.ts'

/** What the administrator is told. */
const ALARM = /Kênh Telegram đang ngừng gửi[\s\S]*@BotFather[\s\S]*TELEGRAM_BOT_TOKEN/
const HA = 4
const revoked = { error_code: 401, description: 'Unauthorized' }

/** An office on Telegram and Zalo, its administrator on both. */
async function onBoth() {
  const port = await freePort()
  const { oa, shows } = await zalo(port)
  const wire = await openWire()
  const dataDir = await office([
    { address: 'telegram:101', personId: 3 },
    { address: 'telegram:102', personId: 2 },
    { address: 'telegram:104', personId: HA },
    { address: 'telegram:105', personId: 5 },
    { address: 'telegram:106', personId: 6 },
    { address: `zalo-oa:${VINH}`, personId: 1 },
    { address: `zalo-oa:${MAI}`, personId: HA }
  ])
  const env = { ...environment(dataDir, port, oa.root), TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: wire.root }
  const told = () =>
    oa
      .phone(MAI ?? '')
      .chat()
      .filter(({ from, text }) => from === 'oa' && ALARM.test(text)).length
  return { wire, shows, told, begin: () => connected(env, oa.pair.refreshToken), oa }
}

/** The machine's own clock goes a minute forward at once. */
function aMinutePasses() {
  const now = performance.now.bind(performance)
  const spy = vi.spyOn(performance, 'now').mockImplementation(() => now() + 60_000)
  onTestFinished(() => spy.mockRestore())
}

test('a Telegram token revoked at work: administrators are told on Zalo a minute later, once; letters wait whole', async () => {
  const { wire, shows, told, begin, oa } = await onBoth()
  const { service, lines, port } = await begin()
  const order = async (number: number, to: string, content: string) => {
    oa.phone(VINH ?? '').says(orderLine(content).replace('P. VHXH', to))
    await shows(VINH ?? '', new RegExp(`${content}[\\s\\S]*Đúng`))
    oa.phone(VINH ?? '').says('đúng')
    await shows(VINH ?? '', new RegExp(`số ${number}`))
  }
  wire.answer = () => revoked
  await order(1, 'đ/c Long', 'rà soát danh sách hộ nghèo')
  await until(() => wire.of('sendMessage').length > 0)
  await service.post.deliver()
  expect(told()).toBe(0)
  aMinutePasses()
  await order(2, 'đ/c Hoàng Thị Mai', 'báo cáo tình hình thu ngân sách')
  await shows(MAI ?? '', ALARM)
  await service.post.deliver()
  expect(told()).toBe(1)
  expect(lines.filter(line => line.includes('"ended":"failed"'))).toEqual([])
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  expect(metrics).toMatch(/dondoc_letters\{state="waiting"\} [1-9]/)
  expect(metrics).not.toMatch(/dondoc_letters\{state="failed"\} [1-9]/)
}, 60_000)

test('a token refused at the start beside another channel, and a minute later, is told there too', async () => {
  const { wire, shows, told, begin } = await onBoth()
  wire.answer = () => revoked
  const { service } = await begin()
  await service.post.deliver()
  expect(told()).toBe(0)
  aMinutePasses()
  await shows(MAI ?? '', ALARM)
  expect(told()).toBe(1)
}, 60_000)
