import { afterEach, beforeEach, expect, test } from 'vitest'
import { everythingIn, openDesk } from './desk.ts'

let desk: ReturnType<typeof openDesk>
beforeEach(() => {
  desk = openDesk()
})
afterEach(() => desk.close())

test('shows what the office has set for itself', async () => {
  const { code, printed } = await desk.run(['set'])
  expect(code).toBe(0)
  expect(printed).toContain('alertTime = 08:00')
  expect(printed).toContain('rankingMinimum = 3')
})

test('changes one, and it stays', async () => {
  await desk.run(['set', 'contact', 'Văn', 'phòng,', 'máy', '105'])
  await desk.run(['set', 'ackWorkingHours', '8'])
  const { printed } = await desk.run(['set'])
  expect(printed).toContain('contact = Văn phòng, máy 105')
  expect(printed).toContain('ackWorkingHours = 8')
})

test('the table of the chat is that of the terminal; who changes it there is written down as the server', async () => {
  const { told } = await desk.run(['set', 'hours', '7:00-11:30, 13:00-16:30'])
  expect(told.join()).toContain('đã ghi vào nhật ký')
  expect(everythingIn(`${desk.dataDir}/trial`).journal).toMatchObject([
    {
      act: 'setting',
      actorId: null,
      subject: 'giờ làm việc',
      before: '{"value":"07:30-11:30, 13:30-17:00"}',
      after: '{"value":"07:00-11:30, 13:00-16:30"}'
    }
  ])
  expect((await desk.run(['set'])).printed).toContain('hours = 07:00-11:30, 13:00-16:30')
  await expect(desk.run(['set', 'goLive', '2026-02-31'])).rejects.toThrow('cần ngày như 2026-07-01')
  await expect(desk.run(['set', 'urgesPerDay', '99'])).rejects.toThrow('cần số từ 1 đến 20')
})

test('a name that is none, a value that does not fit, and what the database is for are refused', async () => {
  for (const words of [
    ['hour', '8'],
    ['alertTime', '25:00'],
    ['ackWorkingHours', 'tám'],
    ['kind', 'office'],
    ['contact']
  ]) {
    const { code } = await desk.run(['set', ...words]).catch(() => ({ code: 2 }))
    expect(code, words.join(' ')).toBe(2)
  }
  await expect(desk.run(['set', 'constructor', 'x'])).rejects.toThrow('Không có thiết lập "constructor"')
  expect((await desk.run(['set'])).printed).toContain('kind = trial')
})
