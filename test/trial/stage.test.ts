import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { start } from '../../src/start.ts'
import { trialZaloPhones } from '../../src/trial/zalo.ts'

const HUNG = trialZaloPhones[0].id

/** The trial in this process, with Hùng's phone on Zalo. */
async function trial(dataDir: string) {
  const config = readConfig({ DATA_DIR: dataDir, PORT: '0' })
  const logger = pino({ level: 'silent' })
  const running = await start(config, { logger, say: () => {}, signal: new AbortController().signal })
  onTestFinished(() => running.stop())
  const zalo = running.simulator?.zaloOa
  if (!zalo) throw new Error('no Zalo is played')
  const hung = zalo.phone(HUNG)
  const hears = (words: string, since = 0) =>
    zalo.until(
      () =>
        hung
          .chat()
          .slice(since)
          .some(({ text }) => text.includes(words)),
      10_000
    )
  return { ...running, zalo, hung, hears }
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'dondoc-stage-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

test('who is on Zalo is spoken with through signed events, also after a restart', { timeout: 30_000 }, async () => {
  const dataDir = folder()
  const first = await trial(dataDir)
  await first.hears('Việc hôm nay của đồng chí Đỗ Văn Hùng')
  first.hung.presses('Việc của tôi')
  await first.hears('rà soát diện tích cây trồng bị hạn', 1)
  expect((await fetch(`http://127.0.0.1:${first.port}/channels/zalo-oa`, { method: 'POST', body: '{}' })).status).toBe(
    401
  )
  await first.stop()
  expect(existsSync(join(dataDir, 'trial/zalo-oa.json'))).toBe(true)
  // Nobody is there: it waits.
  first.hung.says('điểm danh')
  await first.zalo.world.keeper.saved()

  const second = await trial(dataDir)
  expect(second.zalo.root).toBe(first.zalo.root)
  await second.hears('Đã điểm danh')
})

test('after months without a word the account is reached again', { timeout: 30_000 }, async () => {
  const dataDir = folder()
  const first = await trial(dataDir)
  await first.stop()
  writeFileSync(join(dataDir, 'trial/clock.json'), '{"moment":"2027-03-22T02:00:00Z"}')
  const second = await trial(dataDir)
  const since = second.hung.chat().length
  second.hung.says('việc của tôi')
  await second.hears('rà soát diện tích cây trồng bị hạn', since)
})
