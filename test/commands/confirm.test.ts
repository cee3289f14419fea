import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('xác nhận, trả lại, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await office.vinh.says('giao P. VHXH rà soát danh sách hộ nghèo, chậm nhất 30/11')
    await office.vinh.presses('Đúng')
    await office.long.says('báo cáo 1 đã rà soát xong, không có văn bản')
  })
  afterEach(() => office.close())
  const state = async () => (await office.store.task(1))?.state

  test.each(['xác nhận 1', '/xacnhan 1', 'XAC NHAN 1', 'xác nhận việc số 1', 'xác nhận 1 lần 1'])(
    '"%s"',
    async typed => {
      await office.vinh.says(typed)
      office.vinh.heard('Đã xác nhận việc số 1 (báo cáo lần 1): hoàn thành đúng hạn.')
      office.long.hears('Đồng chí Lê Quang Vinh đã xác nhận việc số 1: hoàn thành đúng hạn')
      office.mai.hears('đã xác nhận việc số 1')
      expect(await state()).toBe('done')
    }
  )

  test.each([
    'trả lại 1 vì thiếu số liệu thôn 3',
    '/tralai 1 thiếu số liệu thôn 3',
    'lam lai 1: thiếu số liệu thôn 3',
    'trả lại 1 lần 1 vì thiếu số liệu thôn 3'
  ])('"%s"', async typed => {
    await office.vinh.says(typed)
    office.vinh.heard('Đã trả lại báo cáo việc số 1 (lần 1), lý do: thiếu số liệu thôn 3')
    office.long.hears('• Lý do: thiếu số liệu thôn 3')
    expect(office.long.labels()).toEqual(['Báo cáo', 'Từ chối', 'Xin gia hạn'])
    expect(await state()).toBe('in_progress')
  })

  test('in answer to the report: "trả lại vì ...", "xác nhận"', async () => {
    await office.vinh.replies('báo cáo kết quả việc số 1', 'trả lại vì thiếu số liệu thôn 3')
    office.long.hears('• Lý do: thiếu số liệu thôn 3')
    await office.long.replies('trả lại báo cáo việc số 1', 'báo cáo đã bổ sung, không có văn bản')
    await office.vinh.replies('báo cáo kết quả việc số 1 (lần 2)', 'xác nhận')
    office.vinh.heard('Đã xác nhận việc số 1 (báo cáo lần 2)')
  })

  test('returning asks for the reason (R41), and can be left', async () => {
    await office.vinh.presses('Trả lại')
    office.vinh.hears('Lý do trả lại báo cáo việc số 1 (lần 1) là gì?')
    await office.vinh.presses('Hủy')
    expect(await state()).toBe('waiting')
    await office.vinh.says('trả lại 1')
    await office.vinh.says('thiếu số liệu thôn 3')
    office.long.hears('• Lý do: thiếu số liệu thôn 3')
  })

  test('a question that can no longer be answered is over', async () => {
    await office.vinh.says('trả lại 1')
    await office.ha.says('xác nhận 1')
    await office.vinh.says('thiếu số liệu thôn 3')
    office.vinh.hears('Việc số 1 đã được xác nhận hoàn thành từ trước.')
    await office.vinh.says('thiếu số liệu thôn 3')
    office.vinh.hears('Hệ thống chưa hiểu nội dung đồng chí gõ.')
  })

  test('"xác nhận" with more words than that confirms nothing', async () => {
    await office.vinh.says('xác nhận 1 nhưng còn thiếu thôn 3')
    office.vinh.hears('Để xác nhận, chỉ gõ: xác nhận 1. Nếu còn ý kiến, gõ: trả lại 1 vì')
    expect(await state()).toBe('waiting')
  })

  test('without a number the report that was shown last is meant', async () => {
    await office.vinh.says('xác nhận')
    office.vinh.hears('Đã xác nhận việc số 1 (báo cáo lần 1)')
  })

  test('without a number, and with no choice that says so, the reports that wait are offered', async () => {
    await office.vinh.says('việc tôi giao')
    await office.vinh.says('chi tiết 1')
    await office.vinh.says('giao P. Kinh tế rà soát chợ, chậm nhất 30/11')
    await office.vinh.says('xác nhận')
    office.vinh.hears('Xác nhận việc số mấy?')
    await office.vinh.presses('#1 rà soát danh sách hộ nghèo')
    expect(await state()).toBe('done')
  })

  test('the wrong "lần" shows the present one and does nothing (DECISIONS 6)', async () => {
    await office.vinh.says('trả lại 1 vì thiếu số liệu')
    await office.long.says('báo cáo 1 đã bổ sung, không có văn bản')
    for (const typed of ['xác nhận 1 lần 1', 'trả lại 1 lần 1 vì thiếu', 'trả lại 1 lần 1', 'xác nhận 1 lần 3']) {
      await office.vinh.says(typed)
      office.vinh.hears('Việc số 1 hiện có báo cáo lần 2, không phải lần')
    }
    expect(await state()).toBe('waiting')
  })

  test('twice, or with nothing that waits', async () => {
    await office.vinh.says('xác nhận 1')
    await office.vinh.says('xác nhận 1')
    office.vinh.hears('Việc số 1 đã được xác nhận hoàn thành từ trước.')
    await office.vinh.says('trả lại 1 vì nhầm')
    office.vinh.hears('Việc số 1 đã được xác nhận hoàn thành từ trước.')
    await office.vinh.says('giao P. VHXH dọn kho, thứ 6')
    await office.vinh.says('đúng')
    await office.vinh.says('xác nhận 2')
    office.vinh.hears('Việc số 2 chưa có báo cáo nào chờ xác nhận (tình trạng: Mới giao (chưa nhận))')
  })

  test('nobody confirms or returns what they did themselves; strangers to the task learn nothing', async () => {
    for (const doer of [office.long, office.mai]) {
      await doer.says('xác nhận 1')
      doer.hears('Chỉ đồng chí Lê Quang Vinh hoặc người được phân công xác nhận được việc số 1.')
      await doer.says('trả lại 1 vì thử')
      doer.hears('Chỉ đồng chí Lê Quang Vinh hoặc người được phân công trả lại được báo cáo việc số 1.')
    }
    expect(await state()).toBe('waiting')
  })

  test('the chief of office confirms for the leaders, but never the work of the office itself', async () => {
    await office.ha.says('xác nhận 1')
    office.ha.hears('Đã xác nhận việc số 1')
    await office.vinh.says('giao Văn phòng lập lịch tiếp công dân, chậm nhất 30/11')
    await office.vinh.presses('Đúng')
    office.ha.hears('giao việc số 2')
    await office.ha.presses('Đã nhận')
    await office.ha.says('báo cáo 2 đã lập xong, không có văn bản')
    await office.ha.says('xác nhận 2')
    office.ha.hears('Chỉ đồng chí Lê Quang Vinh')
    expect(await office.store.task(2)).toMatchObject({ state: 'waiting', acknowledgedById: 4 })
  })
})

