import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('quiet hours and days off that the office sets, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 25/11')
    await office.vinh.says('đúng')
  })
  afterEach(() => office.close())
  const alerts = () => office.roomGroup.all().filter(one => one.text.startsWith('⚠️')).length
  const mornings = () => office.long.all().filter(one => one.text.startsWith('Việc hôm nay')).length
  const ordered = (number: number) => office.long.all().find(one => one.text.includes(`giao việc số ${number}`))

  test('on a day off that an administrator set no morning letter and no alert come; orders do, hỏa tốc aloud', async () => {
    await office.ha.says('nghỉ lễ thêm 26/11/2026 nghỉ hoán đổi, chỉ đổi lịch')
    await office.passesTo('2026-11-26T09:00:00+07:00')
    const before = [alerts(), mornings()]
    expect(alerts()).toBe(0)
    await office.vinh.says('giao P. VHXH báo cáo thư viện, chậm nhất 30/11')
    await office.vinh.says('đúng')
    expect(ordered(2)?.silent).toBe(true)
    await office.vinh.says('giao P. VHXH trực cứu hộ, hỏa tốc, chậm nhất 30/11')
    await office.vinh.says('đúng')
    expect(ordered(3)?.silent).toBe(false)
    await office.passesTo('2026-11-26T23:30:00+07:00')
    expect([alerts(), mornings()]).toEqual(before)
    await office.passesTo('2026-11-27T09:00:00+07:00')
    expect([alerts(), mornings()]).toEqual([1, (before[1] ?? 0) + 1])
  })

  test('a make-up Saturday is a working day: letter and alert come', async () => {
    await office.ha.says('nghỉ lễ thêm 28/11/2026 làm bù, chỉ đổi lịch')
    await office.passesTo('2026-11-28T09:00:00+07:00')
    expect(alerts()).toBe(3)
    expect(office.roomGroup.last().text).toContain('tính đến 08:00, 28/11/2026')
  })

  test('quiet until nine: what the clock says at eight waits; an order does not', async () => {
    await office.ha.says('cài đặt giờ yên lặng đến 9:00')
    office.ha.hears('⚠ Giờ cảnh báo nằm trong giờ yên lặng')
    await office.passesTo('2026-11-26T08:30:00+07:00')
    expect(alerts()).toBe(0)
    await office.vinh.says('giao P. VHXH báo cáo thư viện, chậm nhất 30/11')
    await office.vinh.says('đúng')
    expect(ordered(2)?.silent).toBe(true)
    await office.passesTo('2026-11-26T09:30:00+07:00')
    expect(alerts()).toBe(1)
  })

  test('the alert comes at the time that the office set', async () => {
    await office.ha.says('cài đặt giờ cảnh báo 9h30')
    await office.passesTo('2026-11-26T09:00:00+07:00')
    expect(alerts()).toBe(0)
    await office.passesTo('2026-11-26T09:30:00+07:00')
    office.roomGroup.hears('tính đến 09:30, 26/11/2026')
  })
})
