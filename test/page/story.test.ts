import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Locator, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../support/loopback.ts'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const SHOTS = 'test/screenshots'
/** A red picture of one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/q842iQAAAABJRU5ErkJggg==',
  'base64'
)

let browser: Browser
let bot: ChildProcess
let page: Page
const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-page-'))
const faults: string[] = []

/** `npm start` as a newcomer runs it: no account, no configuration, an empty folder. */
beforeAll(async () => {
  if (CHROMIUM === undefined) return
  expect(spawnSync(process.execPath, ['scripts/prepare.mjs', '--if-older'], { stdio: 'inherit' }).status).toBe(0)
  mkdirSync(SHOTS, { recursive: true })
  const port = await freePort()
  const { TELEGRAM_BOT_TOKEN: _, ...environment } = process.env
  bot = spawn(process.execPath, ['dist/main.js'], {
    env: { ...environment, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'warn', NODE_ENV: 'test' },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  await new Promise<void>((resolve, reject) => {
    bot.stdout?.on('data', text => String(text).includes('http://localhost') && resolve())
    bot.once('exit', code => reject(new Error(`the bot ended with ${code}`)))
  })
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS })
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  page.on('pageerror', fault => faults.push(fault.message))
  page.on('console', message => message.type() === 'error' && faults.push(message.text()))
  await page.goto(`http://127.0.0.1:${port}/`)
}, 60_000)

afterAll(async () => {
  await browser?.close()
  if (bot?.pid !== undefined && bot.exitCode === null) {
    const ended = new Promise(resolve => bot.once('exit', resolve))
    bot.kill('SIGTERM')
    expect(await ended).toBe(0)
  }
  rmSync(dataDir, { recursive: true, force: true })
}, 30_000)

const phone = (name: string): Locator => page.getByRole('region', { name: new RegExp(name) })

async function says(who: Locator, text: string): Promise<void> {
  const input = who.getByRole('textbox')
  await input.fill(text)
  await input.press('Enter')
}

/** Presses the newest button of this label, once it is there. */
const presses = (who: Locator, label: string | RegExp) =>
  who.getByRole('button', { name: label, exact: true }).last().click()

/** The newest bubble with these words. */
const hears = (who: Locator, words: string | RegExp) =>
  who.locator('article').filter({ hasText: words }).last().waitFor()

const shot = (name: string) => page.screenshot({ path: `${SHOTS}/${name}.png` })

