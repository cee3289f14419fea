import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { atServer } from '../../src/core/journal.ts'
import { add } from '../../src/core/outcome.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('cài đặt, nhật ký, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())

  test('lists every setting in groups, with its value, a page at a time', async () => {
    await office.ha.says('cài đặt')
    office.ha.hears(/^Cài đặt của cơ quan \(trang 1\/2\)\n\nCơ quan\n• tên cơ quan: UBND tỉnh.*/)
    office.ha.hears('• hạn nhận việc: 4 giờ làm việc (mặc định; R35, R58)')
    await office.ha.presses('Trang sau ›')
    office.ha.hears('• giờ làm việc: 07:30-11:30, 13:30-17:00 (mặc định; R58)')
    await office.ha.says('/caidat hạn xác nhận 5')
    await office.ha.says('CAI DAT')
    office.ha.hears('• hạn xác nhận: 5 ngày làm việc (mặc định: 3 ngày làm việc; R39)')
  })

  test.each(['cài đặt hạn xác nhận 5', 'cai dat han xac nhan: 5 ngay lam viec', '/caidat xác nhận 5'])(
    '"%s": before and after, what it does, and a line in the journal (R39)',
    async typed => {
      await office.ha.says(typed)
      office.ha.hears(
        /^Đã đổi hạn xác nhận: 3 ngày làm việc → 5 ngày làm việc\nNgười xác nhận để quá số ngày này rồi trả lại/
      )
      expect((await office.store.settings()).confirmLimitWorkingDays).toBe(5)
      await office.ha.says('nhật ký')
      office.ha.hears(
        /\n- 09:00, 23\/11\/2026: Phạm Thu Hà đổi cài đặt hạn xác nhận: 3 ngày làm việc → 5 ngày làm việc$/
      )
      expect(await office.store.journal(9)).toMatchObject([
        { act: 'setting', actorId: 4, subject: 'hạn xác nhận', before: { value: '3' }, after: { value: '5' } }
      ])
    }
  )

  test('a name alone explains; words that mean several are chosen among', async () => {
    await office.ha.says('cài đặt giờ cảnh báo')
    office.ha.hears(
      /• giờ cảnh báo: 08:00\nGiờ gửi cảnh báo.*\nMặc định: 08:00\. Đáp ứng yêu cầu R\d+.*\nĐể đổi.*\nGiá trị là giờ, ví dụ: 8:00/
    )
    await office.ha.says('cài đặt quá hạn 2')
    office.ha.hears('Có nhiều mục như vậy.')
    await office.ha.presses('quá hạn báo trưởng')
    office.ha.hears('Đã đổi quá hạn báo trưởng: 1 ngày làm việc → 2 ngày làm việc')
  })

  test('a value that does not fit says what does; nothing changes and nothing is written down', async () => {
    for (const [typed, heard] of [
      ['cài đặt hạn xác nhận năm', 'Mục hạn xác nhận không nhận giá trị “năm”.\nGiá trị là một số từ 1 đến 99.'],
      ['cài đặt giờ cảnh báo 25:00', 'Giá trị là giờ, ví dụ'],
      ['cài đặt trước ngày thế nào', 'Giá trị là một trong: trước hẳn, tính cả ngày.'],
      ['cài đặt ngày chính thức 31/2', 'Giá trị là một ngày có năm'],
      ['cài đặt giờ làm việc sáng', 'Giá trị là giờ của hai buổi'],
      ['cài đặt hạn xác nhận 3', 'Mục hạn xác nhận hiện đã là: 3 ngày làm việc.'],
      ['/caidat màu sắc xanh', 'Không có mục cài đặt nào tên “màu sắc xanh”.']
    ] as const) {
      await office.ha.says(typed)
      office.ha.hears(heard)
    }
    expect(await office.store.journal(9)).toEqual([])
    await office.ha.says('nhật ký')
    office.ha.hears('Nhật ký chưa có dòng nào')
  })

  test('hours, a choice, a day and words; what does not go together is said (R10, R11)', async () => {
    await office.ha.says('cài đặt giờ làm việc 7:00-11:30, 13:00-16:30')
    office.ha.hears('07:30-11:30, 13:30-17:00 → 07:00-11:30, 13:00-16:30')
    await office.ha.says('cài đặt trước ngày tính cả ngày')
    office.ha.hears('trước hẳn ngày đó → tính cả ngày đó')
    await office.ha.says('cài đặt ngày chính thức 1/7/2026')
    office.ha.hears('chưa đặt → 01/07/2026')
    await office.ha.says('cài đặt đầu mối hỗ trợ Văn phòng, máy 105')
    await office.vinh.says('trợ giúp')
    office.vinh.hears('đề nghị liên hệ: Văn phòng, máy 105')
    await office.ha.says('cài đặt hạn nhận việc 12')
    office.ha.hears('⚠ Người giao được báo trước cả khi nhắc người thực hiện.')
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo trước ngày 4/12')
    office.vinh.hears('Hạn: 17:00, Thứ Sáu, 04/12/2026')
  })

  test('only administrators; what is to be installed is no setting', async () => {
    for (const typed of ['cài đặt', 'cài đặt hạn xác nhận 5', 'nhật ký']) {
      await office.vinh.says(typed)
      office.vinh.hears('Lệnh này chỉ dành cho quản trị hệ thống.')
    }
    await office.vinh.says('cài đặt phần mềm diệt virus cho các máy')
    office.vinh.hears('chưa hiểu')
    expect((await office.store.settings()).confirmLimitWorkingDays).toBe(3)
  })

  test('two administrators at one moment: the second changes what the first has left, and both are written down', async () => {
    await office.store.commit(
      'x',
      {
        rests: [],
        save: [
          add('post', { personId: 2, unitId: 31, role: 'admin', title: 'Quản trị', fields: [], from: null, to: null })
        ],
        say: []
      },
      office.now()
    )
    await Promise.all([office.ha.says('cài đặt hạn xác nhận 5'), office.mai.says('cài đặt hạn xác nhận 7')])
    const [second, first] = await office.store.journal(9)
    expect(first?.before).toEqual({ value: '3' })
    expect(second?.before).toEqual(first?.after)
    expect(String((await office.store.settings()).confirmLimitWorkingDays)).toBe(second?.after.value)
    office.ha.heard('Đồng chí Nguyễn Thị Mai đã đổi cài đặt hạn xác nhận')
  })

  test('who stands in for an administrator changes settings in their place, and the journal says so (R16)', async () => {
    const row = { absentId: 4, substituteId: 3, from: '2026-11-23', to: '2026-11-27', byId: 4 }
    await office.store.commit('x', { rests: [], save: [add('substitution', row)], say: [] }, office.now())
    await office.long.says('cài đặt hạn xác nhận 5')
    await office.long.says('nhật ký')
    office.long.hears('Trần Đức Long (thay đồng chí Phạm Thu Hà) đổi cài đặt hạn xác nhận')
    await office.passesTo('2026-11-30T09:00:00+07:00')
    await office.long.says('cài đặt hạn xác nhận 4')
    office.long.hears('Lệnh này chỉ dành cho quản trị hệ thống.')
  })

  test('what was changed at the terminal of the server is read in the same journal', async () => {
    const sides = { before: { value: '3' }, after: { value: '5' } }
    const noted = atServer({ act: 'setting', subject: 'hạn xác nhận', ...sides }, office.now(), 'x')
    await office.store.commit('x', { rests: [], save: [noted], say: [] }, office.now())
    await office.ha.says('nhật ký')
    office.ha.hears('Người vận hành máy chủ đổi cài đặt hạn xác nhận: 3 ngày làm việc → 5 ngày làm việc')
  })

  test('the journal turns its pages', async () => {
    for (let n = 4; n < 16; n += 1) await office.ha.says(`cài đặt hạn mở lại ${n}`)
    await office.ha.says('/nhatky')
    office.ha.hears(/trang 1\)\n.*14 ngày làm việc → 15 ngày làm việc/)
    await office.ha.presses('Trang sau ›')
    office.ha.hears(/trang 2\)\n.*\n.*3 ngày làm việc → 4 ngày làm việc(?:\n|$)/)
    await office.ha.presses('‹ Trang trước')
    office.ha.hears('trang 1)')
  })
})
