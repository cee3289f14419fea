import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fold } from '../../src/core/fold.ts'
import { add, change } from '../../src/core/outcome.ts'
import { khangOf } from '../support/asking.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

const golden = readFileSync(new URL('../data/dak-nong-appendix.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)

describe.each(channels)('thống kê, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons, tasks: true })
  })
  afterEach(() => office.close())

  const khang = () => khangOf(office)

  test.each([
    ['thống kê', '01/11/2026 đến 30/11/2026', '09:00, 23/11/2026'],
    ['thong ke thang 10', '01/10/2026 đến 31/10/2026', '23:59, 31/10/2026'],
    ['thống kê tháng 10', '01/10/2026 đến 31/10/2026', '23:59, 31/10/2026'],
    ['/thongke quý 3', '01/07/2026 đến 30/09/2026', '23:59, 30/09/2026'],
    ['/tonghop năm 2026', '01/01/2026 đến 31/12/2026', '09:00, 23/11/2026'],
    ['tổng hợp từ 1/1 đến 30/6', '01/01/2026 đến 30/06/2026', '23:59, 30/06/2026'],
    ['thống kê từ 1/1 đến 30/6', '01/01/2026 đến 30/06/2026', '23:59, 30/06/2026'],
    ['thống kê tháng 10 tính đến nay', '01/10/2026 đến 31/10/2026', '09:00, 23/11/2026'],
    ['thống kê tháng 11, số liệu tính đến ngày 20/11', '01/11/2026 đến 30/11/2026', '23:59, 20/11/2026']
  ])('"%s": its period and its moment', async (typed, period, moment) => {
    await office.vinh.says(typed)
    office.vinh.hears(`THỐNG KÊ NHIỆM VỤ giao từ ${period} (số liệu tính đến ${moment})`)
  })

  test('a line a unit, percentages over all with n/N and a comma, the sum worked out anew (R37, R49)', async () => {
    await office.vinh.says('thống kê tháng 11')
    office.vinh.hears(
      'P. VHXH: giao 9; hoàn thành đúng hạn 3/9 (33,33%); hoàn thành quá hạn 1/9 (11,11%); chưa xong, trong hạn 3/9 (33,33%); ' +
        'quá hạn chưa xong 1/9 (11,11%); không có hạn cụ thể: đã xong 0/9 (0%), chưa xong 1/9 (11,11%)'
    )
    office.vinh.hears('Cộng 3 đơn vị: giao 24; hoàn thành đúng hạn 11/24 (45,83%); hoàn thành quá hạn 2/24 (8,33%)')
    office.vinh.hears('Trong đó chờ xác nhận: 2')
    expect(office.vinh.last().text).not.toMatch(/Long|Mai|Vinh/)
  })

  test('the table of 2023, unit by unit as it was printed (R49)', async () => {
    const leader = await khang()
    await leader.says('thống kê từ 15/4/2023 đến 30/11/2023')
    const said = leader
      .all()
      .map(({ text }) => text)
      .join('\n')
    const comma = (n: string | undefined) => n?.replace('.', ',')
    for (const row of golden) {
      const [unit = '', ...c] = row
        .replace(/^\d+,/, '')
        .replace(/^"(.*)",/, (_, name) => `${name.replaceAll(',', ';')},`)
        .split(',')
      const share = (n: number) => `${c[n - 1]}/${c[0]} (${comma(c[n])}%)`
      expect(said).toContain(
        `${unit.replaceAll(';', ',')}: giao ${c[0]}; hoàn thành đúng hạn ${share(14)}; hoàn thành quá hạn ${share(16)}; ` +
          `chưa xong, trong hạn ${share(9)}; quá hạn chưa xong ${share(11)}`
      )
    }
    expect(said).toContain('Cộng 28 đơn vị: giao 247; hoàn thành đúng hạn 32/247 (12,96%)')
    expect(said).toContain('đã xong 4/247 (1,62%), chưa xong 46/247 (18,62%)')
    await leader.says('thống kê từ 15/4/2023 đến 30/11/2023 khối huyện')
    leader.hears(/Cộng 8 đơn vị/)
  })

  test('without those that have no deadline (R24); by who gave it, by unit', async () => {
    await office.vinh.says('thống kê năm 2026 không tính việc không hạn')
    office.vinh.hears('Không tính nhiệm vụ không có hạn cụ thể.')
    office.vinh.hears('Cộng 3 đơn vị: giao 23;')
    await office.vinh.says('thống kê năm 2026 người giao đ/c Vinh')
    office.vinh.hears('Người giao: Lê Quang Vinh')
    office.vinh.hears('Cộng 3 đơn vị: giao 24;')
    await office.vinh.says('thống kê quý 4 phòng Kinh tế')
    office.vinh.hears('P. Kinh tế: giao 7;')
    expect(office.vinh.last().text).not.toMatch(/VHXH|Cộng/)
    await office.vinh.says('thống kê năm 2026 khối phòng')
    office.vinh.hears('Cộng 3 đơn vị')
    await office.vinh.says('/thongke năm 2026 khối sở')
    office.vinh.hears('Không có đơn vị nào thuộc khối “sở”')
    await office.vinh.says('thống kê năm 2026 lĩnh vực Văn hóa')
    office.vinh.hears('Không có lĩnh vực “Văn hóa” trong phạm vi số liệu này.')
  })

  test('documents and tasks are counted apart (R51)', async () => {
    for (const order of [
      'giao P. VHXH, P. Kinh tế rà soát hộ nghèo theo công văn 45/UBND-VP ngày 20/11/2026, chậm nhất 30/11',
      'giao Văn phòng soạn giấy mời, chậm nhất 30/11'
    ]) {
      await office.vinh.says(order)
      await office.vinh.presses('Đúng')
    }
    await office.vinh.says('thống kê hôm nay')
    office.vinh.hears('Văn bản giao việc: 1; nhiệm vụ: 4')
    await office.vinh.says('thống kê hôm nay theo văn bản 45/UBND-VP')
    office.vinh.hears('Theo văn bản: 45/UBND-VP')
    office.vinh.hears('Cộng 3 đơn vị: giao 2;')
  })

  test('a document named with its day and without it is one, as in the paper for a session (R51)', async () => {
    for (const order of [
      'giao P. Kinh tế lập dự toán theo công văn 45/UBND-VP, chậm nhất 30/11',
      'giao P. VHXH rà soát hộ nghèo theo công văn 45/UBND-VP ngày 20/11/2026, chậm nhất 30/11'
    ]) {
      await office.vinh.says(order)
      await office.vinh.presses('Đúng')
    }
    await office.vinh.says('thống kê hôm nay')
    office.vinh.hears('Văn bản giao việc: 1; nhiệm vụ: 3')
  })

  test('any figure is traced to exactly its tasks (R26)', async () => {
    await office.vinh.says('thống kê tháng 11 P. Kinh tế quá hạn')
    office.vinh.hears(
      /Các nhiệm vụ trong số liệu “quá hạn chưa xong”: 1 \(giao từ 01\/11\/2026 .*\n+#276 rà soát diện tích/
    )
    const columns = { 'đúng hạn': 3, 'hoàn thành quá hạn': 1, 'trong hạn': 3, 'quá hạn': 1, 'không hạn': 1 }
    for (const [column, count] of Object.entries({ ...columns, việc: 9, 'chờ xác nhận': 1, 'chưa hoàn thành': 5 })) {
      await office.vinh.says(`thống kê tháng 11 P. VHXH ${column}`)
      expect(office.vinh.last().text, column).toContain(`”: ${count} (giao từ`)
    }
    await office.vinh.says('thống kê tháng 11')
    await office.vinh.presses('Gồm những việc nào')
    office.vinh.hears('“tổng số”: 24 ')
    await office.vinh.presses('Trang sau ›')
    office.vinh.hears('Trang 2/3')
  })

  test('a moment that is over says the same whatever was done since (R26)', async () => {
    const typed = 'thống kê tháng 11 tính đến 20/11'
    await office.vinh.says(typed)
    const before = office.vinh.last().text
    for (const { number, reportCount } of await office.store.tasks({ states: ['waiting'], confirmerId: 1 }))
      await office.vinh.says(`xác nhận ${number} lần ${reportCount}`)
    await office.vinh.says('thu hồi 276 vì giao trùng')
    await office.vinh.says(typed)
    office.vinh.hears(before)
    await office.vinh.says('thống kê tháng 11')
    office.vinh.hears('Cộng 3 đơn vị: giao 23;')
    office.vinh.hears('Trong đó chờ xác nhận: 0')
  })

  test.each([
    ['Bảng Excel', 'excel', 'xlsx'],
    ['Bản Word', 'word', 'docx'],
    ['Biểu đồ', 'biểu đồ', 'png']
  ] as const)('"%s" freezes the figures with the tasks behind them (R26)', async (label, typed, as) => {
    await office.vinh.says('thống kê tháng 11')
    await office.vinh.presses(label)
    office.vinh.hears('Thống kê nhiệm vụ giao từ 01/11/2026 đến 30/11/2026 (số liệu tính đến 09:00, 23/11/2026)')
    await office.vinh.says(`thống kê tháng 11 ${typed}`)
    const last = await office.store.lastSnapshot('statistics')
    expect(last?.data).toMatchObject({ from: '2026-11-01', to: '2026-11-30', total: { doneInTime: 11, waiting: 2 } })
    const { tasks } = Object(last?.data)
    expect(tasks.flatMap((one: { numbers: number[] }) => one.numbers)).toHaveLength(24)
    // The second: what was pressed froze one as well.
    expect(last?.id).toBe(2)
    expect(as).toMatch(/xlsx|docx|png/)
    await office.vinh.says('thu hồi 276 vì giao trùng')
    expect((await office.store.lastSnapshot('statistics'))?.data).toEqual(last?.data)
  })

  test('in a group of a unit its own figures, in that of the leaders those of all; units are named alone', async () => {
    await office.roomGroup.says('/thongke năm 2026')
    office.roomGroup.hears('P. VHXH: giao 9;')
    await office.roomGroup.says('/thongke năm 2026 P. Kinh tế')
    office.mai.hears('“P. Kinh tế” không thuộc phạm vi số liệu')
    await office.leadersGroup.says('/thongke năm 2026')
    office.leadersGroup.hears('Cộng 3 đơn vị')
    await office.leadersGroup.says('/thongke năm 2026 việc')
    office.leadersGroup.hears('“tổng số”: 24')
    await office.leadersGroup.says('/thongke năm 2026 người giao đ/c Vinh')
    office.vinh.hears('Trong nhóm chỉ lọc theo đơn vị')
    for (const group of [office.roomGroup, office.leadersGroup]) group.neverHeard(/Long|Mai|Vinh/)
    office.roomGroup.neverHeard('Kinh tế')
  })

  test.each([
    ['thống kê từ đầu năm đến nay', '01/01/2026 đến 23/11/2026', ''],
    ['thống kê từ tháng 9 đến tháng 10', '01/09/2026 đến 31/10/2026', ''],
    ['thống kê tháng 11 tính đến 10:00 ngày 20/11', '01/11/2026 đến 30/11/2026', 'số liệu tính đến 10:00, 20/11/2026'],
    ['thống kê tháng 11 tính đến ngày 20/11/2026 lúc 10h', '', 'số liệu tính đến 10:00, 20/11/2026'],
    ['thống kê lĩnh vực văn hóa tháng 10', 'Không có lĩnh vực “văn hóa”', 'đã phân công: chưa có'],
    ['thống kê năm 2026 bỏ việc không có hạn', '01/01/2026', 'Không tính nhiệm vụ không có hạn cụ thể'],
    ['thống kê năm 2026 việc tôi giao', '01/01/2026', 'Người giao: Lê Quang Vinh'],
    ['thống kê năm 2026 người giao tôi', '01/01/2026', 'Người giao: Lê Quang Vinh'],
    ['thống kê năm 2026 do đồng chí Vinh giao', '01/01/2026', 'Người giao: Lê Quang Vinh'],
    ['thống kê tháng 11 phòng Kinh tế giúp tôi', '01/11/2026', ''],
    ['thống kê năm 2026 khối phòng chuyên môn', '01/01/2026', 'P. VHXH']
  ])('in ordinary words: %s (R26)', async (typed, period, also) => {
    await office.vinh.says(typed)
    office.vinh.hears(period)
    expect(fold(office.vinh.last().text)).toContain(fold(also))
  })

  test('a unit that began after the period has no row; asked for by name, that is said', async () => {
    await office.ha.says('đơn vị thêm Tổ chuyển đổi số thuộc UBND xã Tân Lập loại phòng')
    const [added] = [...(await office.store.roster()).units.values()].slice(-1)
    expect(added).toMatchObject({ name: 'Tổ chuyển đổi số', validFrom: '2026-11-23' })
    await office.vinh.says('thống kê tháng 10 Tổ chuyển đổi số')
    office.vinh.hears('Tổ chuyển đổi số bắt đầu hoạt động từ ngày 23/11/2026, sau kỳ này.')
    await office.vinh.says('thống kê tháng 10')
    expect(office.vinh.last().text).not.toContain('chuyển đổi số')
    await office.vinh.says('thống kê tháng 11')
    office.vinh.hears('Tổ chuyển đổi số')
  })

  test('what cannot be answered is said, and what there is not is zero', async () => {
    for (const [typed, said] of [
      ['thống kê từ 30/6/2026 đến 1/1/2026', 'ngày cuối kỳ đứng trước ngày đầu kỳ'],
      ['thống kê từ 30/11 đến 1/11', 'ngày cuối kỳ đứng trước ngày đầu kỳ'],
      ['thống kê 31/12/2023-1/1/2023', 'ngày cuối kỳ đứng trước ngày đầu kỳ'],
      ['thống kê từ tháng 11 đến tháng 9', 'ngày cuối kỳ đứng trước ngày đầu kỳ'],
      ['thống kê tháng 11 tính đến 20/10', 'đứng trước ngày đầu kỳ (01/11/2026)'],
      ['thống kê tháng 10 lĩnh vực vớ vẩn', 'Không có lĩnh vực “vớ vẩn” trong phạm vi số liệu này'],
      ['thống kê năm 2026 văn bản 999/ZZ-UBND', 'Không có việc nào được giao bằng văn bản 999/ZZ-UBND'],
      ['/thongke linh tinh', 'Chưa hiểu “linh tinh”'],
      ['/thongke đ/c Long', '“đ/c Long” là cá nhân'],
      ['/thongke phòng Y tế', 'Chưa rõ “phòng Y tế” là đơn vị hay đồng chí nào'],
      ['thống kê Sở Tư pháp', '“Sở Tư pháp” không thuộc phạm vi số liệu của đồng chí'],
      ['thống kê tháng 12', 'Trong kỳ không có nhiệm vụ nào được giao: các số liệu đều là 0.'],
      ['thống kê tháng 10 việc', '“tổng số”: 0 ']
    ] as const) {
      await office.vinh.says(typed)
      office.vinh.hears(said)
    }
    await office.vinh.says('thống kê dân số thôn 3, hạn 30/11 nhé đ/c Long')
    office.vinh.hears('Giao việc (chờ đồng chí xác nhận)')
    await office.vinh.says('hủy')
    const ended = { validTo: '2026-05-31', successorId: 32 }
    await office.store.commit('end', { rests: [], save: [change('unit', { id: 31 }, ended)], say: [] }, office.now())
    await office.vinh.says('thống kê tháng 10 P. VHXH')
    office.vinh.hears('P. VHXH đã kết thúc hoạt động ngày 31/05/2026, trước kỳ này.')
    office.vinh.hears('các số liệu đều là 0')
    await office.vinh.says('thống kê tháng 10')
    expect(office.vinh.last().text).not.toContain('VHXH')
  })

  test('for those who look over units, and for nobody else (R34)', async () => {
    await office.long.says('thống kê')
    office.long.hears('Thống kê dành cho lãnh đạo')
    const post = { personId: 3, unitId: 30, role: 'supervisor', title: '', fields: [], from: null, to: null } as const
    await office.store.commit('post', { rests: [], save: [add('post', post)], say: [] }, office.now())
    await office.long.says('thống kê')
    office.long.hears('Cộng 3 đơn vị')
    await office.mai.says('thống kê')
    office.mai.hears('P. VHXH: giao 9;')
    await office.mai.says('thống kê P. Kinh tế')
    office.mai.hears('không thuộc phạm vi số liệu của đồng chí')
  })
})
