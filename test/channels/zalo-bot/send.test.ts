import fc from 'fast-check'
import { expect, test } from 'vitest'
import { requestsOf, TEXT_LIMIT } from '../../../src/channels/zalo-bot/send.ts'
import { Unsure } from '../../../src/ports/channel.ts'
import { split } from '../../../src/ports/parts.ts'
import { words } from '../contract.ts'
import { onWire, openWire, refusal } from './wire.ts'

const ADDRESS = 'zalo-bot:a1b2c3d4e5f60718293a'
const textsOf = (text: string) => requestsOf(words(text)).map(({ params }) => String(params.text))

test('a text is cut at lines, else at spaces, never inside a character', () => {
  expect(split('một hai\nba', 8)).toEqual(['một hai', 'ba'])
  expect(split('một hai ba', 8)).toEqual(['một hai', 'ba'])
  expect(split('👍👍👍', 3)).toEqual(['👍', '👍', '👍'])
  expect(split(`một${' '.repeat(20)}`, 8)).toEqual(['một'])
  expect(split('', 8)).toEqual([''])
})

test('whatever is said, its parts fit, are numbered, and joined give what was said', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc
      .constantFrom('👍🏽', ' ', '\n', 'Nộp báo cáo', 'ệ', '🇻🇳')
      .chain(one => fc.nat(900).map(times => one.repeat(times)))
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
      const text = pieces.join('')
      const said = text.normalize('NFC')
      const texts = textsOf(text)
      expect(Math.max(0, ...texts.map(one => one.length))).toBeLessThanOrEqual(TEXT_LIMIT)
      if (said.length <= TEXT_LIMIT) expect(texts).toEqual([said])
      const several = texts.length > 1
      let rest = said
      for (const [at, one] of texts.entries()) {
        const number = several ? `(${at + 1}/${texts.length}) ` : ''
        expect(one.startsWith(number)).toBe(true)
        const part = one.slice(number.length)
        // Nothing but spaces and line ends is between two parts.
        const found = rest.indexOf(part)
        expect(rest.slice(0, found).trim()).toBe('')
        expect(found).toBeGreaterThanOrEqual(0)
        expect(part).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/)
        rest = rest.slice(found + part.length)
      }
      expect(rest.trim()).toBe('')
    }),
    { numRuns: 200 }
  )
})

test('two thousand units are one message, one more are two, and their numbers count', () => {
  expect(textsOf('a'.repeat(2000))).toEqual(['a'.repeat(2000)])
  const [first = '', second = ''] = textsOf('a'.repeat(2001))
  expect(first).toBe(`(1/2) ${'a'.repeat(1994)}`)
  expect(second).toBe(`(2/2) ${'a'.repeat(7)}`)
  const many = textsOf('a'.repeat(1994 * 9 + 1))
  expect(many).toHaveLength(10)
  expect(Math.max(...many.map(one => one.length))).toBe(1999)
  expect(many.at(9)).toMatch(/^\(10\/10\) a+$/)
})

test.each([
  ['Nguyễn Thị Hoàng Anh', 20, 20, 25, 24],
  ['Đã nhận việc số 12 ✅', 20, 20, 30, 27],
  ['Xin chào bạn', 12, 12, 15, 14],
  ['👍🏽', 2, 4, 8, 2]
])('"%s" goes out composed', (text, points, units, bytes, decomposed) => {
  const apart = text.normalize('NFD')
  expect([...apart]).toHaveLength(decomposed)
  const [sent = ''] = textsOf(apart)
  expect([[...sent].length, sent.length, Buffer.byteLength(sent)]).toEqual([points, units, bytes])
})

