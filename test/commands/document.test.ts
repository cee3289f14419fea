import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { add } from '../../src/core/outcome.ts'
import type { Role } from '../../src/core/person.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('văn bản, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())

  /** Gives somebody one more post. */
  const post = (id: number, personId: number, unitId: number, role: Role) =>
    office.store.commit(
      `test:post:${id}`,
      {
        rests: [],
        save: [add('post', { id, personId, unitId, role, title: role, fields: [], from: null, to: null })],
        say: []
      },
      office.now()
    )
  const given = async (text: string) => {
    await office.vinh.says(text)
    await office.vinh.presses('Đúng')
  }
  const ORDER = 'giao P. VHXH triển khai 45/UBND-VP ngày 20/11 của UBND tỉnh V/v rà soát hộ nghèo, chậm nhất 30/11'

  test('an order that names a document shows it and keeps it: number, day, body, subject (R36)', async () => {
    await office.vinh.says(ORDER)
    office.vinh.hears('• Văn bản: 45/UBND-VP ngày 20/11/2026')
    await office.vinh.presses('Đúng')
    for (const one of [office.vinh, office.long]) one.heard('• Văn bản: 45/UBND-VP ngày 20/11/2026')
    expect(await office.store.task(1)).toMatchObject({
      source: 'document',
      directive: '45/UBND-VP 2026-11-20',
      documents: ['45/UBND-VP']
    })
    expect(await office.store.directive('45/UBND-VP 2026-11-20')).toMatchObject({
      number: '45/UBND-VP',
      day: '2026-11-20',
      issuer: 'UBND tỉnh',
      subject: 'V/v rà soát hộ nghèo',
      enteredById: 1,
      needsNoTask: false
    })
    await office.long.says('chi tiết 1')
    office.long.hears(/• Nguồn giao: văn bản\n• Cơ quan ban hành: UBND tỉnh\n• Trích yếu: V\/v rà soát hộ nghèo/)
  })

  test('the subject stands on the card where the work does not say it', async () => {
    const quoted = {
      messageId: 'x',
      text: 'Số: 45/UBND-VP\nV/v rà soát hộ nghèo\nTân Lập, ngày 20 tháng 11 năm 2026',
      files: [],
      ours: false
    }
    await office.vinh.says('giao P. VHXH tham mưu thực hiện, chậm nhất 30/11', { quoted })
    office.vinh.hears(
      /• Việc: tham mưu thực hiện\n[\s\S]*• Văn bản: 45\/UBND-VP ngày 20\/11\/2026\n• Trích yếu: V\/v rà soát hộ nghèo/
    )
  })

  test('several tasks share one document, and what is known of it is never emptied (R51)', async () => {
    await given(ORDER)
    await given('giao P. Kinh tế rà soát vốn vay theo 45/UBND-VP, chậm nhất 30/11')
    expect((await office.store.task(2))?.directive).toBe('45/UBND-VP 2026-11-20')
    expect(await office.store.directives({ number: '45/UBND-VP' })).toMatchObject([
      { issuer: 'UBND tỉnh', subject: 'V/v rà soát hộ nghèo' }
    ])
    await office.vinh.says('văn bản 45/UBND-VP')
    office.vinh.hears(/Văn bản 45\/UBND-VP ngày 20\/11\/2026\n[\s\S]*Nhiệm vụ đã giao trong phạm vi của đồng chí: 2\n/)
    office.vinh.hears(/#1 P\. VHXH: .*Mới giao/)
    office.vinh.hears(/#2 P\. Kinh tế: rà soát vốn vay/)
    await office.vinh.says('văn bản')
    office.vinh.hears('Văn bản từ 24/10/2026 đến nay: 1; nhiệm vụ đã giao: 2')
    office.vinh.hears('- 45/UBND-VP ngày 20/11/2026: V/v rà soát hộ nghèo. Nhiệm vụ: 2')
  })

  test.each([
    '/vanban 45/UBND-VP',
    '/congvan 45/UBND-VP',
    'công văn 45/UBND-VP',
    'van ban so 45/ubnd-vp',
    'văn bản 45'
  ])('"%s" means the same document', async typed => {
    await given(ORDER)
    await office.vinh.says(typed)
    office.vinh.hears('Văn bản 45/UBND-VP ngày 20/11/2026')
  })

  test('only the tasks that the reader may see are shown and counted', async () => {
    await given(ORDER)
    await given('giao P. Kinh tế rà soát vốn vay theo 45/UBND-VP, chậm nhất 30/11')
    await given('giao P. Kinh tế báo cáo chợ theo 46/UBND-KT ngày 20/11, chậm nhất 30/11')
    await office.long.says('văn bản 45/UBND-VP')
    office.long.hears('Nhiệm vụ đã giao trong phạm vi của đồng chí: 1')
    expect(office.long.last().text).not.toContain('vốn vay')
    await office.long.says('văn bản 46/UBND-KT')
    office.long.hears('Không có văn bản 46/UBND-KT trong phạm vi của đồng chí.')
    await office.long.says('văn bản')
    office.long.hears('Văn bản từ 24/10/2026 đến nay: 1; nhiệm vụ đã giao: 1')
  })

  test('one number with two days: the reader is asked which', async () => {
    await office.ha.says('văn bản thêm 45/UBND-VP ngày 20/11/2026 V/v rà soát hộ nghèo')
    await office.ha.says('văn bản thêm 45/UBND-VP ngày 5/1/2026 V/v tiêm chủng')
    await office.ha.says('văn bản 45/UBND-VP')
    office.ha.hears('Có nhiều văn bản số 45/UBND-VP. Đề nghị chọn theo ngày:')
    await office.ha.presses('45/UBND-VP ngày 05/01/2026')
    office.ha.hears('• Trích yếu: V/v tiêm chủng')
  })

  test('a document is registered by who keeps documents, with its line in the journal (R43, R63)', async () => {
    await office.ha.says('văn bản thêm 45/UBND-VP ngày 20/11 của UBND tỉnh V/v rà soát hộ nghèo')
    office.ha.hears(/Đã ghi văn bản vào hệ thống\nVăn bản 45\/UBND-VP ngày 20\/11\/2026\n• Cơ quan ban hành: UBND tỉnh/)
    expect(await office.store.journal(5, 'document')).toMatchObject([
      { actorId: 4, subject: '45/UBND-VP 2026-11-20', after: { subject: 'V/v rà soát hộ nghèo' } }
    ])
    await office.ha.says('văn bản thêm 45/UBND-VP ngày 20/11')
    office.ha.hears('Văn bản này đã có trong hệ thống')
    office.ha.hears('• Trích yếu: V/v rà soát hộ nghèo')
    await office.long.says('văn bản thêm 46/UBND-VP ngày 20/11 V/v tiêm chủng')
    office.long.hears('Lệnh này dành cho văn thư, văn phòng và lãnh đạo đơn vị.')
    expect(await office.store.directives({ number: '46/UBND-VP' })).toEqual([])
  })

  test('a clerk registers and sees what the office registered', async () => {
    await post(901, 3, 30, 'clerk')
    await office.long.says('văn bản thêm 46/UBND-VP ngày 20/11 V/v tiêm chủng')
    office.long.hears('Đã ghi văn bản vào hệ thống')
    await office.ha.says('văn bản chưa giao')
    office.ha.hears('- 46/UBND-VP ngày 20/11/2026: V/v tiêm chủng. Chưa giao việc')
  })

  test('what is missing or wrong is asked for', async () => {
    await office.ha.says('/vanban thêm rà soát hộ nghèo')
    office.ha.hears('Đề nghị gõ số, ngày, trích yếu văn bản')
    await office.ha.says('văn bản thêm 45/UBND-VP V/v rà soát hộ nghèo')
    office.ha.hears('Văn bản 45/UBND-VP ban hành ngày nào?')
    await office.ha.says('văn bản thêm 45/UBND-VP ngày 20/12/2026 V/v rà soát hộ nghèo')
    office.ha.hears('ghi ngày chưa đến')
    await office.ha.says('/vanban gì đó')
    office.ha.hears('Đề nghị gõ số, ký hiệu văn bản')
  })

  test('documents that nobody was given anything of; one is said to need nothing (R43)', async () => {
    await office.ha.says('văn bản thêm 45/UBND-VP ngày 20/11 V/v rà soát hộ nghèo')
    await office.ha.says('văn bản thêm 46/UBND-VP ngày 20/11 V/v chúc mừng')
    await given('giao P. VHXH rà soát theo 45/UBND-VP, chậm nhất 30/11')
    await office.ha.says('văn bản chưa giao')
    office.ha.hears('Văn bản chưa giao việc: 1.')
    office.ha.hears('- 46/UBND-VP ngày 20/11/2026: V/v chúc mừng. Chưa giao việc')
    await office.ha.says('văn bản 46/UBND-VP')
    await office.ha.presses('Không giao việc')
    office.ha.hears('Đã ghi văn bản 46/UBND-VP ngày 20/11/2026 không phải giao việc.')
    await office.ha.says('văn bản chưa giao')
    office.ha.hears('Không có văn bản nào chưa giao việc.')
    await office.ha.says('văn bản 46/UBND-VP cần giao việc')
    office.ha.hears('cần giao việc')
    expect((await office.store.directives({ number: '46/UBND-VP' }))[0]?.needsNoTask).toBe(false)
    await office.ha.says('văn bản 45/UBND-VP không giao việc')
    office.ha.hears('đã giao 1 nhiệm vụ')
    await office.long.says('văn bản 45/UBND-VP không giao việc')
    office.long.hears('Chỉ lãnh đạo, văn phòng, văn thư')
    await office.long.says('văn bản chưa giao')
    office.long.hears('Danh sách này dành cho lãnh đạo, văn phòng, văn thư.')
  })

  test('a document whose only task was withdrawn is without a task again', async () => {
    await given(ORDER)
    await office.vinh.says('thu hồi 1 vì giao trùng')
    await office.vinh.says('văn bản chưa giao')
    office.vinh.hears('- 45/UBND-VP ngày 20/11/2026')
  })

  test('as the answer to what a report asks for, the number is the document of the report', async () => {
    await given('giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
    await office.long.says('báo cáo 1 đã rà soát xong')
    await office.long.says('văn bản 45/BC-VHXH ngày 23/11')
    office.long.hears('Đã gửi báo cáo việc số 1 (lần 1)')
    office.vinh.heard('• Văn bản báo cáo: 45/BC-VHXH ngày 23/11/2026')
  })

  test('an order that begins with a document is an order', async () => {
    await office.vinh.says(
      'Công văn 45/UBND-VP ngày 20/11 V/v rà soát hộ nghèo, giao P. VHXH tham mưu, chậm nhất 30/11'
    )
    office.vinh.hears('• Chủ trì: P. VHXH')
    office.vinh.hears('• Văn bản: 45/UBND-VP ngày 20/11/2026')
  })

  test('the document of a card is amended, and taken off', async () => {
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
    await office.vinh.says('sửa văn bản 45/UBND-VP ngày 20/11')
    office.vinh.hears('• Văn bản: 45/UBND-VP ngày 20/11/2026')
    await office.vinh.says('sửa văn bản không')
    expect(office.vinh.last().text).not.toContain('Văn bản')
    await office.vinh.says('sửa văn bản gì đó')
    office.vinh.hears('Chưa rõ số, ký hiệu văn bản.')
  })

  test('the question for the document of a card takes "văn bản 45/UBND-VP" as its answer', async () => {
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
    await office.vinh.says('sửa văn bản')
    office.vinh.hears('Văn bản giao việc là văn bản nào?')
    await office.vinh.says('văn bản 45/UBND-VP ngày 20/11')
    office.vinh.hears('• Văn bản: 45/UBND-VP ngày 20/11/2026')
  })

  test('a day still to come is no day of a document', async () => {
    await office.vinh.says('giao P. VHXH triển khai 45/UBND-VP ngày 25/11/2026, chậm nhất 30/11')
    office.vinh.hears('⚠ Văn bản 45/UBND-VP ghi ngày 25/11/2026 là ngày chưa đến nên chưa ghi ngày.')
    office.vinh.hears(/• Văn bản: 45\/UBND-VP(?! ngày)/)
    await office.vinh.says('sửa văn bản 45/UBND-VP ngày 26/11/2026')
    office.vinh.hears('ghi ngày chưa đến')
  })

  test('who keeps a document knows how many tasks it gave, also those they may not read', async () => {
    await post(904, 3, 30, 'clerk')
    await given('giao P. Kinh tế rà soát vốn vay theo 45/UBND-VP ngày 20/11, chậm nhất 30/11')
    await office.long.says('văn bản 45/UBND-VP')
    office.long.hears('Nhiệm vụ đã giao: 1; trong phạm vi của đồng chí: 0')
    expect(office.long.last().text).not.toContain('#1')
    await office.long.says('văn bản 45/UBND-VP không giao việc')
    office.long.hears('đã giao 1 nhiệm vụ')
  })

  test('an order without a day means the document that its giver knows, not one that another unit keeps', async () => {
    const row = {
      issuer: 'Sở X',
      subject: 'V/v của tỉnh',
      urgency: 'normal',
      authority: 'own',
      importance: 'routine',
      classifiedById: null,
      enteredById: 7,
      enteredAt: office.now(),
      needsNoTask: false
    } as const
    await office.store.commit(
      'test:directive',
      {
        rests: [],
        save: [add('directive', { ...row, key: '45/UBND-VP 2026-11-18', number: '45/UBND-VP', day: '2026-11-18' })],
        say: []
      },
      office.now()
    )
    await office.vinh.says('giao P. VHXH rà soát theo 45/UBND-VP, chậm nhất 30/11')
    office.vinh.hears('• Văn bản: 45/UBND-VP')
    expect(office.vinh.last().text).not.toMatch(/của tỉnh|18\/11/)
  })

  test('two units keep documents of one number and day: neither is shown what the other’s is about (R51, R63)', async () => {
    const row = {
      key: '45/UBND-VP 2026-11-20',
      number: '45/UBND-VP',
      day: '2026-11-20',
      issuer: 'UBND xã khác',
      subject: 'V/v của xã khác',
      urgency: 'normal',
      authority: 'own',
      importance: 'routine',
      classifiedById: null,
      enteredById: 7,
      enteredAt: office.now(),
      needsNoTask: false
    } as const
    await office.store.commit('test:other', { rests: [], save: [add('directive', row)], say: [] }, office.now())
    for (const order of ['rà soát hộ nghèo', 'rà soát hộ cận nghèo'])
      await given(`giao P. VHXH ${order} theo công văn 45/UBND-VP ngày 20/11/2026, chậm nhất 30/11`)
    const keys = [await office.store.task(1), await office.store.task(2)].map(task => task?.directive)
    expect(keys).toEqual(['45/UBND-VP 2026-11-20 @XTL', '45/UBND-VP 2026-11-20 @XTL'])
    await office.mai.says('phân công 1 đ/c Long, hạn 27/11')
    await office.mai.says('đúng')
    expect((await office.store.task(3))?.directive).toBe('45/UBND-VP 2026-11-20 @XTL')
    await office.vinh.says('văn bản 45/UBND-VP')
    office.vinh.hears(/45\/UBND-VP ngày 20\/11\/2026[\s\S]*Nhiệm vụ đã giao trong phạm vi của đồng chí: 2\n/)
    for (const one of [office.vinh, office.mai, office.long]) one.neverHeard(/xã khác|@/)
    expect(await office.store.directive(row.key)).toEqual(row)
  })

  test('an order of the moment says so (R3)', async () => {
    await given('giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
    await office.vinh.says('chi tiết 1')
    office.vinh.hears('• Nguồn giao: phát sinh')
  })
})
