import { expect, onTestFinished, test } from 'vitest'
import { createAlarm } from '../src/alarms.ts'
import { clockOf, dayOf } from '../src/core/calendar.ts'
import { add } from '../src/core/outcome.ts'
import { Alarm } from '../src/ports/channel.ts'
import { openDesk, plain } from './post/desk.ts'
import { openOffice } from './support/office.ts'

const broken = { key: 'alarm-zalo-oa-quota' }

test('while a channel is out of order its letters wait, and the alarm is raised each time it is tried', async () => {
  const raised: unknown[] = []
  const desk = await openDesk({ alarm: async (channel, what) => void raised.push([channel, what]) })
  let mended = false
  desk.script = async () => (mended ? undefined : new Alarm(broken, 600_000))
  await desk.says(plain({ address: 'telegram:1', person: null, locale: 'vi' }))
  await desk.runs(5_000)
  expect(raised).toEqual([['telegram', broken]])
  mended = true
  await desk.passes(600_000)
  expect(desk.carried).toHaveLength(1)
  expect(await desk.counts()).toMatchObject({ sent: 1, failed: 0 })
})

test('administrators are told once a day for each reason', async () => {
  const { ha, store, post, now, passesTo, close } = await openOffice()
  onTestFinished(close)
  const alarm = createAlarm({ store, clock: { now } })
  const told = () => ha.all().filter(({ text }) => text.includes('Kênh Zalo OA đang ngừng gửi')).length
  for (let times = 0; times < 3; times += 1) await alarm('zalo-oa', { key: 'claim-none' })
  await post.deliver()
  expect(told()).toBe(1)
  await alarm('zalo-oa', { key: 'claim-needless' })
  await post.deliver()
  expect(told()).toBe(2)
  await passesTo('2026-11-25T09:00:00+07:00')
  await alarm('zalo-oa', { key: 'claim-none' })
  await post.deliver()
  expect(told()).toBe(3)
})

/** The administrator on both channels, last heard on Zalo. */
async function onBoth() {
  const office = await openOffice()
  onTestFinished(office.close)
  const { ha, store, now, onZalo } = office
  const onTheirZalo = onZalo(7004)
  const account = await store.account(ha.address)
  if (!account) throw new Error('no account')
  const later = new Date(now().getTime() + 1000)
  const row = { ...account, address: onTheirZalo.address, lastHeard: later }
  await store.commit('test:both', { rests: [], save: [add('account', row)], say: [] }, now())
  return { ...office, onTheirZalo, alarm: createAlarm({ store, clock: { now } }) }
}

type Office = Pick<Awaited<ReturnType<typeof openOffice>>, 'now' | 'jumpsTo'>

/** Every half hour up to a moment. */
async function halfHourly({ now, jumpsTo }: Office, until: string, each: () => Promise<void>) {
  for (; now() <= new Date(until); jumpsTo(new Date(now().getTime() + 1_800_000))) await each()
}

test('that Zalo is out of order is not told on Zalo, where there is another way', async () => {
  const { ha, onTheirZalo, alarm, post } = await onBoth()
  await alarm('zalo-oa', { key: 'claim-none' })
  await post.deliver()
  ha.heard(/Kênh Zalo OA đang ngừng gửi/)
  onTheirZalo.neverHeard('đang ngừng gửi')
})

test('a channel out of order for long is told of at once, then each working morning, never at night', async () => {
  const office = await onBoth()
  const { ha, alarm, post, now } = office
  const told: string[] = []
  office.jumpsTo(new Date('2026-11-25T22:00:00+07:00'))
  await halfHourly(office, '2026-12-01T12:00:00+07:00', async () => {
    const before = ha.all().length
    await alarm('zalo-oa', { key: 'claim-none' })
    await post.deliver()
    if (ha.all().length > before) told.push(`${dayOf(now())} ${clockOf(now())}`)
  })
  // Wednesday at night for the first time; Saturday and Sunday are days off.
  expect(told).toEqual([
    '2026-11-25 22:00',
    '2026-11-26 06:30',
    '2026-11-27 06:30',
    '2026-11-30 06:30',
    '2026-12-01 06:30'
  ])
})

test('that letters are lost is told at once, also in the night after a day on which some were', async () => {
  const { onTheirZalo, alarm, post, jumpsTo } = await onBoth()
  const told = () => onTheirZalo.all().filter(({ text }) => text.includes('hệ thống không gửi được')).length
  await alarm(null, { key: 'letters-failed' })
  await post.deliver()
  jumpsTo(new Date('2026-11-24T00:30:00+07:00'))
  await alarm(null, { key: 'letters-failed' })
  await post.deliver()
  expect(told()).toBe(2)
})

test.each([
  { mended: '2026-11-26T06:00:00+07:00', said: [] },
  { mended: '2026-11-26T06:30:00+07:00', said: [/Kênh Telegram đang ngừng gửi \(lúc 06:30, 26\/11\/2026\)/] }
])(
  'who has only the channel that is out of order hears no stale alarm once it is mended: $mended',
  async ({ mended, said }) => {
    const office = await openOffice()
    onTestFinished(office.close)
    const { ha, store, post, paper, now } = office
    const revoked = { key: 'alarm-telegram-token' }
    const alarm = createAlarm({ store, clock: { now } })
    paper.fails(() => new Alarm(revoked, 60_000))
    await halfHourly(office, mended, async () => {
      await alarm('telegram', revoked)
      await post.deliver()
      expect((await store.letterCounts()).waiting).toBeLessThanOrEqual(1)
    })
    paper.fails(null)
    await post.deliver()
    expect(ha.all().map(({ text }) => text)).toEqual(said.map(words => expect.stringMatching(words)))
    expect(await store.letterCounts()).toMatchObject({ waiting: 0, failed: 0 })
  }
)
