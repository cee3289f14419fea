import { expect, onTestFinished, test } from 'vitest'
import { poll } from '../../../src/channels/zalo-bot/poll.ts'
import { createInTurn } from '../../../src/ports/in-turn.ts'
import { type Answer, onWire, openWire, refusal, said, until } from './wire.ts'

const update = (text: string): Answer => ({ says: { ok: true, result: said(text, text) } })
const empty = refusal(408, 'Request timeout')

/** A poller on a server that gives each poll its answer, and then nothing. */
async function polling(answers: Answer[], hear: (text: string) => Promise<void> = async () => {}) {
  const wire = await openWire()
  const { bot, call, logged } = await onWire(wire)
  wire.answer = ({ method }) => (method === 'getUpdates' ? (answers.shift() ?? 'silence') : null)
  const waits: number[] = []
  const stop = new AbortController()
  onTestFinished(() => stop.abort())
  const heard: string[] = []
  const done = poll({
    inTurn: createInTurn(),
    call,
    bot,
    hear: async incoming => {
      if (incoming.kind !== 'message') return
      await hear(incoming.text)
      heard.push(incoming.text)
    },
    signal: stop.signal,
    log: event => void logged.push(event),
    wait: async ms => void waits.push(ms)
  })
  const polls = () => wire.of('getUpdates')
  return { done, stop, heard, waits, logged, polls }
}

test('a poll brings one update; the next is asked for when it is kept', async () => {
  let kept = () => {}
  const commit = new Promise<void>(resolve => {
    kept = resolve
  })
  let hearing = false
  const { heard, polls } = await polling([update('một'), update('hai')], async () => {
    hearing = true
    await commit
  })
  await until(() => hearing)
  expect(polls()).toEqual([{ timeout: '30' }])
  kept()
  await until(() => polls().length === 3)
  expect(heard).toEqual(['một', 'hai'])
})

test('an empty poll is no failure, whatever its status and spelling: it is asked again at once', async () => {
  const spelled = { ok: false, description: 'Request timeout', errorCode: 408 }
  const empties = [empty, refusal(408, 'Request timeout', 408), { says: spelled }, { says: { ok: true } }]
  const { heard, waits, logged } = await polling([...empties, update('một')])
  await until(() => heard.length === 1)
  expect(waits).toEqual([])
  expect(logged).toEqual([])
})

test('failures are tried again ever more slowly, anew after a success, and never the end', async () => {
  const bad = ['cut', 'bad gateway', refusal(500, 'Internal'), refusal(400, 'Webhook is set'), 'cut', 'cut'] as const
  const { polls, waits, logged } = await polling([...bad, update('một'), 'cut', empty, 'cut'])
  await until(() => polls().length === 11)
  expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 1000, 1000])
  expect(logged).toHaveLength(8)
  expect(logged.map(({ fault }) => String(fault)).join('\n')).not.toContain('nobody-may-see')
})

test('a used up quota is a long wait', async () => {
  const { heard, waits, logged } = await polling([refusal(429, 'Quota'), update('một')])
  await until(() => heard.length === 1)
  expect(waits).toEqual([3_600_000])
  expect(logged).toMatchObject([{ fault: { name: 'Alarm', line: { key: 'alarm-zalo-bot-quota' } } }])
})

test('a refused token is asked with again ten minutes later: one false refusal ends nothing', async () => {
  const { heard, polls, waits, logged } = await polling([refusal(401, 'Unauthorized'), update('một')])
  await until(() => polls().length === 3)
  expect(waits).toEqual([600_000])
  expect(heard).toEqual(['một'])
  expect(logged).toMatchObject([{ what: 'zalo-bot polling failed', fault: { line: { key: 'alarm-zalo-bot-token' } } }])
})

test('what was not kept is heard again, since nobody will bring it again', async () => {
  let failing = 7
  const { heard, polls, waits, logged } = await polling([update('một'), update('hai')], async text => {
    if (text === 'một' && failing-- > 0) throw new Error('the store is away')
  })
  await until(() => polls().length === 3)
  expect(heard).toEqual(['một', 'hai'])
  expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])
  expect(logged).toHaveLength(7)
})

test('told to stop while the store is away, it says that an update is lost', async () => {
  const { done, stop, logged, heard } = await polling([update('một')], async () => {
    stop.abort()
    throw new Error('the store is away')
  })
  await done
  expect(heard).toEqual([])
  expect(logged).toMatchObject([{ what: 'zalo-bot update not kept' }, { what: 'zalo-bot update lost' }])
})

test('stops at once when told, also while a poll is open', async () => {
  const { done, stop, polls, logged } = await polling([])
  await until(() => polls().length === 1)
  stop.abort()
  await done
  expect(logged).toEqual([])
})

test('what is malformed or unknown is passed over', async () => {
  const bad = [{ event_name: 'message.text.received', message: { text: 9 } }, { event_name: 'tomorrow' }, null, []]
  const { heard, waits, logged } = await polling([
    ...bad.map(result => ({ says: { ok: true, result } })),
    update('một')
  ])
  await until(() => heard.length === 1)
  expect(waits).toEqual([])
  expect(logged.map(({ what }) => what)).toEqual(Array(3).fill('zalo-bot update not understood'))
})
