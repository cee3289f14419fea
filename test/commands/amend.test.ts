import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('sửa, hạn khác, đúng, hủy, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await office.vinh.says('giao P. VHXH rà soát danh sách hộ nghèo, chậm nhất 30/11')
  })
  afterEach(() => office.close())

  test.each([
    ['Nội dung', 'rà soát hộ cận nghèo', '• Việc: rà soát hộ cận nghèo'],
    ['Chủ trì', 'P. Kinh tế', '• Chủ trì: P. Kinh tế'],
    ['Phối hợp', 'P. Kinh tế', '• Phối hợp: P. Kinh tế'],
    ['Hạn', '16h thứ 6', '• Hạn: 16:00, Thứ Sáu, 27/11/2026'],
    ['Độ khẩn', 'thượng khẩn', '• Độ khẩn: Thượng khẩn']
  ])('Sửa, then %s, then "%s"', async (part, to, shown) => {
    await office.vinh.presses('Sửa')
    office.vinh.hears('Đồng chí muốn sửa phần nào?')
    await office.vinh.presses(part)
    await office.vinh.says(to)
    office.vinh.hears(shown)
    office.vinh.hears('Giao việc (chờ đồng chí xác nhận)')
  })

  test.each([
    ['sửa hạn 5/12', '• Hạn: 17:00, Thứ Bảy, 05/12/2026'],
    ['sửa hạn: không hạn', '• Hạn: không có hạn cụ thể'],
    ['sua do khan hoa toc', '• Độ khẩn: Hỏa tốc'],
    ['SỬA CHỦ TRÌ P. KINH TẾ', '• Chủ trì: P. Kinh tế'],
    ['/sua nội dung rà soát hộ cận nghèo', '• Việc: rà soát hộ cận nghèo'],
    ['sửa việc rà soát hộ cận nghèo', '• Việc: rà soát hộ cận nghèo'],
    ['sửa k1 phối hợp P. Kinh tế', '• Phối hợp: P. Kinh tế']
  ])('"%s" in one line', async (typed, shown) => {
    await office.vinh.says(typed)
    office.vinh.hears(shown)
  })

  test('urgency and no deadline by button', async () => {
    await office.vinh.presses('Sửa')
    await office.vinh.presses('Độ khẩn')
    await office.vinh.presses('Hỏa tốc')
    office.vinh.hears('• Độ khẩn: Hỏa tốc')
    await office.vinh.presses('Sửa')
    await office.vinh.presses('Hạn')
    await office.vinh.presses('Không hạn')
    office.vinh.hears('• Hạn: không có hạn cụ thể')
    await office.vinh.presses('Đúng')
    expect(await office.store.task(1)).toMatchObject({ urgency: 'express', dueAt: null })
  })

  test('support is taken away again by "không"', async () => {
    await office.vinh.says('sửa phối hợp P. Kinh tế')
    await office.vinh.says('sửa phối hợp')
    await office.vinh.says('không')
    expect(office.vinh.last().text).not.toContain('Phối hợp')
  })

  test('what cannot be read says how to write it, and the card stays', async () => {
    await office.vinh.says('sửa hạn 31/2')
    office.vinh.hears('Chưa hiểu hạn “31/2”')
    await office.vinh.says('sửa độ khẩn vừa vừa')
    office.vinh.hears('Độ khẩn là một trong: thường, khẩn, thượng khẩn, hỏa tốc.')
    await office.vinh.says('sửa chủ trì phòng Phép thuật')
    office.vinh.hears('Không tìm thấy')
    await office.vinh.says('sửa k1')
    await office.vinh.says('đúng')
    expect(await office.store.countTasks({})).toBeLessThanOrEqual(1)
  })

  test('a press on the card as it was before Sửa shows the card as it is, and gives nothing (DECISIONS 6)', async () => {
    await office.vinh.says('sửa hạn 5/12')
    await office.vinh.says('đúng k1')
    office.vinh.hears('Phiếu đồng chí vừa chọn đã được sửa. Phiếu hiện tại:')
    office.vinh.hears('• Hạn: 17:00, Thứ Bảy, 05/12/2026')
    expect(await office.store.task(1)).toBeNull()
    await office.vinh.presses('Đúng')
    expect(await office.store.task(1)).not.toBeNull()
    await office.vinh.says('đúng k1')
    office.vinh.hears('không còn phiếu nào chờ xác nhận')
  })

  test('Đúng pressed twice gives once', async () => {
    await office.vinh.says('đúng k1', { pressed: true, messageId: office.vinh.last().id })
    await office.vinh.says('đúng k1', { pressed: true, messageId: office.vinh.last().id })
    office.vinh.hears('Phiếu này đã được xác nhận và việc đã giao.')
    expect(await office.store.countTasks({})).toBe(1)
  })

  test('Đúng pressed twice at the same moment gives once', async () => {
    await Promise.all([office.vinh.says('đúng k1'), office.vinh.says('đúng k1')])
    expect(await office.store.countTasks({})).toBe(1)
  })

  test('a card a month later is no longer good', async () => {
    await office.passesTo('2026-12-23T09:00:00+07:00')
    await office.vinh.says('đúng k1')
    office.vinh.hears('đã để quá 2 ngày')
    expect(await office.store.task(1)).toBeNull()
  })

  test('a card confirmed after its deadline asks for another', async () => {
    await office.vinh.says('sửa hạn 10h sáng nay')
    await office.passesTo('2026-11-23T10:30:00+07:00')
    await office.vinh.presses('Đúng')
    office.vinh.hears('Hạn 10:00, Thứ Hai, 23/11/2026 đã qua')
    expect(await office.store.task(1)).toBeNull()
  })

  test('two cards open at once: each is its own', async () => {
    await office.vinh.says('giao P. Kinh tế rà soát cây trồng, chậm nhất 27/11')
    await office.vinh.says('đúng k1')
    expect(await office.store.task(1)).toMatchObject({ content: 'rà soát danh sách hộ nghèo' })
    await office.vinh.says('đúng')
    expect(await office.store.task(2)).toMatchObject({ content: 'rà soát cây trồng' })
  })

  test('Hủy gives nothing; afterwards there is nothing to confirm', async () => {
    await office.vinh.presses('Hủy')
    office.vinh.heard('Đã hủy phiếu giao việc; chưa có việc nào được giao.')
    await office.vinh.says('đúng')
    office.vinh.hears('Không có phiếu giao việc nào đang chờ.')
    await office.vinh.says('đúng k1')
    office.vinh.hears('Phiếu này đã hủy.')
    await office.vinh.says('hủy')
    office.vinh.hears('Không có thao tác nào đang dở.')
  })

  test('"đừng" and "dừng" never give an order', async () => {
    await office.vinh.says('đừng')
    await office.vinh.says('dừng')
    expect(await office.store.task(1)).toBeNull()
  })

  test("somebody else's card is not theirs to confirm", async () => {
    await office.mai.says('đúng k1')
    office.mai.hears('Không có phiếu giao việc nào đang chờ.')
    expect(await office.store.task(1)).toBeNull()
  })
})
