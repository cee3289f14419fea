import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dayOf } from '../../src/core/calendar.ts'
import { add, change } from '../../src/core/outcome.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('nghỉ lễ, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())
  const due = async (number: number) => {
    const task = await office.store.task(number)
    return task?.dueAt && dayOf(task.dueAt)
  }
  async function given(...orders: readonly string[]) {
    for (const order of orders) {
      await office.vinh.says(order)
      await office.vinh.says('đúng')
    }
  }

  test.each(['nghỉ lễ', '/nghile', 'lich nghi', '/lichnghi'])('"%s": the days to come, for everybody', async typed => {
    await office.long.says(typed)
    office.long.hears(
      /^Lịch nghỉ sắp tới\n- Thứ Ba, 24\/11\/2026: nghỉ, Ngày Văn hóa Việt Nam \(chính thức\)\n- Thứ Sáu, 01\/01\/2027: nghỉ, Tết Dương lịch \(chính thức\)\n- Thứ Năm, 04\/02\/2027: nghỉ, Tết Nguyên đán \(dự kiến\)/
    )
    office.long.hears('⚠ Lịch nghỉ năm 2027 còn là dự kiến, chưa có thông báo chính thức')
    expect(office.long.last().text).not.toContain('nghỉ lễ thêm')
    await office.long.presses('Năm 2027')
    office.long.hears(/^Lịch nghỉ năm 2027\n[\s\S]*Thứ Tư, 10\/02\/2027: nghỉ, Tết/)
    await office.long.says('nghỉ lễ 2031')
    office.long.hears('Chưa có lịch nghỉ năm 2031.')
    await office.long.says('nghỉ lễ 2026')
    office.long.hears('Thứ Bảy, 22/08/2026: đi làm, Làm bù')
  })

  test('a new day off moves what was counted in working days; who gave it and who does it hear, one letter each', async () => {
    await given(
      'giao P. VHXH rà soát hộ nghèo trong 3 ngày làm việc',
      'giao P. VHXH báo cáo thư viện trong 2 ngày làm việc',
      'giao P. VHXH treo băng rôn, chậm nhất 26/11',
      'giao P. VHXH kiểm tra nhà văn hóa trong 3 ngày làm việc'
    )
    await office.long.says('nhận 4')
    expect([await due(1), await due(2)]).toEqual(['2026-11-27', '2026-11-26'])
    await office.ha.says('nghỉ lễ thêm 26/11 nghỉ hoán đổi')
    office.ha.hears(
      /^Lịch chưa đổi\. .*\n• Thứ Năm, 26\/11\/2026: ngày thường → ngày nghỉ \(Nghỉ hoán đổi\)\n\nHạn sẽ tính lại được.*: 2 việc\n- #2 P\. VHXH: báo cáo thư viện, hạn 26\/11\/2026 → 27\/11\/2026\n- #1 .*27\/11\/2026 → 30\/11\/2026\n\nGiữ nguyên hạn: 2 việc\n- #3 .*, hạn 26\/11\/2026\n- #4 .*, hạn 27\/11\/2026/
    )
    expect((await office.store.roster()).days).toEqual([])
    const before = office.long.all().length
    await office.ha.presses('Đổi lịch và tính lại hạn')
    office.ha.heard(/Đã đổi lịch nghỉ\n[\s\S]*Hạn được tính lại: 2 việc/)
    expect([await due(1), await due(2), await due(3), await due(4)]).toEqual([
      '2026-11-30',
      '2026-11-27',
      '2026-11-26',
      '2026-11-27'
    ])
    expect((await office.store.task(1))?.lateFrom).toEqual(new Date('2026-12-01T00:00:00+07:00'))
    const told = office.long
      .all()
      .slice(before)
      .filter(one => one.text.includes('đã đổi lịch nghỉ'))
    expect(told).toHaveLength(1)
    expect(told[0]?.text).toMatch(/Hạn được tính lại: 2 việc\n.*\n- #1/)
    expect(told[0]?.text).not.toContain('#3')
    office.vinh.heard(
      /Đồng chí Phạm Thu Hà đã đổi lịch nghỉ\n[\s\S]*Giữ nguyên hạn: 2 việc\n- #3 [\s\S]*đề nghị đồng chí gia hạn/
    )
    await office.long.says('chi tiết 1')
    office.long.hears('Phạm Thu Hà tính lại hạn theo lịch nghỉ: 26/11/2026: Nghỉ hoán đổi')
    await office.ha.says('nhật ký')
    office.ha.hears('Phạm Thu Hà đổi lịch nghỉ 26/11/2026: ngày thường → ngày nghỉ (Nghỉ hoán đổi)')
  })

  test('the calendar alone: deadlines stay, and who gave them hears', async () => {
    await given('giao P. VHXH rà soát hộ nghèo trong 3 ngày làm việc')
    await office.ha.says('nghỉ lễ thêm 26/11/2026 nghỉ hoán đổi')
    await office.ha.presses('Chỉ đổi lịch')
    expect(await due(1)).toBe('2026-11-27')
    office.vinh.hears(/Giữ nguyên hạn: 1 việc\n- #1/)
    office.long.neverHeard('đổi lịch nghỉ')
    await given('giao P. VHXH báo cáo thư viện trong 3 ngày làm việc')
    expect(await due(2)).toBe('2026-11-30')
  })

  test('typed whole: a make-up Saturday, a day taken out, both without a question', async () => {
    await given('giao P. VHXH rà soát hộ nghèo trong 5 ngày làm việc')
    expect(await due(1)).toBe('2026-12-01')
    await office.ha.says('nghi le them 28/11 lam bu, tinh lai han')
    expect(await due(1)).toBe('2026-11-30')
    await office.ha.says('nghỉ lễ bỏ 24/11/2026, tính lại hạn')
    office.ha.heard('Thứ Ba, 24/11/2026: ngày nghỉ (Ngày Văn hóa Việt Nam) → ngày thường')
    expect(await due(1)).toBe('2026-11-28')
    await office.long.says('nghỉ lễ')
    office.long.hears(/^Lịch nghỉ sắp tới\n- Thứ Bảy, 28\/11\/2026: đi làm, Làm bù \(chính thức\)\n- Thứ Sáu, 01\/01/)
  })

  test('"trước ngày" and the end of a month are counted anew too; what is late is left alone', async () => {
    await given(
      'giao P. VHXH rà soát hộ nghèo trước ngày 30/11',
      'giao P. VHXH báo cáo thư viện vào cuối tháng 11',
      'giao P. VHXH kiểm tra chợ trước 15h hôm nay'
    )
    expect([await due(1), await due(2)]).toEqual(['2026-11-27', '2026-11-30'])
    await office.passesTo('2026-11-23T16:00:00+07:00')
    await office.ha.says('nghỉ lễ thêm 27/11/2026 đến 30/11/2026 Lễ hội, tính lại hạn')
    expect([await due(1), await due(2), await due(3)]).toEqual(['2026-11-26', '2026-11-26', '2026-11-23'])
    expect((await office.store.roster()).days.map(({ day }) => day)).toEqual(['2026-11-27', '2026-11-30'])
  })

  test('a deadline that was moved since is left alone; one whose card waited is read as of when it was said', async () => {
    await given('giao P. VHXH rà soát hộ nghèo trong 3 ngày làm việc')
    const moved = { dueAt: new Date('2026-12-02T17:00:00+07:00'), lateFrom: new Date('2026-12-03T00:00:00+07:00') }
    await office.store.commit('x', { rests: [], save: [change('task', { number: 1 }, moved)], say: [] }, office.now())
    await office.vinh.says('giao P. VHXH báo cáo thư viện trong 3 ngày làm việc')
    await office.passesTo('2026-11-25T08:30:00+07:00')
    await office.vinh.says('đúng k2')
    expect(await due(2)).toBe('2026-11-27')
    await office.ha.says('nghỉ lễ thêm 26/11/2026 nghỉ hoán đổi, tính lại hạn')
    expect([await due(1), await due(2)]).toEqual(['2026-12-02', '2026-11-30'])
  })

  test('nothing is made late by a change: a deadline that would lie behind us stays', async () => {
    await given('giao P. VHXH rà soát hộ nghèo trong 1 ngày làm việc')
    await office.passesTo('2026-11-24T18:00:00+07:00')
    await office.ha.says('nghỉ lễ bỏ 24/11/2026, tính lại hạn')
    office.ha.hears(/Giữ nguyên hạn: 1 việc\n- #1/)
    expect(await due(1)).toBe('2026-11-25')
  })

  test('refusals say what to type instead', async () => {
    for (const [typed, heard] of [
      [
        'nghỉ lễ thêm 24/11/2026 Ngày Văn hóa Việt Nam',
        'Thứ Ba, 24/11/2026 hiện đã là ngày nghỉ (Ngày Văn hóa Việt Nam).'
      ],
      ['nghỉ lễ thêm 29/11/2026 nghỉ', 'Chủ nhật, 29/11/2026 là ngày nghỉ cuối tuần'],
      ['nghỉ lễ thêm 27/11/2026 làm bù', 'không phải Thứ Bảy, Chủ nhật'],
      ['nghỉ lễ bỏ 27/11/2026', 'không có trong lịch nghỉ'],
      ['nghỉ lễ bỏ 2/9/2026', 'Ngày 02/09/2026 đã qua'],
      ['/nghile thêm 31/2/2027', 'Quản trị đổi lịch, ví dụ gõ: nghỉ lễ thêm'],
      ['nghỉ lễ chốt 2026', 'Lịch nghỉ năm 2026 đã là chính thức từ trước.'],
      ['nghỉ lễ chốt 2031', 'Chưa có lịch nghỉ năm 2031.']
    ] as const) {
      await office.ha.says(typed)
      office.ha.hears(heard)
    }
    expect(await office.store.journal(9)).toEqual([])
    await office.ha.says('nghỉ lễ thêm 26/11/2026 nghỉ hoán đổi')
    await office.ha.presses('Hủy')
    office.ha.hears('Đã dừng.')
    expect((await office.store.roster()).days).toEqual([])
  })

  test('only administrators change it; what people do on days off is no command', async () => {
    for (const typed of ['nghỉ lễ thêm 26/11/2026 nghỉ hoán đổi', 'nghỉ lễ chốt 2027', 'nghỉ lễ bỏ 24/11']) {
      await office.vinh.says(typed)
      office.vinh.hears('Lịch nghỉ do quản trị đổi.')
    }
    await office.long.says('nghỉ lễ này ai trực cơ quan')
    office.long.hears('chưa hiểu')
    expect((await office.store.roster()).days).toEqual([])
  })

  test('a year is marked official, once; then nothing is provisional', async () => {
    await office.ha.says('trợ giúp')
    office.ha.hears('⚠ Lịch nghỉ năm 2027 còn là dự kiến')
    await office.long.says('trợ giúp')
    expect(office.long.last().text).not.toContain('dự kiến')
    await office.ha.says('nghỉ lễ chốt 2027')
    office.ha.hears(
      /^Lịch nghỉ năm 2027 là chính thức: đã chốt \d+ ngày\n- Thứ Sáu, 01\/01\/2027: nghỉ, Tết Dương lịch \(chính thức\)/
    )
    await office.ha.says('nghỉ lễ')
    expect(office.ha.last().text).not.toContain('⚠')
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 15/1/2027')
    expect(office.vinh.last().text).not.toContain('chưa có thông báo')
    await office.ha.says('nhật ký')
    office.ha.hears('Phạm Thu Hà đổi lịch nghỉ 2027: dự kiến → chính thức')
  })

  test('a year beyond the table stays provisional until it is marked', async () => {
    await office.ha.says('nghỉ lễ thêm 2/9/2030 Quốc khánh, chỉ đổi lịch')
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 15/1/2030')
    office.vinh.hears('⚠ Lịch nghỉ của năm này chưa có thông báo chính thức.')
    await office.ha.says('nghỉ lễ chốt 2030')
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 15/1/2030')
    expect(office.vinh.last().text).not.toContain('⚠')
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 15/1/2029')
    office.vinh.hears('⚠ Lịch nghỉ của năm này chưa có thông báo chính thức.')
  })

  test('two administrators at one moment: the second hears that it is so already', async () => {
    const post = {
      personId: 2,
      unitId: 31,
      role: 'admin',
      title: 'Quản trị',
      fields: [],
      from: null,
      to: null
    } as const
    await office.store.commit('x', { rests: [], save: [add('post', post)], say: [] }, office.now())
    await given('giao P. VHXH rà soát hộ nghèo trong 3 ngày làm việc')
    const typed = 'nghỉ lễ thêm 26/11/2026 nghỉ hoán đổi, tính lại hạn'
    await Promise.all([office.ha.says(typed), office.mai.says(typed)])
    const heard = [...office.ha.all(), ...office.mai.all()].map(one => one.text)
    expect(heard.filter(text => text.startsWith('Đã đổi lịch nghỉ'))).toHaveLength(1)
    expect(heard.filter(text => text.includes('hiện đã là ngày nghỉ'))).toHaveLength(1)
    expect(await office.store.journal(9)).toHaveLength(1)
    expect((await office.store.history(1)).filter(one => one.act === 'recalculated')).toHaveLength(1)
    expect(await due(1)).toBe('2026-11-30')
    const clear = 'nghỉ lễ bỏ 1/1/2027, chỉ đổi lịch'
    await Promise.all([office.ha.says(clear), office.mai.says(clear)])
    expect(await office.store.journal(9)).toHaveLength(2)
  })

  test('a press that comes again changes nothing', async () => {
    await office.ha.says('nghỉ lễ thêm 26/11/2026 nghỉ hoán đổi')
    await office.ha.says('nghỉ lễ thêm 26/11/2026 nghỉ hoán đổi, chỉ đổi lịch')
    await office.ha.says('nghỉ lễ thêm 26/11/2026 nghỉ hoán đổi, chỉ đổi lịch')
    office.ha.hears('hiện đã là ngày nghỉ (Nghỉ hoán đổi)')
    await office.passesTo('2026-11-27T08:00:00+07:00')
    await office.ha.says('nghỉ lễ bỏ 26/11/2026, chỉ đổi lịch')
    office.ha.hears('đã qua nên không đổi được')
  })
})
