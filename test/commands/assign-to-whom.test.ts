import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { add } from '../../src/core/outcome.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('giao việc cho ai, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())

  test('with two posts that both allow it, it asks for which (DECISIONS 19)', async () => {
    const row = {
      personId: 1,
      unitId: 31,
      role: 'head',
      title: 'Phụ trách phòng',
      fields: [],
      from: null,
      to: null
    } as const
    await office.store.commit('second post', { rests: [], save: [add('post', row)], say: [] }, office.now())
    await office.vinh.says('giao đ/c Long soạn giấy mời họp, thứ 6')
    office.vinh.hears('Đồng chí giao việc này với tư cách lãnh đạo đơn vị nào?')
    expect(office.vinh.labels()).toEqual(['P. VHXH', 'UBND xã Tân Lập', 'Hủy'])
    await office.vinh.presses('UBND xã Tân Lập')
    await office.vinh.presses('Đúng')
    expect(await office.store.task(1)).toMatchObject({ assignerUnitId: 29 })
  })

  test('a unit that nobody answers for is said on the card (R15)', async () => {
    await office.ha.says('đơn vị thêm Phòng Tư pháp thuộc UBND xã Tân Lập loại phong')
    await office.vinh.says('giao Phòng Tư pháp rà soát văn bản, chậm nhất 30/11')
    office.vinh.hears('⚠ Phòng Tư pháp chưa có cấp trưởng hoặc đầu mối')
  })

  test('somebody with two posts in one unit is one person', async () => {
    await office.vinh.says('giao đ/c Hà chuẩn bị phòng họp, thứ 6')
    office.vinh.hears('• Chủ trì: Phạm Thu Hà (Văn phòng)')
  })

  test('"chị Mai" may be two: the choice is offered, and a name settles it as well', async () => {
    await office.vinh.says('giao chị Mai soạn giấy mời họp, trước 16h thứ 6')
    office.vinh.hears('Chưa rõ “chị Mai” là ai')
    expect(office.vinh.labels()).toEqual(
      expect.arrayContaining(['Nguyễn Thị Mai (P. VHXH)', 'Hoàng Thị Mai (P. Kinh tế)', 'Hủy'])
    )
    await office.vinh.presses('Hoàng Thị Mai (P. Kinh tế)')
    office.vinh.hears('• Chủ trì: Hoàng Thị Mai (P. Kinh tế)')
    await office.vinh.says('giao chị Mai dọn kho, thứ 6')
    await office.vinh.says('Nguyễn Thị Mai')
    office.vinh.hears('• Chủ trì: Nguyễn Thị Mai (P. VHXH)')
  })

  test('an unknown name asks for a better one and keeps the rest of the order', async () => {
    await office.vinh.says('giao anh Tuấn soạn giấy mời họp, thứ 6')
    office.vinh.hears('Không tìm thấy “anh Tuấn”')
    await office.vinh.says('anh Tú')
    office.vinh.hears('Không tìm thấy “anh Tú”')
    await office.vinh.says('chị Mai')
    office.vinh.hears('Chưa rõ “chị Mai”')
    await office.vinh.says('1')
    office.vinh.hears(/• Việc: soạn giấy mời họp\n• Chủ trì: .*Thị Mai/)
  })

  test('nobody named: asks for whom', async () => {
    await office.vinh.says('giao rà soát danh sách hộ nghèo, chậm nhất 30/11')
    office.vinh.hears('Giao cho ai?')
    await office.vinh.says('P. VHXH')
    office.vinh.hears('• Chủ trì: P. VHXH')
    await office.vinh.says('giao')
    office.vinh.hears('Đề nghị gõ đủ đơn vị và nội dung')
  })

  test('several units become several tasks, each named once', async () => {
    await office.vinh.says('giao P. VHXH, P. Kinh tế, P. VHXH báo cáo công tác tháng 11, chậm nhất 30/11')
    office.vinh.hears('• Chủ trì: P. VHXH, P. Kinh tế')
    await office.vinh.presses('Đúng')
    office.vinh.heard('Đã giao 2 việc')
    office.vinh.heard('• Việc số 1: P. VHXH')
    office.vinh.heard('• Việc số 2: P. Kinh tế')
    expect(await office.store.countTasks({})).toBe(2)
    office.mai.hears('giao việc số 1')
  })

  test('one leads, others support; both hear of it', async () => {
    await office.vinh.says('giao P. VHXH chủ trì, phối hợp với Văn phòng tổ chức hội nghị, chậm nhất 30/11')
    office.vinh.hears('• Chủ trì: P. VHXH\n• Phối hợp: Văn phòng')
    await office.vinh.presses('Đúng')
    office.long.hears('giao việc số 1')
    office.ha.hears('Đồng chí Lê Quang Vinh đề nghị phối hợp thực hiện việc số 1')
    await office.ha.says('nhận 1')
    office.ha.hears('chỉ người được giao mới nhận được')
    await office.ha.says('tiến độ 1 đã đặt hội trường')
    office.vinh.hears('• Tiến độ: đã đặt hội trường')
  })

  test('a person as lead: the head passed over gets a copy (DECISIONS 19)', async () => {
    await office.vinh.says('giao đ/c Long soạn giấy mời họp, trước 16h thứ 6')
    office.vinh.hears('• Chủ trì: Trần Đức Long (P. VHXH)')
    office.vinh.hears('• Hạn: 16:00, Thứ Sáu, 27/11/2026')
    await office.vinh.presses('Đúng')
    office.long.hears('Đồng chí Lê Quang Vinh giao việc số 1')
    office.mai.hears('Để biết: đồng chí Lê Quang Vinh giao việc số 1')
    expect(office.mai.labels()).toEqual([])
  })

  test('an order that goes below the next level: the head between gets a copy (DECISIONS 19)', async () => {
    const khang = office.person(1007, 'Vũ Minh Khang')
    const account = {
      personId: 7,
      name: '',
      locale: 'vi',
      reachable: true,
      wrongCodes: 0,
      wrongSince: null,
      claimedId: null
    } as const
    const row = { ...account, address: khang.address, lastHeard: office.now() }
    await office.store.commit('seventh', { rests: [], save: [add('account', row)], say: [] }, office.now())
    await khang.says('giao P. VHXH báo cáo kết quả giảm nghèo, chậm nhất 30/11')
    await khang.presses('Đúng')
    office.mai.hears('Đồng chí Vũ Minh Khang giao việc số 1')
    office.vinh.hears('Để biết: đồng chí Vũ Minh Khang giao việc số 1')
  })
})
