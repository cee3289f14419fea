import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('sửa báo cáo, mở lại, sửa việc đã giao, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await office.vinh.says('giao P. VHXH rà soát danh sách hộ nghèo, chậm nhất 25/11')
    await office.vinh.presses('Đúng')
  })
  afterEach(() => office.close())
  const task = () => office.store.task(1)
  const report = async () => (await office.store.reports(1)).findLast(one => one.kind === 'result')
  const reported = () => office.long.says('báo cáo 1 đã rà soát xong, số 45/BC-VHXH ngày 20/11')

  test.each([
    'sửa báo cáo 1 số 46/BC-VHXH ngày 21/11',
    '/suabaocao 1 46/BC-VHXH ngày 21/11/2026',
    'sua bao cao viec so 1: số 46/BC-VHXH ngày 21/11'
  ])('"%s": the confirmer hears what it was and what it is (DECISIONS 20)', async typed => {
    await reported()
    const before = await task()
    await office.long.says(typed)
    office.long.hears('Đã sửa văn bản báo cáo việc số 1 (lần 1) và báo người xác nhận')
    office.vinh.hears(
      /Đồng chí Trần Đức Long sửa văn bản báo cáo việc số 1 \(lần 1\)[\s\S]*• Trước: 45\/BC-VHXH ngày 20\/11\/2026\n• Nay: 46\/BC-VHXH ngày 21\/11\/2026\n• Kết quả: đã rà soát xong/
    )
    expect(await report()).toMatchObject({
      documentNumber: '46/BC-VHXH',
      documentDate: '2026-11-21',
      text: 'đã rà soát xong'
    })
    expect((await task())?.reportedAt).toEqual(before?.reportedAt)
    await office.vinh.presses('Xác nhận')
    expect((await task())?.state).toBe('done')
    await office.mai.says('chi tiết 1')
    office.mai.hears('sửa số, ngày văn bản báo cáo: từ “45/BC-VHXH ngày 20/11/2026” thành “46/BC-VHXH ngày 21/11/2026”')
  })

  test('the head corrects what an officer entered, who hears of it (R16, R30)', async () => {
    await reported()
    await office.mai.says('sửa báo cáo 1 ngày 19/11')
    office.long.hears(
      /Đồng chí Nguyễn Thị Mai sửa văn bản báo cáo việc số 1[\s\S]*• Nay: 45\/BC-VHXH ngày 19\/11\/2026/
    )
    await office.mai.says('sửa báo cáo 1 không có văn bản')
    office.vinh.hears('• Nay: không có văn bản')
    const line = (await office.store.history(1)).findLast(one => one.act === 'report_corrected')
    expect(line).toMatchObject({
      actorId: 2,
      before: { document: { number: '45/BC-VHXH', day: '2026-11-19' } },
      after: { document: { number: null, day: null } }
    })
  })

  test('asks for number and date; refuses a day to come, other words, the same again, and whom it is not given to', async () => {
    await reported()
    await office.long.says('sửa báo cáo 1')
    office.long.hears('Số, ngày đúng của văn bản báo cáo việc số 1 là gì?')
    await office.long.says('số 46/BC-VHXH ngày 25/11')
    office.long.hears('ghi ngày 25/11/2026 là ngày chưa đến')
    await office.long.says('46/BC-VHXH ngày 21/11')
    office.vinh.hears('• Nay: 46/BC-VHXH ngày 21/11/2026')
    await office.long.says('sửa báo cáo 1 số 46/BC-VHXH ngày 21/11')
    office.long.hears('vẫn là 46/BC-VHXH ngày 21/11/2026')
    await office.long.says('sửa báo cáo 1 còn thiếu thôn 3')
    office.long.hears('Lệnh này chỉ sửa số, ngày văn bản báo cáo')
    await office.vinh.says('sửa báo cáo 1 số 47/BC-VHXH')
    office.vinh.hears('chỉ người thực hiện sửa được văn bản báo cáo')
    expect(await report()).toMatchObject({ documentNumber: '46/BC-VHXH' })
  })

  test('not before a report, and not after it was confirmed', async () => {
    await office.long.says('sửa báo cáo 1 số 46/BC-VHXH ngày 21/11')
    office.long.hears('không có báo cáo nào đang chờ xác nhận')
    await reported()
    await office.vinh.says('xác nhận 1')
    await office.long.says('sửa báo cáo 1')
    office.long.hears('không có báo cáo nào đang chờ xác nhận (tình trạng: Đã hoàn thành)')
  })

  test.each(['mở lại 1 vì thiếu phụ lục', '/molai 1 thiếu phụ lục', 'mo lai viec so 1: thiếu phụ lục'])(
    '"%s": the doers hear, report again, and the first time stands (DECISIONS 20)',
    async typed => {
      await reported()
      await office.vinh.says('xác nhận 1')
      await office.passesTo('2026-11-27T09:00:00+07:00')
      await office.vinh.says(typed)
      office.vinh.heard('Đã mở lại việc số 1, lý do: thiếu phụ lục')
      for (const doer of [office.mai, office.long])
        doer.hears(/mở lại việc số 1, đề nghị làm tiếp và báo cáo lại\n• Lý do: thiếu phụ lục/)
      expect(await task()).toMatchObject({ state: 'in_progress', completedAt: null })
      await office.passesTo('2026-12-02T09:00:00+07:00')
      for (const one of [office.vinh, office.mai, office.long]) {
        await one.says('quá hạn')
        one.hears('Không có việc nào quá hạn.')
      }
      for (const chat of [office.vinh, office.mai, office.long, office.roomGroup, office.leadersGroup])
        chat.neverHeard(/quá \d+ ngày làm việc|Quá hạn chưa có báo cáo|còn quá hạn/)
      await office.long.says('báo cáo 1')
      await office.long.says('đã bổ sung phụ lục, không có văn bản')
      office.vinh.heard('báo cáo kết quả việc số 1 (lần 2)')
      await office.vinh.says('xác nhận 1')
      office.vinh.heard('Đã xác nhận việc số 1 (báo cáo lần 2): hoàn thành đúng hạn.')
    }
  )

  test('what was late stays late when it is opened again', async () => {
    await office.passesTo('2026-11-26T09:00:00+07:00')
    await reported()
    await office.vinh.says('xác nhận 1')
    office.vinh.heard('hoàn thành quá hạn')
    await office.vinh.says('mở lại 1 vì thiếu phụ lục')
    await office.long.says('quá hạn')
    office.long.hears('#1 P. VHXH')
    await office.long.says('báo cáo 1 đã bổ sung, không có văn bản')
    await office.vinh.says('xác nhận 1')
    office.vinh.heard('Đã xác nhận việc số 1 (báo cáo lần 2): hoàn thành quá hạn.')
  })

  test('opening again asks why and can be left; it keeps the rating in history only', async () => {
    await reported()
    await office.vinh.says('xác nhận 1')
    await office.vinh.says('đánh giá 1 tốt')
    await office.vinh.says('mở lại 1')
    office.vinh.hears('Lý do mở lại việc số 1 là gì?')
    await office.vinh.presses('Hủy')
    expect((await task())?.state).toBe('done')
    await office.vinh.says('mở lại 1')
    await office.vinh.says('vì thiếu phụ lục')
    office.long.hears('• Lý do: thiếu phụ lục')
    expect(await task()).toMatchObject({ state: 'in_progress', quality: null })
    await office.long.says('chi tiết 1')
    office.long.hears(/đánh giá chất lượng: Tốt\n.*mở lại: thiếu phụ lục/)
  })

  test('not what is open, not by who did it, not after three working days', async () => {
    await office.vinh.says('mở lại 1 vì nhầm')
    office.vinh.hears('Việc số 1 chưa hoàn thành')
    await reported()
    await office.vinh.says('xác nhận 1')
    for (const one of [office.mai, office.ha]) {
      await one.says('mở lại 1 vì nhầm')
      one.hears('Chỉ đồng chí Lê Quang Vinh, người xác nhận hoặc lãnh đạo cấp trên mở lại được việc số 1.')
    }
    await office.passesTo('2026-11-27T16:00:00+07:00')
    await office.passesTo('2026-11-30T09:00:00+07:00')
    await office.vinh.says('mở lại 1')
    office.vinh.hears('Việc số 1 đã xác nhận quá 3 ngày làm việc nên không mở lại được.')
  })

  test.each([
    ['sửa 1 nội dung rà soát hộ nghèo, hộ cận nghèo', 'rà soát hộ nghèo, hộ cận nghèo'],
    ['/sua 1 nội dung: rà soát hộ cận nghèo', 'rà soát hộ cận nghèo'],
    ['sua viec so 1 noi dung rà soát hộ cận nghèo', 'rà soát hộ cận nghèo']
  ])('"%s": the doers hear old and new (DECISIONS 20)', async (typed, content) => {
    await office.vinh.says(typed)
    office.vinh.heard('Đã sửa việc số 1 và báo người thực hiện')
    for (const doer of [office.mai, office.long])
      doer.heard(`Đồng chí Lê Quang Vinh sửa việc số 1\n• Trước: rà soát danh sách hộ nghèo\n• Nay: ${content}`)
    expect(await task()).toMatchObject({ content })
    await office.mai.says('chi tiết 1')
    office.mai.hears(`sửa nội dung việc: từ “rà soát danh sách hộ nghèo” thành “${content}”`)
  })

  test('"sửa 1 độ khẩn khẩn"; what is missing is asked for', async () => {
    await office.vinh.says('sửa 1 độ khẩn khẩn')
    office.long.heard(/sửa việc số 1\n• Việc: rà soát danh sách hộ nghèo\n• Trước: Thường\n• Nay: Khẩn/)
    await office.vinh.says('sửa 1')
    await office.vinh.presses('Độ khẩn')
    await office.vinh.presses('Hỏa tốc')
    office.long.heard('• Nay: Hỏa tốc')
    await office.vinh.says('sửa 1')
    await office.vinh.presses('Nội dung')
    await office.vinh.says('rà soát hộ cận nghèo')
    office.long.heard('• Nay: rà soát hộ cận nghèo')
    await office.vinh.replies('Việc số 1', 'sửa độ khẩn thường')
    expect(await task()).toMatchObject({ content: 'rà soát hộ cận nghèo', urgency: 'normal' })
  })

  test('other parts are changed by other commands, and say so', async () => {
    await office.vinh.says('sửa 1 hạn 5/12')
    office.vinh.heard('Đã gia hạn việc số 1')
    await office.vinh.says('sửa 1 phối hợp P. Kinh tế')
    office.vinh.hears('gõ: phối hợp 1 Phòng Kinh tế')
    await office.vinh.says('sửa 1 chủ trì P. Kinh tế')
    office.vinh.hears('Đề nghị dùng lệnh giao lại')
    await office.vinh.says('sửa 1 độ khẩn vừa vừa')
    office.vinh.hears('Độ khẩn là một trong')
    await office.vinh.says('sửa 1 nội dung rà soát danh sách hộ nghèo')
    office.vinh.hears('không có gì thay đổi')
  })

  test('not by who does it, not while a report waits', async () => {
    await office.mai.says('sửa 1 nội dung nghỉ ngơi')
    office.mai.hears('Chỉ đồng chí Lê Quang Vinh hoặc lãnh đạo cấp trên sửa được việc số 1.')
    await reported()
    await office.vinh.says('sửa 1 nội dung nghỉ ngơi')
    office.vinh.hears('đã có báo cáo đang chờ xác nhận')
    expect(await task()).toMatchObject({ content: 'rà soát danh sách hộ nghèo' })
  })

  test('an open card is still amended by its own words', async () => {
    await office.vinh.says('giao P. VHXH lập kế hoạch Tết, chậm nhất 30/11')
    await office.vinh.says('sửa nội dung lập kế hoạch Tết và lễ hội')
    office.vinh.hears('• Việc: lập kế hoạch Tết và lễ hội')
    await office.vinh.says('sửa việc 5 đêm văn nghệ')
    office.vinh.hears('• Việc: 5 đêm văn nghệ')
    expect(await task()).toMatchObject({ content: 'rà soát danh sách hộ nghèo' })
  })
})

