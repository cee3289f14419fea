import fc from 'fast-check'
import { expect, test } from 'vitest'
import { harmless, parts } from '../../../src/channels/zalo-oa/parts.ts'
import { carries } from '../../../src/channels/zalo-oa/upload.ts'
import { type Message, Unsure } from '../../../src/ports/channel.ts'
import { cutTo } from '../../../src/ports/parts.ts'
import { words } from '../contract.ts'
import { type Answer, type Call, faultOf, ok, onWire, openWire } from './wire.ts'

const MAI = 'zalo-oa:2512523625412515'
const GROUP = 'zalo-oa:group:f414c8f76fa586fbdfb4'
const CS = '/v3.0/oa/message/cs'
const photo = { kind: 'photo', name: 'xep-hang.png', bytes: new Uint8Array([137, 80, 78, 71]) } as const
const file = { kind: 'file', name: 'Kế hoạch.pdf', bytes: new Uint8Array([37, 80, 68, 70]) } as const

/** Sends one message; what went over the wire, and the ids or the fault it ended with. */
async function sending(said: Message, address = MAI, answer: (call: Call) => Answer | null = () => null) {
  const wire = await openWire()
  const { channel } = await onWire(wire)
  wire.answer = answer
  const ended = await channel.send(address, said).catch((fault: unknown) => fault)
  return { wire, ended, bodies: wire.calls.map(({ json }) => json), paths: wire.calls.map(({ path }) => path) }
}
const button = (label: string, types: string) => ({ label, types })

test.each([
  { quota_type: 'reply', remain: '7', total: '8' },
  { quota_type: 'sub_quota', remain: '1990', total: '2000', expired_date: '11/02/2023' },
  { remain: 6 },
  'nobody knows',
  undefined
])('a text goes as Zalo’s page shows it, whatever it is charged to (%j)', async quota => {
  const data = { quota, message_id: '63ecf43f0df7dba892e6', user_id: '2512523625412515' }
  const { wire, ended } = await sending(words('hello, world!'), MAI, () => ok(data))
  expect(ended).toEqual(['63ecf43f0df7dba892e6'])
  expect(wire.calls).toMatchObject([
    {
      method: 'POST',
      path: CS,
      body: '{"recipient":{"user_id":"2512523625412515"},"message":{"text":"hello, world!"}}',
      headers: { access_token: wire.access, 'content-type': 'application/json' }
    }
  ])
})

test('a group gets the same text, and no buttons', async () => {
  const said = words('hello from Zalo', { buttons: [[button('Nhận', 'nhận 12')]] })
  const { wire, ended } = await sending(said, GROUP, () => ok({ message_id: '81d74a9cd71d6f473608' }))
  expect(ended).toEqual(['81d74a9cd71d6f473608'])
  expect(wire.calls).toMatchObject([
    {
      path: '/v3.0/oa/group/message',
      body: '{"recipient":{"group_id":"f414c8f76fa586fbdfb4"},"message":{"text":"hello from Zalo"}}'
    }
  ])
})

test('buttons say their sentences, five at most, under the last part', async () => {
  const row = [1, 2, 3, 4, 5, 6].map(n => button(`Nhận việc ${n}`, `nhận ${n}`))
  const long = [button(`${'Đ'.repeat(99)}👍`, 'đúng k7'), button('Phòng', 'x'.repeat(1000))]
  const { bodies } = await sending(words(`${'một '.repeat(600)}hết`, { buttons: [long, row] }))
  expect(bodies).toHaveLength(2)
  expect(bodies[0]).not.toHaveProperty('message.attachment')
  const shown = (title: string, types: string) => ({ title, type: 'oa.query.hide', payload: `#${types}` })
  expect(bodies[1]).toMatchObject({
    message: {
      attachment: {
        type: 'template',
        payload: {
          buttons: [shown('Đ'.repeat(99), 'đúng k7'), ...[1, 2, 3, 4].map(n => shown(`Nhận việc ${n}`, `nhận ${n}`))]
        }
      }
    }
  })
})

