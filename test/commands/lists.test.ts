import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('danh sách, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons, tasks: true })
  })
  afterEach(() => office.close())

  test.each([
    ['việc của tôi', /Việc của đồng chí: \d+ \(tính đến 09:00, 23\/11\/2026\)/],
    ['/vieccuatoi', /Việc của đồng chí/],
    ['VIEC', /Việc của đồng chí/],
    ['hôm nay', /Đến hạn hôm nay: 1 /],
    ['/homnay', /Đến hạn hôm nay: 1 /],
    ['quá hạn', /Quá hạn chưa có báo cáo: 1 /],
    ['/quahan', /Quá hạn chưa có báo cáo: 1 /],
    ['trễ hạn', /Quá hạn chưa có báo cáo: 1 /],
    ['sắp đến hạn', /Sắp đến hạn: 2 /],
    ['/saphan', /Sắp đến hạn: 2 /]
  ])('"%s" for the head of a room is the room', async (typed, title) => {
    await office.mai.says(typed)
    office.mai.hears(title)
    expect(office.mai.last().text).not.toMatch(/P\. Kinh tế|Văn phòng|Sở /)
  })

  test('a leader sees every room of the commune, and nobody here sees the province', async () => {
    await office.vinh.says('quá hạn')
    office.vinh.hears(/P\. VHXH: kiểm tra các nhà văn hóa thôn[\s\S]*/)
    office.vinh.hears('P. Kinh tế: rà soát diện tích cây trồng bị hạn')
    for (const person of [office.vinh, office.mai, office.long, office.ha]) {
      for (const list of ['quá hạn', 'sắp đến hạn', 'hôm nay', 'việc của tôi']) {
        await person.says(list)
        expect(person.last().text).not.toMatch(/Sở |UBND huyện/)
      }
    }
    await office.vinh.says('việc tôi giao')
    office.vinh.hears(/Việc đồng chí đã giao, chưa hoàn thành: \d+/)
    await office.vinh.says('/dagiao')
    office.vinh.hears(/Việc đồng chí đã giao/)
    await office.vinh.says('chờ xác nhận')
    office.vinh.hears(/Báo cáo chờ đồng chí xác nhận: 2[\s\S]*Đã chờ \d+ ngày làm việc/)
  })

  test('each task says number, who, what, until when and how it stands', async () => {
    await office.vinh.says('quá hạn')
    office.vinh.hears(/#\d+ P\. VHXH: kiểm tra các nhà văn hóa thôn\. Hạn 20\/11\/2026\. Quá hạn 1 ngày làm việc/)
  })

  test('eight a page, turned by button or by typing; under a button the same message changes', async () => {
    await office.vinh.says('việc tôi giao')
    office.vinh.hears('Trang 1/2')
    expect(office.vinh.last().text.match(/^#/gm)).toHaveLength(8)
    const before = office.vinh.all().length
    await office.vinh.presses('Trang sau ›')
    office.vinh.hears('Trang 2/2')
    expect(office.vinh.all()).toHaveLength(buttons ? before : before + 1)
    await office.vinh.presses('‹ Trang trước')
    office.vinh.hears('Trang 1/2')
    await office.vinh.says('việc tôi giao trang 2')
    office.vinh.hears('Trang 2/2')
    await office.vinh.says('việc tôi giao trang 99')
    office.vinh.hears('Trang 2/2')
  })

  test('in a group units are named, never persons (DECISIONS 15)', async () => {
    await office.mai.says('giao đ/c Long lập danh sách, chậm nhất 25/11')
    await office.mai.presses('Đúng')
    await office.roomGroup.says('/saphan@dondoc_bot')
    office.roomGroup.hears('P. VHXH: lập danh sách')
    await office.roomGroup.says('quá hạn')
    office.roomGroup.hears(/Quá hạn chưa có báo cáo: 1 /)
    await office.leadersGroup.says('quá hạn')
    office.leadersGroup.hears(/Quá hạn chưa có báo cáo: 2 /)
    for (const group of [office.roomGroup, office.leadersGroup]) group.neverHeard(/Long|Mai|Vinh/)
  })

  test('personal lists asked for in a group are answered in private, and go on there', async () => {
    const before = office.roomGroup.all().length
    await office.roomGroup.says('/vieccuatoi')
    office.mai.hears('Việc của đồng chí')
    await office.roomGroup.says('/baocao')
    office.mai.hears('Báo cáo việc số mấy?')
    expect(office.roomGroup.all()).toHaveLength(before)
  })

  test('what is asked in private because of words in a group is answered in private', async () => {
    const [task] = await office.store.tasks({ leadUnitIds: [31], states: ['acknowledged', 'in_progress'] })
    await office.roomGroup.says(`/baocao ${task?.number}`)
    office.mai.hears('thế nào?')
    await office.mai.says('đã làm xong, không có văn bản')
    office.mai.hears(`Đã gửi báo cáo việc số ${task?.number}`)
  })

  test('an order given in a group is confirmed in private', async () => {
    await office.leadersGroup.says('/giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
    office.vinh.hears('Giao việc (chờ đồng chí xác nhận)')
    await office.vinh.says('đúng')
    office.vinh.heard(/Việc số \d+ đã giao/)
  })

  test('a group that is bound to nothing has no lists; the one who asked is told what to do', async () => {
    const lost = office.inGroup(-3000, 1002, 'Nhóm mới')
    await lost.says('/quahan')
    office.mai.hears('Nhóm này chưa gắn với đơn vị nào')
    expect(lost.all()).toEqual([])
  })

  test('nor does it see the ranking', async () => {
    const lost = office.inGroup(-3000, 1002, 'Nhóm mới')
    await lost.says('/xephang')
    office.mai.hears('Nhóm này chưa gắn với đơn vị nào')
    expect(lost.all()).toEqual([])
  })

  test("a group that is not the leaders' sees its own unit alone, as in its alerts", async () => {
    await office.inGroup(-2002, 1004, 'Lãnh đạo').says('/nhom nhận cảnh báo')
    await office.leadersGroup.says('/quahan')
    office.leadersGroup.hears('Không có việc nào quá hạn.')
  })

  test('what is said in a group and not to us is not heard', async () => {
    await office.roomGroup.says('xong rồi nhé', { addressed: false })
    await office.roomGroup.says('xong rồi nhé', { addressed: false })
    expect([...office.roomGroup.all(), ...office.mai.all()]).toEqual([])
  })

  test('xếp hạng: the week so far, and the published one when there is one', async () => {
    await office.vinh.says('xếp hạng')
    office.vinh.hears('Xếp hạng tạm tính, tuần 23/11/2026 đến 29/11/2026 (số liệu đến 09:00, 23/11/2026)')
    office.vinh.hears('Khối phòng chuyên môn')
    await office.vinh.says('xếp hạng đã công bố')
    office.vinh.hears('Chưa có bảng xếp hạng nào được công bố.')
    await office.passesTo('2026-11-30T08:30:00+07:00')
    await office.leadersGroup.says('/bxh')
    office.leadersGroup.hears('Xếp hạng tạm tính, tuần 30/11/2026')
    office.leadersGroup.hears('Xếp hạng đã công bố, tuần 23/11/2026 đến 29/11/2026')
    await office.leadersGroup.presses('Bảng đã công bố')
    office.leadersGroup.heard('XẾP HẠNG THỰC HIỆN NHIỆM VỤ, tuần 23/11/2026 đến 29/11/2026')
    expect(office.leadersGroup.last().files.map(({ kind }) => kind)).toEqual(['photo'])
  })
})

describe('nothing to list', () => {
  test.each([
    ['việc của tôi', 'Đồng chí không có việc nào cần thực hiện.'],
    ['quá hạn', 'Không có việc nào quá hạn.'],
    ['sắp đến hạn', 'Không có việc nào sắp đến hạn.'],
    ['hôm nay', 'Hôm nay không có việc nào đến hạn.'],
    ['việc tôi giao', 'Không có việc nào đồng chí đã giao mà chưa hoàn thành.'],
    ['chờ xác nhận', 'Không có báo cáo nào chờ đồng chí xác nhận.']
  ])('"%s": "%s"', async (typed, answer) => {
    const office = await openOffice()
    await office.vinh.says(typed)
    office.vinh.hears(answer)
    await office.close()
  })
})
