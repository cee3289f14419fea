import { expect, test } from 'vitest'
import { createCalendar } from '../../src/core/calendar.ts'
import { giveBack, report } from '../../src/core/course.ts'
import { officeCalendar } from '../../src/core/office-calendar.ts'
import { reassign } from '../../src/core/other-hands.ts'
import { recalculate } from '../../src/core/recalculation.ts'
import { defaultSettings } from '../../src/core/settings.ts'
import { deadline, dueOn, moment, task } from '../data/tasks.ts'

const was = createCalendar()
const off = { day: '2026-12-02', kind: 'holiday', name: 'Nghỉ bù', status: 'official', source: '' } as const
const is = officeCalendar({ days: [off] }, defaultSettings)
const at = (text: string) => ({ by: 1, at: moment(text), cause: 'test' })

test('the deadline and the first moment of lateness are counted anew', () => {
  const then = recalculate(task(deadline(dueOn('2026-12-04'))), dueOn('2026-12-07'), 'x', at('2026-11-27'), { was, is })
  expect(then.task).toMatchObject(deadline(dueOn('2026-12-07')))
})

test('working days that a slow confirmer gave stay given, also when somebody else does the work by then (R38)', () => {
  const rules = { calendar: was, settings: defaultSettings }
  const given = task({ ...deadline(dueOn('2026-12-04')), state: 'in_progress' })
  const handed = report(given, 'đã xong', { number: null, day: null }, at('2026-11-16 09:00')).task
  const back = giveBack(handed, 1, 'thiếu biểu', at('2026-11-27 09:00'), rules).task
  const credit = was.workingDaysBetween('2026-12-04', '2026-12-11')
  expect(back.lateFrom).toEqual(moment('2026-12-12 00:00'))
  const other = reassign(back, { unitId: 2, personId: null }, null, 'x', at('2026-11-27 10:00')).task
  const then = recalculate(other, dueOn('2026-12-07'), 'x', at('2026-11-27 11:00'), { was, is }).task
  expect(then.dueAt).toEqual(dueOn('2026-12-07').at)
  expect(is.workingDaysBetween('2026-12-07', '2026-12-14')).toBe(credit)
  expect(then.lateFrom).toEqual(moment('2026-12-15 00:00'))
})
