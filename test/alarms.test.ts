import { expect, onTestFinished, test } from 'vitest'
import { createAlarm } from '../src/alarms.ts'
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
  await passesTo('2026-11-24T09:00:00+07:00')
  await alarm('zalo-oa', { key: 'claim-none' })
  await post.deliver()
  expect(told()).toBe(3)
})

test('that Zalo is out of order is not told on Zalo, where there is another way', async () => {
  const { ha, store, post, now, onZalo, close } = await openOffice()
  onTestFinished(close)
  const onBoth = onZalo(7004)
  const account = await store.account(ha.address)
  if (!account) throw new Error('no account')
  const later = new Date(now().getTime() + 1000)
  const row = { ...account, address: onBoth.address, lastHeard: later }
  await store.commit('test:both', { rests: [], save: [add('account', row)], say: [] }, now())
  await createAlarm({ store, clock: { now } })('zalo-oa', { key: 'claim-none' })
  await post.deliver()
  ha.heard(/Kênh Zalo OA đang ngừng gửi/)
  onBoth.neverHeard('đang ngừng gửi')
})
