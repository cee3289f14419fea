import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { add, change, type Save } from '../../src/core/outcome.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('đồng hồ của người xác nhận, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await gives('giao P. VHXH rà soát danh sách hộ nghèo, chậm nhất 30/11')
  })
  afterEach(() => office.close())
  const gives = async (line: string) => {
    await office.vinh.says(line)
    await office.vinh.says('đúng')
  }
  let kept = 0
  const keeps = (...save: readonly Save[]) =>
    office.store.commit(`test:kept:${++kept}`, { rests: [], save, say: [] }, office.now())

  test('what waits is listed with its age, the longest first, what is beyond the limit is marked (R39)', async () => {
    await gives('giao P. Kinh tế kiểm tra chợ, chậm nhất 30/11')
    await gives('giao P. VHXH báo cáo thư viện, chậm nhất 30/11')
    await office.passesTo('2026-11-25T09:00:00+07:00')
    await office.long.says('báo cáo 3 đã xong, không có văn bản')
    await office.passesTo('2026-11-26T09:00:00+07:00')
    await office.long.says('báo cáo 1 đã xong, không có văn bản')
    await office.vinh.says('chờ xác nhận')
    office.vinh.hears(/#3 .*Đã chờ 1 ngày làm việc\n+#1 .*Báo cáo hôm nay/)
    await office.passesTo('2026-12-01T09:00:00+07:00')
    await office.vinh.says('chờ xác nhận')
    office.vinh.hears(
      /#3 P\. VHXH: báo cáo thư viện.*⚠ Đã chờ 4 ngày làm việc \(hạn xác nhận: 3 ngày làm việc\)\n+#1 .*Đã chờ 3 ngày làm việc$/
    )
  })

  test('reported in time, returned late, reported again, confirmed: done in time (R38)', async () => {
    await office.passesTo('2026-11-25T09:00:00+07:00')
    await office.long.says('báo cáo 1 đã xong, không có văn bản')
    await office.passesTo('2026-12-02T09:00:00+07:00')
    await office.long.says('quá hạn')
    office.long.hears('Không có việc nào quá hạn.')
    await office.vinh.says('trả lại 1 vì thiếu số liệu thôn 3')
    office.long.hears(
      /• Lý do: thiếu số liệu thôn 3[\s\S]*• Hạn: .*02\/12\/2026.*\n• Hạn tính thêm 2 ngày làm việc vì thời gian chờ xác nhận \(hạn trước đó: 30\/11\/2026\)/
    )
    await office.long.says('việc của tôi')
    office.long.hears('02/12/2026')
    await office.long.says('việc 1')
    office.long.hears(/Các lần đặt hạn:[\s\S]*30\/11\/2026[\s\S]*02\/12\/2026.*trả lại/)
    await office.long.says('quá hạn')
    office.long.hears('Không có việc nào quá hạn.')
    await office.passesTo('2026-12-02T16:00:00+07:00')
    await office.long.says('báo cáo 1 đã bổ sung thôn 3, không có văn bản')
    await office.passesTo('2026-12-08T09:00:00+07:00')
    await office.vinh.says('xác nhận 1 lần 2')
    office.vinh.hears('Đã xác nhận việc số 1 (báo cáo lần 2): hoàn thành đúng hạn.')
    office.long.hears('hoàn thành đúng hạn')
  })

  test('what was added is what is reminded of: on the new day, not on the old one (R39)', async () => {
    await office.long.says('báo cáo 1 đã xong, không có văn bản')
    await office.passesTo('2026-11-30T14:00:00+07:00')
    await office.vinh.says('trả lại 1 vì thiếu số liệu thôn 3')
    office.long.hears(/• Hạn: .*01\/12\/2026.*\n• Hạn tính thêm 1 ngày làm việc/)
    await office.passesTo('2026-11-30T18:00:00+07:00')
    office.long.neverHeard('Việc số 1 đến hạn hôm nay')
    await office.passesTo('2026-12-01T18:00:00+07:00')
    office.long.heard('Việc số 1 đến hạn hôm nay')
  })

  test('returned within the limit, nothing is added', async () => {
    await office.passesTo('2026-11-25T09:00:00+07:00')
    await office.long.says('báo cáo 1 đã xong, không có văn bản')
    await office.passesTo('2026-11-30T09:00:00+07:00')
    await office.vinh.says('trả lại 1 vì thiếu')
    office.long.hears('• Lý do: thiếu')
    office.long.neverHeard('Hạn tính thêm')
  })

  test.each(['đề nghị xác nhận 1', '/dondoc 1', '/nhac 1', 'de nghi xac nhan viec so 1', 'đôn đốc 1'])(
    'the doer says "%s": whoever confirms gets the report with its buttons (R40)',
    async typed => {
      await office.long.says('báo cáo 1 đã rà soát 10/10 thôn, số 45/BC-VHXH ngày 20/11')
      await office.passesTo('2026-11-26T09:00:00+07:00')
      await office.long.says(typed)
      office.long.hears(
        /^Đã đề nghị đồng chí Lê Quang Vinh xác nhận việc số 1\.\nNếu chưa được xác nhận, từ ngày 27\/11\/2026/
      )
      office.vinh.hears(
        /^Đồng chí Trần Đức Long đề nghị xác nhận việc số 1 của P\. VHXH \(báo cáo lần 1\)\n• Việc: rà soát.*\n• Hạn.*\n• Kết quả: đã rà soát 10\/10 thôn\n• Văn bản báo cáo: 45\/BC-VHXH.*\n• Báo cáo đã chờ 2 ngày làm việc/
      )
      expect(office.vinh.labels()).toEqual(['Xác nhận', 'Trả lại', 'Chi tiết'])
      expect((await office.store.history(1)).at(-1)).toMatchObject({ act: 'nudged', actorId: 3 })
      await office.vinh.presses('Xác nhận')
      office.vinh.hears('Đã xác nhận việc số 1')
    }
  )

  test('once a day whoever of the doers asks, and it says when again (R40)', async () => {
    await office.long.says('báo cáo 1 đã xong, không có văn bản')
    await office.long.says('đề nghị xác nhận 1')
    await office.passesTo('2026-11-23T16:00:00+07:00')
    await office.mai.says('đề nghị xác nhận 1')
    office.mai.hears('Mỗi ngày chỉ đề nghị một lần; từ ngày 24/11/2026 có thể gõ lại: đề nghị xác nhận 1')
    await office.passesTo('2026-11-25T08:00:00+07:00')
    await office.mai.says('đề nghị xác nhận 1')
    office.mai.hears('Đã đề nghị đồng chí Lê Quang Vinh xác nhận')
    expect(await office.store.reminders([1], 'nudged')).toHaveLength(2)
  })

  test('of two who ask at one moment one is heard, with a word of their own (R40)', async () => {
    await office.long.says('báo cáo 1 đã xong, không có văn bản')
    await Promise.all([
      office.long.says('đề nghị xác nhận 1 để kịp gửi tỉnh'),
      office.mai.says('đề nghị xác nhận 1 để kịp gửi tỉnh')
    ])
    expect(office.vinh.all().filter(one => one.text.includes('• Lời nhắn: để kịp gửi tỉnh'))).toHaveLength(1)
    expect(await office.store.reminders([1], 'nudged')).toHaveLength(1)
  })

  test('only a doer asks, and only while a report waits', async () => {
    await office.long.says('đề nghị xác nhận 1')
    office.long.hears('Việc số 1 chưa có báo cáo nào chờ xác nhận')
    await office.long.says('báo cáo 1 đã xong, không có văn bản')
    await office.ha.says('đề nghị xác nhận 1')
    office.ha.hears('Chỉ người thực hiện việc số 1 đề nghị xác nhận được.')
    await office.vinh.says('xác nhận 1')
    await office.long.says('đề nghị xác nhận 1')
    office.long.hears('Việc số 1 đã được xác nhận hoàn thành từ trước.')
  })

  test('without a number the waiting reports are offered, by either name', async () => {
    await office.long.says('báo cáo 1 đã xong, không có văn bản')
    await office.long.says('đôn đốc')
    office.long.hears('Báo cáo của đồng chí đang chờ xác nhận')
    await office.long.presses('#1 rà soát danh sách hộ nghèo')
    office.vinh.hears('đề nghị xác nhận việc số 1')
    await office.long.says('đề nghị xác nhận')
    office.long.hears('Đề nghị xác nhận việc số mấy?')
    await office.mai.says('chi tiết 1')
    await office.mai.presses('Đề nghị xác nhận')
    office.mai.hears('Mỗi ngày chỉ đề nghị một lần')
  })

  test('whoever stands in for the confirmer hears too, and in the morning letter', async () => {
    const days = { from: '2026-11-25', to: '2026-11-30' }
    await keeps(add('substitution', { id: 1, absentId: 1, substituteId: 4, byId: 4, ...days }))
    await office.long.says('báo cáo 1 đã xong, không có văn bản')
    await office.passesTo('2026-11-25T08:00:00+07:00')
    office.ha.hears('Báo cáo chờ đồng chí xác nhận: 1')
    await office.long.says('đề nghị xác nhận 1')
    for (const person of [office.vinh, office.ha]) person.hears('đề nghị xác nhận việc số 1')
  })

  test('where the confirmer has left, whoever leads above hears; where there is nobody, that is said', async () => {
    await office.long.says('báo cáo 1 đã xong, không có văn bản')
    await keeps(change('person', { id: 1 }, { active: false }))
    await office.long.says('đề nghị xác nhận 1')
    office.long.hears('Đã đề nghị đồng chí Vũ Minh Khang xác nhận việc số 1.')
    await keeps(change('person', { id: 7 }, { active: false }))
    await office.passesTo('2026-11-25T09:00:00+07:00')
    await office.long.says('đề nghị xác nhận 1')
    office.long.hears('Việc số 1 hiện không có người xác nhận.')
  })
})
