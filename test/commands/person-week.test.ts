import { afterEach, beforeEach, describe, expect, test } from 'vitest'
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
