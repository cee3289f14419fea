import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('đồng ý, không đồng ý gia hạn, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await office.vinh.says('giao P. VHXH rà soát danh sách hộ nghèo, chậm nhất 30/11, phối hợp Văn phòng')
    await office.vinh.says('đúng')
  })
  afterEach(() => office.close())
  const due = async () => (await office.store.task(1))?.dueAt?.toISOString()
  const asksFor = (words = 'xin gia hạn 1 đến 8/12 vì chờ số liệu') => office.mai.says(words)

  test.each(['đồng ý gia hạn 1 lần 1', 'dong y gia han 1', 'cho gia hạn 1', 'gia hạn 1 đến 8/12'])(
    '"%s" grants it: everybody concerned hears, the old deadline stays visible',
    async typed => {
      await asksFor()
      await office.vinh.says(typed)
      office.vinh.heard('Đã đồng ý gia hạn việc số 1 (đề nghị lần 1)')
      for (const one of [office.mai, office.long, office.ha])
        one.heard(
          /Đồng chí Lê Quang Vinh đồng ý gia hạn việc số 1 \(đề nghị lần 1\)\n.*\n• Hạn mới: .*08\/12\/2026.*đã gia hạn 1 lần\)\n• Hạn trước đó: .*30\/11\/2026/
        )
      expect(await due()).toBe('2026-12-08T10:00:00.000Z')
      // The card that is held changes with it, where it can.
      if (buttons) {
        const card = office.mai.all().find(one => one.text.startsWith('Đồng chí Lê Quang Vinh giao việc số 1'))
        expect(card?.text).toContain('(đã gia hạn 1 lần, hạn đầu 30/11/2026)')
      }
      await office.mai.says('chi tiết 1')
      office.mai.hears(/• Hạn: .*08\/12\/2026 \(đã gia hạn 1 lần, hạn đầu 30\/11\/2026\)/)
      office.mai.hears(
        /Các lần đặt hạn:\n- Hạn .*30\/11\/2026: Lê Quang Vinh giao việc, .*\n- Hạn .*08\/12\/2026: Lê Quang Vinh gia hạn/
      )
    }
  )

  test('the buttons of the request decide it; an old press shows how things stand', async () => {
    await asksFor()
    await office.vinh.presses('Đồng ý')
    expect(await due()).toBe('2026-12-08T10:00:00.000Z')
    await asksFor('xin gia hạn 1 đến 15/12 vì chưa có số liệu')
    await office.vinh.says('đồng ý gia hạn 1 lần 1')
    office.vinh.hears(
      /Đề nghị gia hạn lần 1 của việc số 1 đã được xử lý[\s\S]*Đề nghị đang chờ \(lần 2\):[\s\S]*15\/12\/2026/
    )
    expect(await due()).toBe('2026-12-08T10:00:00.000Z')
    await office.vinh.presses('Đồng ý')
    expect(await due()).toBe('2026-12-15T10:00:00.000Z')
    office.mai.heard(/đã gia hạn 2 lần/)
    await office.vinh.says('đồng ý gia hạn 1')
    office.vinh.hears(/Việc số 1 không có đề nghị gia hạn nào như vậy đang chờ[\s\S]*• Hạn hiện nay: .*15\/12\/2026/)
  })

  test('"đồng ý" in answer to the request grants it, and still approves a card elsewhere', async () => {
    await asksFor()
    await office.vinh.says('giao P. Kinh tế rà soát chợ, chậm nhất 30/11')
    await office.vinh.replies('xin gia hạn việc số 1', 'đồng ý')
    expect(await due()).toBe('2026-12-08T10:00:00.000Z')
    expect(await office.store.task(2)).toBeNull()
    await office.vinh.says('đồng ý')
    expect((await office.store.task(2))?.content).toBe('rà soát chợ')
  })

  test('refusing asks for the reason; the deadline stays', async () => {
    await asksFor()
    await office.vinh.presses('Không đồng ý')
    office.vinh.hears('Vì sao không gia hạn việc số 1 (đề nghị lần 1)?')
    await office.vinh.says('vì đã cam kết với tỉnh')
    office.mai.hears(
      /Đồng chí Lê Quang Vinh không đồng ý gia hạn việc số 1[\s\S]*• Hạn giữ nguyên: .*30\/11\/2026[\s\S]*• Lý do: đã cam kết với tỉnh/
    )
    expect(await due()).toBe('2026-11-30T10:00:00.000Z')
    await office.vinh.says('không gia hạn 1 lần 1 vì đã cam kết')
    office.vinh.hears('Đề nghị gia hạn lần 1 của việc số 1 đã được xử lý')
  })

  test('another deadline is asked for, and told with the one that was wanted', async () => {
    await asksFor()
    await office.vinh.presses('Hạn khác')
    office.vinh.hears('Việc số 1 cần gia hạn đến khi nào?')
    await office.vinh.says('4/12')
    expect(await due()).toBe('2026-12-04T10:00:00.000Z')
    expect((await office.store.extensions(1))[0]?.decision).toBe('otherwise')
    office.mai.hears(/• Hạn mới: .*04\/12\/2026/)
  })

  test('the assigner moves a deadline without being asked; a day off is kept and said', async () => {
    await office.vinh.says('gia hạn 1 đến 5/12')
    office.vinh.heard(
      /Đã gia hạn việc số 1\n[\s\S]*• Hạn mới: .*05\/12\/2026.*\n.*\n⚠ Ngày .*05\/12\/2026 là ngày nghỉ cuối tuần\./
    )
    office.long.hears('Đồng chí Lê Quang Vinh gia hạn việc số 1')
    expect(await due()).toBe('2026-12-05T10:00:00.000Z')
  })

  test('asked for after the deadline it stays late, unless the assigner says otherwise (DOMAIN 3.8)', async () => {
    await office.passesTo('2026-12-02T09:00:00+07:00')
    await asksFor()
    office.vinh.hears('⚠ Đề nghị sau khi đã quá hạn')
    expect(office.vinh.labels()).toEqual(['Đồng ý', 'Không đồng ý', 'Đồng ý, không tính trễ', 'Hạn khác'])
    await office.vinh.presses('Đồng ý')
    office.mai.heard('• Đề nghị sau khi đã quá hạn nên vẫn tính trễ.')
    expect((await office.store.task(1))?.lateFrom?.toISOString()).toBe('2026-11-30T17:00:00.000Z')
    await office.mai.says('báo cáo 1 đã xong, không có văn bản')
    await office.vinh.says('xác nhận 1')
    office.vinh.heard('hoàn thành quá hạn')
  })

  test('"Đồng ý, không tính trễ" takes the lateness away', async () => {
    await office.passesTo('2026-12-02T09:00:00+07:00')
    await asksFor()
    await office.vinh.presses('Đồng ý, không tính trễ')
    office.mai.heard('• Thời gian quá hạn trước đó không tính trễ.')
    await office.mai.says('báo cáo 1 đã xong, không có văn bản')
    await office.vinh.says('xác nhận 1')
    office.vinh.heard('hoàn thành đúng hạn')
  })
})
