import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('góp ý, bước đầu, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())
  const kept = async () =>
    (await office.store.feedback()).map(({ personId, unitId, kind, text }) => [personId, unitId, kind, text])

  test.each([
    ['góp ý khó khăn: chưa gửi được tệp lớn', 'difficulty', 'chưa gửi được tệp lớn'],
    ['gop y can them: thong ke theo thon', 'missing', 'thong ke theo thon'],
    ['/gopy đánh giá: rất tiện', 'useful', 'rất tiện'],
    ['góp ý: phần mềm chạy chậm', 'difficulty', 'phần mềm chạy chậm'],
    ['góp ý phần mềm hay bị treo', 'difficulty', 'phần mềm hay bị treo'],
    ['góp ý nên có thêm chức năng in', 'missing', 'nên có thêm chức năng in'],
    ['vướng mắc: không gửi được ảnh', 'difficulty', 'không gửi được ảnh'],
    ['vuong mac: khong thay nut', 'difficulty', 'khong thay nut'],
    ['/gopy phần mềm rất tốt, hiệu quả', 'useful', 'phần mềm rất tốt, hiệu quả'],
    ['góp ý: tốt nhưng còn chậm', 'general', 'tốt nhưng còn chậm'],
    ['góp ý: màu chữ', 'general', 'màu chữ'],
    ['/vuongmac không mở được đường dẫn', 'difficulty', 'không mở được đường dẫn']
  ])('"%s" is kept by kind and room, and the administrators hear it (R47, R22)', async (typed, kind, text) => {
    await office.long.says(typed)
    office.long.hears(
      'Đã ghi nhận góp ý và chuyển đến quản trị hệ thống (đầu mối hỗ trợ: Phạm Thu Hà, Văn phòng UBND xã Tân Lập)'
    )
    expect(await kept()).toEqual([[3, 31, kind, text]])
    office.ha.hears('Góp ý mới về hệ thống')
    office.ha.hears(`): ${text}`)
    office.ha.hears('(Trần Đức Long, P. VHXH, ')
  })

  test('asked for when nothing is said; the kind by button or not', async () => {
    await office.long.says('góp ý')
    office.long.hears('Đồng chí gặp khó khăn gì')
    await office.long.presses('Cần thêm')
    await office.long.says('nhắc qua điện thoại')
    await office.mai.says('góp ý')
    await office.mai.says('chữ nhỏ quá')
    expect(await kept()).toEqual([
      [3, 31, 'missing', 'nhắc qua điện thoại'],
      [2, 31, 'difficulty', 'chữ nhỏ quá']
    ])
    await office.mai.says('góp ý')
    await office.mai.presses('Hủy')
    expect(await kept()).toHaveLength(2)
  })

  test('listed for administrators alone, the newest first', async () => {
    await office.ha.says('góp ý danh sách')
    office.ha.hears('Chưa có góp ý nào.')
    await office.long.says('góp ý khó khăn: một')
    await office.mai.says('góp ý đánh giá: hai')
    await office.ha.says('góp ý danh sách')
    office.ha.hears(/Góp ý: 2, mới nhất trước\n• Đánh giá .*: hai\n• Khó khăn .*: một/)
    await office.long.says('góp ý danh sách')
    office.long.hears('Lệnh này chỉ dành cho quản trị hệ thống')
  })

  test('"góp ý dự thảo kế hoạch" is talk, and an order to comment on a draft is an order', async () => {
    await office.vinh.says('giao P. VHXH góp ý dự thảo kế hoạch, chậm nhất 30/11')
    office.vinh.hears('• Việc: góp ý dự thảo kế hoạch')
    await office.long.says('góp ý dự thảo kế hoạch')
    expect(await kept()).toEqual([])
  })

  test('the first steps of each role, and whom to ask (R46, R11)', async () => {
    await office.vinh.says('bước đầu')
    office.vinh.hears(/Bước đầu:\n• Giao việc bằng một dòng/)
    office.vinh.hears('Cần hỗ trợ, đề nghị liên hệ: Phạm Thu Hà')
    expect(office.vinh.last().text).not.toContain('Quản trị: cấp mã')
    await office.long.says('/batdau')
    expect(office.long.last().text).not.toContain('Giao việc bằng một dòng')
    office.long.hears('• Được giao việc thì bấm Đã nhận')
    await office.ha.says('bước đầu')
    office.ha.hears('• Quản trị: cấp mã cho mọi người')
  })

  test('who has just been linked is told the first steps (R46)', async () => {
    await office.ha.says('mời TL06')
    const code = /lienket ([A-Z0-9-]+)|start=([A-Z0-9-]+)/.exec(office.ha.last().text)
    await office.stranger.says(`lienket ${code?.[1] ?? code?.[2] ?? ''}`)
    office.stranger.hears(/Đã liên kết tài khoản này với đồng chí Hoàng Thị Mai[\s\S]*Bước đầu:\n• Được giao việc/)
  })
})
