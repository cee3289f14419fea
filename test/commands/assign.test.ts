import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fold } from '../../src/core/fold.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

const LINE = 'giao P. VHXH rà soát danh sách hộ nghèo, chậm nhất 30/11/2026'

describe.each(channels)('giao việc, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())

  test.each([
    LINE,
    `/${LINE}`,
    LINE.replace('giao', '/giaoviec@dondoc_bot'),
    LINE.replace('giao', 'gv'),
    LINE.replace('giao', '/giao việc'),
    LINE.toUpperCase(),
    fold(LINE),
    LINE.normalize('NFD'),
    'P. VHXH rà soát danh sách hộ nghèo, chậm nhất 30/11/2026'
  ])('"%s" shows the card and gives nothing yet', async line => {
    await office.vinh.says(line)
    office.vinh.hears('Giao việc (chờ đồng chí xác nhận)')
    office.vinh.hears(/• Việc: (?:rà soát danh sách hộ nghèo|ra soat danh sach ho ngheo)/i)
    office.vinh.hears('• Chủ trì: P. VHXH')
    office.vinh.hears('• Hạn: 17:00, Thứ Hai, 30/11/2026')
    expect(office.vinh.last().text).not.toContain('Độ khẩn')
    expect(await office.store.task(1)).toBeNull()
    await office.vinh.presses('Đúng')
    expect(await office.store.task(1)).toMatchObject({ leadUnitId: 31, assignerId: 1, assignerUnitId: 29 })
  })

  test('who has learnt nothing writes a line as to a colleague, answers what is asked, and it is given (R12)', async () => {
    await office.vinh.says('Nhờ P. VHXH rà soát giúp danh sách hộ nghèo nhé')
    office.vinh.hears('Hạn')
    await office.vinh.says('thứ 6 tuần sau')
    office.vinh.hears('• Hạn: 17:00, Thứ Sáu, 04/12/2026')
    await office.vinh.says('Đồng ý')
    office.mai.hears('Đồng chí Lê Quang Vinh giao việc số 1')
    await office.long.presses('Đã nhận')
    expect(await office.store.task(1)).toMatchObject({ leadUnitId: 31, state: 'acknowledged' })
  })

  test('"trước 15/12" is the day before, with the day itself by one tap (P7)', async () => {
    await office.vinh.says('giao P. VHXH tham mưu báo cáo biên chế quý IV, trước ngày 15/12')
    office.vinh.hears('• Hạn: 17:00, Thứ Hai, 14/12/2026 (theo “trước ngày 15/12”)')
    await office.vinh.presses('Hạn 17:00, Thứ Ba, 15/12/2026')
    office.vinh.hears('• Hạn: 17:00, Thứ Ba, 15/12/2026')
    await office.vinh.says('đúng')
    office.mai.hears('• Hạn: 17:00, Thứ Ba, 15/12/2026')
  })

  test('"hạn khác" takes the other day too; a card without one says how', async () => {
    await office.vinh.says('giao P. VHXH báo cáo biên chế, trước ngày 15/12')
    await office.vinh.says('hạn khác')
    office.vinh.hears('• Hạn: 17:00, Thứ Ba, 15/12/2026')
    await office.vinh.says('hạn khác')
    office.vinh.hears('không có gợi ý hạn nào khác')
  })

  test('a deadline on a holiday or weekend is kept, said, and moved by one tap', async () => {
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 24/11')
    office.vinh.hears('⚠ Ngày 24/11/2026 là ngày nghỉ (Ngày Văn hóa Việt Nam).')
    await office.vinh.presses('Hạn 17:00, Thứ Tư, 25/11/2026')
    office.vinh.hears('• Hạn: 17:00, Thứ Tư, 25/11/2026')
    expect(office.vinh.last().text).not.toContain('ngày nghỉ')

    await office.vinh.says('giao P. VHXH dọn kho, chậm nhất 28/11')
    office.vinh.hears('⚠ Ngày 28/11/2026 là ngày nghỉ cuối tuần.')
    await office.vinh.presses('Đúng')
    office.mai.hears('• Hạn: 17:00, Thứ Bảy, 28/11/2026')
  })

  test('no deadline asks once, and takes "không hạn"', async () => {
    await office.vinh.says('giao P. VHXH theo dõi thư viện xã')
    office.vinh.hears('Hạn hoàn thành là khi nào?')
    await office.vinh.says('không hạn')
    office.vinh.hears('• Hạn: không có hạn cụ thể')
    await office.vinh.says('giao P. VHXH kiểm kê sách')
    await office.vinh.presses('Không hạn')
    office.vinh.hears('• Hạn: không có hạn cụ thể')
    await office.vinh.says('giao P. VHXH sửa mái hiên')
    await office.vinh.says('hôm nào rảnh')
    office.vinh.hears('Chưa hiểu hạn “hôm nào rảnh”')
    await office.vinh.says('thứ 6')
    office.vinh.hears('• Hạn: 17:00, Thứ Sáu, 27/11/2026')
  })

  test('a deadline that is over or does not exist is asked for again', async () => {
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 20/11/2026')
    office.vinh.hears('Hạn 17:00, Thứ Sáu, 20/11/2026 đã qua. Đề nghị gõ hạn mới')
    await office.vinh.says('31/11')
    office.vinh.hears('Chưa hiểu hạn “31/11”')
    await office.vinh.says('30/11')
    office.vinh.hears('• Hạn: 17:00, Thứ Hai, 30/11/2026')
  })

  test('a day that is not in the calendar is no part of the work: it says so and asks (P5)', async () => {
    await office.vinh.says('giao P. VHXH họp tổ rà soát, chậm nhất ngày 31/2')
    office.vinh.hears(/^Trong lịch không có ngày 31\/2\.\nHạn hoàn thành là khi nào\?.*\(Việc: họp tổ rà soát\)/)
    await office.vinh.says('28/2')
    office.vinh.hears(/• Việc: họp tổ rà soát\n/)
    await office.vinh.says('giao P. VHXH báo cáo tỷ lệ 12/13')
    office.vinh.hears(/^Hạn hoàn thành là khi nào\?/)
  })

  test('the head of a room gives to its people, not beyond, not upward, not to the room as a whole', async () => {
    await office.mai.says('giao đ/c Long soạn giấy mời họp, thứ 6')
    await office.mai.presses('Đúng')
    office.long.hears('Đồng chí Nguyễn Thị Mai giao việc số 1')
    await office.mai.says('giao P. Kinh tế rà soát, thứ 6')
    office.mai.hears('P. Kinh tế không thuộc phạm vi đồng chí quản lý')
    await office.mai.says('giao anh Vinh duyệt giúp, thứ 6')
    office.mai.hears('Lê Quang Vinh (UBND xã Tân Lập) không thuộc phạm vi đồng chí quản lý')
    await office.mai.says('giao P. VHXH rà soát, thứ 6')
    office.mai.hears('P. VHXH: đề nghị giao đích danh người trong đơn vị')
    expect(await office.store.countTasks({})).toBe(1)
  })

  test('staff do not assign; what a sentence begins with is still an answer', async () => {
    await office.long.says('giao P. Kinh tế rà soát, thứ 6')
    office.long.hears('Lệnh giao việc dành cho lãnh đạo đơn vị')
    await office.vinh.says(LINE)
    await office.vinh.presses('Đúng')
    await office.long.says('báo cáo 1')
    await office.long.says('giao hồ sơ cho các thôn xong, không có văn bản')
    office.long.hears('Đã gửi báo cáo việc số 1')
  })

  test('what came in is passed on (R55)', async () => {
    const quoted = { messageId: 'x', text: 'Dân phản ánh rác ở chợ', files: [], ours: false }
    await office.ha.says('TL Chủ tịch chuyển P. Kinh tế để biết, thực hiện, không hạn', { quoted })
    office.ha.hears('• Việc: để biết, thực hiện: Dân phản ánh rác ở chợ\n• Chủ trì: P. Kinh tế')
    office.ha.hears('(TL.)')
    await office.vinh.says('Chuyển P. Kinh tế thực hiện công văn 126/UBND-KT, hạn 30/11')
    office.vinh.hears('• Việc: thực hiện công văn 126/UBND-KT\n• Chủ trì: P. Kinh tế')
  })

  test('in answer to a document, or with a photo: the file goes with the order', async () => {
    const file = { ref: 'doc-1', name: 'cong-van-1234.pdf', kind: 'file', size: 9000, mime: 'application/pdf' } as const
    const quoted = { messageId: 'x', text: 'Công văn về rà soát hộ nghèo', files: [file], ours: false }
    await office.vinh.says('giao P. VHXH, chậm nhất 30/11', { quoted })
    office.vinh.hears('• Việc: Công văn về rà soát hộ nghèo')
    office.vinh.hears('• Tệp kèm theo: cong-van-1234.pdf')
    await office.vinh.presses('Đúng')
    expect(office.long.all().flatMap(one => one.files.map(({ name }) => name))).toEqual(['cong-van-1234.pdf'])

    await office.vinh.sends({ name: 'bien-ban.jpg' }, 'giao P. VHXH xử lý theo biên bản, thứ 6')
    await office.vinh.sends({ name: 'trang-2.jpg' })
    office.vinh.heard('• Tệp kèm theo: bien-ban.jpg, trang-2.jpg')
    await office.vinh.says('đúng')
    expect(await office.store.attachments(2)).toHaveLength(2)
  })

  test('urgency is read; express is heard at any hour', async () => {
    await office.vinh.says('Hỏa tốc: P. VHXH báo cáo thiệt hại mưa lũ, trước 16h hôm nay')
    office.vinh.hears('• Độ khẩn: Hỏa tốc')
  })

  test('to whom a message leads when nobody answers for a unit is said', async () => {
    await office.vinh.says('giao P. Kinh tế rà soát diện tích cây trồng, chậm nhất 30/11')
    await office.vinh.presses('Đúng')
    office.vinh.heard('chưa chuyển được đến đồng chí Đỗ Văn Hùng')
  })

  test('a command word that does not fit, or a line with an addressee while something is asked (DECISIONS 7)', async () => {
    await office.vinh.says('giao P. VHXH theo dõi thư viện xã')
    await office.vinh.says('P. Kinh tế rà soát diện tích cây trồng, chậm nhất 30/11')
    office.vinh.hears('• Chủ trì: P. Kinh tế')
    await office.vinh.says('trời hôm nay đẹp quá')
    office.vinh.hears(/chưa hiểu nội dung.*“giao P\. VHXH/)
    await office.long.says('trời hôm nay đẹp quá')
    office.long.hears(/chưa hiểu nội dung.*“báo cáo 12/)
  })

  test('what looks like markup is kept as it was typed', async () => {
    const content = 'rà soát <b>hộ nghèo</b> & "cận nghèo" 👍 _2026_'
    await office.vinh.says(`giao P. VHXH ${content}, chậm nhất 30/11`)
    await office.vinh.presses('Đúng')
    expect(await office.store.task(1)).toMatchObject({ content })
    expect(office.long.last().text).toContain(content)
  })
})
