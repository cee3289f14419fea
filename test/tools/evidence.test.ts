import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDesk } from './desk.ts'

let desk: ReturnType<typeof openDesk>
beforeEach(() => {
  desk = openDesk()
})
afterEach(() => desk.close())

const rows = async (...words: readonly string[]) => (await desk.run(['evidence', '--csv', ...words])).printed

test('a year of each unit as one row, the golden counts among them (R9, R29)', async () => {
  const [head, ...lines] = await rows('--year', '2023', '--by', 'unit', '--as-of', '2023-11-30')
  expect(head).toMatch(/^ky,ma_nguoi,nguoi,don_vi,so_lieu_tinh_den,duoc_giao,co_han,hoan_thanh,dung_han/)
  expect(lines).toHaveLength(27)
  // As the table of 2023 prints it: 28 given, 26 dated, 23 completed, 19 in time, 4 late, 3 overdue.
  expect(lines.find(one => one.includes('Sở Nội vụ'))).toMatch(
    /^2023,,,Sở Nội vụ,2023-11-30T23:59:59\+07:00,28,26,23,19,4,3,/
  )
})

test('a row a month and head; a row a month and person', async () => {
  const heads = await rows('--from', '2023-04-15', '--to', '2023-11-30', '--by', 'head')
  expect(heads.slice(1).every(one => /^2023-\d\d,[^,]+,[^,]+,/.test(one))).toBe(true)
  const people = await rows('--from', '2026-11-01', '--to', '2026-11-30')
  expect(people[0]).toContain('chat_luong_chua_dat')
})

test.each([
  [['--csv'], '--from là ngày'],
  [['--year', '26', '--csv'], '--year là năm'],
  [['--year', '2026'], 'Cần --csv'],
  [['--year', '2026', '--csv', '--by', 'phòng'], '--by là một trong: person, head, unit']
])('refuses %j', async (words, why) => {
  await expect(desk.run(['evidence', ...words])).rejects.toThrow(why)
})
