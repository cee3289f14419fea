import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('một lệnh, nhiều chủ trì, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())

  test('one line with several leads and one deadline makes a task for each, all at once (R54)', async () => {
    await office.vinh.says('giao P. VHXH, P. Kinh tế và Văn phòng rà soát hộ nghèo, phối hợp đ/c Long, chậm nhất 30/11')
    office.vinh.hears('• Chủ trì: P. VHXH, P. Kinh tế, Văn phòng')
    await office.vinh.presses('Đúng')
    office.vinh.heard(/Đã giao 3 việc[\s\S]*• Việc số 1: P\. VHXH\n• Việc số 2: P\. Kinh tế\n• Việc số 3: Văn phòng/)
    const tasks = await office.store.tasks({})
    expect(tasks.map(({ leadUnitId }) => leadUnitId).sort()).toEqual([30, 31, 32])
    expect(new Set(tasks.map(({ dueAt, content }) => `${dueAt?.toISOString()} ${content}`)).size).toBe(1)
    const causes = await Promise.all(tasks.map(async ({ number }) => (await office.store.history(number))[0]?.cause))
    expect(new Set(causes).size).toBe(1)
    await office.mai.says('báo cáo 1 đã xong, không có văn bản')
    expect((await office.store.task(2))?.state).toBe('new')
  })

  test('several deadlines for several leads are asked for line by line (R54)', async () => {
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo trước 30/11, P. Kinh tế rà soát chợ trước 5/12')
    office.vinh.hears('Đề nghị gửi mỗi việc một dòng, mỗi dòng một hạn.')
    expect(await office.store.countTasks({})).toBe(0)
  })

  test('two doers with one deadline are asked for line by line', async () => {
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, P. Kinh tế rà soát cây trồng, hạn 30/11')
    office.vinh.hears('Dòng này giao nhiều việc cho nhiều nơi (còn “P. Kinh tế”)')
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, P. Kinh tế phối hợp, hạn 30/11')
    office.vinh.hears('• Phối hợp: P. Kinh tế')
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, gửi P. Kinh tế, Văn phòng tổng hợp, hạn 30/11')
    office.vinh.hears('• Việc: rà soát hộ nghèo, gửi P. Kinh tế, Văn phòng tổng hợp')
  })

  test.each(['- |- ', '1. |2. ', '|'])(
    'one order a line below its document makes a card for each (R51, R54): "%s"',
    async marks => {
      const [one = '', two = ''] = marks.split('|')
      await office.vinh.says(
        `Theo công văn 45/UBND-VP ngày 20/11/2026:\n${one}Giao P. VHXH rà soát hộ nghèo, hạn 30/11\n${two}Giao P. Kinh tế rà soát cây trồng, hạn 4/12`
      )
      office.vinh.heard(
        /Việc 1\/2 trong tin này[\s\S]*• Việc: rà soát hộ nghèo\n• Chủ trì: P\. VHXH\n• Hạn: 17:00, Thứ Hai, 30\/11\/2026/
      )
      office.vinh.hears(
        /Việc 2\/2 trong tin này[\s\S]*• Việc: rà soát cây trồng\n• Chủ trì: P\. Kinh tế\n• Hạn: 17:00, Thứ Sáu, 04\/12\/2026/
      )
      office.vinh.hears('• Văn bản: 45/UBND-VP ngày 20/11/2026')
      await office.vinh.says('đúng k1')
      await office.vinh.says('đúng k2')
      const tasks = (await office.store.tasks({})).toSorted((a, b) => a.number - b.number)
      expect(tasks.map(({ content, leadUnitId, directive }) => [content, leadUnitId, directive])).toEqual([
        ['rà soát hộ nghèo', 31, '45/UBND-VP 2026-11-20'],
        ['rà soát cây trồng', 32, '45/UBND-VP 2026-11-20']
      ])
    }
  )

  test('what stands above and below a list holds for each of it', async () => {
    await office.vinh.says(
      'HỎA TỐC. TM. UBND xã, theo công văn 45/UBND-VP:\n- P. VHXH rà soát hộ nghèo\n- P. Kinh tế rà soát cây trồng, hạn 4/12\nHạn chung 30/11'
    )
    office.vinh.heard(/rà soát hộ nghèo\n• Chủ trì: P\. VHXH\n• Hạn: 17:00, Thứ Hai, 30\/11[\s\S]*Hỏa tốc[\s\S]*TM\./)
    office.vinh.hears(
      /rà soát cây trồng\n• Chủ trì: P\. Kinh tế\n• Hạn: 17:00, Thứ Sáu, 04\/12[\s\S]*Hỏa tốc[\s\S]*TM\./
    )
  })

  test('each card is said yes to by its own button', async () => {
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, hạn 30/11\ngiao P. Kinh tế rà soát cây trồng, hạn 4/12')
    await office.vinh.presses('Đúng')
    expect((await office.store.task(1))?.leadUnitId).toBe(32)
    await office.vinh.says('đúng k1')
    expect((await office.store.task(2))?.leadUnitId).toBe(31)
  })

  test('of a list the order that lacks its deadline is asked for it', async () => {
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo\ngiao P. Kinh tế rà soát cây trồng, hạn 4/12')
    office.vinh.heard('Việc 1/2 trong tin này')
    await office.vinh.says('30/11')
    office.vinh.hears(/• Việc: rà soát hộ nghèo\n• Chủ trì: P\. VHXH\n• Hạn: 17:00, Thứ Hai, 30\/11/)
    await office.vinh.says('đúng')
    await office.vinh.says('đúng k2')
    expect(await office.store.countTasks({})).toBe(2)
  })

  test('points of one order are no orders of their own', async () => {
    await office.vinh.says('giao P. VHXH, hạn 30/11:\n- rà soát hộ nghèo\n- lập danh sách\n- phối hợp: P. Kinh tế')
    office.vinh.neverHeard('trong tin này')
    office.vinh.hears('• Chủ trì: P. VHXH')
  })
})
