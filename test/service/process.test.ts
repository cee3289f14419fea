import { existsSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { build, type Child, type Program } from './build.ts'
import { folder, launched, MAI, office, orderLine, shows, TOKEN, telegram, VINH } from './outside.ts'

let program: Program
beforeAll(() => {
  program = build()
})
afterAll(() => program.remove())

const started = (env: Readonly<Record<string, string>>): Child => launched(program, env)

test('a fault in the configuration names every variable at once and ends with 1', async () => {
  const child = started({ PORT: 'x', TELEGRAM_MODE: 'pigeon', DATABASE_URL: 'mysql://', LOG_LEVEL: 'loud' })
  expect(await child.ended).toBe(1)
  for (const variable of ['PORT', 'TELEGRAM_MODE', 'DATABASE_URL', 'LOG_LEVEL'])
    expect(child.output()).toContain(variable)
  expect(child.output()).not.toContain('    at ')
})

test('production without a token is an error, never trial mode', async () => {
  const cwd = folder()
  const child = started({ NODE_ENV: 'production', DATA_DIR: join(cwd, 'data') })
  expect(await child.ended).toBe(1)
  expect(child.output()).toContain('TELEGRAM_BOT_TOKEN')
  expect(existsSync(join(cwd, 'data'))).toBe(false)
})

test("the trial refuses an office's folder", async () => {
  const child = started({ DATA_DIR: await office(), PORT: '0' })
  expect(await child.ended).toBe(1)
  expect(child.output()).toMatch(/holds an office's database/)
  expect(child.output()).not.toContain('    at ')
})

test('a second service on one folder, and a port in use, are refused in a sentence', async () => {
  const DATA_DIR = folder()
  const first = started({ DATA_DIR, PORT: '0' })
  await first.says('"what":"started"')
  const second = started({ DATA_DIR, PORT: '0' })
  expect(await second.ended).toBe(1)
  expect(second.output()).toMatch(/another dondoc service is running/)
  const alias = join(folder(), 'the-same')
  symlinkSync(DATA_DIR, alias)
  const other = started({ DATA_DIR: alias, PORT: '0' })
  expect(await other.ended).toBe(1)
  expect(other.output()).toMatch(/another dondoc service is running/)
  const port = /"port":(\d+)/.exec(first.output())?.[1] ?? ''
  const third = started({ DATA_DIR: folder(), PORT: port })
  expect(await third.ended).toBe(1)
  expect(third.output()).toContain(`Port ${port}`)
  expect(third.output()).not.toContain('    at ')
  first.process.kill('SIGINT')
  expect(await first.ended).toBe(0)
}, 60_000)

test('SIGTERM finishes what is in hand', async () => {
  const simulator = await telegram()
  const env = {
    DATA_DIR: await office(),
    PORT: '0',
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: simulator.root
  }
  const first = started(env)
  await first.says('"what":"started"')
  simulator.phone(VINH).says(orderLine('rà soát danh sách hộ nghèo'))
  await shows(simulator, VINH, '• Việc: rà soát danh sách hộ nghèo')
  let asked = false
  simulator.disturb(({ method }) => {
    if (method === 'sendMessage' && !asked) asked = first.process.kill('SIGTERM')
    return null
  })
  simulator.phone(VINH).says('đúng')
  expect(await first.ended).toBe(0)
  expect(first.output()).toContain('"what":"stopped"')
  simulator.disturb(null)
  const second = started(env)
  await second.says('"what":"started"')
  expect(second.output()).not.toContain('letters in hand')
  await shows(simulator, MAI, 'giao việc số 1')
  const heard = simulator
    .phone(MAI)
    .chat()
    .map(({ text }) => text ?? '')
  expect(heard.filter(text => text.includes('giao việc số 1'))).toHaveLength(1)
  expect(heard.join()).not.toContain('gửi lại')
})

test('SIGTERM while Telegram does not answer yet ends it at once', async () => {
  const child = started({
    DATA_DIR: folder(),
    PORT: '0',
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: 'http://127.0.0.1:9'
  })
  await child.says('telegram does not answer')
  child.process.kill('SIGTERM')
  expect(await child.ended).toBe(0)
  expect(child.output()).not.toContain('nobody-may-see')
})
