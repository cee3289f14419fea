import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { add } from '../../src/core/outcome.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)("a person's week, $name", ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons, tasks: true })
  })
  afterEach(() => office.close())

  test.each(['tuần của tôi', 'tuan cua toi', 'lịch tuần của tôi?', '/lichtuan', 'lịch tuần'])(
    'my own, in words and as a picture: "%s"',
    async typed => {
      await office.mai.says(typed)
      office.mai.hears('Tuần của đồng chí, 23/11/2026 đến 29/11/2026 (tính đến 09:00, 23/11/2026)')
      office.mai.hears('Quá hạn 1, cần làm 2, chờ xác nhận 1, đã hoàn thành 1 (trong đó quá hạn 0)')
      expect(office.mai.last().files.map(({ kind }) => kind)).toEqual(['photo'])
    }
  )

  test('of the weeks before and after', async () => {
    for (const typed of ['lịch tuần sau của tôi', 'tuần sau của tôi', '/lichtuan tuần sau']) {
      await office.mai.says(typed)
      office.mai.hears('Tuần của đồng chí, 30/11/2026 đến 06/12/2026')
    }
    await office.mai.says('lịch tuần trước của tôi')
    office.mai.hears('Tuần của đồng chí, 16/11/2026 đến 22/11/2026')
  })

  test.each([
    'tuần của đồng chí Long',
    'tuần của đ/c Long',
    'tuan cua Tran Duc Long',
    'tuần của TL03',
    '/lichtuan anh Long'
  ])('of somebody one leads: "%s"', async typed => {
    await office.vinh.says(typed)
    office.vinh.hears('Tuần của đồng chí Trần Đức Long, 23/11/2026 đến 29/11/2026')
    expect(office.vinh.last().files).toHaveLength(1)
  })

  test('who gives somebody work sees that work alone; others see nothing', async () => {
    await office.mai.says('tuần của đồng chí Hùng')
    office.mai.hears('Chỉ gồm việc đồng chí giao.')
    office.mai.hears('Quá hạn 0, cần làm 0, chờ xác nhận 0, đã hoàn thành 0')
    await office.long.says('tuần của đồng chí Hùng')
    office.long.hears(/chỉ lãnh đạo và người giao việc xem được/)
    await office.vinh.says('tuần của chị Nga')
    office.vinh.hears('Nga')
    expect(office.vinh.last().files).toEqual([])
  })

  test('a name that several have is asked for; in a group it is answered in private', async () => {
    await office.vinh.says('tuần của chị Mai')
    await office.vinh.presses('Hoàng Thị Mai (P. Kinh tế)')
    office.vinh.hears('Tuần của đồng chí Hoàng Thị Mai')
    const before = office.leadersGroup.all().length
    await office.leadersGroup.says('/lichtuan TL03')
    expect(office.leadersGroup.all()).toHaveLength(before)
    office.vinh.hears('Tuần của đồng chí Trần Đức Long')
  })

  test('the picture is of that moment, though the work goes on', async () => {
    await office.long.says('tuần của tôi')
    const kept = await office.store.lastSnapshot('week')
    expect(kept?.data).toMatchObject({ name: 'Trần Đức Long', from: '2026-11-23', to: '2026-11-29' })
    expect(JSON.stringify(kept?.data)).toContain('chuẩn bị tài liệu họp giao ban tuần')
  })
})

describe.each(channels)("a person's week and what may be seen of it, $name", ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())
  const keeps = (...save: Parameters<typeof office.store.commit>[1]['save']) =>
    office.store.commit('test:kept', { rests: [], save, say: [] }, office.now())
  const gives = async (text: string) => {
    await office.vinh.says(text)
    await office.vinh.says('đúng')
  }
  const shown = async () => JSON.stringify((await office.store.lastSnapshot('week'))?.data)

  test('of whom one leads, not the work of another unit for whom they stand in (R2, R16)', async () => {
    await gives('giao đ/c Hùng rà soát chợ tạm, chậm nhất 27/11')
    await gives('giao đ/c Long soạn giấy mời, chậm nhất 27/11')
    await keeps(add('substitution', { absentId: 5, substituteId: 3, from: '2026-11-23', to: '2026-11-30', byId: 4 }))
    await office.mai.says('chi tiết 1')
    office.mai.hears('Không có việc số 1')
    await office.mai.says('tuần của TL03')
    office.mai.hears('Quá hạn 0, cần làm 1,')
    expect(await shown()).toContain('soạn giấy mời')
    expect(await shown()).not.toContain('chợ tạm')
    await office.vinh.says('tuần của TL03')
    office.vinh.hears('cần làm 2,')
    await office.long.says('tuần của tôi')
    office.long.hears('cần làm 2,')
  })

  test('nor the work of a second post elsewhere (R2)', async () => {
    await keeps(add('post', { personId: 3, unitId: 32, role: 'head', title: '', fields: [], from: null, to: null }))
    await gives('giao P. Kinh tế rà soát chợ tạm, chậm nhất 27/11')
    await office.long.says('tuần của tôi')
    office.long.hears('cần làm 1,')
    await office.mai.says('tuần của TL03')
    office.mai.hears('cần làm 0,')
    expect(await shown()).not.toContain('chợ tạm')
  })

  test('late is what is judged late, though a longer deadline was given (DECISIONS 3)', async () => {
    await gives('giao đ/c Long soạn giấy mời, chậm nhất 24/11')
    await office.passesTo('2026-11-26T09:00:00+07:00')
    await office.vinh.says('gia hạn 1 đến 18/12 vẫn tính trễ vì mưa lũ')
    await office.long.says('quá hạn')
    office.long.hears('#1')
    await office.long.says('tuần của tôi')
    office.long.hears('Quá hạn 1,')
    await office.vinh.says('ai trễ nhiều nhất tuần này')
    office.vinh.hears('• Trần Đức Long (P. VHXH): 1/1')
    await office.passesTo('2026-12-01T09:00:00+07:00')
    await office.long.says('tuần của tôi')
    office.long.hears('Quá hạn 1,')
    await office.long.says('báo cáo 1 đã xong, không có văn bản')
    await office.vinh.says('xác nhận 1')
    await office.long.says('lịch tuần trước của tôi')
    office.long.hears('đã hoàn thành 1 (trong đó quá hạn 1)')
  })
})
