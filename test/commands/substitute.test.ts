import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('thay, ủy quyền, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())
  const rows = async () => (await office.store.roster()).substitutions
  const given = async (line: string) => {
    await office.vinh.says(line)
    await office.vinh.presses('Đúng')
  }

  test.each([
    'thay tôi chị Mai VHXH từ 25/11 đến 27/11',
    'thay toi TL02 tu 25/11 den 27/11',
    'ủy quyền cho đồng chí Nguyễn Thị Mai từ 25/11 đến hết 27/11',
    '/uyquyen TL02 từ 25 đến 27/11'
  ])('"%s": both hear, the list says who (R16)', async typed => {
    await office.vinh.says(typed)
    office.vinh.hears('Đồng chí Nguyễn Thị Mai thay đồng chí Lê Quang Vinh từ 25/11/2026 đến hết 27/11/2026.')
    office.mai.hears('Đồng chí Nguyễn Thị Mai thay đồng chí Lê Quang Vinh từ 25/11/2026 đến hết 27/11/2026')
    expect(await rows()).toMatchObject([
      { absentId: 1, substituteId: 2, from: '2026-11-25', to: '2026-11-27', byId: 1 }
    ])
    expect(await office.store.journal(5, 'substitution')).toMatchObject([{ actorId: 1, subject: 'TL01' }])
    await office.mai.says('ủy quyền')
    office.mai.hears('• Nguyễn Thị Mai thay Lê Quang Vinh, từ 25/11/2026 đến hết 27/11/2026')
    await office.long.says('ủy quyền')
    office.long.hears('Hiện không có ai thay đồng chí')
  })

  test('an administrator or the head names one for somebody; nobody else does', async () => {
    await office.ha.says('thay TL01 bằng TL02 từ 25/11 đến 27/11')
    office.vinh.hears('Đồng chí Nguyễn Thị Mai thay đồng chí Lê Quang Vinh')
    await office.mai.says('thay TL03 bằng TL06 từ 30/11 đến 2/12')
    office.mai.hears('Đồng chí Hoàng Thị Mai thay đồng chí Trần Đức Long')
    await office.long.says('thay TL05 bằng TL06 từ 30/11 đến 2/12')
    office.long.hears('Chỉ đồng chí Đỗ Văn Hùng, cấp trưởng của đồng chí ấy hoặc quản trị cử người thay được.')
    expect(await rows()).toHaveLength(2)
  })

  test.each([
    ['thay tôi TL01 từ 25/11 đến 27/11', 'Không tự thay mình được.'],
    ['thay tôi TL02 từ 25/11 đến 1/3/2027', 'Mỗi lần thay không quá 92 ngày.'],
    ['thay tôi TL02 từ 20/11 đến 27/11', 'Ngày bắt đầu đã qua.'],
    ['thay tôi TL02 từ 27/11 đến 25/11', 'Ngày cuối sớm hơn ngày đầu.'],
    ['/uyquyen Mai từ 25/11 đến 27/11', 'Có nhiều người tên “Mai”']
  ])('"%s" is refused', async (typed, says) => {
    await office.vinh.says(typed)
    office.vinh.hears(says)
    expect(await rows()).toEqual([])
  })

  test.each([
    'chị Mai VHXH thay tôi từ 25/11 đến 27/11',
    'nhờ TL02 thay toi tu 25/11 den 27/11',
    'đ/c Mai VHXH thay tôi ngày 25/11'
  ])('"%s" lends nothing before it is asked and said yes to (R16)', async typed => {
    await office.vinh.says(typed)
    office.vinh.hears('Đồng chí muốn ủy quyền trong thời gian này?')
    expect(await rows()).toEqual([])
    await office.vinh.presses('Có')
    office.mai.hears('Đồng chí Nguyễn Thị Mai thay đồng chí Lê Quang Vinh từ 25/11/2026')
    expect(await rows()).toMatchObject([{ absentId: 1, substituteId: 2, from: '2026-11-25' }])
  })

  test.each(['Chị Mai VHXH thay tôi dự họp ngày 25/11', 'đ/c Hà tiếp công dân thay tôi ngày 26/11'])(
    '"%s" is work, and lends nothing',
    async typed => {
      await office.vinh.says(typed)
      office.vinh.hears('Giao việc (chờ đồng chí xác nhận)')
      expect(await rows()).toEqual([])
    }
  )

  test('somebody who does part of it for one is named in a report, and nothing is lost of it', async () => {
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 4/12')
    await office.vinh.says('đúng')
    await office.long.says('báo cáo 1 đã nhờ đ/c Mai thay tôi ký gửi, không có văn bản')
    office.vinh.hears('đã nhờ đ/c Mai thay tôi ký gửi')
    expect(await rows()).toEqual([])
  })

  test.each(['thay tôi đ/c Long', 'uy quyen TL03'])(
    '"%s" asks for the days, and takes no others for them',
    async typed => {
      await office.vinh.says(typed)
      office.vinh.hears('Đồng chí Trần Đức Long thay đồng chí Lê Quang Vinh trong những ngày nào?')
      await office.vinh.says('mấy hôm')
      office.vinh.hears('những ngày nào? Đề nghị ghi rõ ngày, ví dụ gõ: từ 25/11 đến 27/11')
      expect(await rows()).toEqual([])
      await office.vinh.says('từ 25/11 đến 27/11')
      office.long.hears('Đồng chí Trần Đức Long thay đồng chí Lê Quang Vinh từ 25/11/2026 đến hết 27/11/2026')
      expect(await rows()).toMatchObject([{ absentId: 1, substituteId: 3, from: '2026-11-25', to: '2026-11-27' }])
    }
  )

  test('the ladder tells a substitute in whose place they hear', async () => {
    await given('giao P. Kinh tế rà soát chợ, chậm nhất 24/11')
    await office.vinh.says('thay tôi TL02 từ 25/11 đến 18/12')
    await office.passesTo('2026-12-18T08:30:00+07:00')
    office.mai.heard(
      /^Việc quá hạn chưa có báo cáo[\s\S]*#1 P\. Kinh tế: rà soát chợ[\s\S]*Đồng chí nhận tin này vì đang thay đồng chí Lê Quang Vinh\./m
    )
    office.vinh.heard('Việc quá hạn chưa có báo cáo')
    expect(office.vinh.all().filter(one => /đang thay/.test(one.text))).toEqual([])
  })

  test('no two for one person, none of a substitute, none by one who is away', async () => {
    await office.vinh.says('thay tôi TL02 từ 25/11 đến 27/11')
    await office.vinh.says('thay tôi TL03 từ 27/11 đến 30/11')
    office.vinh.hears('đã có đồng chí Nguyễn Thị Mai thay đồng chí Lê Quang Vinh')
    await office.mai.says('thay tôi TL03 từ 26/11 đến 26/11')
    office.mai.hears('người đang thay và người vắng không nhận thay hoặc nhờ thay thêm')
    await office.mai.says('thay tôi TL03 từ 28/11 đến 30/11')
    office.mai.hears('Đồng chí Trần Đức Long thay đồng chí Nguyễn Thị Mai')
    await office.long.says('thay tôi TL01 từ 26/11 đến 26/11')
    office.long.hears('không nhận thay hoặc nhờ thay thêm')
  })

  test('the substitute gets the reports, decides in the name of both, and stops by itself (R16)', async () => {
    await given('giao P. Kinh tế rà soát chợ, chậm nhất 4/12')
    await given('giao đ/c Long soạn giấy mời, chậm nhất 4/12')
    await office.vinh.says('thay tôi TL06 từ 23/11 đến 25/11')
    const other = office.person(1006, 'Hoàng Thị Mai')
    await office.ha.says('mời TL06')
    await other.says(`lienket ${/lienket ([0-9A-Z]{8})/.exec(office.ha.last().text)?.[1] ?? ''}`)
    await office.long.says('báo cáo 2 đã soạn, không có văn bản')
    office.vinh.heard('báo cáo kết quả việc số 2')
    other.heard(/báo cáo kết quả việc số 2[\s\S]*Đồng chí nhận tin này vì đang thay đồng chí Lê Quang Vinh\./)
    await other.says('chờ xác nhận')
    other.hears(/#2 Trần Đức Long \(P\. VHXH\): soạn giấy mời.*Báo cáo hôm nay \(thay đồng chí Lê Quang Vinh\)/)
    await other.says('việc tôi giao')
    other.hears(/#1 P\. Kinh tế: rà soát chợ.*\(thay đồng chí Lê Quang Vinh\)/)
    await other.says('xác nhận 2')
    office.long.heard('Đồng chí Hoàng Thị Mai thay Lê Quang Vinh đã xác nhận việc số 2')
    office.vinh.heard('Đồng chí Hoàng Thị Mai thay đồng chí xác nhận hoàn thành: việc số 2')
    await office.vinh.says('chi tiết 2')
    office.vinh.hears('Hoàng Thị Mai thay Lê Quang Vinh xác nhận hoàn thành')
    expect((await office.store.history(2)).at(-1)).toMatchObject({ act: 'confirmed', actorId: 6, forId: 1 })
    await office.passesTo('2026-11-26T09:00:00+07:00')
    await other.says('thu hồi 1 vì thử')
    expect((await office.store.task(1))?.state).toBe('new')
    await other.says('chờ xác nhận')
    other.hears('Không có báo cáo nào chờ đồng chí xác nhận.')
  })

  test('what a substitute does themselves they do not decide', async () => {
    await given('giao P. VHXH rà soát hộ nghèo, chậm nhất 4/12')
    await office.vinh.says('thay tôi TL02 từ 23/11 đến 25/11')
    await office.mai.says('báo cáo 1 đã xong, không có văn bản')
    await office.mai.says('xác nhận 1')
    office.mai.hears('Chỉ đồng chí Lê Quang Vinh')
    expect((await office.store.task(1))?.state).toBe('waiting')
  })

  test("an order in somebody's place is theirs, and says who gave it (R16, R59)", async () => {
    await office.mai.says('giao P. Kinh tế rà soát chợ, chậm nhất 4/12')
    office.mai.hears('không thuộc phạm vi đồng chí quản lý')
    await office.vinh.says('thay tôi TL02 từ 23/11 đến 25/11')
    await office.mai.says('giao P. Kinh tế rà soát chợ, chậm nhất 4/12')
    await office.mai.presses('Đúng')
    expect(await office.store.task(1)).toMatchObject({ assignerId: 1, confirmerId: 1, enteredById: 2 })
    expect((await office.store.history(1))[0]).toMatchObject({ act: 'assigned', actorId: 2, forId: 1 })
    office.vinh.heard('Đồng chí Nguyễn Thị Mai thay đồng chí giao việc: việc số 1')
    await office.vinh.says('chi tiết 1')
    office.vinh.hears('Nguyễn Thị Mai thay Lê Quang Vinh giao việc')
    await office.mai.says('giao đ/c Long soạn giấy mời, chậm nhất 4/12')
    await office.mai.presses('P. VHXH')
    await office.mai.presses('Đúng')
    expect(await office.store.task(2)).toMatchObject({ assignerId: 2, assignerUnitId: 31 })
  })

  test('the morning list has what waits for the absent, and says whose it is', async () => {
    await given('giao đ/c Long soạn giấy mời, chậm nhất 4/12')
    await office.long.says('báo cáo 1 đã soạn, không có văn bản')
    await office.vinh.says('thay tôi TL02 từ 25/11 đến 27/11')
    await office.passesTo('2026-11-25T08:00:00+07:00')
    office.mai.heard(/Báo cáo chờ đồng chí xác nhận: 1\n- #1 .*\(thay đồng chí Lê Quang Vinh\)/)
    office.vinh.heard(/Báo cáo chờ đồng chí xác nhận: 1/)
  })

  test.each(['thôi thay', '/thoithay', 'thôi ủy quyền TL01', 'thôi ủy quyền chị Mai VHXH', 'thôi thay TL02'])(
    '"%s" ends it, for both',
    async typed => {
      await office.vinh.says('thay tôi TL02 từ 23/11 đến 27/11')
      await office.vinh.says(typed)
      office.vinh.hears('Đồng chí Nguyễn Thị Mai thôi thay đồng chí Lê Quang Vinh.')
      office.mai.hears('Đồng chí Nguyễn Thị Mai thôi thay đồng chí Lê Quang Vinh.')
      await office.mai.says('giao P. Kinh tế rà soát chợ, chậm nhất 4/12')
      office.mai.hears('không thuộc phạm vi đồng chí quản lý')
      await office.vinh.says('thôi thay')
      office.vinh.hears('Không có ai đang thay hoặc sắp thay như vậy.')
      expect(await rows()).toMatchObject([{ from: '2026-11-23', to: '2026-11-22' }])
    }
  )

  test.each(['thay bóng đèn phòng họp', 'thay anh Long họp chiều nay', 'thay tôi họp ngày 27/11', 'thay đổi lịch họp'])(
    'talk: "%s"',
    async typed => {
      await office.long.says(typed)
      office.long.hears('Hệ thống chưa hiểu')
    }
  )
})
