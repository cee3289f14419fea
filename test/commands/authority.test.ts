import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('on whose authority, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())

  test('the chief of office gives by order of the head, and the receiver reads it (R18, R59)', async () => {
    await office.ha.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
    office.ha.hears('• Thẩm quyền: thừa lệnh Chủ tịch UBND xã (TL.)')
    await office.ha.presses('Đúng')
    office.long.hears('• Thẩm quyền: thừa lệnh Chủ tịch UBND xã (TL.)')
    expect((await office.store.task(1))?.authority).toBe('by_order')
    expect((await office.store.history(1))[0]?.after).toMatchObject({ authority: 'by_order' })
  })

  test('standing in for the head, the chief gives her own orders as ever (R59)', async () => {
    await office.vinh.says('thay tôi đ/c Hà hôm nay')
    await office.ha.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
    office.ha.hears('• Thẩm quyền: thừa lệnh Chủ tịch UBND xã (TL.)')
    await office.ha.presses('Đúng')
    expect(await office.store.task(1)).toMatchObject({ authority: 'by_order', assignerId: 4 })
  })

  test('who leads gives on their own authority, and nothing is said of it', async () => {
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
    await office.vinh.presses('Đúng')
    office.long.neverHeard('Thẩm quyền')
    expect((await office.store.task(1))?.authority).toBe('own')
  })

  test.each([
    ['TM. UBND xã, giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11', 'thay mặt UBND xã Tân Lập (TM.)', 'collective'],
    ['giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11, KT. Chủ tịch', 'ký thay Chủ tịch UBND xã (KT.)', 'for_head'],
    [
      'thừa lệnh Chủ tịch giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11',
      'thừa lệnh Chủ tịch UBND xã (TL.)',
      'by_order'
    ]
  ])('"%s"', async (typed, said, authority) => {
    await office.vinh.says(typed)
    office.vinh.hears('• Việc: rà soát hộ nghèo\n')
    office.vinh.hears(`• Thẩm quyền: ${said}`)
    await office.vinh.presses('Đúng')
    office.mai.hears(`• Thẩm quyền: ${said}`)
    expect((await office.store.task(1))?.authority).toBe(authority)
  })

  test('what the committee or its head gives is not the speaker’s own (R18)', async () => {
    await office.ha.says('UBND xã giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
    office.ha.hears('• Việc: rà soát hộ nghèo\n')
    office.ha.hears('• Thẩm quyền: thay mặt UBND xã Tân Lập (TM.)')
    await office.ha.says('Chủ tịch UBND xã giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
    office.ha.hears('• Thẩm quyền: thừa lệnh Chủ tịch UBND xã (TL.)')
    await office.vinh.says('Chủ tịch UBND xã giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
    office.vinh.hears('• Việc: rà soát hộ nghèo\n')
    office.vinh.neverHeard('Thẩm quyền')
  })

  test('it is amended on the card, typed or by a button', async () => {
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11')
    await office.vinh.says('sửa thẩm quyền TL')
    office.vinh.hears('• Thẩm quyền: thừa lệnh Chủ tịch UBND xã (TL.)')
    await office.vinh.says('sửa thẩm quyền')
    office.vinh.hears('Giao theo thẩm quyền nào?')
    await office.vinh.presses('TM. (thay mặt)')
    office.vinh.hears('• Thẩm quyền: thay mặt UBND xã Tân Lập (TM.)')
    await office.vinh.says('sửa thẩm quyền của mình')
    expect(office.vinh.last().text).not.toContain('Thẩm quyền:')
    await office.vinh.says('sửa thẩm quyền xyz')
    office.vinh.hears('Thẩm quyền là một trong')
  })
})
