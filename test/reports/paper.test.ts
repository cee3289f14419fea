import { expect, test } from 'vitest'
import { narrowedIn, periodName, statisticsIn, tableIn } from '../../src/reports/paper.ts'
import { placeOf } from '../../src/reports/statistics-docx.ts'
import { province } from '../data/statistics.ts'

test.each([
  ['2026-10-01', '2026-10-31', '2026-10'],
  ['2028-02-01', '2028-02-29', '2028-02'],
  ['2026-12-01', '2026-12-31', '2026-12'],
  ['2026-07-01', '2026-09-30', '2026-quy-3'],
  ['2026-10-01', '2026-12-31', '2026-quy-4'],
  ['2026-01-01', '2026-12-31', '2026'],
  ['2026-02-01', '2026-04-30', '2026-02-01-den-2026-04-30'],
  ['2026-10-01', '2026-10-30', '2026-10-01-den-2026-10-30'],
  ['2023-04-15', '2023-11-30', '2023-04-15-den-2023-11-30']
])('the name of the period from %s to %s', (from, to, name) => {
  expect(periodName(from, to)).toBe(name)
})

test.each([
  ['UBND tỉnh Đắk Nông', 'Đắk Nông'],
  ['UBND xã Tân Lập', 'Tân Lập'],
  ['Ủy ban nhân dân phường 1', 'Phường 1'],
  ['HĐND và UBND thành phố Gia Nghĩa', 'Gia Nghĩa'],
  ['UBND tỉnh (chạy thử)', '……………'],
  ['Sở Y tế', '……………'],
  ['', '……………']
])('the place that an office writes before the date: %s', (organisation, place) => {
  expect(placeOf(organisation)).toBe(place)
})

test('a snapshot is read as it was frozen, with whatever else it holds', () => {
  const kept = JSON.parse(JSON.stringify({ ...province, documents: 3, tasks: [] }))
  expect(statisticsIn(kept)).toEqual(province)
  expect(narrowedIn(kept)).toEqual([])
  const narrowed = [{ key: 'a', values: { name: 'Mai', day: { day: '2026-11-30' }, more: { lines: [{ key: 'b' }] } } }]
  expect(narrowedIn({ ...kept, narrowed })).toEqual(narrowed)
  const table = { title: 'Minh chứng', asOf: '2026-11-30T10:30:00.000Z', headers: ['Việc'], rows: [['a'], [1], [null]] }
  expect(tableIn(JSON.parse(JSON.stringify(table)))).toEqual(table)
})

test.each([
  ['nothing', null],
  ['a day that is none', { ...province, from: '2026-02-30' }],
  ['a count below nothing', { ...province, total: { ...province.total, waiting: -1 } }],
  ['a row without counts', { ...province, rows: [{ unitId: 1, unit: 'Sở Y tế' }] }]
])('%s is no report', (_, data) => {
  expect(() => statisticsIn(data)).toThrow()
})

test.each([
  ['no headers', { title: '', asOf: '2026-11-30T10:30:00Z', headers: [], rows: [] }],
  [
    'a cell that is neither text nor number',
    { title: '', asOf: '2026-11-30T10:30:00Z', headers: ['a'], rows: [[true]] }
  ],
  ['no moment', { title: '', asOf: '17:00', headers: ['a'], rows: [] }]
])('%s is no table', (_, data) => {
  expect(() => tableIn(data)).toThrow()
})
