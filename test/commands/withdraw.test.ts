import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('từ chối, thu hồi, tiến độ, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await office.vinh.says('giao P. VHXH rà soát danh sách hộ nghèo, chậm nhất 30/11')
    await office.vinh.presses('Đúng')
  })
  afterEach(() => office.close())
  const state = async () => (await office.store.task(1))?.state

  test.each([
    'từ chối 1 vì thuộc chức năng của P. Kinh tế',
    '/tuchoi 1 thuộc chức năng của P. Kinh tế',
    'khong nhan 1: thuộc chức năng của P. Kinh tế'
  ])('"%s": the assigner hears why', async typed => {
    await office.mai.says(typed)
    office.mai.hears('Đã chuyển lý do từ chối việc số 1 đến đồng chí Lê Quang Vinh.')
    office.vinh.hears('P. VHXH từ chối việc số 1, người gửi: Nguyễn Thị Mai')
    office.vinh.hears('• Lý do: thuộc chức năng của P. Kinh tế')
    expect(await state()).toBe('declined')
  })

  test('declining asks for the reason; the task stays in the list of who gave it', async () => {
    await office.mai.presses('Từ chối')
    office.mai.hears('Lý do từ chối việc số 1 là gì?')
    await office.mai.says('không đúng chức năng')
    office.vinh.hears('• Lý do: không đúng chức năng')
    await office.vinh.says('việc tôi giao')
    office.vinh.hears(/#1 P\. VHXH: .*Đã từ chối/)
  })

  test.each([
    ['nhận 1', 'acknowledged'],
    ['báo cáo 1 đã xong, không có văn bản', 'waiting']
  ])('declined by a slip: "%s" goes on', async (typed, then) => {
    await office.mai.says('từ chối 1 vì nhầm')
    await office.mai.says(typed)
    expect(await state()).toBe(then)
  })

  test('only who was given it declines; not after the report', async () => {
    await office.vinh.says('từ chối 1 vì thử')
    office.vinh.hears('chỉ người được giao mới từ chối được')
    await office.ha.says('từ chối 1 vì thử')
    office.ha.hears('chỉ người được giao mới từ chối được')
    await office.long.says('báo cáo 1 xong rồi nhé, không có văn bản')
    await office.mai.says('từ chối 1 vì thử')
    office.mai.hears('Việc số 1 đã có báo cáo đang chờ xác nhận.')
    expect(await state()).toBe('waiting')
  })

  test.each(['thu hồi 1 vì giao trùng', '/thuhoi 1 giao trùng', 'huy viec 1 vì giao trùng', 'hủy 1 vì giao trùng'])(
    '"%s": everybody hears',
    async typed => {
      await office.vinh.says(typed)
      office.vinh.heard('Đã thu hồi việc số 1')
      for (const doer of [office.mai, office.long]) doer.hears(/đã thu hồi việc số 1[\s\S]*• Lý do: giao trùng/)
      expect(await state()).toBe('withdrawn')
    }
  )

  test('withdrawing asks for the reason, and can be left', async () => {
    await office.vinh.says('thu hồi 1')
    office.vinh.hears('Lý do thu hồi việc số 1 là gì? (Việc: rà soát danh sách hộ nghèo)')
    await office.vinh.presses('Hủy')
    expect(await state()).toBe('new')
    await office.vinh.says('thu hồi 1')
    await office.vinh.says('vì giao trùng')
    office.long.hears('• Lý do: giao trùng')
  })

  test('only the assigner, or a leader above, withdraws; nothing that is done or withdrawn', async () => {
    await office.mai.says('thu hồi 1 vì thử')
    office.mai.hears('Chỉ đồng chí Lê Quang Vinh hoặc lãnh đạo cấp trên thu hồi được việc số 1.')
    await office.vinh.says('thu hồi 1 vì giao trùng')
    await office.vinh.says('thu hồi 1 vì giao trùng')
    office.vinh.hears('đang ở trạng thái “Đã thu hồi”')
  })

  test.each([
    'tiến độ 1 đã rà soát 8/10 thôn',
    '/tiendo 1 đã rà soát 8/10 thôn',
    '/capnhat 1 đã rà soát 8/10 thôn',
    'TIẾN ĐỘ 1: đã rà soát 8/10 thôn'
  ])('"%s": never completes (R17)', async typed => {
    await office.long.says(typed)
    office.long.hears('Đã ghi tiến độ việc số 1 và báo người giao.')
    office.vinh.hears('• Tiến độ: đã rà soát 8/10 thôn')
    expect(await state()).toBe('in_progress')
  })

  test('progress is asked for, taken as an answer and as a photo', async () => {
    await office.long.says('tiến độ 1')
    office.long.hears('Việc số 1 đã làm đến đâu?')
    await office.long.says('8/10 thôn')
    office.vinh.hears('• Tiến độ: 8/10 thôn')
    await office.long.replies('giao việc số 1', 'tiến độ còn thôn 3')
    office.vinh.hears('• Tiến độ: còn thôn 3')
    await office.long.sends({ name: 'thon-9.jpg' }, 'tiến độ 1')
    expect(office.vinh.last().files.map(({ name }) => name)).toEqual(['thon-9.jpg'])
    await office.ha.says('tiến độ 1 xong')
    office.ha.hears('chỉ người thực hiện hoặc phối hợp ghi được tiến độ')
  })

  test('chi tiết shows the whole course', async () => {
    await office.long.says('nhận 1')
    await office.long.says('tiến độ 1 còn thôn 3')
    await office.long.sends({ name: 'thon-3.jpg' }, 'báo cáo 1 đã xong, không có văn bản')
    await office.vinh.says('trả lại 1 vì thiếu chữ ký')
    for (const typed of ['chi tiết 1', '/chitiet 1', '/xem 1', 'XEM VIỆC 1']) {
      await office.mai.says(typed)
      office.mai.hears(
        /Việc số 1\n• Tình trạng: .*\n• Việc: rà soát.*[\s\S]*Lê Quang Vinh giao việc\n.*Trần Đức Long nhận việc\n.*báo tiến độ: còn thôn 3\n.*báo cáo kết quả: đã xong\n.*trả lại: thiếu chữ ký/
      )
    }
    await office.mai.presses('Xem tệp')
    expect(office.mai.last().files.map(({ name }) => name)).toEqual(['thon-3.jpg'])
    await office.long.says('chi tiết')
    office.long.hears('Xem việc số mấy?')
  })
})