describe.each(channels)('a report in time is never late (R31, R38), $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await office.vinh.says('giao P. VHXH rà soát danh sách hộ nghèo, chậm nhất 25/11')
    await office.vinh.presses('Đúng')
    await office.passesTo('2026-11-25T16:00:00+07:00')
    await office.long.says('báo cáo 1 đã rà soát xong, số 45/BC-VHXH ngày 25/11')
  })
  afterEach(() => office.close())

  test('confirmed weeks later it is done in time, and nothing ever called it late', async () => {
    await office.passesTo('2026-12-16T09:00:00+07:00')
    for (const person of [office.vinh, office.mai, office.long]) {
      await person.says('quá hạn')
      person.hears('Không có việc nào quá hạn.\nĐang chờ xác nhận, không tính quá hạn: 1')
    }
    await office.long.says('việc của tôi')
    office.long.hears(/#1 rà soát .* Chờ xác nhận/)
    await office.vinh.says('xác nhận 1')
    office.vinh.heard('hoàn thành đúng hạn')
    await office.long.says('chi tiết 1')
    office.long.hears('• Tình trạng: Hoàn thành đúng hạn')
    await office.passesTo('2026-12-21T09:00:00+07:00')
    for (const chat of [office.vinh, office.mai, office.long, office.roomGroup, office.leadersGroup]) {
      chat.neverHeard(/, quá \d+ ngày làm việc|Quá hạn chưa có báo cáo|còn quá hạn/)
    }
  })

  test("returned later the clock runs again, and the days beyond the confirmer's three are the doer's (DECISIONS 3)", async () => {
    await office.passesTo('2026-12-04T09:00:00+07:00')
    await office.vinh.says('trả lại 1 vì thiếu số liệu thôn 3')
    // Seven working days from 25/11 to 04/12: four beyond the limit, so late only after 01/12.
    expect(await office.store.task(1)).toMatchObject({ lateFrom: new Date('2026-12-02T00:00:00+07:00') })
    await office.long.says('quá hạn')
    office.long.hears(/#1 P\. VHXH: .* Quá hạn 3 ngày làm việc/)
    await office.long.says('báo cáo 1 đã bổ sung, không có văn bản')
    await office.vinh.says('xác nhận 1')
    office.vinh.heard('hoàn thành quá hạn')
  })

  test('a report handed in late waits, and is not called in time', async () => {
    await office.vinh.says('giao P. VHXH dọn kho, chậm nhất 26/11')
    await office.vinh.presses('Đúng')
    await office.passesTo('2026-11-27T09:00:00+07:00')
    await office.mai.says('báo cáo 2 đã dọn, số 3/BC ngày 25/11')
    await office.mai.says('quá hạn')
    office.mai.hears('không tính quá hạn: 1')
    await office.vinh.says('xác nhận 2')
    office.vinh.heard('Đã xác nhận việc số 2 (báo cáo lần 1): hoàn thành quá hạn')
  })
})
