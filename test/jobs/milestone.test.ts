import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('mốc trước hạn cuối, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await office.vinh.says('giao P. VHXH báo cáo tiến độ rà soát trước ngày 1/12, trước ngày 8/12 và trước ngày 15/12')
  })
  afterEach(() => office.close())
  const asked = () => office.long.all().filter(({ text }) => text.includes('sắp đến mốc')).length

  test('the card and the task name the milestones before the last deadline (P14, R54)', async () => {
    office.vinh.hears(/• Mốc trước hạn cuối: 30\/11\/2026, 07\/12\/2026\n• Hạn: 17:00, Thứ Hai, 14\/12\/2026/)
    await office.vinh.presses('Đúng')
    office.long.hears('• Mốc trước hạn cuối: 30/11/2026, 07/12/2026')
    expect((await office.store.task(1))?.milestones).toEqual([
      { at: new Date('2026-11-30T17:00:00+07:00'), kind: 'day' },
      { at: new Date('2026-12-07T17:00:00+07:00'), kind: 'day' }
    ])
  })

  test('a nearer deadline leaves out the milestones after it', async () => {
    await office.vinh.says('sửa hạn 4/12')
    office.vinh.hears(/• Mốc trước hạn cuối: 30\/11\/2026\n/)
    await office.vinh.says('sửa hạn không hạn')
    expect(office.vinh.last().text).not.toContain('Mốc')
  })

  test('on the working morning before each, the doers are asked how far it is, once (P14)', async () => {
    await office.vinh.presses('Đúng')
    await office.passesTo('2026-11-26T18:00:00+07:00')
    office.long.neverHeard('sắp đến mốc')
    // Friday is the working morning before Monday.
    await office.passesTo('2026-11-27T09:00:00+07:00')
    office.long.heard(/⏰ Việc số 1 sắp đến mốc 17:00, Thứ Hai, 30\/11\/2026[\s\S]*Đề nghị báo tiến độ/)
    await office.passesTo('2026-12-02T09:00:00+07:00')
    expect(asked()).toBe(1)
    await office.passesTo('2026-12-05T09:00:00+07:00')
    expect(asked()).toBe(2)
    expect(await office.store.reminders([1], 'milestone')).toHaveLength(4)
  })

  test('who reported is not asked any more', async () => {
    await office.vinh.presses('Đúng')
    await office.long.says('báo cáo 1 đã xong, không có văn bản')
    await office.passesTo('2026-12-05T09:00:00+07:00')
    office.long.neverHeard('sắp đến mốc')
  })

  test('the detail says which had a note since the one before (P14, R54)', async () => {
    await office.vinh.presses('Đúng')
    await office.passesTo('2026-11-27T09:00:00+07:00')
    await office.long.says('tiến độ 1 đã rà soát 3 thôn')
    await office.vinh.says('chi tiết 1')
    office.vinh.hears(/• Mốc 30\/11\/2026: đã báo tiến độ\n• Mốc 07\/12\/2026: chưa đến, chưa báo tiến độ/)
    await office.passesTo('2026-12-08T09:00:00+07:00')
    await office.vinh.says('chi tiết 1')
    office.vinh.hears(/• Mốc 30\/11\/2026: đã báo tiến độ\n• Mốc 07\/12\/2026: đã qua, chưa báo tiến độ/)
  })
})
