import { expect, test } from 'vitest'
import type { Simulator } from '../../src/simulator/index.ts'
import type { ZaloOa } from '../../src/simulator/zalo-oa/index.ts'
import { AN, begin, HOA, PNG, ZALO, ZALO_GROUP } from './begin.ts'
import { hearing, viewOn } from './hearing.ts'

async function beginZalo() {
  const { simulator, api } = await begin({ zaloOa: ZALO })
  if (!simulator.zaloOa) throw new Error('no Zalo')
  return { simulator, api, zalo: simulator.zaloOa }
}

/** The account says something to Hoa. */
async function says(zalo: ZaloOa, message: object): Promise<string> {
  const answer = await fetch(`${zalo.root}/v3.0/oa/message/cs`, {
    method: 'POST',
    headers: { access_token: zalo.pair.accessToken, 'content-type': 'application/json' },
    body: JSON.stringify({ recipient: { user_id: HOA }, message })
  })
  return JSON.parse(await answer.text()).data.message_id
}

const withButtons = (text: string, ...buttons: readonly (readonly [title: string, payload: string])[]) => ({
  text,
  attachment: {
    type: 'template',
    payload: { buttons: buttons.map(([title, payload]) => ({ title, type: 'oa.query.hide', payload })) }
  }
})

const post = (simulator: Simulator, path: string, value: unknown) =>
  simulator.page.request(`/trial/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(value)
  })
const inHoasChat = { phone: HOA, chat: HOA, replyTo: null }

test('a phone on Zalo stands beside the others, without menu and Start', async () => {
  const { simulator } = await beginZalo()
  const chat = { kind: 'private', title: 'Đôn Đốc', menu: [], started: true }
  expect((await viewOn(simulator)).phones).toMatchObject([
    { id: String(AN), platform: 'telegram' },
    { platform: 'telegram' },
    {
      id: HOA,
      platform: 'zalo-oa',
      name: 'Lê Thị Hoa',
      role: 'Văn thư',
      chats: [
        { ...chat, id: HOA },
        { ...chat, id: ZALO_GROUP, kind: 'group', title: 'Tổ văn thư' }
      ]
    }
  ])
})

test('buttons stand one a row; a press says its sentence on no screen, and nobody answers it', async () => {
  const { simulator, zalo } = await beginZalo()
  const messageId = await says(zalo, withButtons('Việc số 12', ['Đã nhận', '#nhận 12'], ['Báo cáo', '#báo cáo 12']))
  const button = { address: null, style: null }
  expect((await viewOn(simulator)).messages[HOA]).toMatchObject([
    {
      id: messageId,
      from: { name: 'Đôn Đốc', isBot: true },
      text: 'Việc số 12',
      buttons: [
        [{ ...button, label: 'Đã nhận', press: 'Đã nhận' }],
        [{ ...button, label: 'Báo cáo', press: 'Báo cáo' }]
      ]
    }
  ])
  const pressed = await post(simulator, 'press', { phone: HOA, chat: HOA, messageId, press: 'Báo cáo' })
  expect(await pressed.json()).toEqual({ callback: null })
  expect(zalo.events().at(-1)).toMatchObject({ name: 'user_send_text' })
  expect(zalo.events().at(-1)?.body).toContain('"text":"#báo cáo 12"')
  expect((await viewOn(simulator)).messages[HOA]).toHaveLength(1)
})

test('what is typed, quoted and sent reaches the account, and the group', async () => {
  const { simulator, zalo } = await beginZalo()
  const quoted = await says(zalo, { text: 'Việc số 12: xem http://localhost:8080/files/a' })
  expect((await post(simulator, 'say', { ...inHoasChat, text: ' rõ ', replyTo: quoted })).status).toBe(200)
  expect((await post(simulator, 'say', { ...inHoasChat, chat: ZALO_GROUP, text: 'Chào tổ' })).status).toBe(200)
  const form = new FormData()
  form.set('phone', HOA)
  form.set('chat', HOA)
  form.set('text', 'Bằng chứng')
  form.append('files', new File([PNG], 'ảnh.png', { type: 'image/png' }))
  form.append('files', new File(['biên bản'], 'biên bản.txt'))
  const upload = { method: 'POST', body: form, headers: { origin: 'http://localhost' } }
  expect((await simulator.page.request('/trial/upload', upload)).status).toBe(200)

  const { messages } = await viewOn(simulator)
  const [first, answer, photo, file] = messages[HOA] ?? []
  expect(first?.marks).toEqual([{ type: 'url', offset: 16, length: 29 }])
  expect(answer).toMatchObject({ text: 'rõ', from: { id: HOA, isBot: false }, quote: { text: first?.text } })
  expect(photo).toMatchObject({ text: 'Bằng chứng', files: [{ kind: 'photo', size: { width: 1, height: 1 } }] })
  expect(file).toMatchObject({ text: '', files: [{ kind: 'file', name: 'biên bản.txt', bytes: 11 }] })
  expect(messages[ZALO_GROUP]).toMatchObject([{ text: 'Chào tổ', chat: ZALO_GROUP }])
  const shown = await simulator.page.request(`/trial/files/${photo?.files[0]?.id}`)
  expect(shown.headers.get('content-type')).toBe('image/png')
  const kept = await simulator.page.request(`/trial/files/${file?.files[0]?.id}`)
  expect(kept.headers.get('content-disposition')).toContain('attachment;')
  expect(await kept.text()).toBe('biên bản')
  expect(zalo.events().map(({ name }) => name)).toEqual(
    expect.arrayContaining(['user_send_text', 'user_send_group_text', 'user_send_image', 'user_send_file'])
  )
})

test('what the real app forbids is refused', async () => {
  const { simulator, zalo } = await beginZalo()
  const messageId = await says(zalo, withButtons('Việc số 12', ['Đã nhận', '#nhận 12']))
  const refused = [
    post(simulator, 'say', { ...inHoasChat, chat: String(AN), text: 'a' }),
    post(simulator, 'say', { ...inHoasChat, text: 'a', replyTo: 'abc' }),
    post(simulator, 'press', { phone: HOA, chat: HOA, messageId, press: 'Từ chối' }),
    post(simulator, 'press', { phone: HOA, chat: HOA, messageId: 'abc', press: 'Đã nhận' })
  ]
  for (const answer of refused) expect((await answer).status).toBe(400)
})

test('an open page hears of both platforms', async () => {
  const { simulator, zalo, api } = await beginZalo()
  simulator.phone(AN).says('/start')
  const next = await hearing(simulator)
  expect(await next()).toMatchObject({ kind: 'view' })
  const messageId = await says(zalo, withButtons('Việc số 12', ['Đã nhận', '#nhận 12']))
  expect(await next()).toMatchObject({ kind: 'message', chat: HOA, message: { text: 'Việc số 12' } })
  zalo.phone(HOA).presses('Đã nhận', messageId)
  await api.sendMessage(AN, 'Đã nhận: Lê Thị Hoa')
  expect(await next()).toMatchObject({ kind: 'message', chat: String(AN), message: { text: 'Đã nhận: Lê Thị Hoa' } })
})

test('events wait while nobody is to be told, and go when somebody is', async () => {
  const { zalo } = await beginZalo()
  zalo.pushTo('http://127.0.0.1:9/')
  zalo.pushTo(null)
  zalo.phone(HOA).says('chào')
  expect(zalo.events()).toMatchObject([{ fate: 'waiting', tries: 0 }])
  expect(zalo.world.state.pending).toHaveLength(1)
})
