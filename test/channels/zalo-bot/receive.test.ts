import { expect, test } from 'vitest'
import { chatOf, receive } from '../../../src/channels/zalo-bot/receive.ts'
import { update } from '../../../src/channels/zalo-bot/update.ts'
import { BOT, said } from './wire.ts'

const heard = (raw: unknown, bot = BOT) => {
  const read = update.safeParse(raw)
  return read.success ? receive(read.data, bot) : 'not understood'
}

const HOA = 'a1b2c3d4e5f60718293a'
const from = { id: HOA, is_bot: false, display_name: 'Nguyễn Thị Hoa' }
const chat = { chat_type: 'PRIVATE', id: HOA }
const plain = {
  kind: 'message',
  address: `zalo-bot:${HOA}`,
  from: { address: `zalo-bot:${HOA}`, name: 'Nguyễn Thị Hoa', locale: 'vi' },
  group: null,
  pressed: false,
  addressed: true,
  files: [],
  quoted: null
}
const cause = (event: string, id: string) => `zalo-bot:${BOT.id}:message.${event}.received:${id}`

test('B-1: as documented, in an envelope', () => {
  const raw =
    '{"ok":true,"result":{"message":{"from":{"id":"6ede9afa66b88fe6d6a9","display_name":"Ted","is_bot":false},"chat":{"id":"6ede9afa66b88fe6d6a9","chat_type":"PRIVATE"},"text":"Xin chào","message_id":"2d758cb5e222177a4e35","date":1750316131602},"event_name":"message.text.received"}}'
  expect(heard(JSON.parse(raw))).toEqual({
    ...plain,
    cause: cause('text', '2d758cb5e222177a4e35'),
    address: 'zalo-bot:6ede9afa66b88fe6d6a9',
    from: { address: 'zalo-bot:6ede9afa66b88fe6d6a9', name: 'Ted', locale: 'vi' },
    text: 'Xin chào',
    messageId: '2d758cb5e222177a4e35'
  })
})

test('B-2: as it comes, bare', () => {
  const messageId = 'm1a2b3c4d5e6f7081920'
  expect(heard(said('xong 12'))).toEqual({ ...plain, cause: cause('text', messageId), text: 'xong 12', messageId })
})

const photo = { ref: 'https://photo-stal-1.zdn.vn/x.jpg', kind: 'photo', size: 0, mime: 'image/jpeg' }

test.each([
  ['B-3: a picture as it comes', { message_type: 'CHAT_PHOTO', photo_url: photo.ref }],
  ['B-5: a picture as documented', { photo: photo.ref }]
])('%s', (_, more) => {
  const messageId = 'm1a2b3c4d5e6f7081921'
  const message = { date: 1789033572455, chat, message_id: messageId, from, caption: 'ảnh', ...more }
  expect(heard({ event_name: 'message.image.received', message })).toEqual({
    ...plain,
    cause: cause('image', messageId),
    text: 'ảnh',
    files: [{ ...photo, name: `anh-${messageId}.jpg` }],
    messageId
  })
})

test('B-4: a voice', () => {
  const messageId = 'm1a2b3c4d5e6f7081922'
  const ref = 'https://f2-voice-aac-dl.zdn.vn/x.aac'
  const message = { date: 1789033572455, chat, message_id: messageId, message_type: 'CHAT_VOICE', from, voice_url: ref }
  expect(heard({ event_name: 'message.voice.received', message })).toEqual({
    ...plain,
    cause: cause('voice', messageId),
    text: '',
    files: [{ ref, name: 'ghi-am.aac', kind: 'voice', size: 0, mime: 'audio/aac' }],
    messageId
  })
})

const a1 = { chat: { chat_type: 'PRIVATE', id: 'a1' }, from: { id: 'a1', is_bot: false, display_name: 'X' } }
const team = { chat_type: 'GROUP', id: 'group-1' }

test('B-6: what the platform does not pass on is heard as an empty text, where there is somebody to answer', () => {
  const event_name = 'message.unsupported.received'
  const message = { date: 1789033572455, message_id: 'm9', ...a1 }
  const nothing = { kind: 'message', cause: cause('unsupported', 'm9'), address: 'zalo-bot:a1', text: '', files: [] }
  expect(heard({ event_name, message })).toMatchObject(nothing)
  expect(heard({ event_name, message: { ...message, text: 'x', photo: photo.ref } })).toMatchObject(nothing)
  expect(heard({ event_name, message: { ...message, chat: team } })).toMatchObject({
    address: 'zalo-bot:group:group-1'
  })
  expect(heard({ event_name })).toBeNull()
  expect(heard({ ok: true, result: { event_name } })).toBeNull()
  expect(heard({ event_name, message: { date: 1789033572455, ...a1 } })).toBe('not understood')
})

