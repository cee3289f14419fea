import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('việc 12 ... first, then what is done to it, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await office.vinh.says('giao P. VHXH rà soát danh sách hộ nghèo, chậm nhất 30/11')
    await office.vinh.says('đúng')
  })
  afterEach(() => office.close())

  test.each([
    ['việc 1 nhận', 'Đã ghi nhận đồng chí nhận việc số 1'],
    ['viec 1 da nhan', 'Đã ghi nhận đồng chí nhận việc số 1'],
    ['việc số 1: tiến độ đã rà soát 8/10 thôn', 'tiến độ việc số 1'],
    ['việc 1 xong', 'số, ngày văn bản báo cáo việc số 1'],
    ['việc 1 xin gia hạn đến 8/12 vì chờ số liệu', 'Đã chuyển đề nghị gia hạn việc số 1 (lần 1)'],
    ['nhiệm vụ 1, em xin gia hạn đến 8/12 vì chờ số liệu', 'Đã chuyển đề nghị gia hạn việc số 1 (lần 1)'],
    ['việc 1 từ chối vì thuộc P. Kinh tế', 'từ chối việc số 1']
  ])('"%s"', async (typed, answer) => {
    await office.long.says(typed)
    office.long.hears(answer)
  })

  test.each([
    ['việc 1 đôn đốc', 'Đã đôn đốc việc số 1'],
    ['việc 1 gia hạn đến 8/12', 'việc số 1'],
    ['việc 1 thu hồi vì giao trùng', 'Đã thu hồi việc số 1']
  ])('a leader says "%s"', async (typed, answer) => {
    await office.vinh.says(typed)
    office.vinh.heard(answer)
  })

  test.each(['việc 1', 'việc 1 xong chưa?', 'việc số 1 tiến độ thế nào rồi', 'việc 1 báo cáo chưa', 'việc 1 tiến độ'])(
    '"%s" asks how it stands, and changes nothing',
    async typed => {
      for (const person of [office.long, office.vinh]) {
        await person.says(typed)
        person.hears(/Việc số 1[\s\S]*Quá trình xử lý:/)
      }
      expect(await office.store.history(1)).toHaveLength(1)
    }
  )
})
