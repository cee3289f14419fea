import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { add, change } from '../../src/core/outcome.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('việc con khi việc trên đổi, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await office.vinh.says('giao P. VHXH rà soát danh sách hộ nghèo, chậm nhất 30/11')
    await office.vinh.presses('Đúng')
    await office.mai.says('phân công 1 cho đ/c Long soạn phần thôn 3, hạn 27/11')
    await office.mai.presses('Đúng')
  })
  afterEach(() => office.close())
  const task = (number: number) => office.store.task(number)

  test('a task given to others takes its open parts with it, and everybody hears (R4)', async () => {
    await office.vinh.says('giao lại 1 cho P. Kinh tế vì đúng chức năng')
    office.vinh.heard(/Đã giao lại việc số 1 cho P\. Kinh tế[\s\S]*Việc đã phân công được thu hồi theo: 1/)
    expect(await task(2)).toMatchObject({ state: 'withdrawn' })
    for (const one of [office.long, office.mai])
      one.heard(
        /Đồng chí Lê Quang Vinh đã giao lại việc số 1 cho nơi khác, nên việc số 2 phân công từ việc đó được thu hồi[\s\S]*• Lý do: đúng chức năng/
      )
    expect((await office.store.history(2)).at(-1)).toMatchObject({ act: 'withdrawn', actorId: 1 })
  })

  test('what is done of it stays done; without a reason none is made up', async () => {
    await office.long.says('báo cáo 2 đã soạn, không có văn bản')
    await office.mai.says('xác nhận 2')
    await office.mai.says('phân công 1 cho đ/c Long soạn phần thôn 5, hạn 27/11')
    await office.mai.presses('Đúng')
    await office.vinh.says('giao lại 1 cho P. Kinh tế')
    expect(await task(2)).toMatchObject({ state: 'done' })
    expect(await task(3)).toMatchObject({ state: 'withdrawn' })
    office.long.neverHeard('• Lý do:')
  })

  test('work given into the unit of its confirmer is confirmed by who gave it (R44)', async () => {
    await office.store.commit(
      'test:confirmer',
      { rests: [], save: [change('task', { number: 1 }, { confirmerId: 6 })], say: [] },
      office.now()
    )
    await office.vinh.says('giao lại 1 cho P. Kinh tế')
    office.vinh.heard('• Người xác nhận: đồng chí Lê Quang Vinh, thay đồng chí Hoàng Thị Mai')
    expect(await task(1)).toMatchObject({ confirmerId: 1 })
    expect((await office.store.history(1)).at(-1)).toMatchObject({
      before: { confirmerId: 6 },
      after: { confirmerId: 1 }
    })
  })

  test('a confirmer of a third unit keeps the say', async () => {
    await office.store.commit(
      'test:confirmer',
      { rests: [], save: [change('task', { number: 1 }, { confirmerId: 4 })], say: [] },
      office.now()
    )
    await office.vinh.says('giao lại 1 cho P. Kinh tế')
    expect(await task(1)).toMatchObject({ confirmerId: 4 })
    office.ha.heard('giao lại việc số 1 cho P. Kinh tế')
  })

  test('a part declined or withdrawn is told to those who do the whole, whose detail stays right (R4)', async () => {
    const post = { personId: 6, unitId: 31, role: 'focal', title: 'đầu mối', fields: [], from: null, to: null } as const
    await office.store.commit('test:focal', { rests: [], save: [add('post', post)], say: [] }, office.now())
    const other = office.person(1006, 'Hoàng Thị Mai')
    await office.ha.says('mời TL06')
    await other.says(`lienket ${/lienket ([0-9A-Z]{8})/.exec(office.ha.last().text)?.[1] ?? ''}`)
    await office.long.says('từ chối 2 vì đang đi học')
    office.mai.heard(/từ chối việc số 2[\s\S]*• Lý do: đang đi học[\s\S]*giao lại 2/)
    other.hears(/^Trần Đức Long \(P\. VHXH\) từ chối việc số 2\n[\s\S]*• Lý do: đang đi học\n• Thuộc việc số 1/)
    await office.mai.says('chi tiết 1')
    office.mai.hears(/• Đã phân công: 1 việc, xong 0\n- #2 .*Đã từ chối/)
    await office.mai.says('thu hồi 2 vì làm chung')
    other.hears(/đã thu hồi việc số 2[\s\S]*• Lý do: làm chung\n• Thuộc việc số 1/)
    await office.mai.says('chi tiết 1')
    office.mai.hears(/• Đã phân công: 0 việc, xong 0\n- #2 .*Đã thu hồi/)
    office.vinh.neverHeard('• Thuộc việc số 1')
  })

  test('giao lại ... không hạn: undated from now on, and the history tells (R48)', async () => {
    await office.vinh.says('giao lại 1 cho P. Kinh tế không hạn')
    expect(await task(1)).toMatchObject({ dueAt: null, dueKind: null, lateFrom: null })
    office.vinh.heard('• Hạn: không có hạn cụ thể')
    expect((await office.store.history(1)).at(-1)).toMatchObject({ act: 'reassigned', after: { dueAt: null } })
    await office.vinh.says('chi tiết 1')
    office.vinh.hears(/30\/11\/2026: Lê Quang Vinh giao việc.*\n- Không có hạn cụ thể: Lê Quang Vinh giao lại/)
    await office.passesTo('2026-12-02T09:00:00+07:00')
    await office.vinh.says('quá hạn')
    office.vinh.hears('Không có việc nào quá hạn.')
  })

  test('what is overdue may be given again without a deadline, by the answer too', async () => {
    await office.passesTo('2026-12-02T09:00:00+07:00')
    await office.vinh.says('giao lại 1 cho P. Kinh tế')
    office.vinh.hears('Hạn mới cho P. Kinh tế là khi nào?')
    await office.vinh.says('không hạn')
    expect(await task(1)).toMatchObject({ dueAt: null, leadUnitId: 32 })
  })
})
