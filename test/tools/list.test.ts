import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { disarmed } from '../../src/core/csv.ts'
import { sheetColumns } from '../../src/core/task-sheet.ts'
import { readTable } from '../../src/imports/table.ts'
import { openDesk } from './desk.ts'

let desk: ReturnType<typeof openDesk>
beforeEach(() => {
  desk = openDesk()
})
afterEach(() => desk.close())

/** The fixed format (DESIGN 10, DECISIONS 16). */
const moment = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/)
const states = [
  'moi_giao',
  'da_nhan',
  'dang_thuc_hien',
  'cho_xac_nhan',
  'hoan_thanh',
  'tam_dung',
  'tu_choi',
  'thu_hoi'
] as const
const task = z.strictObject({
  number: z.int().positive(),
  content: z.string().min(1),
  state: z.enum(states),
  label: z.enum(['khong_han', 'trong_han', 'sap_den_han', 'qua_han', 'dung_han', 'hoan_thanh_qua_han']),
  leadUnit: z.string().nullable(),
  leadPerson: z.string().nullable(),
  assigner: z.string().nullable(),
  due: moment.nullable(),
  assignedAt: moment,
  reportedAt: moment.nullable(),
  completedAt: moment.nullable(),
  documentNumber: z.string().nullable()
})

test('every task of the trial is a line of the fixed format', async () => {
  const { code, printed, told } = await desk.run(['list', '--json'])
  expect([code, told]).toEqual([0, []])
  const tasks = printed.map(line => task.parse(JSON.parse(line)))
  expect(new Set(tasks.map(one => one.number)).size).toBe(tasks.length)
  expect(tasks.length).toBeGreaterThan(247)
  expect(printed.every(line => !line.includes('\n'))).toBe(true)
  expect(Object.keys(JSON.parse(printed[0] ?? ''))).toEqual(Object.keys(task.shape))
  for (const label of ['khong_han', 'trong_han', 'sap_den_han', 'qua_han', 'dung_han', 'hoan_thanh_qua_han'])
    expect([label, tasks.some(one => one.label === label)]).toEqual([label, true])
})

test('a task in full', async () => {
  const { printed } = await desk.run(['list', '--json'])
  const tasks = printed.map(line => task.parse(JSON.parse(line)))
  expect(tasks.find(one => one.content === 'kiểm tra các nhà văn hóa thôn')).toEqual({
    number: 275,
    content: 'kiểm tra các nhà văn hóa thôn',
    state: 'dang_thuc_hien',
    label: 'qua_han',
    leadUnit: 'Phòng Văn hóa - Xã hội',
    leadPerson: null,
    assigner: 'Lê Quang Vinh',
    due: '2026-11-20T17:00:00+07:00',
    assignedAt: expect.stringMatching(/^2026-11-/),
    reportedAt: null,
    completedAt: null,
    documentNumber: null
  })
  const done = tasks.find(one => one.number === 1)
  expect(done).toMatchObject({ state: 'hoan_thanh', documentNumber: expect.stringMatching(/^\d+\/BC-/) })
  expect(done?.completedAt).not.toBe(null)
})

test('an option it does not have', async () => {
  await expect(desk.run(['list', '--xml'])).rejects.toThrow('dondoc list --json')
})

test('the tasks of one unit as a sheet, no cell a formula (R20)', async () => {
  const file = join(desk.dataDir, 'viec.xlsx')
  const { code, told } = await desk.run(['list', '--unit', 'p. vhxh', '--xlsx', file])
  expect([code, told]).toEqual([0, [`${file}: 9 việc của Phòng Văn hóa - Xã hội`]])
  const [sheet] = await readTable('viec.xlsx', readFileSync(file))
  expect(sheet?.rows).toHaveLength(10)
  expect(sheet?.rows[0]).toEqual(sheetColumns.map(([, heading]) => heading))
  expect(sheet?.rows.find(([number]) => number === '275')?.slice(1, 4)).toEqual([
    'kiểm tra các nhà văn hóa thôn',
    'P. VHXH',
    'Lê Quang Vinh'
  ])
  expect(disarmed('=1+1')).toBe("'=1+1")
})

test.each([
  [['--unit', 'P. VHXH'], 'Cần cả --unit và --xlsx'],
  [
    ['--unit', 'Phòng Không Có', '--xlsx', 'x.xlsx'],
    'Không có đơn vị "Phòng Không Có"; có: UBT (UBND tỉnh (chạy thử)), '
  ]
])('refuses %j', async (words, why) => {
  await expect(desk.run(['list', ...words])).rejects.toThrow(why)
})
