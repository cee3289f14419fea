import { Zip, ZipDeflate } from 'fflate'
import { expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { NotATable, readTable, writeTable } from '../../src/imports/table.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test.each([
  ['commas', 'ma,ho_ten\n01,"Lê Quang, Vinh"\n'],
  ['semicolons', 'ma;ho_ten\n01;Lê Quang, Vinh\n'],
  ['a byte order mark and Windows line ends', '\uFEFFma;ho_ten\r\n01;Lê Quang, Vinh\r\n'],
  ['letters taken apart', 'ma;ho_ten\n01;Lê Quang, Vinh'.normalize('NFD')]
])('a csv with %s', async (_, text) => {
  const [sheet] = await readTable('nguoi.csv', bytes(text))
  expect(sheet?.name).toBe('nguoi.csv')
  expect(sheet?.rows.map(row => row.map(cell => cell.normalize('NFC')))).toEqual([
    ['ma', 'ho_ten'],
    ['01', 'Lê Quang, Vinh']
  ])
})

test('an empty line of a csv keeps its place, so that rows are numbered as they are seen', async () => {
  const [sheet] = await readTable('nguoi.csv', bytes('ma;ho_ten\n\n01;Vinh\n'))
  expect(sheet?.rows[2]).toEqual(['01', 'Vinh'])
})

test('the cells of an xlsx: dates as days, numbers as their digits, empty rows in their place', async () => {
  const file = await writeXlsx([
    {
      sheet: 'nguoi',
      data: [
        [{ value: 'ma' }, { value: 'dien_thoai' }, { value: 'tu_ngay' }],
        [null, null, null],
        [
          { value: 7 },
          { value: 912345678 },
          { value: new Date('2025-07-01T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' }
        ]
      ]
    }
  ]).toBuffer()
  const [sheet] = await readTable('a.xlsx', file)
  expect(sheet?.name).toBe('a.xlsx, nguoi')
  expect(sheet?.rows[2]).toEqual(['7', '912345678', '2025-07-01'])
})

test('what is written is read again, a phone with its first 0', async () => {
  const rows = [
    ['ma', 'dien_thoai'],
    ['007', '0900000001']
  ]
  expect(await readTable('b.xlsx', await writeTable([{ name: 'nguoi', rows }]))).toEqual([
    { name: 'b.xlsx, nguoi', rows }
  ])
})

test.each([
  ['an old xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
  ['a csv in another encoding', new Uint8Array([0x6d, 0x61, 0x3b, 0xf0, 0x0a])],
  ['a broken zip', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])]
])('%s is refused by name', async (_, file) => {
  const reading = readTable('cu.xls', file)
  await expect(reading).rejects.toThrow(NotATable)
  await expect(reading).rejects.toThrow('cu.xls: không đọc được; cần tệp .xlsx, hoặc .csv lưu dạng UTF-8')
})

/** A spreadsheet of some kilobytes whose one part is 120 MB of nothing. */
function bomb(): Buffer {
  const chunks: Uint8Array[] = []
  const zip = new Zip((fault, chunk) => {
    if (fault) throw fault
    chunks.push(chunk)
  })
  const part = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 1 })
  zip.add(part)
  const nothing = new Uint8Array(1024 * 1024)
  for (let mb = 1; mb <= 120; mb += 1) part.push(nothing, mb === 120)
  zip.end()
  return Buffer.concat(chunks)
}

test('a file made to fill the memory is refused, also when it says that it is small', async () => {
  const file = bomb()
  expect(file.length).toBeLessThan(1024 * 1024)
  await expect(readTable('danh-ba.xlsx', file)).rejects.toThrow(/danh-ba\.xlsx: .*nội dung giải nén lớn hơn 100 MB/)
  const entry = file.lastIndexOf('PK\x01\x02', undefined, 'latin1')
  file.writeUInt32LE(10, entry + 24)
  await expect(readTable('danh-ba.xlsx', file)).rejects.toThrow(/nội dung giải nén lớn hơn 100 MB/)
})
