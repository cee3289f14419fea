import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { add } from '../../src/core/outcome.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('minh chứng, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    for (const order of [
      'giao đ/c Long soạn giấy mời, chậm nhất 24/11',
      'giao đ/c Long lập danh sách, chậm nhất 30/11',
      'giao P. VHXH rà soát hộ nghèo, không hạn'
    ]) {
      await office.vinh.says(order)
      await office.vinh.presses('Đúng')
    }
  })
  afterEach(() => office.close())

  /** Long hands the first in, has it back once, is in time; the second is late and the delay is excused. */
  async function passes() {
    await office.long.says('báo cáo 1 đã soạn, không có văn bản')
    await office.vinh.says('trả lại 1 lần 1 vì thiếu giờ họp')
    await office.long.says('báo cáo 1 đã soạn lại, không có văn bản')
    await office.vinh.says('xác nhận 1 lần 2')
    await office.vinh.says('đánh giá 1 tốt')
    await office.passesTo('2026-12-02T09:00:00+07:00')
    await office.vinh.says('gia hạn 2 đến 9/12 vì mưa lũ, không tính trễ')
    await office.long.says('báo cáo 2 đã lập, không có văn bản')
  }

  test('my own of a month: numbers, n/N over what was assigned, and no rating (R29)', async () => {
    await passes()
    await office.long.says('minh chứng tháng 11')
    office.long.hears(
      'MINH CHỨNG KẾT QUẢ CÔNG VIỆC: Trần Đức Long, việc giao từ 01/11/2026 đến 30/11/2026 (số liệu tính đến 09:00, 02/12/2026)'
    )
    office.long.hears('• Được giao: 2 (có hạn 2, không có hạn cụ thể 0)')
    office.long.hears('• Đã hoàn thành: 1/2; đang chờ xác nhận: 1')
    office.long.hears('• Đúng hạn: 1/2 việc được giao (1/2 việc có hạn)')
    office.long.hears('• Báo cáo bị trả lại: 1 lần')
    office.long.hears('• Chậm được chấp nhận lý do khách quan: 1 (do Lê Quang Vinh đồng ý)')
    office.long.hears('• Chất lượng: tốt 1, đạt 0, chưa đạt 0, chưa đánh giá 0')
    office.long.hears('không phải kết quả xếp loại')
    await office.long.says('minh chứng tháng 11 tính đến 25/11')
    office.long.hears('• Đã hoàn thành: 1/2; đang chờ xác nhận: 0')
    office.long.hears('• Chậm được chấp nhận lý do khách quan: 0')
  })

  test.each(['minh chứng', 'minh chung', '/minhchung', 'minh chứng của tôi', 'minh chứng tháng này'])(
    '"%s" is of this month; a head answers for the unit too (R60)',
    async typed => {
      await office.mai.says(typed)
      office.mai.hears('MINH CHỨNG KẾT QUẢ CÔNG VIỆC: Nguyễn Thị Mai, việc giao từ 01/11/2026')
      office.mai.hears('• Không có việc nào giao đích danh trong kỳ')
      office.mai.hears(/Với trách nhiệm người đứng đầu P\. VHXH:\n• Được giao: 3 /)
    }
  )

  test('of a person or a unit for who looks over them, and for nobody else', async () => {
    await office.vinh.says('minh chứng tháng 11 đ/c Long')
    office.vinh.hears('Trần Đức Long')
    office.vinh.hears('• Được giao: 2 ')
    await office.mai.says('minh chứng đ/c Long')
    office.mai.hears('• Được giao: 2 ')
    await office.vinh.says('minh chứng P. VHXH tháng 11')
    office.vinh.hears(/P\. VHXH, việc giao[\s\S]*• Được giao: 3 [\s\S]*Trần Đức Long: được giao 2; hoàn thành 0\/2/)
    for (const [who, typed] of [
      [office.long, 'minh chứng chị Nguyễn Thị Mai'],
      [office.long, 'minh chứng P. VHXH'],
      [office.mai, 'minh chứng đ/c Vinh'],
      [office.mai, 'minh chứng P. Kinh tế']
    ] as const) {
      await who.says(typed)
      who.hears('chỉ người đó và người phụ trách đơn vị được xem')
    }
    await office.long.says('/minhchung linh tinh')
    office.long.hears('Chưa hiểu “linh tinh”')
  })

  test('a deputy does not read that of the head, a reader of figures does (R34)', async () => {
    const post = { personId: 3, unitId: 31, title: '', fields: [], from: null, to: null } as const
    const save = [add('post', { ...post, role: 'deputy' })]
    await office.store.commit('deputy', { rests: [], save, say: [] }, office.now())
    await office.long.says('minh chứng chị Nguyễn Thị Mai')
    office.long.hears('chỉ người đó và người phụ trách đơn vị được xem')
    const reader = [add('post', { ...post, unitId: 30, role: 'supervisor' })]
    await office.store.commit('reader', { rests: [], save: reader, say: [] }, office.now())
    await office.long.says('minh chứng chị Nguyễn Thị Mai')
    office.long.hears('MINH CHỨNG KẾT QUẢ CÔNG VIỆC: Nguyễn Thị Mai')
  })

  test('the year’s evidence of a unit or a person as a spreadsheet, a row a month, frozen (R9)', async () => {
    await passes()
    await office.vinh.says('minh chứng năm 2026 P. VHXH excel')
    office.vinh.hears('Số liệu minh chứng của P. VHXH')
    expect(office.vinh.last().files.map(({ name }) => name)).toEqual(['minh-chung-2026-12-02.xlsx'])
    const frozen = (await office.store.lastSnapshot('evidence'))?.data
    expect(frozen).toMatchObject({
      headers: expect.arrayContaining(['Tháng', 'Đơn vị', 'Cá nhân', 'Được giao', 'Đúng hạn']),
      rows: [expect.arrayContaining(['11/2026', 'P. VHXH']), expect.arrayContaining(['11/2026', 'Trần Đức Long', 2])]
    })
    await office.long.says('minh chứng tháng 11 excel')
    expect(office.long.last().files).toHaveLength(1)
    await office.long.says('minh chứng tháng 11 word')
    office.long.hears('chỉ có dạng bảng tính')
    await office.long.says('minh chứng tháng 11 P. VHXH excel')
    office.long.hears('chỉ người đó và người phụ trách đơn vị được xem')
    for (const narrowed of ['quá hạn', 'lĩnh vực vớ vẩn', 'chỉ việc có hạn']) {
      await office.vinh.says(`minh chứng tháng 11 P. VHXH ${narrowed}`)
      office.vinh.hears('Đề nghị ghi kỳ, ví dụ gõ: minh chứng tháng 10')
    }
  })

  test('asked for in a group it is told in private (DECISIONS 15)', async () => {
    const before = office.roomGroup.all().length
    await office.roomGroup.says('/minhchung')
    office.mai.hears('MINH CHỨNG KẾT QUẢ CÔNG VIỆC: Nguyễn Thị Mai')
    expect(office.roomGroup.all()).toHaveLength(before)
  })
})
