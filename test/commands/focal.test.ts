import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { put } from '../../src/core/outcome.ts'
import { channels, type Office, openOffice } from '../support/office.ts'

describe.each(channels)('đầu mối, $name', ({ buttons }) => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice({ buttons })
  })
  afterEach(() => office.close())
  const focal = async () => (await office.store.roster()).posts.filter(post => post.role === 'focal')

  /** The second Mai on her phone. */
  const linked = async () => {
    const otherMai = office.person(1006, 'Hoàng Thị Mai')
    const account = { address: otherMai.address, personId: 6, name: '', locale: 'vi', reachable: true } as const
    const row = { ...account, lastHeard: office.now(), wrongCodes: 0, wrongSince: null, claimedId: null }
    await office.store.commit('linked', { rests: [], save: [put('account', row)], say: [] }, office.now())
    return otherMai
  }

  test.each(['đầu mối', '/daumoi', 'dau moi'])(
    '"%s": units without a focal officer or a head (R15, R42)',
    async typed => {
      await office.ha.says(typed)
      office.ha.hears(/Đơn vị chưa đủ người phụ trách: \d+\n/)
      office.ha.heard('• Văn phòng: chưa có cán bộ đầu mối\n• P. Kinh tế: chưa có cán bộ đầu mối')
      expect(office.ha.last().text).not.toContain('P. VHXH:')
    }
  )

  test.each(['đầu mối P. VHXH', '/daumoi Phòng Văn hóa - Xã hội'])('"%s": those of one unit', async typed => {
    await office.ha.says(typed)
    office.ha.hears('Cán bộ đầu mối của P. VHXH:\n• Trần Đức Long: Chuyên viên')
  })

  test.each(['đầu mối P. Kinh tế đ/c Mai', 'đầu mối P. Kinh tế TL06', '/daumoi phòng kinh tế Hoàng Thị Mai'])(
    '"%s": a post from today on, of the unit\'s own people first; the new focal officer updates for the unit (R15)',
    async typed => {
      await office.ha.says(typed)
      office.ha.hears('Đồng chí Hoàng Thị Mai là cán bộ đầu mối P. Kinh tế từ 23/11/2026.')
      expect(await focal()).toMatchObject([{ personId: 3 }, { personId: 6, from: '2026-11-23', title: 'Chuyên viên' }])
      expect(await office.store.journal(5, 'post')).toHaveLength(1)
      await office.ha.says(typed)
      office.ha.hears('đã là cán bộ đầu mối P. Kinh tế')
      await office.vinh.says('giao P. Kinh tế kiểm tra chợ, chậm nhất 4/12')
      await office.vinh.presses('Đúng')
      const otherMai = await linked()
      await otherMai.says('việc P. Kinh tế')
      otherMai.hears('#1 ')
      await otherMai.says('tiến độ 1 đã kiểm tra một nửa')
      otherMai.hears('Đã ghi tiến độ việc số 1')
    }
  )

  test('thôi đầu mối ends the post and deletes nothing', async () => {
    await office.vinh.says('giao P. VHXH rà soát hộ nghèo, chậm nhất 4/12')
    await office.vinh.presses('Đúng')
    await office.ha.says('đầu mối P. VHXH đ/c Long')
    office.ha.hears('đã là cán bộ đầu mối P. VHXH')
    await office.ha.says('thôi đầu mối P. VHXH đ/c Long')
    office.ha.hears('Đồng chí Trần Đức Long thôi là cán bộ đầu mối P. VHXH từ 23/11/2026')
    expect(await focal()).toMatchObject([{ personId: 3, to: '2026-11-22' }])
    await office.long.says('báo cáo 1 đã xong, không có văn bản')
    office.long.hears('Không có việc số 1 trong phạm vi của đồng chí.')
    await office.ha.says('thôi đầu mối P. VHXH đ/c Long')
    office.ha.hears('không phải là cán bộ đầu mối P. VHXH')
  })

  test('only administrators; what is not understood says how', async () => {
    await office.mai.says('đầu mối P. VHXH đ/c Long')
    office.mai.hears('Lệnh này chỉ dành cho quản trị hệ thống.')
    await office.ha.says('/daumoi phòng gì đó')
    office.ha.hears('Đề nghị ghi đơn vị rồi đến người')
  })
})
