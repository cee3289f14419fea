import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { add, change } from '../../src/core/outcome.ts'
import { hung, otherMai } from '../../src/trial/people.ts'
import { asks as asksIn } from '../support/asking.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('what leaders ask in their own words, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons, tasks: true })
  })
  afterEach(() => office.close())

  const asks = (typed: string, ...said: readonly (string | RegExp)[]) => asksIn(office, typed, ...said)
  const numbers = (text: string) => [...text.matchAll(/^#(\d+) /gm)].map(([, number]) => number)

  test.each([
    'việc của P. Kinh tế',
    'việc của phòng Kinh tế',
    'viec cua phong kinh te',
    'các việc của phòng Kinh tế',
    'phòng Kinh tế còn việc gì',
    'phòng Kinh tế còn bao nhiêu việc?',
    'phòng kinh tế đang làm gì',
    'phòng Kinh tế còn việc gì không?',
    'phòng Kinh tế đang làm những việc gì',
    'P. Kinh tế hiện có mấy việc',
    'việc chưa xong P. Kinh tế',
    '/chuaxong P. Kinh tế'
  ])('what a unit has to do: "%s"', async typed => {
    await asks(typed, /^Việc chưa hoàn thành: \d+ \(/, 'Chủ trì: P. Kinh tế')
    expect(numbers(office.vinh.last().text).length).toBeGreaterThan(0)
    expect(office.vinh.last().text).not.toMatch(/#\d+ (?:P\. VHXH|Văn phòng)/)
  })

  test.each([
    'việc của đồng chí Long',
    'đồng chí Long đang làm việc gì',
    'anh Long còn bao nhiêu việc',
    'đ/c Long đang giữ việc nào?',
    'anh Long còn việc gì chưa xong không',
    'dong chi long dang lam gi'
  ])('of a person all that they see themselves: "%s"', async typed => {
    await office.long.says('việc của tôi')
    const theirs = numbers(office.long.last().text)
    await asks(typed, /^Việc chưa hoàn thành: \d+ \(/, 'Của đồng chí Trần Đức Long, kể cả việc của đơn vị')
    expect(theirs.length).toBeGreaterThan(0)
    expect(numbers(office.vinh.last().text)).toEqual(theirs)
  })

  test('in a group units alone; their pages keep whom they are of', async () => {
    await office.leadersGroup.says('phòng Kinh tế còn việc gì?')
    office.leadersGroup.hears('Chủ trì: P. Kinh tế')
    await office.leadersGroup.says('đồng chí Long đang làm việc gì')
    office.leadersGroup.neverHeard(/Trần Đức Long/)
    office.vinh.hears('Trong nhóm chỉ lọc theo đơn vị')
    for (let k = 0; k < 8; k++) {
      await office.vinh.says(`giao P. Kinh tế kiểm tra chợ số ${k}, chậm nhất 27/11`)
      await office.vinh.presses('Đúng')
    }
    await office.vinh.says('việc của phòng Kinh tế')
    await office.vinh.presses('Trang sau ›')
    office.vinh.hears('Chủ trì: P. Kinh tế')
    office.vinh.hears('Trang 2/2')
  })

  test.each([
    'việc nào gấp nhất',
    'viec nao gap nhat?',
    'việc gì cần làm trước',
    'việc nào phải làm ngay',
    'việc nào ưu tiên'
  ])('what is most urgent stands first: "%s"', async typed => {
    await asks(typed, /^Việc cần làm trước, xếp theo hạn: \d+ \(/)
    expect(office.vinh.last().text).not.toMatch(/Chờ xác nhận|Tạm dừng/)
    expect(office.vinh.last().text).toMatch(/\)\n\n#\d+ .*Quá hạn \d+ ngày/m)
  })

  test.each(['ai đang rảnh', 'ai rảnh nhất?', 'ai dang it viec nhat', 'đồng chí nào đang ít việc', '/itviec'])(
    'who has least to do, those who have nothing first: "%s"',
    async typed => {
      await asks(typed, /^Những đồng chí đang giữ ít việc nhất, trên tổng số 9 việc đang làm/)
      const text = office.vinh.last().text
      expect(text).toMatch(/• .+\): chưa giữ việc nào\n/)
      expect(text.indexOf('chưa giữ việc nào')).toBeLessThan(text.indexOf(', quá hạn'))
      expect(text).not.toContain('Lê Quang Vinh')
      office.vinh.hears('Chỉ tính việc giao qua hệ thống này.')
    }
  )

  test('of units, also in a group; nobody is named there', async () => {
    await asks('phòng nào ít việc nhất', /^Những đơn vị đang giữ ít việc nhất/, /• P\. VHXH: 4\/9, quá hạn 1/)
    expect(office.vinh.last().text).not.toMatch(/Mai|Hùng|UBND/)
    await office.leadersGroup.says('phòng nào ít việc nhất?')
    office.leadersGroup.hears('• P. VHXH: 4/9, quá hạn 1')
    await office.leadersGroup.says('ai đang rảnh')
    office.leadersGroup.neverHeard(/Mai|Hùng/)
    office.vinh.hears('• Hoàng Thị Mai (P. Kinh tế): chưa giữ việc nào')
    await office.long.says('ai đang rảnh')
    office.long.hears('Số việc của từng người dành cho lãnh đạo')
  })

  test.each([
    ['ai chưa nhận việc', 'Việc đã giao, chưa có người nhận: 2'],
    ['việc nào chưa ai nhận?', 'Việc đã giao, chưa có người nhận: 2'],
    ['phòng nào chưa nhận việc', 'Việc đã giao, chưa có người nhận: 2'],
    ['ai chưa báo cáo', 'Quá hạn chưa có báo cáo'],
    ['phòng Kinh tế việc nào chưa báo cáo', 'Quá hạn chưa có báo cáo'],
    ['việc quá hạn lâu nhất', 'Quá hạn chưa có báo cáo'],
    ['việc nào trễ lâu nhất?', 'Quá hạn chưa có báo cáo'],
    ['tôi đã giao những việc gì', /^Việc đồng chí đã giao|^Không có việc nào đồng chí đã giao/],
    ['hôm qua giao việc gì', 'Giao từ 22/11/2026 đến 22/11/2026'],
    ['hôm nay giao những việc gì', 'Giao từ 23/11/2026 đến 23/11/2026'],
    ['có ai xin gia hạn không', 'Không có đề nghị gia hạn nào chờ đồng chí xem xét.'],
    ['hôm nay có việc gì', /^Đến hạn hôm nay: 2 /],
    ['sáng nay có việc gì?', /^Đến hạn hôm nay: 2 /],
    ['tình hình phòng VHXH thế nào', 'P. VHXH: giao'],
    ['tổng hợp tình hình tháng này', 'THỐNG KÊ NHIỆM VỤ'],
    ['tuần này xong được mấy việc', 'THỐNG KÊ NHIỆM VỤ'],
    ['phòng nào hoàn thành nhiều việc nhất', 'THỐNG KÊ NHIỆM VỤ'],
    ['làm sao để giao việc', 'Giao việc. Đồng chí có thể gõ:'],
    ['làm sao để giao việc?', 'Giao việc. Đồng chí có thể gõ:'],
    ['cách báo cáo?', /Đồng chí có thể gõ:/],
    ['ai đang rảnh tuần này', 'Để xem, gõ: ai đang rảnh'],
    ['việc số 299', /^Việc số 299/]
  ])('"%s" is answered', async (typed, said) => {
    await asks(typed, said)
  })

  test.each(['hôm nay tôi phải làm gì', 'sáng nay em phải làm gì?', 'hôm nay em có việc gì phải làm'])(
    'whoever asks what is to be done today hears of all that waits, what is late too: "%s"',
    async typed => {
      await office.long.says(typed)
      office.long.hears(/^Việc đang chờ đồng chí: 4 /)
    }
  )

  test.each([
    ['is locked out', change('person', { id: otherMai.id }, { active: false })],
    [
      'is away',
      add('substitution', {
        ...{ id: 1, absentId: otherMai.id, substituteId: hung.id, byId: hung.id },
        ...{ from: '2026-11-20', to: '2026-11-30' }
      })
    ]
  ])('whoever %s is not said to be free', async (_, save) => {
    await office.vinh.says('ai đang rảnh phòng Kinh tế')
    office.vinh.hears('• Hoàng Thị Mai (P. Kinh tế): chưa giữ việc nào')
    await office.store.commit('not there', { rests: [], save: [save], say: [] }, office.now())
    await office.vinh.says('ai đang rảnh phòng Kinh tế')
    expect(office.vinh.last().text).not.toContain('Hoàng Thị Mai')
    office.vinh.hears('Đỗ Văn Hùng')
  })

  test('statements with such words are no questions: what was asked is answered by them', async () => {
    await office.long.says('từ chối 299')
    await office.long.says('em đang giữ mấy việc')
    expect(await office.store.task(299)).toMatchObject({ state: 'declined' })
    for (const typed of [
      'em đang giữ văn bản',
      'chị Mai chưa nhận việc',
      'anh Hải chưa báo cáo',
      'chị Mai đang rảnh'
    ]) {
      await office.vinh.says(typed)
      office.vinh.hears('chưa hiểu')
    }
  })

  test('whoever gave is not whom it was given to', async () => {
    await office.vinh.says('anh Vinh giao những việc gì')
    expect(office.vinh.last().text).not.toContain('Không có việc nào đồng chí đã giao')
    await office.long.says('em được giao việc gì')
    office.long.hears(/^Việc của đồng chí: \d/)
  })

  test.each([
    'giao P. Kinh tế báo cáo còn việc gì vướng mắc, trước 27/11',
    'Văn phòng tổng hợp đơn vị nào chưa báo cáo, trước 27/11',
    'Văn phòng thống kê việc nào chưa nhận, trước 27/11',
    'giao phòng Kinh tế xem đơn vị nào chưa báo cáo, chậm nhất 27/11',
    'Phòng VHXH rà soát xem ai chưa nhận được trợ cấp, hạn thứ 6'
  ])('an order with such words in it stays an order: "%s"', async typed => {
    await office.vinh.says(typed)
    office.vinh.hears('Giao việc (chờ đồng chí xác nhận)')
  })
})
