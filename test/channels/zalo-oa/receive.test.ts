import { expect, test } from 'vitest'
import { isKnown, receive } from '../../../src/channels/zalo-oa/receive.ts'
import { APP_ID, OA_ID, vector } from './vectors.ts'

const US = { oaId: OA_ID, oaName: 'UBND phường Kim Long' }
const MAI = { address: 'zalo-oa:246845883529197922', name: '', locale: 'vi' }
const read = (name: string) => receive(JSON.parse(vector(name).body), US)

/** An event of this name, as Zalo makes it. */
const event = (name: string, more: object) => ({
  event_name: name,
  app_id: APP_ID,
  timestamp: '1795312600000',
  ...more
})
const inPrivate = (kind: string, message: object) =>
  receive(
    event(`user_send_${kind}`, {
      sender: { id: '246845883529197922' },
      recipient: { id: OA_ID },
      message: { msg_id: '96d3', ...message }
    }),
    US
  )
const inGroup = (text: string, more: object = {}) =>
  receive(
    event('user_send_group_text', {
      oa_id: OA_ID,
      sender: { id: '8756287263669629130' },
      recipient: { id: 'f414c8f76fa586fbdfb4' },
      message: { msg_id: 'e52f', text, ...more }
    }),
    US
  )
const attached = (type: string, payload: object) => ({ attachments: [{ type, payload }] })

test('text, with its letters as they are', () => {
  expect(read('OA-1')).toEqual({
    kind: 'message',
    cause: 'zalo-oa:user_send_text:96d3cdf3af150460909',
    address: MAI.address,
    from: MAI,
    group: null,
    text: 'message',
    pressed: false,
    addressed: true,
    files: [],
    quoted: null,
    messageId: '96d3cdf3af150460909'
  })
  expect(read('OA-2')).toMatchObject({ text: 'Đã nhận việc số 12 ✅' })
})

test('a press is its sentence; numbers of tasks that people write with a # are typed', () => {
  expect(read('OA-3')).toMatchObject({ text: 'cv:nhan:12:3', pressed: true })
  expect(inPrivate('text', { text: '#nhận 12' })).toMatchObject({ text: 'nhận 12', pressed: true })
  for (const text of ['#12', '# 12 ', '#', '12 #nhận', ' #nhận 12'])
    expect(inPrivate('text', { text })).toMatchObject({ text, pressed: false })
})

test('a file, a photo, an answer', () => {
  expect(read('OA-4')).toMatchObject({
    text: '',
    files: [
      {
        ref: 'https://f7-group-zf.zdn.vn/xxx484bd4258d6a/xxx52598708747',
        name: 'developer.docx',
        kind: 'file',
        size: 233_947,
        mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
      }
    ]
  })
  expect(read('OA-5')).toMatchObject({
    text: 'ảnh hiện trường',
    files: [
      {
        ref: 'http://f6.photo.talk.zdn.vn/9c2db3ccc0a223fc7ab3.jpg',
        name: 'anh-96d3cdf3af150460913.jpg',
        kind: 'photo',
        size: 0,
        mime: 'image/jpeg'
      }
    ],
    quoted: { messageId: '465928106db72e8cba7', text: '', files: [], ours: true }
  })
})

test.each([
  ['audio', 'https://f2.zdn.vn/a', { kind: 'voice', name: 'ghi-am-96d3.m4a', mime: 'audio/mp4' }],
  ['audio', 'https://f2.zdn.vn/a.aac', { kind: 'voice', name: 'ghi-am-96d3.aac', mime: 'audio/aac' }],
  ['video', 'https://f2.zdn.vn/a.mp4?x=1', { kind: 'file', name: 'video-96d3.mp4', mime: 'video/mp4' }],
  ['gif', 'https://f2.zdn.vn/a', { kind: 'file', name: 'anh-dong-96d3.gif', mime: 'image/gif' }],
  ['image', 'https://f2.zdn.vn/a.PNG', { kind: 'photo', name: 'anh-96d3.png', mime: 'image/png' }]
])('%s at %s', (type, url, file) => {
  expect(inPrivate(type, attached(type, { url }))).toMatchObject({ text: '', files: [{ ref: url, size: 0, ...file }] })
})

