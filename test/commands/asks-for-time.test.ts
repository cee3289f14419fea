import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { change } from '../../src/core/outcome.ts'
import { commune } from '../../src/trial/units.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('xin gia hạn từ thẻ việc, từ tin nhắc, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
    await office.vinh.says('giao P. VHXH rà soát danh sách hộ nghèo, chậm nhất 25/11')
    await office.vinh.presses('Đúng')
  })
  afterEach(() => office.close())

  test('the doer’s card offers it and asks until when and why (DOMAIN 3.8)', async () => {
    await office.mai.presses('Xin gia hạn')
    office.mai.hears('Việc số 1 cần gia hạn đến khi nào?')
    await office.mai.says('8/12')
    office.mai.hears('Vì sao cần gia hạn việc số 1')
    await office.mai.says('chờ số liệu')
    office.vinh.hears('• Lý do: chờ số liệu')
  })

  test('so does the reminder of the deadline; work without one has nothing to be extended', async () => {
    await office.passesTo('2026-11-25T17:00:00+07:00')
    office.long.hears('Việc số 1 đến hạn hôm nay')
    await office.long.presses('Xin gia hạn')
    office.long.hears('Việc số 1 cần gia hạn đến khi nào?')
    await office.vinh.says('giao P. VHXH soạn quy chế, không hạn')
    await office.vinh.presses('Đúng')
    office.mai.hears('giao việc số 2')
    expect(office.mai.labels().join()).not.toContain('Xin gia hạn')
  })

  test('once the assigner is locked out the nearest leader above is asked, and decides (R16)', async () => {
    await office.mai.says('giao đ/c Long soạn giấy mời, chậm nhất 30/11')
    await office.mai.presses('Đúng')
    await office.ha.says('khóa TL02')
    await office.long.says('xin gia hạn 2 đến 4/12 vì chờ lịch')
    office.long.hears('đến đồng chí Lê Quang Vinh')
    office.vinh.hears('xin gia hạn việc số 2 (lần 1)')
    await office.vinh.says('chờ gia hạn')
    office.vinh.hears(/Đề nghị gia hạn chờ đồng chí xem xét: 1[\s\S]*#2/)
    await office.passesTo('2026-11-25T08:30:00+07:00')
    office.vinh.hears(/#2 [\s\S]*soạn giấy mời/)
    await office.vinh.says('đồng ý gia hạn 2 lần 1')
    expect((await office.store.task(2))?.dueAt?.toISOString()).toBe('2026-12-04T10:00:00.000Z')
  })

  test('while the assigner is there nobody above is asked, and a deputy of their unit never', async () => {
    await office.mai.says('giao đ/c Long soạn giấy mời, chậm nhất 30/11')
    await office.mai.presses('Đúng')
    await office.store.commit(
      'test:deputy',
      {
        rests: [],
        save: [change('post', { id: (await postOf(4)) ?? 0 }, { role: 'deputy', unitId: commune.id })],
        say: []
      },
      office.now()
    )
    await office.long.says('xin gia hạn 2 đến 4/12 vì chờ lịch')
    office.vinh.neverHeard('xin gia hạn việc số 2')
    await office.vinh.says('chờ gia hạn')
    office.vinh.hears('Không có đề nghị gia hạn nào')
    await office.ha.says('chờ gia hạn')
    office.ha.hears('Không có đề nghị gia hạn nào')
  })
  const postOf = async (personId: number) =>
    (await office.store.roster()).posts.find(post => post.personId === personId)?.id
})
