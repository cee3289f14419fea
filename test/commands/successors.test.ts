import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('đơn vị, cá nhân kế thừa, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())
  const given = async (text: string) => {
    await office.vinh.says(text)
    await office.vinh.presses('Đúng')
  }
  const beside = async (number: number) =>
    (await office.store.participants([number])).map(({ role, unitId }) => ({ role, unitId }))

  describe('what a unit supported or watched', () => {
    beforeEach(async () => {
      await given('giao đ/c Long soạn giấy mời, chậm nhất 4/12, phối hợp P. Kinh tế')
      await given('giao P. VHXH rà soát hộ nghèo, chậm nhất 4/12, theo dõi: P. Kinh tế')
      await given('giao Văn phòng chuẩn bị hội trường, chậm nhất 4/12, phối hợp P. Kinh tế')
    })

    test('goes to its successor at once, but where that leads the work itself (DOMAIN 3.7)', async () => {
      await office.ha.says('đồng ý gộp P. Kinh tế vào P. VHXH')
      expect(await beside(1)).toEqual([{ role: 'support', unitId: 31 }])
      expect(await beside(2)).toEqual([])
      expect(await beside(3)).toEqual([{ role: 'support', unitId: 31 }])
      for (const one of [office.mai, office.long])
        one.heard(/P\. Kinh tế đã gộp vào P\. VHXH; việc P\. VHXH phối hợp, theo dõi thay: 3\n• #/)
      expect((await office.store.history(3)).at(-1)).toMatchObject({ act: 'inherited', actorId: 4 })
      await office.mai.says('chi tiết 3')
      office.mai.hears('• Phối hợp: P. VHXH')
      office.mai.hears('Phạm Thu Hà chuyển việc từ P. Kinh tế sang P. VHXH')
    })

    test.each(['', ' từ 26/11'])('whose successor leads what it supported stands there once%s (R4)', async from => {
      await given('giao P. Kinh tế kiểm tra chợ, chậm nhất 4/12, phối hợp P. VHXH, Văn phòng')
      await given('giao đ/c Hùng soạn công văn, chậm nhất 4/12, phối hợp P. VHXH')
      await office.ha.says(`đồng ý gộp P. Kinh tế vào P. VHXH${from}`)
      await office.passesTo('2026-11-26T09:00:00+07:00')
      expect(await office.store.task(4)).toMatchObject({ leadUnitId: 31, leadPersonId: null })
      expect(await beside(4)).toEqual([{ role: 'support', unitId: 30 }])
      expect(await beside(5)).toEqual([{ role: 'support', unitId: 31 }])
      await office.mai.says('chi tiết 4')
      office.mai.hears('• Phối hợp: Văn phòng')
    })

    test('on the day itself when that is to come, once', async () => {
      await office.ha.says('đồng ý gộp P. Kinh tế vào P. VHXH từ 26/11')
      expect(await beside(3)).toEqual([{ role: 'support', unitId: 32 }])
      await office.passesTo('2026-11-27T09:00:00+07:00')
      expect(await beside(3)).toEqual([{ role: 'support', unitId: 31 }])
      expect((await office.store.history(3)).filter(one => one.act === 'inherited')).toHaveLength(1)
      office.mai.heard('việc P. VHXH phối hợp, theo dõi thay: 3')
    })
  })

  test('a hand-over takes along the orders that come again; at the next turn the successor gives (P16)', async () => {
    await office.mai.says('giao đ/c Long báo cáo tình hình, 16h thứ 6 hàng tuần')
    await office.mai.presses('Đúng')
    await office.ha.says('bàn giao TL02 cho TL01')
    office.ha.hears('Việc định kỳ của đồng chí Nguyễn Thị Mai do đồng chí Lê Quang Vinh giao tiếp: 1')
    for (const one of [office.mai, office.vinh])
      one.heard(/Việc định kỳ của đồng chí Nguyễn Thị Mai[\s\S]*• Việc: báo cáo tình hình/)
    await office.ha.says('khóa TL02')
    await office.passesTo('2026-11-27T09:00:00+07:00')
    expect(await office.store.task(2)).toMatchObject({ assignerId: 1, confirmerId: 1, leadPersonId: 3 })
    office.long.heard('Đồng chí Lê Quang Vinh giao việc số 2')
    await office.vinh.says('định kỳ')
    office.vinh.hears('Việc định kỳ của đồng chí: 1')
  })

  test('an order that comes again goes on with whoever does it from now on (R42, R54)', async () => {
    await office.vinh.says('giao đ/c Long báo cáo tình hình, 16h thứ 6 hàng tuần')
    await office.vinh.presses('Đúng')
    await office.ha.says('bàn giao TL03 cho TL06')
    const moved = 'Việc định kỳ của đồng chí Trần Đức Long từ lần sau do đồng chí Hoàng Thị Mai thực hiện: 1'
    office.ha.hears(moved)
    office.vinh.heard(`${moved}\n• Việc: báo cáo tình hình`)
    office.long.heard(moved)
    await office.ha.says('khóa TL03')
    await office.passesTo('2026-11-27T09:00:00+07:00')
    expect(await office.store.task(2)).toMatchObject({ assignerId: 1, leadPersonId: 6, leadUnitId: 32 })
  })

  test('whoever gives it does not become its doer: it stays, and is said', async () => {
    await office.mai.says('giao đ/c Long báo cáo tình hình, 16h thứ 6 hàng tuần')
    await office.mai.presses('Đúng')
    await office.ha.says('bàn giao TL03 cho TL02')
    office.ha.hears('Chưa chuyển được 1 việc định kỳ')
  })

  test('one that the successor may not give stays, and is said', async () => {
    await given('giao P. Kinh tế báo cáo tình hình, 16h thứ 6 hàng tuần')
    await office.ha.says('bàn giao TL01 cho TL02')
    office.ha.hears(
      'Chưa chuyển được 1 việc định kỳ, vì không đúng thẩm quyền giao hoặc người nhận sẽ vừa giao vừa thực hiện'
    )
    expect(await office.store.activeSeries(1)).toHaveLength(1)
  })

  test('substitutions that name them end, and both hear (R16)', async () => {
    await given('giao đ/c Long soạn giấy mời, chậm nhất 4/12')
    await office.mai.says('thay tôi TL03 từ 23/11 đến 30/11')
    await office.ha.says('bàn giao TL03 cho TL06')
    office.ha.hears('Đồng chí Trần Đức Long thôi thay đồng chí Nguyễn Thị Mai.')
    for (const one of [office.mai, office.long]) one.heard('Đồng chí Trần Đức Long thôi thay đồng chí Nguyễn Thị Mai.')
    await office.mai.says('ủy quyền')
    office.mai.hears('Hiện không có ai thay đồng chí')
    expect(await office.store.journal(5, 'substitution')).toMatchObject([{ actorId: 4, subject: 'TL03' }, {}])
  })

  test('a head who hands over inside the unit ends nobody’s substitution', async () => {
    await given('giao đ/c Long soạn giấy mời, chậm nhất 4/12')
    await office.mai.says('thay tôi TL03 từ 25/11 đến 30/11')
    await office.mai.says('bàn giao TL03 cho TL06')
    office.long.neverHeard('Long thôi thay')
  })

  test('what was put before them and not approved goes back to its writer (R56)', async () => {
    await given('giao đ/c Long soạn giấy mời, chậm nhất 4/12')
    await office.ha.says('trình anh Vinh: giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
    await office.ha.presses('Đúng')
    await office.long.says('trình anh Vinh: giao P. VHXH sơn cổng, chậm nhất 30/11')
    await office.long.presses('Đúng')
    await office.ha.says('bàn giao TL01 cho TL02')
    office.ha.heard('Phiếu trình chưa duyệt, đã báo người trình: 2')
    office.ha.heard(/phiếu trình sau chưa được duyệt.*\n• Việc: rà soát hộ nghèo\n• Chủ trì: P\. VHXH/)
    office.long.heard(/phiếu trình sau chưa được duyệt[\s\S]*• Việc: sơn cổng/)
    await office.vinh.says('duyệt k2')
    expect(await office.store.countTasks({})).toBe(1)
  })
})