describe.each(channels)('done means two things, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await office.vinh.says('giao P. VHXH rà soát danh sách hộ nghèo, chậm nhất 25/11')
    await office.vinh.presses('Đúng')
  })
  afterEach(() => office.close())

  test.each([
    ['2026-11-25T16:00:00+07:00', 'số 45/BC-VHXH ngày 20/11', 'hoàn thành đúng hạn'],
    ['2026-11-26T08:00:00+07:00', 'số 45/BC-VHXH ngày 20/11', 'hoàn thành quá hạn'],
    ['2026-11-26T08:00:00+07:00', 'số 45/BC-VHXH', 'hoàn thành quá hạn'],
    ['2026-11-25T16:00:00+07:00', 'số 45/BC-VHXH', 'hoàn thành đúng hạn'],
    ['2026-11-25T16:00:00+07:00', 'không có văn bản', 'hoàn thành đúng hạn'],
    ['2026-11-26T08:00:00+07:00', 'không có văn bản', 'hoàn thành quá hạn']
  ])('entered %s, "%s": %s, by the later of document and entry (R31)', async (entered, document, judged) => {
    await office.passesTo(entered)
    await office.long.says(`báo cáo 1 đã rà soát xong, ${document}`)
    expect(await office.store.task(1)).toMatchObject({ reportedAt: new Date(entered) })
    await office.vinh.says('xác nhận 1')
    office.vinh.heard(judged)
  })

  test('a document of tomorrow is refused, typed at once or asked for (R31)', async () => {
    await office.long.says('báo cáo 1 đã rà soát xong, số 45/BC-VHXH ngày 24/11')
    office.long.hears('là ngày chưa đến')
    await office.long.says('số 45/BC-VHXH ngày 24/11/2026')
    office.long.hears('là ngày chưa đến')
    expect(await office.store.task(1)).toMatchObject({ state: 'new', reportedAt: null })
  })

  test.each([
    ['báo cáo 1 sơ bộ đã rà soát 5/10 thôn', 'sơ bộ đã rà soát 5/10 thôn'],
    ['báo cáo 1 kết quả bước đầu: 5/10 thôn', 'kết quả bước đầu: 5/10 thôn'],
    ['bao cao 1 ket qua buoc dau 5/10 thon', 'ket qua buoc dau 5/10 thon'],
    ['báo cáo 1 tiến độ đã rà soát 5/10 thôn', 'tiến độ đã rà soát 5/10 thôn'],
    ['/bc 1 sơ bộ, số 44/BC-VHXH ngày 19/11: 5/10 thôn', '5/10 thôn']
  ])('"%s" is kept as progress (R17, R41)', async (typed, text) => {
    await office.long.says(typed)
    office.long.hears(
      'Đã ghi là tiến độ việc số 1, chưa phải báo cáo hoàn thành; khi có kết quả cuối cùng, gõ: báo cáo 1'
    )
    office.vinh.hears(text)
    office.vinh.hears('báo tiến độ việc số 1')
    expect(await office.store.task(1)).toMatchObject({ state: 'in_progress', reportCount: 0 })
  })

  test.each(['báo cáo tiến độ 1 đã rà soát 5/10 thôn', 'báo cáo sơ bộ 1: đã rà soát 5/10 thôn'])(
    '"%s" too',
    async typed => {
      await office.long.says(typed)
      office.vinh.hears('• Tiến độ: đã rà soát 5/10 thôn')
    }
  )

  test('said to the question for the result it is progress as well, and nothing is asked any more', async () => {
    await office.long.says('báo cáo 1')
    await office.long.says('kết quả bước đầu được 5/10 thôn')
    office.long.hears('Đã ghi là tiến độ việc số 1')
    expect(await office.store.question(3, office.long.address)).toBeNull()
  })

  test.each([
    'báo cáo 1 số bộ hồ sơ đã tiếp nhận là 50, không có văn bản',
    'báo cáo 1 bước đầu còn vướng, nay đã xong 10/10 thôn, không có văn bản',
    'báo cáo tiến độ 1 giải ngân quý IV đạt 95%, số 45/BC-VHXH ngày 20/11',
    'báo cáo 1 tiến độ giải ngân quý IV đạt 95%, số 45/BC-VHXH ngày 20/11'
  ])('"%s" is a result', async typed => {
    await office.long.says(typed)
    expect(await office.store.task(1)).toMatchObject({ state: 'waiting', reportCount: 1 })
  })

  test('how often it went back is shown to who decides next, and to everybody in the detail (R41)', async () => {
    await office.long.says('báo cáo 1 xong thôn 1, không có văn bản')
    expect(office.vinh.last().text).not.toContain('Đã trả lại')
    await office.vinh.says('trả lại 1 vì thiếu thôn 2')
    await office.long.says('báo cáo 1 xong thôn 2, không có văn bản')
    office.vinh.hears('• Đã trả lại báo cáo: 1 lần')
    await office.vinh.says('trả lại 1 vì thiếu thôn 3')
    await office.long.says('báo cáo 1 xong cả, không có văn bản')
    office.vinh.hears('• Đã trả lại báo cáo: 2 lần')
    await office.vinh.says('xác nhận 1')
    await office.mai.says('chi tiết 1')
    office.mai.hears('• Đã trả lại báo cáo: 2 lần')
    expect((await office.store.reports(1)).map(one => one.decision)).toEqual(['returned', 'returned', 'accepted'])
  })
})
