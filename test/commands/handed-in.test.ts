import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

const CAPTION = '45/UBND-VP ngày 20/11/2026 V/v rà soát hộ nghèo'
const LETTER = [
  'UBND TỈNH (chạy thử)',
  'Số: 45/UBND-VP',
  'V/v rà soát hộ nghèo',
  'Đắk Song, ngày 20 tháng 11 năm 2026',
  'Kính gửi: UBND xã Tân Lập',
  'Đề nghị báo cáo trước ngày 15/12/2026.'
].join('\n')

describe.each(channels)('a document handed in, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())
  const paper = { name: 'cv-45.pdf', kind: 'file', mime: 'application/pdf' } as const

  test('a file whose caption names a document asks whom to give it to, and goes with the task (R36, R63)', async () => {
    await office.vinh.sends(paper, CAPTION)
    office.vinh.hears('Văn bản 45/UBND-VP ngày 20/11/2026: rà soát hộ nghèo')
    office.vinh.hears('• Tệp kèm theo: cv-45.pdf')
    office.vinh.hears('Giao cho ai?')
    await office.vinh.says('P. VHXH')
    office.vinh.hears('Hạn hoàn thành là khi nào?')
    await office.vinh.says('30/11')
    office.vinh.hears(
      /• Việc: rà soát hộ nghèo\n• Chủ trì: P\. VHXH\n[\s\S]*• Văn bản: 45\/UBND-VP ngày 20\/11\/2026\n/
    )
    await office.vinh.presses('Đúng')
    expect(await office.store.task(1)).toMatchObject({ directive: '45/UBND-VP 2026-11-20', source: 'document' })
    expect(office.long.last().files.map(({ name }) => name)).toEqual(['cv-45.pdf'])
  })

  test.each(['giao P. VHXH, chậm nhất 30/11', 'giao P. VHXH hạn 30/11'])(
    '"%s" says whom and until when',
    async typed => {
      await office.vinh.sends(paper, CAPTION)
      await office.vinh.says(typed)
      office.vinh.hears(/• Việc: rà soát hộ nghèo\n• Chủ trì: P\. VHXH\n• Hạn: 17:00, Thứ Hai, 30\/11\/2026/)
      office.vinh.hears('• Văn bản: 45/UBND-VP ngày 20/11/2026')
    }
  )

  test('the answer says whom and until when at once', async () => {
    await office.vinh.sends(paper, CAPTION)
    await office.vinh.says('P. VHXH, chậm nhất 30/11')
    office.vinh.hears(/• Việc: rà soát hộ nghèo\n• Chủ trì: P\. VHXH\n• Hạn: 17:00, Thứ Hai, 30\/11\/2026/)
  })

  test('two documents, one after the other: each can still be given', async () => {
    await office.vinh.sends(paper, CAPTION)
    await office.vinh.sends({ ...paper, name: 'cv-46.pdf' }, '46/UBND-VP ngày 20/11/2026 V/v tiêm chủng')
    office.vinh.hears('Văn bản 45/UBND-VP gửi trước vẫn chờ giao. Để giao văn bản đó, gõ: sửa k1 chủ trì P. VHXH')
    office.vinh.hears('Văn bản 46/UBND-VP ngày 20/11/2026: tiêm chủng')
    await office.vinh.says('P. VHXH, chậm nhất 30/11')
    office.vinh.hears('• Việc: tiêm chủng')
    await office.vinh.presses('Đúng')
    await office.vinh.says('sửa k1 chủ trì P. VHXH')
    await office.vinh.says('30/11')
    office.vinh.hears('• Việc: rà soát hộ nghèo')
  })

  test('an order with work of its own is another order', async () => {
    await office.vinh.sends(paper, CAPTION)
    await office.vinh.says('giao P. Kinh tế báo cáo chợ, chậm nhất 30/11')
    office.vinh.hears('• Việc: báo cáo chợ')
    expect(office.vinh.last().text).not.toContain('• Văn bản:')
    office.vinh.hears('Văn bản 45/UBND-VP gửi trước vẫn chờ giao. Để giao văn bản đó, gõ: sửa k1 chủ trì P. VHXH')
    await office.vinh.says('đúng')
    await office.vinh.says('sửa k1 chủ trì P. VHXH')
    await office.vinh.says('30/11')
    office.vinh.hears('• Văn bản: 45/UBND-VP ngày 20/11/2026')
  })

  test.each([
    ['giao P. Kinh tế thực hiện, hạn 30/11', 'rà soát hộ nghèo'],
    ['P. Kinh tế triển khai thực hiện, chậm nhất 30/11', 'rà soát hộ nghèo'],
    ['giao P. Kinh tế tham mưu văn bản trả lời, hạn 30/11', 'tham mưu văn bản trả lời'],
    ['Giao anh Hùng xử lý công văn này, hạn 30/11', 'xử lý công văn này'],
    ['giao P. Kinh tế lập danh sách hộ nghèo, hạn 30/11', 'lập danh sách hộ nghèo'],
    ['giao P. Kinh tế xử lý công văn 45/UBND-VP, hạn 30/11', 'xử lý công văn 45/UBND-VP']
  ])('"%s" takes the document that waits with it, and its file (R36)', async (typed, content) => {
    await office.vinh.sends(paper, CAPTION)
    await office.vinh.says(typed)
    office.vinh.hears(`• Việc: ${content}\n`)
    office.vinh.hears(/• Hạn: 17:00, Thứ Hai, 30\/11\/2026/)
    office.vinh.hears('• Văn bản: 45/UBND-VP ngày 20/11/2026')
    office.vinh.hears('• Tệp kèm theo: cv-45.pdf')
    await office.vinh.presses('Đúng')
    expect(await office.store.task(1)).toMatchObject({ directive: '45/UBND-VP 2026-11-20', source: 'document' })
    expect((await office.store.attachments(1)).map(one => one.name)).toEqual(['cv-45.pdf'])
  })

  test('a letter that was pasted goes along too', async () => {
    await office.vinh.says(LETTER)
    await office.vinh.says('giao P. Kinh tế thực hiện, hạn 30/11')
    office.vinh.hears(/• Việc: rà soát hộ nghèo\n[\s\S]*30\/11\/2026[\s\S]*• Văn bản: 45\/UBND-VP/)
  })

  test('an order with a document of its own keeps its own', async () => {
    await office.vinh.sends(paper, CAPTION)
    await office.vinh.says('giao P. Kinh tế thực hiện công văn 99/UBND-KT ngày 19/11, hạn 30/11')
    office.vinh.hears('• Văn bản: 99/UBND-KT ngày 19/11/2026')
    expect(office.vinh.last().text).not.toContain('cv-45.pdf')
  })

  test('files without a word go with the order that follows', async () => {
    await office.vinh.sends(paper)
    office.vinh.hears('Để giao việc kèm tệp này, đề nghị gõ một dòng giao việc')
    await office.vinh.sends({ ...paper, name: 'phu-luc.xlsx' })
    await office.vinh.says('giao P. Kinh tế thực hiện Kế hoạch Tết, hạn 30/11')
    office.vinh.hears('• Tệp kèm theo: cv-45.pdf, phu-luc.xlsx')
    await office.vinh.says('đúng')
    await office.vinh.says('giao P. Kinh tế rà soát chợ, hạn 30/11')
    expect(office.vinh.last().text).not.toContain('• Tệp')
  })

  test('but not hours later', async () => {
    await office.vinh.sends(paper)
    await office.passesTo('2026-11-23T14:00:00+07:00')
    await office.vinh.says('giao P. Kinh tế rà soát chợ, hạn 30/11')
    expect(office.vinh.last().text).not.toContain('• Tệp')
  })

  test('a file with nothing but the name of its document hands it in', async () => {
    await office.vinh.sends(paper, 'Công văn 45/UBND-VP')
    office.vinh.hears('Giao cho ai?')
  })

  test('a forwarded letter begins an order, with the deadline it asks for', async () => {
    await office.vinh.says(LETTER)
    office.vinh.hears('Văn bản 45/UBND-VP ngày 20/11/2026: rà soát hộ nghèo')
    office.vinh.hears('Giao cho ai?')
    await office.vinh.says('P. VHXH')
    office.vinh.hears(/• Hạn: 17:00, Thứ Hai, 14\/12\/2026 \(theo “trước ngày 15\/12\/2026”\)/)
  })

  test('answered with an order, a letter gives it its document', async () => {
    const quoted = { messageId: 'x', text: LETTER, files: [], ours: false }
    await office.vinh.says('giao P. VHXH tham mưu, chậm nhất 30/11', { quoted })
    office.vinh.hears('• Văn bản: 45/UBND-VP ngày 20/11/2026')
  })

  test('a caption that names who is to do it is an order', async () => {
    await office.vinh.sends(paper, `giao P. VHXH triển khai ${CAPTION}, chậm nhất 30/11`)
    office.vinh.hears(/• Chủ trì: P\. VHXH[\s\S]*• Tệp kèm theo: cv-45\.pdf/)
  })

  test('a caption that says what is to be done keeps its words; whom is asked', async () => {
    await office.vinh.sends(paper, 'giao tham mưu trả lời 45/UBND-VP ngày 20/11/2026 V/v hộ nghèo, chậm nhất 30/11')
    office.vinh.hears('Giao cho ai?')
    await office.vinh.says('P. VHXH')
    office.vinh.hears(/• Việc: tham mưu trả lời 45\/UBND-VP.*\n• Chủ trì: P\. VHXH\n• Hạn: 17:00, Thứ Hai, 30\/11/)
  })

  test('a file without a caption is not begun with; neither is what somebody sends who may not assign', async () => {
    await office.vinh.sends(paper)
    office.vinh.hears('Chưa rõ tệp này thuộc việc nào.')
    await office.long.sends(paper, CAPTION)
    office.long.hears('Hệ thống chưa hiểu nội dung đồng chí gõ.')
    expect(await office.store.lastDraft(3)).toBe(0)
  })

  test('talk about a document is talk', async () => {
    await office.vinh.says('412/UBND-VP phòng nào đang giữ vậy?')
    office.vinh.hears('Hệ thống chưa hiểu nội dung đồng chí gõ.')
  })

  test('the file that answers a task belongs to the task', async () => {
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
    await office.vinh.presses('Đúng')
    await office.long.replies('giao việc số 1', '', { files: [] })
    const drafts = await office.store.lastDraft(1)
    await office.mai.says('báo cáo 1 đã xong')
    await office.mai.sends({ ...paper, name: 'bc.pdf' }, '45/BC-VHXH ngày 23/11/2026 V/v rà soát hộ nghèo')
    office.mai.hears('Đã gửi báo cáo việc số 1 (lần 1)')
    expect(await office.store.lastDraft(1)).toBe(drafts)
  })

  test.each([
    ['a caption with its stamp', 'cv-45.pdf', `MẬT ${CAPTION}`],
    ['a caption that says so', 'cv-45.pdf', `Công văn mật ${CAPTION}`],
    ['a file named so', '45-UBND-VP (MẬT).pdf', CAPTION]
  ])('secret papers never get in: %s', async (_, name, caption) => {
    await office.vinh.sends({ ...paper, name }, caption)
    office.vinh.hears('Nội dung có dấu hiệu thuộc văn bản mật.')
    expect(await office.store.lastDraft(1)).toBe(0)
    await office.ha.sends({ ...paper, name }, `văn bản thêm ${caption}`)
    office.ha.hears('Nội dung có dấu hiệu thuộc văn bản mật.')
    expect(await office.store.directives({ number: '45/UBND-VP' })).toEqual([])
  })
})
