import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { rank } from '../../src/core/ranking.ts'
import { defaultSettings } from '../../src/core/settings.ts'
import { statistics } from '../../src/core/statistics.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('đánh giá, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await office.vinh.says('giao P. VHXH rà soát danh sách hộ nghèo, chậm nhất 25/11')
    await office.vinh.presses('Đúng')
    await office.long.says('báo cáo 1 đã rà soát xong, không có văn bản')
  })
  afterEach(() => office.close())
  const quality = async () => (await office.store.task(1))?.quality

  test('after "xác nhận" the answer offers it; the level is asked for with buttons', async () => {
    await office.vinh.says('xác nhận 1')
    await office.vinh.presses('Đánh giá')
    office.vinh.hears('Chất lượng việc số 1 thế nào? (Việc: rà soát danh sách hộ nghèo)')
    await office.vinh.presses('Tốt')
    office.vinh.heard(
      'Đã đánh giá chất lượng việc số 1: Tốt. Đánh giá này không làm thay đổi kết quả đúng hạn, quá hạn.'
    )
    for (const doer of [office.mai, office.long])
      doer.hears('Đồng chí Lê Quang Vinh đánh giá chất lượng việc số 1: Tốt')
    expect(await quality()).toBe('good')
    await office.mai.says('chi tiết 1')
    office.mai.hears('• Chất lượng: Tốt')
  })

  test.each([
    ['đánh giá 1 tốt', 'good', 'Tốt', ''],
    ['/danhgia 1 đạt', 'met', 'Đạt', ''],
    ['danh gia 1 chua dat', 'unmet', 'Chưa đạt', ''],
    ['ĐÁNH GIÁ VIỆC SỐ 1: không đạt, thiếu số liệu thôn 3', 'unmet', 'Chưa đạt', 'thiếu số liệu thôn 3'],
    ['đánh giá 1 tốt: số liệu đầy đủ', 'good', 'Tốt', 'số liệu đầy đủ']
  ])('"%s"', async (typed, level, said, comment) => {
    await office.vinh.says('xác nhận 1')
    await office.vinh.says(typed)
    office.long.hears(`đánh giá chất lượng việc số 1: ${said}`)
    if (comment) office.long.hears(`• Nhận xét: ${comment}`)
    expect(await quality()).toBe(level)
  })

  test('the level may be answered with a comment; what is no level is asked for again', async () => {
    await office.vinh.says('xác nhận 1')
    await office.vinh.says('đánh giá 1')
    await office.vinh.says('cũng được')
    office.vinh.hears('Chất lượng là một trong: tốt, đạt, chưa đạt')
    await office.vinh.says('đạt, còn chậm gửi phụ lục')
    office.long.hears('• Nhận xét: còn chậm gửi phụ lục')
    expect(await quality()).toBe('met')
  })

  test('rated again: the last counts, the history keeps all', async () => {
    await office.vinh.says('xác nhận 1')
    await office.vinh.says('đánh giá 1 đạt')
    await office.vinh.says('đánh giá 1 tốt sau khi xem lại phụ lục')
    office.long.hears('• Lần trước: Đạt')
    await office.mai.says('chi tiết 1')
    office.mai.hears(/đánh giá chất lượng: Đạt\n.*đánh giá chất lượng: Tốt, “sau khi xem lại phụ lục”/)
    expect(await quality()).toBe('good')
  })

  test('not before it is done; not by who did it, nor by the office that confirmed for the leaders (R32)', async () => {
    await office.vinh.says('đánh giá 1 tốt')
    office.vinh.hears('Việc số 1 chưa hoàn thành (tình trạng: Chờ xác nhận) nên chưa đánh giá được.')
    await office.vinh.says('đánh giá 1')
    office.vinh.hears('chưa đánh giá được')
    await office.ha.says('xác nhận 1')
    expect(office.ha.labels()).not.toContain('Đánh giá')
    for (const one of [office.ha, office.mai]) {
      await one.says('đánh giá 1 tốt')
      one.hears('Chỉ đồng chí Lê Quang Vinh, người xác nhận hoặc lãnh đạo cấp trên đánh giá được việc số 1.')
    }
    expect(await quality()).toBeNull()
  })

  test('no figure of timeliness changes by it (R32)', async () => {
    await office.vinh.says('xác nhận 1')
    const roster = await office.store.roster()
    const settings = { ...defaultSettings, rankingMinimum: 1 }
    const period = { from: '2026-11-23', to: '2026-11-29', asOf: office.now() }
    const figures = async () => {
      const tasks = await office.store.tasks({})
      return {
        report: statistics(tasks, [...roster.units.values()], { ...period, goLive: null }),
        ranking: rank(tasks, period, { roster, calendar: office.calendar, settings })
      }
    }
    const said = async () => {
      await office.vinh.says('xếp hạng')
      return office.vinh.last().text
    }
    const [before, heard] = [await figures(), await said()]
    await office.vinh.says('đánh giá 1 chưa đạt thiếu số liệu')
    expect(before.report.total.doneInTime).toBe(1)
    expect(before.ranking.types).toHaveLength(1)
    expect(await figures()).toEqual(before)
    expect(await said()).toBe(heard)
    await office.long.says('chi tiết 1')
    office.long.hears(/• Tình trạng: Hoàn thành đúng hạn\n[\s\S]*• Chất lượng: Chưa đạt/)
  })

  test('"đánh giá 3 tháng hoạt động" is work to be given', async () => {
    await office.vinh.says('đ/c Hà đánh giá 3 tháng hoạt động của trạm y tế, chậm nhất 30/11')
    office.vinh.hears('Giao việc (chờ đồng chí xác nhận)')
    await office.vinh.says('hủy')
    await office.mai.says('đánh giá 3 tháng hoạt động')
    office.mai.hears('Hệ thống chưa hiểu')
  })
})
