import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Office, openOffice } from '../support/office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice({ now: '2026-09-30T09:00:00+07:00' })
})
afterEach(() => office.close())

const told = () => office.ha.all().filter(one => one.text.includes('còn là dự kiến, chưa có thông báo chính thức'))

/** Jumps to a moment: what was missed on the way is done once. */
async function jumpsTo(moment: string) {
  const until = new Date(moment)
  await office.app.tick(new Date(until.getTime() - 24 * 60 * 60 * 1000), until)
  await office.post.deliver()
}

test('from October on the administrators hear once a month that the next year is not announced', async () => {
  await jumpsTo('2026-09-30T08:30:00+07:00')
  expect(told()).toHaveLength(0)
  await jumpsTo('2026-10-01T07:30:00+07:00')
  expect(told()).toHaveLength(0)
  for (const day of ['01', '02', '05', '30']) await jumpsTo(`2026-10-${day}T08:30:00+07:00`)
  expect(told()).toHaveLength(1)
  office.ha.heard(/⚠ Lịch nghỉ năm 2027 còn là dự kiến.*\nKhi đã có thông báo, .* gõ: nghỉ lễ chốt 2027/)
  // The first of November is a Sunday.
  await jumpsTo('2026-11-01T08:30:00+07:00')
  expect(told()).toHaveLength(1)
  for (const day of ['02', '03']) await jumpsTo(`2026-11-${day}T08:30:00+07:00`)
  expect(told()).toHaveLength(2)
  for (const other of [office.vinh, office.mai, office.long]) other.neverHeard('dự kiến')
})

test('when the year is marked official nothing is said any more; in January a year that still is not is', async () => {
  await jumpsTo('2027-01-04T08:30:00+07:00')
  expect(told()).toHaveLength(1)
  await office.ha.says('nghỉ lễ chốt 2027')
  for (const month of ['2026-10', '2026-11', '2026-12', '2027-02']) await jumpsTo(`${month}-02T08:30:00+07:00`)
  expect(told()).toHaveLength(1)
  // The year after that one has its own turn.
  await jumpsTo('2027-10-01T08:30:00+07:00')
  office.ha.hears('Lịch nghỉ năm 2028 còn là dự kiến')
})
