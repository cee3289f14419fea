import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { add, change } from '../../src/core/outcome.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('the morning letter, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())
  const gives = async (line: string) => {
    await office.vinh.says(line)
    await office.vinh.says('đúng')
  }

  test('is one letter: what is late, due today, due soon', async () => {
    await gives('giao P. VHXH việc trễ, chậm nhất 25/11')
    await gives('giao P. VHXH việc hôm nay, chậm nhất 26/11')
    await gives('giao P. VHXH việc sắp đến hạn, chậm nhất 30/11')
    await gives('giao P. VHXH việc còn xa, chậm nhất 15/12')
    await office.passesTo('2026-11-26T08:00:00+07:00')
    office.mai.hears('Việc hôm nay của đồng chí Nguyễn Thị Mai (tính đến 08:00, 26/11/2026)')
    office.mai.hears(/Quá hạn chưa có báo cáo: 1\n- #1 việc trễ, .*quá 1 ngày làm việc/)
    office.mai.hears(/Đến hạn hôm nay.*: 1\n- #2 việc hôm nay/)
    expect(office.mai.last().text).not.toContain('việc còn xa')
    expect(office.mai.labels()).toEqual(['Việc của tôi'])
    office.long.hears('Việc hôm nay của đồng chí Trần Đức Long')
  })

  test('tells of a task that will soon be due once', async () => {
    await gives('giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
    await office.passesTo('2026-11-25T08:00:00+07:00')
    office.mai.hears(/Sắp đến hạn: 1\n- #1 rà soát hộ nghèo/)
    const heard = office.mai.all().length
    await office.passesTo('2026-11-27T12:00:00+07:00')
    expect(
      office.mai
        .all()
        .slice(heard)
        .filter(one => one.text.includes('Sắp đến hạn'))
    ).toEqual([])
    const reminders = await office.store.reminders([1], 'due_soon')
    expect(reminders.map(one => one.personId).sort()).toEqual([2, 3])
  })

  test('what is due on days off is told on the last morning before them', async () => {
    await gives('giao P. VHXH trực Ngày hội, chậm nhất 28/11')
    await office.passesTo('2026-11-27T08:00:00+07:00')
    office.mai.hears(/Đến hạn hôm nay hoặc trước buổi làm việc tới: 1\n- #1 trực Ngày hội/)
  })

  test('reminds the confirmer of what waits, every working day, and nobody else (R39)', async () => {
    await gives('giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
    await office.long.says('báo cáo 1 đã xong, không có văn bản')
    await office.passesTo('2026-11-27T08:00:00+07:00')
    office.vinh.hears(/Báo cáo chờ đồng chí xác nhận: 1\n- #1 P\. VHXH: rà soát hộ nghèo, đã chờ 3 ngày làm việc/)
    expect(office.vinh.labels()).toEqual(['Chờ xác nhận'])
    await office.vinh.presses('Chờ xác nhận')
    office.vinh.hears('Báo cáo chờ đồng chí xác nhận: 1')
    office.mai.neverHeard('chờ đồng chí xác nhận')
    expect(await office.store.reminders([1], 'unconfirmed')).toHaveLength(3)
  })

  test('late after a restart it tells what stood at its moment, not what came since', async () => {
    await gives('giao P. VHXH việc cũ, chậm nhất 30/11')
    const before = new Date('2026-11-25T07:00:00+07:00')
    await office.passesTo('2026-11-25T07:30:00+07:00')
    await office.vinh.says('giao P. Kinh tế việc khác, chậm nhất 30/11')
    await office.vinh.says('đúng')
    const given = await office.store.task(2)
    const save = [change('task', { number: 2 }, { assignedAt: new Date('2026-11-25T14:00:00+07:00') })]
    expect(given?.leadUnitId).toBe(32)
    await office.store.commit('test:later', { rests: [], save, say: [] }, office.now())
    await office.app.tick(before, new Date('2026-11-25T15:00:00+07:00'))
    await office.post.deliver()
    office.mai.heard(/Việc hôm nay của đồng chí Nguyễn Thị Mai[\s\S]*việc cũ/)
    expect(await office.store.reminders([2], 'due_soon')).toEqual([])
    expect(await office.store.reminders([1], 'due_soon')).toHaveLength(2)
  })

  test('who was not told yet still is', async () => {
    await gives('giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
    const save = [
      add('reminder', { taskNumber: 1, kind: 'due_soon', personId: 2, at: new Date('2026-11-25T07:30:00+07:00') })
    ]
    await office.store.commit('test:told', { rests: [], save, say: [] }, office.now())
    await office.passesTo('2026-11-25T08:00:00+07:00')
    office.mai.neverHeard('Sắp đến hạn')
    office.long.heard('Sắp đến hạn: 1')
  })

  test('keeps silent on days off, and when there is nothing', async () => {
    await gives('giao P. VHXH việc trễ, chậm nhất 23/11')
    const heard = office.mai.all().length
    await office.passesTo('2026-11-23T16:00:00+07:00')
    await office.long.says('nhận 1')
    await office.passesTo('2026-11-24T18:00:00+07:00')
    expect(
      office.mai
        .all()
        .slice(heard)
        .filter(one => one.text.includes('Việc hôm nay'))
    ).toEqual([])
    await office.passesTo('2026-11-25T08:00:00+07:00')
    office.mai.hears('Việc hôm nay của đồng chí')
    office.ha.neverHeard('Việc hôm nay')
  })
})
