import { describe, expect, test } from 'vitest'
import { channels, openOffice } from '../support/office.ts'

describe.each(channels)('the weekly ranking, $name', ({ buttons }) => {
  test('on Monday morning, as text and as a picture, with n/N, below the line and what waits (DOMAIN 3.8, R13, R39)', async () => {
    const office = await openOffice({ buttons, tasks: true })
    await office.passesTo('2026-11-30T07:30:00+07:00')
    office.leadersGroup.neverHeard('XẾP HẠNG')
    await office.passesTo('2026-11-30T08:00:00+07:00')
    office.leadersGroup.heard(
      'XẾP HẠNG THỰC HIỆN NHIỆM VỤ, tuần 23/11/2026 đến 29/11/2026 (số liệu đến 23:59, 29/11/2026)'
    )
    office.leadersGroup.heard(/Khối phòng chuyên môn\n1\. Văn phòng: \d+,\d\d% \(\d+\/\d+\)/)
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
})
