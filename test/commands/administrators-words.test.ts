import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

/* What administrators and whoever looks over units say in words of their own. Said on Monday 23/11/2026 at 09:00. */
describe.each(channels)('lời nói thường của quản trị, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())

  test.each([
    'bổ nhiệm đ/c Long làm trưởng phòng P. VHXH từ 1/12/2026',
    'bo nhiem đ/c Long giu chuc truong phong P. VHXH tu 1/12/2026',
    'bổ nhiệm Trần Đức Long giữ chức vụ Trưởng phòng P. VHXH từ 1/12/2026'
  ])('"%s"', async typed => {
    await office.ha.says(typed)
    office.ha.hears('Đồng chí Trần Đức Long là cấp trưởng P. VHXH từ 01/12/2026.')
  })

  test.each([
    'bàn giao việc của đ/c Long cho đ/c Hoàng Thị Mai',
    'ban giao cong viec cua TL03 cho Hoàng Thị Mai',
    'bàn giao của đ/c Long cho TL06'
  ])('"%s"', async typed => {
    await office.vinh.says('giao đ/c Long soạn giấy mời, chậm nhất 4/12')
    await office.vinh.says('đúng')
    await office.ha.says(typed)
    office.ha.hears('Đã bàn giao 1 việc của đồng chí Trần Đức Long cho đồng chí Hoàng Thị Mai')
  })

  test.each([
    ['khóa TL05 vì nghỉ hưu', { reason: 'nghỉ hưu' }],
    ['khóa tài khoản đ/c Hùng', {}],
    ['khoa tai khoan TL05 do chuyen cong tac', { reason: 'chuyen cong tac' }]
  ])('"%s" shuts out, and the journal says why', async (typed, after) => {
    await office.ha.says(typed)
    office.ha.hears('Đã khóa tài khoản của đồng chí Đỗ Văn Hùng (P. Kinh tế)')
    expect((await office.store.journal(1, 'locked'))[0]?.after).toEqual(after)
  })

  test('a unit that is to end asks for the one that takes over', async () => {
    await office.ha.says('đơn vị giải thể P. Kinh tế')
    office.ha.hears('Đơn vị nào kế thừa việc của P. Kinh tế? Đề nghị chọn, hoặc gõ: đơn vị giải thể P. Kinh tế kế thừa')
    await office.ha.presses('P. VHXH')
    office.ha.hears('Gộp P. Kinh tế vào P. VHXH từ 23/11/2026?')
  })

  test.each([
    ['nghỉ lễ thêm từ 4/2/2027 đến 10/2/2027 Tết', '04/02/2027'],
    ['nghỉ lễ thêm thứ 2 30/11 nghỉ hoán đổi', '30/11/2026'],
    ['nghi le them thu hai, ngay 30/11 hoan doi', '30/11/2026'],
    ['thêm ngày nghỉ 30/11', '30/11/2026'],
    ['them ngay nghi le tu 30/11 den 1/12', '30/11/2026']
  ])('"%s"', async (typed, day) => {
    await office.ha.says(typed)
    office.ha.hears('Lịch chưa đổi. Đồng chí muốn đổi như')
    await office.ha.presses('Chỉ đổi lịch')
    office.ha.hears(/Đã đổi lịch/)
    office.ha.hears(day)
  })

  test.each(['đầu mối Phòng Kinh tế là chị Hoàng Thị Mai', 'dau moi P. Kinh te la TL06'])('"%s"', async typed => {
    await office.ha.says(typed)
    office.ha.hears('Đồng chí Hoàng Thị Mai là cán bộ đầu mối P. Kinh tế từ 23/11/2026.')
  })

  test.each([
    ['cài đặt giờ yên lặng từ 20h30 đến 6h', { quietFrom: '20:30', quietTo: '06:00' }],
    ['cai dat gio yen lang tu 20h den 6h', { quietFrom: '20:00', quietTo: '06:00' }],
    [
      'cài đặt giờ làm việc từ 7h00 đến 11h30 và 13h30 đến 17h00',
      { hours: { morning: ['07:00', '11:30'], afternoon: ['13:30', '17:00'] } }
    ],
    ['đổi hạn xác nhận thành 5 ngày', { confirmLimitWorkingDays: 5 }]
  ])('"%s"', async (typed, wanted) => {
    await office.ha.says(typed)
    office.ha.hears('Đã đổi')
    expect(await office.store.settings()).toMatchObject(wanted)
  })

  test('a setting goes back to its default; two that one line sets are two lines of the journal', async () => {
    await office.ha.says('cài đặt hạn xác nhận 5')
    await office.ha.says('cài đặt hạn xác nhận mặc định')
    office.ha.hears(/Đã đổi hạn xác nhận: 5 .* → 3 /)
    await office.ha.says('cài đặt giờ yên lặng từ 21h đến 7h')
    expect((await office.store.journal(2, 'setting')).map(one => one.subject).sort()).toEqual([
      'giờ yên lặng từ',
      'giờ yên lặng đến'
    ])
    await office.ha.says('cài đặt giờ yên lặng từ 21h đến 7h')
    office.ha.hears('giờ yên lặng từ')
    await office.ha.says('cài đặt giờ yên lặng từ 21h đến sáng')
    expect(await office.store.settings()).toMatchObject({ quietFrom: '21:00', quietTo: '07:00' })
  })

  test.each(['đơn vị nào chưa giao việc', 'lãnh đạo nào chưa giao việc từ 1/11', 'ai chua giao viec'])(
    '"%s"',
    async typed => {
      await office.vinh.says(typed)
      office.vinh.hears('Lãnh đạo chưa giao việc nào')
    }
  )

  test('who is not understood reads what they themselves may type', async () => {
    await office.ha.says('xyz abc')
    office.ha.hears(/gõ: “giao .*” hoặc “mời”\. Gõ “trợ giúp”/)
    await office.ha.says('/xyz')
    office.ha.hears('hoặc “mời”')
    await office.vinh.says('xyz abc')
    office.vinh.hears(/gõ: “giao .*” hoặc “chờ xác nhận”/)
    await office.long.says('xyz abc')
    office.long.hears(/gõ: “việc của tôi” hoặc “báo cáo 12/)
    await office.ha.says('thôi chức TL03 chuyên viên P. VHXH')
    await office.ha.says('bổ nhiệm TL03 giám sát UBND xã Tân Lập')
    await office.long.says('xyz abc')
    office.long.hears('gõ: “sử dụng” hoặc “việc của tôi”')
  })

  test.each(['đổi lịch họp sang thứ 6', 'khóa cổng cơ quan', 'bàn giao hồ sơ cho P. VHXH'])(
    'talk: "%s"',
    async typed => {
      await office.long.says(typed)
      office.long.hears('chưa hiểu')
    }
  )
})
