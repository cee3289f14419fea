import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { add } from '../../src/core/outcome.ts'
import type { Role } from '../../src/core/person.ts'
import { Unreachable } from '../../src/ports/channel.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

/** A post with fields, besides those of the trial. */
const posted = (office: Office, personId: number, unitId: number, role: Role, ...fields: readonly string[]) =>
  office.store.commit(
    `post ${personId} ${unitId} ${role} ${fields}`,
    { rests: [], save: [add('post', { personId, unitId, role, title: '', fields, from: null, to: null })], say: [] },
    office.now()
  )

describe.each(channels)('loại việc, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())

  test('what an order says of its importance is on its card, with who said so in the detail (R55, R57)', async () => {
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo (việc quan trọng), chậm nhất 30/11')
    office.vinh.hears('• Loại: quan trọng')
    await office.vinh.says('sửa loại chuyển để thực hiện')
    office.vinh.hears('• Loại: chuyển để thực hiện')
    await office.vinh.presses('Đúng')
    expect(await office.store.task(1)).toMatchObject({ importance: 'routine', classifiedById: 1 })
    await office.vinh.says('chi tiết 1')
    office.vinh.hears('• Người phân loại: Lê Quang Vinh')
  })

  test('an order that says nothing of it shows nothing of it', async () => {
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
    expect(office.vinh.last().text).not.toMatch(/Loại|Lĩnh vực|Xác nhận:|người dân/)
    await office.vinh.says('sửa loại')
    office.vinh.hears('Việc thuộc loại nào')
    await office.vinh.presses('Quan trọng')
    office.vinh.hears('• Loại: quan trọng')
    await office.vinh.says('sửa loại vừa vừa')
    office.vinh.hears('Việc thuộc loại nào')
  })

  test('the chief of office classifies a given task; its assigner and doers hear; a doer does not (R57)', async () => {
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
    await office.vinh.says('đúng')
    await office.mai.says('phân loại 1 quan trọng')
    office.mai.hears('Chỉ đồng chí Lê Quang Vinh, lãnh đạo cấp trên hoặc văn phòng phân loại được việc số 1.')
    await office.ha.says('phân loại 1 quan trọng')
    office.ha.hears('Đã phân loại việc số 1: quan trọng.')
    for (const one of [office.vinh, office.mai, office.long])
      one.heard('Đồng chí Phạm Thu Hà phân loại việc số 1: quan trọng')
    expect(await office.store.task(1)).toMatchObject({ importance: 'important', classifiedById: 4 })
    expect((await office.store.history(1)).at(-1)).toMatchObject({
      act: 'amended',
      actorId: 4,
      before: { importance: 'routine', classifiedById: null },
      after: { importance: 'important', classifiedById: 4 }
    })
    await office.ha.says('phan loai 1 quan trong')
    office.ha.hears('Việc số 1 đã được đồng chí Phạm Thu Hà phân loại: quan trọng.')
    await office.vinh.says('phân loại 1 thường')
    await office.vinh.says('chi tiết 1')
    office.vinh.hears(/Phạm Thu Hà phân loại: từ “chưa phân loại” thành “quan trọng”\n/)
    office.vinh.hears(/Lê Quang Vinh phân loại: từ “quan trọng” thành “chuyển để thực hiện”/)
    office.vinh.neverHeard('sửa nội dung việc')
    await office.ha.says('phân loại 1')
    office.ha.hears('ví dụ: phân loại 12 quan trọng')
    await office.vinh.says('thu hồi 1 vì giao trùng')
    await office.ha.says('phân loại 1 thường')
    office.ha.hears('đang ở trạng thái “Đã thu hồi”')
  })

  test('citizens who wait are seen in the words, and said or taken back on the card (R64)', async () => {
    await office.vinh.says('giao P. VHXH giải quyết đơn của công dân thôn 3, chậm nhất 30/11')
    office.vinh.hears('• Liên quan người dân, tổ chức: đôn đốc sát')
    await office.vinh.says('sửa công dân không')
    expect(office.vinh.last().text).not.toContain('Liên quan người dân')
    await office.vinh.says('sửa công dân')
    await office.vinh.presses('Có')
    await office.vinh.presses('Đúng')
    expect(await office.store.task(1)).toMatchObject({ forCitizens: true })
    office.mai.hears('• Liên quan người dân, tổ chức: đôn đốc sát')
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
    await office.vinh.says('sửa công dân chắc thế')
    office.vinh.hears('Đề nghị trả lời: có, hoặc: không.')
    await office.vinh.says('sửa nội dung trả lời kiến nghị cử tri')
    office.vinh.hears('• Liên quan người dân, tổ chức: đôn đốc sát')
  })
})

