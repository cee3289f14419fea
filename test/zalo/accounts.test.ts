import { describe, expect, test } from 'vitest'
import { change } from '../../src/core/outcome.ts'
import { opened, order } from './office.ts'

describe('accounts', () => {
  test('somebody unknown who comes back after weeks is answered', async () => {
    const office = await opened()
    const event = { address: 'zalo-oa:7100', name: '', locale: 'vi', kind: 'reachable', reachable: true } as const
    await office.app.hear({ ...event, cause: 'zalo-oa:follow:1' })
    await office.passesTo('2026-12-10T09:00:00+07:00')
    const stranger = office.onZalo(7100)
    await stranger.says('xin chào')
    stranger.hears(/lienket MÃ/)
  })

  test('what is said in a group opens no private chat that silence has closed', async () => {
    const { long, zaloGroup, store, passesTo } = await opened()
    const before = (await store.account(long.address))?.lastHeard
    await passesTo('2026-11-25T09:00:00+07:00')
    await zaloGroup('f414c8', 7003).says('/help')
    expect((await store.account(long.address))?.lastHeard).toEqual(before)
  })

  test('one person, two accounts: letters go where they last spoke', async () => {
    const { vinh, long, person, store, now, passesTo } = await opened()
    const both = { rests: [], save: [change('account', { address: 'telegram:1003' }, { personId: 3 })], say: [] }
    await store.commit('test:both', both, now())
    const onTelegram = person(1003, 'Trần Đức Long')
    await onTelegram.says('việc của tôi')
    await passesTo('2026-11-23T09:05:00+07:00')
    await long.says('việc của tôi')
    await vinh.says(order)
    await vinh.presses('Đúng')
    long.heard(/rà soát hộ nghèo/)
    onTelegram.neverHeard('rà soát hộ nghèo')
    await onTelegram.says('chi tiết 1')
    onTelegram.hears(/rà soát hộ nghèo/)
  })

  test('an account is unlinked after a second word, the others stay', async () => {
    const { long, store } = await opened()
    await long.says('hủy liên kết')
    long.hears(/Gỡ liên kết tài khoản này với đồng chí Trần Đức Long\?/)
    expect(await store.accountsOf(3)).toHaveLength(1)
    await long.presses('Gỡ liên kết')
    long.hears(/Đã gỡ liên kết/)
    expect(await store.accountsOf(3)).toEqual([])
    await long.says('việc của tôi')
    long.hears(/chưa được liên kết/)
  })

  test('a telephone number is not enough: an administrator says yes', async () => {
    const office = await opened()
    const { ha, store, now } = office
    await store.commit(
      'test:phone',
      { rests: [], save: [change('person', { id: 5 }, { phone: '0901 234 567' })], say: [] },
      now()
    )
    const hung = office.onZalo(7922)
    const gives = async (n: number, phone: string) => {
      const contact = { kind: 'contact', address: hung.address, name: 'Hùng Đỗ', phone } as const
      await office.app.hear({ ...contact, cause: `zalo-oa:user_submit_info:${n}` })
      await office.post.deliver()
    }
    await gives(1, '84999999999')
    const answer = hung.last().text
    expect(await store.claimsOf(5)).toEqual([])
    await gives(2, '84901234567')
    // What a stranger hears is the same whether the number is known.
    expect(hung.last().text).toBe(answer)
    ha.hears(/“Hùng Đỗ” đưa số điện thoại 84901234567, trùng với đồng chí Đỗ Văn Hùng/)
    await office.long.says('duyệt liên kết TL05 7922')
    office.long.hears(/chỉ dành cho quản trị/)
    await ha.presses('Đồng ý')
    hung.hears(/Đã liên kết tài khoản này với đồng chí Đỗ Văn Hùng/)
    expect((await store.accountsOf(5)).map(({ address }) => address)).toContain('zalo-oa:7922')
    await ha.says('duyệt liên kết TL05 7922')
    ha.hears(/Không còn đề nghị liên kết nào như vậy/)
  })

  test('telephone numbers cannot be guessed, nor administrators flooded', async () => {
    const office = await opened()
    const { ha, store, now } = office
    const save = [change('person', { id: 5 }, { phone: '0901234567' })]
    await store.commit('test:phone', { rests: [], save, say: [] }, now())
    for (let n = 0; n < 9; n += 1) {
      const contact = { kind: 'contact', address: 'zalo-oa:7922', name: 'Ai đó', phone: '0901234567' } as const
      await office.app.hear({ ...contact, cause: `zalo-oa:user_submit_info:${n}` })
      await office.post.deliver()
    }
    expect(ha.all().filter(({ text }) => text.includes('trùng với đồng chí'))).toHaveLength(5)
    office.onZalo(7922).hears(/Đề nghị thử lại sau \d+ phút/)
  })

  test('a number that is refused links nobody', async () => {
    const office = await opened()
    const { ha, store, now } = office
    const save = [change('person', { id: 5 }, { phone: '0901234567' })]
    await store.commit('test:phone', { rests: [], save, say: [] }, now())
    const contact = { kind: 'contact', address: 'zalo-oa:7922', name: 'Ai đó', phone: '+84 901 234 567' } as const
    await office.app.hear({ ...contact, cause: 'zalo-oa:user_submit_info:1' })
    await office.post.deliver()
    await ha.presses('Từ chối')
    ha.heard(/Đã từ chối/)
    expect(await store.account('zalo-oa:7922')).toMatchObject({ personId: null, claimedId: null })
  })

  test('who follows hears how to link; who withdraws is forgotten, and the tasks stay', async () => {
    const office = await opened()
    const { vinh, long, store } = office
    const event = { address: 'zalo-oa:7100', name: '', locale: 'vi' } as const
    await office.app.hear({ ...event, kind: 'reachable', reachable: true, greet: true, cause: 'zalo-oa:follow:1' })
    await office.post.deliver()
    office.onZalo(7100).hears(/lienket MÃ/)
    await vinh.says(order)
    await vinh.presses('Đúng')
    await office.app.hear({ kind: 'withdrawn', address: long.address, cause: 'zalo-oa:user_withdraw:1' })
    expect(await store.account(long.address)).toBeNull()
    expect(await store.accountsOf(3)).toEqual([])
    expect((await store.task(1))?.leadPersonId).toBe(3)
  })
})
