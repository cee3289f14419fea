import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { statistics } from '../../src/core/statistics.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('đơn vị thay đổi, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())
  const unit = async (id: number) => (await office.store.roster()).units.get(id)
  const given = async (line: string) => {
    await office.vinh.says(line)
    await office.vinh.presses('Đúng')
  }

  test.each([
    'đơn vị đổi tên P. VHXH thành Phòng Văn hóa, Xã hội và Thông tin',
    'don vi doi ten P. VHXH thanh Phòng Văn hóa, Xã hội và Thông tin',
    '/donvi đổi tên Phòng Văn hóa - Xã hội thành Phòng Văn hóa, Xã hội và Thông tin'
  ])('"%s": the old name still reads (DOMAIN 3.7)', async typed => {
    await office.ha.says(typed)
    office.ha.hears('P. VHXH nay là Phòng Văn hóa, Xã hội và Thông tin; tên cũ vẫn dùng được khi giao việc.')
    office.mai.hears('P. VHXH nay là Phòng Văn hóa, Xã hội và Thông tin')
    office.roomGroup.hears('P. VHXH nay là Phòng Văn hóa, Xã hội và Thông tin')
    for (const name of ['P. VHXH', 'Phòng Văn hóa, Xã hội và Thông tin', 'phòng văn hóa xã hội']) {
      await office.vinh.says(`giao ${name} rà soát hộ nghèo, chậm nhất 4/12`)
      office.vinh.hears('• Việc: rà soát hộ nghèo\n• Chủ trì: Phòng Văn hóa, Xã hội và Thông tin')
    }
    expect(await office.store.journal(5, 'unit')).toMatchObject([{ actorId: 4, before: { shortName: 'P. VHXH' } }])
  })

  test('a name that another unit has, words without two names, and others are refused', async () => {
    await office.ha.says('đơn vị đổi tên P. VHXH thành Phòng Kinh tế')
    office.ha.hears('Đã có đơn vị tên “Phòng Kinh tế”')
    await office.ha.says('/donvi đổi tên Phòng Không Có thành Phòng Khác')
    office.ha.hears('Đề nghị ghi tên hiện nay và tên mới')
    await office.mai.says('đơn vị đổi tên P. VHXH thành Phòng Mới')
    office.mai.hears('Lệnh này chỉ dành cho quản trị hệ thống.')
  })

  test.each([
    'đơn vị gộp P. VHXH vào P. Kinh tế',
    'đơn vị đóng P. VHXH kế thừa P. Kinh tế',
    '/donvi gop P. VHXH vao P. Kinh te'
  ])('"%s": asked once, then all of it at once (DOMAIN 3.7)', async typed => {
    await given('giao P. VHXH rà soát hộ nghèo, chậm nhất 4/12')
    await given('giao đ/c Long soạn giấy mời, chậm nhất 4/12')
    await office.ha.says(typed)
    office.ha.hears(
      /^Gộp P\. VHXH vào P\. Kinh tế từ 23\/11\/2026\?\nViệc chưa xong chuyển sang đơn vị kế thừa: 2\. .*P\. VHXH: 2\./
    )
    expect(await unit(31)).toMatchObject({ validTo: null })
    await office.ha.presses('Đồng ý gộp')
    office.ha.hears(
      /Đã gộp P\. VHXH vào P\. Kinh tế.*việc đã chuyển: 2\nCần bố trí chức vụ mới cho 2 người:\n• Nguyễn Thị Mai, gõ: bổ nhiệm TL02/
    )
    expect(await unit(31)).toMatchObject({ validTo: '2026-11-22', successorId: 32 })
    expect(await office.store.task(1)).toMatchObject({ leadUnitId: 32 })
    expect((await office.store.history(1)).at(-1)).toMatchObject({ act: 'inherited', actorId: 4 })
    await office.vinh.says('chi tiết 1')
    office.vinh.hears('Phạm Thu Hà chuyển việc từ P. VHXH sang P. Kinh tế')
    office.roomGroup.hears('P. VHXH gộp vào P. Kinh tế từ 23/11/2026')
    office.mai.hears('P. VHXH gộp vào P. Kinh tế')
    office.vinh.heard(/P\. VHXH đã gộp vào P\. Kinh tế; việc chuyển sang P\. Kinh tế: 2\n• #1/)
    expect(await office.store.journal(5, 'unit')).toMatchObject([
      { actorId: 4, after: { successorId: 32, tasks: [1, 2] } }
    ])
    await office.ha.says('đồng ý gộp P. VHXH vào P. Kinh tế')
    office.ha.hears('P. VHXH đã được gộp vào P. Kinh tế từ 23/11/2026.')
  })

  test.each(['23/11', '26/11'])(
    'who keeps the roster keeps it, from the successor, after a merger on %s (R42)',
    async day => {
      await office.ha.says(`đồng ý gộp Văn phòng vào P. VHXH từ ${day}`)
      office.ha.hears('Văn phòng')
      await office.passesTo('2026-11-26T09:00:00+07:00')
      await office.ha.says('bổ nhiệm TL04 chuyên viên P. VHXH')
      office.ha.hears('Đồng chí Phạm Thu Hà là chuyên viên P. VHXH')
      const { posts } = await office.store.roster()
      expect(
        posts.filter(post => post.personId === 4 && post.to === null).map(post => [post.unitId, post.role])
      ).toEqual(
        expect.arrayContaining([
          [31, 'admin'],
          [31, 'officer']
        ])
      )
    }
  )

  test('a closed unit takes no new orders: its successor is offered', async () => {
    await office.ha.says('đồng ý gộp P. VHXH vào P. Kinh tế')
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 4/12')
    office.vinh.hears('P. VHXH đã gộp vào P. Kinh tế; giao cho P. Kinh tế?')
    await office.vinh.presses('P. Kinh tế')
    office.vinh.hears('• Việc: rà soát hộ nghèo\n• Chủ trì: P. Kinh tế')
  })

  test('from a day to come: until then nothing moves, on that day all of it does', async () => {
    await given('giao P. VHXH rà soát hộ nghèo, chậm nhất 4/12')
    await office.ha.says('đơn vị gộp P. VHXH vào P. Kinh tế từ 26/11')
    await office.ha.presses('Đồng ý gộp')
    office.ha.hears('P. VHXH sẽ gộp vào P. Kinh tế từ 26/11/2026')
    await office.passesTo('2026-11-25T16:00:00+07:00')
    await office.mai.says('tiến độ 1 được một nửa')
    office.mai.hears('Đã ghi tiến độ việc số 1')
    await given('giao P. VHXH soạn giấy mời, chậm nhất 4/12')
    await office.passesTo('2026-11-26T09:00:00+07:00')
    expect((await office.store.tasks({ leadUnitIds: [32] })).map(task => task.number)).toEqual([2, 1])
    office.vinh.heard('việc chuyển sang P. Kinh tế: 2')
    await office.mai.says('tiến độ 1 gần xong')
    office.mai.hears('Không có việc số 1 trong phạm vi của đồng chí.')
    const asOf = new Date('2026-11-25T12:00:00+07:00')
    const then = await office.store.tasksAt({ numbers: [1] }, asOf)
    const units = [...(await office.store.roster()).units.values()]
    const period = { from: '2026-11-01', to: '2026-11-30', asOf, goLive: null }
    const given31 = statistics(then, units, period).rows.find(row => row.unitId === 31)
    expect(given31?.counts.openInTime).toBe(1)
  })

  test('itself, the top, a unit with others below, a stale yes and others are refused', async () => {
    await office.ha.says('/donvi gộp P. VHXH vào P. VHXH')
    office.ha.hears('Không gộp P. VHXH vào P. VHXH được.')
    await office.ha.says('/donvi gộp UBND xã Tân Lập vào Sở Tư pháp')
    office.ha.hears('UBND xã Tân Lập còn đơn vị trực thuộc là Văn phòng.')
    await office.ha.says('/donvi gộp P. VHXH vào phòng nào đó')
    office.ha.hears('Đề nghị ghi đúng tên hai đơn vị')
    await office.ha.says('/donvi gộp P. VHXH vào P. Kinh tế từ 20/11')
    office.ha.hears('đã qua. Đề nghị ghi từ hôm nay trở đi.')
    for (const typed of ['đơn vị gộp P. VHXH vào P. Kinh tế', 'đồng ý gộp P. VHXH vào P. Kinh tế']) {
      await office.vinh.says(typed)
      office.vinh.hears('Lệnh này chỉ dành cho quản trị hệ thống.')
    }
  })

  test.each(['', ' từ 26/11'])(
    'practice never counts after a merger%s: it is closed, and said so (R19)',
    async from => {
      await given('giao P. VHXH soạn giấy mời, chậm nhất 27/11')
      await office.ha.says('đơn vị P. VHXH chính thức từ 24/11')
      await office.passesTo('2026-11-25T09:00:00+07:00')
      await given('giao P. VHXH rà soát hộ nghèo, chậm nhất 27/11')
      await office.ha.says(`đơn vị gộp P. VHXH vào P. Kinh tế${from}`)
      office.ha.hears(/Việc chưa xong chuyển sang đơn vị kế thừa: 1\.[\s\S]*Việc thử nghiệm chưa xong: 1\. .*đóng/)
      await office.ha.presses('Đồng ý gộp')
      if (from === '') office.ha.hears(/việc đã chuyển: 1\nViệc thử nghiệm đã đóng, không tính vào thống kê: 1/)
      await office.passesTo('2026-11-30T09:00:00+07:00')
      office.vinh.heard(/việc thử nghiệm được đóng \(thu hồi\), không tính vào thống kê: 1\..*\n• #1 soạn giấy mời/)
      office.mai.heard(/việc thử nghiệm của đồng chí được đóng \(thu hồi\).*: 1\..*\n• #1 soạn giấy mời/)
      office.vinh.neverHeard('việc thử nghiệm của đồng chí')
      expect((await office.store.history(1)).at(-1)).toMatchObject({ act: 'withdrawn', actorId: 4 })
      expect(await office.store.task(2)).toMatchObject({ leadUnitId: 32 })
      const roster = await office.store.roster()
      const period = { from: '2026-11-01', to: '2026-11-30', asOf: office.now(), goLive: null }
      const { total } = statistics(await office.store.tasks({}), [...roster.units.values()], period)
      expect(total).toMatchObject({ openOverdue: 1, openInTime: 0 })
    }
  )

  test.each(['', ' từ 26/11'])('who does the work by name hears that it moved, or was closed%s (R19)', async from => {
    await given('giao đ/c Long kê khai, chậm nhất 4/12')
    await office.ha.says('đơn vị P. VHXH chính thức từ 24/11')
    await office.passesTo('2026-11-25T09:00:00+07:00')
    await given('giao đ/c Long soạn giấy mời, chậm nhất 4/12')
    await office.ha.says(`đồng ý gộp P. VHXH vào P. Kinh tế${from}`)
    await office.passesTo('2026-11-26T09:00:00+07:00')
    office.long.heard(/việc chuyển sang P\. Kinh tế: 1\n• #2 soạn giấy mời/)
    office.long.heard(/việc thử nghiệm của đồng chí được đóng.*\n• #1 kê khai/)
    office.mai.neverHeard('việc thử nghiệm của đồng chí')
  })

  test('a unit tries out, then counts: cards say so, the figures follow, the data stay (R10, R19)', async () => {
    await office.ha.says('đơn vị P. VHXH thử nghiệm')
    office.ha.hears('P. VHXH thử nghiệm: việc vẫn được lưu đầy đủ')
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 4/12')
    office.vinh.hears('Thử nghiệm: không tính vào thống kê')
    await office.vinh.presses('Đúng')
    office.mai.hears('Thử nghiệm: không tính vào thống kê')
    await office.ha.says('đơn vị P. VHXH chính thức từ 25/11')
    office.ha.hears('P. VHXH chính thức từ 25/11/2026')
    expect(await unit(31)).toMatchObject({ pilot: false, officialFrom: '2026-11-25' })
    await office.passesTo('2026-11-25T09:00:00+07:00')
    await given('giao P. VHXH soạn giấy mời, chậm nhất 4/12')
    office.mai.heard('soạn giấy mời')
    expect(office.mai.last().text).not.toContain('thử nghiệm')
    const roster = await office.store.roster()
    const tasks = await office.store.tasks({})
    const period = { from: '2026-11-01', to: '2026-11-30', asOf: office.now(), goLive: null }
    expect(statistics(tasks, [...roster.units.values()], period).total.openInTime).toBe(1)
    expect(tasks).toHaveLength(2)
    expect(await office.store.journal(5, 'unit')).toHaveLength(2)
    await office.mai.says('đơn vị P. VHXH thử nghiệm')
    office.mai.hears('Lệnh này chỉ dành cho quản trị hệ thống.')
  })
})
