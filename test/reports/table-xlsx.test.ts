import readXlsx from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { tableXlsx } from '../../src/reports/table-xlsx.ts'

const asOf = '2026-11-30T10:30:00+07:00'

test('any table becomes a sheet: texts, numbers and days are what they are, empty cells are empty', async () => {
  const headers = ['Số', 'Nội dung', 'Hạn', 'Tỷ lệ']
  const rows = [
    [1280, 'Rà soát\nhộ nghèo', '2026-11-30', 66.67],
    [3, '=HYPERLINK("x")', '2026-02-30', null],
    [4, '', null, 0]
  ]
  const [sheet] = await readXlsx(Buffer.from(await tableXlsx({ title: 'Danh sách nhiệm vụ', asOf, headers, rows })))
  expect(sheet?.data).toEqual([
    ['Danh sách nhiệm vụ', null, null, null],
    ['Số liệu tính đến 10:30 ngày 30/11/2026', null, null, null],
    headers,
    [1280, 'Rà soát\nhộ nghèo', new Date('2026-11-30T00:00:00Z'), 66.67],
    [3, '\'=HYPERLINK("x")', '2026-02-30', null],
    [4, null, null, 0]
  ])
})

test('a table without rows is its header', async () => {
  const [sheet] = await readXlsx(
    Buffer.from(await tableXlsx({ title: 'Minh chứng', asOf, headers: ['Việc'], rows: [] }))
  )
  expect(sheet?.data.at(-1)).toEqual(['Việc'])
})
