import { expect, test } from 'vitest'
import { createFlood } from '../src/flood.ts'
import { openOffice } from './support/office.ts'

/** What one account may say at once. */
const BURST = 200

test('who says too much at once is told so once, is heard again after a minute, and holds up nobody', async () => {
  const office = await openOffice({ floods: true })
  const { mai, long, jumpsTo, now, close } = office
  for (let said = 0; said < BURST; said += 1) await mai.says('việc của tôi')
  mai.neverHeard('quá nhiều tin')
  for (let said = 0; said < 20; said += 1) await mai.says('xếp hạng')
  mai.hears('Tin này và các tin gửi tiếp trong 1 phút tới chưa được đọc')
  expect(mai.all().filter(({ text }) => text.includes('quá nhiều tin'))).toHaveLength(1)
  expect(mai.all()).toHaveLength(BURST + 1)
  await long.says('việc của tôi')
  long.hears('không có việc nào')
  jumpsTo(new Date(now().getTime() + 59_000))
  await mai.says('việc của tôi')
  expect(mai.all()).toHaveLength(BURST + 1)
  jumpsTo(new Date(now().getTime() + 1_000))
  await mai.says('việc của tôi')
  mai.hears('không có việc nào')
  await close()
})

test('one message a second is heard to the last', async () => {
  const { ha, jumpsTo, now, close } = await openOffice({ floods: true })
  for (let said = 0; said < 400; said += 1) {
    await ha.says('trợ giúp')
    jumpsTo(new Date(now().getTime() + 1_000))
  }
  ha.neverHeard('quá nhiều tin')
  await close()
})

test('what a group says to itself does not count', async () => {
  const { roomGroup, mai, close } = await openOffice({ floods: true })
  for (let said = 0; said < BURST + 5; said += 1) await roomGroup.says('chào cả phòng', { addressed: false })
  await mai.says('việc của tôi')
  mai.hears('không có việc nào')
  await close()
})

test('who was told and whose telling was not kept is told again', () => {
  const flood = createFlood(() => 0)
  const said = (n: number) => ({
    ...({ kind: 'message', cause: `x:${n}`, address: 'x:1', group: null, text: '', pressed: false } as const),
    ...({ from: { address: 'x:1', name: '', locale: 'vi' }, addressed: true, files: [], quoted: null } as const),
    messageId: String(n)
  })
  for (let n = 0; n < BURST; n += 1) expect(flood.admit(said(n))).toBe('heard')
  expect(flood.admit(said(BURST))).toBe('told')
  expect(flood.admit(said(BURST))).toBe('told')
  expect(flood.admit(said(BURST + 1))).toBe('unheard')
})
