import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('tin cho nơi phối hợp, theo dõi, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await office.vinh.says('giao P. Kinh tế rà soát chợ, chậm nhất 30/11, phối hợp P. VHXH, theo dõi: Văn phòng')
    await office.vinh.presses('Đúng')
  })
  afterEach(() => office.close())
  const beside = () => [office.mai, office.ha]

  test('a longer deadline, a rest, its end, other hands and an opening again are known beside (R4)', async () => {
    await office.vinh.says('gia hạn 1 đến 4/12 vì chờ số liệu')
    for (const one of beside())
      one.hears(/^\(Để biết\) Đồng chí Lê Quang Vinh gia hạn việc số 1[\s\S]*04\/12\/2026[\s\S]*• Lý do: chờ số liệu/)
    await office.vinh.says('tạm dừng 1 vì chờ chủ trương')
    for (const one of beside())
      one.hears(/^\(Để biết\) Đồng chí Lê Quang Vinh cho tạm dừng việc số 1[\s\S]*• Lý do: chờ chủ trương/)
    await office.vinh.says('tiếp tục 1')
    for (const one of beside()) one.hears(/^\(Để biết\) Đồng chí Lê Quang Vinh cho tiếp tục việc số 1/)
    await office.vinh.says('giao lại 1 cho đ/c Long')
    office.ha.hears(/^\(Để biết\) Đồng chí Lê Quang Vinh giao lại việc số 1 cho Trần Đức Long/)
    await office.long.says('báo cáo 1 đã xong, không có văn bản')
    await office.vinh.says('xác nhận 1')
    await office.vinh.says('mở lại 1 vì thiếu phụ lục')
    for (const one of beside()) one.hears(/^\(Để biết\) Đồng chí Lê Quang Vinh mở lại việc số 1/)
  })

  test('what is asked, refused, rated, urged or put before somebody is not', async () => {
    await office.vinh.says('giao lại 1 cho đ/c Long')
    const before = office.ha.all().length
    await office.long.says('xin gia hạn 1 đến 8/12 vì bận')
    await office.vinh.says('không gia hạn 1 vì đã cam kết')
    office.long.heard('không đồng ý gia hạn việc số 1')
    await office.vinh.says('đôn đốc 1')
    await office.long.says('xin ý kiến 1 có làm cả chợ tạm không?')
    await office.vinh.says('chỉ đạo 1 làm cả chợ tạm')
    expect(office.ha.all()).toHaveLength(before)
    await office.long.says('báo cáo 1 đã xong, không có văn bản')
    await office.vinh.says('xác nhận 1')
    const done = office.ha.all().length
    await office.vinh.says('đánh giá 1 tốt')
    office.long.heard('Tốt')
    expect(office.ha.all()).toHaveLength(done)
  })

  test('who watches gets the files of an order too', async () => {
    await office.vinh.says('giao P. Kinh tế soạn kế hoạch Tết, chậm nhất 10/12, theo dõi: Văn phòng')
    await office.vinh.sends({ name: 'mau.docx', kind: 'file' })
    await office.vinh.presses('Đúng')
    expect(office.ha.last().files.map(({ name }) => name)).toEqual(['mau.docx'])
    office.mai.neverHeard('mau.docx')
  })
})
