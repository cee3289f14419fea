import { describe, expect, onTestFinished, test } from 'vitest'
import { hashOf } from '../src/commands/one-time-code.ts'
import { add, change } from '../src/core/outcome.ts'
import { createFetching } from '../src/fetching.ts'
import { Later, Unreachable } from '../src/ports/channel.ts'
import { openOffice } from './support/office.ts'

/*
 * An office in which Trần Đức Long is on Zalo alone, where there are no buttons, nothing can be changed, and who was
 * silent for a week cannot be written to.
 */
async function opened(now?: string) {
  const office = await openOffice(now ? { now } : {})
  onTestFinished(office.close)
  const code = { hash: hashOf('ABCD2345'), personId: 3, expiresAt: new Date('2027-01-01T00:00:00+07:00') }
  const save = [
    change('account', { address: 'telegram:1003' }, { personId: null }),
    add('code', { ...code, usedAt: null, version: 1 })
  ]
  await office.store.commit('test:zalo', { rests: [], save, say: [] }, office.now())
  const long = office.onZalo(7003)
  await long.says('lienket ABCD2345')
  long.heard('Đã liên kết tài khoản này với đồng chí Trần Đức Long')
  return { ...office, long }
}

const order = 'giao đ/c Long rà soát hộ nghèo, chậm nhất 30/11'

describe('without buttons', () => {
  test('an order is received, taken on, reported and confirmed by its numbers', async () => {
    const { vinh, long } = await opened()
    await vinh.says(order)
    await vinh.presses('Đúng')
    long.hears(/việc số 1\n• Việc: rà soát hộ nghèo[\s\S]*Trả lời: 1 Đã nhận · 2 Báo cáo · 3 Từ chối$/)
    await long.says('1')
    vinh.heard('Đã nhận')
    await long.says('xong 1')
    await long.says('không có văn bản')
    vinh.heard(/báo cáo/)
    await vinh.presses('Xác nhận')
    long.heard(/Hoàn thành|hoàn thành/)
  })

  test('a number that was not offered is no choice, and numbers of an older letter do not stand', async () => {
    const { vinh, long } = await opened()
    await vinh.says(order)
    await vinh.presses('Đúng')
    await long.says('9')
    long.hears(/việc số 9|Không/i)
    await long.says('ngôn ngữ')
    await long.says('1')
    long.hears('Từ nay hệ thống dùng tiếng Việt với đồng chí.')
  })

  test('quoting an older message means its own numbers; a day later a number is a choice no more', async () => {
    const { vinh, long, passesTo } = await opened()
    await vinh.says(order)
    await vinh.presses('Đúng')
    await long.says('ngôn ngữ')
    await long.replies('giao việc số 1', '1')
    vinh.heard('Đã nhận')
    await long.says('ngôn ngữ')
    await passesTo('2026-11-24T09:30:00+07:00')
    await long.says('2')
    long.neverHeard('From now on')
  })

  test('a number that quotes an old message never acts on another', async () => {
    const { vinh, long, store, passesTo } = await opened()
    await vinh.says(order)
    await vinh.presses('Đúng')
    const first = { messageId: long.last().id, text: '', files: [], ours: true }
    await passesTo('2026-11-24T10:00:00+07:00')
    await vinh.says('giao đ/c Long đối chiếu công nợ, chậm nhất 5/12')
    await vinh.presses('Đúng')
    await long.says('1', { quoted: first })
    expect([(await store.task(1))?.state, (await store.task(2))?.state]).toEqual(['new', 'new'])
    await long.replies('đối chiếu công nợ', '1')
    expect((await store.task(2))?.state).toBe('acknowledged')
  })

  test('quoting the order and answering "xong" reports it, though the platform says only which message was quoted', async () => {
    const { vinh, long } = await opened()
    await vinh.says(order)
    await vinh.presses('Đúng')
    const quoted = { messageId: long.last().id, text: '', files: [], ours: true }
    await long.says('xong', { quoted })
    await long.says('không có văn bản')
    vinh.heard(/báo cáo.*việc số 1/i)
    await vinh.presses('Xác nhận')
    long.heard(/hoàn thành đúng hạn/)
  })

  test('the leader gives orders there too', async () => {
    const { store, onZalo, long, now } = await opened()
    const code = { hash: hashOf('WXYZ2345'), personId: 1, expiresAt: new Date('2027-01-01T00:00:00+07:00') }
    await store.commit(
      'test:v',
      { rests: [], save: [add('code', { ...code, usedAt: null, version: 1 })], say: [] },
      now()
    )
    const vinh = onZalo(7001)
    await vinh.says('lienket WXYZ2345')
    await vinh.says(order)
    vinh.hears(/Trả lời: 1 Đúng · .*0 Hủy$/)
    await vinh.says('1')
    long.hears(/việc số 1/)
  })
})

