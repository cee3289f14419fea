import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('what people say in the middle of something else, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
    await office.vinh.says('đúng')
  })
  afterEach(() => office.close())

  test('"đồng ý" to a report confirms it, and never gives another card', async () => {
    await office.vinh.says('giao P. Kinh tế việc nháp, chậm nhất 30/11')
    await office.long.says('báo cáo 1 đã xong, không có văn bản')
    await office.vinh.replies('báo cáo kết quả việc số 1', 'đồng ý')
    office.vinh.heard('Đã xác nhận việc số 1')
    expect(await office.store.task(2)).toBeNull()
  })

  test('a reason that begins with "giao" is a reason', async () => {
    await office.vinh.says('thu hồi 1')
    await office.vinh.says('giao trùng')
    office.vinh.heard('Đã thu hồi việc số 1')
  })

  test('another command in between ends the question for a reason', async () => {
    await office.long.says('từ chối 1')
    await office.long.says('việc của tôi')
    await office.long.says('dạ thôi ạ')
    await office.long.says('để em xem lại')
    expect((await office.store.task(1))?.state).toBe('new')
  })

  test('a part of the open card may be said outright', async () => {
    await office.vinh.says('giao P. Kinh tế thống kê cây trồng, chậm nhất 30/11')
    await office.vinh.says('hạn thứ 6')
    office.vinh.hears('• Hạn: 17:00, Thứ Sáu, 27/11/2026')
    await office.vinh.says('phối hợp: Văn phòng')
    office.vinh.hears('• Phối hợp: Văn phòng')
  })

  test.each(['#1', 'việc 1', 'viec so 1', '1'])('"%s" shows the task', async text => {
    await office.mai.says('việc của tôi')
    await office.mai.says(text)
    office.mai.heard(text === '1' && !buttons ? /việc/i : 'Việc số 1\n')
  })

  test('a bare "đúng" to a card of this morning shows it again; the second gives it', async () => {
    await office.vinh.says('giao P. Kinh tế thống kê cây trồng, chậm nhất 30/11')
    await office.passesTo('2026-11-23T14:00:00+07:00')
    await office.vinh.says('đúng')
    expect(await office.store.task(2)).toBeNull()
    office.vinh.hears('• Việc: thống kê cây trồng')
    await office.vinh.says('đúng')
    expect((await office.store.task(2))?.content).toBe('thống kê cây trồng')
  })

  test('a document that is still to come is asked for again, and is no part of the result', async () => {
    await office.long.says('báo cáo 1 đã rà soát xong')
    await office.long.says('em chưa có số, mai em gửi ạ')
    office.long.hears('văn bản báo cáo việc số 1')
    expect((await office.store.task(1))?.state).toBe('new')
    await office.long.says('số 45/BC-VHXH ngày 20/11')
    office.vinh.heard('• Kết quả: đã rà soát xong\n• Văn bản báo cáo: 45/BC-VHXH ngày 20/11/2026')
  })

  test('only our name, in a group, is answered with the help', async () => {
    await office.roomGroup.says('')
    office.mai.hears('trợ giúp')
  })
})
