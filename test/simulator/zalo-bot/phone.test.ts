import { expect, test } from 'vitest'
import { AT, begin, GROUP, LONG, MAI, PNG } from './begin.ts'

/** What the next poll gives. */
async function next(ask: Awaited<ReturnType<typeof begin>>['ask']): Promise<unknown> {
  const { body } = await ask('getUpdates', { timeout: 0 })
  return typeof body === 'object' && body !== null && 'result' in body ? body.result : null
}

test('a picture and a voice are at public addresses', async () => {
  const { zalo, ask } = await begin()
  const photo = zalo.phone(MAI).sendsPhoto(PNG, 'ảnh hiện trường')
  const address = zalo.phone(MAI).chat()[0]?.photo ?? ''
  const about = { date: AT.getTime(), chat: { chat_type: 'PRIVATE', id: MAI } }
  const from = { id: MAI, is_bot: false, display_name: 'Nguyễn Thị Mai' }
  expect(await next(ask)).toEqual({
    event_name: 'message.image.received',
    message: {
      ...about,
      message_id: photo,
      message_type: 'CHAT_PHOTO',
      from,
      photo_url: address,
      caption: 'ảnh hiện trường'
    }
  })
  expect(Buffer.from(await (await fetch(address)).arrayBuffer())).toEqual(PNG)
  expect((await fetch(`${zalo.root}/media/khong-co.png`)).status).toBe(404)

  zalo.phone(MAI).sendsPhoto(PNG)
  expect(await next(ask)).not.toHaveProperty('message.caption')
  expect(() => zalo.phone(MAI).sendsPhoto(Buffer.from('không phải ảnh'))).toThrow('no picture')

  const voice = zalo.phone(MAI).sendsVoice(Buffer.from('lời nói'))
  expect(await next(ask)).toEqual({
    event_name: 'message.voice.received',
    message: {
      ...about,
      message_id: voice,
      message_type: 'CHAT_VOICE',
      from,
      voice_url: expect.stringMatching(new RegExp(`^${zalo.root}/media/[0-9a-f]{20}\\.aac$`))
    }
  })
})

test('a sticker, and what the platform does not tell', async () => {
  const { zalo, ask } = await begin()
  zalo.phone(MAI).sendsSticker()
  const id = zalo.phone(MAI).sendsUnsupported()
  zalo.phone(MAI).sendsUnsupported({ bare: true })
  expect(await next(ask)).toMatchObject({ event_name: 'message.sticker.received', message: { from: { id: MAI } } })
  expect(await next(ask)).toEqual({
    event_name: 'message.unsupported.received',
    message: {
      date: AT.getTime(),
      chat: { chat_type: 'PRIVATE', id: MAI },
      message_id: id,
      from: { id: MAI, is_bot: false, display_name: 'Nguyễn Thị Mai' }
    }
  })
  expect(await next(ask)).toEqual({ event_name: 'message.unsupported.received' })
})

test('in a group only what names or answers the bot reaches it', async () => {
  const { zalo, ask } = await begin({ wait: async () => {} })
  const mai = zalo.phone(MAI)
  const plain = mai.says('đồng chí nào rảnh?', { group: GROUP })
  mai.says('@Bot Đôn Đốc chỉ gõ tên, không chọn', { group: GROUP })
  mai.says('trả lời người', { group: GROUP, replyTo: plain })
  expect(await next(ask)).toBeNull()
  expect(zalo.spent()).toBe(0)

  const named = mai.says('giao việc', { group: GROUP, mentions: true })
  expect(await next(ask)).toEqual({
    event_name: 'message.text.received',
    message: {
      date: AT.getTime(),
      chat: { chat_type: 'GROUP', id: GROUP },
      message_id: named,
      from: { id: MAI, is_bot: false, display_name: 'Nguyễn Thị Mai' },
      text: '@Bot Đôn Đốc giao việc'
    }
  })
  mai.says('nhờ @Bot Đôn Đốc nhắc', { group: GROUP, mentions: true })
  expect(await next(ask)).toMatchObject({ message: { text: 'nhờ @Bot Đôn Đốc nhắc' } })

  await ask('sendMessage', { chat_id: GROUP, text: 'Danh sách việc quá hạn' })
  const bot = mai.chat(GROUP).at(-1)?.id ?? ''
  mai.says('rõ', { group: GROUP, replyTo: bot })
  expect(await next(ask)).toMatchObject({ message: { text: 'rõ', chat: { id: GROUP } } })
  mai.sendsPhoto(PNG, 'minh chứng', { group: GROUP, mentions: true })
  expect(await next(ask)).toMatchObject({ message: { message_type: 'CHAT_PHOTO', chat: { id: GROUP } } })

  expect(mai.chat(GROUP)).toHaveLength(8)
  expect(mai.chat()).toEqual([])
  expect(await ask('sendMessage', { chat_id: MAI, text: 'Kính chào' })).toMatchObject({ status: 403 })
})

test('what cannot be done is said at once', async () => {
  const { zalo } = await begin()
  expect(() => zalo.phone('b1')).toThrow('no phone b1')
  expect(() => zalo.phone(LONG).says('chào', { group: GROUP })).toThrow('Trần Đức Long is not in group')
  expect(() => zalo.phone(LONG).chat(GROUP)).toThrow('is not in group')
  expect(() => zalo.phone(MAI).says('rõ', { replyTo: 'm9' })).toThrow('no message m9')
})

test('rings for everything that a phone would show', async () => {
  const { zalo, ask } = await begin()
  const seen: string[] = []
  const silence = zalo.changes.listen(change => {
    if (change.kind === 'message') seen.push(`${change.chat} ${change.message.from}: ${change.message.text}`)
  })
  zalo.phone(MAI).says('việc của tôi')
  await ask('sendMessage', { chat_id: MAI, text: 'Việc số 12' })
  silence()
  zalo.phone(MAI).says('không ai nghe')
  expect(seen).toEqual([`${MAI} ${MAI}: việc của tôi`, `${MAI} bot: Việc số 12`])
})
