import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { add } from '../../src/core/outcome.ts'
import { asks, khangOf } from '../support/asking.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('figures asked for in the words of whoever asks, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons, tasks: true })
  })
  afterEach(() => office.close())

  const khang = () => khangOf(office)

  const hears = (typed: string, ...said: readonly (string | RegExp)[]) => asks(office, typed, ...said)

  test.each([
    'ai hay trễ việc nhất',
    'ai có nhiều việc quá hạn nhất',
    'ai là người trễ nhiều nhất',
    'những ai đang trễ hạn',
    'cho tôi biết ai trễ nhiều nhất',
    'em cho anh hỏi ai đang nợ việc nhiều nhất nhé'
  ])('who is late: "%s"', typed =>
    hears(typed, 'số việc quá hạn / số việc chưa hoàn thành (tính đến 09:00, 23/11/2026)', '• P. VHXH: 1/5')
  )

  test.each(['ai đang ôm nhiều việc nhất', 'ai việc nhiều nhất', 'xem giúp tôi ai đang quá tải với'])(
    'who has most to do: "%s"',
    typed => hears(typed, 'trên tổng số 9 việc đang làm (tính đến 09:00, 23/11/2026)', 'Đỗ Văn Hùng (P. Kinh tế): 3/9')
  )

  test.each([
    ['đơn vị nào xuất sắc nhất tháng 11', 'Đứng đầu: 1. Văn phòng 100% (5/5)'],
    ['phòng nào hoàn thành tốt nhất tháng này', 'Đứng đầu: 1. Văn phòng 100% (5/5)'],
    ['phòng Kinh tế đứng thứ mấy tháng 11', '2. P. Kinh tế: 60% (3/5)'],
    ['P. Kinh tế xếp thứ mấy tháng này?', '2. P. Kinh tế: 60% (3/5)'],
    ['xếp hạng thi đua tháng 11', '1. Văn phòng: 100% (5/5)']
  ])('places: "%s"', (typed, said) => hears(typed, 'số liệu đến 09:00, 23/11/2026', said))

  test.each([
    ['còn bao nhiêu việc chưa xong', 9],
    ['có mấy nhiệm vụ đang thực hiện?', 9],
    ['con bao nhieu viec chua lam xong', 9],
    ['P. Kinh tế còn bao nhiêu việc chưa xong', 3]
  ])('how much is not done, whenever it was given: "%s"', (typed, open) =>
    hears(
      typed,
      `trên tổng số ${open} việc đang làm (tính đến 09:00, 23/11/2026)`,
      `Đỗ Văn Hùng (P. Kinh tế): 3/${open}`
    )
  )

  test.each(['bao nhiêu việc quá hạn', 'còn mấy việc đang bị trễ'])('how much is late: "%s"', typed =>
    hears(typed, /Quá hạn chưa có báo cáo: \d/)
  )

  test.each(['báo cáo tháng 11', 'báo cáo tháng này', 'báo cáo tháng 11/2026?'])(
    'a report of days is their figures: "%s"',
    typed => hears(typed, 'THỐNG KÊ NHIỆM VỤ giao từ 01/11/2026 đến 30/11/2026', 'P. VHXH: giao ')
  )

  test('a report of days that says more, or comes with a file, asks for no figures', async () => {
    const neither = /chưa hiểu|file|tệp|Việc cần giao|Giao cho ai/
    await office.vinh.says('báo cáo tháng 11 đã hoàn thành, văn bản số 45/BC-VHXH ngày 20/11')
    office.vinh.hears(neither)
    await office.long.sends({ name: 'bc.pdf', kind: 'file', mime: 'application/pdf' }, 'báo cáo tháng 11')
    expect(office.long.last().text).not.toMatch(/Thống kê dành cho|THỐNG KÊ/)
  })

  test('what is asked back is answered in these words like in any others; with a question mark they ask', async () => {
    await office.vinh.says('giao P. VHXH')
    await office.vinh.says('báo cáo tháng 11')
    office.vinh.hears('(Việc: báo cáo tháng 11)')
    await office.vinh.says('giao P. VHXH')
    await office.vinh.says('còn bao nhiêu việc chưa xong')
    office.vinh.hears('(Việc: còn bao nhiêu việc chưa xong)')
    await office.vinh.says('còn bao nhiêu việc chưa xong?')
    office.vinh.hears('trên tổng số 9 việc đang làm')
    await office.vinh.says('P. Kinh tế báo cáo tháng 11 trước 30/11')
    office.vinh.hears('• Việc: báo cáo tháng 11\n• Chủ trì: P. Kinh tế')
    await office.long.says('xin gia hạn 295 đến 28/12')
    await office.long.says('em còn mấy việc chưa xong')
    office.long.hears('em còn mấy việc chưa xong')
    await office.vinh.says('thu hồi 295')
    await office.vinh.says('báo cáo chờ xác nhận')
    office.vinh.hears(/^Báo cáo chờ đồng chí xác nhận/)
    await office.vinh.says('thu hồi 295')
    await office.vinh.says('có bao nhiêu việc quá hạn')
    office.vinh.hears('Quá hạn chưa có báo cáo')
    await office.vinh.says('giao P. VHXH')
    await office.vinh.says('mấy việc quá hạn')
    office.vinh.hears('(Việc: mấy việc quá hạn)')
    await office.vinh.says('thu hồi 295')
    await office.vinh.says('báo cáo thống kê tháng 11')
    office.vinh.hears('THỐNG KÊ NHIỆM VỤ')
  })

  test('whoever has work asks how much, and sees it', async () => {
    for (const typed of [
      'tôi còn bao nhiêu việc',
      'em còn mấy việc chưa xong?',
      'em đang có bao nhiêu việc phải làm'
    ]) {
      await office.long.says(typed)
      office.long.hears(/^Việc của đồng chí: \d/)
    }
    await hears('tháng tới có những việc gì', 'Hạn từ 01/12/2026 đến 31/12/2026')
    for (const typed of ['Minh còn bao nhiêu việc', 'có mấy việc trẻ em']) {
      await office.long.says(typed)
      office.long.hears('chưa hiểu')
    }
    await office.long.says('đơn vị tôi còn bao nhiêu việc')
    office.long.hears(/^Việc chưa hoàn thành: \d+ .*\nChủ trì: P\. VHXH/)
    await office.vinh.says('giao cho Minh các việc tuần này')
    office.vinh.hears('Giao cho ai')
  })

  test('all units named are no narrowing: who waits for confirmation is told too', () =>
    hears('xếp hạng các đơn vị tháng 11', /^(?!.*Chỉ xem).*Chờ xác nhận: UBND xã Tân Lập 2/s))

  test.each([
    'việc đến hạn tuần này',
    'danh sách việc tuần này',
    'tuần này phải xong việc gì',
    'tuần này có những việc gì',
    'việc gì phải xong tuần này',
    'liệt kê các việc đến hạn tuần này giúp tôi'
  ])('what is due: "%s"', typed => hears(typed, 'Đến hạn tuần này: 6 (tính đến 09:00, 23/11/2026)'))

  test.each([
    'tôi phải làm gì',
    'có báo cáo nào chờ tôi duyệt không',
    'tôi cần duyệt việc gì?',
    'việc tôi cần xác nhận',
    'còn gì chờ tôi ký không'
  ])('what waits: "%s"', typed => hears(typed, 'Báo cáo chờ đồng chí xác nhận: 2 (tính đến 09:00, 23/11/2026)'))

  test.each([
    'số liệu tháng 11',
    'cho tôi số liệu 17 cột tháng 11',
    'biểu 17 cột tháng 11',
    'thống kê nhiệm vụ tháng 11',
    'thống kê kết quả thực hiện nhiệm vụ tháng 11',
    'tình hình thực hiện nhiệm vụ từ ngày 1 tháng 11 đến ngày 30 tháng 11',
    'thống kê các đơn vị tháng 11',
    'bảng tổng hợp tháng 11 theo từng đơn vị'
  ])('figures: "%s"', typed =>
    hears(
      typed,
      'giao từ 01/11/2026 đến 30/11/2026 (số liệu tính đến 09:00, 23/11/2026)',
      'P. Kinh tế: giao 7;',
      'Cộng 3 đơn vị: giao 24;'
    )
  )

  test('their moment and their tasks', async () => {
    await hears('số liệu 17 cột từ 1/10 đến 31/10 tính đến 15/11', '(số liệu tính đến 23:59, 15/11/2026)')
    await hears('thống kê 1/10-31/10, số liệu đến ngày 15/11', '(số liệu tính đến 23:59, 15/11/2026)')
    await hears('thống kê nhiệm vụ quá hạn tháng 11', 'số liệu “quá hạn chưa xong”: 2 ')
  })

  test('a line a type of unit, worked out from the sums (R13)', async () => {
    const leader = await khang()
    await leader.says('thống kê từ 15/4/2023 đến 30/11/2023 theo loại đơn vị')
    leader.hears('Khối sở, ban, ngành (19 đơn vị): giao 215; hoàn thành đúng hạn 32/215 (14,88%)')
    leader.hears('Khối huyện, thành phố (8 đơn vị): giao 32; hoàn thành đúng hạn 0/32 (0%)')
    leader.hears('Cộng 28 đơn vị: giao 247;')
    expect(leader.last().text).not.toContain('Sở Tư pháp: giao')
    await leader.says('thống kê năm 2023 khối huyện')
    leader.hears('Chỉ tính: Khối huyện, thành phố')
  })

  test.each([
    'xuất excel danh sách nhiệm vụ phòng Kinh tế',
    'xuất danh sách nhiệm vụ phòng Kinh tế ra excel',
    'cho tôi file excel nhiệm vụ phòng Kinh tế'
  ])('a list to take away: "%s" (R20)', async typed => {
    await hears(typed, 'Danh sách việc của P. Kinh tế: 7 việc', 'số liệu tính đến 09:00, 23/11/2026')
    expect(office.vinh.last().files).toHaveLength(1)
  })

  test('who heads units hears how to get the lists of those', async () => {
    await hears('xuất danh sách nhiệm vụ', 'gõ: xuất việc các đơn vị')
    await hears('xuất việc các đơn vị', '24 việc')
    await hears('xuất việc phòng Kinh tế word', 'chỉ có dạng bảng tính')
  })

  test.each([
    'minh chứng năm 2026 của anh Hùng',
    'minh chứng năm 2026 của Đỗ Văn Hùng',
    'minh chứng cho anh Hùng năm nay',
    'xuất minh chứng năm 2026 của anh Hùng'
  ])('evidence: "%s" (R29)', typed =>
    hears(typed, 'Đỗ Văn Hùng, việc giao từ 01/01/2026 đến 31/12/2026', 'số liệu tính đến 09:00, 23/11/2026', '3/7')
  )

  test('of two of one name the right one is chosen by a button', async () => {
    await hears('minh chứng năm 2026 của chị Mai', 'Có nhiều người tên “chị Mai”')
    await office.vinh.presses('Hoàng Thị Mai (P. Kinh tế)')
    office.vinh.hears('MINH CHỨNG KẾT QUẢ CÔNG VIỆC: Hoàng Thị Mai, việc giao từ 01/01/2026')
  })

  test('a session is moved and dropped with the verb first, only from its own day', async () => {
    await hears('/phienhop 30/11', 'Đã đặt phiên họp thường kỳ')
    await hears('dời phiên họp 28/11 sang 2/12', 'hiện đặt vào Thứ Hai, 30/11/2026, không thay đổi')
    await hears('dời phiên họp 30/11 sang 2/12', 'Thứ Hai, 30/11/2026 → Thứ Tư, 02/12/2026')
    await hears('phiên họp lùi lại ngày 3/12', 'Thứ Tư, 02/12/2026 → Thứ Năm, 03/12/2026')
    await hears('khi nào họp?', 'Phiên họp thường kỳ của UBND xã Tân Lập: Thứ Năm, 03/12/2026')
    await hears('hủy phiên họp 4/12', 'không thay đổi')
    await office.vinh.says('hủy phiên họp?')
    expect((await office.store.session(29))?.day).toBe('2026-12-03')
    await hears('hủy phiên họp', 'Đã bỏ phiên họp thường kỳ')
    await hears('dời phiên họp 3/12 sang 5/12', 'Chưa đặt phiên họp')
  })

  test.each([
    ...['thống kê', 'xếp hạng', 'ai trễ nhiều nhất', 'quá hạn', 'đến hạn', 'xuất việc', 'việc tôi giao', 'minh chứng'],
    'ai trễ nhiều nhất'
  ])('%s of days that end before they begin', name =>
    hears(`${name} từ 30/11 đến 1/11`, '“từ 30/11 đến 1/11”: ngày cuối kỳ đứng trước ngày đầu kỳ.')
  )

  test('what is not there is answered with what there is', async () => {
    await hears('thống kê tháng 10 phòng Nội vụ', 'Chưa rõ “phòng Nội vụ”', 'Văn phòng, P. VHXH, P. Kinh tế')
    await hears('thống kê tháng 10 phòng văn hóa', 'gần giống: P. VHXH')
    await hears('minh chứng năm 2026 của anh Tuấn', 'Không có ai tên “anh Tuấn” trong danh bạ.')
    await hears('ai trễ nhiều nhất năm 2030', 'Kỳ này bắt đầu từ 01/01/2030, chưa có số liệu.')
    await hears('ai trễ nhiều nhất tháng 10', 'trong tổng số 0 việc có hạn trong kỳ')
    const leader = await khang()
    await leader.says('thống kê tháng 10 phòng Nội vụ')
    leader.hears('gần giống: Sở Nội vụ')
  })

  test('a command that is begun says itself what it did not understand', async () => {
    await hears('thống kê tháng 13', 'Chưa hiểu “tháng 13”. Đề nghị ghi kỳ báo cáo, đơn vị')
    await hears('thống kê ngày 31/2', 'Chưa hiểu “ngày 31/2”')
    await hears('ai quá tải tháng 10', 'chỉ tính ở thời điểm hiện tại')
    await office.long.says('thống kê tháng 13')
    office.long.hears('Thống kê dành cho lãnh đạo')
  })

  test.each([
    'thống kê hộ nghèo thôn 3, hạn 30/11 nhé đ/c Long',
    'P. Kinh tế xếp thứ tự ưu tiên các công trình, chậm nhất 30/11',
    'P. VHXH liệt kê các việc đến hạn tuần này, báo cáo trước 27/11',
    'giao P. Kinh tế báo cáo phòng nào tốt nhất tháng 11, hạn 30/11'
  ])('an order stays an order: "%s"', async typed => {
    await office.vinh.says(typed)
    office.vinh.hears('Giao việc (chờ đồng chí xác nhận)')
  })

  test('`phòng tôi` is the unit of whoever asks', async () => {
    await office.mai.says('thống kê tháng 11 phòng tôi')
    office.mai.hears('P. VHXH: giao 9;')
    await office.long.says('phòng mình xếp thứ mấy tháng 11')
    office.long.hears('Chỉ xem: P. VHXH')
    await office.long.says('phòng tôi có gì đến hạn tuần này?')
    office.long.hears('Đến hạn tuần này: 2 ')
    await office.mai.says('xuất việc phòng tôi')
    office.mai.hears('Danh sách việc của P. VHXH: 9 việc')
    await office.mai.says('ai trong phòng đang quá tải')
    office.mai.hears('Những đồng chí đang giữ nhiều việc nhất')
    await office.long.says('tôi có việc gì quá hạn không')
    office.long.hears('Việc của đồng chí và đơn vị đồng chí phụ trách')
  })

  test('persons are not ranked, and that is said', async () => {
    await hears('ai làm tốt nhất', 'Chỉ xếp hạng đơn vị, không xếp hạng từng người.')
    await hears('cán bộ nào yếu nhất tháng này?', 'Chỉ xếp hạng đơn vị')
    await hears('có bao nhiêu việc quá hạn', 'Quá hạn chưa có báo cáo: 2 (tính đến 09:00, 23/11/2026)')
  })

  test('what somebody asked of them still takes its answer', async () => {
    const post = { personId: 3, unitId: 30, role: 'supervisor', title: '', fields: [], from: null, to: null } as const
    await office.store.commit('post', { rests: [], save: [add('post', post)], say: [] }, office.now())
    await office.long.says('góp ý')
    await office.long.says('số liệu thống kê còn chậm, xem giúp')
    office.long.hears('Đã ghi nhận góp ý')
  })
})
