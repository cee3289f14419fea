import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { add, change, type Save } from '../../src/core/outcome.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('xin ý kiến chỉ đạo, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await office.vinh.says('giao P. VHXH rà soát danh sách hộ nghèo, chậm nhất 30/11')
    await office.vinh.says('đúng')
  })
  afterEach(() => office.close())
  const asked = async () => (await office.store.task(1))?.escalatedToId
  let kept = 0
  const keeps = (...save: readonly Save[]) =>
    office.store.commit(`test:kept:${++kept}`, { rests: [], save, say: [] }, office.now())
  /** The head of the province above, on Telegram. */
  const khang = async () => {
    const { mai } = office
    const account = await office.store.account(mai.address)
    if (!account) throw new Error('no account')
    await keeps(add('account', { ...account, address: 'telegram:1007', personId: 7, name: 'Vũ Minh Khang' }))
    return office.person(1007, 'Vũ Minh Khang')
  }

  test.each([
    'vượt thẩm quyền 1 cần ý kiến về kinh phí thực hiện',
    'xin ý kiến 1 về kinh phí thực hiện',
    '/xinykien 1 kinh phí thực hiện',
    'xin y kien chi dao viec so 1: ve kinh phí thực hiện',
    'xin chỉ đạo 1 kinh phí thực hiện',
    'việc 1 vượt thẩm quyền, xin ý kiến chỉ đạo về kinh phí thực hiện',
    'việc số 1: vượt thẩm quyền của phòng, xin ý kiến chỉ đạo về kinh phí thực hiện',
    'viec 1 vuot tham quyen cua phong, xin y kien chi dao ve kinh phí thực hiện',
    'việc 1 xin ý kiến lãnh đạo về kinh phí thực hiện',
    'nhiệm vụ 1 em xin ý kiến cấp trên về kinh phí thực hiện',
    'báo cáo 1 vượt thẩm quyền, xin ý kiến chỉ đạo về kinh phí thực hiện',
    'báo cáo 1 xin ý kiến lãnh đạo về kinh phí thực hiện'
  ])('a doer says "%s": the assigner is asked, with the history (R61)', async typed => {
    await office.long.says('nhận 1')
    await office.long.says('tiến độ 1 đã rà soát 8/10 thôn')
    await office.long.says(typed)
    office.long.hears(
      /^Đã chuyển đồng chí Lê Quang Vinh xin ý kiến chỉ đạo về việc số 1\n• Nội dung xin ý kiến: kinh phí thực hiện\n• Trong thời gian chờ ý kiến, hạn vẫn tính như cũ$/
    )
    office.vinh.hears(
      /^Đồng chí Trần Đức Long xin ý kiến chỉ đạo của đồng chí Lê Quang Vinh về việc số 1\n• Nội dung xin ý kiến: kinh phí thực hiện\n• Việc: rà soát[\s\S]*hạn vẫn tính như cũ[\s\S]*Quá trình xử lý:\n.*Lê Quang Vinh giao việc\n.*Trần Đức Long nhận việc\n.*báo tiến độ: đã rà soát 8\/10 thôn/
    )
    office.mai.hears('Để biết: đồng chí Trần Đức Long xin ý kiến chỉ đạo của đồng chí Lê Quang Vinh về việc số 1')
    expect(await asked()).toBe(1)
  })

  test('what is no result is never handed in as one: the answer to a report goes up too', async () => {
    await office.long.says('báo cáo 1 vượt thẩm quyền, xin ý kiến chỉ đạo')
    office.vinh.hears('• Nội dung xin ý kiến: vượt thẩm quyền, xin ý kiến chỉ đạo\n')
    await office.vinh.says('chỉ đạo 1 cứ làm')
    await office.long.says('báo cáo 1')
    await office.long.says('vượt thẩm quyền, xin ý kiến về nhân lực')
    office.vinh.hears('• Nội dung xin ý kiến: nhân lực\n')
    await office.long.says('báo cáo 1 xin gia hạn đến 8/12 vì chờ số liệu')
    office.vinh.hears('xin gia hạn việc số 1')
    expect(await office.store.task(1)).toMatchObject({ reportCount: 0 })
  })

  test.each([
    'chỉ đạo 1 đồng ý, lấy từ nguồn dự phòng',
    '/chidao 1 đồng ý, lấy từ nguồn dự phòng',
    'cho y kien 1: đồng ý, lấy từ nguồn dự phòng'
  ])('"%s": the doers hear, and the deadline went on (R61)', async typed => {
    await office.long.says('xin ý kiến 1 về kinh phí')
    await office.vinh.says(typed)
    office.vinh.hears('Đã chuyển ý kiến chỉ đạo về việc số 1')
    for (const doer of [office.long, office.mai]) {
      doer.hears(
        /^Đồng chí Lê Quang Vinh cho ý kiến chỉ đạo về việc số 1\n• Ý kiến chỉ đạo: đồng ý, lấy từ nguồn dự phòng\n• Nội dung xin ý kiến: kinh phí\n[\s\S]*30\/11\/2026/
      )
    }
    expect(await asked()).toBeNull()
    await office.vinh.says('chi tiết 1')
    office.vinh.hears(/xin ý kiến chỉ đạo: kinh phí\n.*cho ý kiến chỉ đạo: đồng ý, lấy từ nguồn dự phòng/)
  })

  test.each(['đồng ý', 'dong y', 'nhất trí nhé', 'Đúng', 'ok', 'duyệt', 'không đồng ý', 'làm lại'])(
    '"%s" answers the question for instructions, also with a card open that it would send (R61)',
    async typed => {
      await office.vinh.says('giao P. Kinh tế rà soát chợ tạm, chậm nhất 30/11')
      await office.long.says('xin ý kiến 1 về kinh phí')
      await office.vinh.presses('Cho ý kiến chỉ đạo')
      await office.vinh.says(typed)
      office.vinh.hears(`Đã chuyển ý kiến chỉ đạo về việc số 1\n• Ý kiến chỉ đạo: ${typed}`)
      office.long.hears(`• Ý kiến chỉ đạo: ${typed}`)
      expect(await office.store.task(2)).toBeNull()
      await office.vinh.says('đúng')
      expect(await office.store.task(2)).not.toBeNull()
    }
  )

  test('in answer to the question, or to the letter that asks, "đồng ý" is the instruction', async () => {
    await office.long.says('xin ý kiến 1 về kinh phí')
    await office.vinh.replies('xin ý kiến chỉ đạo của đồng chí', 'đồng ý')
    office.long.hears('• Ý kiến chỉ đạo: đồng ý\n')
    await office.long.says('xin ý kiến 1 về nhân lực')
    await office.vinh.presses('Cho ý kiến chỉ đạo')
    await office.vinh.replies('Ý kiến chỉ đạo của đồng chí', 'ok cứ làm')
    office.long.hears('• Ý kiến chỉ đạo: ok cứ làm\n')
    await office.long.says('xin ý kiến 1')
    await office.long.says('vượt thẩm quyền')
    office.vinh.hears('• Nội dung xin ý kiến: vượt thẩm quyền\n')
  })

  describe('"đồng ý" while the same task has a question and a request for more time', () => {
    const waiting = async () => (await office.store.extensions(1)).map(({ decision }) => decision)
    beforeEach(async () => {
      await office.long.says('xin ý kiến 1 về kinh phí')
      await office.long.says('xin gia hạn 1 đến 8/12 vì chờ số liệu')
      await office.passesTo('2026-11-24T10:00:00+07:00')
    })

    test('in answer to the request gives the time, and the question stays', async () => {
      await office.vinh.replies('xin gia hạn việc số 1', 'đồng ý')
      expect(await waiting()).toEqual(['granted'])
      expect(await asked()).toBe(1)
    })

    test('in answer to the question is the instruction, and the request stays', async () => {
      await office.vinh.replies('xin ý kiến chỉ đạo của đồng chí', 'đồng ý')
      office.long.heard('• Ý kiến chỉ đạo: đồng ý\n')
      expect(await waiting()).toEqual(['pending'])
      expect(await asked()).toBeNull()
    })

    test('in answer to the report confirms it, and never a request that came before', async () => {
      await office.long.says('báo cáo 1 đã xong, không có văn bản')
      await office.vinh.replies('báo cáo kết quả việc số 1', 'đồng ý')
      expect((await office.store.task(1))?.state).toBe('done')
      expect(await waiting()).toEqual(['pending'])
    })

    test('in answer to a request that was decided, another is shown and not given (DECISIONS 6)', async () => {
      await office.vinh.says('không gia hạn 1 lần 1 vì đã cam kết')
      await office.long.says('xin gia hạn 1 đến 15/12 vì mưa lũ')
      await office.vinh.replies('xin gia hạn việc số 1 (lần 1)', 'đồng ý')
      office.vinh.hears('15/12/2026')
      expect(await waiting()).toEqual(['refused', 'pending'])
    })
  })

  test('whoever has come to the place of who was asked says "đồng ý" to the question (R16)', async () => {
    await office.long.says('xin ý kiến 1 về kinh phí')
    await office.ha.says('thôi chức TL01 cấp trưởng UBND xã Tân Lập')
    await office.ha.says('thôi chức TL02 cấp trưởng P. VHXH')
    await office.ha.says('bổ nhiệm TL02 cấp trưởng UBND xã Tân Lập')
    await office.mai.says('chi tiết 1')
    await office.mai.replies('iệc số 1', 'đồng ý')
    office.long.hears('• Ý kiến chỉ đạo: đồng ý\n')
    expect(await asked()).toBeNull()
  })

  test('by buttons, asking for what is missing on both sides', async () => {
    await office.long.says('xin ý kiến 1')
    office.long.hears('Nội dung cần xin ý kiến về việc số 1 là gì? (Việc: rà soát danh sách hộ nghèo)')
    await office.long.says('về kinh phí in phiếu')
    await office.vinh.presses('Cho ý kiến chỉ đạo')
    office.vinh.hears(/Ý kiến chỉ đạo của đồng chí về việc số 1 là gì\?\n• Nội dung xin ý kiến: kinh phí in phiếu/)
    await office.vinh.says('dùng mẫu của tỉnh')
    office.long.hears('• Ý kiến chỉ đạo: dùng mẫu của tỉnh')
    await office.long.says('xin ý kiến')
    office.long.hears('Xin ý kiến việc số mấy, về nội dung gì?')
    await office.vinh.says('chỉ đạo')
    office.vinh.hears('Chỉ đạo việc số mấy, ý kiến thế nào?')
  })

  test('the assigner asks the head above, who answers; asker and doers hear', async () => {
    const head = await khang()
    await office.vinh.says('xin ý kiến 1 về phạm vi rà soát')
    office.vinh.hears('Đã chuyển đồng chí Vũ Minh Khang xin ý kiến chỉ đạo về việc số 1')
    head.hears('Đồng chí Lê Quang Vinh xin ý kiến chỉ đạo của đồng chí Vũ Minh Khang về việc số 1')
    office.long.hears('Để biết: đồng chí Lê Quang Vinh xin ý kiến')
    await office.vinh.says('chỉ đạo 1 làm cả xã')
    office.vinh.hears('Việc số 1 đang chờ ý kiến của đồng chí Vũ Minh Khang.')
    await head.says('chờ chỉ đạo')
    head.hears(
      /Việc chờ đồng chí cho ý kiến chỉ đạo: 1[\s\S]*#1 P\. VHXH: rà soát.*Đồng chí Lê Quang Vinh xin ý kiến: phạm vi rà soát/
    )
    await head.says('chỉ đạo 1 rà soát cả xã')
    for (const person of [office.vinh, office.long, office.mai]) person.hears('• Ý kiến chỉ đạo: rà soát cả xã')
    await head.says('/chochidao')
    head.hears('Không có việc nào chờ đồng chí cho ý kiến chỉ đạo.')
  })

  test('the chief of office passes it up too; who has no account is named', async () => {
    await office.ha.says('vượt thẩm quyền 1 vì liên quan đất quốc phòng')
    office.ha.hears(/Đã chuyển đồng chí Vũ Minh Khang[\s\S]*liên quan đất quốc phòng[\s\S]*chưa liên kết tài khoản/)
    office.vinh.hears('Để biết: đồng chí Phạm Thu Hà xin ý kiến chỉ đạo của đồng chí Vũ Minh Khang về việc số 1')
    expect(await asked()).toBe(7)
    office.roomGroup.neverHeard('việc số 1')
  })

  test('nobody above: kindly refused', async () => {
    await keeps(change('person', { id: 7 }, { active: false }))
    await office.vinh.says('xin ý kiến 1 về phạm vi')
    office.vinh.hears('Trong hệ thống không có cấp trên nào để xin ý kiến về việc số 1.')
    await office.vinh.says('xin ý kiến 1')
    office.vinh.hears('Trong hệ thống không có cấp trên nào')
    expect(await asked()).toBeNull()
  })

  test('one question at a time; nothing asked, nothing to answer', async () => {
    await office.vinh.says('chỉ đạo 1 làm nhanh')
    office.vinh.hears('Việc số 1 không có đề nghị xin ý kiến chỉ đạo nào.')
    await office.long.says('xin ý kiến 1 về kinh phí')
    await office.mai.says('xin ý kiến 1 về nhân lực')
    office.mai.hears('Việc số 1 đang chờ ý kiến chỉ đạo của đồng chí Lê Quang Vinh')
    await office.vinh.says('chi tiết 1')
    office.vinh.hears('• Đang chờ ý kiến chỉ đạo của đồng chí Lê Quang Vinh')
  })

  test('who has nothing to do with it neither asks nor instructs', async () => {
    await office.long.says('xin ý kiến 1 về kinh phí')
    await office.mai.says('chỉ đạo 1 cứ làm')
    office.mai.hears('Chỉ đồng chí Lê Quang Vinh hoặc lãnh đạo cấp trên cho ý kiến chỉ đạo về việc số 1 được.')
    await keeps(add('participant', { taskNumber: 1, role: 'watcher', unitId: null, personId: 6 }))
    const account = await office.store.account(office.mai.address)
    if (!account) throw new Error('no account')
    await keeps(add('account', { ...account, address: 'telegram:1006', personId: 6, name: 'Hoàng Thị Mai' }))
    const other = office.person(1006, 'Hoàng Thị Mai')
    await other.says('xin ý kiến 1 về kinh phí')
    other.hears('Chỉ người thực hiện, người giao hoặc văn phòng xin ý kiến chỉ đạo về việc số 1 được.')
  })

  test('whoever stands in for the one asked answers in their place', async () => {
    const days = { from: '2026-11-23', to: '2026-11-30' }
    await keeps(add('substitution', { id: 1, absentId: 1, substituteId: 4, byId: 4, ...days }))
    await office.long.says('xin ý kiến 1 về kinh phí')
    office.ha.hears('xin ý kiến chỉ đạo của đồng chí Lê Quang Vinh về việc số 1')
    await office.ha.says('chờ chỉ đạo')
    office.ha.hears('Việc chờ đồng chí cho ý kiến chỉ đạo: 1')
    await office.ha.says('chỉ đạo 1 đồng ý')
    office.vinh.hears('Đồng chí Phạm Thu Hà thay đồng chí cho ý kiến chỉ đạo: việc số 1')
    expect((await office.store.history(1)).at(-1)).toMatchObject({ act: 'instructed', actorId: 4, forId: 1 })
  })
})