test.runIf(CHROMIUM !== undefined)('a newcomer plays the whole story in the page', { timeout: 90_000 }, async () => {
  const [vinh, mai, long] = [phone('Lê Quang Vinh'), phone('Nguyễn Thị Mai'), phone('Trần Đức Long')]
  await hears(mai, 'Việc hôm nay của đồng chí Nguyễn Thị Mai')

  await page.getByRole('button', { name: /Giao P. VHXH rà soát/ }).click()
  await expect.poll(() => vinh.getByRole('textbox').inputValue()).toContain('chậm nhất 30/11/2026')
  await vinh.getByRole('textbox').press('Enter')
  await hears(vinh, 'Hạn: 17:00, Thứ Hai, 30/11/2026')
  await shot('1-card')
  await presses(vinh, 'Đúng')
  await hears(vinh, /Việc số 300 đã giao.*Đã chuyển đến: Nguyễn Thị Mai, Trần Đức Long/s)
  await hears(long, 'Lê Quang Vinh giao việc số 300')

  await presses(long, 'Đã nhận')
  await hears(vinh, 'Đã nhận: Trần Đức Long')
  await says(long, 'tien do 300 da ra soat 8/10 thon')
  await hears(vinh, 'da ra soat 8/10 thon')
  await says(long, 'báo cáo 300 đã rà soát xong 10/10 thôn, số 45/BC-VHXH ngày 20/11')
  await long
    .locator('input[type=file]')
    .setInputFiles({ name: 'danh-sach.csv', mimeType: 'text/csv', buffer: Buffer.from('thon,ho\n1,12\n') })
  await presses(long, 'Gửi')
  await hears(vinh, 'danh-sach.csv')
  await shot('2-report')

  await presses(vinh, 'Trả lại')
  await says(vinh, 'thiếu số liệu thôn 3')
  await hears(long, 'Lý do: thiếu số liệu thôn 3')
  await says(long, 'báo cáo 300 đã bổ sung thôn 3, không có văn bản')
  await hears(vinh, /báo cáo kết quả việc số 300 \(lần 2\)/)

  await says(vinh, 'giao P. Kinh tế thống kê diện tích cây trồng, chậm nhất 25/11')
  await presses(vinh, 'Đúng')
  await hears(vinh, 'Việc số 301 đã giao')

  await page.getByRole('button', { name: 'Đến thứ Hai 08:00' }).click()
  await page.getByText('Thứ Hai, 30/11/2026').first().waitFor({ timeout: 60_000 })
  await vinh.getByRole('button', { name: /Lãnh đạo UBND/ }).click()
  await hears(vinh, /Nhiệm vụ quá hạn chưa có báo cáo \(tính đến 08:00, 30\/11\/2026\)/)
  await hears(vinh, /#301 P. Kinh tế: thống kê diện tích cây trồng.*quá 3 ngày làm việc/)
  await hears(vinh, /XẾP HẠNG THỰC HIỆN NHIỆM VỤ, tuần 23\/11\/2026/)
  await vinh.locator('article img').last().waitFor()
  await expect
    .poll(() =>
      vinh
        .locator('article img')
        .last()
        .evaluate(image => Reflect.get(image, 'naturalWidth'))
    )
    .toBe(1080)
  await mai
    .getByRole('button', { name: /P. VHXH/ })
    .first()
    .click()
  await shot('3-ranking')

  const overdue = await vinh.locator('article').filter({ hasText: 'Nhiệm vụ quá hạn' }).allTextContents()
  expect(overdue.join('\n')).not.toContain('#300')

  await vinh.getByRole('button', { name: /^Đôn Đốc/ }).click()
  await hears(vinh, /Báo cáo chờ đồng chí xác nhận/)
  await says(vinh, 'xác nhận 300')
  await hears(vinh, 'hoàn thành đúng hạn')
  await hears(long, 'hoàn thành đúng hạn')
  await page.setViewportSize({ width: 390, height: 844 })
  await shot('4-on-a-phone')
  expect(faults).toEqual([])
})

test.runIf(CHROMIUM !== undefined)('a head of a room does his work on Zalo', { timeout: 90_000 }, async () => {
  await page.setViewportSize({ width: 1400, height: 900 })
  const [vinh, hung] = [phone('Lê Quang Vinh'), phone('Đỗ Văn Hùng')]
  await hung.getByText('Zalo', { exact: true }).waitFor()
  expect(await hung.getByRole('button', { name: 'Mở danh sách lệnh' }).count()).toBe(0)
  await hears(hung, /Zalo chỉ cho hệ thống gửi tin riêng đến đồng chí trước 09:00, 30\/11\/2026/)
  await presses(hung, 'Điểm danh')
  await hears(hung, 'Đã điểm danh')

  await vinh
    .locator('input[type=file]')
    .setInputFiles({ name: 'mau-bieu.csv', mimeType: 'text/csv', buffer: Buffer.from('thon,vat tu\n') })
  await says(vinh, 'giao đ/c Hùng kiểm kê vật tư phòng, chống thiên tai, chậm nhất 4/12')
  await presses(vinh, 'Đúng')
  await hears(hung, /Lê Quang Vinh giao việc số 302.*Trả lời: 1 Đã nhận · 2 Báo cáo · 3 Từ chối/s)
  const order = hung.locator('article').filter({ hasText: 'giao việc số 302' })
  expect(await order.locator('.button-row').allTextContents()).toEqual([
    'Đã nhận',
    'Báo cáo',
    'Từ chối',
    'Xin gia hạn',
    'Phân công'
  ])
  await hears(hung, /mau-bieu\.csv.*http:\/\/localhost:\d+\/files\//s)
  const link = await hung.locator('article a[href*="/files/"]').last().getAttribute('href')
  expect(await (await fetch(link ?? '')).text()).toBe('thon,vat tu\n')
  await shot('5-zalo')

  await order.getByRole('button', { name: 'Trả lời' }).click()
  await says(hung, '1')
  await hears(vinh, /Đã nhận: Đỗ Văn Hùng/)
  await presses(hung, 'Báo cáo')
  await hears(hung, 'Kết quả việc số 302 thế nào?')
  expect(await hung.getByText('#báo cáo').count()).toBe(0)
  await says(hung, 'đã kiểm kê xong 8/8 thôn')
  await presses(hung, 'Không có văn bản')
  await hears(vinh, /Đỗ Văn Hùng.*báo cáo kết quả việc số 302.*đã kiểm kê xong 8\/8 thôn/s)
  await hung.locator('input[type=file]').setInputFiles({ name: 'kho.png', mimeType: 'image/png', buffer: PNG })
  await presses(hung, 'Gửi')
  await hung.locator('article.mine img').waitFor()
  await hears(vinh, 'Tệp của việc số 302: anh-')
  await says(vinh, 'xác nhận 302')
  await hears(hung, /việc số 302.*hoàn thành đúng hạn/)
  await shot('6-zalo-report')

  await hung.getByRole('button', { name: /P. Kinh tế/ }).click()
  await hears(hung, /#301 P. Kinh tế: thống kê diện tích cây trồng.*quá 3 ngày làm việc/)
  await hung.locator('article img').last().waitFor()
  expect(await hung.locator('article .buttons').count()).toBe(0)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: /^Hùng/ }).click()
  await hung.waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
  await shot('7-zalo-on-a-phone')
  expect(faults).toEqual([])
})
