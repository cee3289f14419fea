import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { asks as asksIn } from '../support/asking.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('what people ask, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons, tasks: true })
  })
  afterEach(() => office.close())

  const asks = (typed: string, ...said: readonly (string | RegExp)[]) => asksIn(office, typed, ...said)

  test.each([
    'tuần này có gì đến hạn',
    'tuan nay co gi den han',
    'Tuần này có gì đến hạn?',
    'việc gì đến hạn tuần này',
    'tuần này có việc nào đến hạn không?',
    'tuần này?'
  ])('what is due this week: "%s"', async typed => {
    await asks(typed, /Đến hạn tuần này: 6 /, 'P. VHXH: rà soát hồ sơ')
  })

  test.each([
    'tuần này phòng Kinh tế có gì đến hạn',
    'tuan nay phong kinh te co gi den han',
    'phòng Kinh tế tuần này có gì đến hạn?',
    'phòng Kinh tế tuần này có việc gì đến hạn',
    '/tuannay phòng Kinh tế',
    'đến hạn tuần này phòng Kinh tế',
    'tuần này P. Kinh tế'
  ])('of one unit: "%s"', async typed => {
    await asks(typed, /Đến hạn tuần này: 2 /, 'Chủ trì: P. Kinh tế')
    expect(office.vinh.last().text).not.toMatch(/#\d+ (?:P\. VHXH|Văn phòng)/)
  })

  test('the same for today, for other days and for what is late', async () => {
    await asks('/homnay phòng Kinh tế', 'Hôm nay không có việc nào đến hạn.', 'Chủ trì: P. Kinh tế')
    await asks('hôm nay có gì đến hạn?', /Đến hạn hôm nay: 2 /)
    await asks('tháng 12 có gì đến hạn', 'Hạn từ 01/12/2026 đến 31/12/2026')
    await asks('đến hạn tháng 11 P. VHXH', /Đến hạn trong thời gian này: \d/, 'Chủ trì: P. VHXH')
    for (const typed of [
      'phòng Kinh tế có việc gì quá hạn',
      'phòng Kinh tế có gì quá hạn không?',
      'quá hạn P. Kinh tế?'
    ])
      await asks(typed, /Quá hạn chưa có báo cáo: 1 /, 'Chủ trì: P. Kinh tế')
    await asks('phòng Kinh tế có việc gì sắp đến hạn?', /Sắp đến hạn: \d/, 'Chủ trì: P. Kinh tế')
  })

  test('turning the page of a week of one unit keeps the unit and the week', async () => {
    for (let k = 0; k < 8; k++) {
      await office.vinh.says(`giao P. Kinh tế kiểm tra chợ số ${k}, chậm nhất 27/11`)
      await office.vinh.presses('Đúng')
    }
    await office.vinh.says('phòng Kinh tế tuần này có gì đến hạn')
    office.vinh.hears('Trang 1/2')
    await office.vinh.presses('Trang sau ›')
    office.vinh.hears('Trang 2/2')
    office.vinh.hears('Chủ trì: P. Kinh tế')
  })

  test('a question is no order, whether it is understood or not', async () => {
    await asks('P. VHXH có việc gì không', /^Việc chưa hoàn thành: \d+ /, 'Chủ trì: P. VHXH')
    await asks('phòng Kinh tế tuần này làm gì?', /Chưa rõ ý|chưa hiểu|Chưa hiểu/)
  })

  test.each([
    'P. Kinh tế rà soát xem có gì đến hạn tuần này, báo cáo trước 30/11',
    'giao P. Kinh tế rà soát xem tuần này có gì đến hạn, chậm nhất 27/11'
  ])('an order with a question in it stays an order: "%s"', async typed => {
    await office.vinh.says(typed)
    office.vinh.hears('Giao việc (chờ đồng chí xác nhận)')
  })

  test.each([
    'ai trễ nhiều nhất',
    'ai trễ nhiều nhất?',
    'AI TRE HAN NHIEU NHAT',
    'ai chậm nhất',
    'ai đang trễ nhiều nhất ?'
  ])('who is late most, units and persons, in private for who may look: "%s"', async typed => {
    await asks(typed, /^Trễ nhiều nhất: số việc quá hạn \/ số việc chưa hoàn thành \(tính đến 09:00, 23\/11\/2026\)/)
    office.vinh.hears('Đơn vị\n• P. Kinh tế: 1/3\n• P. VHXH: 1/5')
    office.vinh.hears(/\n• Nguyễn Thị Mai \(P\. VHXH\): 1\/2\n• Đỗ Văn Hùng \(P\. Kinh tế\): 1\/3$/)
  })

  test('units when units are asked for; of days also what was done late; of one unit only that one', async () => {
    for (const typed of ['đơn vị nào trễ nhiều nhất', 'phòng nào trễ nhiều nhất?', 'phong nao tre nhieu nhat']) {
      await asks(typed, '• P. Kinh tế: 1/3\n• P. VHXH: 1/5')
      expect(office.vinh.last().text).not.toMatch(/Mai|Hùng/)
    }
    await asks('ai trễ nhiều nhất tháng 11', 'Trễ nhiều nhất, tháng 11/2026', '• P. Kinh tế: 2/7\n• P. VHXH: 2/8')
    await asks('ai trễ nhiều nhất phòng Kinh tế', 'Chỉ xem: P. Kinh tế', '• Đỗ Văn Hùng (P. Kinh tế): 1/3')
    expect(office.vinh.last().text).not.toMatch(/VHXH/)
    await asks('ai trễ nhiều nhất tháng 9', 'Không có việc nào quá hạn, trong tổng số 0 việc có hạn trong kỳ.')
    await asks('/trenhieunhat đ/c Long', 'là cá nhân')
  })

  test('persons are named to nobody else: not in a group, not to who looks over nothing (DECISIONS 15)', async () => {
    for (const typed of ['ai trễ nhiều nhất', '/trenhieunhat', 'phòng nào trễ nhiều nhất?']) {
      await office.leadersGroup.says(typed)
      office.leadersGroup.hears('• P. VHXH: 1/5')
    }
    office.leadersGroup.neverHeard(/Mai|Hùng|Long/)
    await office.long.says('ai trễ nhiều nhất')
    office.long.hears('• P. VHXH: 1/5')
    office.long.neverHeard(/Mai|Hùng/)
    await office.mai.says('ai trễ nhiều nhất')
    office.mai.hears('• Nguyễn Thị Mai (P. VHXH): 1/2')
    office.mai.neverHeard('Hùng')
  })

  test.each([
    'đơn vị nào tốt nhất tháng này',
    'don vi nao tot nhat thang nay?',
    'phòng nào làm tốt nhất tháng 11',
    'tháng này đơn vị nào đứng đầu?',
    'phòng nào tốt nhất tháng này'
  ])('which unit is best: "%s"', async typed => {
    await asks(typed, 'Xếp hạng tạm tính, tháng 11/2026', 'Đứng đầu: 1. Văn phòng 100% (5/5)')
  })

  test('the last too; without enough tasks it is said so', async () => {
    await asks('phòng nào kém nhất tháng này', 'Xếp cuối: 2. P. VHXH 60% (3/5), 2. P. Kinh tế 60% (3/5)')
    for (const typed of [
      'đơn vị nào tốt nhất',
      'don vi nao tot nhat',
      'phòng nào làm tốt nhất',
      'đơn vị nào đứng đầu?'
    ])
      await asks(typed, 'Chưa đủ số liệu để xác định đơn vị nào đứng đầu')
  })

  test.each([
    'việc gì đang chờ tôi',
    'viec gi dang cho toi?',
    'việc nào chờ tôi',
    'chờ tôi duyệt',
    'việc chờ duyệt',
    'chờ xác nhận của tôi'
  ])('what waits for a leader is what to confirm: "%s"', async typed => {
    await asks(typed, /^Báo cáo chờ đồng chí xác nhận: 2 /, '#280 P. VHXH')
  })

  test('for an officer it is what to acknowledge and report; a head hears of both', async () => {
    await office.long.says('việc gì đang chờ tôi?')
    office.long.hears(/^Việc đang chờ đồng chí: 4 /)
    office.long.hears(/#299 .*Chờ đồng chí nhận việc/)
    office.long.hears(/#295 .*Chờ đồng chí báo cáo/)
    await office.mai.says('việc nào chờ tôi')
    office.mai.hears('Không có báo cáo nào chờ đồng chí xác nhận.')
    office.mai.hears('Việc của đồng chí: 1 chờ nhận, 3 chờ báo cáo.')
  })

  test.each(['ai đang quá tải', 'ai đang nhiều việc nhất', 'ai bận nhất?', 'ai ban nhat', 'ai nhiều việc nhất'])(
    'who has most to do; the work of a unit counts: "%s"',
    async typed => {
      await asks(typed, /^Những đồng chí đang giữ nhiều việc nhất, trên tổng số 9 việc đang làm/)
      office.vinh.hears('• Đỗ Văn Hùng (P. Kinh tế): 3/9, quá hạn 1\n• Nguyễn Thị Mai (P. VHXH): 2/9, quá hạn 1')
      office.vinh.hears('Theo đơn vị chủ trì\n• P. VHXH: 4/9, quá hạn 1')
    }
  )

  test('of units alone, also in a group; of one unit alone; days are refused', async () => {
    await asks('phòng nào đang quá tải', /^Những đơn vị đang giữ nhiều việc nhất/, '• P. VHXH: 4/9, quá hạn 1')
    expect(office.vinh.last().text).not.toMatch(/Mai|Hùng/)
    await asks('ai đang quá tải phòng Kinh tế', 'trên tổng số 3 việc', '• Đỗ Văn Hùng (P. Kinh tế): 3/3, quá hạn 1')
    await asks('/quatai tháng 11', 'chỉ tính ở thời điểm hiện tại')
    await office.leadersGroup.says('phòng nào quá tải?')
    office.leadersGroup.hears('• P. VHXH: 4/9, quá hạn 1')
    await office.leadersGroup.says('ai quá tải')
    office.leadersGroup.neverHeard(/Mai|Hùng/)
  })
})
