import { expect, test } from 'vitest'
import { begin, GROUP, HOA, LONG, MAI } from './begin.ts'

const template = (...buttons: { title: string; payload: unknown; type?: string }[]) => ({
  type: 'template',
  payload: { buttons: buttons.map(button => ({ type: 'oa.query.hide', ...button })) }
})

test('a press sends its payload; a hidden one is on no screen', async () => {
  const { zalo, cs } = await begin()
  const mai = zalo.phone(MAI)
  await cs(MAI, { text: 'Việc 11', attachment: template({ title: 'Nhận việc', payload: '#nhận 11' }) })
  await cs(MAI, {
    text: 'Việc 12',
    attachment: template(
      { title: 'Nhận việc', payload: '#nhận 12' },
      { title: 'Điểm danh', payload: '#điểm danh', type: 'oa.query.show' },
      { title: 'Xem', payload: { url: 'https://example.gov.vn' }, type: 'oa.open.url' }
    )
  })
  const older = mai.chat()[0]?.id
  const sent = [mai.presses('Nhận việc'), mai.presses('Nhận việc', older), mai.presses('Điểm danh')]
  const bodies = sent.map(({ events: [index = -1] }) => JSON.parse(zalo.events()[index]?.body ?? ''))
  expect(bodies.map(({ event_name, message }) => [event_name, message.text])).toEqual([
    ['user_send_text', '#nhận 12'],
    ['user_send_text', '#nhận 11'],
    ['user_send_text', '#điểm danh']
  ])
  expect(mai.chat().map(({ text }) => text)).toEqual(['Việc 11', 'Việc 12', '#điểm danh'])
  expect(() => mai.presses('Từ chối')).toThrow('no button "Từ chối"')
  expect(() => mai.presses('Xem')).toThrow('leads to https://example.gov.vn')
})

test('files of a phone are served to whoever has their address', async () => {
  const { zalo } = await begin()
  const bytes = Buffer.from('%PDF-1.7')
  const said = zalo.phone(LONG).sends({ name: 'Báo cáo.pdf', bytes, kind: 'file' }, 'gửi đồng chí', { group: GROUP })
  expect(said.events).toHaveLength(2)
  const [file, caption] = zalo.phone(MAI).chat(GROUP)
  expect(caption).toMatchObject({ from: LONG, text: 'gửi đồng chí', files: [] })
  const served = await fetch(file?.files[0]?.url ?? '')
  expect([served.headers.get('content-type'), await served.text()]).toEqual(['application/pdf', '%PDF-1.7'])
  expect((await fetch(`${zalo.root}/f/0`)).status).toBe(404)
})

test('what the real app forbids throws', async () => {
  const { zalo } = await begin()
  expect(() => zalo.phone('1')).toThrow('no phone 1')
  expect(() => zalo.phone(HOA).says('chào', { group: GROUP })).toThrow('Lê Thị Hoa is not in group')
  expect(() => zalo.phone(HOA).chat(GROUP)).toThrow('is not in group')
  expect(() => zalo.phone(HOA).says('a', { quote: 'ff' })).toThrow('no message ff')
  zalo.group(GROUP).disables()
  expect(() => zalo.phone(MAI).says('chào', { group: GROUP })).toThrow('is disabled')
})

test('those who look on are told that a chat changed', async () => {
  const { zalo, cs } = await begin()
  const seen: string[] = []
  zalo.changes.listen(change =>
    seen.push(change.kind === 'message' ? `${change.chat} ${change.message.text}` : 'place')
  )
  await cs(MAI, { text: 'chào' })
  zalo.phone(LONG).says('chào cả nhà', { group: GROUP })
  zalo.phone(LONG).follows()
  expect(seen).toEqual([`${MAI} chào`, `${GROUP} chào cả nhà`, 'place'])
})
