import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { add } from '../../src/core/outcome.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('nobody confirms their own work, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())
  const given = async (line: string) => {
    await office.vinh.says(line)
    await office.vinh.presses('Đúng')
  }
  const state = async () => (await office.store.task(1))?.state

  test('who was to confirm for a field and is given the work itself confirms no more (R44)', async () => {
    const post = {
      personId: 4,
      unitId: 30,
      role: 'officer',
      title: '',
      fields: ['nông nghiệp'],
      from: null,
      to: null
    } as const
    await office.store.commit('field', { rests: [], save: [add('post', post)], say: [] }, office.now())
    await given('giao P. VHXH báo cáo sản xuất nông nghiệp, chậm nhất 4/12')
    expect(await office.store.task(1)).toMatchObject({ confirmerId: 4 })
    await office.vinh.says('giao lại 1 cho chị Hà')
    expect(await office.store.task(1)).toMatchObject({ leadPersonId: 4 })
    await office.ha.says('báo cáo 1 đã xong, không có văn bản')
    await office.ha.says('xác nhận 1')
    expect(await state()).toBe('waiting')
    office.ha.hears('Chỉ đồng chí Lê Quang Vinh')
    await office.vinh.says('xác nhận 1')
    expect(await state()).toBe('done')
  })

  test('who stands in for both sides does not decide on what they handed in (R16, R44)', async () => {
    await given('giao TL06 rà soát chợ, chậm nhất 4/12')
    await office.vinh.says('thay tôi TL03 từ 23/11 đến 27/11')
    await office.ha.says('thay TL06 bằng TL03 từ 23/11 đến 27/11')
    await office.long.says('báo cáo 1 đã xong, không có văn bản')
    expect((await office.store.history(1)).at(-1)).toMatchObject({ act: 'reported', actorId: 3, forId: 6 })
    for (const typed of ['xác nhận 1', 'xác nhận 1 lần 1', 'trả lại 1', 'trả lại 1 vì còn thiếu']) {
      await office.long.says(typed)
      office.long.hears(
        /^Đồng chí đã gửi báo cáo việc số 1 nên không tự xác nhận hoặc trả lại được\. Người xác nhận được: Lê Quang Vinh, /
      )
      expect(await state()).toBe('waiting')
    }
    await office.vinh.says('xác nhận 1')
    expect(await state()).toBe('done')
  })

  test('who gave it and reports in the place of whoever does it leaves the decision to another (R16, R44)', async () => {
    await given('giao đ/c Long soạn giấy mời, chậm nhất 4/12')
    await office.ha.says('thay TL03 bằng TL01 từ 23/11 đến 27/11')
    await office.vinh.says('báo cáo 1 đã soạn, không có văn bản')
    expect(await state()).toBe('waiting')
    await office.vinh.says('xác nhận 1')
    office.vinh.hears(/Người xác nhận được: .*Phạm Thu Hà/)
    expect(await state()).toBe('waiting')
    await office.ha.says('trả lại 1 vì thiếu địa điểm')
    expect(await state()).toBe('in_progress')
    await office.long.says('báo cáo 1 đã bổ sung, không có văn bản')
    await office.vinh.says('xác nhận 1')
    expect(await state()).toBe('done')
  })
})
