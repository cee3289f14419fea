import { expect, test } from 'vitest'
import { at } from '../../src/core/calendar.ts'
import { readFilter } from '../../src/reading/index.ts'
import { context } from './context.ts'
import { office } from './office.ts'

const filter = (text: string, now?: Date) => {
  const { period, names, rest } = readFilter(text, context(now, office))
  return {
    days: period && `${period.from} ${period.to}`,
    names: names.map(
      ({ found }) => found.map(one => ('personId' in one ? `p${one.personId}` : `u${one.unitId}`)).join('|') || '?'
    ),
    rest
  }
}

// Said on Monday 23/11/2026.
test.each([
  ['hôm nay', '2026-11-23 2026-11-23'],
  ['hôm qua', '2026-11-22 2026-11-22'],
  ['tuần này', '2026-11-23 2026-11-29'],
  ['tuan nay', '2026-11-23 2026-11-29'],
  ['tuần trước', '2026-11-16 2026-11-22'],
  ['tuần sau', '2026-11-30 2026-12-06'],
  ['7 ngày qua', '2026-11-16 2026-11-23'],
  ['10 ngày tới', '2026-11-23 2026-12-03'],
  ['tháng này', '2026-11-01 2026-11-30'],
  ['tháng trước', '2026-10-01 2026-10-31'],
  ['tháng 10', '2026-10-01 2026-10-31'],
  ['tháng 12', '2026-12-01 2026-12-31'],
  ['tháng 2', '2027-02-01 2027-02-28'],
  ['tháng 2/2028', '2028-02-01 2028-02-29'],
  ['tháng 2 năm 2026', '2026-02-01 2026-02-28'],
  ['quý này', '2026-10-01 2026-12-31'],
  ['quý trước', '2026-07-01 2026-09-30'],
  ['quý III', '2026-07-01 2026-09-30'],
  ['quý I/2027', '2027-01-01 2027-03-31'],
  ['năm nay', '2026-01-01 2026-12-31'],
  ['năm ngoái', '2025-01-01 2025-12-31'],
  ['năm 2027', '2027-01-01 2027-12-31'],
  ['6 tháng đầu năm', '2026-01-01 2026-06-30'],
  ['6 tháng cuối năm', '2026-07-01 2026-12-31'],
  ['9 tháng', '2026-01-01 2026-09-30'],
  ['9 tháng cuối năm', '2026-04-01 2026-12-31'],
  ['từ 1/11 đến 15/11', '2026-11-01 2026-11-15'],
  ['1-15/11', '2026-11-01 2026-11-15'],
  ['từ ngày 20/12 đến ngày 5/1', '2026-12-20 2027-01-05'],
  ['từ 1/11', '2026-11-01 2026-11-23'],
  ['ngày 20/11', '2026-11-20 2026-11-20']
])('%s', (text, days) => {
  expect(filter(text)).toEqual({ days, names: [], rest: '' })
})

test('the nearest such month, at the turn of the year', () => {
  const january = at('2027-01-05', '09:00')
  expect(filter('tháng 11', january).days).toBe('2026-11-01 2026-11-30')
  expect(filter('tháng 3', january).days).toBe('2027-03-01 2027-03-31')
  expect(filter('tháng này', january).days).toBe('2027-01-01 2027-01-31')
  expect(filter('quý trước', january).days).toBe('2026-10-01 2026-12-31')
  expect(filter('tuần này', at('2027-01-01', '09:00')).days).toBe('2026-12-28 2027-01-03')
})

test.each([
  ['tuần này P. VHXH', '2026-11-23 2026-11-29', ['u3']],
  ['P. VHXH tuần này', '2026-11-23 2026-11-29', ['u3']],
  ['của phòng Nội vụ trong tháng 10', '2026-10-01 2026-10-31', ['u6']],
  ['tháng 10 phòng Nội vụ', '2026-10-01 2026-10-31', ['u6']],
  ['phòng nội vụ và văn phòng', null, ['u6', 'u2']],
  ['chị Lan', null, ['p5']],
  ['chị Mai', null, ['p2|p3']],
  ['phòng Y tế', null, ['?']]
])('%s', (text, days, names) => {
  expect(filter(text)).toEqual({ days, names, rest: '' })
})

test.each([
  ['tuần này rà soát hộ nghèo', 'rà soát hộ nghèo'],
  ['linh tinh', 'linh tinh'],
  ['tháng 13', 'tháng 13'],
  ['0-5/11', '0-5/11'],
  ['5-3/11', '5-3/11'],
  ['từ 15/11/2026 đến 1/11/2026', 'từ 15/11/2026 đến 1/11/2026']
])('what is not understood is left over: %s', (text, rest) => {
  expect(filter(text).rest).toBe(rest)
})
