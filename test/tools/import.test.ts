import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { readTable, writeTable } from '../../src/imports/table.ts'
import { firstAdministrator, openOffice } from '../../src/office.ts'
import { everythingIn, officeEnvironment, openDesk } from './desk.ts'

let desk: ReturnType<typeof openDesk>
beforeEach(() => {
  desk = openDesk(officeEnvironment)
})
afterEach(() => desk.close())

const here = (name: string) => new URL(name, import.meta.url).pathname
const inFolder = (name: string) => join(desk.dataDir, name)
const kept = () => everythingIn(desk.dataDir)

/** The first start of the service: one unit, one administrator. */
async function firstStart(): Promise<void> {
  const { store } = await openOffice(readConfig({ ...officeEnvironment, DATA_DIR: desk.dataDir }), desk.now)
  await firstAdministrator(store, () => 'ABCDEFGH', desk.now)
  await store.close()
}

test('two csv files at once: the people of one stand in the units of the other', async () => {
  const { code, told, printed } = await desk.run(['import', 'roster', here('nguoi.csv'), here('don-vi.csv')])
  expect([code, printed]).toEqual([0, []])
  expect(told).toEqual(['Đã nhập 2 đơn vị, 2 người.'])
  expect(kept().person).toMatchObject([
    { code: '01', name: 'Lê Quang Vinh', phone: '0900000001' },
    { code: '02', name: 'Nguyễn Thị Mai', phone: null }
  ])
})

test('after the first start: the first administrator stays and is named', async () => {
  await firstStart()
  const { code, told } = await desk.run(['import', 'roster', here('nguoi.csv'), here('don-vi.csv')])
  expect(code).toBe(0)
  expect(told).toEqual([
    'Đã nhập 2 đơn vị, 2 người.',
    'Lưu ý: Đơn vị "Cơ quan" (mã goc) nay là đơn vị cao nhất của tệp.',
    'Có trong hệ thống, không có trong tệp (giữ nguyên): quan-tri Quản trị'
  ])
  expect(kept().unit).toMatchObject([{ code: 'XTL' }, { code: 'VHXH' }])
})

test('a file with faults: all of them are told, nothing is kept', async () => {
  await firstStart()
  const before = kept()
  writeFileSync(inFolder('hong.csv'), 'ma;ho_ten;don_vi;vai_tro\n01;Lê Quang Vinh;Sở Y;Cấp trưởng\n02;Mai;goc;Vua\n')
  const { code, told } = await desk.run(['import', 'roster', inFolder('hong.csv')])
  expect(code).toBe(1)
  expect(told).toEqual([
    'hong.csv, dòng 2, cột don_vi: không có đơn vị "Sở Y"',
    expect.stringMatching(
      /^hong\.csv, dòng 3, cột vai_tro: không có vai trò "Vua"; ghi một trong: Cấp trưởng, Cấp phó, /
    ),
    '2 lỗi; chưa ghi gì. Đề nghị sửa tệp rồi nhập lại.'
  ])
  expect(kept()).toEqual(before)
})

describe('template', () => {
  test('written, filled in, brought in', async () => {
    const file = inFolder('danh-ba.xlsx')
    const { code, told } = await desk.run(['template', 'roster', file])
    expect([code, told]).toEqual([0, [`Đã ghi ${file}`]])
    const [units, people, explained] = await readTable('danh-ba.xlsx', readFileSync(file))
    expect([units?.name, people?.name, explained?.name]).toEqual([
      'danh-ba.xlsx, don_vi',
      'danh-ba.xlsx, nguoi',
      'danh-ba.xlsx, huong_dan'
    ])
    const filled = [
      {
        name: 'don_vi',
        rows: [...(units?.rows ?? []), ['XTL', 'UBND xã Tân Lập'], ['KT', 'Phòng Kinh tế', '', '', 'XTL']]
      },
      {
        name: 'nguoi',
        rows: [
          ...(people?.rows ?? []),
          ['01', 'Lê Quang Vinh', 'XTL', 'Chủ tịch', 'Cấp trưởng; Quản trị', '', '0900000001', '01/07/2025']
        ]
      },
      { name: 'huong_dan', rows: explained?.rows ?? [] }
    ]
    writeFileSync(file, await writeTable(filled))
    expect((await desk.run(['import', 'roster', file])).told).toEqual(['Đã nhập 2 đơn vị, 1 người.'])
    expect(kept().person).toMatchObject([{ code: '01', phone: '0900000001' }])
    expect(kept().post).toMatchObject([{ from: '2025-07-01' }, { role: 'admin' }])
  })

  test('explains every column and every role word that is suggested', async () => {
    const file = inFolder('danh-ba.xlsx')
    await desk.run(['template', 'roster', file])
    const [units, people, explained] = await readTable('danh-ba.xlsx', readFileSync(file))
    const columns = (explained?.rows ?? []).map(([sheet, column]) => `${sheet} ${column}`)
    for (const column of units?.rows[0] ?? []) expect(columns).toContain(`don_vi ${column}`)
    for (const column of people?.rows[0] ?? []) expect(columns).toContain(`nguoi ${column}`)
    expect(explained?.rows.map(row => row[0])).toEqual(expect.arrayContaining(['Cấp trưởng', 'Cấp phó', 'Quản trị']))
  })

  test('does not write over a file that is there', async () => {
    const file = inFolder('danh-ba.xlsx')
    writeFileSync(file, 'của tôi')
    await expect(desk.run(['template', 'roster', file])).rejects.toThrow('đã có')
    expect(readFileSync(file, 'utf8')).toBe('của tôi')
  })
})

test('an untouched template has nothing to bring in', async () => {
  await desk.run(['template', 'roster', inFolder('trong.xlsx')])
  const { code, told } = await desk.run(['import', 'roster', inFolder('trong.xlsx')])
  expect(code).toBe(1)
  expect(told[0]).toContain('chưa có dòng nào dưới tiêu đề')
})

test.each([
  ['import'],
  ['import', 'roster'],
  ['import', 'people', 'a.xlsx'],
  ['import', 'roster', '--force', 'a.xlsx'],
  ['template'],
  ['template', 'people']
])('refuses %s %s', async (...words) => {
  await expect(desk.run(words)).rejects.toThrow(`dondoc ${words[0]} roster`)
})

test('a file that is not there, or no table, is named', async () => {
  await expect(desk.run(['import', 'roster', inFolder('khong-co.xlsx')])).rejects.toThrow('khong-co.xlsx')
  writeFileSync(inFolder('anh.xlsx'), new Uint8Array([0xff, 0xd8, 0xff]))
  await expect(desk.run(['import', 'roster', inFolder('anh.xlsx')])).rejects.toThrow('anh.xlsx: không đọc được')
})
