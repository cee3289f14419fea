import { afterEach, beforeEach, expect, test } from 'vitest'
import { addDays, at } from '../../src/core/calendar.ts'
import { rank } from '../../src/core/ranking.ts'
import { defaultSettings } from '../../src/core/settings.ts'
import { statistics } from '../../src/core/statistics.ts'
import { type Office, openOffice } from '../support/office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
  await office.vinh.says('giao P. VHXH theo dõi tình hình dân tộc, không hạn')
  await office.vinh.says('đúng')
  await office.mai.says('nhận 1')
})
afterEach(() => office.close())

test('a year long never overdue, never reminded, in no ranking; columns of its own (R24, R48)', async () => {
  for (let day = '2026-11-24'; day <= '2027-11-23'; day = addDays(day, 1)) {
    await office.app.tick(at(day, '00:00'), at(day, '23:59'))
    await office.post.deliver()
  }
  expect(office.faults).toEqual([])
  for (const one of [office.mai, office.long, office.roomGroup, office.leadersGroup])
    one.neverHeard(/đến hạn|Quá hạn chưa có báo cáo: [1-9]/)
  for (const kind of ['due_soon', 'due_today', 'overdue_head'] as const)
    expect(await office.store.reminders([1], kind)).toEqual([])
  office.roomGroup.neverHeard('dân tộc')

  const asOf = at('2027-11-24', '00:00')
  const roster = await office.store.roster()
  const figures = async () => {
    const tasks = await office.store.tasks({})
    const period = { from: '2026-11-01', to: '2027-11-23', asOf, goLive: null }
    return statistics(tasks, [...roster.units.values()], period).total
  }
  const none = { openInTime: 0, openOverdue: 0, doneInTime: 0, doneLate: 0, waiting: 0 }
  expect(await figures()).toEqual({ ...none, undatedOpen: 1, undatedDone: 0 })
  await office.mai.says('báo cáo 1 đã xong, không có văn bản')
  await office.vinh.says('xác nhận 1')
  office.vinh.heard('hoàn thành (việc không có hạn cụ thể)')
  expect(await figures()).toEqual({ ...none, undatedOpen: 0, undatedDone: 1 })
  const rules = { roster, calendar: office.calendar, settings: { ...defaultSettings, rankingMinimum: 1 } }
  expect(rank(await office.store.tasks({}), { from: '2026-11-01', to: '2027-11-23', asOf }, rules).types).toEqual([])
}, 120_000)

test('its own place in lists; a longer deadline is refused kindly; it rests and goes on without one (R48)', async () => {
  await office.vinh.says('quá hạn')
  office.vinh.hears('Không có việc nào quá hạn.')
  await office.mai.says('việc của tôi')
  office.mai.hears('#1 theo dõi tình hình dân tộc. Không hạn. Đã nhận việc')
  await office.mai.says('xin gia hạn 1 đến 8/12 vì bận')
  office.mai.hears('Việc số 1 không có hạn cụ thể nên không cần gia hạn; làm xong, gõ: báo cáo 1')
  await office.vinh.says('tạm dừng 1 vì chờ chủ trương')
  office.mai.heard('cho tạm dừng việc số 1')
  await office.vinh.says('tiếp tục 1')
  office.vinh.heard('• Hạn: không có hạn cụ thể')
  await office.vinh.says('giao lại 1 cho P. Kinh tế')
  office.vinh.heard('Đã giao lại việc số 1 cho P. Kinh tế')
  expect((await office.store.task(1))?.dueAt).toBeNull()
})
