import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { start } from '../../src/start.ts'
import { freePort } from '../support/loopback.ts'
import { folder, LONG, MAI, office, orderLine, shows, TOKEN, telegram, VINH, withButton } from './outside.ts'

const SECRET = 'secret-of-the-webhook'
const STORY = 'Giao P. VHXH rà soát danh sách hộ nghèo, chậm nhất 30/11/2026'

/** The service in this process; what it logged, line by line. */
async function running(environment: Record<string, string>) {
  const lines: string[] = []
  const said: string[] = []
  const logger = pino({ base: null }, { write: line => void lines.push(line) })
  const config = readConfig({ PORT: '0', ...environment })
  const signal = new AbortController().signal
  const started = await start(config, { logger, say: text => void said.push(text), signal })
  onTestFinished(() => started.stop())
  return { ...started, lines, said, root: `http://127.0.0.1:${started.port}` }
}

async function trial(dataDir: string) {
  const service = await running({ DATA_DIR: dataDir })
  if (!service.simulator) throw new Error('no trial')
  return { ...service, simulator: service.simulator }
}

test('the story of the first minutes, played in trial mode over HTTP', async () => {
  const { simulator, said, root } = await trial(folder())
  expect(said.join()).toContain('chế độ chạy thử')
  const [vinh, long] = [simulator.phone(VINH), simulator.phone(LONG)]
  vinh.says(STORY)
  await shows(simulator, VINH, '17:00, Thứ Hai, 30/11/2026')
  vinh.presses(withButton(simulator, VINH, 'Đúng'), 'Đúng')
  await shows(simulator, MAI, /Lê Quang Vinh giao việc số \d+/)
  await shows(simulator, LONG, /Lê Quang Vinh giao việc số \d+/)
  await shows(simulator, VINH, /Đã chuyển đến: .*Trần Đức Long/)
  long.presses(withButton(simulator, LONG, 'Đã nhận'), 'Đã nhận')
  await shows(simulator, VINH, /Đã nhận: Trần Đức Long/)
  const number = /việc số (\d+)/.exec(long.chat().find(one => one.text?.includes('giao việc số'))?.text ?? '')?.[1]
  long.says(`báo cáo ${number} đã rà soát xong 10/10 thôn, số 45/BC-VHXH ngày 20/11`)
  await shows(simulator, VINH, '45/BC-VHXH ngày 20/11/2026')
  long.says('', { files: [{ name: 'danh-sach.pdf', bytes: Buffer.from('%PDF') }] })
  await simulator.until(wire => wire.some(one => one.method === 'sendDocument' && one.chat === VINH))
  vinh.presses(withButton(simulator, VINH, 'Xác nhận'), 'Xác nhận')
  await shows(simulator, LONG, `đã xác nhận việc số ${number}: hoàn thành đúng hạn`)
  expect(simulator.wire().filter(one => !one.accepted)).toEqual([])
  expect((await fetch(`${root}/readyz`)).status).toBe(200)
  expect(await (await fetch(`${root}/metrics`)).text()).toMatch(/dondoc_letters_total\{ended="sent"\} \d+/)
})

test('an update given again does nothing again', async () => {
  const { simulator } = await trial(folder())
  const vinh = simulator.phone(VINH)
  vinh.says(STORY)
  await shows(simulator, VINH, '• Việc: rà soát danh sách hộ nghèo')
  const { updateId } = vinh.presses(withButton(simulator, VINH, 'Đúng'), 'Đúng')
  await shows(simulator, VINH, /Đã chuyển đến: .*Trần Đức Long/)
  simulator.redeliver(updateId ?? 0)
  vinh.says('hôm nay')
  await simulator.until(() => simulator.pending() === 0)
  await shows(simulator, VINH, /hôm nay|Hôm nay/)
  expect(
    simulator
      .phone(MAI)
      .chat()
      .filter(one => one.text?.includes('giao việc số'))
  ).toHaveLength(1)
})

test('an order kept while Telegram was down is sent after a restart', async () => {
  const dataDir = folder()
  const first = await trial(dataDir)
  first.simulator.phone(VINH).says(STORY)
  await shows(first.simulator, VINH, '• Việc: rà soát danh sách hộ nghèo')
  first.simulator.disturb(({ method }) => (/^(send|edit|getMe)/.test(method) ? 'down' : null))
  first.simulator.phone(VINH).says('đúng')
  await expect.poll(() => first.lines.join()).toContain('"ended":"unsure"')
  await first.stop()
  const second = await trial(dataDir)
  await shows(second.simulator, MAI, /Lê Quang Vinh giao việc số/)
  const heard = second.simulator
    .phone(MAI)
    .chat()
    .filter(one => one.text?.includes('giao việc số'))
  expect(heard).toHaveLength(1)
  await second.stop()
})