describe.each(channels)('lĩnh vực, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await posted(office, 4, 30, 'officer', 'nông nghiệp', 'y tế')
    await posted(office, 2, 31, 'officer', 'văn hóa')
  })
  afterEach(() => office.close())
  const LINE = 'giao P. VHXH báo cáo sản xuất nông nghiệp, chậm nhất 30/11'

  test('the field of an order decides who confirms it, who hears so and then does (R44)', async () => {
    await office.vinh.says(LINE)
    office.vinh.hears('• Xác nhận: đồng chí Phạm Thu Hà (lĩnh vực nông nghiệp)')
    await office.vinh.presses('Đúng')
    expect(await office.store.task(1)).toMatchObject({ field: 'nông nghiệp', confirmerId: 4 })
    office.ha.hears('Để biết: đồng chí Lê Quang Vinh giao việc số 1; đồng chí xác nhận việc này khi có báo cáo')
    office.mai.hears('• Xác nhận: đồng chí Phạm Thu Hà (lĩnh vực nông nghiệp)')
    await office.mai.says('báo cáo 1 đã tổng hợp xong, không có văn bản')
    office.ha.hears('việc số 1')
    await office.ha.says('chờ xác nhận')
    office.ha.hears('Báo cáo chờ đồng chí xác nhận: 1')
    await office.ha.presses('Xác nhận')
    expect(await office.store.task(1)).toMatchObject({ state: 'done' })
  })

  test('a confirmer who has no other part in it confirms; somebody else of the same room does not (R44)', async () => {
    await posted(office, 6, 32, 'officer', 'thủy lợi')
    const hung = office.person(1005, 'Đỗ Văn Hùng')
    const otherMai = office.person(1006, 'Hoàng Thị Mai')
    for (const personId of [5, 6]) {
      const account = { personId, name: '', locale: 'vi', reachable: true, wrongCodes: 0, wrongSince: null } as const
      const row = { ...account, claimedId: null, address: `telegram:100${personId}`, lastHeard: office.now() }
      await office.store.commit(
        `account ${personId}`,
        { rests: [], save: [add('account', row)], say: [] },
        office.now()
      )
    }
    await office.vinh.says('giao P. VHXH kiểm tra công trình thủy lợi, chậm nhất 30/11')
    office.vinh.hears('• Xác nhận: đồng chí Hoàng Thị Mai (lĩnh vực thủy lợi)')
    await office.vinh.presses('Đúng')
    await office.mai.says('báo cáo 1 đã kiểm tra xong, không có văn bản')
    await hung.says('xác nhận 1')
    hung.hears('Không có việc số 1')
    await otherMai.says('xác nhận 1')
    expect(await office.store.task(1)).toMatchObject({ state: 'done' })
  })

  test.each([
    ['sửa lĩnh vực y tế', '• Xác nhận: đồng chí Phạm Thu Hà (lĩnh vực y tế)'],
    ['sua linh vuc y te', '• Xác nhận: đồng chí Phạm Thu Hà (lĩnh vực y tế)'],
    ['sửa lĩnh vực văn hóa', '• Lĩnh vực: văn hóa'],
    ['sửa xác nhận tôi', '• Lĩnh vực: nông nghiệp'],
    ['sửa lĩnh vực bóng đá', 'Không có lĩnh vực “bóng đá”. Các lĩnh vực đã phân công: nông nghiệp, y tế, văn hóa.'],
    ['sửa xác nhận anh Hùng', '• Xác nhận: đồng chí Đỗ Văn Hùng (lĩnh vực nông nghiệp)'],
    ['sửa xác nhận anh Long', 'Đồng chí Trần Đức Long không xác nhận được việc này'],
    ['sửa xác nhận ai đó', 'Chưa rõ “ai đó” là đồng chí nào.']
  ])('"%s"', async (typed, shown) => {
    await office.vinh.says(LINE)
    await office.vinh.says(typed)
    office.vinh.hears(shown)
  })

  test('what was said of field and confirmer stays, whatever else is changed', async () => {
    await office.vinh.says(LINE)
    await office.vinh.says('sửa lĩnh vực không')
    await office.vinh.says('sửa hạn 4/12')
    expect(office.vinh.last().text).not.toMatch(/nông nghiệp\)|Xác nhận:|Lĩnh vực/)
    await office.vinh.says('sửa lĩnh vực')
    await office.vinh.presses('nông nghiệp')
    await office.vinh.says('sửa xác nhận')
    await office.vinh.presses('Người giao')
    await office.vinh.says('sửa nội dung kiểm tra y tế')
    await office.vinh.presses('Đúng')
    expect(await office.store.task(1)).toMatchObject({ confirmerId: 1, field: 'nông nghiệp' })
  })

  test('in a group nobody is named (DECISIONS 15)', async () => {
    office.paper.fails(address => (/:100[23]$/.test(address) ? new Unreachable('blocked') : null))
    await office.vinh.says(LINE)
    await office.vinh.presses('Đúng')
    office.roomGroup.hears('• Lĩnh vực: nông nghiệp')
    expect(office.roomGroup.last().text).not.toContain('Phạm Thu Hà')
  })

  test('nobody confirms the work of their own unit: it falls to who gave it', async () => {
    await office.vinh.says(LINE.replace('P. VHXH', 'Văn phòng'))
    office.vinh.hears('• Lĩnh vực: nông nghiệp')
    await office.vinh.presses('Đúng')
    expect(await office.store.task(1)).toMatchObject({ confirmerId: 1 })
  })

  test('who answers for which field, and what and who is left out (R42)', async () => {
    await posted(office, 6, 32, 'officer', 'thủy lợi')
    await office.ha.says('khóa Hoàng Thị Mai')
    for (const one of [office.ha, office.vinh]) {
      await one.says('lĩnh vực')
      one.hears('• nông nghiệp: Phạm Thu Hà (Văn phòng)')
      one.hears('• văn hóa: Nguyễn Thị Mai (P. VHXH)')
      one.hears('⚠ Lĩnh vực chưa có người phụ trách: thủy lợi')
      one.hears('⚠ Đơn vị chưa được phân công lĩnh vực: P. Kinh tế')
    }
    await office.long.says('/linhvuc')
    office.long.hears('Danh sách lĩnh vực dành cho cấp trưởng, chánh văn phòng và quản trị.')
  })
})

test.each(channels)(
  'an office without fields has none to choose, and says how to have them, $name',
  async ({ buttons }) => {
    const office = await openOffice({ buttons })
    await office.vinh.says('giao P. VHXH báo cáo sản xuất, lĩnh vực nông nghiệp, chậm nhất 30/11')
    expect(office.vinh.last().text).not.toMatch(/• Lĩnh vực|• Xác nhận/)
    await office.vinh.says('sửa lĩnh vực nông nghiệp')
    office.vinh.hears('Đơn vị chưa phân công lĩnh vực cho đồng chí nào.')
    await office.vinh.says('lĩnh vực')
    office.vinh.hears('Chưa phân công lĩnh vực cho đồng chí nào.')
    await office.close()
  }
)
