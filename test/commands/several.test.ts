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
})
