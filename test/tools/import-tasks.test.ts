import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readTable, writeTable } from '../../src/imports/table.ts'
import { openDesk } from './desk.ts'

let desk: ReturnType<typeof openDesk>
beforeEach(() => {
  desk = openDesk()
})
afterEach(() => desk.close())
const inFolder = (name: string) => join(desk.dataDir, name)
const count = async () => (await desk.run(['list', '--json'])).printed.length

const FILE =
  'noi_dung;chu_tri;nguoi_giao;ngay_giao;han\nrà soát hộ nghèo;P. VHXH;TL01;01/10/2026;30/11/2026\nkiểm tra chợ;P. Kinh tế;TL01;;\n'

test('a dry run says what would come, the run keeps it, once (R23)', async () => {
  writeFileSync(inFolder('viec.csv'), FILE)
  const before = await count()
  const dry = await desk.run(['import', 'tasks', inFolder('viec.csv'), '--dry'])
  expect(dry).toEqual({
    code: 0,
    printed: [],
    told: ['Xem trước: sẽ nhập 2 nhiệm vụ (2 chưa hoàn thành); chưa ghi gì.']
  })
  expect(await count()).toBe(before)
  expect((await desk.run(['import', 'tasks', inFolder('viec.csv')])).told).toEqual([
    'Đã nhập 2 nhiệm vụ (2 chưa hoàn thành).'
  ])
  expect((await desk.run(['import', 'tasks', inFolder('viec.csv')])).told).toEqual([
    'Tệp này đã nhập từ trước; không ghi lại.'
  ])
  expect(await count()).toBe(before + 2)
})

test('one fault and nothing of it is kept', async () => {
  writeFileSync(inFolder('viec.csv'), `${FILE}thống kê;Sở Y;TL01;;\n`)
  const before = await count()
  const { code, told } = await desk.run(['import', 'tasks', inFolder('viec.csv')])
  expect(code).toBe(1)
  expect(told).toEqual([
    'viec.csv, dòng 4, cột chu_tri: không có đơn vị "Sở Y"',
    '1 lỗi; chưa ghi gì. Đề nghị sửa tệp rồi nhập lại.'
  ])
  expect(await count()).toBe(before)
})

test('the empty file has all headers and explains each; filled in it comes in', async () => {
  await desk.run(['template', 'tasks', inFolder('nhiem-vu.xlsx')])
  expect(existsSync(inFolder('nhiem-vu.xlsx'))).toBe(true)
  const [sheet, help] = await readTable('nhiem-vu.xlsx', readFileSync(inFolder('nhiem-vu.xlsx')))
  const headers = sheet?.rows[0] ?? []
  expect(help?.rows.slice(1, 1 + headers.length).map(([column]) => column)).toEqual(headers)
  const row = (help?.rows ?? []).slice(1, 1 + headers.length).map(([column, , , example = '']) => {
    if (column === 'nguoi_giao') return 'TL01'
    return column === 'nguoi_chu_tri' ? 'TL03' : example
  })
  const filled = row.map((cell, i) =>
    /^(ngay_bao_cao|ngay_hoan_thanh|so_bao_cao)$/.test(headers[i] ?? '') ? '' : cell
  )
  writeFileSync(inFolder('day.xlsx'), await writeTable([{ name: 'nhiem_vu', rows: [headers, filled] }]))
  expect((await desk.run(['import', 'tasks', inFolder('day.xlsx')])).told).toEqual([
    'Đã nhập 1 nhiệm vụ (1 chưa hoàn thành).'
  ])
})
