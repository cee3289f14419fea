import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isDoneInTime } from '../../src/core/label.ts'
import { replay } from '../../src/core/replay.ts'
import type { Task } from '../../src/core/task.ts'
import type { RosterFault } from '../../src/imports/rows.ts'
import { readTable, type Sheet } from '../../src/imports/table.ts'
import { importTasks } from '../../src/imports/tasks.ts'
import { tableIn } from '../../src/reports/paper.ts'
import { tableXlsx } from '../../src/reports/table-xlsx.ts'
import { channels, type Office, openOffice } from '../support/office.ts'
import { sheet } from './office.ts'

const HEAD =
  'noi_dung | chu_tri | nguoi_chu_tri | nguoi_giao | ngay_giao | han | tinh_trang | ngay_bao_cao | so_bao_cao | ngay_hoan_thanh | ket_qua'
const tasks = (...rows: readonly string[]): Sheet => sheet('nhiem_vu', [HEAD, ...rows].join('\n'))
const said = ({ row, column, fault }: RosterFault): string => `${row} ${column}: ${fault}`

describe.each(channels)('tasks from a spreadsheet, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())

  const read = async (...sheets: readonly Sheet[]) =>
    importTasks(sheets, await office.store.roster(), { cause: 'import:tasks:test', now: office.now() })
  const keep = async (...sheets: readonly Sheet[]) => {
    const result = await read(...sheets)
    if ('faults' in result) throw new Error(result.faults.map(said).join('\n'))
    expect(await office.store.commit('import:tasks:test', result.outcome, office.now())).toBe('kept')
    return result
  }
  const given = async (order: string) => {
    await office.vinh.says(order)
    await office.vinh.presses('Đúng')
  }
  const faults = async (...sheets: readonly Sheet[]) => {
    const result = await read(...sheets)
    return 'faults' in result ? result.faults.map(said) : []
  }

  test('what stood in the spreadsheet goes on here: states, deadlines, what is late and what is not (R23)', async () => {
    const { tasks: count, open } = await keep(
      tasks(
        'rà soát hộ nghèo | P. VHXH | | Lê Quang Vinh | 01/10/2026 | 30/11/2026 | Đang thực hiện | | | | 8/10 thôn',
        'báo cáo biên chế | P. VHXH | Trần Đức Long | TL01 | 01/10/2026 | 30/10/2026 | Hoàn thành | 29/10/2026 | 12/BC-VHXH | 10/11/2026 |',
        'kiểm tra chợ | P. Kinh tế | | TL01 | 01/10/2026 | 31/10/2026 | Chờ xác nhận | 05/11/2026 | | | đã kiểm tra',
        'sửa bảng tin | P. VHXH | | TL01 | 02/11/2026 | | | | | |'
      )
    )
    expect([count, open]).toEqual([4, 3])
    await office.vinh.says('việc tôi giao')
    office.vinh.hears(/#1 P\. VHXH: rà soát hộ nghèo\. Hạn 30\/11\/2026/)
    office.vinh.hears(/#4 P\. VHXH: sửa bảng tin\. Không hạn/)
    await office.vinh.says('chi tiết 2')
    office.vinh.hears('Hoàn thành đúng hạn')
    await office.vinh.says('xác nhận 3')
    office.vinh.hears('hoàn thành quá hạn')
    await office.long.says('báo cáo 1 đã xong 10/10 thôn, không có văn bản')
    office.vinh.hears('báo cáo kết quả việc số 1')
  })

  test('its history tells when it happened and when it was written down, and gives the same task (R16, R30)', async () => {
    await keep(tasks('báo cáo biên chế | P. VHXH | | TL01 | 01/10/2026 | 30/10/2026 | Hoàn thành | 29/10/2026 | | |'))
    const [task, history] = [await office.store.task(1), await office.store.history(1)]
    if (!task) throw new Error('no task')
    expect(history.map(({ act }) => act)).toEqual(['assigned', 'acknowledged', 'reported', 'confirmed'])
    for (const { at, recordedAt } of history) {
      expect(at < recordedAt).toBe(true)
      expect(recordedAt).toEqual(office.now())
    }
    expect({ ...replay(task, history), version: 0 }).toEqual({ ...task, version: 0 })
  })

  test('documents, other fields and the task of another system come with it (R36, R45)', async () => {
    await keep(
      sheet(
        'nhiem_vu',
        `noi_dung | chu_tri | phoi_hop | nguoi_giao | do_khan | linh_vuc | so_van_ban | ngay_van_ban | co_quan_ban_hanh | trich_yeu | he_thong_ngoai | ma_ngoai | trang_thai_ngoai
         rà soát | P. VHXH | P. Kinh tế; Văn phòng | TL01 | Hỏa tốc | giảm nghèo | 45/UBND-VP | 20/11/2026 | UBND tỉnh | V/v hộ nghèo | VPCP | 2026-7 | Đang thực hiện
         thống kê | P. Kinh tế | | TL01 | | | 45/UBND-VP | 20/11/2026 | UBND tỉnh | V/v hộ nghèo | | |`
      )
    )
    expect(await office.store.task(1)).toMatchObject({
      urgency: 'express',
      field: 'giảm nghèo',
      directive: '45/UBND-VP 2026-11-20',
      source: 'document',
      external: { origin: 'VPCP', id: '2026-7', state: 'Đang thực hiện' }
    })
    expect(await office.store.directive('45/UBND-VP 2026-11-20')).toMatchObject({
      issuer: 'UBND tỉnh',
      subject: 'V/v hộ nghèo'
    })
    expect(await office.store.countTasks({ directive: '45/UBND-VP 2026-11-20' })).toBe(2)
    expect(await office.store.participants([1])).toHaveLength(2)
  })

  test.each([
    'STT | Nội dung nhiệm vụ | Đơn vị chủ trì | Người giao | Ngày giao | Thời hạn | Trạng thái | Văn bản giao',
    'TT | NOI DUNG CONG VIEC | Don vi thuc hien | Lanh dao giao | Ngay giao viec | Han hoan thanh | Tinh trang | So, ky hieu (van ban)'
  ])('the office’s own words head the columns: "%s" (R23)', async head => {
    const { warnings } = await keep(
      sheet(
        'Sheet1',
        `DANH SÁCH NHIỆM VỤ NĂM 2026
         ${head} | Ghi chú
         1 | rà soát hộ nghèo | Phòng Văn hóa - Xã hội | Lê Quang Vinh | 01/10/2026 | 31/10/2026 | Quá hạn | 45/UBND-VP ngày 30/9/2026 |
         2 | kiểm tra chợ | P. Kinh tế | Lê Quang Vinh | 02/11/2026 | 30/11/2026 | Đang làm | | họp
         3 | sửa bảng tin | Trần Đức Long (P. VHXH) | TL01 | 02/11/2026 | | Chưa thực hiện | Số 7/KH-UBND |`
      )
    )
    expect(warnings).toEqual(['không dùng cột "Ghi chú": không nhập vào hệ thống.'])
    const known = (await office.store.tasks({})).toSorted((a, b) => a.number - b.number)
    expect(known).toMatchObject([
      { content: 'rà soát hộ nghèo', state: 'acknowledged', directive: '45/UBND-VP 2026-09-30' },
      { content: 'kiểm tra chợ', state: 'acknowledged', leadUnitId: 32 },
      { content: 'sửa bảng tin', state: 'new', leadPersonId: 3, leadUnitId: 31, directive: '7/KH-UBND' }
    ])
    await office.vinh.says('chi tiết 1')
    office.vinh.hears('Quá hạn')
  })

  test('a header that nobody knows is named, with what is missing; faults name the columns as the file does', async () => {
    expect(
      await faults(sheet('x', 'STT | Nội dung nhiệm vụ | Phụ trách chính | Thời hạn\n1 | rà soát | P. VHXH | '))
    ).toEqual([
      '1 Đơn vị chủ trì: thiếu cột này; không hiểu tiêu đề "Phụ trách chính"',
      '1 Người giao: thiếu cột này; không hiểu tiêu đề "Phụ trách chính"'
    ])
    expect(
      await faults(
        sheet(
          'x',
          `Nhiệm vụ | Đơn vị chủ trì | Người giao | Thời hạn | Trạng thái
           a | Sở Y | TL01 | 31/12/2026 | Lửng lơ
           b | P. VHXH | TL01 | 31/10/2026 | Quá hạn
           c | P. VHXH | TL01 | 30/11/2026 | Hoàn thành`
        )
      )
    ).toEqual([
      '2 Đơn vị chủ trì: không có đơn vị "Sở Y"',
      '2 Trạng thái: không hiểu "Lửng lơ"; ghi một trong: Mới giao, Đang thực hiện, Chờ xác nhận, Hoàn thành, Tạm dừng',
      '3 Ngày giao: hạn đã qua, cần ghi ngày giao',
      '4 Ngày báo cáo: việc đã báo cáo hoặc hoàn thành phải có ngày báo cáo'
    ])
  })

  test('the list that we give out comes in again, with what was in time and what was not (R20, R23)', async () => {
    await given('giao P. VHXH rà soát hộ nghèo theo 45/UBND-VP ngày 20/11/2026, chậm nhất 24/11')
    await given('giao đ/c Long soạn giấy mời, không hạn')
    await given('giao P. VHXH sơn cổng, chậm nhất 4/12')
    await given('giao P. VHXH sửa điện, chậm nhất 4/12')
    await office.mai.says('báo cáo 1 đã rà soát, số 12/BC-VHXH ngày 23/11')
    await office.mai.says('báo cáo 3 đã sơn, không có văn bản')
    await office.mai.says('từ chối 4 vì không đúng chức năng')
    await office.passesTo('2026-11-30T09:00:00+07:00')
    await office.vinh.says('xác nhận 1')
    await office.vinh.says('xuất việc P. VHXH')
    const paper = tableIn((await office.store.lastSnapshot('tasks'))?.data)
    const bytes = await tableXlsx(paper)
    const before = await office.store.tasks({ order: 'due' })
    await office.close()
    office = await openOffice({ buttons, now: '2026-12-01T09:00:00+07:00' })
    expect((await keep(...(await readTable('viec.xlsx', bytes)))).warnings).toEqual([])
    const after = await office.store.tasks({ order: 'due' })
    const told = (tasks: readonly Task[]) =>
      tasks.map(one => {
        const { content, state, leadPersonId, dueAt, directive } = one
        return { content, state, leadPersonId, dueAt, directive, inTime: isDoneInTime(one) }
      })
    expect(told(after)).toEqual(told(before))
    expect(told(after)).toContainEqual(expect.objectContaining({ state: 'done', inTime: true }))
  })

  test('every fault is told with its row and column, and nothing is kept', async () => {
    expect(
      await faults(
        tasks(
          ' | P. VHXH | | TL01 | | | | | | |',
          'a | Sở Y | | TL01 | | | | | | |',
          'b | P. VHXH | Đỗ Văn Hùng | TL01 | | | | | | |',
          'c | P. VHXH | | Hoàng Thị Mai | | | | | | |',
          'd | P. VHXH | | TL01 | 32/10/2026 | | | | | |',
          'e | P. VHXH | | TL01 | 20/11/2026 | 01/11/2026 | | | | |',
          'f | P. VHXH | | TL01 | | | Lửng lơ | | | |',
          'g | P. VHXH | | TL01 | 01/10/2026 | | Hoàn thành | | | |',
          'h | P. VHXH | | TL01 | 01/12/2026 | | | | | |',
          'i | P. VHXH | | TL01 | | | | | | |',
          'I | P. VHXH | | TL01 | | | | | | |',
          'xử lý văn bản mật số 7 | P. VHXH | | TL01 | | | | | | |'
        )
      )
    ).toEqual([
      '2 noi_dung: không được để trống',
      '3 chu_tri: không có đơn vị "Sở Y"',
      '4 nguoi_chu_tri: không có "Đỗ Văn Hùng" trong danh bạ của đơn vị chủ trì',
      '5 nguoi_giao: người này không có thẩm quyền giao việc cho đơn vị, người chủ trì',
      '6 ngay_giao: "32/10/2026" không phải là ngày (ví dụ 01/07/2026)',
      '7 han: trước ngày giao',
      '8 tinh_trang: không hiểu "Lửng lơ"; ghi một trong: Mới giao, Đang thực hiện, Chờ xác nhận, Hoàn thành, Tạm dừng',
      '9 ngay_bao_cao: việc đã báo cáo hoặc hoàn thành phải có ngày báo cáo',
      '10 ngay_giao: là ngày chưa đến',
      '12 noi_dung: trùng với dòng 11: cùng nội dung, chủ trì và ngày giao',
      '13 noi_dung: có dấu hiệu văn bản mật: không nhập vào hệ thống'
    ])
    expect(await faults(sheet('x', 'gì | đó\n1 | 2'))).toEqual([
      '1 noi_dung: thiếu cột Nội dung nhiệm vụ, Đơn vị chủ trì, Người giao; không hiểu tiêu đề "gì", "đó"'
    ])
    expect(await faults(tasks())).toEqual(['1 noi_dung: chưa có dòng nào dưới tiêu đề'])
  })
})
