import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDesk } from './desk.ts'

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
