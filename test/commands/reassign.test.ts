import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('giao lại, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await office.vinh.says('giao P. Kinh tế rà soát danh sách hộ nghèo, chậm nhất 30/11, phối hợp Văn phòng')
    await office.vinh.says('đúng')
  })
  afterEach(() => office.close())
  const lead = async () => {
    const task = await office.store.task(1)
    const roster = await office.store.roster()
    return task?.leadPersonId
      ? roster.people.get(task.leadPersonId)?.name
      : roster.units.get(task?.leadUnitId ?? 0)?.shortName
  }
  const due = async () => (await office.store.task(1))?.dueAt?.toISOString()

  test.each([
    'giao lại 1 cho P. VHXH, hạn 5/12 vì đúng chức năng',
    '/giaolai 1 cho P. VHXH, hạn 5/12 vì đúng chức năng',
    'giao lai viec 1 cho P. VHXH han 5/12, vì đúng chức năng'
  ])('"%s": the new lead gets the order with its card', async typed => {
    await office.vinh.says(typed)
    office.vinh.heard(
      /Đã giao lại việc số 1 cho P\. VHXH[\s\S]*05\/12\/2026[\s\S]*ngày nghỉ cuối tuần[\s\S]*• Lý do: đúng chức năng/
    )
    for (const one of [office.mai, office.long]) {
      one.hears(
        /Đồng chí Lê Quang Vinh giao việc số 1\n• Việc: rà soát danh sách hộ nghèo\n• Chủ trì: P\. VHXH[\s\S]*05\/12\/2026/
      )
      if (buttons) expect(one.labels()).toEqual(expect.arrayContaining(['Đã nhận', 'Báo cáo', 'Từ chối']))
    }
    office.ha.heard('Đồng chí Lê Quang Vinh giao lại việc số 1 cho P. VHXH')
    expect(await lead()).toBe('P. VHXH')
    await office.mai.says('nhận 1')
    expect((await office.store.task(1))?.state).toBe('acknowledged')
    await office.vinh.says('chi tiết 1')
    office.vinh.hears(/Lê Quang Vinh giao việc\n[\s\S]*giao lại: từ P\. Kinh tế cho P\. VHXH, “đúng chức năng”/)
  })

  test('the old lead hears that it is no longer theirs, and can do nothing with it', async () => {
    await office.vinh.says('giao lại 1 cho P. VHXH')
    expect(await due()).toBe('2026-11-30T10:00:00.000Z')
    await office.mai.says('xin gia hạn 1 đến 8/12 vì bận')
    await office.vinh.says('giao lại 1 cho P. Kinh tế')
    for (const one of [office.mai, office.long])
      one.heard('Đồng chí Lê Quang Vinh đã giao lại việc số 1 cho P. Kinh tế; đồng chí không cần thực hiện tiếp')
    const offered = office.mai.all().flatMap(one => one.buttons.flat().map(({ types }) => types))
    expect(offered.filter(types => types.startsWith('nhận 1'))).toEqual([])
    await office.mai.says('báo cáo 1 xong, không có văn bản')
    office.mai.hears('Không có việc số 1 trong phạm vi của đồng chí.')
    await office.vinh.says('chờ gia hạn')
    office.vinh.hears('Không có đề nghị gia hạn nào')
  })

  test('the new lead has their own hours in which to acknowledge (R58)', async () => {
    await office.passesTo('2026-11-23T11:00:00+07:00')
    await office.vinh.says('giao lại 1 cho P. VHXH')
    await office.passesTo('2026-11-23T15:30:00+07:00')
    office.mai.neverHeard('chưa có người nhận')
    await office.passesTo('2026-11-25T12:00:00+07:00')
    office.mai.heard('chưa có người nhận')
  })

  test('declined, it is given again by the button of the letter; the name is asked for', async () => {
    await office.vinh.says('giao lại 1 cho P. VHXH')
    await office.mai.says('từ chối 1 vì thuộc chức năng của P. Kinh tế')
    await office.vinh.presses('Giao lại')
    office.vinh.hears('Giao lại việc số 1 cho ai? (Việc: rà soát danh sách hộ nghèo)')
    await office.vinh.says('P. Kinh tế')
    office.vinh.heard('Đã giao lại việc số 1 cho P. Kinh tế')
    expect(await office.store.task(1)).toMatchObject({ state: 'new', acknowledgedAt: null })
  })

  test('a name that several have is asked about', async () => {
    await office.vinh.says('giao lại 1 cho đ/c Mai')
    office.vinh.hears('Chưa rõ “đ/c Mai” là ai hoặc đơn vị nào.')
    await office.vinh.presses('Nguyễn Thị Mai (P. VHXH)')
    expect(await lead()).toBe('Nguyễn Thị Mai')
    office.mai.hears('Đồng chí Lê Quang Vinh giao việc số 1')
  })

  test('what is overdue needs a new deadline', async () => {
    await office.passesTo('2026-12-02T09:00:00+07:00')
    await office.vinh.says('giao lại 1 cho P. VHXH')
    office.vinh.hears('Việc số 1 đã quá hạn. Hạn mới cho P. VHXH là khi nào?')
    await office.vinh.says('sớm nhất có thể')
    office.vinh.hears('Chưa hiểu hạn “sớm nhất có thể”')
    await office.vinh.says('8/12')
    expect(await due()).toBe('2026-12-08T10:00:00.000Z')
    await office.vinh.says('quá hạn')
    office.vinh.hears('Không có việc nào quá hạn.')
  })

  test.each([
    ['giao lại 1 cho P. Kinh tế', 'Việc số 1 đang do P. Kinh tế chủ trì.'],
    ['giao lại 1 cho P. VHXH và Văn phòng', 'Mỗi việc chỉ có một nơi chủ trì.'],
    ['giao lại 1 cho phòng Vũ trụ', 'Không tìm thấy “phòng Vũ trụ”'],
    ['giao lại 1 cho P. VHXH, hạn 20/11', /Hạn .*20\/11\/2026 đã qua/],
    ['giao lại 1 cho đ/c Khang', /không thuộc phạm vi đồng chí quản lý/]
  ])('"%s" is refused', async (typed, why) => {
    await office.vinh.says(typed)
    office.vinh.hears(why)
    expect(await lead()).toBe('P. Kinh tế')
  })

  test('only the assigner, or a leader above, gives it again; not after the report', async () => {
    await office.vinh.says('giao lại 1 cho P. VHXH')
    await office.mai.says('giao lại 1 cho P. Kinh tế')
    office.mai.hears('Chỉ đồng chí Lê Quang Vinh hoặc lãnh đạo cấp trên giao lại được việc số 1.')
    await office.mai.says('báo cáo 1 đã xong, không có văn bản')
    await office.vinh.says('giao lại 1 cho P. Kinh tế')
    office.vinh.hears('Việc số 1 đã có báo cáo đang chờ xác nhận.')
  })
})
