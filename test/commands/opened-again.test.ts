import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { statistics } from '../../src/core/statistics.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('việc mở lại giữ dấu đúng hạn, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await office.vinh.says('giao P. VHXH rà soát danh sách hộ nghèo, chậm nhất 27/11')
    await office.vinh.says('đúng')
    await office.mai.says('báo cáo 1 đã xong, không có văn bản')
    await office.vinh.says('xác nhận 1')
  })
  afterEach(() => office.close())
  const task = (number = 1) => office.store.task(number)
  const opened = async () => office.vinh.says('mở lại 1 vì thiếu phụ lục')
  /** Of the room's tasks: done in time, and open in time. */
  const inTime = async () => {
    const { units } = await office.store.roster()
    const period = { from: '2026-11-01', to: '2026-12-31', asOf: office.now(), goLive: null }
    const { total } = statistics(await office.store.tasks({}), [...units.values()], period)
    return total.doneInTime + total.openInTime
  }

  test.each([
    ['giao lại 1 cho P. Kinh tế, hạn 5/12', 'không giao lại được'],
    ['giao lại 1 cho P. Kinh tế', 'không giao lại được'],
    ['giao lại 1', 'không giao lại được'],
    ['thu hồi 1 vì giao trùng', 'không thu hồi được'],
    ['thu hồi 1', 'không thu hồi được']
  ])('"%s": refused, saying what to do instead (R26)', async (typed, refused) => {
    await opened()
    await office.passesTo('2026-11-30T09:00:00+07:00')
    await office.vinh.says(typed)
    office.vinh.hears(refused)
    expect(await task()).toMatchObject({ state: 'in_progress', leadUnitId: 31 })
    expect(await inTime()).toBe(1)
    await office.vinh.says(/giao lại/.test(typed) ? 'giao P. Kinh tế bổ sung phụ lục, hạn 5/12' : 'xác nhận 1')
    office.vinh.hears(/giao lại/.test(typed) ? '• Việc: bổ sung phụ lục' : 'xác nhận lại')
  })

  test('nothing more is wanted: it is confirmed again with the result it had, and stays in time (R38)', async () => {
    await opened()
    await office.passesTo('2026-12-01T09:00:00+07:00')
    await office.vinh.says('xác nhận 1 lần 1')
    office.vinh.hears('chưa có báo cáo nào chờ xác nhận')
    await office.vinh.says('xác nhận 1')
    office.vinh.hears('Đã xác nhận lại việc số 1; kết quả giữ nguyên như trước khi mở lại: hoàn thành đúng hạn.')
    office.mai.heard('Đồng chí Lê Quang Vinh đã xác nhận việc số 1: hoàn thành đúng hạn')
    expect((await task())?.state).toBe('done')
    expect(await inTime()).toBe(1)
    await office.vinh.says('xác nhận 1')
    office.vinh.hears('đã được xác nhận hoàn thành từ trước')
  })

  test('declined, it is no dead end', async () => {
    await opened()
    await office.mai.says('từ chối 1 vì đã đủ phụ lục')
    await office.vinh.says('xác nhận 1')
    office.vinh.hears('xác nhận lại')
    expect((await task())?.state).toBe('done')
  })

  test('more time asked for after the deadline: what was in time is not called late', async () => {
    await opened()
    await office.passesTo('2026-11-30T09:00:00+07:00')
    await office.mai.says('xin gia hạn 1 đến 8/12 vì chờ số liệu')
    expect(office.mai.last().text).not.toContain('vẫn tính trễ')
    await office.vinh.says('đồng ý gia hạn 1')
    expect(office.vinh.last().text).not.toContain('tính trễ')
    expect(await inTime()).toBe(1)
  })

  test('a part whose result was confirmed is closed with it when the whole is taken back', async () => {
    await office.vinh.says('giao P. VHXH soạn kế hoạch Tết, chậm nhất 10/12')
    await office.vinh.says('đúng')
    await office.mai.says('phân công 2 đ/c Long, hạn 27/11')
    await office.mai.says('đúng')
    await office.long.says('báo cáo 3 đã xong, không có văn bản')
    await office.mai.says('xác nhận 3')
    await office.mai.says('mở lại 3 vì thiếu')
    await office.vinh.says('thu hồi 2 vì giao trùng')
    office.vinh.hears('Đã thu hồi việc số 2')
    office.long.hears('việc số 3 phân công từ việc đó được đóng với kết quả đã xác nhận trước đây')
    expect(await task(3)).toMatchObject({ state: 'done', reportedAt: (await task(3))?.settledAt })
  })

  test('a unit that ends hands it on with its mark', async () => {
    await opened()
    await office.ha.says('đơn vị gộp P. VHXH vào P. Kinh tế')
    await office.ha.presses('Đồng ý gộp')
    expect((await task())?.leadUnitId).toBe(32)
    expect((await task())?.settledAt).not.toBeNull()
    expect(await inTime()).toBe(1)
    await office.vinh.says('xác nhận 1')
    office.vinh.hears('hoàn thành đúng hạn')
  })
})
