import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('the morning alert in groups, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    for (const line of [
      'giao P. VHXH rà soát hộ nghèo, chậm nhất 25/11',
      'giao P. Kinh tế kiểm tra chợ, chậm nhất 25/11',
      'giao P. VHXH báo cáo thư viện, chậm nhất 25/11'
    ]) {
      await office.vinh.says(line)
      await office.vinh.says('đúng')
    }
    await office.long.says('báo cáo 3 đã xong, không có văn bản')
  })
  afterEach(() => office.close())
  const alerts = (chat: Office['mai']) => chat.all().filter(one => one.text.startsWith('⚠️'))

  test('names what is late in the unit, by unit, and counts apart what waits (DOMAIN 6.3, R38)', async () => {
    await office.passesTo('2026-11-26T08:00:00+07:00')
    expect(office.roomGroup.last().text).toMatch(
      /^⚠️ Nhiệm vụ quá hạn chưa có báo cáo \(tính đến 08:00, 26\/11\/2026\)\n1\. #1 P\. VHXH: rà soát hộ nghèo, hạn 25\/11\/2026, quá 1 ngày làm việc\nĐang chờ xác nhận, không tính quá hạn: 1 \(UBND xã Tân Lập: 1\)$/
    )
    office.leadersGroup.hears(/1\. #1 P\. VHXH: rà soát hộ nghèo.*\n2\. #2 P\. Kinh tế: kiểm tra chợ/)
    office.roomGroup.neverHeard(/Kinh tế|Mai|Long|Vinh/)
  })

  test("only a leaders' group hears of the units below its own", async () => {
    await office.inGroup(-2002, 1004, 'Lãnh đạo').says('/nhom nhận cảnh báo')
    await office.passesTo('2026-11-26T08:00:00+07:00')
    expect(alerts(office.leadersGroup)).toEqual([])
    expect(alerts(office.roomGroup)).toHaveLength(1)
  })

  test('comes at 08:00 of working days, not before, not on days off', async () => {
    await office.passesTo('2026-11-26T07:30:00+07:00')
    expect(alerts(office.roomGroup)).toEqual([])
    await office.passesTo('2026-11-29T20:00:00+07:00')
    expect(alerts(office.roomGroup).map(one => /đến 08:00, (\d\d)/.exec(one.text)?.[1])).toEqual(['26', '27'])
  })

  test('after days of downtime it comes once, as of now', async () => {
    const before = office.now()
    await office.app.tick(before, new Date('2026-11-30T10:00:00+07:00'))
    await office.post.deliver()
    expect(alerts(office.roomGroup)).toHaveLength(1)
    office.roomGroup.heard('tính đến 08:00, 30/11/2026')
  })

  test('the same moment twice does nothing', async () => {
    const [from, until] = [new Date('2026-11-26T07:00:00+07:00'), new Date('2026-11-26T08:00:00+07:00')]
    await office.app.tick(from, until)
    await office.app.tick(from, until)
    await office.post.deliver()
    expect(alerts(office.roomGroup)).toHaveLength(1)
    expect(alerts(office.leadersGroup)).toHaveLength(1)
  })

  test('nothing late, nothing said; a group that receives no alerts hears none', async () => {
    await office.long.says('báo cáo 1 đã xong, không có văn bản')
    const group = office.inGroup(-2001, 1004, 'P. VHXH')
    await office.passesTo('2026-11-26T08:00:00+07:00')
    expect(alerts(office.roomGroup)).toEqual([])
    await office.ha.says('hủy')
    await group.says('/nhom nhận xếp hạng')
    await office.vinh.says('trả lại 1 vì thiếu')
    await office.passesTo('2026-11-27T08:00:00+07:00')
    expect(alerts(office.roomGroup)).toEqual([])
    expect(alerts(office.leadersGroup)).toHaveLength(2)
  })
})
