import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('chưa nhận, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await gives('giao P. VHXH rà soát hộ nghèo, chậm nhất 15/12')
    await gives('giao P. Kinh tế kiểm tra chợ, chậm nhất 10/12')
    await office.passesTo('2026-11-26T08:00:00+07:00')
    await gives('giao P. VHXH báo cáo thư viện, chậm nhất 30/11')
    await office.passesTo('2026-11-27T09:00:00+07:00')
  })
  afterEach(() => office.close())
  const gives = async (line: string) => {
    await office.vinh.says(line)
    await office.vinh.says('đúng')
  }

  test.each(['chưa nhận', '/chuanhan', 'CHUA TIEP NHAN', 'việc chưa nhận'])(
    '"%s": orders nobody acknowledged, the oldest first, with their age (R35)',
    async typed => {
      await office.vinh.says(typed)
      office.vinh.hears(
        /^Việc đã giao, chưa có người nhận: 3 .*\n+#1 P\. VHXH: rà soát.*Chưa nhận, đã giao 3 ngày làm việc\n+#2 P\. Kinh tế.*3 ngày làm việc\n+#3 P\. VHXH: báo cáo thư viện.*đã giao 1 ngày làm việc$/
      )
    }
  )

  test('older than so many working days, of one unit; what was acknowledged is gone (R35)', async () => {
    await office.vinh.says('chưa nhận 3 ngày')
    office.vinh.hears(/chưa có người nhận: 2 .*\nĐã giao từ 3 ngày làm việc trở lên\n+#1 .*\n+#2 /)
    await office.vinh.says('chưa nhận quá 1 ngày P. VHXH')
    office.vinh.hears(/chưa có người nhận: 2 .*\nĐã giao từ 1 ngày làm việc trở lên\nChủ trì: P\. VHXH\n+#1 .*\n+#3 /)
    await office.vinh.says('chưa nhận 4 ngày')
    office.vinh.hears('Không có việc nào chưa có người nhận.')
    await office.long.says('nhận 1')
    await office.vinh.says('chưa nhận 3 ngày')
    office.vinh.hears(/chưa có người nhận: 1 .*\n.*\n+#2 /)
  })

  test('each sees their own view; a group its own unit, without persons', async () => {
    await office.mai.says('chưa nhận')
    office.mai.hears(/: 2 .*\n+#1 .*\n+#3 /)
    await office.roomGroup.says('/chuanhan')
    office.roomGroup.hears(/: 2 .*\n+#1 P\. VHXH/)
    office.roomGroup.neverHeard(/Kinh tế|Nguyễn Thị Mai/)
  })

  test('given today, it says so; a page turns with the days kept', async () => {
    await gives('giao P. VHXH việc mới, chậm nhất 15/12')
    await office.vinh.says('chưa nhận')
    office.vinh.hears(/#4 .*Chưa nhận, giao hôm nay/)
    for (let n = 0; n < 8; n += 1) await gives(`giao P. VHXH việc thứ ${n} của quý, chậm nhất 15/12`)
    await office.passesTo('2026-11-30T09:00:00+07:00')
    await office.vinh.says('chưa nhận 1 ngày')
    await office.vinh.presses('Trang sau ›')
    office.vinh.hears(/Đã giao từ 1 ngày làm việc trở lên[\s\S]*#12 [\s\S]*Trang 2\/2/)
  })

  test('the detail shows how long it took to acknowledge, in working time (R58)', async () => {
    await office.long.says('nhận 3')
    await office.vinh.says('chi tiết 3')
    office.vinh.hears('• Thời gian từ khi giao đến khi nhận: 8 giờ 30 phút làm việc')
    await gives('giao P. VHXH việc mới, chậm nhất 15/12')
    await office.long.says('nhận 4')
    await office.vinh.says('chi tiết 4')
    office.vinh.hears('đến khi nhận: 0 phút làm việc')
    await office.vinh.says('chi tiết 1')
    expect(office.vinh.last().text).not.toContain('đến khi nhận')
  })
})