test('the heading is bold, in UTF-16 units of what goes out, after the number of the part', () => {
  const styled = (heading: string, rest: string) => {
    const [first] = requestsOf(words(`${heading}\n${rest}`, { headingLength: heading.length }))
    return first?.params.text_styles
  }
  for (const [heading, length] of [
    ['✅ Việc 12: Nộp báo cáo', 22],
    ['📌 Việc 12: Nộp báo cáo', 23]
  ] as const) {
    const bold = (start: number) => [{ start, len: length, st: ['b'] }]
    expect(styled(heading, 'Hạn: 30/11')).toEqual(bold(0))
    expect(styled(heading.normalize('NFD'), 'Hạn: 30/11'.normalize('NFD'))).toEqual(bold(0))
    expect(styled(heading, 'a '.repeat(1000))).toEqual(bold('(1/2) '.length))
  }
  expect(styled('a'.repeat(2100), '')).toEqual([{ start: 6, len: 1994, st: ['b'] }])
  const plain = requestsOf(words(`một\n${'a '.repeat(1500)}`, { headingLength: 3 }))
  expect(plain[1]?.params).not.toHaveProperty('text_styles')
  expect(requestsOf(words('một'))[0]?.params).not.toHaveProperty('text_styles')
})

test('what people type is text, never markup; people and groups are written to by their own ids', async () => {
  const wire = await openWire()
  const { channel } = await onWire(wire)
  const text = 'Việc <b>số</b> 1 *x* _y_ [z](http://a)'
  expect(await channel.send('zalo-bot:246845883529197922', words(text))).toHaveLength(1)
  await channel.send('zalo-bot:group:f414c8f76fa586fbdfb4', words(text, { silent: true }))
  expect(wire.of('sendMessage')).toEqual([
    { chat_id: '246845883529197922', text },
    { chat_id: 'f414c8f76fa586fbdfb4', text }
  ])
})

test('a picture goes by its address, with the text as caption where it fits', async () => {
  const wire = await openWire()
  const { channel } = await onWire(wire)
  const photo = 'https://dondoc.example.vn/tep/xep-hang.png'
  const picture = { kind: 'photo', name: 'xep-hang.png', address: photo } as const
  expect(await channel.send(ADDRESS, words('Xếp hạng'.normalize('NFD'), { files: [picture] }))).toHaveLength(1)
  expect(await channel.send(ADDRESS, words('', { files: [picture] }))).toHaveLength(1)
  expect(await channel.send(ADDRESS, words('a'.repeat(2001), { files: [picture] }))).toHaveLength(3)
  const ref = { kind: 'photo', name: 'anh.jpg', ref: 'https://photo-stal-1.zdn.vn/x.jpg' } as const
  await channel.send(ADDRESS, words('ảnh', { files: [ref] }))
  const chat_id = 'a1b2c3d4e5f60718293a'
  expect(wire.of('sendPhoto')).toEqual([
    { chat_id, photo, caption: 'Xếp hạng' },
    { chat_id, photo },
    { chat_id, photo },
    { chat_id, photo: ref.ref, caption: 'ảnh' }
  ])
  expect(wire.of('sendMessage')).toHaveLength(2)
})

test('any other file is refused before anything is sent', async () => {
  const wire = await openWire()
  const { channel } = await onWire(wire)
  for (const file of [
    { kind: 'photo', name: 'a.png', bytes: new Uint8Array([137, 80]) },
    { kind: 'file', name: 'a.pdf', address: 'https://dondoc.example.vn/tep/a.pdf' },
    { kind: 'file', name: 'a.pdf', ref: 'https://f7-group-zf.zdn.vn/a' }
  ] as const)
    await expect(channel.send(ADDRESS, words('Tệp', { files: [file] }))).rejects.toThrow(/no files but pictures/)
  expect(wire.calls.filter(({ method }) => method.startsWith('send'))).toEqual([])
})

test('only a part out is an unknown outcome', async () => {
  const wire = await openWire()
  const { channel } = await onWire(wire)
  wire.answer = ({ params }) => (String(params.text).startsWith('(2/2)') ? refusal(429, 'Quota') : null)
  await expect(channel.send(ADDRESS, words(`${'a'.repeat(1500)} ${'b'.repeat(900)}`))).rejects.toThrow(Unsure)
})
