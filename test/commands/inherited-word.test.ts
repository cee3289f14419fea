import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('ai quyết định thay người đã thôi, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())
  const given = async (speaker: Office['vinh'], text: string) => {
    await speaker.says(text)
    await speaker.presses('Đúng')
  }

  describe('a new chairman', () => {
    beforeEach(async () => {
      await given(office.vinh, 'giao P. VHXH rà soát hộ nghèo, chậm nhất 4/12')
      await given(office.vinh, 'giao đ/c Long soạn giấy mời, chậm nhất 4/12')
      await office.ha.says('thôi chức TL01 cấp trưởng UBND xã Tân Lập')
      await office.ha.says('thôi chức TL02 cấp trưởng P. VHXH')
      await office.ha.says('bổ nhiệm TL02 cấp trưởng UBND xã Tân Lập')
    })

    test('gets the reports on what the former one gave, lists and decides them (R16, R39)', async () => {
      const before = office.vinh.all().length
      await office.long.says('báo cáo 1 đã xong, không có văn bản')
      office.mai.hears(/việc số 1[\s\S]*đã xong/)
      const whole = vi.spyOn(office.store, 'tasks')
      await office.mai.says('chờ xác nhận')
      office.mai.hears('#1')
      // Of what waits in all units below, no whole rows are read but those that are shown.
      expect(whole.mock.calls.filter(([filter]) => filter.numbers === undefined)).toEqual([])
      whole.mockRestore()
      await office.passesTo('2026-11-25T09:00:00+07:00')
      office.mai.heard('Báo cáo chờ đồng chí xác nhận: 1')
      await office.long.says('đề nghị xác nhận 1')
      office.long.hears('Nguyễn Thị Mai')
      await office.mai.says('xác nhận')
      expect((await office.store.task(1))?.state).toBe('done')
      office.long.hears('đã xác nhận việc số 1')
      expect(office.vinh.all().slice(before).join('\n')).toBe('')
      await office.vinh.says('chờ xác nhận')
      office.vinh.hears('Không có báo cáo nào chờ đồng chí xác nhận')
    })

    test('is asked for more time, for instructions, and told of what is declined (R16)', async () => {
      const before = office.vinh.all().length
      await office.long.says('gia hạn 2 đến 10/12 vì chờ số liệu')
      office.mai.hears('chờ số liệu')
      await office.mai.says('chờ gia hạn')
      office.mai.hears('#2')
      await office.long.says('xin ý kiến 2 về kinh phí')
      office.mai.hears('kinh phí')
      await office.mai.says('chờ chỉ đạo')
      office.mai.hears('kinh phí')
      await office.mai.says('chỉ đạo 2 lấy từ nguồn dự phòng')
      office.long.hears('lấy từ nguồn dự phòng')
      await office.long.says('từ chối 2 vì không thuộc chức năng')
      office.mai.hears('không thuộc chức năng')
      office.long.hears('Nguyễn Thị Mai')
      expect(office.vinh.all().slice(before).join('\n')).toBe('')
    })

    test('finds the questions that were put to the former one', async () => {
      await office.ha.says('thôi chức TL02 cấp trưởng UBND xã Tân Lập')
      await office.ha.says('bổ nhiệm TL01 cấp trưởng UBND xã Tân Lập')
      await office.long.says('xin ý kiến 2 về kinh phí')
      office.vinh.hears('kinh phí')
      await office.ha.says('thôi chức TL01 cấp trưởng UBND xã Tân Lập')
      await office.ha.says('bổ nhiệm TL02 cấp trưởng UBND xã Tân Lập')
      await office.mai.says('chờ chỉ đạo')
      office.mai.hears('kinh phí')
      await office.vinh.says('chờ chỉ đạo')
      office.vinh.hears('Không có')
      await office.mai.says('chỉ đạo 2 lấy từ nguồn dự phòng')
      office.long.hears('lấy từ nguồn dự phòng')
    })
  })

  test('who gives no tasks is shown the report that waits for whom they stand in for (R16, R44)', async () => {
    await office.vinh.says('giao Văn phòng soạn giấy mời, chậm nhất 4/12')
    await office.vinh.says('sửa xác nhận đ/c Hoàng Thị Mai')
    await office.vinh.says('đúng')
    await office.ha.says('báo cáo 1 đã xong, không có văn bản')
    await office.long.says('việc gì đang chờ tôi')
    office.long.hears('Không có')
    await office.ha.says('thay TL06 bằng TL03 từ 23/11 đến 30/11')
    await office.long.says('việc gì đang chờ tôi')
    office.long.hears('#1')
    await office.long.says('xác nhận 1')
    expect((await office.store.task(1))?.state).toBe('done')
  })

  test('a refusal names all those to whom the letters go now (R16)', async () => {
    await given(office.mai, 'giao đ/c Long soạn giấy mời, chậm nhất 4/12')
    await office.ha.says('thôi chức TL02 cấp trưởng P. VHXH')
    await office.ha.says('bổ nhiệm TL02 cấp trưởng P. Kinh tế')
    await office.ha.says('bổ nhiệm TL06 cấp phó UBND xã Tân Lập')
    await office.mai.says('gia hạn 1 đến 8/12')
    office.mai.hears('Chỉ đồng chí Lê Quang Vinh, Hoàng Thị Mai hoặc lãnh đạo cấp trên gia hạn được việc số 1')
    await office.long.says('xin gia hạn 1 đến 8/12 vì chờ số liệu')
    office.long.hears(/Lê Quang Vinh, Hoàng Thị Mai/)
  })

  test('a report on work that a locked head gave goes to the new head of the unit (R42)', async () => {
    await given(office.mai, 'giao đ/c Long soạn giấy mời, chậm nhất 4/12')
    await office.ha.says('khóa TL02')
    await office.ha.says('bổ nhiệm TL01 cấp trưởng P. VHXH')
    await office.long.says('báo cáo 1 đã xong, không có văn bản')
    office.vinh.hears('đã xong')
    await office.vinh.says('chờ xác nhận')
    office.vinh.hears('#1')
  })
})
