import { expect, test } from 'vitest'
import { channels, openOffice } from '../support/office.ts'

const LINE = 'trình anh Vinh: giao P. VHXH rà soát hộ nghèo, chậm nhất 30/12'

test.each(channels)(
  'an order put before a leader and not decided is mentioned once, and lapses aloud (R56), $name',
  async ({ buttons }) => {
    const office = await openOffice({ buttons })
    await office.ha.says(LINE)
    await office.ha.says('đúng')
    await office.passesTo('2026-11-25T12:00:00+07:00')
    office.vinh.neverHeard('chờ đồng chí duyệt đã')
    await office.passesTo('2026-11-26T12:00:00+07:00')
    office.vinh.heard(
      '⏰ Phiếu trình k1 của đồng chí Phạm Thu Hà chờ đồng chí duyệt đã 2 ngày làm việc\n• Việc: rà soát'
    )
    await office.vinh.says('phiếu trình k1')
    office.vinh.hears('Đồng chí Phạm Thu Hà trình giao việc (chờ đồng chí duyệt)')
    await office.passesTo('2026-12-10T12:00:00+07:00')
    expect(office.vinh.all().filter(one => one.text.includes('chờ đồng chí duyệt đã'))).toHaveLength(1)
    const lapsed = office.ha.all().filter(one => one.text.includes('chưa được duyệt nên không còn hiệu lực'))
    expect(lapsed).toHaveLength(1)
    await office.close()
  }
)

test.each(channels)('what was approved or returned is not mentioned, $name', async ({ buttons }) => {
  const office = await openOffice({ buttons })
  for (const decided of ['duyệt k1', 'trả phiếu k2 vì trùng']) {
    await office.ha.says(LINE)
    await office.ha.says('đúng')
    await office.vinh.says(decided)
  }
  await office.passesTo('2026-12-10T12:00:00+07:00')
  office.vinh.neverHeard('chờ đồng chí duyệt đã')
  office.ha.neverHeard('không còn hiệu lực')
  await office.close()
})
