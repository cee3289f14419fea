import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { statistics } from '../../src/core/statistics.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('phối hợp, theo dõi, $name', ({ buttons }) => {
  let office: Office
  /** Heads P. Kinh tế; links their account in every conversation. */
  let hung: Office['vinh']
  beforeEach(async () => {
    office = await openOffice({ buttons })
    hung = office.person(1005, 'Đỗ Văn Hùng')
    await office.store.commit(
      'test:linked',
      {
        rests: [],
        save: [
          {
            act: 'add',
            table: 'account',
            row: {
              address: 'telegram:1005',
              personId: 5,
              name: 'Đỗ Văn Hùng',
              locale: 'vi',
              reachable: true,
              lastHeard: office.now(),
              wrongCodes: 0,
              wrongSince: null,
              claimedId: null
            }
          }
        ],
        say: []
      },
      office.now()
    )
    await office.vinh.says('giao P. VHXH rà soát danh sách hộ nghèo, chậm nhất 25/11')
    await office.vinh.presses('Đúng')
  })
  afterEach(() => office.close())
  const beside = async () =>
    (await office.store.participants([1])).map(({ role, unitId, personId }) => ({ role, unitId, personId }))

  test.each([
    'phối hợp 1 P. Kinh tế',
    '/phoihop 1 P. Kinh tế',
    'phoi hop 1 p. kinh te',
    'PHỐI HỢP việc số 1: Phòng Kinh tế'
  ])('"%s": the unit hears, and so do the doers', async typed => {
    await office.vinh.says(typed)
    office.vinh.heard('Đã thêm đơn vị, cá nhân phối hợp việc số 1: P. Kinh tế.')
    hung.hears(/Lê Quang Vinh đề nghị phối hợp thực hiện việc số 1[\s\S]*• Phối hợp: P\. Kinh tế/)
    for (const doer of [office.mai, office.long])
      doer.heard('đề nghị thêm đơn vị, cá nhân phối hợp việc số 1: P. Kinh tế')
    expect(await beside()).toMatchObject([{ role: 'support', personId: null }])
  })

  test('asks whom when nobody is named; by reply the number is not needed', async () => {
    await office.vinh.says('phối hợp 1')
    office.vinh.hears('Đơn vị hoặc đồng chí nào phối hợp việc số 1?')
    await office.vinh.says('P. Kinh tế')
    office.vinh.heard('phối hợp việc số 1: P. Kinh tế')
    await office.vinh.says('phối hợp')
    office.vinh.hears('vào việc số mấy?')
    await office.vinh.replies('Việc số 1', 'phối hợp đ/c Hà')
    office.ha.hears('đề nghị phối hợp thực hiện việc số 1')
  })

  test('a name that may mean two is chosen; a code says which', async () => {
    await office.vinh.says('phối hợp 1 chị Mai')
    office.vinh.hears('Chưa rõ “chị Mai” là ai')
    await office.vinh.presses('Hoàng Thị Mai (P. Kinh tế)')
    office.vinh.heard('phối hợp việc số 1: Hoàng Thị Mai (P. Kinh tế)')
    expect(await beside()).toMatchObject([{ role: 'support', personId: 6 }])
  })

  test('the chief of office adds for the leaders; who does or only sees the task does not (R4)', async () => {
    await office.ha.says('phối hợp 1 P. Kinh tế')
    office.ha.heard('phối hợp việc số 1: P. Kinh tế')
    office.vinh.heard('đề nghị thêm đơn vị, cá nhân phối hợp việc số 1: P. Kinh tế')
    for (const one of [office.mai, hung]) {
      await one.says('phối hợp 1 Văn phòng')
      one.hears(
        'Chỉ đồng chí Lê Quang Vinh, lãnh đạo cấp trên hoặc văn phòng thêm người phối hợp, theo dõi việc số 1 được'
      )
    }
    expect(await beside()).toHaveLength(1)
  })

  test('not the lead, not twice, not with other words, not when it is over', async () => {
    await office.vinh.says('phối hợp 1 P. VHXH')
    office.vinh.hears('đang chủ trì việc số 1')
    await office.vinh.says('phối hợp 1 P. Kinh tế')
    await office.vinh.says('phối hợp 1 P. Kinh tế')
    office.vinh.hears('đã phối hợp hoặc theo dõi việc số 1 từ trước')
    await office.vinh.says('/phoihop 1 P. Kinh tế nộp số liệu trước 30/11')
    office.vinh.hears('là đơn vị hay đồng chí nào')
    await office.vinh.says('/phoihop 1 phòng Phép thuật')
    office.vinh.hears('là đơn vị hay đồng chí nào')
    await office.vinh.says('thu hồi 1 vì giao trùng')
    await office.vinh.says('phối hợp 1 Văn phòng')
    office.vinh.hears('đang ở trạng thái “Đã thu hồi”')
    expect(await beside()).toHaveLength(1)
  })

  test('"thôi phối hợp 1 P. Kinh tế" takes away, and offers whom when nobody is named', async () => {
    await office.vinh.says('phối hợp 1 P. Kinh tế')
    await office.vinh.says('thôi phối hợp 1 Văn phòng')
    office.vinh.hears('không có tên phối hợp, theo dõi việc số 1')
    await hung.says('thôi phối hợp 1 P. Kinh tế')
    hung.hears('Chỉ đồng chí Lê Quang Vinh')
    await office.vinh.says('thoi phoi hop 1')
    await office.vinh.presses('P. Kinh tế')
    office.vinh.heard('Đã bỏ tên phối hợp việc số 1: P. Kinh tế')
    hung.hears('từ nay không cần phối hợp việc số 1 (P. Kinh tế)')
    expect(await beside()).toEqual([])
    await office.vinh.says('thôi phối hợp 1')
    office.vinh.hears('không có đơn vị, cá nhân nào phối hợp')
    await office.vinh.says('chi tiết 1')
    office.vinh.hears(
      /thêm phối hợp, theo dõi: P\. Kinh tế \(phối hợp\)\n.*bớt phối hợp, theo dõi: P\. Kinh tế \(phối hợp\)/
    )
  })

  test('who supports hears of the course, writes progress, and is neither reminded nor scored (R4)', async () => {
    await office.vinh.says('phối hợp 1 P. Kinh tế')
    await hung.says('tiến độ 1 đã gửi số liệu hộ nghèo')
    office.vinh.hears('• Tiến độ: đã gửi số liệu hộ nghèo')
    await office.long.says('tiến độ 1 còn thôn 3')
    hung.hears(/\(Để biết\) Đồng chí Trần Đức Long báo tiến độ việc số 1[\s\S]*còn thôn 3/)
    await hung.says('báo cáo 1 xong, không có văn bản')
    hung.hears('chỉ người được giao hoặc đầu mối của đơn vị báo cáo được')
    await office.passesTo('2026-11-27T09:00:00+07:00')
    hung.neverHeard(/⏰|uá hạn/)
    office.mai.heard(/⏰|uá hạn/)
    const units = [...(await office.store.roster()).units.values()].filter(one => one.type === 'phong')
    const period = { from: '2026-11-01', to: '2026-11-30', asOf: office.now(), goLive: null }
    const { rows } = statistics(await office.store.tasks({}), units, period)
    expect(rows.filter(row => row.counts.openOverdue > 0).map(row => row.unit)).toEqual(['Phòng Văn hóa - Xã hội'])
    await office.long.says('báo cáo 1 đã rà soát xong, không có văn bản')
    hung.hears(/\(Để biết\) P\. VHXH báo cáo kết quả việc số 1 \(lần 1\)/)
    expect(hung.labels()).not.toContain('Xác nhận')
    await office.vinh.says('trả lại 1 vì thiếu thôn 3')
    hung.hears(/\(Để biết\) .*trả lại báo cáo việc số 1 \(lần 1\)[\s\S]*• Lý do: thiếu thôn 3/)
    await office.long.says('báo cáo 1 đã bổ sung, không có văn bản')
    await office.vinh.says('xác nhận 1')
    hung.hears('(Để biết) Đồng chí Lê Quang Vinh đã xác nhận việc số 1')
  })

  test.each(['theo dõi 1', '/theodoi 1', 'theo doi viec so 1'])('"%s": whoever may see it watches it', async typed => {
    await office.ha.says(typed)
    office.ha.hears('Đồng chí đang theo dõi việc số 1')
    await office.long.says('tiến độ 1 còn thôn 3')
    office.ha.hears('(Để biết) Đồng chí Trần Đức Long báo tiến độ việc số 1')
    await office.vinh.says('thu hồi 1 vì giao trùng')
    office.ha.hears(/\(Để biết\) Đồng chí Lê Quang Vinh đã thu hồi việc số 1\n/)
    await office.passesTo('2026-11-27T09:00:00+07:00')
    office.ha.neverHeard(/⏰/)
  })

  test('who sees nothing of it watches nothing; who hears all of it need not', async () => {
    await hung.says('theo dõi 1')
    hung.hears('Không có việc số 1 trong phạm vi của đồng chí.')
    await office.mai.says('theo dõi 1')
    office.mai.hears('Đồng chí đã được báo mọi diễn biến của việc số 1')
    await office.ha.says('theo dõi 1')
    await office.ha.says('theo dõi 1')
    office.ha.hears('từ trước')
    expect(await beside()).toHaveLength(1)
  })

  test('"theo dõi 1 đ/c Hùng": who gave it says who is to know; the doers do not', async () => {
    await office.mai.says('theo dõi 1 đ/c Hùng')
    office.mai.hears('thêm người phối hợp, theo dõi việc số 1 được')
    await office.vinh.says('theo dõi 1 đ/c Hùng')
    office.vinh.heard('Đã thêm người theo dõi việc số 1: Đỗ Văn Hùng (P. Kinh tế).')
    hung.hears(/Lê Quang Vinh đề nghị đồng chí theo dõi việc số 1[\s\S]*• Theo dõi: Đỗ Văn Hùng/)
    await hung.says('tiến độ 1 x')
    hung.hears('chỉ người thực hiện hoặc phối hợp ghi được tiến độ')
    await office.vinh.says('thôi theo dõi 1 đ/c Hùng')
    hung.hears('từ nay không cần theo dõi việc số 1')
    expect(await beside()).toEqual([])
  })

  test('"thôi theo dõi 1" ends it', async () => {
    await office.ha.says('theo dõi 1')
    await office.ha.says('thôi theo dõi 1')
    office.ha.hears('Đồng chí đã thôi theo dõi việc số 1.')
    await office.ha.says('thôi theo dõi 1')
    office.ha.hears('Đồng chí không theo dõi việc số 1.')
    await office.long.says('tiến độ 1 còn thôn 3')
    office.ha.neverHeard('còn thôn 3')
  })

  test('who watched and is asked to support is named once', async () => {
    await office.ha.says('theo dõi 1')
    await office.vinh.says('phối hợp 1 đ/c Hà')
    expect(await beside()).toMatchObject([{ role: 'support', personId: 4 }])
  })

  test('"việc theo dõi", "việc phối hợp" list them', async () => {
    await hung.says('việc phối hợp')
    hung.hears('không phối hợp việc nào')
    await office.vinh.says('phối hợp 1 P. Kinh tế')
    await office.ha.says('theo dõi 1')
    for (const typed of ['việc phối hợp', '/viecphoihop', 'việc theo dõi', '/viectheodoi', 'VIEC THEO DOI']) {
      await hung.says(typed)
      hung.hears(/: 1 \(tính đến .*\n+#1 P\. VHXH: rà soát/)
    }
    await office.ha.says('việc theo dõi')
    office.ha.hears('#1 P. VHXH: rà soát')
    await office.ha.says('việc phối hợp')
    office.ha.hears('không phối hợp việc nào')
    await office.mai.says('việc theo dõi')
    office.mai.hears('Đồng chí không theo dõi, phối hợp việc nào.')
  })

  test.each([
    'giao P. VHXH lập kế hoạch Tết, theo dõi: đ/c Hà, chậm nhất 30/11',
    'giao P. VHXH lập kế hoạch Tết (đ/c Hà theo dõi), chậm nhất 30/11',
    'P. VHXH lập kế hoạch Tết, đ/c Hà theo dõi, chậm nhất 30/11',
    'giao P. VHXH lập kế hoạch Tết, phối hợp: P. Kinh tế, người theo dõi: đ/c Hà, chậm nhất 30/11'
  ])('"%s": the card says who watches, and they hear of the order', async typed => {
    await office.vinh.says(typed)
    office.vinh.hears(/• Việc: lập kế hoạch Tết\n/)
    office.vinh.hears('• Chủ trì: P. VHXH')
    office.vinh.hears('• Theo dõi: Phạm Thu Hà (Văn phòng)')
    await office.vinh.presses('Đúng')
    office.ha.hears('Để biết: đồng chí Lê Quang Vinh giao việc số 2; đồng chí được đề nghị theo dõi')
  })

  test('who is named last before "theo dõi" and alone does the work', async () => {
    await office.vinh.says('giao đ/c Hà theo dõi thu gom rác, chậm nhất 30/11')
    office.vinh.hears('• Chủ trì: Phạm Thu Hà (Văn phòng)')
    expect(office.vinh.last().text).not.toContain('• Theo dõi')
  })

  test('"sửa theo dõi đ/c Hà" on the card, and "không"', async () => {
    await office.vinh.says('giao P. VHXH lập kế hoạch Tết, chậm nhất 30/11')
    await office.vinh.says('sửa theo dõi đ/c Hà')
    office.vinh.hears('• Theo dõi: Phạm Thu Hà (Văn phòng)')
    await office.vinh.presses('Sửa')
    await office.vinh.presses('Theo dõi')
    await office.vinh.says('không')
    expect(office.vinh.last().text).not.toContain('• Theo dõi')
  })

  test.each([
    'phối hợp 3 đơn vị rà soát hộ nghèo',
    'theo dõi 12 hộ nghèo thôn 3',
    'theo dõi, đôn đốc các đơn vị nộp phiếu'
  ])('"%s" is talk, and changes nothing', async typed => {
    await office.long.says(typed)
    office.long.hears('Hệ thống chưa hiểu')
  })
})
