import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import readXlsx from 'read-excel-file/node'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { statistics, toCsv } from '../../src/core/statistics.ts'
import { golden as rows } from '../data/statistics.ts'
import { unit } from '../data/tasks.ts'
import { openDesk } from './desk.ts'

let desk: ReturnType<typeof openDesk>
beforeEach(() => {
  desk = openDesk()
})
afterEach(() => desk.close())

const golden = readFileSync(new URL('../data/dak-nong-appendix.csv', import.meta.url), 'utf8')
const period = ['--from', '2023-04-15', '--to', '2023-11-30'] as const

/** What goes to stdout: every print ends its line. */
async function csv(...words: readonly string[]): Promise<string> {
  const { code, printed, told } = await desk.run(['report', '--csv', ...words])
  expect([code, told]).toEqual([0, []])
  return printed.map(text => `${text}\n`).join('')
}

test('the plain command gives the golden table byte for byte (R49)', async () => {
  expect(await csv(...period)).toBe(golden)
})

test('so it does with its units and its moment said', async () => {
  expect(await csv(...period, '--type', 'so,huyen')).toBe(golden)
  expect(await csv(...period, '--as-of', '2023-11-30')).toBe(golden)
  expect(await csv(...period, '--as-of', '2023-11-30T23:59:00+07:00')).toBe(golden)
})

test('nothing is told of a moment that is still to come, nor of one before the period', async () => {
  const month = ['--from', '2026-11-01', '--to', '2026-11-30', '--type', 'phong'] as const
  expect(await csv(...month)).toBe(await csv(...month, '--as-of', '2026-11-23T09:00:00+07:00'))
  await expect(desk.run(['report', '--csv', ...period, '--as-of', '2023-01-01'])).rejects.toThrow(
    '--as-of trước --from'
  )
})

