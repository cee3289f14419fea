import { afterEach, beforeEach, describe, test } from 'vitest'
import { add, put } from '../../src/core/outcome.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('nhập chậm, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    for (const day of ['16/11', '20/11']) {
      await office.ha.says(`giao P. VHXH rà soát theo 45/UBND-VP ngày ${day}, chậm nhất 30/11`)
      await office.ha.presses('Đúng')
    }
    await office.vinh.says('giao P. Kinh tế báo cáo theo 46/UBND-KT ngày 13/11/2026, chậm nhất 30/11')
    await office.vinh.presses('Đúng')
    await office.vinh.says('giao P. Kinh tế báo cáo chợ, chậm nhất 30/11')
    await office.vinh.presses('Đúng')
  })
  afterEach(() => office.close())

  test.each(['nhập chậm', 'nhap cham', '/nhapcham', 'nhập chậm tháng 11', 'nhập trễ tuần này'])(
    '"%s": each specialist with their late entries (R14)',
    async typed => {
      await office.vinh.says(typed)
      office.vinh.hears(/Nhập chậm từ .* đến .*: 2 trong 3 nhiệm vụ giao bằng văn bản/)
      office.vinh.hears('Hạn nhập: 3 ngày làm việc kể từ ngày ban hành, không tính ngày đầu.')
      office.vinh.hears(
        /Phạm Thu Hà: 1\/2\n- #1 văn bản 45\/UBND-VP ngày 16\/11\/2026, nhập 23\/11\/2026, chậm 2 ngày làm việc/
      )
      office.vinh.hears(
        /Lê Quang Vinh: 1\/1\n- #3 văn bản 46\/UBND-KT ngày 13\/11\/2026, nhập 23\/11\/2026, chậm 3 ngày/
      )
    }
  )

  test('where documents are to be entered at once every day counts (R27)', async () => {
    await office.store.commit(
      'test:setting',
      { rests: [], save: [put('setting', { key: 'entrySlaWorkingDays', value: 0 })], say: [] },
      office.now()
    )
    await office.ha.says('nhập chậm')
    office.ha.hears('3 trong 3 nhiệm vụ')
    office.ha.hears('Hạn nhập: ngay trong ngày ban hành.')
    office.ha.hears('- #2 văn bản 45/UBND-VP ngày 20/11/2026, nhập 23/11/2026, chậm 1 ngày làm việc')
  })

  test('none in a period', async () => {
    await office.ha.says('nhập chậm tháng 10')
    office.ha.hears('Từ 01/10/2026 đến 31/10/2026 không có nhiệm vụ nào nhập chậm')
  })

  test('heads see what was given for their own units; who leads nothing is told whose list it is', async () => {
    await office.mai.says('nhập chậm')
    office.mai.hears('không có nhiệm vụ nào nhập chậm')
    await office.long.says('nhập chậm')
    office.long.hears('Số liệu nhập chậm dành cho lãnh đạo')
    const reader = { id: 902, personId: 3, unitId: 30, role: 'supervisor', title: 'Nội vụ', fields: [] } as const
    await office.store.commit(
      'test:post',
      { rests: [], save: [add('post', { ...reader, from: null, to: null })], say: [] },
      office.now()
    )
    await office.long.says('nhập chậm')
    office.long.hears('Phạm Thu Hà: 1/2')
  })

  test('an order that named no day counts by the day that the register learnt', async () => {
    await office.ha.says('giao P. VHXH báo cáo theo 47/UBND-VP, chậm nhất 30/11')
    await office.ha.presses('Đúng')
    await office.ha.says('nhập chậm')
    office.ha.hears('2 trong 3 nhiệm vụ')
    await office.ha.says('văn bản thêm 47/UBND-VP ngày 13/11/2026 V/v tiêm chủng')
    await office.ha.says('nhập chậm')
    office.ha.hears('3 trong 4 nhiệm vụ')
    office.ha.hears('- #5 văn bản 47/UBND-VP ngày 13/11/2026, nhập 23/11/2026, chậm 3 ngày làm việc')
  })

  test('only a period narrows it', async () => {
    await office.vinh.says('/nhapcham phòng nào nhiều nhất')
    office.vinh.hears('Đề nghị ghi thời gian, ví dụ gõ: nhập chậm tháng 11')
  })
})
