import { describe, expect, test } from 'vitest'
import { at } from '../../src/core/calendar.ts'
import { due, dueOf, read } from './context.ts'

/*
 * What other programs read wrongly in Vietnamese, as measured on them: names taken for days, common phrasings not known,
 * hours lost, a crash on a day that does not exist.
 */

describe('said on Sunday 22/11/2026 at 08:53', () => {
  const now = at('2026-11-22', '08:53')

  test('a person is no day, and keeps the name', () => {
    const reading = read('Giao chị Mai tổng hợp hồ sơ', now)
    expect(reading.due).toBeNull()
    expect(reading.lead.map(({ words }) => words)).toEqual(['chị Mai'])
    expect(reading.content).toBe('tổng hợp hồ sơ')
  })

  test.each(['Báo cáo tổng kết 5 năm', 'Kế hoạch ba bước', 'Giao đ/c Hùng làm 31/2'])('no deadline: %s', text => {
    expect(dueOf(text, now)).toBeNull()
  })

  test('a meeting of a group is at its hour, not on a Monday', () => {
    expect(read('Họp tổ hai lúc 8h', now).due?.warnings).toContain('past')
    expect(due('Họp tổ hai lúc 8h', at('2026-11-22', '07:00'))).toBe('2026-11-22 08:00')
  })

  test.each([
    ['trong 3 ngày làm việc', '2026-11-26 day'],
    ['sau 2 ngày', '2026-11-25 day'],
    ['trước ngày 5 tháng 12', '2026-12-04 day'],
    ['30-11-2026', '2026-11-30 day'],
    ['đầu tuần sau', '2026-11-23 day'],
    ['hết tuần', '2026-11-27 day'],
    ['ngày mốt', '2026-11-24 day'],
    ['17g00 ngày 28/11', '2026-11-28 17:00']
  ])('%s', (text, wanted) => {
    expect(due(text, now)).toBe(wanted)
  })

  test('the words are kept as typed, and none is left dangling', () => {
    expect(read('Giao đ/c Hùng RÀ SOÁT Hộ Nghèo trước ngày 05/12', now).content).toBe('RÀ SOÁT Hộ Nghèo')
  })
})

describe('said on Thursday 05/03/2026 at 09:00', () => {
  const now = at('2026-03-05', '09:00')

  test.each([
    ['thứ sáu', '2026-03-06 day'],
    ['thứ 6', '2026-03-06 day'],
    ['trước 17h thứ 6', '2026-03-06 17:00'],
    ['17h thứ sáu', '2026-03-06 17:00'],
    ['trước 17h ngày mai', '2026-03-06 17:00'],
    ['thứ hai tuần sau', '2026-03-09 day'],
    ['trước ngày 30/4/2026', '2026-04-29 day'],
    ['cuối tháng này', '2026-03-31 day'],
    ['chiều mai', '2026-03-06 17:00'],
    ['sáng thứ 2', '2026-03-09 11:30'],
    ['mai', '2026-03-06 day'],
    ['cuối tuần', '2026-03-06 day'],
    ['3 ngày làm việc', '2026-03-10 day'],
    ['17h00', '2026-03-05 17:00'],
    ['17g30', '2026-03-05 17:30'],
    ['cuối ngày', '2026-03-05 day'],
    ['hết quý I', '2026-03-31 day'],
    ['thứ sáu'.normalize('NFD'), '2026-03-06 day'],
    ['30/4', '2026-04-30 day'],
    ['ngày 30/4', '2026-04-30 day'],
    ['15 tháng 3', '2026-03-15 day'],
    ['3 ngày nữa', '2026-03-09 day'],
    ['thứ hai tới', '2026-03-09 day']
  ])('%s', (text, wanted) => {
    expect(due(text, now)).toBe(wanted)
  })
})
