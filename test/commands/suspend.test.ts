import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('tạm dừng, tiếp tục, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await office.vinh.says('giao P. VHXH rà soát danh sách hộ nghèo, chậm nhất 30/11, phối hợp Văn phòng')
    await office.vinh.says('đúng')
  })
  afterEach(() => office.close())
  const task = async () => office.store.task(1)

  test.each([
    'tạm dừng 1 vì chờ chủ trương của tỉnh',
    '/tamdung 1 chờ chủ trương của tỉnh',
    'tam dung viec 1: chờ chủ trương của tỉnh'
  ])('"%s": everybody hears why', async typed => {
    await office.vinh.says(typed)
    office.vinh.heard('Đã tạm dừng việc số 1; thời gian tạm dừng không tính vào hạn')
    for (const one of [office.mai, office.long, office.ha])
      one.heard(/Đồng chí Lê Quang Vinh cho tạm dừng việc số 1[\s\S]*• Lý do: chờ chủ trương của tỉnh/)
    expect((await task())?.state).toBe('suspended')
  })

  test('the reason is asked for, and it can be left', async () => {
    await office.vinh.says('tạm dừng 1')
    office.vinh.hears('Lý do tạm dừng việc số 1 là gì? (Việc: rà soát danh sách hộ nghèo)')
    await office.vinh.presses('Hủy')
    expect((await task())?.state).toBe('new')
    await office.vinh.says('tạm dừng 1')
    await office.vinh.says('chờ chủ trương')
    expect((await task())?.state).toBe('suspended')
  })

  test('its clock stands still: no reminder, not late, and the deadline moves by the rest', async () => {
    await office.passesTo('2026-11-25T09:00:00+07:00')
    await office.vinh.says('tạm dừng 1 vì chờ chủ trương')
    const heard = office.mai.all().length
    await office.passesTo('2026-12-04T09:00:00+07:00')
    const since = office.mai.all().slice(heard)
    expect(since.filter(one => /đến hạn|Quá hạn|chưa có người nhận/.test(one.text))).toEqual([])
    await office.vinh.says('quá hạn')
    office.vinh.hears('Không có việc nào quá hạn.')
    await office.vinh.says('việc tôi giao')
    office.vinh.hears(/#1 P\. VHXH: .*Tạm dừng/)
    await office.vinh.says('tạm dừng')
    office.vinh.hears(/Đang tạm dừng: 1 [\s\S]*#1 P\. VHXH: rà soát/)
    await office.vinh.says('tiếp tục 1')
    office.vinh.heard(/Đã cho tiếp tục việc số 1\n.*\n• Hạn mới: .*09\/12\/2026 \(trước khi tạm dừng: .*30\/11\/2026\)/)
    office.long.hears(/Đồng chí Lê Quang Vinh cho tiếp tục việc số 1[\s\S]*09\/12\/2026/)
    await office.long.says('chi tiết 1')
    office.long.hears(/Các lần đặt hạn:\n- Hạn .*30\/11\/2026: .*giao việc.*\n- Hạn .*09\/12\/2026: .*cho tiếp tục/)
    await office.vinh.says('tạm dừng')
    office.vinh.hears('Không có việc nào đang tạm dừng.')
  })

  test('what was late before the rest stays late after it', async () => {
    await office.passesTo('2026-12-02T09:00:00+07:00')
    await office.vinh.says('tạm dừng 1 vì chờ chủ trương')
    const heard = office.roomGroup.all().length
    await office.passesTo('2026-12-04T09:00:00+07:00')
    expect(office.roomGroup.all().slice(heard)).toEqual([])
    await office.vinh.says('quá hạn')
    office.vinh.hears(/Quá hạn chưa có báo cáo: 1[\s\S]*Tạm dừng \(đã quá hạn trước khi tạm dừng\)/)
    await office.vinh.says('/tieptuc 1')
    await office.vinh.says('quá hạn')
    office.vinh.hears(/Quá hạn chưa có báo cáo: 1/)
  })

  test('only the assigner, or a leader above, lets it rest and go on; only what is in course rests', async () => {
    await office.mai.says('tạm dừng 1 vì bận')
    office.mai.hears('Chỉ đồng chí Lê Quang Vinh hoặc lãnh đạo cấp trên tạm dừng được việc số 1.')
    await office.vinh.says('tiếp tục 1')
    office.vinh.hears('Việc số 1 không ở trạng thái tạm dừng (tình trạng: Mới giao (chưa nhận)).')
    await office.vinh.says('tạm dừng 1 vì chờ chủ trương')
    await office.mai.says('tiếp tục 1')
    office.mai.hears('Chỉ đồng chí Lê Quang Vinh hoặc lãnh đạo cấp trên cho tiếp tục được việc số 1.')
    await office.mai.says('báo cáo 1 đã xong, không có văn bản')
    office.mai.hears('đang ở trạng thái “Tạm dừng”')
    await office.vinh.says('tiếp tục 1')
    await office.mai.says('báo cáo 1 đã xong, không có văn bản')
    await office.vinh.says('tạm dừng 1 vì chờ')
    office.vinh.hears('Việc số 1 đã có báo cáo đang chờ xác nhận.')
  })

  test('talk is left alone: "tiếp tục cố gắng nhé" resumes nothing', async () => {
    await office.vinh.says('tạm dừng 1 vì chờ chủ trương')
    await office.vinh.replies('Đã tạm dừng việc số 1', 'tiếp tục cố gắng nhé')
    expect((await task())?.state).toBe('suspended')
    await office.vinh.replies('Đã tạm dừng việc số 1', 'tiếp tục')
    expect((await task())?.state).toBe('new')
  })

  test('its open parts rest and go on with it; nobody is told that one is late (R4)', async () => {
    await office.mai.says('phân công 1 đ/c Long, hạn 27/11')
    await office.mai.says('đúng')
    await office.long.says('nhận 2')
    await office.vinh.says('tạm dừng 1 vì chờ tỉnh')
    office.vinh.heard('Việc đã phân công cùng tạm dừng: 1')
    office.long.heard(
      /cho tạm dừng việc số 1, nên việc số 2 phân công từ việc đó cũng tạm dừng[\s\S]*• Lý do: chờ tỉnh/
    )
    const heard = office.long.all().length
    await office.passesTo('2026-12-02T09:00:00+07:00')
    expect(
      office.long
        .all()
        .slice(heard)
        .filter(one => /đến hạn|[Qq]uá hạn chưa/.test(one.text))
    ).toEqual([])
    await office.vinh.says('tiếp tục 1')
    office.vinh.heard('Việc đã phân công cùng tiếp tục: 1')
    office.long.heard(/việc số 2 phân công từ việc đó cũng tiếp tục[\s\S]*• Hạn: 17:00, Thứ Hai, 07\/12\/2026/)
    expect(await office.store.task(2)).toMatchObject({ state: 'in_progress', suspendedAt: null })
  })

  test('a part that rested on its own account still does; one that was declined still is; one reported waits (R4)', async () => {
    for (const day of ['25/11', '26/11', '27/11', '30/11']) {
      await office.mai.says(`phân công 1 đ/c Long, hạn ${day}`)
      await office.mai.says('đúng')
    }
    const states = async () => (await office.store.children(1)).map(one => one.state)
    await office.mai.says('tạm dừng 2 vì thiếu biểu mẫu')
    await office.long.says('từ chối 3 vì không có số liệu')
    await office.long.says('báo cáo 4 đã xong, không có văn bản')
    await office.vinh.says('tạm dừng 1 vì chờ tỉnh')
    expect((await states()).toSorted()).toEqual(['suspended', 'suspended', 'suspended', 'waiting'])
    await office.vinh.says('tiếp tục 1')
    const after = await Promise.all([2, 3, 4, 5].map(async n => (await office.store.task(n))?.state))
    expect(after).toEqual(['suspended', 'declined', 'waiting', 'new'])
  })

  test('asked for instructions meanwhile: its clock stands still', async () => {
    await office.vinh.says('tạm dừng 1 vì chờ tỉnh')
    await office.mai.says('xin ý kiến 1 về cách làm')
    office.mai.hears('Việc đang tạm dừng, thời gian tạm dừng không tính vào hạn')
    for (const one of [office.mai, office.vinh]) one.neverHeard('hạn vẫn tính như cũ')
  })
})
