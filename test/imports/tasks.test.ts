import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { replay } from '../../src/core/replay.ts'
import type { RosterFault } from '../../src/imports/rows.ts'
import type { Sheet } from '../../src/imports/table.ts'
import { importTasks } from '../../src/imports/tasks.ts'
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
      '1 noi_dung: chưa có dòng nào; cần các cột noi_dung, chu_tri, nguoi_giao'
    ])
  })
})