test('by webhook: set at the start, secret checked, redelivered once, in order', async () => {
  const simulator = await telegram()
  const port = await freePort()
  const service = await running({
    DATA_DIR: await office(),
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: simulator.root,
    TELEGRAM_MODE: 'webhook',
    TELEGRAM_WEBHOOK_SECRET: SECRET,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    PORT: String(port)
  })
  const vinh = simulator.phone(VINH)
  vinh.says(orderLine('rà soát danh sách hộ nghèo'))
  await shows(simulator, VINH, '• Việc: rà soát danh sách hộ nghèo')
  const { updateId } = vinh.presses(withButton(simulator, VINH, 'Đúng'), 'Đúng')
  await shows(simulator, MAI, 'giao việc số 1')
  simulator.redeliver(updateId ?? 0)
  await simulator.until(() => simulator.pending() === 0)
  vinh.says('chi tiết 1')
  vinh.says('chi tiết 2')
  await simulator.until(wire => wire.some(one => one.chat === VINH && /số 2/.test(String(one.payload.text))))
  const mine = simulator
    .phone(MAI)
    .chat()
    .filter(one => one.text?.includes('giao việc số'))
  expect(mine).toHaveLength(1)

  const door = `${service.root}/channels/telegram`
  const knock = (secret: string, body: string) =>
    fetch(door, { method: 'POST', body, headers: { 'x-telegram-bot-api-secret-token': secret } })
  expect((await knock('wrong', '{}')).status).toBe(401)
  expect((await knock(SECRET, '{"half":')).status).toBe(400)
  expect((await knock(SECRET, '{"update_id":1,"tomorrow":{}}')).status).toBe(200)
  expect((await fetch(`${service.root}/channels/nowhere`, { method: 'POST' })).status).toBe(404)
  expect((await fetch(`${service.root}/healthz`)).status).toBe(200)
})

test('nothing that was said, no secret and no token is logged', async () => {
  const simulator = await telegram()
  const { lines, stop } = await running({
    DATA_DIR: await office(),
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: simulator.root
  })
  simulator.phone(VINH).says(orderLine('việc không ai được ghi vào nhật ký'))
  await shows(simulator, VINH, '• Việc: việc không ai')
  let cut = 4
  simulator.disturb(({ method }) =>
    /^(send|getUpdates)/.test(method) && cut-- > 0 ? (cut % 2 ? 'down' : 'unheard') : null
  )
  simulator.phone(VINH).says('đúng')
  await shows(simulator, MAI, 'giao việc số 1')
  await stop()
  const log = lines.join('\n')
  expect(log).toMatch(/"cause":"telegram:7000000001:\d+","what":"message","kept":"kept","ms":\d+/)
  expect(log).not.toContain('không ai được')
  expect(log).not.toContain('nobody-may-see')
})

test('a group that becomes a supergroup keeps its binding', async () => {
  const { simulator, service } = await trial(folder())
  const before = simulator.wire().length
  const id = simulator.group(-2001).upgrades()
  await simulator.until(() => simulator.pending() === 0)
  simulator.phone(MAI).says('@dondoc_bot quá hạn', { chat: id })
  await simulator.until(wire => wire.some(one => one.method === 'sendMessage' && (one.chat === id || one.chat === MAI)))
  await service.close()
  const since = simulator.wire().slice(before)
  const moved = since.filter(one => one.chat === -2001 && one.accepted && one.method === 'sendMessage')
  expect(moved).toEqual([])
})

test('who blocks us is found out, the group and the assigner are told; who comes back is written to', async () => {
  const { simulator } = await trial(folder())
  simulator.phone(LONG).blocks()
  await simulator.until(() => simulator.pending() === 0)
  simulator.phone(VINH).says(STORY)
  await shows(simulator, VINH, '• Việc: rà soát danh sách hộ nghèo')
  simulator.phone(VINH).says('đúng')
  await shows(simulator, VINH, /chưa chuyển được đến đồng chí Trần Đức Long.*Đã chuyển vào nhóm P. VHXH/s)
  const inGroup = () =>
    simulator
      .group(-2001)
      .messages()
      .filter(one => one.text?.includes('giao cho đơn vị'))
  await simulator.until(() => inGroup().length === 1)
  simulator.phone(LONG).unblocks()
  simulator.phone(LONG).says('việc của tôi')
  await shows(simulator, LONG, /rà soát danh sách hộ nghèo/)
})

test('Telegram that does not answer at the start is waited for; a wrong token is not', async () => {
  const simulator = await telegram()
  let down = 2
  simulator.disturb(({ method }) => (method === 'getMe' && down-- > 0 ? 'down' : null))
  const environment = { TELEGRAM_API_ROOT: simulator.root, TELEGRAM_BOT_TOKEN: TOKEN }
  const { lines, said } = await running({ ...environment, DATA_DIR: folder() })
  expect(lines.filter(line => line.includes('telegram does not answer'))).toHaveLength(2)
  expect(said.join()).toMatch(/Mã của quản trị đầu tiên.*https:\/\/t\.me\/dondoc_bot\?start=/s)
  const wrong = { ...environment, TELEGRAM_BOT_TOKEN: '7000000001:another-token-of-nobody', DATA_DIR: folder() }
  await expect(running(wrong)).rejects.toThrow('TELEGRAM_BOT_TOKEN')
})
