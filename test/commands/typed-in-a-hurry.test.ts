import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

/* How lines are typed on a phone, and what the card makes of them. Said on Monday 23/11/2026 at 09:00. */
describe.each(channels)('dòng gõ vội, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())

  test.each([
    ['Giao P. VHXH rà soát hộ nghèo trươc ngày 15/12', '• Hạn: 17:00, Thứ Hai, 14/12/2026 (theo “trươc ngày 15/12”)'],
    ['Giao P. VHXH rà soát hộ nghèo trướcc ngày15/12', '• Hạn: 17:00, Thứ Hai, 14/12/2026 (theo “trướcc ngày15/12”)'],
    ['p vhxh ra soat ho ngheo,han t6', '• Hạn: 17:00, Thứ Sáu, 27/11/2026 (theo “han t6”)'],
    ['Phòng văn hóa xã hội rà soát hộ nghèo, thú 6 tuần sau', '• Hạn: 17:00, Thứ Sáu, 04/12/2026'],
    ['Rà soát hộ nghèo, sáng mốt trình, giao P. VHXH', '• Hạn: 11:30, Thứ Tư, 25/11/2026 (theo “sáng mốt”)'],
    ['Thứ 6 này P. VHXH rà soát hộ nghèo, 16h báo cáo tôi', '• Hạn: 16:00, Thứ Sáu, 27/11/2026'],
    ['Trần Bình, [20/11/2026 08:15]\nP. VHXH rà soát hộ nghèo, chậm nhất 30/11', '• Hạn: 17:00, Thứ Hai, 30/11/2026']
  ])('"%s"', async (typed, due) => {
    await office.vinh.says(typed)
    office.vinh.hears('• Chủ trì: P. VHXH')
    office.vinh.hears(due)
    office.vinh.hears(/• Việc: (?:rà soát hộ nghèo|ra soat ho ngheo)\n/i)
  })

  test('a name one letter off is offered, never taken', async () => {
    await office.vinh.says('Giao P. VHHX rà soát hộ nghèo, chậm nhất 30/11')
    office.vinh.hears('Chưa rõ “P. VHHX” là ai hoặc đơn vị nào. Đề nghị chọn:')
    await office.vinh.presses('P. VHXH')
    office.vinh.hears('• Chủ trì: P. VHXH')
    office.vinh.hears('• Hạn: 17:00, Thứ Hai, 30/11/2026')
  })

  test('somebody called by name alone, and a post with its unit', async () => {
    await office.vinh.says('Hùng gửi tôi số liệu chợ trước 16h nhé')
    office.vinh.hears('• Chủ trì: Đỗ Văn Hùng (P. Kinh tế)')
    office.vinh.hears('• Hạn: 16:00, Thứ Hai, 23/11/2026')
    await office.vinh.says('Trưởng phòng Kinh tế báo cáo tiến độ thu, hết tuần')
    office.vinh.hears('• Chủ trì: Đỗ Văn Hùng (P. Kinh tế)')
  })

  test('two tasks with two deadlines are two lines', async () => {
    await office.vinh.says('Giao P. VHXH rà soát hộ nghèo trước 27/11, P. Kinh tế rà soát chợ tạm trước 30/11')
    office.vinh.hears('Dòng này giao nhiều việc cho nhiều nơi (còn “P. Kinh tế”)')
    office.vinh.neverHeard('• Hạn:')
  })

  test('two dates of one task are its milestones', async () => {
    await office.vinh.says('P. VHXH gửi dự thảo trước 27/11, hoàn thiện trước 4/12')
    office.vinh.hears('• Hạn: 17:00, Thứ Năm, 03/12/2026')
  })

  test('a day that does not exist is said, and asked for again', async () => {
    for (const day of ['31/2', '32/11', '30/2/2027']) {
      await office.vinh.says(`Giao P. VHXH rà soát hộ nghèo, chậm nhất ${day}`)
      office.vinh.hears(`Trong lịch không có ngày ${day}`)
      office.vinh.neverHeard('• Hạn:')
    }
  })

  test('what only tells of work orders nobody', async () => {
    for (const talk of [
      'P. VHXH đang tổng hợp, còn thiếu 3 thôn',
      'Sáng nay P. VHXH làm tốt lắm',
      'Mai anh đi họp tỉnh'
    ]) {
      await office.vinh.says(talk)
      office.vinh.neverHeard('Giao việc')
    }
    expect(await office.store.task(1)).toBeNull()
  })
})
