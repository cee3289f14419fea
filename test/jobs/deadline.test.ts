import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('close to the deadline, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())
  const gives = async (line: string) => {
    await office.vinh.says(line)
    await office.vinh.says('đúng')
    await office.long.says('nhận 1')
  }
  const reminders = () => office.long.all().filter(one => one.text.startsWith('⏰ Việc số 1'))

  test('a day is told of at 17:00, while a report is still in time', async () => {
    await gives('giao P. VHXH rà soát hộ nghèo, chậm nhất 25/11')
    await office.passesTo('2026-11-25T16:30:00+07:00')
    expect(reminders()).toEqual([])
    await office.passesTo('2026-11-25T17:00:00+07:00')
    office.long.hears('⏰ Việc số 1 đến hạn hôm nay, chưa có báo cáo')
    office.long.hears('Báo cáo trước 24:00 hôm nay vẫn tính đúng hạn')
    expect(office.long.labels()).toEqual(['Báo cáo', 'Xin gia hạn'])
    await office.long.says('báo cáo 1 đã xong, không có văn bản')
    await office.vinh.says('xác nhận 1')
    office.vinh.heard('hoàn thành đúng hạn')
  })

  test('an hour is told of an hour before it', async () => {
    await gives('giao đ/c Long gửi giấy mời, trước 16h ngày 25/11')
    await office.passesTo('2026-11-25T14:30:00+07:00')
    expect(reminders()).toEqual([])
    await office.passesTo('2026-11-25T15:00:00+07:00')
    office.long.hears(/^⏰ Việc số 1 sắp đến hạn\n.*Hạn: 16:00, Thứ Tư, 25\/11\/2026/s)
    await office.passesTo('2026-11-26T12:00:00+07:00')
    expect(reminders()).toHaveLength(1)
    office.mai.neverHeard('⏰ Việc số 1 sắp đến hạn')
  })

  test.each([
    ['the noon rest', '13h ngày 25/11', '2026-11-25T11:30:00+07:00'],
    ['the night', '20h ngày 25/11', '2026-11-25T17:00:00+07:00'],
    ['days off', '9h ngày 28/11', '2026-11-27T17:00:00+07:00']
  ])('what falls due in %s is told of before it begins', async (_, due, told) => {
    await gives(`giao đ/c Long gửi giấy mời, trước ${due}`)
    await office.passesTo(new Date(new Date(told).getTime() - 30 * 60_000).toISOString())
    expect(reminders()).toEqual([])
    await office.passesTo(told)
    expect(reminders()).toHaveLength(1)
  })

  test.each([
    ['at night', '2026-11-23T19:00:00+07:00', '21h hôm nay', '2026-11-23T20:00:00+07:00'],
    ['on a day off', '2026-11-28T10:00:00+07:00', '14h hôm nay', '2026-11-28T13:00:00+07:00']
  ])('an express task is told of %s an hour before its deadline, others are not', async (_, given, due, told) => {
    await office.passesTo(given)
    await gives(`giao đ/c Long xử lý hỏa tốc đê vỡ, hạn ${due}`)
    await office.vinh.says(`giao đ/c Long gửi giấy mời, hạn ${due}`)
    await office.vinh.says('đúng')
    await office.passesTo(new Date(new Date(told).getTime() - 30 * 60_000).toISOString())
    expect(reminders()).toEqual([])
    await office.passesTo(told)
    office.long.hears('⏰ Việc số 1 sắp đến hạn')
    expect(office.long.last().silent).toBe(false)
    await office.passesTo(`${told.slice(0, 11)}23:00:00+07:00`)
    expect(reminders()).toHaveLength(1)
    office.long.neverHeard('⏰ Việc số 2')
  })

  test('nobody is reminded of what was reported', async () => {
    await gives('giao P. VHXH rà soát hộ nghèo, chậm nhất 25/11')
    await office.long.says('báo cáo 1 đã xong, không có văn bản')
    await office.passesTo('2026-11-25T18:00:00+07:00')
    expect(reminders()).toEqual([])
  })
})
