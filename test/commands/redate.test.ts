import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { statistics } from '../../src/core/statistics.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('đặt hạn, rút ngắn hạn, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await office.vinh.says('giao P. VHXH theo dõi tình hình dân tộc, không hạn, phối hợp Văn phòng')
    await office.vinh.says('đúng')
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, hạn 15/12')
    await office.vinh.says('đúng')
  })
  afterEach(() => office.close())
  const due = async (number: number) => (await office.store.task(number))?.dueAt?.toISOString()
  const day = (day: string) => new Date(`${day}T17:00:00+07:00`).toISOString()

  test.each([
    'sửa 1 hạn 15/12',
    'gia hạn 1 đến 15/12',
    'sua 1 han: 15/12',
    '/suaviec 1 hạn 15/12',
    'lùi hạn 1 đến 15/12'
  ])('"%s": a task without deadline has one, and everybody hears it (R48)', async typed => {
    await office.vinh.says(typed)
    office.vinh.heard(/Đã đặt hạn cho việc số 1 và báo người thực hiện\n[\s\S]*• Hạn mới: 17:00, Thứ Ba, 15\/12\/2026/)
    for (const one of [office.mai, office.long, office.ha]) one.heard('Đồng chí Lê Quang Vinh đặt hạn cho việc số 1')
    expect(await due(1)).toBe(day('2026-12-15'))
    await office.mai.says('chi tiết 1')
    office.mai.hears(
      /Các lần đặt hạn:\n- Không có hạn cụ thể: .*giao việc.*\n- Hạn .*15\/12\/2026: Lê Quang Vinh đặt hạn/
    )
  })

  test('from then on it counts as dated: columns, reminders, lateness (R48, R49)', async () => {
    const figures = async () => {
      const { units } = await office.store.roster()
      const period = { from: '2026-11-01', to: '2026-12-31', asOf: office.now(), goLive: null }
      return statistics(await office.store.tasks({}), [...units.values()], period).total
    }
    expect(await figures()).toMatchObject({ undatedOpen: 1, openInTime: 1 })
    await office.vinh.says('sửa 1 hạn 27/11')
    expect(await figures()).toMatchObject({ undatedOpen: 0, openInTime: 2 })
    await office.passesTo('2026-11-30T09:00:00+07:00')
    office.mai.heard(/Việc số 1 đến hạn hôm nay|Đến hạn hôm nay/)
    expect(await figures()).toMatchObject({ openInTime: 1, openOverdue: 1 })
  })

  test('the deadline is asked for with a true example; who does it is told there is nothing to extend', async () => {
    await office.vinh.says('sửa 1 hạn')
    office.vinh.hears('Ví dụ, gõ: sửa 1 hạn 24/11/2026')
    await office.vinh.says('gia hạn 1')
    await office.vinh.says('15/12')
    expect(await due(1)).toBe(day('2026-12-15'))
    await office.mai.says('sửa 1 hạn 20/12')
    office.mai.hears('Chỉ đồng chí Lê Quang Vinh')
  })

  test('brought forward only by words that say so, never to what is over; the doer hears at once', async () => {
    await office.vinh.says('gia hạn 2 đến 10/12')
    office.vinh.hears('ví dụ gõ: gia hạn 2 đến 16/12/2026. Nếu cần rút ngắn hạn, gõ: sửa 2 hạn 10/12/2026')
    expect(await due(2)).toBe(day('2026-12-15'))
    await office.vinh.says('sửa 2 hạn 10/12/2026 vì tỉnh họp sớm')
    office.vinh.heard('Đã rút ngắn hạn việc số 2 và báo người thực hiện')
    office.mai.heard(
      /rút ngắn hạn việc số 2\n[\s\S]*• Hạn mới: .*10\/12\/2026\n• Hạn trước đó: .*15\/12\/2026\n• Lý do: tỉnh họp sớm/
    )
    expect(await office.store.task(2)).toMatchObject({ dueAt: new Date(day('2026-12-10')), extensionCount: 0 })
    await office.vinh.says('sửa 2 hạn 20/11')
    office.vinh.hears('ví dụ gõ: sửa 2 hạn 11/12/2026')
    await office.mai.says('xin gia hạn 2 đến 1/12 vì bận')
    office.mai.hears('ví dụ gõ: gia hạn 2 đến 11/12/2026')
    await office.vinh.says('sửa 2 hạn 20/12')
    office.vinh.heard('Đã gia hạn việc số 2')
    expect(await due(2)).toBe(day('2026-12-20'))
  })

  test('not while a longer one is asked for, it rests, or it is reported', async () => {
    await office.mai.says('xin gia hạn 2 đến 20/12 vì chờ số liệu')
    await office.vinh.says('sửa 2 hạn 10/12')
    office.vinh.hears('gõ: không gia hạn 2 lần 1')
    await office.vinh.says('tạm dừng 1 vì chờ')
    await office.vinh.says('sửa 1 hạn 10/12')
    office.vinh.hears('gõ: tiếp tục 1')
    await office.vinh.says('tiếp tục 1')
    await office.mai.says('báo cáo 1 đã xong, không có văn bản')
    await office.vinh.says('gia hạn 1 đến 10/12')
    office.vinh.hears('đã có báo cáo đang chờ xác nhận')
  })
})