test('no text of people calls anybody', async () => {
  const escaped = JSON.stringify(harmless('Nhờ [@186729651760683225] xem')).replace(
    /[^ -~]/g,
    char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
  expect(escaped).toBe('"Nh\\u1edd [\\u200b@186729651760683225] xem"')
  const text = 'Nộp [@all] và [@f414c8f76fa586fbdfb4], [[@all]]'
  for (const [said, address] of [
    [words(text, { buttons: [[button('[@all]', 'xem')]] }), MAI],
    [words(text), GROUP],
    [words(text, { files: [photo] }), GROUP],
    [words(`${text} ${'x'.repeat(3000)}`), GROUP]
  ] as const) {
    const { wire } = await sending(said, address)
    const sent = wire.calls.map(({ json }) => JSON.stringify(json)).join('\n')
    expect(sent).toContain('[\u200b@all]')
    expect(sent).not.toContain('[@')
  }
})

test('letters go in their one form', async () => {
  const { bodies } = await sending(words('Nguyễn Thị Hoàng Anh'.normalize('NFD')))
  expect(bodies).toMatchObject([{ message: { text: 'Nguyễn Thị Hoàng Anh' } }])
  expect('Nguyễn Thị Hoàng Anh').toHaveLength(20)
})

test('parts are numbered and full, cut at lines, else at spaces, never inside a character', () => {
  expect(parts('một', 20)).toEqual(['một'])
  expect(parts('việc thứ nhất\nviệc thứ hai', 20)).toEqual(['(1/2) việc thứ nhất', '(2/2) việc thứ hai'])
  expect(parts('👍'.repeat(10), 11)).toEqual(['(1/5) 👍👍', '(2/5) 👍👍', '(3/5) 👍👍', '(4/5) 👍👍', '(5/5) 👍👍'])
  expect(parts(`một${' '.repeat(40)}`, 20)).toEqual(['một'])
  expect(cutTo('ab👍', 3)).toBe('ab')
  const word = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.constantFrom('\n', ' ', '👍🏽', '[@all]'))
  const text = fc.array(word, { maxLength: 400 }).map(all => all.join(''))
  const whole = fc.property(text, fc.integer({ min: 30, max: 200 }), (text, limit) => {
    const cut = parts(text, limit)
    expect(Math.max(...cut.map(part => part.length))).toBeLessThanOrEqual(limit)
    for (const part of cut) expect(part).not.toMatch(/\p{Surrogate}/u)
    const said = cut.length === 1 ? cut : cut.map(part => part.replace(/^\(\d+\/\d+\) /, ''))
    expect(said.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    if (cut.length > 1)
      for (const [at, part] of cut.entries()) expect(part.startsWith(`(${at + 1}/${cut.length}) `)).toBe(true)
  })
  fc.assert(whole, { numRuns: 300 })
})

test('what Zalo takes goes with its bytes, the rest by a link', () => {
  const MB = 1024 * 1024
  const went = (kind: 'photo' | 'file', name: string, size: number) => carries({ kind, name, size })
  expect(went('photo', 'a.JPG', MB)).toBe('bytes')
  expect(went('photo', 'a.png', MB + 1)).toBe('link')
  expect(went('photo', 'a.webp', 10)).toBe('link')
  expect(went('file', 'a.docx', 5 * MB)).toBe('bytes')
  expect(went('file', 'a.pdf', 5 * MB + 1)).toBe('link')
  for (const name of ['a.xlsx', 'a.zip', 'pdf', 'a.png', '']) expect(went('file', name, 10)).toBe('link')
})

test('a photo is uploaded and carries its text', async () => {
  const { wire, ended, bodies, paths } = await sending(words('Xếp hạng tuần', { files: [photo] }), GROUP)
  expect(paths).toEqual(['/v2.0/oa/upload/image', '/v3.0/oa/group/message'])
  const [upload] = wire.calls
  expect(upload?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/)
  expect(upload?.body).toMatch(/name="file"; filename="xep-hang\.png"\r\nContent-Type: image\/png/)
  expect(bodies[1]).toEqual({
    recipient: { group_id: 'f414c8f76fa586fbdfb4' },
    message: {
      text: 'Xếp hạng tuần',
      attachment: {
        type: 'template',
        payload: { template_type: 'media', elements: [{ media_type: 'image', attachment_id: 'photo-1' }] }
      }
    }
  })
  expect(ended).toEqual(['m2'])
})

test('a photo whose text is too long, or has buttons, goes before it', async () => {
  for (const said of [
    words('x'.repeat(2001), { files: [photo] }),
    words('Chọn', { files: [photo], buttons: [[button('Đúng', 'đúng k7')]] })
  ]) {
    const { ended, bodies, paths } = await sending(said)
    expect(paths.slice(0, 2)).toEqual(['/v2.0/oa/upload/image', CS])
    expect(bodies[1]).not.toHaveProperty('message.text')
    expect(bodies[2]).toHaveProperty('message.text')
    expect(ended).toEqual(paths.slice(1).map((_, at) => `m${at + 2}`))
  }
  const { bodies } = await sending(words('', { files: [photo] }))
  expect(bodies).toHaveLength(2)
  expect(bodies[1]).not.toHaveProperty('message.text')
})

test('a file goes after its text, whose id is the last', async () => {
  const { wire, ended, bodies, paths } = await sending(words('Tệp của việc 1', { files: [file] }))
  expect(paths).toEqual(['/v2.0/oa/upload/file', CS, CS])
  expect(wire.calls[0]?.body).toContain('filename="Kế hoạch.pdf"')
  expect(bodies[1]).toMatchObject({ message: { text: 'Tệp của việc 1' } })
  expect(bodies[2]).toEqual({
    recipient: { user_id: '2512523625412515' },
    message: { attachment: { type: 'file', payload: { token: 'file-1' } } }
  })
  expect(ended).toEqual(['m3', 'm2'])
  expect((await sending(words('', { files: [file] }))).paths).toEqual(['/v2.0/oa/upload/file', CS])
})

test('an upload that is kept no longer is made again, once', async () => {
  for (const one of [photo, file]) {
    let gone = 1
    const expiring = ({ path, body }: Call) =>
      path === CS && body.includes('attachment') && gone-- > 0 ? { error: -100, message: 'Attachment expired' } : null
    const { ended, paths } = await sending(words('', { files: [one] }), MAI, expiring)
    expect(paths.map(path => path.includes('upload'))).toEqual([true, false, true, false])
    expect(ended).toHaveLength(1)
    gone = 2
    const again = await sending(words('', { files: [one] }), MAI, expiring)
    expect(again.ended).toMatchObject({ name: 'Refused', code: -100 })
    expect(again.paths).toHaveLength(4)
  }
})

test('a file that fails before anything is out costs nothing; afterwards the outcome is unknown', async () => {
  const said = words('Tệp của việc 1', { files: [file] })
  const uploading = await sending(said, MAI, ({ path }) => (path.includes('upload') ? 'cut' : null))
  expect(uploading.ended).toMatchObject({ name: 'Later' })
  expect(uploading.paths).toHaveLength(1)
  const refused = await sending(said, MAI, ({ body }) =>
    body.includes('file-1') ? { error: -230, message: 'x' } : null
  )
  expect(refused.ended).toBeInstanceOf(Unsure)
  const partly = await sending(words('x'.repeat(2500)), MAI, ({ body }) =>
    body.includes('(2/2)') ? { error: -32, message: 'x' } : null
  )
  expect(partly.ended).toBeInstanceOf(Unsure)
  expect(partly.bodies).toHaveLength(2)
})

test('a file goes by its bytes, never by a name or an address', async () => {
  const { channel } = await onWire(await openWire())
  for (const more of [{ ref: 'https://f7.zdn.vn/a' }, { address: 'https://example.gov.vn/a' }]) {
    const said = words('một', { files: [{ kind: 'file', name: 'a.pdf', ...more }] })
    const fault = await faultOf(channel.send(MAI, said))
    expect(fault).toMatchObject({ name: 'Error', message: 'zalo-oa sends files by their bytes only' })
  }
})
