import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { begun } from '../../src/core/task.ts'
import { commune, root } from '../../src/trial/units.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('phân công trong đơn vị, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await office.vinh.says('giao P. VHXH rà soát danh sách hộ nghèo theo văn bản 12/UBND-VP, khẩn, chậm nhất 30/11')
    await office.vinh.presses('Đúng')
  })
  afterEach(() => office.close())
  const task = (number: number) => office.store.task(number)
  const state = async (number: number) => (await task(number))?.state

  test.each([
    'phân công 1 đ/c Long, trước thứ 5',
    '/phancong 1 cho đ/c Long, trước thứ 5',
    '/chuyen 1 cho Long trước thứ 5',
    'phan cong 1 cho TL03, truoc thu 5',
    'phan cong 1 Long, truoc thu 5',
    'GIAO TIẾP 1 cho Trần Đức Long, trước thứ 5',
    'chuyển việc 1 đ/c Long trước thứ 5'
  ])('"%s": a task of its own, below the one above (R4)', async typed => {
    await office.mai.says(typed)
    office.mai.hears(/• Phân công từ việc số 1: rà soát danh sách hộ nghèo[\s\S]*• Chủ trì: Trần Đức Long \(P\. VHXH\)/)
    await office.mai.presses('Đúng')
    office.long.heard(/Đồng chí Nguyễn Thị Mai giao việc số 2[\s\S]*• Thuộc việc số 1/)
    expect(await task(2)).toMatchObject({
      parentNumber: 1,
      source: 'handed_down',
      assignerId: 2,
      leadPersonId: 3,
      content: (await task(1))?.content,
      documents: ['12/UBND-VP'],
      urgency: 'urgent',
      dueAt: new Date('2026-11-25T17:00:00+07:00')
    })
    expect(await task(1)).toMatchObject({ state: 'in_progress', acknowledgedById: 2 })
    const history = await office.store.history(1)
    expect(history.map(({ act, actorId, after }) => ({ act, actorId, text: after.text }))).toContainEqual({
      act: 'handed_down',
      actorId: 2,
      text: '#2'
    })
  })

  test('words of its own are its work; without a deadline it has the one above, with its files (R4)', async () => {
    await office.vinh.says('giao P. VHXH soạn kế hoạch Tết, chậm nhất 10/12')
    await office.vinh.sends({ name: 'mau.docx', kind: 'file' })
    await office.vinh.presses('Đúng')
    await office.mai.says('phân công 2 cho anh Long soạn phần thôn 3')
    office.mai.hears(/• Việc: soạn phần thôn 3\n[\s\S]*• Hạn: 17:00, Thứ Năm, 10\/12\/2026/)
    office.mai.hears('• Tệp kèm theo: mau.docx')
    await office.mai.says('đúng')
    expect(await task(3)).toMatchObject({ content: 'soạn phần thôn 3', dueAt: (await task(2))?.dueAt })
    expect(office.long.last().files.map(({ name }) => name)).toEqual(['mau.docx'])
  })

  test('in answer to the order no number is needed; without a name it is asked', async () => {
    await office.mai.replies('giao việc số 1', 'phân công đ/c Long')
    office.mai.hears('• Chủ trì: Trần Đức Long (P. VHXH)')
    await office.mai.says('hủy')
    await office.mai.says('phân công 1')
    office.mai.hears('Giao cho ai?')
  })

  test('the button asks whom, and offers the people of the unit', async () => {
    await office.mai.presses('Phân công')
    office.mai.hears('Giao cho ai?')
    await office.mai.presses('Trần Đức Long')
    office.mai.hears('• Phân công từ việc số 1')
    await office.mai.presses('Đúng')
    expect(await task(2)).toMatchObject({ parentNumber: 1, leadPersonId: 3 })
  })

  test('who leads nobody is offered no such button', async () => {
    expect(office.long.labels().join()).not.toContain('Phân công')
    expect(office.mai.labels().join()).toContain('Phân công')
  })

  test('warns of a deadline after that of the task above', async () => {
    await office.mai.says('phân công 1 đ/c Long, hạn 2/12')
    office.mai.hears('⚠ Hạn của việc số 1 là 17:00, Thứ Hai, 30/11/2026, sớm hơn hạn trên phiếu này.')
    await office.mai.says('sửa hạn 27/11')
    expect(office.mai.last().text).not.toContain('sớm hơn hạn trên phiếu này')
    expect(office.mai.last().text).toContain('• Phân công từ việc số 1')
  })

  test('only whoever leads the unit, and only to its own people (R4, R2)', async () => {
    await office.long.says('phân công 1 đ/c Mai')
    office.long.hears('chỉ lãnh đạo đơn vị được giao mới phân công tiếp được')
    await office.vinh.says('chuyển 1 cho P. Kinh tế')
    office.vinh.hears('Việc số 1 giao cho P. VHXH; chỉ lãnh đạo đơn vị được giao mới phân công tiếp được.')
    await office.mai.says('phân công 1 cho P. Kinh tế')
    office.mai.hears('P. Kinh tế không thuộc P. VHXH.')
    await office.mai.says('phân công 1 đ/c Long')
    await office.mai.says('sửa chủ trì đ/c Hùng')
    office.mai.hears('không thuộc P. VHXH')
    await office.mai.says('phân công 1 Lonng')
    office.mai.hears(/Chưa rõ|Không tìm thấy/)
    expect(await office.store.countTasks({})).toBe(1)
  })

  test('a chairman hands down to the rooms below, as one with the task from above (R4)', async () => {
    await office.store.commit(
      'test:from-above',
      { rests: [], save: [{ act: 'add', table: 'task', row: { ...blank(office), number: 0 } }], say: [] },
      office.now()
    )
    await office.vinh.says('phân công 2 cho P. VHXH và P. Kinh tế, trước 28/11')
    await office.vinh.presses('Đúng')
    expect((await office.store.children(2)).map(one => one.leadUnitId).sort()).toEqual([31, 32])
    await office.vinh.says('phân công 2')
    await office.vinh.presses('Văn phòng')
    office.vinh.hears('• Chủ trì: Văn phòng')
  })

  test('not once it is reported, nor when the card has grown old meanwhile', async () => {
    await office.mai.says('phân công 1 đ/c Long')
    await office.vinh.says('thu hồi 1 vì giao trùng')
    await office.mai.says('đúng')
    office.mai.hears('đang ở trạng thái “Đã thu hồi”')
    await office.mai.says('phân công 1 đ/c Long')
    office.mai.hears('đang ở trạng thái “Đã thu hồi”')
    expect(await office.store.countTasks({})).toBe(1)
  })

  test.each(['phân công 12 người trực Tết', 'chuyển khoản rồi nhé các đồng chí trong phòng ơi'])(
    '"%s" is no handing down',
    async typed => {
      await office.mai.says(typed)
      expect(office.mai.last().text).not.toMatch(/phân công|phân công tiếp được|Không có việc số/)
    }
  )

  describe('and the task above', () => {
    beforeEach(async () => {
      for (const part of ['soạn phần thôn 3', 'soạn phần thôn 5']) {
        await office.mai.says(`phân công 1 đ/c Long ${part}, hạn 27/11`)
        await office.mai.says('đúng')
      }
    })
    const done = async (number: number) => {
      await office.long.says(`báo cáo ${number} đã soạn, không có văn bản`)
      await office.mai.says(`xác nhận ${number}`)
    }

    test('shows its parts, who does them and how far they are (R4)', async () => {
      await done(2)
      await office.vinh.says('chi tiết 1')
      office.vinh.hears(
        /• Đã phân công: 2 việc, xong 1\n- #2 Trần Đức Long \(P\. VHXH\): soạn phần thôn 3\. Hạn 27\/11\/2026\. Hoàn thành đúng hạn\n- #3 .*thôn 5.*Mới giao/
      )
      await office.long.says('chi tiết 3')
      office.long.hears('• Thuộc việc số 1')
    })

    test.each(['báo cáo 1 đã xong, không có văn bản', 'xong 1'])('"%s" waits for the parts', async typed => {
      await office.long.says(typed)
      office.long.hears(/Việc số 1 còn 2 việc đã phân công chưa xong\.[\s\S]*- #2 .*thôn 3[\s\S]*- #3 .*thôn 5/)
      expect(office.long.labels().join()).not.toContain('Vẫn báo cáo')
      expect(await state(1)).toBe('in_progress')
    })

    test('its head may report all the same, outright; nobody else (R4)', async () => {
      await office.mai.says('báo cáo 1')
      await office.mai.presses('Vẫn báo cáo')
      office.mai.hears('Kết quả việc số 1 thế nào?')
      await office.mai.says('đã rà soát 9/10 thôn')
      await office.mai.says('không có văn bản')
      expect(await state(1)).toBe('waiting')
      office.vinh.hears('• Kết quả: đã rà soát 9/10 thôn')
      await office.vinh.says('trả lại 1 vì thiếu thôn 3')
      await office.long.says('báo cáo 1 dù còn việc con đã xong, không có văn bản')
      office.long.hears('chỉ cấp trưởng, cấp phó của đơn vị báo cáo được khi còn việc con')
      await office.mai.says('báo cáo 1 dù còn việc con: đã bổ sung, không có văn bản')
      expect(await state(1)).toBe('waiting')
      office.vinh.hears('• Kết quả: đã bổ sung')
    })

    test('when the last part is confirmed whoever answers for the whole is asked to report (R4)', async () => {
      await done(2)
      office.mai.neverHeard('Các việc phân công')
      await done(3)
      office.mai.heard('Các việc phân công từ việc số 1 đã xong, đề nghị báo cáo')
      office.long.heard('Các việc phân công từ việc số 1 đã xong, đề nghị báo cáo')
      await office.long.says('báo cáo 1 đã rà soát xong, không có văn bản')
      expect(await state(1)).toBe('waiting')
    })

    test('withdrawn, it takes its open parts with it in one', async () => {
      await done(2)
      await office.vinh.says('thu hồi 1 vì giao trùng')
      expect([await state(1), await state(2), await state(3)]).toEqual(['withdrawn', 'done', 'withdrawn'])
      office.long.heard(/đã thu hồi việc số 1, nên việc số 3 phân công[\s\S]*• Lý do: giao trùng/)
      const cause = async (n: number) => (await office.store.history(n)).at(-1)?.cause
      expect(await cause(3)).toBe(await cause(1))
    })

    test('a part withdrawn is no part any more', async () => {
      await office.mai.says('thu hồi 3 vì gộp vào thôn 3')
      await done(2)
      office.mai.heard('Các việc phân công từ việc số 1 đã xong')
    })

    test('two parts confirmed at one moment: it is said once, and never missed', async () => {
      for (const number of [2, 3]) await office.long.says(`báo cáo ${number} đã soạn, không có văn bản`)
      await Promise.all([office.mai.says('xác nhận 2'), office.mai.says('xác nhận 3')])
      const heard = office.long.all().filter(({ text }) => text.includes('Các việc phân công từ việc số 1 đã xong'))
      expect(heard).toHaveLength(1)
    })

    test('in the ranking a unit has only what it was given from above (R4)', async () => {
      await office.vinh.says('giao P. VHXH dọn vệ sinh, hạn 26/11')
      await office.vinh.says('đúng')
      await office.passesTo('2026-11-30T09:00:00+07:00')
      office.leadersGroup.heard(/P\. VHXH 0\/1/)
      await office.passesTo('2026-12-01T09:00:00+07:00')
      expect(await office.store.countTasks({ lateAt: office.now(), states: ['new', 'in_progress'] })).toBe(4)
    })

    test('a part may come again every week', async () => {
      await office.mai.says('phân công 1 đ/c Long báo cáo tiến độ, 16h thứ 6 hàng tuần')
      office.mai.hears('• Lặp lại: Thứ Sáu hàng tuần')
      await office.mai.says('đúng')
      await office.passesTo('2026-11-27T09:00:00+07:00')
      expect([(await task(4))?.parentNumber, (await task(5))?.parentNumber]).toEqual([1, null])
    })

    test("a delay is the head's as well as the person's, in private (R60)", async () => {
      await office.passesTo('2026-12-01T09:00:00+07:00')
      await office.mai.says('chi tiết 3')
      office.mai.hears('• Chịu trách nhiệm: Nguyễn Thị Mai (cấp trưởng), Trần Đức Long')
      await office.vinh.says('chi tiết 1')
      office.vinh.hears('• Chịu trách nhiệm: Nguyễn Thị Mai (cấp trưởng)')
      const before = office.roomGroup.all().length
      await office.roomGroup.says('/chitiet 3')
      expect(
        office.roomGroup
          .all()
          .slice(before)
          .map(one => one.text)
          .join()
      ).not.toContain('Trần Đức Long')
    })
  })
})

/** A task from the province to the commune. */
function blank(office: Office) {
  return {
    ...begun(7, office.now()),
    content: 'rà soát hộ nghèo toàn xã',
    leadUnitId: commune.id,
    leadPersonId: null,
    assignerId: 7,
    assignerUnitId: root.id,
    confirmerId: 7,
    urgency: 'normal' as const,
    dueAt: new Date('2026-11-30T17:00:00+07:00'),
    dueKind: 'day' as const,
    lateFrom: new Date('2026-12-01T00:00:00+07:00'),
    dueWords: '',
    assignedAt: office.now(),
    documents: []
  }
}