test('a sticker in private is as good as nothing said; in a group nothing at all', () => {
  const event_name = 'message.sticker.received'
  const message = { message_id: 'm10', sticker: 'e3b1', url: 'https://zalo-api.zadn.vn/s.png', ...a1 }
  expect(heard({ event_name, message })).toMatchObject({ text: '', files: [] })
  expect(heard({ event_name, message: { ...message, chat: team } })).toBeNull()
})

test('B-7: a group', () => {
  const raw =
    '{"event_name":"message.text.received","message":{"chat":{"chat_type":"GROUP","id":"group-1"},"date":1795312598789,"from":{"display_name":"Trần Văn B","id":"user-2","is_bot":false},"message_id":"1a200f83f05000005","text":"@Bot giao việc"}}'
  expect(heard(JSON.parse(raw))).toEqual({
    ...plain,
    cause: cause('text', '1a200f83f05000005'),
    address: 'zalo-bot:group:group-1',
    from: { address: 'zalo-bot:user-2', name: 'Trần Văn B', locale: 'vi' },
    group: { title: '' },
    text: 'giao việc',
    messageId: '1a200f83f05000005'
  })
})

const inGroup = (text: string, displayName: string | null = 'Bot Đôn Đốc') => {
  const { event_name, message } = said(text)
  return heard({ event_name, message: { ...message, chat: team } }, { ...BOT, displayName })
}

test.each([
  ['@Bot Đôn Đốc nhận 12', 'nhận 12'],
  ['@bot đôn đốc: nhận 12', 'nhận 12'],
  ['@Bot Đôn Đốc nhận 12'.normalize('NFD'), 'nhận 12'],
  [' @bot.VDKyGxQvc nhận 12', 'nhận 12'],
  ['@Bot Đôn Đốc', ''],
  ['@Bot Đôn Đốcx nhận 12', '@Bot Đôn Đốcx nhận 12'],
  ['@Nguyễn Thị Mai nhận 12', '@Nguyễn Thị Mai nhận 12'],
  ['nhận 12 @Bot Đôn Đốc', 'nhận 12 @Bot Đôn Đốc'],
  ['nhận 12', 'nhận 12']
])('in a group our name goes: %s', (typed, text) => {
  expect(inGroup(typed)).toMatchObject({ text })
})

test('where our name is not known the word after the @ goes; in private nothing does', () => {
  expect(inGroup('@Bot, nhận 12', null)).toMatchObject({ text: 'nhận 12' })
  expect(inGroup('@bot.VDKyGxQvc nhận 12', null)).toMatchObject({ text: 'nhận 12' })
  expect(inGroup('nhận 12', null)).toMatchObject({ text: 'nhận 12' })
  expect(heard(said('@Bot nhận 12'))).toMatchObject({ text: '@Bot nhận 12' })
})

test('bots and events of tomorrow are not heard', () => {
  const { event_name, message } = said('một')
  expect(heard({ event_name, message: { ...message, from: { ...from, is_bot: true } } })).toBeNull()
  for (const event of ['message.file.received', 'bot.added', 'constructor', ''])
    expect(heard({ event_name: event, message })).toBeNull()
  expect(heard({ ok: false, description: 'x', error_code: 400 })).toBe('not understood')
})

test('what is left out may be null; a person without a name goes by their id', () => {
  const message = {
    message_id: 'm1',
    chat,
    from: { id: HOA, display_name: null, is_bot: null },
    text: null,
    photo: null
  }
  expect(heard({ event_name: 'message.text.received', message })).toMatchObject({ text: '', from: { name: HOA } })
})

test('ids are longer than a number holds, and stay as they are', () => {
  const long = said('một', 'm1', '246845883529197922')
  expect(heard(long)).toMatchObject({ address: 'zalo-bot:246845883529197922' })
  expect(chatOf('zalo-bot:246845883529197922')).toBe('246845883529197922')
  expect(chatOf('zalo-bot:group:246845883529197922')).toBe('246845883529197922')
  // As a number it is another one, and nobody can tell: so it is not understood.
  const { event_name, message } = said('một')
  const raw = JSON.parse('{"id":246845883529197922,"chat_type":"PRIVATE"}')
  expect(heard({ event_name, message: { ...message, chat: raw } })).toBe('not understood')
})
