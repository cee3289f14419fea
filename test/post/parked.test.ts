import { expect, test } from 'vitest'
import { postFindings } from '../../src/tools/doctor-post.ts'
import { openStormy, type Stormy } from './stormy.ts'
import { names } from './ways.ts'

/** What the doctor says of the post office, line by line. */
const doctor = async ({ store }: Stormy) => (await postFindings(store)).map(({ grade, what }) => `${grade}: ${what}`)

/** What the administrator of the trial's office was told on Telegram. */
const told = ({ ways }: Stormy, words: string) =>
  ways.flatMap(way => way.arrived()).filter(({ address, text }) => address === 'telegram:1004' && text.includes(words))
    .length

test.each(names)(
  'what ended undelivered on %s is in the metrics and with the doctor, and told once a day',
  async name => {
    const stormy = await openStormy(...new Set([name, 'telegram'] as const))
    const [way] = stormy.ways
    const [lost = '', gone = '', ...chats] = way?.chats ?? []
    if (!way) return expect.unreachable()
    expect(await doctor(stormy)).toEqual(['ok: thư: 0 chờ gửi, không có thư hỏng'])
    way.blocks(gone)
    way.disturb(address => (address === lost || address === chats[0] ? { instead: 'page', carried: true } : null))
    await stormy.says('order', lost, gone, ...chats.slice(1, 4))
    await stormy.says('digest', lost, chats[0] ?? '')
    await stormy.says('ranking', lost)
    await stormy.runs(60_000)
    expect(await stormy.counts()).toMatchObject({ waiting: 0, unsure: 4, failed: 1 })
    expect([await stormy.shown('unsure'), await stormy.shown('failed')]).toEqual([4, 1])
    const said = await doctor(stormy)
    expect(said[0]).toBe('warn: thư: 0 chờ gửi, 1 không gửi được, 4 không rõ đã đến hay chưa')
    expect(said[1]).toMatch(/^warn: 1 thư không đến được người nhận .*: 1 việc giao\. Cần làm: báo trực tiếp/)
    expect(said[2]).toMatch(/^warn: 4 thư không rõ đã đến hay chưa.*(1 việc giao|2 bản tin).*lý do: .+Cần làm: hỏi/)
    expect(told(stormy, 'không rõ đã đến hay chưa')).toBe(1)
    // Who blocks us is no fault of ours: of such the assigner is told.
    expect(told(stormy, 'không gửi được')).toBe(0)

    // The day between is a holiday, on which no digest goes out.
    await stormy.passes(48 * 3_600_000)
    await stormy.says('digest', lost, chats[0] ?? '')
    await stormy.runs(60_000)
    expect(told(stormy, 'không rõ đã đến hay chưa')).toBe(2)
  }
)

test('a letter that cannot be worded is told of, once for all of a day', async () => {
  const stormy = await openStormy('telegram')
  const [chat = '', other = ''] = stormy.ways[0]?.chats ?? []
  const letter = (address: string) => ({
    to: { address, person: null, locale: 'vi' } as const,
    kind: 'order' as const,
    lines: [{ key: 'no-such-sentence' }]
  })
  const say = [letter(chat), letter(other), letter(other)]
  await stormy.store.commit('test:nameless', { rests: [], save: [], say }, stormy.now())
  await stormy.runs(600_000)
  expect(await stormy.shown('failed')).toBe(3)
  expect(told(stormy, 'không gửi được')).toBe(1)
  expect((await doctor(stormy))[1]).toMatch(
    /^warn: 3 thư không gửi được: 3 việc giao; lý do: .*no-such-sentence.*Cần làm: xem/
  )
})

test('that a platform takes nothing is told once a day for each reason, however many letters wait', async () => {
  const stormy = await openStormy('zalo-bot', 'telegram')
  const [bot] = stormy.ways
  bot?.disturb(() => ({ tooMany: 1 }))
  await stormy.says('order', ...(bot?.chats ?? []))
  await stormy.runs(5 * 3_600_000)
  expect(told(stormy, 'hết hạn mức')).toBe(1)
  bot?.disturb(null)
  await stormy.runs(2 * 3_600_000)
  expect(await stormy.counts()).toMatchObject({ waiting: 0, failed: 0, unsure: 0 })
})
