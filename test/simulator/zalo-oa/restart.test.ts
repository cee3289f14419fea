import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { begin, GROUP, HOA, LONG, listen, MAI, nobody } from './begin.ts'

async function place(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zalo-oa-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return join(folder, 'zalo-oa.json')
}

test('messages, files, tokens, windows and groups outlive a restart; ids go on', async () => {
  const file = await place()
  const before = await begin({ file })
  const mai = before.zalo.phone(MAI)
  mai.sends({ name: 'a.txt', bytes: Buffer.from('nội dung'), kind: 'file' })
  before.zalo.phone(LONG).says('chào')
  before.zalo.group(GROUP).adds(HOA)
  await before.cs(MAI, { text: 'một' })
  const { refreshToken } = before.zalo.pair
  await before.oauth({ grant_type: 'refresh_token', refresh_token: refreshToken })
  await before.zalo.close()

  const after = await begin({ file })
  expect(after.zalo.root).toBe(before.zalo.root)
  expect(after.zalo.pair).toEqual(before.zalo.pair)
  expect((await after.oauth({ grant_type: 'refresh_token', refresh_token: refreshToken })).body).toMatchObject({
    error: -14014
  })
  expect((await after.cs(MAI, { text: 'hai' })).body).toMatchObject({ data: { quota: { remain: '6' } } })
  expect((await after.cs(LONG, { text: 'hai' })).body).toMatchObject({ error: 0 })
  const shown = after.zalo.phone(MAI).chat()
  expect(shown.map(({ text }) => text)).toEqual(['', 'một', 'hai'])
  expect(new Set(shown.map(({ id }) => id)).size).toBe(3)
  expect(await (await fetch(shown[0]?.files[0]?.url ?? '')).text()).toBe('nội dung')
  expect(after.zalo.group(GROUP).members()).toEqual([MAI, LONG, HOA])
})

test('what was not delivered is pushed after the restart, with the same bytes', async () => {
  const file = await place()
  const asleep = { webhook: await nobody(), wait: () => new Promise<void>(() => {}) }
  const before = await begin({ file, ...asleep })
  before.zalo.phone(MAI).says('một')
  before.zalo.phone(MAI).says('hai')
  await before.zalo.untilEvents(([event]) => event?.tries === 1)
  const bodies = before.zalo.events().map(({ body }) => body)
  await before.zalo.close()

  const hook = await listen()
  const after = await begin({ file, webhook: hook.url })
  await after.zalo.untilEvents()
  expect(hook.got.map(({ raw, retry }) => [raw, retry])).toEqual([
    [bodies[0], '1'],
    [bodies[1], null]
  ])
  await after.zalo.close()
  const third = await begin({ file })
  expect(third.zalo.events()).toEqual([])
})
