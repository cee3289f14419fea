import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from './support/office.ts'

describe.each(channels)('the main job, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())

  test('a leader assigns, staff report, the leader returns and confirms', async () => {
    const { vinh, mai, long } = office
    await vinh.says('Giao P. VHXH rà soát danh sách hộ nghèo, chậm nhất 30/11/2026')
    vinh.hears('• Việc: rà soát danh sách hộ nghèo')
    vinh.hears('• Chủ trì: P. VHXH')
    vinh.hears('• Hạn: 17:00, Thứ Hai, 30/11/2026 (theo “chậm nhất 30/11/2026”)')
    expect(vinh.labels()).toEqual(expect.arrayContaining(['Đúng', 'Sửa', 'Hủy']))

    await vinh.presses('Đúng')
    vinh.heard('Việc số 1 đã giao')
    mai.hears(/Lê Quang Vinh giao việc số 1/)
    long.hears(/Lê Quang Vinh giao việc số 1/)
    expect(long.labels()).toEqual(['Đã nhận', 'Báo cáo', 'Từ chối', 'Xin gia hạn'])
    if (buttons) vinh.heard('• Đã chuyển đến: Nguyễn Thị Mai, Trần Đức Long')

    await long.presses('Đã nhận')
    long.heard('Đã ghi nhận đồng chí nhận việc số 1')
    if (buttons) vinh.heard('• Đã nhận: Trần Đức Long, 09:00, 23/11/2026')

    await long.says('tiến độ 1 đã rà soát 8/10 thôn')
    vinh.hears('• Tiến độ: đã rà soát 8/10 thôn')

    await long.says('báo cáo 1 đã rà soát xong 10/10 thôn, số 45/BC-VHXH ngày 20/11')
    long.heard('Đã gửi báo cáo việc số 1 (lần 1)')
    vinh.heard('• Văn bản báo cáo: 45/BC-VHXH ngày 20/11/2026')
    await long.sends({ name: 'danh-sach.jpg' })
    vinh.hears('danh-sach.jpg')
    await long.says('xong')
    long.hears('đã đủ tệp')

    await vinh.presses('Trả lại')
    vinh.hears('Lý do trả lại')
    await vinh.says('thiếu số liệu thôn 3')
    long.hears('• Lý do: thiếu số liệu thôn 3')

    await long.presses('Báo cáo')
    await long.says('đã bổ sung thôn 3')
    long.hears('văn bản báo cáo việc số 1')
    await long.presses('Không có văn bản')
    vinh.heard('lần 2')
    await vinh.presses('Xác nhận')
    vinh.heard('Đã xác nhận việc số 1 (báo cáo lần 2): hoàn thành đúng hạn')
    long.heard('đã xác nhận việc số 1: hoàn thành đúng hạn')
  })
})
