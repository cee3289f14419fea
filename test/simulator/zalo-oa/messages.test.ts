import { expect, test } from 'vitest'
import { begin, GROUP, HOUR, LONG, MAI, PNG } from './begin.ts'

const button = (title: string, payload: unknown, type = 'oa.query.hide') => ({ title, type, payload })
const template = (payload: unknown) => ({ type: 'template', payload })
const media = (element: unknown) => template({ template_type: 'media', elements: [element] })

/** The one word that an upload answers. */
const wordOf = ({ body }: { body: unknown }) => String(Object.values(Object(body).data)[0])

test('a text is answered as documented and is on the phone', async () => {
  const { zalo, cs } = await begin()
  const { status, body } = await cs(MAI, { text: 'Việc 12: Nộp báo cáo' })
  const [message] = zalo.phone(MAI).chat()
  expect(status).toBe(200)
  expect(JSON.stringify(body)).toBe(
    `{"data":{"quota":{"quota_type":"reply","remain":"7","total":"8"},"message_id":"${message?.id}","user_id":"${MAI}"},"error":0,"message":"Success"}`
  )
  expect(message).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f]{20}$/),
    from: 'oa',
    text: 'Việc 12: Nộp báo cáo'
  })
  expect(zalo.wire()).toMatchObject([
    { method: 'POST', path: '/v3.0/oa/message/cs', body: { recipient: { user_id: MAI } }, accepted: true, error: 0 }
  ])
})

test('buttons of every kind', async () => {
  const { zalo, cs } = await begin()
  const buttons = [
    button('Nhận việc', '#cv:nhan:12:3'),
    button('Điểm danh', '#diemdanh', 'oa.query.show'),
    button('Xem', { url: 'https://example.gov.vn/viec/12' }, 'oa.open.url'),
    button('Gọi', { phone_code: '84901234567' }, 'oa.open.phone'),
    button('Nhắn', { content: 'xin chào', phone_code: '84901234567' }, 'oa.open.sms')
  ]
  expect((await cs(MAI, { text: 'Việc 12', attachment: template({ buttons }) })).body).toMatchObject({ error: 0 })
  expect(
    zalo
      .phone(MAI)
      .chat()[0]
      ?.buttons.map(({ title, payload }) => [title, payload])
  ).toEqual([
    ['Nhận việc', '#cv:nhan:12:3'],
    ['Điểm danh', '#diemdanh'],
    ['Xem', 'https://example.gov.vn/viec/12'],
    ['Gọi', '84901234567'],
    ['Nhắn', '84901234567']
  ])
})

test.each([
  ['no text', { text: '' }, -201],
  ['a text too long', { text: 'ạ'.repeat(2001) }, -201],
  ['six buttons', { text: 'a', attachment: template({ buttons: Array(6).fill(button('A', 'a')) }) }, -201],
  ['a long title', { text: 'a', attachment: template({ buttons: [button('A'.repeat(101), 'a')] }) }, -201],
  ['a long payload', { text: 'a', attachment: template({ buttons: [button('A', 'a'.repeat(1001))] }) }, -201],
  ['an unknown button', { text: 'a', attachment: template({ buttons: [button('A', 'a', 'oa.dance')] }) }, -201],
  ['buttons without a text', { attachment: template({ buttons: [button('A', 'a')] }) }, -201],
  ['a list', { text: 'a', attachment: template({ template_type: 'list', elements: [{}] }) }, -233],
  ['a sticker', { attachment: media({ media_type: 'sticker', attachment_id: 'x' }) }, -233],
  ['an unknown picture', { attachment: media({ media_type: 'image', attachment_id: 'x' }) }, -201],
  ['a picture from nowhere', { attachment: media({ media_type: 'image' }) }, -201],
  ['an unknown file', { attachment: { type: 'file', payload: { token: 'x' } } }, -201],
  ['an unknown quote', { text: 'a', quote_message_id: '48687128d04c9410cd5f' }, -201]
])('refused: %s', async (_what, message, error) => {
  const { zalo, cs } = await begin()
  expect(await cs(MAI, message)).toMatchObject({ status: 200, body: { error } })
  expect(zalo.phone(MAI).chat()).toEqual([])
  expect(zalo.wire()).toMatchObject([{ accepted: false, error }])
})

test('a text of exactly 2000 goes through', async () => {
  const { cs } = await begin()
  expect((await cs(MAI, { text: 'ạ'.repeat(2000) })).body).toMatchObject({ error: 0 })
})

test('a person is an id in text; a number has lost its last digits', async () => {
  const { post } = await begin()
  const body = { recipient: { user_id: Number(MAI) }, message: { text: 'a' } }
  expect((await post('/v3.0/oa/message/cs', body)).body).toMatchObject({ error: -201 })
})

test('pictures: uploaded, or by address', async () => {
  const { zalo, cs, upload } = await begin()
  const uploaded = await upload('image', 'hiện trường.png', PNG)
  expect(uploaded.body).toEqual({ data: { attachment_id: expect.any(String) }, error: 0, message: 'Success' })
  const attachment_id = wordOf(uploaded)
  await cs(MAI, { text: 'Ảnh', attachment: media({ media_type: 'image', attachment_id }) })
  await cs(MAI, { attachment: media({ media_type: 'image', url: 'https://tep.example.gov.vn/a/anh.jpg' }) })
  const [one, other] = zalo.phone(MAI).chat()
  expect(one).toMatchObject({ text: 'Ảnh', files: [{ name: 'hiện trường.png', kind: 'image' }] })
  expect(other?.files).toEqual([{ name: 'anh.jpg', kind: 'image', url: 'https://tep.example.gov.vn/a/anh.jpg' }])
  const served = await fetch(one?.files[0]?.url ?? '')
  expect(served.headers.get('content-type')).toBe('image/png')
  expect(Buffer.from(await served.arrayBuffer())).toEqual(PNG)
})

