import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('an order nobody received, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
    await office.vinh.says('đúng')
  })
  afterEach(() => office.close())

  test('is mentioned after four working hours, the lunch break not counted, to doers and assigner, once (R35, R58)', async () => {
    await office.passesTo('2026-11-23T14:30:00+07:00')
    office.long.neverHeard('chưa có người nhận')
    await office.passesTo('2026-11-23T15:00:00+07:00')
    office.long.hears('⏰ Việc số 1 đã giao hơn 4 giờ làm việc, chưa có người nhận')
    expect(office.long.labels()).toEqual(['Đã nhận', 'Báo cáo', 'Từ chối'])
    office.vinh.hears('Việc số 1 giao P. VHXH đã hơn 4 giờ làm việc, chưa có người nhận')
    await office.passesTo('2026-11-27T18:00:00+07:00')
    const mentions = office.vinh
      .all()
      .filter(one => one.text.includes('chưa có người nhận') && one.text.includes('giờ làm việc'))
    expect(mentions).toHaveLength(1)
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
