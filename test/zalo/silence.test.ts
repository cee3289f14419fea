import { describe, expect, test } from 'vitest'
import { change } from '../../src/core/outcome.ts'
import { Unreachable } from '../../src/ports/channel.ts'
import { opened, order } from './office.ts'

describe('silence', () => {
  test('before a week of silence is over one is invited to press, and pressing goes on', async () => {
    const { long, passesTo } = await opened('2026-11-23T09:00:00+07:00')
    await passesTo('2026-11-27T09:00:00+07:00')
    long.neverHeard('Điểm danh')
    // The next Monday morning would be in time, but not the one after: Friday's and the weekend's silence count.
    await passesTo('2026-11-30T08:30:00+07:00')
    long.hears(/trước .*30\/11\/2026.*Trả lời: 1 Điểm danh/s)
    await long.says('1')
    long.hears(/Đã điểm danh. Trong 7 ngày tới/)
    await passesTo('2026-12-03T09:00:00+07:00')
    expect(long.all().filter(({ text }) => text.includes('Zalo chỉ cho hệ thống gửi tin riêng'))).toHaveLength(1)
  })

  test('who is reached on Telegram at any time is left in peace', async () => {
    const { long, store, now, passesTo } = await opened()
    const back = { rests: [], save: [change('account', { address: 'telegram:1003' }, { personId: 3 })], say: [] }
    await store.commit('test:back', back, now())
    await passesTo('2026-12-04T09:00:00+07:00')
    long.neverHeard('Zalo chỉ cho hệ thống gửi tin riêng')
  })

  test('after it an order goes to the group of the unit, and its assigner is told', async () => {
    const { vinh, ha, long, roomGroup, passesTo } = await opened()
    await ha.says('nhóm')
    await passesTo('2026-12-02T09:00:00+07:00')
    await vinh.says('giao đ/c Long rà soát hộ nghèo, chậm nhất 15/12')
    await vinh.presses('Đúng')
    long.neverHeard('rà soát hộ nghèo')
    roomGroup.heard(/rà soát hộ nghèo/)
    vinh.heard(/Trần Đức Long/)
    await long.says('điểm danh')
    await long.says('việc của tôi')
    long.heard(/rà soát hộ nghèo/)
  })

  test('where there is another channel it goes there', async () => {
    const { vinh, long, person, store, now, passesTo } = await opened()
    const back = { rests: [], save: [change('account', { address: 'telegram:1003' }, { personId: 3 })], say: [] }
    await store.commit('test:back', back, now())
    await passesTo('2026-12-02T09:00:00+07:00')
    await vinh.says('giao đ/c Long rà soát hộ nghèo, chậm nhất 15/12')
    await vinh.presses('Đúng')
    long.neverHeard('rà soát hộ nghèo')
    person(1003, 'Trần Đức Long').heard(/rà soát hộ nghèo/)
  })
})

test('a refusal of the channel closes the account until its owner speaks again', async () => {
  const { vinh, long, zaloPaper, store } = await opened()
  zaloPaper.fails(() => new Unreachable('-230'))
  await vinh.says(order)
  await vinh.presses('Đúng')
  expect((await store.account(long.address))?.reachable).toBe(false)
  vinh.heard(/Trần Đức Long/)
  zaloPaper.fails(null)
  await long.says('việc của tôi')
  expect((await store.account(long.address))?.reachable).toBe(true)
})