test('a document goes by its token, without a text', async () => {
  const { zalo, cs, upload } = await begin()
  const token = wordOf(await upload('file', 'Báo cáo.pdf', Buffer.from('%PDF-1.7')))
  const attachment = { type: 'file', payload: { token } }
  expect((await cs(MAI, { attachment })).body).toMatchObject({ error: 0 })
  expect(zalo.phone(MAI).chat()[0]).toMatchObject({ text: '', files: [{ name: 'Báo cáo.pdf', kind: 'file' }] })
  expect((await cs(MAI, { text: 'kèm', attachment })).body).toMatchObject({ error: -201 })
  const asPicture = media({ media_type: 'image', attachment_id: token })
  expect((await cs(MAI, { attachment: asPicture })).body).toMatchObject({ error: -201 })
})

test('an upload may be used for seven days', async () => {
  const { zalo, clock, cs, upload, oauth } = await begin()
  const token = wordOf(await upload('file', 'a.docx', Buffer.from('x')))
  const send = async () => (await cs(MAI, { attachment: { type: 'file', payload: { token } } })).body
  clock.move(7 * 24 * HOUR)
  await oauth({ grant_type: 'refresh_token', refresh_token: zalo.pair.refreshToken })
  expect(await send()).toMatchObject({ error: 0 })
  zalo.phone(MAI).says('có mặt')
  clock.move(1)
  expect(await send()).toMatchObject({ error: -100 })
})

test('uploads that Zalo does not take', async () => {
  const { upload } = await begin()
  const big = (bytes: number, start: Buffer) => Buffer.concat([start, Buffer.alloc(bytes - start.length)])
  expect((await upload('image', 'a.png', big(2 ** 20, PNG))).body).toMatchObject({ error: 0 })
  expect((await upload('image', 'a.png', big(2 ** 20 + 1, PNG))).body).toMatchObject({ error: -210 })
  expect((await upload('image', 'a.png', Buffer.from('không phải ảnh'))).body).toMatchObject({ error: -201 })
  expect((await upload('file', 'a.xlsx', Buffer.from('PK'))).body).toMatchObject({ error: -201 })
  expect((await upload('file', 'a.doc', big(5 * 2 ** 20, Buffer.from('a')))).body).toMatchObject({ error: 0 })
  expect((await upload('file', 'a.doc', big(5 * 2 ** 20 + 1, Buffer.from('a')))).body).toMatchObject({ error: -210 })
})

test('a quote, and a request for name and telephone number', async () => {
  const { zalo, cs, get } = await begin()
  const mai = zalo.phone(MAI)
  expect(() => mai.submitsInfo({ name: 'Nguyễn Thị Mai', phone: '0901234567' })).toThrow('was not asked')
  const { messageId } = mai.says('Tôi là ai?')
  await cs(MAI, { text: 'Đề nghị đồng chí xác nhận', quote_message_id: messageId })
  const ask = { title: 'Liên kết', subtitle: 'Đề nghị chia sẻ số điện thoại', image_url: 'https://a.example/b.png' }
  await cs(MAI, { attachment: template({ template_type: 'request_user_info', elements: [ask] }) })
  expect(mai.chat().slice(1)).toMatchObject([
    { quote: messageId, asksInfo: false },
    { text: 'Liên kết\nĐề nghị chia sẻ số điện thoại', asksInfo: true }
  ])
  mai.submitsInfo({ name: 'Nguyễn Thị Mai', phone: '0901234567' })
  expect(zalo.events().at(-1)?.body).toContain('"phone":84901234567,')
  expect((await get('/v3.0/oa/user/detail', { data: `{"user_id":"${MAI}"}` })).body).toMatchObject({
    data: { shared_info: { name: 'Nguyễn Thị Mai', phone: 84901234567 } }
  })
})

test('what is asked about people and the OA', async () => {
  const { zalo, get } = await begin()
  zalo.phone(LONG).says('chào')
  expect((await get('/v3.0/oa/user/detail', { data: `{"user_id":"${LONG}"}` })).body).toMatchObject({
    data: {
      user_id: LONG,
      user_id_by_app: expect.stringMatching(/^\d{19}$/),
      display_name: 'Trần Đức Long',
      user_is_follower: false,
      user_last_interaction_date: '23/11/2026'
    },
    error: 0
  })
  expect((await get('/v3.0/oa/user/detail', { data: 'không phải JSON' })).body).toMatchObject({ error: -201 })
  expect((await get('/v2.0/oa/getoa')).body).toMatchObject({ data: { name: 'UBND xã An Bình', num_follower: 1 } })
  expect(await get('/v2.0/oa/nothing')).toMatchObject({ status: 404 })
})

test('mentions and other texts stand in the group as sent', async () => {
  const { zalo, post } = await begin()
  const text = `[@${MAI}] đề nghị báo cáo`
  const { body } = await post('/v3.0/oa/group/message', { recipient: { group_id: GROUP }, message: { text } })
  const [message] = zalo.phone(LONG).chat(GROUP)
  expect(message?.text).toBe(text)
  expect(JSON.stringify(body)).toBe(
    `{"data":{"message_id":"${message?.id}","group_id":"${GROUP}"},"error":0,"message":"Success"}`
  )
})
