import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { tableIn } from '../../src/reports/paper.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('văn bản theo việc, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())
  const given = async (text: string) => {
    await office.vinh.says(text)
    await office.vinh.presses('Đúng')
  }
  const KEY = '45/UBND-VP 2026-11-20'
  const directive = async (number: number) => (await office.store.task(number))?.directive

  test('a part handed down carries the document of the task above, and is counted apart (R4, R51)', async () => {
    await given('giao P. VHXH triển khai 45/UBND-VP ngày 20/11 của UBND tỉnh V/v rà soát hộ nghèo, chậm nhất 30/11')
    await office.mai.says('phân công 1 đ/c Long')
    office.mai.hears('• Văn bản: 45/UBND-VP ngày 20/11/2026')
    await office.mai.presses('Đúng')
    expect(await directive(2)).toBe(KEY)
    expect(await office.store.task(2)).toMatchObject({ source: 'handed_down', parentNumber: 1 })
    await office.vinh.says('văn bản 45/UBND-VP')
    office.vinh.hears(
      /Nhiệm vụ đã giao trong phạm vi của đồng chí: 1\nPhân công, định kỳ lần sau từ các nhiệm vụ đó: 1\n/
    )
    office.vinh.hears(/#1[\s\S]*#2|#2[\s\S]*#1/)
    await office.vinh.says('văn bản')
    office.vinh.hears('Nhiệm vụ: 1')
    expect(await office.store.directive(KEY)).toMatchObject({ issuer: 'UBND tỉnh', subject: 'V/v rà soát hộ nghèo' })
  })

  test('every card and list names it from the order to the last step, through other hands (R63)', async () => {
    const named = async (one: Office['vinh']) => {
      await one.says('chi tiết 1')
      one.hears('• Văn bản: 45/UBND-VP ngày 20/11/2026')
      expect(await directive(1)).toBe(KEY)
    }
    await given('giao P. VHXH triển khai 45/UBND-VP ngày 20/11 của UBND tỉnh, chậm nhất 30/11')
    office.mai.hears('• Văn bản: 45/UBND-VP ngày 20/11/2026')
    for (const said of ['nhận 1', 'tiến độ 1 được một nửa', 'xin gia hạn 1 đến 4/12 vì chờ số liệu']) {
      await office.mai.says(said)
      await named(office.mai)
    }
    await office.vinh.says('đồng ý gia hạn 1')
    await office.vinh.says('giao lại 1 cho P. Kinh tế, hạn 8/12')
    await named(office.vinh)
    await office.ha.says('đồng ý gộp P. Kinh tế vào P. VHXH')
    await office.mai.says('báo cáo 1 đã xong, số 12/BC-VHXH ngày 23/11')
    for (const said of ['trả lại 1 vì thiếu số liệu', 'tạm dừng 1 vì chờ kinh phí', 'tiếp tục 1']) {
      await office.vinh.says(said)
      await named(office.vinh)
    }
    await office.mai.says('báo cáo 1 đã xong, số 13/BC-VHXH ngày 23/11')
    await office.vinh.says('xác nhận 1')
    await office.vinh.says('mở lại 1 vì thiếu phụ lục')
    await named(office.vinh)
    await office.vinh.says('văn bản 45/UBND-VP')
    office.vinh.hears('#1')
    await office.vinh.says('xuất việc P. VHXH')
    expect(tableIn((await office.store.lastSnapshot('tasks'))?.data).rows[0]).toContain('45/UBND-VP ngày 20/11/2026')
  })

  test('a part of its own document keeps that one', async () => {
    await given('giao P. VHXH triển khai 45/UBND-VP ngày 20/11, chậm nhất 30/11')
    await office.mai.says('phân công 1 cho đ/c Long soạn báo cáo')
    await office.mai.says('sửa văn bản 46/UBND-VP ngày 21/11')
    await office.mai.presses('Đúng')
    expect(await directive(2)).toBe('46/UBND-VP 2026-11-21')
    await office.mai.says('văn bản 46/UBND-VP')
    office.mai.hears('Nhiệm vụ đã giao trong phạm vi của đồng chí: 1')
  })

  test('each later turn carries it, is counted apart and is nobody’s late entry (P16, R14)', async () => {
    await given('giao P. VHXH báo cáo theo 45/UBND-VP ngày 20/11, 16h thứ 6 hàng tuần')
    await office.passesTo('2026-12-04T09:00:00+07:00')
    expect(await directive(2)).toBe(KEY)
    await office.vinh.says('văn bản 45/UBND-VP')
    office.vinh.hears(/phạm vi của đồng chí: 1\nPhân công, định kỳ lần sau từ các nhiệm vụ đó: 2\n/)
    await office.vinh.says('nhập chậm')
    office.vinh.hears('không có nhiệm vụ nào nhập chậm (giao bằng văn bản: 1')
  })

  test('what was submitted and approved keeps it, entered by who wrote it (R56, R36)', async () => {
    await office.ha.says(
      'trình anh Vinh: giao P. VHXH triển khai 45/UBND-VP ngày 20/11 V/v rà soát hộ nghèo, chậm nhất 30/11'
    )
    await office.ha.presses('Đúng')
    expect(await office.store.directive(KEY)).toBeNull()
    await office.vinh.presses('Duyệt')
    expect(await directive(1)).toBe(KEY)
    expect(await office.store.directive(KEY)).toMatchObject({ subject: 'V/v rà soát hộ nghèo', enteredById: 4 })
  })
})
