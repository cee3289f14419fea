import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sheetColumns } from '../../src/core/task-sheet.ts'
import { tableIn } from '../../src/reports/paper.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('xuất việc, ai đang quá tải, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons, tasks: true })
  })
  afterEach(() => office.close())
  const frozen = async () =>
    tableIn((await office.store.lastSnapshot('tasks'))?.data).rows.map(row =>
      Object.fromEntries(sheetColumns.map(([column], at) => [column, row[at]]))
    )

  test.each([
    'xuất việc P. VHXH tháng 11',
    'xuat viec P. VHXH thang 11',
    '/xuatviec P. VHXH tháng 11',
    'xuất danh sách việc P. VHXH'
  ])('"%s": the tasks of a unit as plain rows, frozen (R20)', async typed => {
    await office.vinh.says(typed)
    office.vinh.hears(/Danh sách việc của P\. VHXH: 9 việc, giao từ 01\/\d\d\/2026 đến \d\d\/11\/2026/)
    const rows = await frozen()
    expect(rows).toHaveLength(9)
    expect(rows.find(one => one.number === 275)).toEqual({
      ...{ number: 275, content: 'kiểm tra các nhà văn hóa thôn', lead: 'P. VHXH', assigner: 'Lê Quang Vinh' },
      ...{ document: null, given: expect.stringMatching(/^2026-11-\d\d$/), deadline: '2026-11-20' },
      ...{ state: 'Đang thực hiện', report: null, reported: null, completed: null, timing: 'Quá hạn chưa hoàn thành' }
    })
  })

  test('the report and the result of time stand in the row; what was withdrawn does not', async () => {
    await office.long.says('báo cáo 275 đã kiểm tra, số 45/BC-VHXH ngày 23/11')
    await office.vinh.says('xác nhận 275')
    await office.vinh.says('thu hồi 276 vì giao trùng')
    await office.vinh.says('xuất việc P. VHXH')
    expect((await frozen()).find(one => one.number === 275)).toMatchObject({
      ...{ state: 'Hoàn thành', report: '45/BC-VHXH ngày 23/11/2026', reported: '2026-11-23' },
      completed: '2026-11-23',
      timing: 'Hoàn thành quá hạn'
    })
    await office.vinh.says('xuất việc P. Kinh tế')
    expect((await frozen()).some(one => one.number === 276)).toBe(false)
  })

  test('one’s own unit when none is named; in a group the group’s; never one that is not in view', async () => {
    await office.long.says('xuất việc')
    office.long.hears('Danh sách việc của P. VHXH: 9 việc')
    await office.roomGroup.says('/xuatviec')
    office.roomGroup.hears('Danh sách việc của P. VHXH: 9 việc')
    await office.long.says('xuất việc P. Kinh tế')
    office.long.hears('không có việc của “P. Kinh tế”')
    await office.vinh.says('xuất việc tháng 10 P. VHXH')
    office.vinh.hears('P. VHXH không được giao việc nào từ 01/10/2026 đến 31/10/2026')
    for (const typed of ['/xuatviec linh tinh', '/xuatviec đ/c Long']) {
      await office.vinh.says(typed)
      office.vinh.hears('Đề nghị ghi đơn vị và kỳ')
    }
  })

  test('who has most open, in private and for those who look over units', async () => {
    for (const order of [
      'giao đ/c Long soạn giấy mời, chậm nhất 24/11',
      'giao đ/c Long lập danh sách, chậm nhất 30/11'
    ]) {
      await office.vinh.says(order)
      await office.vinh.presses('Đúng')
    }
    await office.passesTo('2026-11-25T09:00:00+07:00')
    await office.vinh.says('ai đang quá tải?')
    office.vinh.hears(
      /^Những đồng chí đang giữ nhiều việc nhất, trên tổng số \d+ việc đang làm \(tính đến 09:00, 25\/11\/2026\)/
    )
    office.vinh.hears(/• Trần Đức Long \(P\. VHXH\): \d+\/\d+, quá hạn \d/)
    const before = office.leadersGroup.all().length
    await office.leadersGroup.says('/quatai')
    expect(office.leadersGroup.all()).toHaveLength(before)
    await office.long.says('ai quá tải')
    office.long.hears('dành cho lãnh đạo')
    await office.mai.says('ai nhiều việc nhất')
    office.mai.hears('Trần Đức Long')
    await office.vinh.says('ai trễ nhiều nhất')
    office.vinh.hears(/^Trễ nhiều nhất/)
  })
})
