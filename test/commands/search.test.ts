import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('tìm, tuần này, $name', ({ buttons }) => {
  let office: Office
  const given = async (text: string) => {
    await office.vinh.says(text)
    await office.vinh.presses('Đúng')
  }
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await given('giao P. VHXH rà soát danh sách hộ nghèo theo công văn 1234/UBND-VP, chậm nhất 27/11')
    await given('giao P. Kinh tế rà soát hộ kinh doanh, chậm nhất 30/11')
    await given('giao đ/c Hà lập khoa mục chi, chậm nhất 29/11')
  })
  afterEach(() => office.close())
  const found = () => [...office.vinh.last().text.matchAll(/^#(\d+) /gm)].map(([, number]) => Number(number))

  test.each([
    ['tìm hộ nghèo', [1]],
    ['tim ho ngheo', [1]],
    ['TÌM HỘ', [2, 1]],
    ['/tim rà soát', [2, 1]],
    ['tìm việc hộ kinh doanh', [2]],
    ['tìm 1234/UBND-VP', [1]],
    ['tim 1234/ubnd', [1]],
    ['tìm 2', [2]],
    ['tìm nghèo hộ', [1]],
    ['/tim 100%', []],
    ['tìm hộ cận nghèo', []]
  ])('"%s": %j', async (typed, numbers) => {
    await office.vinh.says(typed)
    expect(found()).toEqual(numbers)
    if (numbers.length === 0) office.vinh.hears('Không tìm thấy việc nào trong phạm vi của đồng chí.')
  })

  test('nobody finds what is none of theirs to see; whoever supports finds it', async () => {
    await office.mai.says('tìm rà soát')
    office.mai.hears(/^Tìm thấy: 1 .*\n+#1 /)
    await office.mai.says('tìm 2')
    office.mai.hears('Không tìm thấy')
    await office.vinh.says('phối hợp 2 P. VHXH')
    await office.mai.says('tìm rà soát')
    office.mai.hears(/^Tìm thấy: 2 /)
  })

  test('in a group the units of the group only, and no names of persons', async () => {
    await office.leadersGroup.says('/tim lập khoa mục')
    office.leadersGroup.hears('#3 Văn phòng: lập khoa mục')
    await office.roomGroup.says('/tim rà soát')
    office.roomGroup.hears(/^Tìm thấy: 1 /)
  })

  test('turns its pages; nothing to search for asks', async () => {
    for (let k = 0; k < 9; k += 1) await given(`giao P. Kinh tế kiểm tra chợ lần ${k}, chậm nhất 30/11`)
    await office.vinh.says('tìm kiểm tra chợ')
    office.vinh.hears('Trang 1/2')
    await office.vinh.presses('Trang sau ›')
    office.vinh.hears('Trang 2/2')
    await office.vinh.says('tìm')
    office.vinh.hears('Đồng chí cần tìm việc nào?')
  })

  test.each(['tìm hiểu mô hình mới', 'tìm phòng họp nhé đ/c Long', 'tìm nhà thầu trước 30/11'])(
    '"%s" is work, not a search',
    async typed => {
      await office.vinh.says(typed)
      expect(office.vinh.last().text).not.toMatch(/^(?:Tìm thấy|Không tìm thấy)/)
    }
  )

  test.each(['tuần này', '/tuannay', 'tuan nay', 'đến hạn tuần này'])('"%s": Monday to Sunday', async typed => {
    await office.vinh.says(typed)
    office.vinh.hears(/^Đến hạn tuần này: 2 /)
    expect(found()).toEqual([1, 3])
    await office.mai.says(typed)
    office.mai.hears(/^Đến hạn tuần này: 1 /)
  })

  test('on a Sunday it is still the week that began on Monday; in a week without any it says so', async () => {
    await office.passesTo('2026-12-06T09:00:00+07:00')
    await office.vinh.says('tuần này')
    expect(found()).toEqual([2])
    await office.passesTo('2026-12-07T09:00:00+07:00')
    await office.vinh.says('tuần này')
    office.vinh.hears('Tuần này không có việc nào đến hạn.')
  })
})
