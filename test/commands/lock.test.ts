import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('khóa, mở khóa, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())
  const code = () => /lienket ([0-9A-Z]{8})/.exec(office.ha.last().text)?.[1] ?? ''

  test.each(['khóa Trần Đức Long', '/khoa TL03', 'khóa tài khoản Trần Đức Long'])('"%s" shuts out', async typed => {
    await office.ha.says('mời Trần Đức Long')
    const given = code()
    await office.ha.says(typed)
    office.ha.hears('Đã khóa tài khoản của đồng chí Trần Đức Long (P. VHXH)')
    await office.long.says('việc của tôi')
    office.long.hears('Tài khoản này chưa được liên kết.')
    await office.long.says(`lienket ${given}`)
    office.long.hears('Mã không đúng')
    await office.ha.says('/khoa TL03')
    office.ha.hears('đã bị khóa từ trước')
  })

  test('mở khóa and mời: another phone of the same person', async () => {
    await office.ha.says('khóa Trần Đức Long')
    await office.ha.says('mở khóa Trần Đức Long')
    office.ha.hears('gõ: /moi TL03')
    await office.ha.says('mời TL03')
    const phone = office.person(1103, 'Long máy mới')
    await phone.says(`lienket ${code()}`)
    phone.hears('Đã liên kết tài khoản này với đồng chí Trần Đức Long')
    await office.long.says('việc của tôi')
    office.long.hears('chưa được liên kết')
  })

  test('an unclear name is chosen; nobody shuts out themselves; others may not', async () => {
    await office.ha.says('/khoa Mai')
    office.ha.hears('Có nhiều người tên “Mai”')
    await office.ha.presses('Nguyễn Thị Mai (P. VHXH)')
    office.ha.hears('Đã khóa tài khoản của đồng chí Nguyễn Thị Mai')
    await office.ha.says('khóa Phạm Thu Hà')
    office.ha.hears('Không tự khóa tài khoản của mình được.')
    await office.ha.says('khóa')
    office.ha.hears('Để khóa, gõ: khóa Nguyễn Văn A')
    await office.vinh.says('khóa Trần Đức Long')
    office.vinh.hears('Lệnh này chỉ dành cho quản trị hệ thống.')
  })

  test('who has left gets no copies', async () => {
    await office.ha.says('khóa Nguyễn Thị Mai')
    const heard = office.mai.all().length
    await office.vinh.says('giao đ/c Long soạn giấy mời, chậm nhất 30/11')
    await office.vinh.says('đúng')
    expect(office.mai.all()).toHaveLength(heard)
    office.vinh.neverHeard('chưa chuyển được')
  })
})
