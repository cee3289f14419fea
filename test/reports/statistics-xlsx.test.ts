import { strFromU8, unzipSync } from 'fflate'
import readXlsx from 'read-excel-file/node'
import { expect, test } from 'vitest'
import type { Statistics } from '../../src/core/statistics.ts'
import { statisticsXlsx } from '../../src/reports/statistics-xlsx.ts'
import { golden, goldenSums, paperWords, province, reportOf } from '../data/statistics.ts'

/** The sheet's rows as a spreadsheet reads them. */
async function readBack(statistics: Statistics, words = paperWords) {
  const [sheet] = await readXlsx(Buffer.from(await statisticsXlsx(statistics, words)))
  return sheet?.data ?? []
}

/** Titles, words of the header, numbers of the columns. */
const ABOVE = 3 + 4 + 1

test('all 27 x 17 cells of the golden table come back as numbers, and the sums worked out anew (R49)', async () => {
  const rows = await readBack(province)
  const body = rows.slice(ABOVE, ABOVE + golden.length)
  expect(body).toEqual(golden.map(({ unit, cells }, i) => [i + 1, unit, ...cells]))
  expect(rows[ABOVE + golden.length]).toEqual([null, 'Tổng cộng', ...goldenSums])
})

test('the header has its groups over the columns, each with its number and formula (R48, R49)', async () => {
  const [groups = [], kinds = [], states = [], shares = [], numbers = []] = (await readBack(province)).slice(3, ABOVE)
  const heads = [groups, kinds, states, shares].map(row => row.map(cell => cell ?? ''))
  expect(heads[0]).toEqual(
    expect.arrayContaining([
      'STT',
      'Đơn vị',
      'Tổng số nhiệm vụ',
      'Nhiệm vụ không có hạn cụ thể',
      'Nhiệm vụ có hạn cụ thể'
    ])
  )
  expect([groups.indexOf('Nhiệm vụ không có hạn cụ thể'), groups.indexOf('Nhiệm vụ có hạn cụ thể')]).toEqual([3, 8])
  expect([kinds[4], kinds[6], kinds[9], kinds[14]]).toEqual([
    'Đang triển khai',
    'Đã hoàn thành',
    'Chưa hoàn thành',
    'Đã hoàn thành'
  ])
  expect([states[10], states[12], states[15], states[17]]).toEqual(['Trong hạn', 'Quá hạn', 'Trong hạn', 'Quá hạn'])
  expect(shares.slice(4, 8)).toEqual(['SL', '%', 'SL', '%'])
  expect(numbers.slice(2).map(text => String(text).replace('\n', ''))).toEqual([
    ...['(1)=(2)+(7)', '(2)=(3)+(5)', '(3)', '(4)=(3)/(1)', '(5)', '(6)=(5)/(1)', '(7)=(8)+(13)', '(8)=(9)+(11)'],
    ...[
      '(9)',
      '(10)=(9)/(1)',
      '(11)',
      '(12)=(11)/(1)',
      '(13)=(14)+(16)',
      '(14)',
      '(15)=(14)/(1)',
      '(16)',
      '(17)=(16)/(1)'
    ]
  ])
})

test('titles above the rows and notes below them reach across the whole table, each in its own row', async () => {
  const sheet = unzipSync(await statisticsXlsx(province, paperWords))['xl/worksheets/sheet1.xml']
  const joined = [...strFromU8(sheet ?? new Uint8Array()).matchAll(/<mergeCell ref="A(\d+):S(\d+)"/g)]
  const below = ABOVE + golden.length + 'sums, nothing'.split(', ').length
  expect(joined.map(([, from, to]) => [Number(from), Number(to)])).toEqual(
    [1, 2, 3, below + 1, below + 2, below + 3].map(row => [row, row])
  )
  const rows = await readBack(province)
  expect(rows.slice(below).map(([first]) => String(first).slice(0, 5))).toEqual(['Trong', 'Tỷ lệ', 'Nhiệm'])
})

test('it says the office, the period, the moment, what it was narrowed to, what waits and what a share is of (R38, R49)', async () => {
  const text = (await readBack(province, { ...paperWords, narrowed: ['Chỉ nhiệm vụ có hạn'] })).flat().join('\n')
  expect(text).toContain('UBND TỈNH ĐẮK NÔNG')
  expect(text).toContain(
    'Nhiệm vụ giao từ ngày 15/04/2023 đến ngày 30/11/2023. Số liệu tính đến hết ngày 30/11/2023. Chỉ nhiệm vụ có hạn'
  )
  expect(text).toContain('Trong đó chờ xác nhận: 4 nhiệm vụ (Văn phòng UBND tỉnh: 2; Sở Nội vụ: 2).')
  expect(text).toContain('Tỷ lệ % tính trên tổng số nhiệm vụ của đơn vị, cột (1).')
})

test('names that look like formulas, hold signs unseen or are very long stay harmless text', async () => {
  const none = { undatedOpen: 0, undatedDone: 0, openInTime: 0, openOverdue: 0, doneInTime: 0, doneLate: 0, waiting: 0 }
  const long = 'Trung tâm '.repeat(30).trim()
  const names = ['=1+2', '+84', '-x', '@SUM(A1)', 'Sở\u202eY\u200b tế\u0007', '<b>&"', long]
  const rows = await readBack(reportOf(names.map(unit => ({ unit, counts: none }))))
  const read = rows.slice(ABOVE, ABOVE + names.length).map(row => row[1])
  expect(read).toEqual(["'=1+2", "'+84", "'-x", "'@SUM(A1)", 'SởY tế', '<b>&"', long])
})

test('no unit at all still makes a table', async () => {
  expect((await readBack(reportOf([])))[ABOVE]).toEqual([null, 'Tổng cộng', ...Array(17).fill(0)])
})
