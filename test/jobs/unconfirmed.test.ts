import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { add, change, type Save } from '../../src/core/outcome.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('a report that nobody confirms, $name', ({ buttons }) => {
  let office: Office
  let khang: Office['vinh']
  beforeEach(async () => {
    office = await openOffice({ buttons })
    khang = await linked(7, 'Vũ Minh Khang')
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
    await office.vinh.says('đúng')
    await office.passesTo('2026-11-25T09:00:00+07:00')
    await office.long.says('báo cáo 1 đã xong, không có văn bản')
  })
  afterEach(() => office.close())
  let kept = 0
  const keeps = (...save: readonly Save[]) =>
    office.store.commit(`test:kept:${++kept}`, { rests: [], save, say: [] }, office.now())
  const linked = async (id: number, name: string) => {
    const account = await office.store.account(office.mai.address)
    if (!account) throw new Error('no account')
    await keeps(add('account', { ...account, address: `telegram:${1000 + id}`, personId: id, name }))
    return office.person(1000 + id, name)
  }
  const told = (person: Office['vinh']) => person.all().filter(one => one.text.startsWith('Chờ xác nhận quá'))

  test('beyond the limit the head above its confirmer hears, once a report; it is never confirmed by the clock (R39)', async () => {
    await office.passesTo('2026-11-30T20:00:00+07:00')
    expect(told(khang)).toEqual([])
    await office.passesTo('2026-12-01T08:00:00+07:00')
    khang.hears(
      /^Chờ xác nhận quá 3 ngày làm việc: 1 báo cáo\. Kính báo đồng chí Vũ Minh Khang.*\n- #1 P\. VHXH: rà soát hộ nghèo\. Người xác nhận: Lê Quang Vinh, đã chờ 4 ngày làm việc\nBáo cáo vẫn chờ/
    )
    await khang.presses('Chi tiết')
    khang.hears('Việc số 1')
    await office.passesTo('2026-12-08T20:00:00+07:00')
    expect(told(khang)).toHaveLength(1)
    expect(told(office.vinh)).toEqual([])
    expect((await office.store.task(1))?.state).toBe('waiting')
  })

  test('a new report begins anew (R39)', async () => {
    await office.passesTo('2026-12-01T09:00:00+07:00')
    await office.vinh.says('trả lại 1 vì thiếu')
    await office.long.says('báo cáo 1 đã bổ sung, không có văn bản')
    await office.passesTo('2026-12-10T09:00:00+07:00')
    expect(told(khang)).toHaveLength(2)
  })

  test('a deputy who confirms is told of to the head of the unit, with all reports in one letter', async () => {
    const named = { confirmerId: 4 }
    await office.vinh.says('giao P. Kinh tế kiểm tra chợ, chậm nhất 30/11')
    await office.vinh.says('đúng')
    await keeps(
      change('task', { number: 1 }, named),
      change('task', { number: 2 }, { ...named, state: 'waiting', waitingSince: office.now() })
    )
    await office.passesTo('2026-12-01T08:00:00+07:00')
    expect(told(office.vinh)).toHaveLength(1)
    office.vinh.heard(/quá 3 ngày làm việc: 2 báo cáo[\s\S]*#1 [\s\S]*Phạm Thu Hà[\s\S]*#2 /)
    expect(told(khang)).toEqual([])
  })

  test('who stands in for the head hears too; a head who left is passed over; nobody above, nobody hears', async () => {
    const days = { from: '2026-11-25', to: '2026-12-31' }
    await keeps(add('substitution', { id: 1, absentId: 7, substituteId: 4, byId: 7, ...days }))
    await office.passesTo('2026-12-01T08:00:00+07:00')
    expect(told(office.ha)).toHaveLength(1)
    await keeps(
      change('person', { id: 7 }, { active: false }),
      change('task', { number: 1 }, { waitingSince: office.now() })
    )
    await office.passesTo('2026-12-10T08:00:00+07:00')
    expect(told(khang)).toHaveLength(1)
  })

  test('the same morning twice, after a restart, tells nobody twice', async () => {
    const from = new Date('2026-12-01T07:00:00+07:00')
    for (const until of ['2026-12-01T08:00:00+07:00', '2026-12-01T09:00:00+07:00', '2026-12-02T09:00:00+07:00']) {
      await office.app.tick(from, new Date(until))
      await office.post.deliver()
    }
    expect(told(khang)).toHaveLength(1)
  })

  test("the leaders' group hears how many wait beyond the limit, by unit, though nothing is late (R39)", async () => {
    await office.passesTo('2026-11-30T08:00:00+07:00')
    office.leadersGroup.neverHeard('⚠️')
    await office.passesTo('2026-12-01T08:00:00+07:00')
    expect(office.leadersGroup.last().text).toBe(
      '⚠️ Báo cáo chờ xác nhận (tính đến 08:00, 01/12/2026)\nĐang chờ xác nhận, không tính quá hạn: 1 (UBND xã Tân Lập: 1)\nChờ xác nhận quá 3 ngày làm việc: 1 (UBND xã Tân Lập: 1)'
    )
    office.roomGroup.neverHeard('⚠️')
  })
})