test('several photos keep their names apart; odd sizes are none', () => {
  const photo = { type: 'image', payload: { url: 'https://f2.zdn.vn/a.jpg', size: 'lớn' } }
  expect(inPrivate('image', { attachments: [photo, photo] })).toMatchObject({
    files: [
      { name: 'anh-96d3.jpg', size: 0 },
      { name: 'anh-96d3-2.jpg', size: 0 }
    ]
  })
})

test('a link or a business card is its address where nothing else was said, and never a file', () => {
  const link = attached('link', { url: 'https://example.gov.vn/van-ban', thumbnail: 'https://t.zdn.vn/a.jpg' })
  expect(inPrivate('link', link)).toMatchObject({ text: 'https://example.gov.vn/van-ban', files: [] })
  expect(inPrivate('link', { ...link, text: 'xem giúp' })).toMatchObject({ text: 'xem giúp', files: [] })
  expect(inPrivate('business_card', link)).toMatchObject({ files: [] })
})

test('stickers and places say nothing', () => {
  expect(inPrivate('sticker', attached('sticker', { id: 's', url: 'https://zalo-api.zadn.vn/s.png' }))).toBeNull()
  expect(
    inPrivate('location', attached('location', { coordinates: { latitude: '16.4', longitude: '107.5' } }))
  ).toBeNull()
  expect(inPrivate('file', attached('file', { name: 'a.pdf' }))).toBeNull()
})

test('talk in a group is heard with its group, and is not for us', () => {
  expect(read('OA-6')).toMatchObject({
    cause: 'zalo-oa:user_send_group_text:e52fe5da281f9745ce0a',
    address: 'zalo-oa:group:f414c8f76fa586fbdfb4',
    from: { address: 'zalo-oa:8756287263669629130', name: '', locale: 'vi' },
    group: { title: '' },
    text: 'Hello group from User',
    addressed: false,
    pressed: false
  })
  for (const text of ['2', '#12', '#nhận 12', 'gửi UBND phường Kim Long', '@UBND phường Kim Longan'])
    expect(inGroup(text)).toMatchObject({ text, addressed: false, pressed: false })
  expect(inGroup('rõ', { quote_msg_id: '81d7' })).toMatchObject({
    addressed: false,
    quoted: { messageId: '81d7', text: '', files: [], ours: true }
  })
})

test('a slash or the name of the account is for us', () => {
  expect(inGroup('/nhom VHXH')).toMatchObject({ text: '/nhom VHXH', addressed: true })
  for (const name of ['@UBND phường Kim Long', '@ubnd phuong kim long', '@UBND PHƯỜNG KIM LONG'.normalize('NFD')])
    for (const between of [' ', ': ', ', '])
      expect(inGroup(`${name}${between}việc của nhóm`)).toMatchObject({ text: 'việc của nhóm', addressed: true })
  expect(inGroup('báo cáo @UBND phường Kim Long')).toMatchObject({ text: 'báo cáo ', addressed: true })
  const nameless = receive(
    event('user_send_group_text', {
      oa_id: OA_ID,
      sender: { id: '1' },
      recipient: { id: 'f4' },
      message: { msg_id: 'e5', text: '@ việc' }
    }),
    { oaId: OA_ID }
  )
  expect(nameless).toMatchObject({ text: '@ việc', addressed: false })
})

test('following and no longer following', () => {
  expect(read('OA-8')).toEqual({
    kind: 'reachable',
    cause: 'zalo-oa:follow:24684588352919792:154397978274',
    address: 'zalo-oa:24684588352919792',
    reachable: true,
    greet: true,
    name: '',
    locale: 'vi'
  })
  expect(read('OA-9')).toEqual(expect.not.objectContaining({ greet: true }))
  expect(read('OA-9')).toMatchObject({ reachable: false })
  const opened = event('user_click_chatnow', { oa_id: OA_ID, user_id: '24684588352919792', user_id_by_app: '5' })
  expect(receive(opened, US)).toMatchObject({ address: 'zalo-oa:24684588352919792', reachable: true })
})

