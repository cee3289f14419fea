import { describe, expect, test } from 'vitest'
import { at } from '../../src/core/calendar.ts'
import { percent } from '../../src/core/percent.ts'
import { columnsOf, statistics } from '../../src/core/statistics.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

const COMMUNE = 29
const packs = (actor: Office['vinh']) => actor.all().filter(({ text }) => text.startsWith('SỐ LIỆU PHỤC VỤ PHIÊN HỌP'))
const files = (actor: Office['vinh']) =>
  actor.all().filter(({ text }) => /^(?:Bảng 17 cột|Phụ lục|Biểu đồ).*phục vụ phiên họp/.test(text))
const frozen = (office: Office, day: string) => office.store.snapshot('statistics', `session:${COMMUNE}:${day}`)

describe.each(channels)('the figures of a session, $name', ({ buttons }) => {
  test('one working day before it the leaders of the unit get a page, then the table, the appendix and the chart (R28)', async () => {
    const office = await openOffice({ buttons, tasks: true })
    await office.ha.says('phiên họp 30/11')
    await office.passesTo('2026-11-27T07:30:00+07:00')
    expect(packs(office.vinh)).toEqual([])
    await office.passesTo('2026-11-27T08:00:00+07:00')
    for (const leader of [office.vinh, office.ha]) {
      expect(packs(leader)).toHaveLength(1)
      leader.heard(
        /^SỐ LIỆU PHỤC VỤ PHIÊN HỌP THƯỜNG KỲ của UBND xã Tân Lập, Thứ Hai, 30\/11\/2026\nNhiệm vụ giao từ 01\/11\/2026 đến 26\/11\/2026; số liệu tính đến 08:00, 27\/11\/2026\n\nĐã giao: 24 nhiệm vụ\n/m
      )
      leader.heard(/\n\nĐúng hạn cao nhất \(trên số đã hoàn thành hoặc quá hạn\): Văn phòng \d+\/\d+ \([\d,]+%\)/)
      leader.heard(/\nNhiều nhiệm vụ quá hạn nhất \(trên số được giao\): P\. \S+.* \d+\/\d+ \([\d,]+%\)/)
      leader.heard(/\n\nChờ xác nhận, theo đơn vị của người xác nhận: UBND xã Tân Lập 2/)
      expect(files(leader).map(({ text }) => text)).toEqual([
        'Bảng 17 cột (Excel) phục vụ phiên họp của UBND xã Tân Lập, Thứ Hai, 30/11/2026',
        'Phụ lục (Word) phục vụ phiên họp của UBND xã Tân Lập, Thứ Hai, 30/11/2026',
        'Biểu đồ phục vụ phiên họp của UBND xã Tân Lập, Thứ Hai, 30/11/2026'
      ])
    }
    const { people } = await office.store.roster()
    for (const { name } of people.values()) for (const { text } of packs(office.vinh)) expect(text).not.toContain(name)
    for (const other of [office.mai, office.long]) expect([...packs(other), ...files(other)]).toEqual([])
    for (const group of [office.leadersGroup, office.roomGroup]) group.neverHeard('PHIÊN HỌP')
    await office.ha.says('phiên họp')
    office.ha.hears('• Số liệu của phiên này đã gửi.')
    await office.passesTo('2026-12-02T08:00:00+07:00')
    expect([packs(office.vinh).length, files(office.vinh).length]).toEqual([1, 3])
    await office.close()
  })

  test('it is the monthly view of compliance: given, done in time, done late, pending, overdue, for every unit (R37, R28)', async () => {
    const office = await openOffice({ buttons, tasks: true })
    await office.ha.says('phiên họp 30/11')
    await office.passesTo('2026-11-27T08:00:00+07:00')
    const asOf = at('2026-11-27', '08:00')
    const tasks = await office.store.tasksAt(
      { from: at('2026-11-01', '00:00'), before: at('2026-11-27', '00:00') },
      asOf
    )
    const { units } = await office.store.roster()
    const rooms = [...units.values()].filter(({ parentId }) => parentId === COMMUNE)
    const table = statistics(tasks, rooms, { from: '2026-11-01', to: '2026-11-26', asOf, goLive: null })
    expect((await frozen(office, '2026-11-30'))?.data).toEqual(table)
    expect(table.rows.map(({ unit, counts }) => [unit, columnsOf(counts)[0]])).toEqual([
      ['Văn phòng HĐND và UBND', 8],
      ['Phòng Văn hóa - Xã hội', 9],
      ['Phòng Kinh tế', 7]
    ])
    const { total } = table
    const given = columnsOf(total)[0] ?? 0
    const said = (words: string, part: number) =>
      office.vinh.heard(`\n• ${words}: ${part}/${given} (${String(percent(part, given)).replace('.', ',')}%)\n`)
    office.vinh.heard(
      `\nĐã giao: ${given} nhiệm vụ\n• Theo văn bản: 0 nhiệm vụ, của 0 văn bản; không theo văn bản: ${given} nhiệm vụ\n`
    )
    said('Hoàn thành đúng hạn', total.doneInTime)
    said('Hoàn thành quá hạn', total.doneLate)
    said('Chưa hoàn thành, còn trong hạn', total.openInTime)
    said('Quá hạn chưa hoàn thành', total.openOverdue)
    said('Không có hạn cụ thể, chưa hoàn thành', total.undatedOpen)
    office.vinh.heard(`\nTrong số chưa hoàn thành, chờ xác nhận: ${total.waiting}/${given} (`)
    // What happens afterwards changes nothing.
    for (const { number } of await office.store.tasks({ states: ['waiting'], confirmerId: 1 }))
      await office.vinh.says(`xác nhận ${number}`)
    await office.passesTo('2026-11-30T17:00:00+07:00')
    expect((await frozen(office, '2026-11-30'))?.data).toEqual(table)
    await office.close()
  })

  test('a session that is moved takes its figures with it; taken back, there are none (R28)', async () => {
    const office = await openOffice({ buttons, tasks: true })
    await office.ha.says('phiên họp 30/11')
    await office.vinh.says('phiên họp 2/12')
    await office.passesTo('2026-11-30T17:00:00+07:00')
    expect(packs(office.vinh)).toEqual([])
    await office.passesTo('2026-12-01T08:00:00+07:00')
    expect(packs(office.vinh)).toHaveLength(1)
    office.vinh.heard(
      'Thứ Tư, 02/12/2026\nNhiệm vụ giao từ 01/11/2026 đến 30/11/2026; số liệu tính đến 08:00, 01/12/2026'
    )
    await office.vinh.says('phiên họp 4/12')
    office.vinh.hears(
      /→ Thứ Sáu, 04\/12\/2026\nSố liệu cho phiên ngày 02\/12\/2026 đã gửi trước khi dời\.\n• Gửi số liệu: 08:00, 03\/12/
    )
    await office.passesTo('2026-12-03T08:00:00+07:00')
    expect(packs(office.vinh)).toHaveLength(2)
    await office.vinh.says('phiên họp 10/12')
    await office.vinh.says('phiên họp bỏ')
    await office.passesTo('2026-12-11T08:00:00+07:00')
    expect(packs(office.vinh)).toHaveLength(2)
    await office.close()
  })

  test('the next session is told of what was given since the one before, with figures that none of both leaves out', async () => {
    const office = await openOffice({ buttons, tasks: true })
    await office.ha.says('phiên họp 30/11')
    await office.passesTo('2026-12-01T09:00:00+07:00')
    await office.ha.says('phiên họp 30/12')
    office.ha.hears('• Nhiệm vụ giao từ 27/11/2026 đến 28/12/2026')
    await office.passesTo('2026-12-29T08:00:00+07:00')
    office.vinh.heard(
      'Nhiệm vụ giao từ 27/11/2026 đến 28/12/2026; số liệu tính đến 08:00, 29/12/2026\n\nTrong kỳ không có nhiệm vụ nào được giao.'
    )
    await office.close()
  })

  test('what a downtime missed comes until the day of the session is over, with the figures of the hour it was due at', async () => {
    const office = await openOffice({ buttons, tasks: true })
    await office.ha.says('phiên họp 30/11')
    const before = office.now()
    office.jumpsTo(new Date('2026-11-27T16:00:00+07:00'))
    const waiting = await office.store.tasks({ states: ['waiting'], confirmerId: 1 })
    for (const { number } of waiting) await office.vinh.says(`xác nhận ${number}`)
    expect(await office.store.countTasks({ states: ['waiting'], confirmerId: 1 })).toBe(0)
    office.jumpsTo(new Date('2026-11-30T10:12:00+07:00'))
    await office.app.tick(before, office.now())
    await office.post.deliver()
    expect(packs(office.vinh)).toHaveLength(1)
    office.vinh.heard('số liệu tính đến 08:00, 27/11/2026')
    office.vinh.heard('chờ xác nhận: 2/24 (8,33%)')
    office.vinh.heard('Chờ xác nhận, theo đơn vị của người xác nhận: UBND xã Tân Lập 2')
    await office.app.tick(before, office.now())
    await office.post.deliver()
    expect([packs(office.vinh).length, files(office.vinh).length]).toEqual([1, 3])
    await office.close()
    const late = await openOffice({ buttons, tasks: true })
    await late.ha.says('phiên họp 30/11')
    late.jumpsTo(new Date('2026-12-01T08:30:00+07:00'))
    await late.app.tick(before, late.now())
    await late.post.deliver()
    expect(packs(late.vinh)).toEqual([])
    await late.close()
  })

  test('a session that is set late has its figures within half an hour of work, as of then', async () => {
    const office = await openOffice({ buttons, tasks: true })
    await office.passesTo('2026-11-27T14:00:00+07:00')
    office.jumpsTo(new Date('2026-11-27T14:07:00+07:00'))
    await office.ha.says('phiên họp 30/11')
    office.ha.hears('• Gửi số liệu: trong nửa giờ làm việc tới')
    await office.passesTo('2026-11-27T14:30:00+07:00')
    expect(packs(office.vinh)).toHaveLength(1)
    office.vinh.heard('số liệu tính đến 14:07, 27/11/2026')
    await office.close()
  })
})
