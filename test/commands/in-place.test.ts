import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('người thay và phiếu trình, báo cáo, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())
  const submits = async (line: string) => {
    await office.ha.says(line)
    await office.ha.presses('Đúng')
  }
  const LINE = 'trình anh Vinh: giao P. Kinh tế rà soát chợ, chậm nhất 30/11'

  test('a substitute who does the work gets the report, and nothing to decide with (R16)', async () => {
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
    await office.vinh.presses('Đúng')
    await office.vinh.says('thay tôi TL02 từ 23/11 đến 25/11')
    await office.long.says('báo cáo 1 đã xong, không có văn bản')
    office.mai.hears('báo cáo kết quả việc số 1 (lần 1)')
    expect(office.mai.labels()).toEqual(['Chi tiết'])
    expect(office.mai.all().filter(one => one.text.includes('báo cáo kết quả việc số 1'))).toHaveLength(1)
    expect(office.vinh.labels()).toContain('Xác nhận')
    await office.mai.says('xác nhận 1')
    expect((await office.store.task(1))?.state).toBe('waiting')
  })

  test('a substitute with no part in it may decide', async () => {
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
    await office.vinh.presses('Đúng')
    await office.vinh.says('thay tôi TL04 từ 23/11 đến 25/11')
    await office.long.says('báo cáo 1 đã xong, không có văn bản')
    expect(office.ha.labels()).toContain('Xác nhận')
  })

  test('what was put before the leader before they left is approved in their place; both are named (R56, R16)', async () => {
    await submits(LINE)
    await office.vinh.says('thay tôi TL02 từ 23/11 đến 25/11')
    await office.mai.says('phiếu trình')
    office.mai.hears(/1[\s\S]*P\. Kinh tế[\s\S]*rà soát chợ/)
    await office.mai.says('phiếu trình k1')
    office.mai.hears(
      /^Đồng chí Phạm Thu Hà trình giao việc.*\n• Trình đồng chí Lê Quang Vinh; đồng chí duyệt thay\n• Việc: rà soát chợ/
    )
    expect(office.mai.labels()).toEqual(['Duyệt', 'Trả lại'])
    await office.mai.presses('Duyệt')
    expect(await office.store.task(1)).toMatchObject({ assignerId: 1, confirmerId: 1, enteredById: 4, leadUnitId: 32 })
    expect((await office.store.history(1))[0]).toMatchObject({ act: 'assigned', actorId: 2, forId: 1 })
    office.ha.heard('Đồng chí Nguyễn Thị Mai đã duyệt phiếu trình; việc số 1 đã giao')
    office.vinh.heard('Đồng chí Nguyễn Thị Mai thay đồng chí giao việc: việc số 1')
    await office.vinh.says('duyệt k1')
    expect(await office.store.countTasks({})).toBe(1)
  })

  test.each(['duyệt k1', '/duyet k1', 'duyet k1 thay TL01', 'duyệt'])('"%s"', async typed => {
    await submits(LINE)
    await office.vinh.says('thay tôi TL02 từ 23/11 đến 25/11')
    await office.mai.says(typed)
    expect(await office.store.task(1)).toMatchObject({ assignerId: 1 })
  })

  test('an open card of one’s own with the number comes first; the leader’s is meant by their code', async () => {
    await office.mai.says(LINE)
    await office.mai.presses('Đúng')
    await office.vinh.says('thay tôi TL04 từ 23/11 đến 25/11')
    await office.ha.says('giao P. VHXH soạn giấy mời, chậm nhất 30/11')
    await office.ha.says('duyệt k1')
    expect(await office.store.task(1)).toMatchObject({ leadUnitId: 31, assignerId: 4 })
    await office.ha.says('duyệt k1 thay TL01')
    expect(await office.store.task(2)).toMatchObject({ leadUnitId: 32, assignerId: 1 })
  })

  test('it goes back with a reason too; who stands in for nobody can do neither', async () => {
    await submits(LINE)
    await office.mai.says('duyệt k1')
    await office.mai.says('trả phiếu k1 vì thiếu hạn')
    expect(await office.store.countTasks({})).toBe(0)
    office.ha.neverHeard('trả lại phiếu trình')
    await office.vinh.says('thay tôi TL02 từ 23/11 đến 25/11')
    await office.mai.says('trả phiếu k1 thay TL01')
    office.mai.hears('Lý do trả lại phiếu k1 là gì?')
    await office.mai.says('chưa rõ chợ nào')
    office.ha.hears(/Đồng chí Nguyễn Thị Mai trả lại phiếu trình[\s\S]*• Lý do: chưa rõ chợ nào/)
    await office.mai.says('duyệt k1')
    expect(await office.store.countTasks({})).toBe(0)
  })

  test('what lacks something by now is not approved in somebody’s place, but goes back', async () => {
    await submits('trình anh Vinh: giao P. Kinh tế rà soát chợ, chậm nhất 25/11')
    await office.passesTo('2026-11-26T09:00:00+07:00')
    await office.vinh.says('thay tôi TL02 từ 26/11 đến 27/11')
    await office.mai.says('duyệt k1')
    office.mai.hears('gõ: trả phiếu k1 thay TL01 vì thiếu hạn')
    expect(await office.store.countTasks({})).toBe(0)
    await office.mai.presses('Trả lại')
    office.mai.hears('Lý do trả lại phiếu k1 là gì?')
  })

  test('an order that comes again goes on in the name of the absent (P16, R16)', async () => {
    await office.vinh.says('thay tôi TL02 từ 23/11 đến 25/11')
    await office.mai.says('giao P. Kinh tế báo cáo chợ, 16h thứ 6 hàng tuần')
    await office.mai.presses('Đúng')
    await office.passesTo('2026-11-27T09:00:00+07:00')
    expect(await office.store.task(2)).toMatchObject({ assignerId: 1, leadUnitId: 32 })
  })
})
