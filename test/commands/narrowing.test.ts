import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('lọc danh sách, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons, tasks: true })
  })
  afterEach(() => office.close())

  test.each([
    ['quá hạn tuần trước', 'Quá hạn chưa có báo cáo: 2 ', 'Hạn từ 16/11/2026 đến 22/11/2026'],
    ['qua han tuan truoc', 'Quá hạn chưa có báo cáo: 2 ', 'Hạn từ 16/11/2026 đến 22/11/2026'],
    ['/quahan tuần trước', 'Quá hạn chưa có báo cáo: 2 ', 'Hạn từ 16/11/2026 đến 22/11/2026'],
    ['quá hạn P. Kinh tế', 'Quá hạn chưa có báo cáo: 1 ', 'Chủ trì: P. Kinh tế'],
    ['quá hạn phòng Kinh tế tháng 11', 'Quá hạn chưa có báo cáo: 1 ', 'Hạn từ 01/11/2026 đến 30/11/2026'],
    ['quá hạn tuần này', 'Không có việc nào quá hạn', 'Hạn từ 23/11/2026 đến 29/11/2026'],
    ['sắp đến hạn P. VHXH', /Sắp đến hạn: \d/, 'Chủ trì: P. VHXH'],
    ['việc tôi giao tháng 11', /chưa hoàn thành: \d+/, 'Giao từ 01/11/2026 đến 30/11/2026'],
    ['việc tôi giao Văn phòng', /chưa hoàn thành: \d+/, 'Chủ trì: Văn phòng'],
    ['chờ xác nhận P. VHXH', /chờ đồng chí xác nhận/, 'Chủ trì: P. VHXH']
  ])('"%s"', async (typed, title, said) => {
    await office.vinh.says(typed)
    office.vinh.hears(title)
    office.vinh.hears(said)
  })

  test('my own work of these days', async () => {
    await office.mai.says('việc của tôi tuần này')
    office.mai.hears(/Việc của đồng chí: \d+/)
    office.mai.hears('Hạn từ 23/11/2026 đến 29/11/2026')
    for (const [, day, month] of office.mai.last().text.matchAll(/Hạn (?:\d\d:\d\d, )?(\d\d)\/(\d\d)\/2026/g))
      expect(`${month}-${day}` >= '11-23' && `${month}-${day}` <= '11-29').toBe(true)
  })

  test('turning the page keeps what the list was narrowed to', async () => {
    await office.vinh.says('việc tôi giao từ 1/1 đến 30/11')
    office.vinh.hears('Trang 1/2')
    await office.vinh.presses('Trang sau ›')
    office.vinh.hears('Trang 2/2')
    office.vinh.hears('Giao từ 01/01/2026 đến 30/11/2026')
  })

  test('what is not understood is said, and nothing else is shown', async () => {
    await office.vinh.says('/quahan linh tinh')
    office.vinh.hears('Chưa hiểu “linh tinh”')
    await office.vinh.says('/quahan tháng 13')
    office.vinh.hears('Chưa hiểu “tháng 13”')
    await office.vinh.says('/quahan phòng Y tế')
    office.vinh.hears('Chưa rõ “phòng Y tế” là đơn vị hay đồng chí nào')
    await office.vinh.says('/quahan chị Mai')
    office.vinh.hears('“chị Mai” có nhiều hơn một')
  })

  test('my own, by days; a unit and a person at once are two questions', async () => {
    await office.mai.says('quá hạn của tôi')
    office.mai.hears('Việc của đồng chí và đơn vị đồng chí phụ trách')
    await office.vinh.says('/quahan P. Kinh tế, đ/c Long')
    office.vinh.hears('có nhiều hơn một')
    await office.vinh.says('/quahan các trưởng phòng')
    office.vinh.hears('có nhiều hơn một')
  })

  test.each(['chậm do anh Long', 'việc mọi người làm hôm qua'])('talk is no list: %s', async typed => {
    await office.vinh.says(typed)
    office.vinh.neverHeard(/Quá hạn chưa có báo cáo|Việc của đồng chí:/)
  })

  test('nobody looks where they may not', async () => {
    await office.mai.says('quá hạn P. Kinh tế')
    office.mai.hears('Danh sách này không có việc của “P. Kinh tế”')
    await office.vinh.says('quá hạn Sở Tài chính')
    office.vinh.hears('Danh sách này không có việc của “Sở Tài chính”')
  })

  test('a group asks about units, never about persons (DECISIONS 15)', async () => {
    await office.leadersGroup.says('quá hạn P. Kinh tế')
    office.leadersGroup.hears('Chủ trì: P. Kinh tế')
    await office.leadersGroup.says('/quahan đ/c Long')
    office.leadersGroup.neverHeard('Long')
    office.vinh.hears('Trong nhóm chỉ lọc theo đơn vị')
  })

  test('an order that begins with the words of a list is still an order', async () => {
    await office.vinh.says('Việc tôi giao P. VHXH rà soát lại hộ nghèo, hạn 30/11')
    office.vinh.neverHeard(/chưa hoàn thành: /)
  })
})
