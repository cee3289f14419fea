import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fold } from '../../src/core/fold.ts'
import { add } from '../../src/core/outcome.ts'
import type { Role } from '../../src/core/person.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

const LINE = 'trình anh Vinh: giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11'

/** Somebody with a post besides those of the trial. */
const posted = (office: Office, personId: number, unitId: number, role: Role, title: string) =>
  office.store.commit(
    `post ${personId} ${unitId} ${role}`,
    {
      rests: [],
      save: [add('post', { personId, unitId, role, title, fields: [], from: null, to: null })],
      say: []
    },
    office.now()
  )

describe.each(channels)('trình, duyệt, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())
  const submits = async (line = LINE) => {
    await office.ha.says(line)
    await office.ha.presses('Đúng')
  }

  test.each([
    LINE,
    `/${fold(LINE)}`,
    LINE.replace('anh Vinh', 'Chủ tịch'),
    LINE.replace('anh Vinh:', 'đ/c Lê Quang Vinh'),
    LINE.replace(' anh Vinh', ''),
    LINE.replace('anh Vinh', 'lãnh đạo'),
    LINE.replace('anh Vinh: giao', 'anh Vinh:')
  ])('"%s" is checked by who wrote it and approved before anything goes out (R56)', async line => {
    await office.ha.says(line)
    office.ha.hears('Trình đồng chí Lê Quang Vinh (chờ đồng chí kiểm tra')
    office.ha.hears(/• Việc: (?:rà soát hộ nghèo|ra soat ho ngheo)\n• Chủ trì: P\. VHXH\n/)
    office.ha.hears('• Loại: quan trọng')
    expect(office.vinh.all()).toEqual([])
    await office.ha.presses('Đúng')
    office.ha.heard('Đã trình đồng chí Lê Quang Vinh; chưa có việc nào được giao cho đến khi phiếu được duyệt')
    office.vinh.hears('Đồng chí Phạm Thu Hà trình giao việc (chờ đồng chí duyệt)')
    expect(office.vinh.labels()).toEqual(['Duyệt', 'Sửa', 'Trả lại'])
    expect(await office.store.task(1)).toBeNull()
    expect(office.mai.all()).toEqual([])
    await office.vinh.presses('Duyệt')
    expect(await office.store.task(1)).toMatchObject({
      assignerId: 1,
      assignerUnitId: 29,
      confirmerId: 1,
      enteredById: 4,
      importance: 'important',
      classifiedById: 4
    })
    office.mai.hears('Đồng chí Lê Quang Vinh giao việc số 1')
    office.ha.hears('Đồng chí Lê Quang Vinh đã duyệt phiếu trình; việc số 1 đã giao')
    await office.vinh.says('chi tiết 1')
    office.vinh.hears('Lê Quang Vinh giao việc (người soạn: Phạm Thu Hà)')
    office.vinh.hears('• Loại: quan trọng')
    office.vinh.hears('• Người phân loại: Phạm Thu Hà')
  })

  test('the leader amends; who wrote it hears that it was changed', async () => {
    await submits()
    await office.vinh.presses('Sửa')
    await office.vinh.presses('Hạn')
    await office.vinh.says('5/12')
    office.vinh.hears('Đồng chí Phạm Thu Hà trình giao việc (chờ đồng chí duyệt)')
    office.vinh.hears('• Hạn: 17:00, Thứ Bảy, 05/12/2026')
    await office.vinh.says('duyệt k1')
    office.vinh.hears('Phiếu đồng chí vừa chọn đã được sửa. Phiếu hiện tại:')
    expect(await office.store.task(1)).toBeNull()
    await office.vinh.presses('Duyệt')
    office.ha.hears('đã duyệt phiếu trình, có sửa; việc số 1 đã giao')
    expect(await office.store.task(1)).toMatchObject({ dueWords: '5/12', enteredById: 4 })
  })

  test('its files are there to be looked at before it is approved', async () => {
    await office.ha.sends({ name: 'to-trinh.pdf', kind: 'file', mime: 'application/pdf' }, LINE)
    await office.ha.presses('Đúng')
    office.vinh.heard('Tệp kèm phiếu trình k1: to-trinh.pdf')
    await office.vinh.says('duyệt')
    office.vinh.heard('Việc số 1 đã giao')
  })

  test('the leader returns it: the reason is asked for, and heard by who wrote it', async () => {
    await submits()
    await office.vinh.presses('Trả lại')
    office.vinh.hears('Lý do trả lại phiếu k1 là gì?')
    await office.vinh.says('vì chưa rõ phạm vi')
    office.ha.hears(/Đồng chí Lê Quang Vinh trả lại phiếu trình; .*\n• Việc: rà soát hộ nghèo[\s\S]*chưa rõ phạm vi/)
    await office.vinh.says('duyệt k1')
    office.vinh.hears('Phiếu trình này đã được trả lại người soạn')
    expect(await office.store.task(1)).toBeNull()
  })

  test.each(['trả phiếu k1 vì sai hạn', 'tra lai k1: sai hạn', '/traphieu k1 sai hạn', 'trả phiếu k1, lý do sai hạn'])(
    '"%s" in one line',
    async typed => {
      await submits()
      await office.vinh.says(typed)
      office.ha.hears(/trả lại phiếu trình[\s\S]*: sai hạn$/)
    }
  )

  test('another command ends the question for the reason; Hủy leaves it, and nothing is lost', async () => {
    await submits()
    await office.vinh.says('trả phiếu')
    await office.vinh.presses('Hủy')
    await office.vinh.says('không phải thế')
    await office.vinh.says('trả phiếu')
    await office.vinh.says('việc tôi giao')
    await office.vinh.says('lạc đề')
    await office.vinh.says('sửa k1 hạn')
    await office.vinh.says('hủy')
    office.vinh.heard('Phiếu trình vẫn chờ đồng chí duyệt.')
    office.ha.neverHeard('trả lại phiếu trình')
    await office.vinh.says('duyệt')
    expect(await office.store.task(1)).not.toBeNull()
  })

  test.each(['duyệt', '/duyet', 'duyet', 'Phê duyệt ạ'])('"%s" takes the one that waits', async typed => {
    await submits()
    await office.vinh.says(typed)
    expect(await office.store.task(1)).toMatchObject({ enteredById: 4 })
    await office.vinh.says('duyệt')
    office.vinh.hears('Không có phiếu giao việc nào đang chờ.')
  })

  test('of several it shows which, and so it does when a card of one’s own is open', async () => {
    await submits()
    await submits(LINE.replace('P. VHXH rà soát hộ nghèo', 'P. Kinh tế rà soát cây trồng'))
    await office.vinh.says('duyệt')
    office.vinh.hears(/Có 2 phiếu đang chờ\.[\s\S]*k2 P\. Kinh tế: rà soát cây trồng\. Hạn 30\/11\/2026\./)
    expect(await office.store.countTasks({})).toBe(0)
    await office.vinh.presses('Xem k1')
    office.vinh.hears('• Việc: rà soát hộ nghèo')
    await office.vinh.presses('Duyệt')
    expect(await office.store.task(1)).toMatchObject({ content: 'rà soát hộ nghèo' })
    await office.vinh.says('giao P. VHXH sơn cổng, thứ 6')
    await office.vinh.says('duyệt')
    office.vinh.hears(/Có 2 phiếu đang chờ\.[\s\S]*sơn cổng.*Phiếu của đồng chí/)
    await office.vinh.says('đúng')
    expect(await office.store.task(2)).toMatchObject({ content: 'sơn cổng', enteredById: 1 })
  })

  test('"duyệt" never confirms a report (DECISIONS 7)', async () => {
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
    await office.vinh.says('đúng')
    await office.mai.says('báo cáo 1 đã rà soát xong, không có văn bản')
    await office.vinh.replies('việc số 1', 'duyệt')
    office.vinh.hears('Để xác nhận hoàn thành việc này, gõ: xác nhận 1')
    expect((await office.store.task(1))?.state).toBe('waiting')
  })

  test('how many wait stands below what waits for confirmation, and can be looked at', async () => {
    await office.vinh.says('chờ duyệt phiếu')
    office.vinh.hears('Không có phiếu trình nào chờ đồng chí duyệt.')
    await submits()
    await office.vinh.says('chờ xác nhận')
    office.vinh.hears('Phiếu trình chờ đồng chí duyệt: 1. Để xem, gõ: chờ duyệt phiếu')
    await office.vinh.says('chờ duyệt phiếu')
    office.vinh.hears('k1 P. VHXH: rà soát hộ nghèo. Hạn 30/11/2026. Người soạn: Phạm Thu Hà')
    await office.vinh.presses('Xem k1')
    office.vinh.hears('Đồng chí Phạm Thu Hà trình giao việc (chờ đồng chí duyệt)')
  })

  test('it waits for ten working days, a card of one’s own for two days', async () => {
    await submits(LINE.replace('30/11', '30/12'))
    await submits(LINE.replace('30/11', '31/12'))
    await office.passesTo('2026-12-04T09:00:00+07:00')
    await office.vinh.says('duyệt k1')
    expect(await office.store.task(1)).not.toBeNull()
    await office.passesTo('2026-12-09T09:00:00+07:00')
    await office.vinh.says('duyệt k2')
    office.vinh.hears('Phiếu trình này đã để quá 10 ngày làm việc')
    await office.vinh.says('chờ duyệt phiếu')
    office.vinh.hears('Không có phiếu trình nào')
  })

  test('approved after its deadline it asks for another', async () => {
    await submits(LINE.replace('30/11', '25/11'))
    await office.passesTo('2026-11-26T09:00:00+07:00')
    await office.vinh.says('duyệt k1')
    office.vinh.hears('Hạn 17:00, Thứ Tư, 25/11/2026 đã qua')
    await office.vinh.says('30/11')
    await office.vinh.presses('Duyệt')
    office.ha.hears('có sửa; việc số 1')
  })

  test('two orders put before one leader at the same moment both arrive', async () => {
    await office.ha.says(LINE)
    await office.long.says(LINE.replace('P. VHXH', 'P. Kinh tế'))
    await Promise.all([office.ha.says('đúng k1'), office.long.says('đúng k1')])
    await office.ha.says('đúng k1')
    office.ha.hears('Phiếu này đã trình đồng chí Lê Quang Vinh')
    await office.vinh.says('đồng ý')
    office.vinh.hears(/Có 2 phiếu đang chờ\.[\s\S]*k2 [\s\S]*k1 /)
    await office.vinh.says('duyệt k1')
    await office.vinh.says('đồng ý k2')
    expect(await office.store.countTasks({})).toBe(2)
  })

  test('pressed twice at the same moment it is given once', async () => {
    await submits()
    await Promise.all([office.vinh.says('duyệt k1'), office.vinh.says('duyệt k1')])
    expect(await office.store.countTasks({})).toBe(1)
  })

  test('"trình k1" turns an open card of one’s own into a submission', async () => {
    await office.ha.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
    await office.ha.says('trình k1')
    office.ha.hears('Trình đồng chí Lê Quang Vinh')
    await office.ha.says('sửa hạn 4/12')
    await office.ha.says('đúng')
    office.vinh.hears('• Hạn: 17:00, Thứ Sáu, 04/12/2026')
    await office.vinh.says('trình k1')
    office.vinh.hears('Phiếu này do đồng chí Phạm Thu Hà trình.')
    await office.vinh.says('duyệt')
    expect(await office.store.task(1)).toMatchObject({ assignerId: 1, enteredById: 4 })
  })

  test('an officer writes for the leaders of the own room and the unit above; the leader’s reach counts, not theirs (R2, R56)', async () => {
    await office.long.says('trình anh Vinh: giao P. Kinh tế rà soát cây trồng, chậm nhất 30/11')
    await office.long.presses('Đúng')
    await office.vinh.presses('Duyệt')
    expect(await office.store.task(1)).toMatchObject({ leadUnitId: 32, assignerId: 1, enteredById: 3 })
    await office.long.says('chi tiết 1')
    office.long.hears('• Theo dõi: Trần Đức Long (P. VHXH)')
    await office.long.says('trình chị Mai: giao P. Kinh tế rà soát cây trồng, chậm nhất 30/11')
    office.long.hears('P. Kinh tế không thuộc phạm vi quản lý của đồng chí Nguyễn Thị Mai, nên chưa trình được.')
    await office.long.says('trình anh Khang: giao P. Kinh tế rà soát cây trồng, chậm nhất 30/11')
    office.long.hears('Chưa rõ “anh Khang” là lãnh đạo nào. Đồng chí trình được: Nguyễn Thị Mai, Lê Quang Vinh.')
    await office.long.says('trình')
    expect(await office.store.countTasks({})).toBe(1)
  })

  test('a tracker who serves the leaders writes for their head, the deputy by name', async () => {
    await posted(office, 3, 30, 'tracker', 'Chuyên viên')
    await posted(office, 5, 29, 'deputy', 'Phó Chủ tịch')
    await office.long.says('trình Phó Chủ tịch: giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
    office.long.hears('Trình đồng chí Đỗ Văn Hùng')
    await office.long.presses('Đúng')
    office.long.heard('⚠ Đồng chí Đỗ Văn Hùng chưa liên kết tài khoản')
  })

  test('who leads nobody’s work and is nobody’s specialist has nobody to submit to; a card is its owner’s alone', async () => {
    await submits()
    await office.mai.says('duyệt k1')
    office.mai.hears('Không có phiếu giao việc nào đang chờ.')
    await office.mai.says('trả phiếu k1 vì thử')
    office.mai.hears('Không có phiếu giao việc nào đang chờ.')
    await office.vinh.says('giao P. VHXH sơn cổng, thứ 6')
    await office.vinh.says('trả phiếu k2 vì thử')
    office.vinh.hears('Phiếu này do chính đồng chí lập. Để bỏ phiếu, gõ: hủy k2')
    expect(await office.store.countTasks({})).toBe(0)
  })

  test('what is missing is asked of who writes it; what is secret goes nowhere (R25)', async () => {
    await office.ha.says('trình anh Vinh: giao P. VHXH rà soát hộ nghèo')
    office.ha.hears('Hạn hoàn thành là khi nào?')
    await office.ha.says('thứ 6')
    office.ha.hears('Trình đồng chí Lê Quang Vinh')
    await office.ha.says('/trinh')
    office.ha.hears('Đề nghị gõ tên lãnh đạo và nội dung giao việc')
    await office.ha.says('trình anh Vinh: giao P. VHXH xử lý công văn MẬT số 12, thứ 6')
    office.ha.hears('dấu hiệu thuộc văn bản mật')
    expect(office.vinh.all()).toEqual([])
  })
})
