import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { add, change, type Save } from '../../src/core/outcome.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('đôn đốc, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await gives('giao P. VHXH rà soát danh sách hộ nghèo, chậm nhất 30/11')
  })
  afterEach(() => office.close())
  const gives = async (line: string) => {
    await office.vinh.says(line)
    await office.vinh.says('đúng')
  }
  const keeps = (...save: readonly Save[]) =>
    office.store.commit(
      `test:kept:${save.length}:${JSON.stringify(save[0])}`,
      { rests: [], save, say: [] },
      office.now()
    )

  test.each([
    'đôn đốc 1 đề nghị gửi trước 16h',
    '/dondoc 1 đề nghị gửi trước 16h',
    '/nhac 1: đề nghị gửi trước 16h',
    '/nhacviec 1 đề nghị gửi trước 16h',
    'NHAC VIEC SO 1, đề nghị gửi trước 16h'
  ])('"%s": the doers hear at once, and it is kept (R21)', async typed => {
    await office.vinh.says(typed)
    office.vinh.hears('Đã đôn đốc việc số 1 (lần 1), chuyển đến: Nguyễn Thị Mai, Trần Đức Long')
    for (const doer of [office.mai, office.long]) {
      doer.hears(
        /^⏰ Đồng chí Lê Quang Vinh đôn đốc việc số 1\n• Lời nhắn: đề nghị gửi trước 16h\n• Việc: rà soát.*\n• Hạn: .*30\/11\/2026.*\n• Tình trạng: Mới giao.*\n• Đã đôn đốc 1 lần/
      )
    }
    expect(office.long.labels()).toEqual(['Đã nhận', 'Báo cáo', 'Từ chối', 'Xin gia hạn'])
    expect((await office.store.reminders([1], 'urged')).map(one => one.personId)).toEqual([2, 3])
    const history = await office.store.history(1)
    expect(history.at(-1)).toMatchObject({ act: 'reminded', actorId: 1, after: { text: 'đề nghị gửi trước 16h' } })
    await office.long.presses('Đã nhận')
    office.long.hears('Đã ghi nhận đồng chí nhận việc số 1.')
  })

  test.each([
    'đôn đốc P. VHXH',
    'don doc phong VHXH viec so 1',
    'nhắc đ/c Long',
    'nhắc lại việc 1',
    'đôn đốc chị Mai VHXH việc 1'
  ])('"%s": the one task of theirs is urged (R21)', async typed => {
    await office.vinh.says(typed)
    office.vinh.hears('Đã đôn đốc việc số 1 (lần 1), chuyển đến: Nguyễn Thị Mai, Trần Đức Long')
    office.long.hears('⏰ Đồng chí Lê Quang Vinh đôn đốc việc số 1')
  })

  test('of several tasks of one unit the speaker chooses, or urges all that are late', async () => {
    await gives('giao P. VHXH báo cáo thư viện, chậm nhất 27/11')
    await gives('giao P. Kinh tế rà soát chợ, chậm nhất 27/11')
    await office.passesTo('2026-12-01T09:00:00+07:00')
    await office.vinh.says('đôn đốc P. VHXH')
    office.vinh.hears('Việc đồng chí giao P. VHXH chưa có báo cáo: 2. Đôn đốc việc nào?')
    await office.vinh.presses('#2 báo cáo thư viện')
    office.vinh.hears('Đã đôn đốc việc số 2')
    await office.vinh.says('đôn đốc việc quá hạn của P. VHXH')
    office.vinh.hears(/Đã đôn đốc việc quá hạn: 1; số người nhận tin: 2\n.*đủ số lần: 1/)
    expect(await office.store.reminders([3], 'urged')).toEqual([])
    await office.vinh.says('nhắc đ/c Hoàng Thị Mai')
    office.vinh.hears('Không có việc nào đồng chí giao đ/c Hoàng Thị Mai mà chưa có báo cáo. Để xem việc đã giao, gõ:')
  })

  test('what is to be done is an order and no urging', async () => {
    await office.vinh.says('nhắc P. VHXH nộp báo cáo thôn 3, chậm nhất 30/11')
    office.vinh.hears('Giao việc (chờ đồng chí xác nhận)')
  })

  test('once a day, and it is said from when again; the count is in the letter and in the detail (R21)', async () => {
    await office.vinh.says('đôn đốc 1')
    await office.passesTo('2026-11-23T16:30:00+07:00')
    await office.vinh.says('đôn đốc 1')
    office.vinh.hears('Việc số 1 hôm nay đã được đôn đốc 1 lần, đủ số lần cho phép trong ngày. Từ ngày 24/11/2026')
    await office.passesTo('2026-11-25T09:00:00+07:00')
    await office.vinh.says('đôn đốc 1')
    office.mai.hears('• Đã đôn đốc 2 lần')
    await office.mai.says('chi tiết 1')
    office.mai.hears(/• Đã đôn đốc 2 lần[\s\S]*Lê Quang Vinh đôn đốc\n.*Lê Quang Vinh đôn đốc/)
  })

  test('of two who urge at one moment one is heard (R21)', async () => {
    await Promise.all([office.vinh.says('đôn đốc 1'), office.ha.says('đôn đốc 1')])
    expect(office.long.all().filter(one => one.text.startsWith('⏰'))).toHaveLength(1)
  })

  test('the office may allow more a day', async () => {
    await keeps({ act: 'put', table: 'setting', row: { key: 'urgesPerDay', value: 2 } })
    await office.vinh.says('đôn đốc 1')
    await office.passesTo('2026-11-23T10:00:00+07:00')
    await office.vinh.says('đôn đốc 1')
    office.vinh.hears('Đã đôn đốc việc số 1 (lần 2)')
    await office.passesTo('2026-11-23T10:30:00+07:00')
    await office.vinh.says('đôn đốc 1')
    office.vinh.hears('Việc số 1 hôm nay đã được đôn đốc 2 lần')
  })

  test('the chief of office urges; nobody else does', async () => {
    await office.ha.says('đôn đốc 1')
    office.ha.hears('Đã đôn đốc việc số 1 (lần 1)')
    office.mai.hears('⏰ Đồng chí Phạm Thu Hà đôn đốc việc số 1')
    await office.mai.says('đôn đốc 1')
    office.mai.hears('Việc số 1 chưa có báo cáo nào chờ xác nhận')
    await office.mai.says('giao đ/c Long soạn giấy mời, chậm nhất 30/11')
    await office.mai.says('đúng')
    await office.ha.says('đôn đốc 2')
    office.ha.hears(/Không có việc số 2|đôn đốc được việc số 2/)
  })

  test('the head of the unit has a copy of what is urged of one person', async () => {
    await gives('giao đ/c Long soạn giấy mời họp, chậm nhất 30/11')
    await office.vinh.says('đôn đốc 2')
    office.vinh.hears('chuyển đến: Trần Đức Long')
    office.mai.hears('Để biết: đồng chí Lê Quang Vinh đôn đốc việc số 2 giao Trần Đức Long (P. VHXH)')
    expect((await office.store.reminders([2], 'urged')).map(one => one.personId)).toEqual([3])
  })

  test('what has a report, or is over, is not urged', async () => {
    await office.long.says('báo cáo 1 đã xong, không có văn bản')
    await office.vinh.says('đôn đốc 1')
    office.vinh.hears('Việc số 1 đã có báo cáo, đang chờ xác nhận nên không cần đôn đốc.')
    await office.vinh.says('xác nhận 1')
    await office.vinh.says('đôn đốc 1')
    office.vinh.hears('Việc số 1 đang ở trạng thái “Đã hoàn thành”')
  })

  test('alone it offers the overdue tasks I gave, one or all at once, one letter a doer', async () => {
    await office.vinh.says('đôn đốc')
    office.vinh.hears('Không có việc quá hạn nào đồng chí đã giao.')
    await gives('giao P. VHXH báo cáo thư viện, chậm nhất 25/11')
    await gives('giao P. VHXH kiểm tra di tích, chậm nhất 25/11')
    await gives('giao P. VHXH việc còn xa, chậm nhất 15/12')
    await office.passesTo('2026-11-27T09:00:00+07:00')
    await office.vinh.says('/dondoc')
    office.vinh.hears('Việc quá hạn đồng chí đã giao: 2. Đôn đốc việc nào?')
    await office.vinh.presses('#2 báo cáo thư viện')
    office.vinh.hears('Đã đôn đốc việc số 2 (lần 1)')
    await office.vinh.says('đôn đốc tất cả')
    office.vinh.hears(/Đã đôn đốc việc quá hạn: 1; số người nhận tin: 2\n.*đã đủ số lần: 1/)
    await office.passesTo('2026-11-30T09:00:00+07:00')
    const heard = office.long.all().length
    await office.vinh.says('đôn đốc quá hạn')
    const letters = office.long.all().slice(heard)
    expect(letters).toHaveLength(1)
    expect(letters[0]?.text).toMatch(
      /^⏰ Đồng chí Lê Quang Vinh đôn đốc các việc quá hạn của đồng chí: 2\n- #2 P\. VHXH: báo cáo thư viện, hạn 25\/11\/2026\. Quá hạn 3 ngày làm việc\. Đã đôn đốc 2 lần\n- #3 /
    )
    await office.vinh.says('đôn đốc việc quá hạn')
    office.vinh.hears('Đã đôn đốc việc quá hạn: 0')
  })

  test('nothing is overdue: it is said', async () => {
    await office.vinh.says('đôn đốc quá hạn')
    office.vinh.hears('Không có việc nào đồng chí đã giao mà quá hạn chưa báo cáo.')
  })

  test('where nobody answers for the unit, its assigner hears that, and nothing is kept', async () => {
    await keeps(change('person', { id: 2 }, { active: false }), change('person', { id: 3 }, { active: false }), {
      act: 'put',
      table: 'setting',
      row: { key: 'urgesPerDay', value: 1 }
    })
    await office.vinh.says('đôn đốc 1')
    office.vinh.hears('P. VHXH chưa có ai nhận tin đôn đốc việc số 1.')
    expect(await office.store.reminders([1], 'urged')).toEqual([])
  })

  test('a substitute urges in the place of whom they stand in for', async () => {
    const days = { from: '2026-11-23', to: '2026-11-30' }
    await keeps(add('substitution', { id: 1, absentId: 1, substituteId: 4, byId: 4, ...days }))
    await office.passesTo('2026-11-25T09:00:00+07:00')
    await office.ha.says('đôn đốc 1')
    expect((await office.store.history(1)).at(-1)).toMatchObject({ act: 'reminded', actorId: 4 })
  })

  test('who has left the place from which it was given urges none of it, one by one or all that is late (R16)', async () => {
    await office.mai.says('giao đ/c Long soạn giấy mời, chậm nhất 25/11')
    await office.mai.says('đúng')
    await office.mai.says('giao đ/c Long đặt phòng họp, chậm nhất 25/11')
    await office.mai.says('đúng')
    await office.passesTo('2026-11-27T09:00:00+07:00')
    await office.mai.says('đôn đốc')
    office.mai.hears('Việc quá hạn đồng chí đã giao: 2')
    await office.ha.says('thôi chức TL02 cấp trưởng P. VHXH')
    await office.ha.says('bổ nhiệm TL02 cấp trưởng P. Kinh tế')
    const heard = office.long.all().length
    await office.mai.says('đôn đốc 2')
    office.mai.hears('đôn đốc được việc số 2')
    await office.mai.says('đôn đốc quá hạn')
    office.mai.hears('Không có việc nào đồng chí đã giao mà quá hạn chưa báo cáo.')
    for (const typed of ['đôn đốc việc quá hạn của đ/c Long', 'đôn đốc đ/c Long', 'đôn đốc']) {
      await office.mai.says(typed)
      office.mai.hears('Không có')
    }
    expect(office.long.all()).toHaveLength(heard)
    expect(await office.store.reminders([2, 3], 'urged')).toEqual([])
  })

  test('an order that begins with these words is an order', async () => {
    await office.vinh.says('đôn đốc P. Kinh tế nộp báo cáo quý IV trước 5/12')
    expect(await office.store.reminders([1], 'urged')).toEqual([])
    await office.vinh.says('nhắc 3 phòng nộp báo cáo quý IV')
    office.vinh.neverHeard('Đã đôn đốc')
  })
})
