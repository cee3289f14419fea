import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { add, change } from '../../src/core/outcome.ts'
import { commune } from '../../src/trial/units.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('việc định kỳ, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())
  const gives = async (line: string) => {
    await office.vinh.says(`giao ${line}`)
    await office.vinh.presses('Đúng')
  }
  const dues = async () =>
    (await office.store.tasks({})).map(task => task.dueAt?.toISOString() ?? '').sort((a, b) => (a < b ? -1 : 1))
  const at = (day: string, clock = '16:00') => new Date(`${day}T${clock}:00+07:00`).toISOString()

  test('the card says how often; each week has a task of its own, given ahead (P16)', async () => {
    await office.vinh.says('giao P. VHXH báo cáo tình hình, 16h thứ 6 hàng tuần')
    office.vinh.hears('• Lặp lại: Thứ Sáu hàng tuần')
    await office.vinh.presses('Đúng')
    office.vinh.hears('• Lặp lại: Thứ Sáu hàng tuần')
    office.long.hears(/giao việc số 1[\s\S]*• Lặp lại: Thứ Sáu hàng tuần/)
    await office.passesTo('2026-11-26T17:00:00+07:00')
    expect(await dues()).toEqual([at('2026-11-27')])
    await office.passesTo('2026-11-27T09:00:00+07:00')
    expect(await dues()).toEqual([at('2026-11-27'), at('2026-12-04')])
    office.long.heard(/Đồng chí Lê Quang Vinh giao việc số 2[\s\S]*• Hạn: 16:00, Thứ Sáu, 04\/12\/2026/)
    office.vinh.heard(/Việc số 2 đã giao[\s\S]*• Lặp lại: Thứ Sáu hàng tuần\. Để dừng, gõ: thôi lặp 2/)
    const [first, second] = [await office.store.task(1), await office.store.task(2)]
    expect(first?.series).toBe('1:1')
    expect(second).toMatchObject({ series: '1:1', content: first?.content, assignerId: 1, state: 'new' })
    await office.long.says('nhận 2')
    expect((await office.store.task(2))?.state).toBe('acknowledged')
  })

  test('several days a week, every second week, and what is not understood of it (P16)', async () => {
    await office.vinh.says('giao P. VHXH báo cáo tình hình, thứ 2 và thứ 5 hàng tuần')
    office.vinh.hears('• Lặp lại: Thứ Hai, Thứ Năm hàng tuần')
    await office.vinh.says('giao P. VHXH báo cáo tình hình, 2 tuần 1 lần vào thứ 6')
    office.vinh.hears('• Lặp lại: Thứ Sáu, hai tuần một lần')
    await office.vinh.says('giao P. VHXH báo cáo dân số, 15/6 và 15/12 hàng năm')
    office.vinh.hears('• Lặp lại: ngày 15/6, 15/12 hàng năm')
    await office.vinh.says('giao P. VHXH báo cáo thu chi hằng quý, trước ngày 25 tháng cuối quý')
    office.vinh.hears('• Lặp lại: trước ngày 25, ba tháng một lần')
    office.vinh.hears('• Hạn: 17:00, Thứ Năm, 24/12/2026')
    await office.vinh.says('giao P. VHXH báo cáo 6 tháng 1 lần, hạn 30/11')
    office.vinh.hears('⚠ Chưa rõ việc này lặp lại thế nào nên chỉ giao một lần.')
    await office.vinh.says('giao P. VHXH báo cáo tình hình, 16h thứ 2 và thứ 5 hàng tuần')
    await office.vinh.presses('Đúng')
    await office.passesTo('2026-11-26T17:00:00+07:00')
    expect(await dues()).toEqual([at('2026-11-23'), at('2026-11-26'), at('2026-11-30')])
  })

  test('a deadline that is asked for, or set anew, says as well how often the work comes again (P16)', async () => {
    await office.vinh.says('giao P. VHXH báo cáo tình hình')
    await office.vinh.says('16h thứ 6 hàng tuần')
    office.vinh.hears('• Hạn: 16:00, Thứ Sáu, 27/11/2026')
    office.vinh.hears('• Lặp lại: Thứ Sáu hàng tuần')
    await office.vinh.says('sửa hạn 10h thứ 5 hàng tuần')
    office.vinh.hears('• Lặp lại: Thứ Năm hàng tuần')
    await office.vinh.says('sửa hạn 27/11')
    office.vinh.hears('• Hạn: 17:00, Thứ Sáu, 27/11/2026')
    office.vinh.hears('• Lặp lại: Thứ Sáu hàng tuần')
    await office.vinh.says('sửa hạn 30/11, 6 tháng 1 lần')
    office.vinh.hears('⚠ Chưa rõ việc này lặp lại thế nào')
    expect(office.vinh.last().text).not.toContain('Lặp lại:')
    await office.vinh.says('sửa hạn ngày 25 hàng tháng')
    office.vinh.hears('• Lặp lại: ngày 25 hàng tháng')
    await office.vinh.presses('Đúng')
    expect(await office.store.task(1)).toMatchObject({ series: '1:1' })
  })

  test('of a task that was given only its own deadline changes: it says so, and changes nothing (P16)', async () => {
    await gives('P. VHXH báo cáo tình hình, 16h thứ 6')
    await office.vinh.says('sửa 1 hạn thứ 5 hàng tuần')
    office.vinh.hears('không đặt lặp lại được. Để sửa hạn, gõ: sửa 1 hạn 16h thứ 6')
    await office.vinh.says('sửa 1 hạn 30/11, 6 tháng 1 lần')
    office.vinh.hears('không đặt lặp lại được')
    expect(await dues()).toEqual([at('2026-11-27')])
    await office.vinh.says('sửa 1 hạn 16h 26/11 vì bận tiếp công dân ngày 15 hàng tháng')
    expect(await dues()).toEqual([at('2026-11-26')])
  })

  test('a turn on a day off is due on the next working day (P16)', async () => {
    await gives('P. VHXH báo cáo tình hình, thứ 6 hàng tuần')
    await office.passesTo('2027-01-04T18:00:00+07:00')
    const all = await dues()
    expect(all.slice(-2)).toEqual([at('2027-01-04', '17:00'), at('2027-01-08', '17:00')])
    expect(all).not.toContain(at('2027-01-01', '17:00'))
  }, 120_000)

  test.each([
    ['báo cáo tình hình, thứ 3 hàng tuần', '2026-12-01'],
    ['báo cáo tình hình, ngày 24 hàng tháng', '2026-12-24']
  ])('the first turn too is moved off a day off, and given once (P16): %s', async (line, second) => {
    // Tuesday 24 November is a holiday.
    await office.vinh.says(`giao P. VHXH ${line}`)
    office.vinh.hears(/Hạn: 17:00, Thứ Tư, 25\/11\/2026[\s\S]*⚠ Hạn lần đầu rơi vào ngày nghỉ nên chuyển/)
    await office.vinh.presses('Đúng')
    await office.passesTo(`${second}T09:00:00+07:00`)
    expect((await dues()).slice(0, 2)).toEqual([at('2026-11-25', '17:00'), at(second, '17:00')])
  })

  test('a card whose deadline is set on a day off is moved in the same way', async () => {
    await office.vinh.says('giao P. VHXH báo cáo tình hình, thứ 6 hàng tuần')
    await office.vinh.says('sửa hạn 28/11')
    office.vinh.hears(/Hạn: 17:00, Thứ Hai, 30\/11\/2026[\s\S]*• Lặp lại: Thứ Bảy hàng tuần/)
  })

  test('daily work is given one day ahead, not by the week', async () => {
    await gives('Văn phòng trực, lúc 16h hàng ngày')
    await office.passesTo('2026-11-26T09:00:00+07:00')
    // Tuesday 24 November is a holiday.
    expect(await dues()).toEqual([at('2026-11-23'), at('2026-11-25'), at('2026-11-26'), at('2026-11-27')])
  })

  test('what was missed in a downtime is not given late (P16)', async () => {
    await gives('P. VHXH báo cáo tình hình, 16h thứ 6 hàng tuần')
    const [before, after] = [office.now(), new Date('2026-12-17T09:00:00+07:00')]
    await office.app.tick(before, after)
    expect(await dues()).toEqual([at('2026-11-27'), at('2026-12-18')])
    await office.app.tick(before, after)
    expect(await office.store.countTasks({})).toBe(2)
  })

  test('one that is over when the bot comes back in the evening is not given late', async () => {
    await gives('P. VHXH báo cáo tình hình, 16h thứ 6 hàng tuần')
    await office.app.tick(office.now(), new Date('2026-12-18T22:00:00+07:00'))
    expect(await dues()).toEqual([at('2026-11-27'), at('2026-12-25')])
    expect((await office.store.task(2))?.assignedAt).toEqual(new Date('2026-12-18T22:00:00+07:00'))
  })

  test('"chỉ lần này" gives it once', async () => {
    await office.vinh.says('giao P. VHXH báo cáo tình hình, 16h thứ 6 hàng tuần')
    await office.vinh.presses('Chỉ lần này')
    expect(office.vinh.last().text).not.toContain('Lặp lại')
    await office.vinh.presses('Đúng')
    expect(await office.store.activeSeries()).toEqual([])
    expect((await office.store.task(1))?.series).toBeNull()
  })

  test('a deadline set otherwise takes the rule with it', async () => {
    await office.vinh.says('giao P. VHXH báo cáo tình hình, 16h thứ 6 hàng tuần')
    await office.vinh.says('sửa hạn 16h thứ 3 tuần sau')
    office.vinh.hears('• Lặp lại: Thứ Ba hàng tuần')
    await office.vinh.says('sửa hạn không hạn')
    expect(office.vinh.last().text).not.toContain('Lặp lại')
  })

  test.each(['định kỳ', '/dinhky', 'dinh ky'])(
    '"%s" lists one\'s own, with when the next is due (P16)',
    async typed => {
      await office.vinh.says(typed)
      office.vinh.hears('Đồng chí không có việc định kỳ nào.')
      await gives('P. VHXH báo cáo tình hình, ngày 25 hàng tháng')
      await office.vinh.says(typed)
      office.vinh.hears(/#1 P\. VHXH: báo cáo tình hình\. Ngày 25 hàng tháng\. Lần tới đến hạn .*25\/12\/2026/i)
      await office.mai.says(typed)
      office.mai.hears('Đồng chí không có việc định kỳ nào.')
    }
  )

  test.each(['thôi lặp 1', '/thoilap 1', 'thoi lap 1', 'DỪNG LẶP 1'])('"%s" stops it; everybody hears', async typed => {
    await gives('P. VHXH báo cáo tình hình, 16h thứ 6 hàng tuần')
    await office.mai.says(typed)
    office.mai.hears('Chỉ đồng chí Lê Quang Vinh hoặc lãnh đạo cấp trên dừng được việc định kỳ này')
    expect(await office.store.activeSeries()).toHaveLength(1)
    await office.vinh.says(typed)
    office.vinh.hears('Đã dừng việc định kỳ của việc số 1 (Thứ Sáu hàng tuần)')
    for (const doer of [office.mai, office.long]) doer.hears('Đồng chí Lê Quang Vinh đã dừng việc định kỳ')
    await office.vinh.says(typed)
    office.vinh.hears('đã dừng từ trước')
    await office.passesTo('2026-12-01T09:00:00+07:00')
    expect(await office.store.countTasks({})).toBe(1)
    expect((await office.store.task(1))?.state).toBe('new')
  })

  test('a task that comes once has nothing to stop; the list has a button', async () => {
    await gives('P. VHXH báo cáo, chậm nhất 30/11')
    await office.vinh.says('thôi lặp 1')
    office.vinh.hears('Việc số 1 không phải việc định kỳ.')
    await gives('P. VHXH báo cáo tình hình, 16h thứ 6 hàng tuần')
    await office.vinh.says('định kỳ')
    await office.vinh.presses('Thôi lặp #2')
    expect(await office.store.activeSeries()).toEqual([])
  })

  test('it ends when its assigner has left, and the administrators hear (P16)', async () => {
    await gives('P. VHXH báo cáo tình hình, 16h thứ 6 hàng tuần')
    const left = change('person', { id: 1 }, { active: false })
    await office.store.commit('test:left', { rests: [], save: [left], say: [] }, office.now())
    await office.passesTo('2026-11-27T09:00:00+07:00')
    office.ha.heard(/Đã dừng việc định kỳ \(Thứ Sáu hàng tuần\) giao P\. VHXH: đồng chí Lê Quang Vinh không còn/)
    expect(await office.store.countTasks({})).toBe(1)
    expect(await office.store.activeSeries()).toEqual([])
  })

  test('it ends when its assigner leads nobody any more', async () => {
    await office.mai.says('giao đ/c Long báo cáo tình hình, 16h thứ 6 hàng tuần')
    await office.mai.presses('Đúng')
    const post = (await office.store.roster()).posts.find(one => one.personId === 2)
    const moved = change('post', { id: post?.id ?? 0 }, { role: 'officer' })
    await office.store.commit('test:moved', { rests: [], save: [moved], say: [] }, office.now())
    await office.passesTo('2026-11-27T09:00:00+07:00')
    office.ha.heard('đồng chí Nguyễn Thị Mai không còn giao được việc này')
    expect(await office.store.countTasks({})).toBe(1)
  })

  test('a task of it withdrawn, the others still come, and that is said', async () => {
    await gives('P. VHXH báo cáo tình hình, 16h thứ 6 hàng tuần')
    await office.vinh.says('thu hồi 1 vì tuần này không họp')
    office.vinh.heard(/Đã thu hồi việc số 1[\s\S]*Để dừng, gõ: thôi lặp 1/)
    await office.passesTo('2026-11-27T09:00:00+07:00')
    expect(await office.store.countTasks({})).toBe(2)
  })

  test('it ends when the person who did it has left, and its assigner hears', async () => {
    await gives('đ/c Long báo cáo tình hình, 16h thứ 6 hàng tuần')
    const left = change('person', { id: 3 }, { active: false })
    await office.store.commit('test:left', { rests: [], save: [left], say: [] }, office.now())
    await office.passesTo('2026-11-27T09:00:00+07:00')
    office.vinh.heard('không còn thuộc phạm vi đồng chí Lê Quang Vinh giao việc')
    expect(await office.store.countTasks({})).toBe(1)
  })

  test('a deputy of the commune gives and stops their own; the head above stops it too', async () => {
    const deputy = { personId: 4, unitId: commune.id, role: 'deputy', title: 'Phó Chủ tịch', fields: [] } as const
    const post = add('post', { ...deputy, from: null, to: null })
    await office.store.commit('test:deputy', { rests: [], save: [post], say: [] }, office.now())
    await office.ha.says('giao P. VHXH báo cáo tình hình, 16h thứ 6 hàng tuần')
    await office.ha.says('đúng')
    await office.vinh.says('thôi lặp 1')
    office.ha.hears('Đồng chí Lê Quang Vinh đã dừng việc định kỳ')
    expect(await office.store.activeSeries()).toEqual([])
  })
})
