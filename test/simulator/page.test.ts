import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { Bot, InlineKeyboard } from 'grammy'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { BINH, begin, GROUP, PNG, TOKEN } from './begin.ts'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const CONFIG = fileURLToPath(new URL('../../src/simulator/page/vite.config.ts', import.meta.url))

let browser: Browser
beforeAll(async () => {
  if (CHROMIUM === undefined) return
  // Another test may serve the page meanwhile: nothing is taken away from it.
  await build({ configFile: CONFIG, logLevel: 'error', build: { emptyOutDir: false } })
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS })
}, 60_000)
afterAll(() => browser?.close())

/** The page over a bot that offers a button and takes a press. */
async function openPage(width: number): Promise<{ page: Page; faults: string[]; tell: (text: string) => unknown }> {
  let now = new Date('2026-11-23T02:00:00Z')
  const clock = {
    now: () => now,
    async moveTo(to: Date) {
      now = to
    }
  }
  const hints = [{ phone: String(BINH), text: 'việc của tôi' }]
  const { simulator, api } = await begin({ clock, hints })
  const bot = new Bot(TOKEN, { client: { apiRoot: simulator.root } })
  bot.command('start', context => context.reply('Kính chào đồng chí.'))
  bot.on('callback_query:data', async context => {
    await context.answerCallbackQuery({ text: 'Đã ghi nhận' })
    await context.editMessageText('Việc 12: đã nhận')
  })
  bot.on('message:text', context =>
    context.reply('Việc 12 <b>', {
      entities: [{ type: 'bold', offset: 0, length: 7 }],
      reply_markup: new InlineKeyboard().text('Nhận việc', 'nhan 12')
    })
  )
  await api.setMyCommands([
    { command: 'viec', description: 'Việc của tôi' },
    { command: 'trogiup', description: 'Hướng dẫn' }
  ])
  const running = bot.start()
  const server = await new Promise<ReturnType<typeof serve>>(resolve => {
    const listening = serve({ fetch: simulator.page.fetch, hostname: '127.0.0.1', port: 0 }, () => resolve(listening))
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const page = await browser.newPage({ viewport: { width, height: 844 } })
  const faults: string[] = []
  page.on('pageerror', fault => faults.push(fault.message))
  page.on('console', message => message.type() === 'error' && faults.push(message.text()))
  onTestFinished(async () => {
    await page.close()
    server.close()
    await bot.stop()
    await running
  })
  await page.goto(`http://127.0.0.1:${port}/`)
  return { page, faults, tell: text => api.sendMessage(GROUP, text) }
}

const testPage = test.runIf(CHROMIUM !== undefined)

testPage('a person starts, tries a hint, presses a button and moves the clock', { timeout: 30_000 }, async () => {
  const { page, faults } = await openPage(1280)
  const phone = page.getByRole('region', { name: /Trần Thị Bình/ })
  await phone.getByRole('button', { name: 'Bắt đầu' }).click()
  await phone.getByText('Kính chào đồng chí.').waitFor()
  await page.getByRole('button', { name: /việc của tôi/ }).click()
  const input = phone.getByRole('textbox')
  await expect.poll(() => input.evaluate(element => element === element.ownerDocument.activeElement)).toBe(true)
  await input.press('Enter')
  const button = phone.getByRole('button', { name: 'Nhận việc' })
  await button.waitFor()
  expect(await phone.locator('.bubble strong').textContent()).toBe('Việc 12')
  await button.click()
  await phone.getByText('Đã ghi nhận').waitFor()
  await phone.getByText('Việc 12: đã nhận').waitFor()
  expect(await button.count()).toBe(0)
  await page.getByRole('button', { name: '+1 ngày làm việc' }).click()
  await page.getByText('Thứ Ba, 24/11/2026').waitFor()
  expect(faults).toEqual([])
})

testPage('files, replies, the command menu and the group', { timeout: 30_000 }, async () => {
  const { page, faults, tell } = await openPage(1280)
  await tell('Thông báo chung')
  const phone = page.getByRole('region', { name: /Trần Thị Bình/ })
  await phone.getByRole('button', { name: /Văn phòng/ }).click()
  await phone.getByRole('button', { name: 'Trả lời' }).click()
  const input = phone.getByRole('textbox')
  await phone.locator('input[type=file]').setInputFiles({ name: 'ảnh.png', mimeType: 'image/png', buffer: PNG })
  await input.fill('Bằng chứng đây')
  await input.press('Enter')
  const other = page.getByRole('region', { name: /Nguyễn Văn An/ })
  await other.getByRole('button', { name: /Văn phòng/ }).click()
  await other.getByText('Bằng chứng đây').waitFor()
  expect(await other.locator('.quote').textContent()).toContain('Thông báo chung')
  expect(await other.locator('.picture img').evaluate(image => image.getAttribute('alt'))).toBe('Bằng chứng đây')
  await other.getByRole('textbox').fill('/tro')
  await other.getByRole('option', { name: /trogiup/ }).waitFor()
  await other.getByRole('textbox').press('Enter')
  expect(await other.getByRole('textbox').inputValue()).toBe('/trogiup ')
  expect(faults).toEqual([])
})

testPage('on a small screen one phone is shown, and news of the others', { timeout: 30_000 }, async () => {
  const { page, tell } = await openPage(390)
  await page.locator('.phone').waitFor()
  expect(await page.locator('.phone').count()).toBe(1)
  await tell('Thông báo chung')
  const other = page.getByRole('button', { name: /Bình có tin mới/ })
  await other.click()
  await page.getByRole('region', { name: /Trần Thị Bình/ }).waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
})
