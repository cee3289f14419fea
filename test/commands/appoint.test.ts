import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('bổ nhiệm, thôi chức, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())
  const posts = async (personId: number) =>
    (await office.store.roster()).posts
      .filter(post => post.personId === personId)
      .map(({ role, from, to }) => [role, from, to])

  test.each([
    'bổ nhiệm TL06 cấp phó P. Kinh tế từ 1/12',
    'bo nhiem TL06 cap pho P. Kinh te tu 1/12',
    '/bonhiem Hoàng Thị Mai Phó Trưởng phòng Kinh tế từ ngày 1/12/2026'
  ])('"%s"', async typed => {
    await office.ha.says(typed)
    office.ha.hears('Đồng chí Hoàng Thị Mai là cấp phó P. Kinh tế từ 01/12/2026.')
    expect(await posts(6)).toEqual([
      ['officer', null, null],
      ['deputy', '2026-12-01', null]
    ])
    expect(await office.store.journal(5, 'post')).toMatchObject([{ actorId: 4, subject: 'TL06' }])
  })

  test('a head ends tonight; the new one acts tomorrow and not today (R16)', async () => {
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 4/12')
    await office.vinh.presses('Đúng')
    await office.ha.says('thôi chức TL02 cấp trưởng P. VHXH từ 25/11')
    office.ha.hears('Đồng chí Nguyễn Thị Mai thôi là cấp trưởng P. VHXH từ 25/11/2026')
    office.mai.hears('Đồng chí thôi là cấp trưởng P. VHXH từ 25/11/2026.')
    await office.ha.says('bổ nhiệm TL03 Trưởng phòng P. VHXH từ 25/11')
    office.long.hears('Đồng chí được ghi nhận là cấp trưởng P. VHXH từ 25/11/2026.')
    expect(await posts(2)).toEqual([['head', null, '2026-11-24']])
    await office.long.says('giao chị Mai VHXH soạn giấy mời, chậm nhất 4/12')
    office.long.hears('Lệnh giao việc dành cho lãnh đạo đơn vị')
    await office.mai.says('tiến độ 1 được một nửa')
    office.mai.hears('Đã ghi tiến độ việc số 1')
    await office.passesTo('2026-11-25T09:00:00+07:00')
    await office.mai.says('tiến độ 1 gần xong')
    office.mai.hears('Không có việc số 1 trong phạm vi của đồng chí.')
    await office.ha.says('bổ nhiệm TL02 chuyên viên P. VHXH')
    await office.long.says('giao chị Mai VHXH soạn giấy mời, chậm nhất 4/12')
    office.long.hears('Giao việc (chờ đồng chí xác nhận)')
  })

  test('who holds no post any more decides nothing on what they gave; the new head does (R16)', async () => {
    await office.vinh.says('giao P. Kinh tế rà soát chợ, chậm nhất 4/12')
    await office.vinh.presses('Đúng')
    await office.ha.says('thôi chức TL01 cấp trưởng UBND xã Tân Lập')
    const before = await office.store.task(1)
    await office.vinh.says('gia hạn 1 đến 31/12')
    office.vinh.hears('chỉ người thực hiện xin gia hạn được')
    await office.vinh.says('thu hồi 1 vì giao trùng')
    office.vinh.hears('hoặc lãnh đạo cấp trên thu hồi được việc số 1')
    office.vinh.neverHeard('Chỉ đồng chí Lê Quang Vinh')
    expect(await office.store.task(1)).toEqual(before)
    await office.vinh.says('chi tiết 1')
    office.vinh.hears('rà soát chợ')
    await office.ha.says('bổ nhiệm TL02 cấp trưởng UBND xã Tân Lập')
    await office.vinh.says('thu hồi 1 vì giao trùng')
    office.vinh.hears('Chỉ đồng chí Nguyễn Thị Mai hoặc lãnh đạo cấp trên')
    await office.mai.says('gia hạn 1 đến 31/12')
    expect((await office.store.task(1))?.dueAt?.toISOString()).toBe('2026-12-31T10:00:00.000Z')
    await office.mai.says('thu hồi 1 vì giao trùng')
    expect((await office.store.task(1))?.state).toBe('withdrawn')
  })

  test('who received work and went elsewhere hears no more of what becomes of it', async () => {
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 4/12')
    await office.vinh.presses('Đúng')
    await office.long.says('nhận 1')
    await office.ha.says('thôi chức TL03 đầu mối P. VHXH')
    await office.ha.says('bổ nhiệm TL03 chuyên viên P. Kinh tế')
    await office.long.says('chi tiết 1')
    office.long.hears('Không có việc số 1')
    const heard = office.long.all().length
    await office.mai.says('báo cáo 1 đã xong, không có văn bản')
    await office.vinh.says('trả lại 1 vì thiếu số liệu')
    await office.mai.says('báo cáo 1 đã bổ sung, không có văn bản')
    await office.vinh.says('xác nhận 1')
    office.mai.hears('đã xác nhận việc số 1')
    expect(office.long.all()).toHaveLength(heard)
  })

  test('who reported and went elsewhere does not hear that the report was put right', async () => {
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 4/12')
    await office.vinh.presses('Đúng')
    await office.long.says('báo cáo 1 đã xong, không có văn bản')
    await office.mai.says('sửa báo cáo 1 số 7/BC-VHXH ngày 21/11')
    office.long.hears('sửa văn bản báo cáo việc số 1')
    await office.ha.says('thôi chức TL03 đầu mối P. VHXH')
    await office.mai.says('sửa báo cáo 1 số 8/BC-VHXH ngày 21/11')
    office.vinh.hears('8/BC-VHXH')
    office.long.neverHeard('8/BC-VHXH')
  })

  test('another head is told of; twice, the last administrator, the past and others are refused', async () => {
    await office.ha.says('bổ nhiệm TL06 cấp trưởng P. Kinh tế từ 1/12')
    office.ha.hears(
      '⚠ Khi đó P. Kinh tế còn cấp trưởng là đồng chí Đỗ Văn Hùng. Để đồng chí ấy thôi chức, gõ: thôi chức TL05 cấp trưởng P. Kinh tế'
    )
    await office.ha.says('thôi chức TL05 cấp trưởng P. Kinh tế từ 1/12')
    expect(await posts(5)).toEqual([['head', null, '2026-11-30']])
    await office.ha.says('bổ nhiệm TL06 cấp trưởng P. Kinh tế từ 2/12')
    office.ha.hears('đã là cấp trưởng P. Kinh tế')
    await office.ha.says('thôi chức TL04 quản trị Văn phòng')
    office.ha.hears('Đây là quản trị cuối cùng.')
    await office.ha.says('bổ nhiệm TL06 cấp phó P. Kinh tế từ 20/11')
    office.ha.hears('Ngày này đã qua.')
    await office.ha.says('thôi chức TL06 cấp phó P. Kinh tế')
    office.ha.hears('không phải là cấp phó P. Kinh tế')
    await office.ha.says('/bonhiem TL06')
    office.ha.hears('Đề nghị ghi người, chức vụ, đơn vị và ngày')
    await office.vinh.says('bổ nhiệm TL06 cấp phó P. Kinh tế từ 1/12')
    office.vinh.hears('Lệnh này chỉ dành cho quản trị hệ thống.')
  })
})