test('a name that a spreadsheet would take for a formula is disarmed', async () => {
  const table = statistics([], [unit(9, '=HYPERLINK("http://x")'), unit(10, '+1\u200B\u202E')], {
    from: '2026-11-01',
    to: '2026-11-30',
    asOf: new Date('2026-11-30T10:00:00Z'),
    goLive: null
  })
  const [, first, second] = toCsv(table).split('\n')
  expect(first).toMatch(/^1,"'=HYPERLINK\(""http:\/\/x""\)",0,/)
  expect(second).toMatch(/^2,'\+1,0,/)
})

test('one type of units alone', async () => {
  const lines = golden.split('\n')
  expect(await csv(...period, '--type', 'so')).toBe(`${lines.slice(0, 20).join('\n')}\n`)
})

test('another moment tells another state of the same tasks', async () => {
  const later = await csv(...period, '--as-of', '2024-07-01')
  const cells = (table: string) => table.split('\n')[1]?.split(',').slice(2) ?? []
  expect(cells(later)[0]).toBe(cells(golden)[0])
  expect(later).not.toBe(golden)
  // (8) not completed: by then none.
  expect(cells(later)[7]).toBe('0')
})

test('a day ends with its last moment: what was confirmed on the morrow is not seen yet', async () => {
  const { printed } = await desk.run(['list', '--json'])
  const confirmed = printed.map(line => JSON.parse(line).completedAt).filter(at => at?.startsWith('2023'))
  const morrow = new Date(Date.parse([...confirmed].sort()[0]))
  const day = new Date(morrow.getTime() - 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
  const dayBefore = await csv(...period, '--as-of', day)
  expect(dayBefore).toBe(await csv(...period, '--as-of', `${day}T23:59:59+07:00`))
  expect(dayBefore).not.toBe(await csv(...period, '--as-of', morrow.toISOString()))
})

test('a period in which nothing was given still names the units, with nothing', async () => {
  const lines = (await csv('--from', '2022-01-01', '--to', '2022-12-31')).trim().split('\n')
  expect(lines).toHaveLength(1 + 28)
  expect(lines.slice(1).every(line => /(,0){17}$/.test(line))).toBe(true)
})

test('now, the commune is among those that were given something', async () => {
  const table = await csv('--from', '2026-01-01', '--to', '2026-11-23')
  expect(table).toMatch(/^\d+,Sở Nội vụ,/m)
  expect(await csv('--from', '2026-01-01', '--to', '2026-11-23', '--type', 'phong')).toMatch(
    /^1,Văn phòng HĐND và UBND,/m
  )
})

test.each([
  ['xlsx', 'PK'],
  ['docx', 'PK'],
  ['png', '\u0089PNG']
])('as a file: --%s, said once, never over another (R49, R50)', async (kind, begins) => {
  const file = join(desk.dataDir, `bang.${kind}`)
  const words = ['report', ...period, `--${kind}`, file]
  expect(await desk.run(words)).toEqual({ code: 0, printed: [], told: [`Đã ghi ${file}`] })
  expect(readFileSync(file, 'latin1').startsWith(begins)).toBe(true)
  await expect(desk.run(words)).rejects.toThrow('đã có; đề nghị ghi tên khác')
})

test('the spreadsheet names the office and holds the golden table (R49)', async () => {
  const file = join(desk.dataDir, 'bang.xlsx')
  await desk.run(['report', ...period, '--xlsx', file])
  const [sheet] = await readXlsx(file)
  expect(sheet?.data[0]?.[0]).toBe('UBND TỈNH (CHẠY THỬ)')
  expect(sheet?.data.slice(8, 8 + rows.length)).toEqual(rows.map(({ unit, cells }, i) => [i + 1, unit, ...cells]))
})

/** The cells of a table's rows, without their numbers. */
const cellsOf = (table: string) =>
  table
    .trim()
    .split('\n')
    .slice(1)
    .map(line => line.replace(/^\d+,(?:"[^"]*"|[^,]*),/, ''))

test('narrowed to units as in chat: by name, short name or code, in protocol order (R26)', async () => {
  const rows = golden.trim().split('\n').slice(1)
  const row = (name: string) => rows.find(line => line.includes(name))?.replace(/^\d+,/, '')
  expect(await csv(...period, '--unit', 'sở nội vụ')).toMatch(new RegExp(`^.*\n1,${row('Sở Nội vụ')}\n$`))
  const two = await csv(...period, '--unit', 'STP', '--unit', 'SNV', '--unit', 'Sở Nội vụ')
  expect(two.split('\n').slice(1)).toEqual([`1,${row('Sở Nội vụ')}`, `2,${row('Sở Tư pháp')}`, ''])
  expect(await csv(...period, '--unit', 'STP', '--unit', 'UBĐM', '--type', 'huyen')).toMatch(/\n1,UBND huyện Đắk Mil,/)
})

test('narrowed to those with a deadline, to who gave them, to a document (R24, R26)', async () => {
  const dated = cellsOf(await csv(...period, '--dated')).map(cells => cells.split(',').map(Number))
  expect(dated.map(([all]) => all)).toEqual(cellsOf(golden).map(cells => Number(cells.split(',')[6])))
  expect(dated.every(([, undated]) => undated === 0)).toBe(true)
  expect(await csv(...period, '--assigner', 'UBT01')).toBe(golden)
  expect(await csv(...period, '--assigner', 'vu minh khang')).toBe(golden)
  const unknown = await desk.run(['report', '--csv', ...period, '--document', '999/ZZ']).catch(fault => String(fault))
  const [, document = ''] = /có: ([^,]+),/.exec(String(unknown)) ?? []
  const given = cellsOf(await csv(...period, '--document', document)).map(one => Number(one.split(',')[0]))
  const sum = given.reduce((all, one) => all + one, 0)
  // 148 documents gave 247 tasks: one alone gave some of them.
  expect([document !== '', sum > 0, sum < 20]).toEqual([true, true, true])
})

test('a paper says what it was narrowed to', async () => {
  const file = join(desk.dataDir, 'hep.xlsx')
  await desk.run(['report', ...period, '--xlsx', file, '--type', 'huyen', '--assigner', 'UBT01', '--dated'])
  const [sheet] = await readXlsx(file)
  const said = sheet?.data.flat().join('\n')
  expect(said).toContain('Chỉ tính: Khối huyện, thành phố')
  expect(said).toContain('Không tính nhiệm vụ không có hạn cụ thể.')
  expect(said).toContain('Người giao: Vũ Minh Khang')
})

test.each([
  [[], '--from là ngày'],
  [['--csv'], '--from là ngày'],
  [['--csv', '--from', '2023-02-30', '--to', '2023-03-30'], '--from là ngày'],
  [['--csv', '--from', '2023-04-15', '--to', '30/11/2023'], '--to là ngày'],
  [['--csv', '--from', '2023-11-30', '--to', '2023-04-15'], '--from sau --to'],
  [[...period], 'Cần --csv'],
  [['--csv', '--png', 'a.png', ...period], 'Cần --csv'],
  [['--xlsx', 'a.xlsx', '--png', 'a.png', ...period], 'Cần --csv'],
  [['--csv', ...period, '--as-of', 'mai'], 'thời điểm'],
  [['--csv', ...period, '--unit', 'Sở Vũ trụ'], 'Không có đơn vị "Sở Vũ trụ"; có: UBT (UBND tỉnh (chạy thử)), SKHĐT'],
  [['--csv', ...period, '--unit', 'SNV', '--type', 'huyen'], 'Không đơn vị nào trong --unit thuộc loại huyen'],
  [['--csv', ...period, '--assigner', 'TL01'], 'Đã giao việc trong kỳ: UBT01 (Vũ Minh Khang)'],
  [['--csv', ...period, '--field', 'Vũ trụ'], 'Không có lĩnh vực "Vũ trụ"; có: chưa có'],
  [['--csv', ...period, '--document', '999/ZZ-UBND'], /văn bản "999\/ZZ-UBND" trong kỳ; có: \d+\/UBND-\w+, /],
  [['--csv', ...period, '--type', 'quan'], 'Không có loại đơn vị "quan"; có: tinh, so, huyen, xa, phong']
])('refuses %j', async (words, why) => {
  await expect(desk.run(['report', ...words])).rejects.toThrow(why)
})
