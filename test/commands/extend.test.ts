import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { add } from '../../src/core/outcome.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('xin gia hạn, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await office.vinh.says('giao P. VHXH rà soát danh sách hộ nghèo, chậm nhất 30/11, phối hợp Văn phòng')
    await office.vinh.says('đúng')
  })
  afterEach(() => office.close())
  const due = async () => (await office.store.task(1))?.dueAt?.toISOString()
  const asksFor = (words = 'xin gia hạn 1 đến 8/12 vì chờ số liệu') => office.mai.says(words)

  test.each([
    'xin gia hạn 1 đến 8/12 vì chờ số liệu',
    'gia hạn 1 đến 8/12 vì chờ số liệu',
    '/giahan 1 đến 8/12 vì chờ số liệu',
    '/xingiahan 1 đến 8/12 vì chờ số liệu',
    'xin gia han viec 1 den 8/12 vi chờ số liệu',
    'cho em xin lùi việc 1 đến 8/12 vì chờ số liệu',
    'gia hạn 1 thêm 6 ngày làm việc vì chờ số liệu'
  ])('"%s": the assigner sees who, what, until when, why', async typed => {
    await office.mai.says(typed)
    office.mai.hears('Đã chuyển đề nghị gia hạn việc số 1 (lần 1) đến đồng chí Lê Quang Vinh')
    office.mai.hears('Trong khi chờ, hạn hiện nay vẫn giữ nguyên.')
    office.vinh.hears(
      /P\. VHXH xin gia hạn việc số 1 \(lần 1\), người gửi: Nguyễn Thị Mai\n• Việc: rà soát danh sách hộ nghèo\n• Hạn hiện nay: .*30\/11\/2026.*\n• Xin gia hạn đến: .*08\/12\/2026.*\n• Lý do: chờ số liệu\n• Chưa gia hạn lần nào/
    )
    office.vinh.neverHeard('sau khi đã quá hạn')
    expect(await due()).toBe('2026-11-30T10:00:00.000Z')
  })

  test.each([
    'cho em xin lùi đến 8/12 vì chờ số liệu',
    'xin thêm 6 ngày làm việc ạ, lý do: chờ số liệu',
    'gia hạn đến 8/12 vì chờ số liệu'
  ])('in answer to the order: "%s"', async typed => {
    await office.mai.replies('giao việc số 1', typed)
    office.vinh.hears(/• Xin gia hạn đến: .*08\/12\/2026/)
    office.vinh.hears('• Lý do: chờ số liệu')
  })

  test('of all requests ever made those that wait are found at once, not task by task', async () => {
    const taskByTask = vi.spyOn(office.store, 'extensions')
    await asksFor()
    await office.vinh.says('đồng ý gia hạn 1 lần 1')
    await office.vinh.says('giao P. VHXH lập dự toán, chậm nhất 30/11')
    await office.vinh.says('đúng')
    await office.mai.says('xin gia hạn 2 đến 9/12 vì chờ giá')
    taskByTask.mockClear()
    await office.vinh.says('chờ gia hạn')
    office.vinh.hears(/#2[\s\S]*chờ giá/)
    expect(office.vinh.last().text).not.toContain('#1')
    await office.vinh.says('chờ xác nhận')
    await office.passesTo('2026-11-24T09:00:00+07:00')
    expect(taskByTask).not.toHaveBeenCalled()
  })

  test('what is missing is asked for: until when, why; and it can be left', async () => {
    await office.mai.says('xin gia hạn 1')
    office.mai.hears(/Việc số 1 cần gia hạn đến khi nào\? Hạn hiện nay: .*30\/11\/2026/)
    await office.mai.says('8/12')
    office.mai.hears(/Vì sao cần gia hạn việc số 1 đến .*08\/12\/2026/)
    await office.mai.says('chờ số liệu của tỉnh')
    office.vinh.hears('• Lý do: chờ số liệu của tỉnh')
    await office.vinh.says('không gia hạn 1 vì đã cam kết')
    await office.mai.says('xin gia hạn 1 đến 8/12')
    await office.mai.presses('Hủy')
    expect((await office.store.task(1))?.extensionsAsked).toBe(1)
    await office.mai.says('xin gia hạn')
    office.mai.hears('Gia hạn việc số mấy, đến khi nào?')
    await office.mai.presses('#1 rà soát danh sách hộ nghèo')
    office.mai.hears('Việc số 1 cần gia hạn đến khi nào?')
  })

  test.each([
    ['xin gia hạn 1 đến 30/11 vì bận', /không muộn hơn hạn hiện nay của việc số 1/],
    ['xin gia hạn 1 đến 27/11 vì bận', /không muộn hơn hạn hiện nay của việc số 1/],
    ['xin gia hạn 1 đến 31/2 vì bận', 'Trong lịch không có ngày 31/2.'],
    ['xin gia hạn 7 đến 8/12 vì bận', 'Không có việc số 7']
  ])('"%s" is refused', async (typed, why) => {
    await office.mai.says(typed)
    office.mai.hears(why)
    expect((await office.store.task(1))?.extensionsAsked).toBe(0)
  })

  test('only who does the work asks; only who gave it, or stands above, decides', async () => {
    await office.ha.says('xin gia hạn 1 đến 8/12 vì bận')
    office.ha.hears('Chỉ đồng chí Lê Quang Vinh hoặc lãnh đạo cấp trên gia hạn được việc số 1.')
    await asksFor()
    await office.mai.says('đồng ý gia hạn 1')
    office.mai.hears('Chỉ đồng chí Lê Quang Vinh hoặc lãnh đạo cấp trên gia hạn được việc số 1.')
    await office.mai.says('không gia hạn 1 vì thử')
    office.mai.hears('Chỉ đồng chí Lê Quang Vinh hoặc lãnh đạo cấp trên gia hạn được việc số 1.')
    expect(await due()).toBe('2026-11-30T10:00:00.000Z')
  })

  test('a leader above moves the deadline too, and the assigner hears; a request goes to who gave the work', async () => {
    await office.mai.says('giao đ/c Long soạn giấy mời họp, chậm nhất 30/11')
    await office.mai.says('đúng')
    await office.long.says('xin gia hạn 2 đến 8/12 vì chờ lịch họp')
    office.mai.hears('xin gia hạn việc số 2 (lần 1)')
    office.vinh.neverHeard('xin gia hạn việc số 2')
    await office.vinh.says('gia hạn 2 đến 4/12')
    expect((await office.store.task(2))?.dueAt?.toISOString()).toBe('2026-12-04T10:00:00.000Z')
    for (const one of [office.mai, office.long]) one.heard('Đồng chí Lê Quang Vinh đồng ý gia hạn việc số 2')
  })

  test('who stands in for the assigner is asked as well, and decides in their place (R16)', async () => {
    await office.store.commit(
      'test:substitution',
      {
        rests: [],
        save: [add('substitution', { absentId: 1, substituteId: 4, from: '2026-11-23', to: '2026-11-30', byId: 4 })],
        say: []
      },
      office.now()
    )
    await asksFor()
    office.ha.hears('xin gia hạn việc số 1 (lần 1)')
    await office.ha.says('chờ gia hạn')
    office.ha.hears('Đề nghị gia hạn chờ đồng chí xem xét: 1')
    await office.ha.says('đồng ý gia hạn 1 lần 1')
    expect(await due()).toBe('2026-12-08T10:00:00.000Z')
    const last = (await office.store.history(1)).at(-1)
    expect(last).toMatchObject({ act: 'extended', actorId: 4, forId: 1 })
    office.vinh.heard('Đồng chí Phạm Thu Hà đồng ý gia hạn việc số 1')
  })

  test('while one waits a second one is not taken, and the first is shown', async () => {
    await asksFor()
    await office.long.says('xin gia hạn 1 đến 15/12 vì thiếu người')
    office.long.hears(/đã có đề nghị gia hạn lần 1 đang chờ đồng chí Lê Quang Vinh xem xét[\s\S]*08\/12\/2026/)
    office.vinh.neverHeard('thiếu người')
  })

  test.each([
    ['Vẫn tính trễ', '2026-11-30T17:00:00.000Z'],
    ['Không tính trễ', '2026-12-08T17:00:00.000Z']
  ])('moved without being asked after the deadline, the lateness is asked about: "%s"', async (pressed, late) => {
    await office.passesTo('2026-12-02T09:00:00+07:00')
    await office.vinh.says('gia hạn 1 đến 8/12 vì mưa lũ')
    office.vinh.hears('Thời gian quá hạn trước đó có tính trễ không?')
    expect(await due()).toBe('2026-11-30T10:00:00.000Z')
    await office.vinh.presses(pressed)
    expect(await due()).toBe('2026-12-08T10:00:00.000Z')
    expect((await office.store.task(1))?.lateFrom?.toISOString()).toBe(late)
    office.mai.heard('• Lý do: mưa lũ')
  })

  test('a request made in time is granted in time, though the report came first', async () => {
    await asksFor()
    await office.passesTo('2026-12-02T09:00:00+07:00')
    await office.mai.says('báo cáo 1 đã xong, không có văn bản')
    await office.vinh.says('đồng ý gia hạn 1 lần 1')
    expect((await office.store.task(1))?.state).toBe('waiting')
    await office.vinh.says('xác nhận 1')
    office.vinh.heard('hoàn thành đúng hạn')
  })

  test('confirming says that a request was not answered; granted after that, it still counts', async () => {
    await asksFor()
    await office.passesTo('2026-12-02T09:00:00+07:00')
    await office.mai.says('báo cáo 1 đã xong, không có văn bản')
    await office.vinh.says('xác nhận 1')
    office.vinh.heard('Đề nghị gia hạn lần 1 chưa được trả lời.')
    await office.vinh.says('đồng ý gia hạn 1 lần 1')
    await office.vinh.says('chi tiết 1')
    office.vinh.hears('• Tình trạng: Hoàn thành đúng hạn')
  })

  test('what waits is listed, and named every working morning', async () => {
    await office.vinh.says('chờ gia hạn')
    office.vinh.hears('Không có đề nghị gia hạn nào chờ đồng chí xem xét.')
    await asksFor()
    await office.vinh.says('chờ gia hạn')
    office.vinh.hears(
      /Đề nghị gia hạn chờ đồng chí xem xét: 1[\s\S]*#1 P\. VHXH: rà soát danh sách hộ nghèo\. Hạn .*30\/11.*, xin đến .*08\/12.*Lý do: chờ số liệu/
    )
    await office.vinh.says('chờ xác nhận')
    office.vinh.hears('Đề nghị gia hạn chờ đồng chí xem xét: 1. Để xem, gõ: chờ gia hạn')
    for (const day of ['25', '26']) {
      await office.passesTo(`2026-11-${day}T08:00:00+07:00`)
      office.vinh.hears(/Đề nghị gia hạn chờ đồng chí xem xét: 1\n- #1 P\. VHXH: .*hạn .*30\/11.*, xin đến .*08\/12/)
    }
    await office.vinh.presses('Chờ gia hạn')
    await office.vinh.presses('Đồng ý #1')
    expect(await due()).toBe('2026-12-08T10:00:00.000Z')
    await office.passesTo('2026-11-27T08:00:00+07:00')
    await office.vinh.says('chờ gia hạn')
    office.vinh.hears('Không có đề nghị gia hạn nào')
  })

  test('a new deadline is told of anew when it comes near', async () => {
    await office.passesTo('2026-11-26T09:00:00+07:00')
    office.mai.heard(/Sắp đến hạn: 1\n- #1/)
    const heard = office.mai.all().length
    await office.vinh.says('gia hạn 1 đến 15/12')
    await office.passesTo('2026-12-11T09:00:00+07:00')
    const mornings = office.mai
      .all()
      .slice(heard)
      .filter(one => one.text.includes('Sắp đến hạn: 1'))
    expect(mornings).toHaveLength(1)
  })

  test('nothing that is done or undated is extended', async () => {
    await office.vinh.says('giao P. VHXH theo dõi tình hình, không hạn')
    await office.vinh.says('đúng')
    await office.mai.says('xin gia hạn 2 đến 8/12 vì bận')
    office.mai.hears('Việc số 2 không có hạn cụ thể nên không cần gia hạn')
    await office.mai.says('báo cáo 1 đã xong, không có văn bản')
    await office.mai.says('xin gia hạn 1 đến 8/12 vì bận')
    office.mai.hears('Việc số 1 đã có báo cáo đang chờ xác nhận.')
    await office.vinh.says('xác nhận 1')
    await office.vinh.says('gia hạn 1 đến 8/12')
    office.vinh.hears('đang ở trạng thái “Đã hoàn thành”')
  })

  test('with a question open, words that name no task are its answer', async () => {
    await office.mai.says('tiến độ 1')
    await office.mai.says('xin lùi đến thứ 6 tuần sau vì thiếu số liệu thôn 3')
    office.vinh.hears('• Tiến độ: xin lùi đến thứ 6 tuần sau')
    await office.mai.says('tiến độ 1')
    await office.mai.says('cho em xin lùi việc 1 đến 8/12 vì thiếu số liệu thôn 3')
    office.vinh.hears('xin gia hạn việc số 1 (lần 1)')
  })

  test.each(['chờ ý kiến chỉ đạo', 'chờ duyệt', 'cho xac nhan'])('"%s" is a reason too', async why => {
    await office.mai.says('xin gia hạn 1 đến 8/12')
    office.mai.hears('Vì sao cần gia hạn')
    await office.mai.says(why)
    office.vinh.hears(`Lý do: ${why}`)
  })

  test('ordinary talk and orders that begin alike are left alone', async () => {
    await office.vinh.says('gia hạn hợp đồng thuê trụ sở, chậm nhất 15/12, giao P. Kinh tế chủ trì')
    office.vinh.hears('Giao việc (chờ đồng chí xác nhận)')
    await office.mai.replies('giao việc số 1', 'xin thêm người hỗ trợ')
    office.mai.neverHeard('cần gia hạn đến khi nào')
    office.vinh.neverHeard('xin gia hạn việc')
  })

  test('asked for after the deadline, confirmed late: what a yes means is said truly', async () => {
    await office.passesTo('2026-12-01T09:00:00+07:00')
    await office.mai.says('xin gia hạn 1 đến 8/12 vì chờ số liệu')
    await office.mai.says('báo cáo 1 đã xong, không có văn bản')
    await office.vinh.says('xác nhận 1')
    office.vinh.hears(/hoàn thành quá hạn[\s\S]*gửi khi đã quá hạn: nếu đồng ý, việc vẫn tính trễ/)
    expect(office.vinh.last().text).not.toContain('được xét theo hạn mới')
    await office.vinh.says('đồng ý gia hạn 1 lần 1 không tính trễ')
    office.vinh.heard('Thời gian quá hạn trước đó không tính trễ')
  })
})
