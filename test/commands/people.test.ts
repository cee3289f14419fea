import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MOST_WRONG } from '../../src/commands/link.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('liên kết, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await office.ha.says('mời Đỗ Văn Hùng')
  })
  afterEach(() => office.close())
  const code = () => /lienket ([0-9A-Z]{8})/.exec(office.ha.last().text)?.[1] ?? ''

  test('a stranger learns how to link and nothing else, whatever they say', async () => {
    for (const typed of [
      'xin chào',
      'quá hạn',
      '/trogiup',
      'nhận 1',
      '/start',
      'lienket',
      'xếp hạng',
      'giao P. VHXH rà soát, 30/11'
    ]) {
      await office.stranger.says(typed)
      office.stranger.hears('Tài khoản này chưa được liên kết. Đề nghị gõ: lienket MÃ')
    }
    const lost = office.inGroup(-2001, 9999, 'P. VHXH')
    await lost.says('/quahan')
    expect(lost.all()).toEqual([])
  })

  test.each([
    ['as it was given', (it: string) => `lienket ${it}`],
    ['behind the deep link', (it: string) => `/start ${it}`],
    ['with a slash and our name', (it: string) => `/lienket@dondoc_bot ${it}`],
    [
      'with accents, in small letters, with dashes',
      (it: string) => `liên kết ${it.toLowerCase().replace(/^..../, '$&-')}`
    ],
    ['decomposed, with spaces', (it: string) => `LIÊN KẾT ${it.replace(/^..../, '$& ')}`.normalize('NFD')],
    ['dangky', (it: string) => `/dangky ${it}`]
  ])('the code %s', async (_, typed) => {
    await office.stranger.says(typed(code()))
    office.stranger.hears('Đã liên kết tài khoản này với đồng chí Đỗ Văn Hùng\n• Chức vụ: Trưởng phòng, P. Kinh tế')
    await office.stranger.presses('Việc của tôi')
    office.stranger.hears('Đồng chí không có việc nào cần thực hiện.')
    await office.stranger.says('/start')
    office.stranger.hears('Tài khoản này đã liên kết với đồng chí Đỗ Văn Hùng.')
  })

  test('a code is good once', async () => {
    const given = code()
    await office.stranger.says(`lienket ${given}`)
    const other = office.person(9998, 'Người khác')
    await other.says(`lienket ${given}`)
    other.hears('Mã không đúng, đã dùng hoặc đã hết hạn. Còn 4 lần thử trong giờ này.')
  })

  test('a code is good for seven days, and a newer one takes its place', async () => {
    const older = code()
    await office.ha.says('mời Đỗ Văn Hùng')
    await office.stranger.says(`lienket ${older}`)
    office.stranger.hears('Mã không đúng, đã dùng hoặc đã hết hạn.')
    const newer = code()
    await office.passesTo('2026-12-01T09:00:00+07:00')
    await office.stranger.says(`lienket ${newer}`)
    office.stranger.hears('Mã không đúng, đã dùng hoặc đã hết hạn.')
  })

  test('tried too often even the right code must wait (R53)', async () => {
    for (const wrong of ['AAAA1111', 'AAAA2222', 'AAAA3333', 'AAAA4444', 'AAAA5555'])
      await office.stranger.says(`lienket ${wrong}`)
    office.stranger.hears('Còn 0 lần thử')
    await office.stranger.says(`lienket ${code()}`)
    office.stranger.hears('Mã chưa đúng nhiều lần liên tiếp. Đề nghị thử lại sau 60 phút')
    await office.passesTo('2026-11-23T10:01:00+07:00')
    await office.stranger.says(`lienket ${code()}`)
    office.stranger.hears('Đã liên kết tài khoản này')
  })

  test('tried from many accounts each may be wrong once, and the administrator hears of it once (R53)', async () => {
    const right = code()
    const wrong = async (from: number, to: number) => {
      for (let n = from; n < to; n += 1) await office.person(20_000 + Math.floor(n / 5), '').says('lienket BBBB1111')
    }
    await wrong(0, MOST_WRONG - 1)
    office.ha.neverHeard('đang dò mã')
    await wrong(MOST_WRONG - 1, MOST_WRONG)
    office.ha.hears(`Trong một giờ qua đã có ${MOST_WRONG} lần gõ mã liên kết sai`)
    await office.stranger.says('lienket BBBB1111')
    office.stranger.hears('Còn 0 lần thử trong giờ này')
    await office.stranger.says(`lienket ${right}`)
    office.stranger.hears('Đề nghị thử lại sau 60 phút')
    const other = office.person(9998, 'Người khác')
    await other.says(`lienket ${right}`)
    other.hears('Đã liên kết tài khoản này')
    expect(office.ha.all().filter(({ text }) => text.includes('đang dò mã'))).toHaveLength(1)
  })

  test("only the code's hash is kept", async () => {
    const [kept] = await office.store.codesOf(5)
    expect(kept?.hash).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe.each(channels)('quản trị, ngôn ngữ, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())

  test('mời lists who has not linked, and gives a code by name, by code of the roster, by choice', async () => {
    await office.ha.says('mời')
    office.ha.hears(/Chưa liên kết: 30 trong 34 người/)
    await office.ha.presses('Đỗ Văn Hùng (P. Kinh tế)')
    office.ha.hears(
      /Mã liên kết của đồng chí Đỗ Văn Hùng \(P\. Kinh tế\)\n.*https:\/\/t\.me\/dondoc_bot\?start=[0-9A-Z]{8}/
    )
    await office.ha.says('/moi TL06')
    office.ha.hears('Mã liên kết của đồng chí Hoàng Thị Mai')
    await office.ha.says('/moi Mai')
    office.ha.hears('Có nhiều người tên “Mai”')
    await office.ha.says('mời Nguyễn Văn Không')
    office.ha.hears('Không có ai tên “Nguyễn Văn Không”')
  })

  test.each([
    'Đơn vị Phòng Kinh tế rà soát hộ nghèo, hạn 30/11',
    'Mời P. Kinh tế dự họp, hạn 30/11',
    'Mời họp giao ban',
    'Nhóm công tác đi các thôn',
    'Đăng ký lịch họp',
    'Khóa sổ cuối năm',
    'ngôn ngữ constructor'
  ])('"%s" is no command (DECISIONS 7)', async typed => {
    for (const person of [office.vinh, office.ha, office.long]) {
      await person.says(typed)
      person.neverHeard(/quản trị hệ thống|Không có ai|Không tìm thấy đơn vị|Các nhóm|đã liên kết với|Chọn ngôn ngữ/)
    }
  })

  test('a language nobody speaks is asked again', async () => {
    await office.long.says('/ngonngu constructor')
    office.long.hears('Chọn ngôn ngữ:')
  })

  test('a group that is bound is one we are in', async () => {
    const group = office.inGroup(-3001, 1004, 'Tổ mới')
    await group.says('/nhom P. Kinh tế')
    expect(await office.store.group(group.address)).toMatchObject({ unitId: 32, active: true })
  })

  test.each(['cảm ơn', 'Cám ơn đồng chí!', 'thanks', 'cảm ơn nhiều'])('"%s" is answered politely', async typed => {
    await office.long.says(typed)
    office.long.hears('Cảm ơn đồng chí.')
  })

  test('đơn vị lists, shows and adds', async () => {
    await office.ha.says('đơn vị P. VHXH')
    office.ha.hears(
      /Phòng Văn hóa - Xã hội\n.*\n• Thuộc: UBND xã Tân Lập\n• Nguyễn Thị Mai: Trưởng phòng \(cấp trưởng\)/
    )
    await office.ha.says('đơn vị thêm Phòng Tư pháp thuộc UBND xã Tân Lập loại phong')
    office.ha.hears('Đã thêm Phòng Tư pháp thuộc UBND xã Tân Lập (Khối phòng chuyên môn).')
    await office.ha.says('/donvi Phòng Tư pháp')
    office.ha.hears(/⚠ Chưa có cấp trưởng\.\n⚠ Chưa có cán bộ đầu mối\./)
    await office.ha.says('đơn vị thêm Trường Mầm non loại đơn vị sự nghiệp')
    office.ha.hears('Đã thêm Trường Mầm non thuộc UBND tỉnh (chạy thử) (Khối đơn vị sự nghiệp).')
    await office.ha.says('/donvi Trường Mầm non')
    office.ha.hears('• Khối đơn vị sự nghiệp; tên gọi khác: -')
    await office.ha.says('đơn vị thêm phòng tư pháp')
    office.ha.hears('Đã có đơn vị tên “phòng tư pháp”')
    await office.ha.says('đơn vị Phòng Phép thuật')
    office.ha.hears('Không tìm thấy đơn vị “Phòng Phép thuật”')
    await office.ha.says('đơn vị')
    office.ha.hears(/Đơn vị: 34/)
  })

  test('nhóm binds a group and chooses what it receives; unbinds it', async () => {
    const group = office.inGroup(-3000, 1004, 'Tổ Kinh tế')
    const joined = { kind: 'group', address: group.address, title: 'Tổ Kinh tế', member: true } as const
    await office.app.hear({ ...joined, cause: 'telegram:join' })
    await office.post.deliver()
    group.hears('/nhom TÊN ĐƠN VỊ')
    await group.says('/nhom')
    group.hears('• Chưa gắn với đơn vị nào')
    await group.says('/nhom P. Kinh tế')
    group.hears('• Đơn vị: P. Kinh tế\n• Nhận: cảnh báo quá hạn, xếp hạng tuần')
    await group.says('/nhom')
    await group.presses('Nhận cảnh báo')
    group.hears('• Nhận: cảnh báo quá hạn')
    await group.says('/nhom nhận cảnh báo, xếp hạng, lãnh đạo')
    group.hears('tất cả đơn vị bên dưới')
    await office.ha.says('nhóm')
    office.ha.hears('- Tổ Kinh tế: P. Kinh tế, nhận cảnh báo quá hạn, xếp hạng tuần và tháng, tất cả đơn vị bên dưới')
    await group.says('/nhom thôi')
    group.hears('• Chưa gắn với đơn vị nào')
  })

  test.each(['đơn vị', 'mời', 'nhóm', '/donvi', '/moi Long', '/nhom'])('"%s" is for administrators', async typed => {
    await office.vinh.says(typed)
    office.vinh.hears('Lệnh này chỉ dành cho quản trị hệ thống.')
    const group = office.inGroup(-2001, 1003, 'P. VHXH')
    await group.says('/nhom P. Kinh tế')
    office.long.hears('Lệnh này chỉ dành cho quản trị hệ thống.')
    expect((await office.store.group('telegram:-2001'))?.unitId).toBe(31)
  })

  test("what begins like an administrator's command is still the answer to a question", async () => {
    await office.vinh.says('giao P. VHXH rà soát danh sách, chậm nhất 30/11')
    await office.vinh.says('đúng')
    for (const answer of ['Mời họp xong 10 thôn', 'Đơn vị đã rà soát xong', 'Nhóm công tác đã đi hết các thôn']) {
      await office.long.says('báo cáo 1')
      await office.long.says(answer)
      office.long.hears('Đề nghị gõ số, ngày văn bản')
      await office.long.says('hủy')
    }
  })

  test('ngôn ngữ: Vietnamese or English, by button or typing', async () => {
    await office.long.says('ngôn ngữ')
    office.long.hears('Chọn ngôn ngữ:')
    await office.long.presses('English')
    office.long.hears('From now on')
    await office.long.says('việc của tôi')
    office.long.hears(/You have no tasks|no task/i)
    await office.vinh.says('giao P. VHXH rà soát danh sách, chậm nhất 30/11')
    await office.vinh.says('đúng')
    office.long.hears(/Monday, 30\/11\/2026/)
    office.mai.hears(/Thứ Hai, 30\/11\/2026/)
    await office.long.says('/ngonngu vi')
    office.long.hears('Từ nay hệ thống dùng tiếng Việt')
  })
})
