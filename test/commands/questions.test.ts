import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('what people ask, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons, tasks: true })
  })
  afterEach(() => office.close())

  /** A question is answered at once and no order: nothing is asked back, no card is drawn. */
  async function asks(typed: string, ...said: readonly (string | RegExp)[]) {
    const before = office.vinh.all().length
    await office.vinh.says(typed)
    expect(office.vinh.all().length, typed).toBeGreaterThan(before)
    for (const words of said) office.vinh.hears(words)
    expect(await office.store.lastDraft(1), typed).toBe(0)
  }

  test.each([
    'tuần này có gì đến hạn',
    'tuan nay co gi den han',
    'Tuần này có gì đến hạn?',
    'việc gì đến hạn tuần này',
    'tuần này có việc nào đến hạn không?',
    'tuần này?'
  ])('what is due this week: "%s"', async typed => {
    await asks(typed, /Đến hạn tuần này: 6 /, 'P. VHXH: rà soát hồ sơ')
  })

  test.each([
    'tuần này phòng Kinh tế có gì đến hạn',
    'tuan nay phong kinh te co gi den han',
    'phòng Kinh tế tuần này có gì đến hạn?',
    'phòng Kinh tế tuần này có việc gì đến hạn',
    '/tuannay phòng Kinh tế',
    'đến hạn tuần này phòng Kinh tế',
    'tuần này P. Kinh tế'
  ])('of one unit: "%s"', async typed => {
    await asks(typed, /Đến hạn tuần này: 2 /, 'Chủ trì: P. Kinh tế')
    expect(office.vinh.last().text).not.toMatch(/#\d+ (?:P\. VHXH|Văn phòng)/)
  })

  test('the same for today, for other days and for what is late', async () => {
    await asks('/homnay phòng Kinh tế', 'Hôm nay không có việc nào đến hạn.', 'Chủ trì: P. Kinh tế')
    await asks('hôm nay có gì đến hạn?', /Đến hạn hôm nay: 2 /)
    await asks('tháng 12 có gì đến hạn', 'Hạn từ 01/12/2026 đến 31/12/2026')
    await asks('đến hạn tháng 11 P. VHXH', /Đến hạn trong những ngày này: \d/, 'Chủ trì: P. VHXH')
    for (const typed of ['phòng Kinh tế có việc gì quá hạn', 'phòng Kinh tế có gì quá hạn không?', 'quá hạn P. Kinh tế?'])
      await asks(typed, /Quá hạn chưa có báo cáo: 1 /, 'Chủ trì: P. Kinh tế')
    await asks('phòng Kinh tế có việc gì sắp đến hạn?', /Sắp đến hạn: \d/, 'Chủ trì: P. Kinh tế')
  })

  test('turning the page of a week of one unit keeps the unit and the week', async () => {
    for (let k = 0; k < 8; k++) {
      await office.vinh.says(`giao P. Kinh tế kiểm tra chợ số ${k}, chậm nhất 27/11`)
      await office.vinh.presses('Đúng')
    }
    await office.vinh.says('phòng Kinh tế tuần này có gì đến hạn')
    office.vinh.hears('Trang 1/2')
    await office.vinh.presses('Trang sau ›')
    office.vinh.hears('Trang 2/2')
    office.vinh.hears('Chủ trì: P. Kinh tế')
  })

  test.each(['P. VHXH có việc gì không', 'phòng Kinh tế tuần này làm gì?'])('a question is no order: "%s"', async typed => {
    await asks(typed, /Chưa rõ ý|chưa hiểu|Chưa hiểu/)
  })

  test.each([
    'P. Kinh tế rà soát xem có gì đến hạn tuần này, báo cáo trước 30/11',
    'giao P. Kinh tế rà soát xem tuần này có gì đến hạn, chậm nhất 27/11'
  ])('an order with a question in it stays an order: "%s"', async typed => {
    await office.vinh.says(typed)
    office.vinh.hears('Giao việc (chờ đồng chí xác nhận)')
  })
})