test('who somebody says they are, and that they say so no more', () => {
  const submitted = (info: object) =>
    receive(event('user_submit_info', { sender: { id: '24684588352919792' }, recipient: { id: OA_ID }, info }), US)
  expect(submitted({ name: 'Trần Đức Long', phone: 84_900_000_001 })).toEqual({
    kind: 'contact',
    cause: 'zalo-oa:user_submit_info:24684588352919792:1795312600000',
    address: 'zalo-oa:24684588352919792',
    name: 'Trần Đức Long',
    phone: '84900000001'
  })
  expect(submitted({ name: 'Trần Đức Long', phone: '0900000001' })).toMatchObject({ phone: '0900000001' })
  expect(submitted({ name: 'Trần Đức Long' })).toBeNull()
  expect(receive(event('user_withdraw', { oa_id: OA_ID, user_id: '24684588352919792' }), US)).toEqual({
    kind: 'withdrawn',
    cause: 'zalo-oa:user_withdraw:24684588352919792:1795312600000',
    address: 'zalo-oa:24684588352919792'
  })
})

test('groups that are made and given up', () => {
  const made = event('create_group', { oa_id: OA_ID, group_id: '4838', group_info: { group_name: 'Phòng VHXH' } })
  expect(receive(made, US)).toEqual({
    kind: 'group',
    cause: 'zalo-oa:create_group:4838:1795312600000',
    address: 'zalo-oa:group:4838',
    title: 'Phòng VHXH',
    member: true
  })
  expect(receive(event('create_group', { oa_id: OA_ID, group_id: '4838' }), US)).toMatchObject({ title: '' })
  expect(receive(event('delete_group', { oa_id: OA_ID, group_id: '4838' }), US)).toMatchObject({ member: false })
})

test('receipts, members of groups, our own words: knowingly passed over', () => {
  for (const name of ['OA-7', 'OA-10', 'OA-11']) expect(read(name)).toBeNull()
  expect(receive(event('oa_send_group_text', { oa_id: OA_ID }), US)).toBeNull()
  expect(receive(event('anonymous_send_text', {}), US)).toBeNull()
})

test('what is said to another account of the same app is not said to us', () => {
  const message = { msg_id: '96d3', text: 'việc của tôi' }
  for (const other of [
    event('user_send_text', { sender: { id: '1' }, recipient: { id: '2' }, message }),
    event('user_send_group_text', { oa_id: '2', sender: { id: '1' }, recipient: { id: 'f4' }, message }),
    event('user_send_group_text', { oa_id: OA_ID, sender: { id: OA_ID }, recipient: { id: 'f4' }, message }),
    event('follow', { oa_id: '2', follower: { id: '1' } })
  ])
    expect(receive(other, US)).toBeNull()
})

const kinds = ['text', 'image', 'link', 'audio', 'video', 'sticker', 'gif', 'location', 'business_card', 'file']
test.each([
  ...kinds.flatMap(kind => [`user_send_${kind}`, `user_send_group_${kind}`, `anonymous_send_${kind}`]),
  ...['text', 'image', 'gif', 'list', 'file', 'sticker'].flatMap(kind => [
    `oa_send_${kind}`,
    `oa_send_group_${kind}`,
    `oa_send_anonymous_${kind}`
  ]),
  ...['create_group', 'user_join_group', 'user_request_join_group', 'accept_request_join_group'],
  ...['reject_request_join_group', 'add_group_admin', 'remove_group_admin', 'update_group_info', 'user_out_group'],
  ...['delete_group', 'follow', 'unfollow', 'user_click_chatnow', 'user_submit_info', 'user_reacted_message'],
  ...['oa_reacted_message', 'add_user_to_tag', 'remove_user_from_tag', 'user_feedback'],
  ...['widget_interaction_accepted', 'user_withdraw', 'user_received_message', 'user_seen_message']
])('%s: it is decided what becomes of it', name => {
  expect(isKnown(name)).toBe(true)
})

test('an event that Zalo does not document is not understood', () => {
  for (const name of ['user_sang_a_song', 'constructor', '__proto__', '']) {
    expect(isKnown(name)).toBe(false)
    expect(() => receive(event(name, {}), US)).toThrow('unknown event')
  }
})
