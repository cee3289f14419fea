import { describe, expect, test } from 'vitest'
import { hashOf } from '../../src/commands/one-time-code.ts'
import { add } from '../../src/core/outcome.ts'
import { opened, order } from './office.ts'

describe('without buttons', () => {
  test('an order is received, taken on, reported and confirmed by its numbers', async () => {
    const { vinh, long } = await opened()
    await vinh.says(order)
    await vinh.presses('Đúng')
    long.hears(/việc số 1\n• Việc: rà soát hộ nghèo[\s\S]*Trả lời: 1 Đã nhận · 2 Báo cáo · 3 Từ chối · 4 Xin gia hạn$/)
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
