import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { reassign } from '../../src/core/other-hands.ts'
import { add, change, type Save } from '../../src/core/outcome.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('an order nobody received, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
    await office.vinh.says('đúng')
  })
  afterEach(() => office.close())
  const mentions = (person: Office['vinh']) =>
    person.all().filter(one => /giờ làm việc, chưa có người nhận/.test(one.text))

  const keeps = (cause: string, ...save: readonly Save[]) =>
    office.store.commit(`test:${cause}`, { rests: [], save, say: [] }, office.now())

  test('is mentioned after four working hours, the lunch break not counted, to its doers, once (R35, R58)', async () => {
    await office.passesTo('2026-11-23T14:30:00+07:00')
    office.long.neverHeard('chưa có người nhận')
    await office.passesTo('2026-11-23T15:00:00+07:00')
    office.long.hears('⏰ Việc số 1 đã giao hơn 4 giờ làm việc, chưa có người nhận')
    expect(office.long.labels()).toEqual(['Đã nhận', 'Báo cáo', 'Từ chối', 'Xin gia hạn'])
    office.vinh.neverHeard('giờ làm việc, chưa có người nhận')
    await office.passesTo('2026-11-27T18:00:00+07:00')
    expect(mentions(office.long)).toHaveLength(1)
    expect((await office.store.reminders([1], 'unacknowledged')).map(one => one.personId)).toEqual([2, 3])
  })

  test('after eight its assigner hears, once, and can urge from there (R58, R21)', async () => {
    await office.passesTo('2026-11-25T09:00:00+07:00')
    office.vinh.neverHeard('giờ làm việc, chưa có người nhận')
    await office.passesTo('2026-11-25T09:30:00+07:00')
    office.vinh.hears('Việc số 1 giao P. VHXH đã hơn 8 giờ làm việc, chưa có người nhận')
    await office.vinh.presses('Đôn đốc')
    office.vinh.hears('Đã đôn đốc việc số 1')
    await office.passesTo('2026-11-27T18:00:00+07:00')
    expect(mentions(office.vinh)).toHaveLength(1)
    expect((await office.store.reminders([1], 'unacknowledged_assigner')).map(one => one.personId)).toEqual([1])
  })

  test('the head of the unit hears of what was given to one of its people (R58, R60)', async () => {
    await office.vinh.says('giao đ/c Long soạn giấy mời họp, chậm nhất 30/11')
    await office.vinh.says('đúng')
    await office.passesTo('2026-11-23T15:00:00+07:00')
    office.mai.heard('Việc số 2 giao Trần Đức Long (P. VHXH) đã hơn 4 giờ làm việc, chưa có người nhận. Đề nghị')
    office.long.heard('⏰ Việc số 2 đã giao hơn 4 giờ làm việc')
  })

  test.each([
    ['express', { urgency: 'express' }],
    ['for citizens', { forCitizens: true }]
  ] as const)('%s: in half the time (R58, R64)', async (_, set) => {
    await keeps('set', change('task', { number: 1 }, set))
    await office.passesTo('2026-11-23T11:00:00+07:00')
    office.long.hears('⏰ Việc số 1 đã giao hơn 2 giờ làm việc')
    await office.passesTo('2026-11-23T15:00:00+07:00')
    office.vinh.hears('đã hơn 4 giờ làm việc, chưa có người nhận')
  })

  test('given to somebody else, it begins anew', async () => {
    await office.passesTo('2026-11-25T10:00:00+07:00')
    const task = await office.store.task(1)
    if (!task) throw new Error('no task')
    const stamp = { by: 1, at: office.now(), cause: 'test:again' }
    await keeps('again', ...reassign(task, { unitId: 30, personId: 4 }, null, 'nhầm', stamp).save)
    await office.passesTo('2026-11-25T14:30:00+07:00')
    office.ha.neverHeard('chưa có người nhận')
    await office.passesTo('2026-11-25T16:00:00+07:00')
    office.ha.heard('⏰ Việc số 1 đã giao hơn 4 giờ làm việc')
    await office.passesTo('2026-11-27T18:00:00+07:00')
    expect(mentions(office.ha)).toHaveLength(1)
    expect(mentions(office.vinh)).toHaveLength(2)
  })

  test('whoever stands in for the assigner hears', async () => {
    const days = { from: '2026-11-23', to: '2026-12-31' }
    await keeps('lent', add('substitution', { id: 1, absentId: 1, substituteId: 4, byId: 4, ...days }))
    await office.passesTo('2026-11-25T09:30:00+07:00')
    for (const person of [office.vinh, office.ha]) expect(mentions(person)).toHaveLength(1)
  })

  test('can be received from the reminder', async () => {
    await office.passesTo('2026-11-23T15:00:00+07:00')
    await office.long.presses('Đã nhận')
    office.long.hears('Đã ghi nhận đồng chí nhận việc số 1.')
  })

  test('is not mentioned once somebody received it', async () => {
    await office.long.says('rõ 1')
    await office.passesTo('2026-11-23T17:00:00+07:00')
    office.vinh.neverHeard('giờ làm việc, chưa có người nhận')
  })
})
