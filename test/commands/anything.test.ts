import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('whatever people send, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())

  /** Every byte of the database, as text: also what was written and deleted again. */
  const kept = () =>
    readdirSync(office.dataDir)
      .map(file => readFileSync(join(office.dataDir, file), 'utf8'))
      .join('')

  test.each([
    'giao P. VHXH tham mưu xử lý văn bản mật số 12/UBND của mật vụ Alpha, chậm nhất 30/11',
    'Tuyệt mật: kế hoạch diễn tập Alpha',
    'văn bản MẬT số 15 về Alpha'.normalize('NFD'),
    'lộ bí mật nhà nước Alpha'
  ])('"%s" is refused before anything of it is kept (R25)', async text => {
    await office.vinh.says(text)
    office.vinh.hears('Nội dung có dấu hiệu thuộc văn bản mật. Hệ thống không tiếp nhận và không lưu.')
    expect(kept()).not.toMatch(/Alpha/i)
    expect(await office.store.lastDraft(1)).toBe(0)
  })

  test('so are a caption, the name of a file, a quoted message, an answer, a stranger', async () => {
    await office.vinh.sends({ name: 'a.jpg' }, 'văn bản mật Alpha')
    office.vinh.hears('dấu hiệu thuộc văn bản mật')
    await office.vinh.sends({ name: 'cong van mật Alpha.pdf', kind: 'file' }, 'giao P. VHXH xử lý, 30/11')
    office.vinh.hears(/văn bản mật/)
    const quoted = { messageId: 'x', text: 'Công văn mật Alpha', files: [], ours: false }
    await office.vinh.says('giao P. VHXH xử lý, 30/11', { quoted })
    office.vinh.hears('dấu hiệu thuộc văn bản mật')
    const file = { ref: 'r', name: 'tài liệu mật Alpha.pdf', kind: 'file', size: 1, mime: '' } as const
    await office.vinh.says('giao P. VHXH xử lý, 30/11', { quoted: { ...quoted, text: '', files: [file] } })
    office.vinh.hears('dấu hiệu thuộc văn bản mật')
    await office.vinh.says('giao P. VHXH, chậm nhất 30/11')
    await office.vinh.says('rà soát tài liệu mật Alpha')
    office.vinh.hears('dấu hiệu thuộc văn bản mật')
    await office.stranger.says('văn bản mật Alpha')
    office.stranger.hears('dấu hiệu thuộc văn bản mật')
    expect(kept()).not.toMatch(/Alpha/i)
  })

  test('doubtful without accents: asked to type it again, nothing kept (DECISIONS 13)', async () => {
    await office.vinh.says('giao P. VHXH xu ly van ban mat Alpha, 30/11')
    office.vinh.hears('Đề nghị đồng chí gõ lại có dấu đầy đủ')
    expect(kept()).not.toMatch(/Alpha/i)
  })

  test('protecting state secrets is an ordinary field of work', async () => {
    await office.vinh.says('giao P. VHXH báo cáo công tác bảo vệ bí mật nhà nước, chậm nhất 30/11')
    office.vinh.hears('• Việc: báo cáo công tác bảo vệ bí mật nhà nước')
  })

  test('10,000 characters', async () => {
    await office.vinh.says(`giao P. VHXH ${'rà soát '.repeat(1_250)}, chậm nhất 30/11`)
    office.vinh.hears(/Tin nhắn dài 10\.\d{3} ký tự, vượt mức cho phép \(4\.000 ký tự\)/)
    expect(await office.store.lastDraft(1)).toBe(0)
  })

  test('a text as long as allowed arrives whole', async () => {
    const content = `rà soát ${'a'.repeat(3_900)}`
    await office.vinh.says(`giao P. VHXH ${content}, chậm nhất 30/11`)
    await office.vinh.says('đúng')
    expect(await office.store.task(1)).toMatchObject({ content })
    await office.vinh.says('việc tôi giao')
    expect(office.vinh.last().text.length).toBeLessThan(600)
  })

  test.each([
    '👍',
    '😀😀😀',
    '...',
    '!!!',
    '﷽',
    '/',
    '//',
    '/khongco',
    '/start@other_bot',
    '@',
    '0',
    '99999999999',
    '\u202Exong',
    'nhận 99999999999999'
  ])('"%s" is answered in one sentence', async typed => {
    const before = office.long.all().length
    await office.long.says(typed)
    expect(office.long.all()).toHaveLength(before + 1)
    expect(office.long.last().text).not.toBe('')
  })

  test('an edited message changes nothing, and its sender is told', async () => {
    const from = { address: office.vinh.address, name: '', locale: 'vi' } as const
    let n = 0
    const edits = async (messageId: string) => {
      n += 1
      const { address } = office.vinh
      await office.app.hear({ kind: 'edited', messageId, cause: `telegram:e${n}`, address, from, group: null })
      await office.post.deliver()
    }
    await edits('other')
    office.vinh.hears('Sửa tin nhắn không làm thay đổi việc đã ghi nhận.')
    await office.vinh.says('giao P. VHXH và P. Kinh tế rà soát hộ nghèo, chậm nhất 30/11', { messageId: 'order' })
    await edits('order')
    office.vinh.hears('phiếu k1 vẫn theo nội dung cũ. Để sửa phiếu, ví dụ gõ: sửa k1 hạn 5/12')
    await office.vinh.says('sửa hạn 4/12')
    await office.vinh.says('đúng')
    await edits('order')
    office.vinh.hears('việc số 1, 2 vẫn theo nội dung cũ. Để sửa việc, ví dụ gõ: sửa 1 nội dung rà soát hộ nghèo')
    await edits('other')
    office.vinh.hears('Sửa tin nhắn không làm thay đổi việc đã ghi nhận.')
  })

  test('a doubt does nothing, also in answer to a message about a task', async () => {
    await office.vinh.says('giao P. VHXH rà soát, chậm nhất 30/11')
    await office.vinh.says('đúng')
    await office.long.says('nhận 1')
    await office.long.says('báo cáo 1 đã xong, không có văn bản')
    const before = await office.store.task(1)
    for (const doubt of ['không đạt?', 'không đồng ý?', 'thu hồi?', 'ok?', 'tạm dừng ?'])
      await office.vinh.replies('đã xong', doubt)
    for (const doubt of ['trả lại 1 ?', 'thu hồi 1 ?', 'thu hồi 1 vì ?']) await office.vinh.says(doubt)
    expect(await office.store.task(1)).toEqual(before)
  })

  test('heard twice is done once', async () => {
    const from = { address: office.vinh.address, name: '', locale: 'vi' } as const
    const said = {
      kind: 'message',
      cause: 'telegram:again',
      address: office.vinh.address,
      from,
      group: null,
      text: 'giao P. VHXH rà soát, chậm nhất 30/11',
      pressed: false,
      addressed: true,
      files: [],
      quoted: null,
      messageId: 'm'
    } as const
    await office.app.hear(said)
    await office.app.hear(said)
    await office.post.deliver()
    expect(office.vinh.all()).toHaveLength(1)
    expect(await office.store.lastDraft(1)).toBe(1)
  })

  test('a fault apologises once, is known, and does not come again (DECISIONS 10)', async () => {
    const { task } = office.store
    Object.assign(office.store, { task: async () => Promise.reject(new Error('broken')) })
    const from = { address: office.long.address, name: '', locale: 'vi' } as const
    const said = {
      kind: 'message',
      cause: 'telegram:broken',
      address: office.long.address,
      from,
      group: null,
      text: 'chi tiết 1',
      pressed: false,
      addressed: true,
      files: [],
      quoted: null,
      messageId: 'm'
    } as const
    await office.app.hear(said)
    expect(office.faults).toHaveLength(1)
    Object.assign(office.store, { task })
    await office.app.hear(said)
    await office.post.deliver()
    expect(office.long.all()).toHaveLength(1)
    office.long.hears('Hệ thống gặp lỗi khi xử lý tin nhắn này và chưa ghi nhận nội dung nào.')
    expect(office.faults).toHaveLength(1)
  })
})
