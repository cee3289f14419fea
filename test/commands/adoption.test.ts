import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { add } from '../../src/core/outcome.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

const OFFICE = 30

describe.each(channels)('sử dụng, nhắc sử dụng, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())

  test.each(['sử dụng', '/sudung', 'ai chưa dùng', 'SU DUNG'])(
    '"%s": who gave nothing, who reported nothing (R7)',
    async typed => {
      await office.vinh.says(typed)
      office.vinh.hears('Tình hình sử dụng từ 24/10/2026')
      office.vinh.hears(/Đơn vị chưa giao việc nào: \d+ \(.*UBND xã Tân Lập/)
      office.vinh.hears(/Lãnh đạo chưa giao việc nào: .*Lê Quang Vinh/)
      expect(office.vinh.last().text).not.toContain('mà chưa có báo cáo nào')
      office.vinh.hears(/Chưa liên kết tài khoản: .*Đỗ Văn Hùng/)
    }
  )

  test('what is used is counted, leader by leader and person by person (R5)', async () => {
    await office.vinh.says('giao P. VHXH rà soát danh sách hộ nghèo, chậm nhất 30/11')
    await office.vinh.presses('Đúng')
    await office.long.says('báo cáo 1 đã rà soát xong, không có văn bản')
    await office.vinh.says('sử dụng')
    office.vinh.hears('việc đã giao: 1')
    expect(office.vinh.last().text).not.toMatch(/Lãnh đạo chưa giao việc nào: .*Lê Quang Vinh/)
    expect(office.vinh.last().text).not.toMatch(/mà chưa có báo cáo nào/)
    await office.vinh.says('sử dụng P. VHXH')
    office.vinh.hears('P. VHXH: tình hình sử dụng')
    office.vinh.hears('• Trần Đức Long: báo cáo 1 lần, đã liên kết')
    office.vinh.hears('• Nguyễn Thị Mai: giao 0 việc, báo cáo 0 lần, đã liên kết')
  })

  test('since when is said, or since the office went live (R10)', async () => {
    await office.vinh.says('sử dụng từ 1/11')
    office.vinh.hears('Tình hình sử dụng từ 01/11/2026')
    await office.store.commit(
      'x',
      { rests: [], save: [add('setting', { key: 'goLive', value: '2026-11-15' })], say: [] },
      office.now()
    )
    await office.vinh.says('sử dụng')
    office.vinh.hears('Tình hình sử dụng từ 15/11/2026')
    await office.vinh.says('sử dụng thật tốt')
    office.vinh.hears('Chưa hiểu “thật tốt”')
    await office.vinh.says('/sudung thật tốt')
    office.vinh.hears('Chưa hiểu “thật tốt”')
  })

  test('who is behind is reminded, once a day, and the journal keeps it (R8)', async () => {
    await office.vinh.says('sử dụng')
    await office.vinh.presses('Nhắc sử dụng')
    office.vinh.hears('Đã nhắc 1 đồng chí: Nguyễn Thị Mai')
    office.vinh.hears(/Chưa nhắc được vì chưa liên kết tài khoản: \d+ \(.*Đỗ Văn Hùng.*\)/)
    office.vinh.hears('Bản thân đồng chí cũng chưa giao việc')
    office.mai.hears('Đồng chí Lê Quang Vinh đề nghị P. VHXH sử dụng hệ thống: từ 24/10/2026 đến nay chưa ghi nhận')
    expect(await office.store.journal(9, 'urged_use')).toMatchObject([{ actorId: 1, subject: 'Nguyễn Thị Mai' }])
    await office.vinh.says('nhắc sử dụng')
    office.vinh.hears('mỗi ngày chỉ nhắc một lần')
    await office.passesTo('2026-11-25T09:00:00+07:00')
    await office.vinh.says('nhắc sử dụng')
    office.vinh.hears('Đã nhắc 1 đồng chí')
  })

  test('a supervisor sees all units and reminds, and changes nothing of any task (R8)', async () => {
    await office.store.commit(
      'x',
      {
        rests: [],
        save: [
          add('post', { personId: 3, unitId: OFFICE, role: 'supervisor', title: '', fields: [], from: null, to: null })
        ],
        say: []
      },
      office.now()
    )
    await office.vinh.says('giao P. Kinh tế rà soát cây trồng, chậm nhất 30/11')
    await office.vinh.presses('Đúng')
    await office.long.says('sử dụng')
    office.long.hears(/mà chưa có báo cáo nào: .*P\. Kinh tế/)
    await office.long.says('nhắc sử dụng')
    office.long.hears('Đã nhắc 1 đồng chí: Nguyễn Thị Mai')
    await office.long.says('chi tiết 1')
    office.long.hears('Việc số 1')
    for (const act of [
      'nhận 1',
      'tiến độ 1 xong nửa',
      'báo cáo 1 xong, không có văn bản',
      'xác nhận 1',
      'trả lại 1 vì thiếu',
      'thu hồi 1 vì trùng'
    ]) {
      await office.long.says(act)
      office.long.hears(/chỉ|Chỉ/)
    }
    expect(await office.store.task(1)).toMatchObject({ state: 'new', version: 1 })
  })

  test('it is not shown to who looks over nothing', async () => {
    await office.long.says('sử dụng')
    office.long.hears('Tình hình sử dụng dành cho lãnh đạo')
    await office.long.says('nhắc sử dụng')
    office.long.hears('Tình hình sử dụng dành cho lãnh đạo')
    await office.mai.says('sử dụng P. Kinh tế')
    office.mai.hears('Danh sách này không có việc')
  })
})