describe('silence', () => {
  test('before a week of silence is over one is invited to press, and pressing goes on', async () => {
    const { long, passesTo } = await opened('2026-11-23T09:00:00+07:00')
    await passesTo('2026-11-27T09:00:00+07:00')
    long.neverHeard('Điểm danh')
    // The next Monday morning would be in time, but not the one after: Friday's and the weekend's silence count.
    await passesTo('2026-11-30T08:30:00+07:00')
    long.hears(/Sau .*30\/11\/2026.*Trả lời: 1 Điểm danh/s)
    await long.says('1')
    long.hears(/Đã điểm danh. Trong 7 ngày tới/)
    await passesTo('2026-12-03T09:00:00+07:00')
    expect(long.all().filter(({ text }) => text.includes('đã lâu chưa nhắn'))).toHaveLength(1)
  })

  test('who is reached on Telegram at any time is left in peace', async () => {
    const { long, store, now, passesTo } = await opened()
    const back = { rests: [], save: [change('account', { address: 'telegram:1003' }, { personId: 3 })], say: [] }
    await store.commit('test:back', back, now())
    await passesTo('2026-12-04T09:00:00+07:00')
    long.neverHeard('đã lâu chưa nhắn')
  })

  test('after it an order goes to the group of the unit, and its assigner is told', async () => {
    const { vinh, ha, long, roomGroup, passesTo } = await opened()
    await ha.says('nhóm')
    await passesTo('2026-12-02T09:00:00+07:00')
    await vinh.says('giao đ/c Long rà soát hộ nghèo, chậm nhất 15/12')
    await vinh.presses('Đúng')
    long.neverHeard('rà soát hộ nghèo')
    roomGroup.heard(/rà soát hộ nghèo/)
    vinh.heard(/Trần Đức Long/)
    await long.says('điểm danh')
    await long.says('việc của tôi')
    long.heard(/rà soát hộ nghèo/)
  })

  test('where there is another channel it goes there', async () => {
    const { vinh, long, person, store, now, passesTo } = await opened()
    const back = { rests: [], save: [change('account', { address: 'telegram:1003' }, { personId: 3 })], say: [] }
    await store.commit('test:back', back, now())
    await passesTo('2026-12-02T09:00:00+07:00')
    await vinh.says('giao đ/c Long rà soát hộ nghèo, chậm nhất 15/12')
    await vinh.presses('Đúng')
    long.neverHeard('rà soát hộ nghèo')
    person(1003, 'Trần Đức Long').heard(/rà soát hộ nghèo/)
  })
})

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
    ha.hears(/"Hùng Đỗ" đưa số điện thoại 84901234567, trùng với đồng chí Đỗ Văn Hùng/)
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

describe('files from another channel', () => {
  /** Long on Zalo, his report with a picture still to be brought in; the clock and the fetching in hand. */
  async function reported() {
    const office = await opened()
    const { vinh, long, store, zaloPaper, now, dataDir } = office
    let away = true
    const picture = {
      ...zaloPaper.channel,
      fetch: async () => {
        if (away) throw new Later(1_000, false)
        return new Uint8Array([1, 2, 3])
      }
    }
    const fetching = createFetching({
      store,
      channels: [office.paper.channel, picture],
      clock: { now },
      dataDir,
      log: () => {}
    })
    await vinh.says(order)
    await vinh.presses('Đúng')
    await long.says('báo cáo 1 đã xong, không có văn bản')
    await long.sends({ name: 'anh-hien-truong.jpg' })
    const comes = () => {
      away = false
    }
    const files = () => vinh.all().filter(({ files }) => files.length > 0).length
    return { ...office, files, fetching, comes }
  }

  test('the letter waits a little for it', async () => {
    const { vinh, post, fetching, comes, files, passesTo } = await reported()
    vinh.neverHeard('anh-hien-truong.jpg')
    comes()
    await fetching.fetchAll()
    await passesTo('2026-11-23T09:00:30+07:00')
    await post.deliver()
    expect(files()).toBe(1)
    vinh.neverHeard('chưa tải về được')
  })

  test('what comes later than that is brought all the same, once', async () => {
    const { vinh, post, fetching, comes, files, passesTo } = await reported()
    await fetching.fetchAll()
    await passesTo('2026-11-23T09:03:00+07:00')
    await post.deliver()
    vinh.heard(/anh-hien-truong\.jpg chưa tải về được/)
    expect(files()).toBe(0)
    comes()
    await passesTo('2026-11-23T09:10:00+07:00')
    await fetching.fetchAll()
    await fetching.fetchAll()
    await post.deliver()
    expect(files()).toBe(1)
  })
})

describe('groups', () => {
  test('quoting one of our messages is speaking to us, where the channel does not say whose it was', async () => {
    const office = await opened()
    const { store, now, long } = office
    const group = 'zalo-oa:group:f414c8'
    const row = { address: group, title: 'Nhóm Zalo', unitId: 2, receives: ['alert' as const], active: true }
    await store.commit(
      'test:g',
      {
        rests: [],
        save: [add('group', row)],
        say: [{ to: { group }, kind: 'digest', lines: [{ key: 'groups-hello' }] }]
      },
      now()
    )
    await office.post.deliver()
    const inGroup = office.zaloGroup('f414c8', 7003)
    const ours = inGroup.last().id
    const quoted = (messageId: string) => ({ messageId, text: '', files: [], ours: true })
    const heard = long.all().length
    await inGroup.says('việc của tôi', { addressed: false, quoted: quoted('another') })
    expect(long.all()).toHaveLength(heard)
    await inGroup.says('việc của tôi', { addressed: false, quoted: quoted(ours) })
    expect(long.all().length).toBeGreaterThan(heard)
  })
})

test('a refusal of the channel closes the account until its owner speaks again', async () => {
  const { vinh, long, zaloPaper, store } = await opened()
  zaloPaper.fails(() => new Unreachable('-230'))
  await vinh.says(order)
  await vinh.presses('Đúng')
  expect((await store.account(long.address))?.reachable).toBe(false)
  vinh.heard(/Trần Đức Long/)
  zaloPaper.fails(null)
  await long.says('việc của tôi')
  expect((await store.account(long.address))?.reachable).toBe(true)
})
