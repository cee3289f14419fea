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
    office.long.hears(
      '⏰ Việc số 1 đến hạn hôm nay (17:00, Thứ Tư, 25/11/2026), chưa có báo cáo. Báo cáo trước 24:00 hôm nay vẫn tính đúng hạn.'
    )
    expect(office.long.labels()).toEqual(['Báo cáo'])
    await office.long.says('báo cáo 1 đã xong, không có văn bản')
    await office.vinh.says('xác nhận 1')
    office.vinh.heard('hoàn thành đúng hạn')
  })

  test('an hour is told of an hour before it', async () => {
    await gives('giao đ/c Long gửi giấy mời, trước 16h ngày 25/11')
    await office.passesTo('2026-11-25T14:30:00+07:00')
    expect(reminders()).toEqual([])
    await office.passesTo('2026-11-25T15:00:00+07:00')
    office.long.hears('⏰ Việc số 1 sắp đến hạn: 16:00, Thứ Tư, 25/11/2026')
    await office.passesTo('2026-11-26T12:00:00+07:00')
    expect(reminders()).toHaveLength(1)
    office.mai.neverHeard('sắp đến hạn: 16:00')
  })

  test('nobody is reminded of what was reported', async () => {
    await gives('giao P. VHXH rà soát hộ nghèo, chậm nhất 25/11')
    await office.long.says('báo cáo 1 đã xong, không có văn bản')
    await office.passesTo('2026-11-25T18:00:00+07:00')
    expect(reminders()).toEqual([])
  })
})
