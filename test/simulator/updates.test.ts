import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Bot } from 'grammy'
import { expect, onTestFinished, test } from 'vitest'
import { AN, BINH, begin, GROUP, PNG, refusal, TOKEN } from './begin.ts'

test('an offset confirms what lies before it; a negative one keeps the newest', async () => {
  const { simulator, api } = await begin()
  const ids = ['một', 'hai', 'ba', 'bốn'].flatMap(text => simulator.phone(AN).says(text).updateIds)
  const seen = async (offset?: number, limit?: number) =>
    (await api.getUpdates({ ...(offset && { offset }), ...(limit && { limit }) })).map(update => update.update_id)
  expect(await seen()).toEqual(ids)
  expect(await seen(ids[1])).toEqual(ids.slice(1))
  expect(await seen(undefined, 1)).toEqual(ids.slice(1, 2))
  expect(await seen(-1)).toEqual(ids.slice(3))
  expect(await seen()).toEqual(ids.slice(3))
})

test('a long poll ends as soon as somebody speaks', async () => {
  const { simulator, api } = await begin()
  const waiting = api.getUpdates({ timeout: 30 })
  await api.getMe()
  simulator.phone(AN).says('/giaoviec@dondoc_bot cho @an_cv trước 17/11')
  const [update] = await waiting
  expect(update?.message?.entities).toEqual([
    { type: 'bot_command', offset: 0, length: 20 },
    { type: 'mention', offset: 25, length: 6 }
  ])
})

test('a second poller ends the first with 409', async () => {
  const { simulator, api } = await begin()
  const first = refusal(api.getUpdates({ timeout: 30 }))
  await api.getMe()
  const second = api.getUpdates({ timeout: 30 })
  expect(await first).toMatchObject({ error_code: 409 })
  simulator.phone(AN).says('chào')
  expect(await second).toHaveLength(1)
})

test('kinds that were not asked for do not come; a malformed wish changes nothing', async () => {
  const { simulator, api } = await begin()
  await api.getUpdates({ allowed_updates: ['message'] })
  await fetch(`${simulator.root}/bot${TOKEN}/getUpdates?allowed_updates=nonsense`)
  simulator.phone(AN).says('/start')
  simulator.phone(AN).blocks()
  expect(await api.getUpdates()).toHaveLength(1)
  await api.getUpdates({ allowed_updates: [] })
  simulator.phone(AN).unblocks()
  expect(simulator.happens({ message_reaction: {} })).toBeNull()
  expect(simulator.happens({ strange_thing: { a: 1 } })).toBeTypeOf('number')
  expect(await api.getUpdates()).toHaveLength(3)
})

test('what people send: albums, voice, forwards, replies, edits', async () => {
  const { simulator, api } = await begin()
  const bot = await api.sendMessage(GROUP, 'Gửi bằng chứng')
  const an = simulator.phone(AN)
  const file = { name: 'ảnh.png', bytes: PNG, kind: 'photo' as const }
  const album = an.says('Bằng chứng /xong', { chat: GROUP, replyTo: bot.message_id, files: [file, file] })
  an.says('', { files: [{ name: 'lời.ogg', bytes: Buffer.from('a'), kind: 'voice' }] })
  an.says('Đã họp', { forwardedFrom: BINH })
  an.edits(album.messageId, 'Bằng chứng đủ', GROUP)
  const updates = await api.getUpdates()
  expect(updates.map(update => update.update_id)).toEqual(updates.map((_, index) => (album.updateIds[0] ?? 0) + index))
  expect(updates[0]?.message).toMatchObject({
    caption: 'Bằng chứng /xong',
    caption_entities: [{ type: 'bot_command' }],
    reply_to_message: { message_id: bot.message_id, from: { is_bot: true } },
    photo: [{ width: 1 }]
  })
  expect(updates[1]?.message?.media_group_id).toBe(updates[0]?.message?.media_group_id)
  expect(updates[2]?.message?.voice?.mime_type).toBe('audio/ogg')
  expect(updates[3]?.message?.forward_origin).toMatchObject({ type: 'user', sender_user: { id: BINH } })
  expect(updates[4]?.edited_message).toMatchObject({ caption: 'Bằng chứng đủ', message_id: album.messageId })
})

test('a redelivered update comes once more, though it was confirmed', async () => {
  const { simulator, api } = await begin()
  const [id = 0] = simulator.phone(AN).says('một').updateIds
  await api.getUpdates({ offset: id + 1 })
  simulator.redeliver(id)
  expect((await api.getUpdates({ offset: id + 1 })).map(update => update.update_id)).toEqual([id])
  expect(await api.getUpdates({ offset: id + 1 })).toEqual([])
})

test('ids go on after a restart, and what was unconfirmed is still there', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'simulator-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'telegram.json')
  const before = await begin({ file })
  const [first = 0] = before.simulator.phone(AN).says('một', {
    files: [{ name: 'a.txt', bytes: Buffer.from('nội dung') }]
  }).updateIds
  await before.api.sendMessage(AN, 'hai')
  expect(JSON.parse(await readFile(file, 'utf8')).nextUpdateId).toBe(first + 1)
  await before.simulator.close()

  const { simulator, api } = await begin({ file })
  expect(
    simulator
      .phone(AN)
      .chat()
      .map(message => message.text ?? message.caption)
  ).toEqual(['một', 'hai'])
  const fileId = simulator.phone(AN).chat()[0]?.document?.file_id ?? ''
  expect(Buffer.from(simulator.file(fileId)).toString()).toBe('nội dung')
  const third = simulator.phone(AN).says('ba')
  expect(third).toEqual({ messageId: 3, updateIds: [first + 1] })
  expect((await api.getUpdates()).map(update => update.update_id)).toEqual([first, first + 1])
})

test("grammY's own bot runs on it unchanged", async () => {
  const { simulator } = await begin()
  const bot = new Bot(TOKEN, { client: { apiRoot: simulator.root } })
  bot.command('start', context => context.reply(`Kính chào đồng chí ${context.from?.first_name}`))
  const running = bot.start()
  simulator.phone(BINH).says('/start')
  await simulator.until(wire => wire.some(entry => entry.method === 'sendMessage'))
  expect(simulator.phone(BINH).chat().at(-1)?.text).toBe('Kính chào đồng chí Trần Thị Bình')
  await bot.stop()
  await running
})

test('polling is refused while a webhook is set', async () => {
  const { api } = await begin()
  await api.setWebhook('http://127.0.0.1:9/hook')
  expect(await refusal(api.getUpdates())).toMatchObject({ error_code: 409 })
  expect((await api.getWebhookInfo()).url).toBe('http://127.0.0.1:9/hook')
  await api.deleteWebhook()
  expect(await api.getUpdates()).toEqual([])
})
