import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { add, change, type Save } from '../../src/core/outcome.ts'
import type { Role } from '../../src/core/person.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('what is late goes up the ladder, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())
  let kept = 0
  const keeps = (...save: readonly Save[]) =>
    office.store.commit(`test:kept:${++kept}`, { rests: [], save, say: [] }, office.now())
  const gives = async (line: string, by = office.vinh) => {
    await by.says(line)
    await by.says('đúng')
  }
  const post = (id: number, personId: number, unitId: number, role: Role, fields: readonly string[] = []) =>
    add('post', { id, personId, unitId, role, title: '', fields, from: null, to: null })
  const told = (person: Office['vinh']) =>
    person
      .all()
      .filter(one => one.text.startsWith('Việc quá hạn chưa có báo cáo, đề nghị'))
      .map(one => /tính đến 08:00, (\d\d\/\d\d)/.exec(one.text)?.[1])

  test('after 1 working day the head of the unit, after 3 the assigner, each once (R60, R61)', async () => {
    await gives('giao đ/c Long soạn giấy mời họp, chậm nhất 25/11')
    await office.passesTo('2026-11-25T20:00:00+07:00')
    expect(told(office.mai)).toEqual([])
    await office.passesTo('2026-11-26T08:00:00+07:00')
    office.mai.heard(
      /^Việc quá hạn chưa có báo cáo, đề nghị đồng chí Nguyễn Thị Mai chỉ đạo \(tính đến 08:00, 26\/11\/2026\)\n+Đơn vị đồng chí phụ trách: 1\n- #1 Trần Đức Long \(P\. VHXH\): soạn giấy mời họp, hạn 25\/11\/2026, quá 1 ngày làm việc$/m
    )
    await office.passesTo('2026-12-08T08:00:00+07:00')
    expect(told(office.mai)).toEqual(['26/11'])
    // Head of the commune and assigner at once: once.
    expect(told(office.vinh)).toEqual(['30/11'])
    expect(told(office.long)).toEqual([])
    expect((await office.store.reminders([1], 'overdue_head')).map(one => one.personId)).toEqual([2])
    expect((await office.store.reminders([1], 'overdue_deputy')).map(one => one.personId)).toEqual([1])
    expect(await office.store.reminders([1], 'overdue_chairman')).toEqual([])
  })

  test('the deputy in charge of its field hears in the place of the assigner, the head after 7 (R61)', async () => {
    await keeps(post(901, 4, 29, 'deputy', ['Y tế']))
    await gives('giao P. VHXH rà soát hộ nghèo, chậm nhất 25/11')
    await keeps(change('task', { number: 1 }, { field: 'y tế' }))
    await office.passesTo('2026-12-08T08:00:00+07:00')
    expect(told(office.ha)).toEqual(['30/11'])
    expect(told(office.vinh)).toEqual(['04/12'])
    office.vinh.heard(/Quá hạn kéo dài, báo cáo cấp trưởng: 1\n- #1 P\. VHXH: .*quá 7 ngày làm việc/)
  })

  test('one letter a person and morning for all their tasks; from it a task can be urged', async () => {
    await gives('giao P. VHXH việc một của tháng, chậm nhất 25/11')
    await gives('giao P. Kinh tế việc hai của tháng, chậm nhất 25/11')
    await office.passesTo('2026-11-30T08:00:00+07:00')
    expect(told(office.vinh)).toEqual(['30/11'])
    office.vinh.heard(/đồng chí giao.*: 2\n- #1 P\. VHXH: việc một.*\n- #2 P\. Kinh tế: việc hai/)
    await gives('giao P. VHXH việc ba của tháng, chậm nhất 30/11')
    await office.passesTo('2026-12-03T08:00:00+07:00')
    const letter = office.vinh.all().findLast(one => one.text.includes('việc ba của tháng, hạn 30/11'))
    expect(letter?.text).toMatch(/: 1\n- #3/)
    await office.vinh.presses('Đôn đốc')
    office.vinh.hears('Đã đôn đốc việc số 3')
  })

  test('citizens’ tasks go up in half the days and say so (R64)', async () => {
    await gives('giao P. VHXH trả lời đơn của bà Ba, chậm nhất 25/11')
    await keeps(change('task', { number: 1 }, { forCitizens: true }))
    await office.passesTo('2026-11-27T08:00:00+07:00')
    expect(told(office.vinh)).toEqual(['27/11'])
    office.vinh.heard(/#1 P\. VHXH: .*quá 2 ngày làm việc \(liên quan người dân, tổ chức\)/)
  })

  test('never while a report handed in in time waits, nor after it (R38)', async () => {
    await gives('giao P. VHXH rà soát hộ nghèo, chậm nhất 25/11')
    await office.passesTo('2026-11-25T16:00:00+07:00')
    await office.long.says('báo cáo 1 đã xong, không có văn bản')
    await office.passesTo('2026-12-07T08:00:00+07:00')
    for (const person of [office.mai, office.vinh]) expect(told(person)).toEqual([])
  })

  test('a new deadline begins it anew', async () => {
    await gives('giao P. VHXH rà soát hộ nghèo, chậm nhất 25/11')
    await office.passesTo('2026-11-26T09:00:00+07:00')
    const dueAt = new Date('2026-12-02T17:00:00+07:00')
    await keeps(change('task', { number: 1 }, { dueAt, lateFrom: new Date('2026-12-03T00:00:00+07:00') }))
    await office.passesTo('2026-12-03T08:00:00+07:00')
    expect(told(office.mai)).toEqual(['26/11', '03/12'])
  })

  test('after a restart, or in a second process, nobody hears twice; what was missed is told once', async () => {
    await gives('giao P. VHXH rà soát hộ nghèo, chậm nhất 25/11')
    const from = new Date('2026-11-25T09:00:00+07:00')
    for (const until of ['2026-11-30T08:00:00+07:00', '2026-11-30T08:00:00+07:00', '2026-12-01T10:00:00+07:00']) {
      await Promise.all([office.app.tick(from, new Date(until)), office.app.tick(from, new Date(until))])
      await office.post.deliver()
    }
    expect(told(office.mai)).toEqual(['30/11'])
    expect(told(office.vinh)).toEqual(['30/11'])
  })

  test('who left hears nothing, who stands in does, a unit without a head has its deputies', async () => {
    const days = { from: '2026-11-23', to: '2026-12-31' }
    await keeps(
      change('person', { id: 2 }, { active: false }),
      post(902, 3, 31, 'deputy'),
      add('substitution', { id: 1, absentId: 1, substituteId: 4, byId: 4, ...days })
    )
    await gives('giao P. VHXH rà soát hộ nghèo, chậm nhất 25/11')
    await office.passesTo('2026-11-30T08:00:00+07:00')
    expect(told(office.mai)).toEqual([])
    expect(told(office.long)).toEqual(['26/11'])
    for (const person of [office.vinh, office.ha]) expect(told(person)).toEqual(['30/11'])
  })

  test('silent on days off', async () => {
    await gives('giao P. VHXH rà soát hộ nghèo, chậm nhất 27/11')
    await office.passesTo('2026-11-29T20:00:00+07:00')
    expect(told(office.mai)).toEqual([])
    await office.passesTo('2026-11-30T08:00:00+07:00')
    expect(told(office.mai)).toEqual(['30/11'])
  })
})
