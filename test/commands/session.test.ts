import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { commands } from '../../src/commands/index.ts'
import { understand } from '../../src/commands/understand.ts'
import { add } from '../../src/core/outcome.ts'
import type { Role } from '../../src/core/person.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

const COMMUNE = 29

describe.each(channels)('phiên họp, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())
  const day = async (unitId = COMMUNE) => (await office.store.session(unitId))?.day
  const post = (personId: number, unitId: number, role: Role) =>
    office.store.commit(
      `test:post:${personId}:${unitId}:${role}`,
      {
        rests: [],
        save: [add('post', { personId, unitId, role, title: '', fields: [], from: null, to: null })],
        say: []
      },
      office.now()
    )

  test.each([
    'phiên họp 30/11',
    'phien hop ngay 30/11/2026',
    '/phienhop 30/11',
    'họp thường kỳ lúc 8h, 30/11',
    'phiên họp thứ hai'
  ])('"%s": the day is set; who gets the figures and when is said, and they hear of it (R28)', async typed => {
    await office.ha.says(typed)
    office.ha.hears(
      /^Đã đặt phiên họp thường kỳ của UBND xã Tân Lập: Thứ Hai, 30\/11\/2026\n• Gửi số liệu: 08:00, 27\/11\/2026\n• Người nhận: Lê Quang Vinh, Phạm Thu Hà\n• Nhiệm vụ giao từ 01\/11\/2026 đến 26\/11\/2026/
    )
    office.vinh.hears(/^Đã đặt phiên họp thường kỳ của UBND xã Tân Lập: [\s\S]*\nNgười đặt: đồng chí Phạm Thu Hà$/)
    expect(await day()).toBe('2026-11-30')
  })

  test('shown, moved, taken back; each change is a line of the journal', async () => {
    await office.ha.says('phiên họp')
    office.ha.hears(
      'Chưa đặt phiên họp thường kỳ sắp tới của UBND xã Tân Lập.\nĐể đặt hoặc dời ngày họp, gõ: phiên họp 30/11'
    )
    await office.ha.says('phiên họp bỏ')
    office.ha.hears('Chưa đặt phiên họp thường kỳ sắp tới')
    await office.ha.says('phiên họp 30/11')
    await office.vinh.says('phiên họp dời sang 4/12')
    office.vinh.hears(
      /^Đã dời phiên họp thường kỳ của UBND xã Tân Lập: Thứ Hai, 30\/11\/2026 → Thứ Sáu, 04\/12\/2026\n• Gửi số liệu: 08:00, 03\/12\/2026/
    )
    office.ha.hears('Đã dời phiên họp thường kỳ')
    await office.vinh.says('phiên họp 4/12')
    office.vinh.hears(
      /^Phiên họp thường kỳ của UBND xã Tân Lập đã đặt vào Thứ Sáu, 04\/12\/2026\.\n• Gửi số liệu: 08:00/
    )
    await office.ha.says('phien hop')
    office.ha.hears('Phiên họp thường kỳ của UBND xã Tân Lập: Thứ Sáu, 04/12/2026')
    await office.ha.says('phiên họp bỏ 30/11')
    office.ha.hears('hiện đặt vào Thứ Sáu, 04/12/2026, không thay đổi.')
    expect(await day()).toBe('2026-12-04')
    await office.ha.says('phiên họp')
    await office.ha.presses('Bỏ phiên họp 04/12/2026')
    office.ha.hears('Đã bỏ phiên họp thường kỳ của UBND xã Tân Lập ngày Thứ Sáu, 04/12/2026')
    office.vinh.hears('Đã bỏ phiên họp thường kỳ')
    expect(await day()).toBeNull()
    await office.vinh.says('phiên họp 4/12')
    await office.vinh.says('phiên họp bỏ')
    expect(await day()).toBeNull()
    await office.ha.says('nhật ký')
    office.ha.hears(
      /Lê Quang Vinh đổi cài đặt phiên họp UBND xã Tân Lập: 04\/12\/2026 → chưa đặt\n.*: chưa đặt → 04\/12\/2026\n.*Phạm Thu Hà.*: 04\/12\/2026 → chưa đặt\n.*Lê Quang Vinh.*: 30\/11\/2026 → 04\/12\/2026\n.*Phạm Thu Hà.*: chưa đặt → 30\/11\/2026$/
    )
    expect(await office.store.journal(1)).toMatchObject([
      { act: 'setting', actorId: 1, before: { day: '2026-12-04' }, after: { day: null } }
    ])
  })

  test('a day in the past is refused, a day off is said, and so is what comes at once', async () => {
    for (const [typed, heard] of [
      ['phiên họp 20/11', 'Thứ Sáu, 20/11/2026 đã qua.'],
      ['phiên họp 31/2', 'Chưa rõ ngày họp. Đề nghị gõ: phiên họp 30/11'],
      ['phiên họp 30/13', 'Chưa rõ ngày họp.'],
      ['/phienhop tháng sau', 'Chưa rõ ngày họp.'],
      ['phiên họp bỏ 31/2', 'Chưa rõ ngày họp.']
    ] as const) {
      await office.ha.says(typed)
      office.ha.hears(heard)
    }
    expect(await office.store.journal(9)).toEqual([])
    await office.ha.says('phiên họp 28/11')
    office.ha.hears(
      /Thứ Bảy, 28\/11\/2026\n⚠ Thứ Bảy, 28\/11\/2026 là ngày nghỉ\. Đề nghị kiểm tra lại\.\n• Gửi số liệu: 08:00, 27\/11\/2026/
    )
    await office.ha.says('phiên họp 25/11')
    office.ha.hears('• Gửi số liệu: trong nửa giờ làm việc tới')
    await office.passesTo('2026-11-23T18:00:00+07:00')
    await office.ha.says('phiên họp hôm nay')
    office.ha.hears('Đến hết Thứ Hai, 23/11/2026 không còn giờ làm việc nào để gửi số liệu.')
    expect(await day()).toBe('2026-11-25')
  })

  test('who leads a unit with units below may set it, others not', async () => {
    for (const person of [office.mai, office.long]) {
      await person.says('phiên họp 30/11')
      person.hears('Ngày phiên họp thường kỳ do cấp trưởng, cấp phó, chánh văn phòng')
    }
    await office.ha.says('phiên họp của Sở Nội vụ 30/11')
    office.ha.hears('Đồng chí không đặt được phiên họp của Sở Nội vụ.')
    expect(await office.store.sessions()).toEqual([])
    await post(3, COMMUNE, 'deputy')
    await office.long.says('phiên họp 30/11')
    office.long.hears('• Người nhận: Lê Quang Vinh, Phạm Thu Hà, Trần Đức Long')
  })

  test('of several units the one is asked for; each is set by itself', async () => {
    await post(1, 1, 'deputy')
    await office.vinh.says('phiên họp 30/11')
    office.vinh.hears('Phiên họp của đơn vị nào?')
    await office.vinh.presses('UBND tỉnh (chạy thử)')
    office.vinh.hears(
      /^Đã đặt phiên họp thường kỳ của UBND tỉnh \(chạy thử\)[\s\S]*Vũ Minh Khang \(chưa liên kết tài khoản\)/
    )
    expect([await day(1), await day(COMMUNE)]).toEqual(['2026-11-30', undefined])
    await office.vinh.says('phiên họp của UBND xã Tân Lập 2/12')
    expect([await day(1), await day(COMMUNE)]).toEqual(['2026-11-30', '2026-12-02'])
    await office.vinh.says('phiên họp')
    office.vinh.hears(/UBND xã Tân Lập: Thứ Tư, 02\/12\/2026[\s\S]*\n\nPhiên họp thường kỳ của UBND tỉnh/)
    await office.vinh.says('phiên họp của UBND xã Tân Lập bỏ')
    expect([await day(1), await day(COMMUNE)]).toEqual(['2026-11-30', null])
  })

  test('a substitute sets it in the place of who is away, and the journal says so (R16)', async () => {
    await office.vinh.says('thay tôi TL02 từ 23/11 đến 27/11')
    await office.mai.says('phiên họp 30/11')
    expect(await office.store.journal(1, 'setting')).toMatchObject([{ actorId: 2, forId: 1 }])
  })

  test('in a group it is answered in private; of two at one moment the second sees the first', async () => {
    await office.inGroup(-2002, 1004, 'Lãnh đạo').says('/phienhop 30/11')
    office.ha.hears('Đã đặt phiên họp thường kỳ')
    expect(office.leadersGroup.all()).toEqual([])
    await Promise.all([office.ha.says('phiên họp 1/12'), office.vinh.says('phiên họp 2/12')])
    const lines = (await office.store.journal(2)).map(({ before, after }) => [before.day, after.day])
    expect(lines[1]?.[1]).toBe(lines[0]?.[0])
    expect(lines[0]?.[1]).toBe(await day())
  })
})

test.each([
  'phiên họp chiều nay ai chuẩn bị nước',
  'họp thường kỳ tháng 11 bàn việc gì',
  'phiên họp 30/11 chuẩn bị tài liệu',
  'phiên họp của lãnh đạo xã thế nào rồi',
  'phiên họp thôi nhé mọi người giải tán',
  'phiên họp bỏ phiếu'
])('"%s" is talk and no command (DECISIONS 7)', said => {
  expect(understand(commands, said, false)?.command.name).not.toBe('session')
})
