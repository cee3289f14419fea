import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('tài khoản liên kết, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())

  /** Somebody types Long's code on another phone. */
  async function linksAsLong(id: number, name: string) {
    await office.ha.says('mời Trần Đức Long')
    const other = office.person(id, name)
    await other.says(`lienket ${/lienket ([0-9A-Z]{8})/.exec(office.ha.last().text)?.[1]}`)
    return other
  }

  test('one sees the accounts that speak as oneself; the first hears of a second (R53)', async () => {
    await office.long.says('tài khoản của tôi')
    office.long.hears('Tài khoản đang liên kết với đồng chí Trần Đức Long: 1')
    office.long.hears('(…1003), tài khoản đang dùng')
    const other = await linksAsLong(2003, 'Máy lạ')
    other.hears('Đã liên kết tài khoản này với đồng chí Trần Đức Long')
    office.long.hears(
      'Tài khoản Telegram “Máy lạ” vừa liên kết với đồng chí. Nếu không phải của đồng chí, đề nghị gỡ ngay'
    )
    await office.long.says('tài khoản')
    office.long.hears(/liên kết với đồng chí Trần Đức Long: 2[\s\S]*Máy lạ \(…2003\), nhắn gần nhất lúc 09:00/)
  })

  test('a lost phone, or one that is not theirs, is taken away at once and speaks for nobody (R53)', async () => {
    const other = await linksAsLong(2003, 'Máy lạ')
    await office.long.presses('Gỡ …2003')
    office.long.hears('Đã gỡ liên kết tài khoản …2003.')
    await other.says('việc của tôi')
    other.hears('Tài khoản này chưa được liên kết')
    expect((await office.store.accountsOf(3)).map(({ address }) => address)).toEqual(['telegram:1003'])
    await office.long.says('gỡ tài khoản 2003')
    office.long.hears('Đồng chí không có tài khoản liên kết nào kết thúc bằng 2003')
  })

  test('of two that end alike neither is taken for the other', async () => {
    const other = await linksAsLong(71_1003, 'Máy kia')
    await office.long.says('tài khoản của tôi')
    office.long.hears(/\(…711003\), nhắn gần nhất/)
    await office.long.says('hủy liên kết 1003')
    office.long.hears('không có tài khoản liên kết nào kết thúc bằng 1003')
    expect(await office.store.accountsOf(3)).toHaveLength(2)
    await office.long.says('tài khoản của tôi')
    await office.long.presses('Gỡ …711003')
    expect((await office.store.accountsOf(3)).map(({ address }) => address)).toEqual(['telegram:1003'])
    other.hears('Đã liên kết')
  })

  test('nobody takes away the account of somebody else', async () => {
    await office.mai.says('hủy liên kết 1003')
    office.mai.hears('không có tài khoản liên kết nào kết thúc bằng 1003')
    expect(await office.store.accountsOf(3)).toHaveLength(1)
  })
})
