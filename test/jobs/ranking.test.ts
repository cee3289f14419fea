import { describe, expect, test } from 'vitest'
import { rankingOf } from '../../src/commands/ranking-frozen.ts'
import { importTasks } from '../../src/imports/tasks.ts'
import { sheet } from '../imports/office.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('the weekly ranking, $name', ({ buttons }) => {
  test('on Monday morning, as text and as a picture, with n/N, below the line and what waits (DOMAIN 3.8, R13, R39)', async () => {
    const office = await openOffice({ buttons, tasks: true })
    await office.passesTo('2026-11-30T07:30:00+07:00')
    office.leadersGroup.neverHeard('XẾP HẠNG')
    await office.passesTo('2026-11-30T08:00:00+07:00')
    office.leadersGroup.heard(
      'XẾP HẠNG THỰC HIỆN NHIỆM VỤ, tuần 23/11/2026 đến 29/11/2026 (số liệu đến 23:59, 29/11/2026)'
    )
    office.leadersGroup.heard(/Khối phòng chuyên môn\n1\. Văn phòng: [\d,]+% \(\d+\/\d+\)/)
    office.leadersGroup.heard(/Chờ xác nhận: UBND xã Tân Lập 2/)
    office.leadersGroup.neverHeard(/Sở |UBND huyện|Mai|Long|Vinh/)
    const [picture] = office.leadersGroup.all().flatMap(one => one.files)
    expect(picture?.kind).toBe('photo')
    expect(picture && 'bytes' in picture && Buffer.from(picture.bytes.slice(1, 4)).toString()).toBe('PNG')
    office.roomGroup.heard('XẾP HẠNG')
    await office.close()
  })

  test('what was published never changes; the next week is another (DECISIONS 12)', async () => {
    const office = await openOffice({ buttons, tasks: true })
    await office.passesTo('2026-11-30T08:00:00+07:00')
    const published = await office.store.lastSnapshot('ranking')
    expect(published?.period).toBe('2026-11-23')
    await office.vinh.says('xếp hạng tuần trước')
    const text = office.vinh.all().at(-2)?.text
    const late = await office.store.tasks({ states: ['waiting'], confirmerId: 1 })
    for (const { number } of late) await office.vinh.says(`xác nhận ${number}`)
    await office.vinh.says('xếp hạng tuần trước')
    expect(office.vinh.all().at(-2)?.text).toBe(text)
    await office.app.tick(new Date('2026-11-30T07:00:00+07:00'), new Date('2026-11-30T08:00:00+07:00'))
    expect(await office.store.lastSnapshot('ranking')).toEqual(published)
    await office.passesTo('2026-12-07T08:00:00+07:00')
    expect((await office.store.lastSnapshot('ranking'))?.period).toBe('2026-11-30')
    await office.close()
  })

  test('a week in which nothing was due is published and not sent', async () => {
    const office = await openOffice({ buttons })
    await office.passesTo('2026-11-30T08:00:00+07:00')
    expect((await office.store.lastSnapshot('ranking'))?.period).toBe('2026-11-23')
    expect(office.leadersGroup.all()).toEqual([])
    await office.close()
  })

  test('after whole weeks off each week is published', async () => {
    const office = await openOffice({ buttons, now: '2026-02-04T09:00:00+07:00' })
    await office.passesTo('2026-02-09T08:00:00+07:00')
    expect((await office.store.lastSnapshot('ranking'))?.period).toBe('2026-02-02')
    await office.passesTo('2026-02-23T08:00:00+07:00')
    expect((await office.store.lastSnapshot('ranking'))?.period).toBe('2026-02-16')
    expect((await office.store.snapshot('ranking', '2026-02-09'))?.data).toMatchObject({ to: '2026-02-15' })
    expect(await office.store.snapshot('ranking', '2026-01-26')).toBeNull()
    await office.close()
  })

  test('the weekly ranking in the groups is the public judgement of units by the degree of completion, and names no person (R6)', async () => {
    const office = await openOffice({ buttons, tasks: true })
    await office.passesTo('2026-11-30T08:00:00+07:00')
    const { people } = await office.store.roster()
    for (const group of [office.leadersGroup, office.roomGroup]) {
      group.heard(
        /XẾP HẠNG THỰC HIỆN NHIỆM VỤ[\s\S]*Tỷ lệ = hoàn thành đúng hạn \/ nhiệm vụ đến hạn[\s\S]*Văn phòng: [\d,]+% \(\d+\/\d+\)/
      )
      for (const { name } of people.values()) group.neverHeard(name)
    }
    await office.close()
  })

  test('what was brought in later of a published week is a correction in the next one; the published one stays (DOMAIN 3.8)', async () => {
    const office = await openOffice({ buttons, tasks: true })
    await office.passesTo('2026-11-30T08:00:00+07:00')
    const published = await office.store.lastSnapshot('ranking')
    const [last, room] = [office.leadersGroup.all().length, office.roomGroup.all().length]
    await office.passesTo('2026-12-01T09:00:00+07:00')
    const rows = [
      'noi_dung | chu_tri | nguoi_giao | ngay_giao | han | tinh_trang | ngay_bao_cao | ngay_hoan_thanh',
      'rà soát nhà văn hóa | P. VHXH | TL01 | 16/11/2026 | 25/11/2026 | Hoàn thành | 25/11/2026 | 26/11/2026',
      'kiểm tra chợ | P. Kinh tế | TL01 | 16/11/2026 | 27/11/2026 | Mới giao | |',
      'kiểm tra kênh mương | P. Kinh tế | TL01 | 30/11/2026 | 01/12/2026 | Mới giao | |'
    ]
    const found = importTasks([sheet('nhiem_vu', rows.join('\n'))], await office.store.roster(), {
      cause: 'import:tasks:test',
      now: office.now()
    })
    if ('faults' in found) throw new Error(JSON.stringify(found.faults))
    await office.store.commit('import:tasks:test', found.outcome, office.now())
    // What is done from now on is of this week.
    const waiting = await office.store.tasks({ states: ['waiting'], confirmerId: 1 })
    for (const { number } of waiting) await office.vinh.says(`xác nhận ${number}`)
    await office.passesTo('2026-12-07T08:00:00+07:00')
    const told = office.leadersGroup
      .all()
      .slice(last)
      .map(({ text }) => text)
      .join('\n')
    const share = (unit: string) => new RegExp(`${unit}:? ?(?:[\\d,]+% )?\\(?(\\d+)/(\\d+)`)
    const was = office.leadersGroup.all()[last - 2]?.text ?? ''
    const [, vhxh, ofVhxh] = share('P. VHXH').exec(was) ?? []
    const [, kt, ofKt] = share('P. Kinh tế').exec(was) ?? []
    expect(told).toContain(
      `\n\nĐính chính tuần trước: P. VHXH ${Number(vhxh) + 1}/${Number(ofVhxh) + 1} (đã công bố ${vhxh}/${ofVhxh}), P. Kinh tế ${kt}/${Number(ofKt) + 1} (đã công bố ${kt}/${ofKt})`
    )
    expect(told.match(/Đính chính/g)).toHaveLength(1)
    expect(
      office.roomGroup
        .all()
        .slice(room)
        .map(({ text }) => text)
        .join('\n')
    ).toContain('Đính chính tuần trước')
    expect(await office.store.snapshot('ranking', '2026-11-23')).toEqual(published)
    // Said once: the ranking after that has nothing to correct.
    await office.passesTo('2026-12-14T08:00:00+07:00')
    expect(office.leadersGroup.all().filter(({ text }) => text.includes('Đính chính'))).toHaveLength(1)
    await office.close()
  })

  test('a confirmation that is taken back after the publication is corrected, and counts in the week it is given again (DOMAIN 3.8)', async () => {
    const office = await openOffice({ buttons, tasks: true })
    await office.passesTo('2026-11-26T09:00:00+07:00')
    const [task] = await office.store.tasks({ states: ['waiting'], leadUnitIds: [31] })
    await office.vinh.says(`xác nhận ${task?.number}`)
    await office.passesTo('2026-11-30T09:00:00+07:00')
    const published = figuresOf(await office.store.lastSnapshot('ranking'))
    await office.vinh.says(`mở lại ${task?.number} vì thiếu số liệu`)
    office.vinh.hears(/[Mm]ở lại/)
    expect((await office.store.task(task?.number ?? 0))?.state).toBe('in_progress')
    await office.long.says(`báo cáo ${task?.number} đã bổ sung, không có văn bản`)
    await office.vinh.says(`xác nhận ${task?.number}`)
    await office.passesTo('2026-12-07T08:00:00+07:00')
    const was = published.get(31)
    expect(was).toBeDefined()
    office.leadersGroup.heard(
      `Đính chính tuần trước: P. VHXH ${(was?.inTime ?? 0) - 1}/${(was?.total ?? 0) - 1} (đã công bố ${was?.inTime}/${was?.total})`
    )
    expect(figuresOf(await office.store.lastSnapshot('ranking')).get(31)?.inTime).toBe(1)
    await office.close()
  })

  test('what is withdrawn or set otherwise after the publication is no correction', async () => {
    const office = await openOffice({ buttons, tasks: true })
    await office.passesTo('2026-12-01T09:00:00+07:00')
    const late = await office.store.tasks({
      states: ['new', 'in_progress'],
      leadUnitIds: [31],
      lateAt: new Date('2026-11-29')
    })
    expect(late.length).toBeGreaterThan(0)
    for (const { number } of late) await office.vinh.says(`thu hồi ${number} vì giao trùng`)
    expect(await office.store.countTasks({ states: ['withdrawn'] })).toBe(late.length)
    await office.ha.says('cài đặt ngày chính thức 20/11/2026')
    office.ha.hears('Đã đổi ngày chính thức')
    await office.passesTo('2026-12-07T08:00:00+07:00')
    expect((await office.store.lastSnapshot('ranking'))?.period).toBe('2026-11-30')
    office.leadersGroup.neverHeard('Đính chính')
    await office.close()
  })
})

