import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('xếp hạng, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons, tasks: true })
  })
  afterEach(() => office.close())

  test.each([
    ['xếp hạng tháng này', 'Xếp hạng tạm tính, tháng 11/2026 (số liệu đến 09:00, 23/11/2026)'],
    ['bảng xếp hạng tháng 11', 'Xếp hạng tạm tính, tháng 11/2026'],
    ['xep hang thang 11/2026?', 'Xếp hạng tạm tính, tháng 11/2026'],
    ['xếp hạng tháng 10', 'Xếp hạng chưa công bố, tháng 10/2026 (số liệu đến 23:59, 31/10/2026)'],
    ['/xephang thang 10', 'Xếp hạng chưa công bố, tháng 10/2026'],
    ['/bxh tuần trước', 'Xếp hạng chưa công bố, tuần 16/11/2026 đến 22/11/2026 (số liệu đến 23:59, 22/11/2026)'],
    ['xếp hạng quý 3', 'Xếp hạng chưa công bố, từ 01/07/2026 đến 30/09/2026'],
    ['xếp hạng tháng 12', 'Kỳ này bắt đầu từ 01/12/2026, chưa có số liệu.'],
    ['xếp hạng năm 2024', 'Xếp hạng chưa công bố, từ 01/01/2024 đến 31/12/2024'],
    [
      'xếp hạng từ 31/12/2023 đến 31/12/2024',
      'Mỗi lần xếp hạng được nhiều nhất một năm. Đề nghị ghi thời gian ngắn hơn, ví dụ gõ: xếp hạng năm nay'
    ],
    ['ai trễ nhiều nhất từ 1/1/2020 đến 30/11/2026', 'ví dụ gõ: ai trễ nhiều nhất năm nay'],
    ['xếp hạng năm nay', 'Xếp hạng tạm tính, từ 01/01/2026 đến 31/12/2026'],
    ['/xephang tháng 13', 'Chưa hiểu “tháng 13”']
  ])('"%s"', async (typed, said) => {
    await office.vinh.says(typed)
    office.vinh.hears(said)
  })

  test('a month that runs stands as it is now, by all that was due in it', async () => {
    await office.vinh.says('xếp hạng tháng này')
    office.vinh.hears(
      /Khối phòng chuyên môn\n1\. Văn phòng: 100% \(5\/5\)\n2\. P\. VHXH: 60% \(3\/5\), đồng hạng, còn quá hạn 1/
    )
  })

  test('by type of unit and by unit; what is not there is refused, never left out', async () => {
    await office.vinh.says('xếp hạng tháng này khối phòng')
    office.vinh.hears('Chỉ xem: Khối phòng chuyên môn')
    office.vinh.hears('2. P. Kinh tế: 60% (3/5), đồng hạng')
    await office.vinh.says('/xephang phòng Kinh tế tháng 11')
    office.vinh.hears('Chỉ xem: P. Kinh tế')
    office.vinh.hears('2. P. Kinh tế: 60% (3/5)')
    expect(office.vinh.last().text).not.toMatch(/VHXH|Văn phòng:/)
    await office.vinh.says('/xephang khối xã')
    office.vinh.hears('Chỉ xem: Khối xã, phường')
    expect(office.vinh.last().text).not.toMatch(/P\. |Văn phòng/)
    await office.vinh.says('xếp hạng khối sở')
    office.vinh.hears('Không có đơn vị nào thuộc khối “sở”')
    await office.vinh.says('/xephang Sở Tài chính')
    office.vinh.hears('“Sở Tài chính” không có trong bảng xếp hạng này')
    await office.vinh.says('/xephang đ/c Long')
    office.vinh.hears('“đ/c Long” là cá nhân')
    await office.vinh.says('/xephang linh tinh')
    office.vinh.hears('Chưa hiểu “linh tinh”')
  })

  test('a group narrows too, and sees no other units', async () => {
    await office.leadersGroup.says('/xephang khối phòng tháng 11')
    office.leadersGroup.hears('Chỉ xem: Khối phòng chuyên môn')
    await office.leadersGroup.says('/xephang Sở Tài chính')
    office.leadersGroup.neverHeard('Sở Tài chính')
    office.vinh.hears('“Sở Tài chính” không có trong bảng xếp hạng này')
  })

  test('alone: how it stands, and what was published last with its best, all of it behind a button', async () => {
    await office.passesTo('2026-12-01T08:30:00+07:00')
    await office.vinh.says('xếp hạng')
    office.vinh.hears(/^Xếp hạng tạm tính, tuần 30\/11\/2026 đến 06\/12\/2026/)
    office.vinh.hears(
      /Xếp hạng đã công bố, tuần 23\/11\/2026 đến 29\/11\/2026 \(số liệu đến 23:59, 29\/11\/2026\)\nKhối phòng chuyên môn: 1\. Văn phòng [\d,]+% \(\d\/\d\), 2\. /
    )
    office.vinh.hears(
      /Xếp hạng đã công bố, tháng 11\/2026 \(số liệu đến 23:59, 30\/11\/2026\)\nKhối phòng chuyên môn: 1\. Văn phòng /
    )
    await office.vinh.presses('Bảng đã công bố')
    office.vinh.heard('XẾP HẠNG THỰC HIỆN NHIỆM VỤ, tuần 23/11/2026 đến 29/11/2026')
    expect(office.vinh.last().files.map(({ kind }) => kind)).toEqual(['photo'])
    await office.vinh.says('xếp hạng')
    await office.vinh.presses('Bảng tháng 11/2026')
    office.vinh.heard('XẾP HẠNG THỰC HIỆN NHIỆM VỤ, tháng 11/2026 (số liệu đến 23:59, 30/11/2026)')
    expect(office.vinh.last().files).toHaveLength(1)
  })

  test('what was published comes as published, narrowed in words and picture', async () => {
    await office.passesTo('2026-12-01T08:30:00+07:00')
    await office.vinh.says('xếp hạng tháng 11')
    const text = office.vinh.all().at(-2)?.text
    expect(text).toMatch(/^XẾP HẠNG THỰC HIỆN NHIỆM VỤ, tháng 11\/2026/)
    for (const { number } of await office.store.tasks({ states: ['waiting'], confirmerId: 1 }))
      await office.vinh.says(`xác nhận ${number}`)
    await office.vinh.says('xếp hạng tháng trước')
    expect(office.vinh.all().at(-2)?.text).toBe(text)
    await office.vinh.says('xếp hạng tháng 11 P. Kinh tế')
    office.vinh.hears('Chỉ xem: P. Kinh tế')
    expect(office.vinh.last().files).toEqual([])
    await office.vinh.says('xếp hạng tháng 11 khối phòng')
    expect(office.vinh.last().files).toHaveLength(1)
  })
})