describe.each(channels)('the monthly ranking, $name', ({ buttons }) => {
  test("on the month's first working morning, once and frozen, as text and picture, and names no person (DOMAIN 3.8)", async () => {
    const office = await openOffice({ buttons, tasks: true })
    await office.passesTo('2026-12-01T07:30:00+07:00')
    office.leadersGroup.neverHeard('tháng 11/2026')
    await office.passesTo('2026-12-01T08:00:00+07:00')
    office.leadersGroup.heard(
      /XẾP HẠNG THỰC HIỆN NHIỆM VỤ, tháng 11\/2026 \(số liệu đến 23:59, 30\/11\/2026\)[\s\S]*1\. Văn phòng: [\d,]+% \(\d+\/\d+\)/
    )
    office.leadersGroup.neverHeard(/Mai|Long|Vinh/)
    expect(office.leadersGroup.last().files.map(({ kind }) => kind)).toEqual(['photo'])
    const published = await office.store.lastSnapshot('ranking_month')
    expect(published).toMatchObject({ period: '2026-11-01', data: { from: '2026-11-01', to: '2026-11-30' } })
    const heard = office.leadersGroup.all().length
    await office.app.tick(new Date('2026-12-01T07:00:00+07:00'), new Date('2026-12-01T08:00:00+07:00'))
    await office.post.deliver()
    expect(office.leadersGroup.all()).toHaveLength(heard)
    expect(await office.store.lastSnapshot('ranking_month')).toEqual(published)
    expect((await office.store.lastSnapshot('ranking'))?.period).toBe('2026-11-23')
    await office.close()
  })

  test('what was brought in later is a correction in the next month; the published one stays (DOMAIN 3.8)', async () => {
    const office = await openOffice({ buttons, tasks: true })
    await office.passesTo('2026-12-01T08:30:00+07:00')
    const published = await office.store.lastSnapshot('ranking_month')
    const was = figuresOf(published).get(31)
    const rows = [
      'noi_dung | chu_tri | nguoi_giao | ngay_giao | han | tinh_trang | ngay_bao_cao | ngay_hoan_thanh',
      'rà soát nhà văn hóa | P. VHXH | TL01 | 16/11/2026 | 25/11/2026 | Hoàn thành | 25/11/2026 | 26/11/2026'
    ]
    const found = importTasks([sheet('nhiem_vu', rows.join('\n'))], await office.store.roster(), {
      cause: 'import:tasks:test',
      now: office.now()
    })
    if ('faults' in found) throw new Error(JSON.stringify(found.faults))
    await office.store.commit('import:tasks:test', found.outcome, office.now())
    office.jumpsTo(new Date('2027-01-04T08:00:00+07:00'))
    await office.app.tick(new Date('2027-01-03T08:00:00+07:00'), office.now())
    await office.post.deliver()
    expect((await office.store.lastSnapshot('ranking_month'))?.period).toBe('2026-12-01')
    office.leadersGroup.heard(
      `Đính chính tháng trước: P. VHXH ${(was?.inTime ?? 0) + 1}/${(was?.total ?? 0) + 1} (đã công bố ${was?.inTime}/${was?.total})`
    )
    expect(await office.store.snapshot('ranking_month', '2026-11-01')).toEqual(published)
    await office.close()
  })
})

/** The figures of a ranking by unit. */
function figuresOf(snapshot: Awaited<ReturnType<Office['store']['lastSnapshot']>>) {
  const types = snapshot ? rankingOf(snapshot).types : []
  return new Map(
    types.flatMap(({ ranked, insufficient }) => [...ranked, ...insufficient]).map(one => [one.unitId, one])
  )
}
