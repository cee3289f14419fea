import { expect, onTestFinished, test } from 'vitest'
import { poll } from '../../../src/channels/telegram/poll.ts'
import type { Hear } from '../../../src/ports/channel.ts'
import { createInTurn } from '../../../src/ports/in-turn.ts'
import { type Answer, BOT, onWire, openWire, until } from './wire.ts'

type Heard = Extract<Parameters<Hear>[0], { kind: 'message' }>

const said = (update_id: number, text: string, chat = 101) => ({
  update_id,
  message: {
    message_id: update_id,
    from: { id: chat, is_bot: false, first_name: 'An' },
    chat: { id: chat, first_name: 'An', type: 'private' },
    date: 1795399200,
    text
  }
})

/** A poller on a server that keeps updates until an offset confirms them; faults are answered first. */
async function polling(updates: unknown[], hear: (heard: Heard) => Promise<void>, faults: Answer[] = []) {
  const wire = await openWire()
  let ms = 0
  const { api, logged } = await onWire(wire, () => ms)
  let waiting = updates
  wire.answer = ({ method, params }) => {
    if (method !== 'getUpdates') return null
    const fault = faults.shift()
    if (fault) return fault
    waiting = waiting.filter(one => Number(Object(one).update_id) >= Number(params.offset))
    return waiting.length > 0 ? { result: waiting } : 'silence'
  }
  const waits: number[] = []
  const stop = new AbortController()
  onTestFinished(() => stop.abort())
  const done = poll({
    inTurn: createInTurn(),
    api,
    bot: BOT,
    hear: async incoming => {
      if (incoming.kind === 'message') await hear(incoming)
    },
    pressAnswered: () => {},
    signal: stop.signal,
    log: event => void logged.push(event),
    wait: async forMs => {
      waits.push(forMs)
      ms += forMs
    }
  })
  const offsets = () => wire.of('getUpdates').map(({ offset }) => offset)
  return { done, stop, waits, logged, offsets }
}

test('the offset moves only after the commit', async () => {
  let kept = () => {}
  const commit = new Promise<void>(resolve => {
    kept = resolve
  })
  let hearing = false
  const { offsets } = await polling([said(7, 'một')], async () => {
    hearing = true
    await commit
  })
  await until(() => hearing)
  expect(offsets()).toEqual([0])
  kept()
  await until(() => offsets().length === 2)
  expect(offsets()).toEqual([0, 8])
})

test('a store that fails keeps the offset, and is tried ever more slowly', async () => {
  let failing = 4
  const heard: string[] = []
  const { offsets, waits, logged } = await polling([said(7, 'một'), said(8, 'hai', 102)], async ({ text }) => {
    if (text === 'một' && failing-- > 0) throw new Error('the store is away')
    heard.push(text)
  })
  await until(() => offsets().at(-1) === 9)
  expect(offsets()).toEqual([0, 7, 7, 7, 7, 9])
  expect(waits).toEqual([1000, 2000, 4000, 8000])
  expect(heard.filter(text => text === 'một')).toHaveLength(1)
  expect(logged.filter(({ update }) => update === 7)).toHaveLength(4)
})

test('one chat in order, others beside it; after a loss the chat waits', async () => {
  const heard: string[] = []
  let release = () => {}
  const slow = new Promise<void>(resolve => {
    release = resolve
  })
  const { offsets } = await polling([said(1, 'một'), said(2, 'hai'), said(3, 'khác', 102)], async ({ text }) => {
    if (text === 'một') await slow
    heard.push(text)
  })
  await until(() => heard.length === 1)
  expect(heard).toEqual(['khác'])
  release()
  await until(() => offsets().at(-1) === 4)
  expect(heard).toEqual(['khác', 'một', 'hai'])
})

test('nothing of a chat is heard past what was lost', async () => {
  const heard: string[] = []
  let failing = true
  const { offsets } = await polling([said(1, 'một'), said(2, 'hai')], async ({ text }) => {
    if (failing) {
      failing = false
      throw new Error('the store is away')
    }
    heard.push(text)
  })
  await until(() => offsets().at(-1) === 3)
  expect(heard).toEqual(['một', 'hai'])
})

test('conflicts, refusals, floods and cut lines are tried again, never the end', async () => {
  const { offsets, waits, logged, done } = await polling([said(7, 'một')], async () => {}, [
    { error_code: 409, description: 'Conflict: terminated by other getUpdates request' },
    { error_code: 401, description: 'Unauthorized' },
    { error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 21 } },
    'cut',
    'bad gateway',
    { error_code: 500, description: 'Internal' }
  ])
  await until(() => offsets().at(-1) === 8)
  expect(waits).toEqual([1000, 60_000, 21_000, 8000, 16_000, 30_000])
  expect(logged).toHaveLength(6)
  expect(logged[1]).toMatchObject({ fault: { name: 'Later' } })
  expect(JSON.stringify(logged.map(({ fault }) => String(fault)))).not.toContain('nobody-may-see')
  expect(done).toBeInstanceOf(Promise)
})

test('a token that is refused is asked with again a minute later, and then is an alarm', async () => {
  const refused = { error_code: 401, description: 'Unauthorized' }
  const { offsets, waits, logged } = await polling([said(7, 'một')], async () => {}, [refused, refused, refused])
  await until(() => offsets().at(-1) === 8)
  expect(waits).toEqual([60_000, 60_000, 60_000])
  const alarm = { fault: { name: 'Alarm', line: { key: 'alarm-telegram-token' } } }
  expect(logged).toMatchObject([{ fault: { name: 'Later' } }, alarm, alarm])
})

test('stops at once when told, also while a poll is open', async () => {
  const { done, stop, offsets, logged } = await polling([], async () => {})
  await until(() => offsets().length === 1)
  stop.abort()
  await done
  expect(logged).toEqual([])
})

test('what is malformed or unknown is passed over', async () => {
  const heard: string[] = []
  const updates = [{ update_id: 4, message: { text: 9 } }, { update_id: 5, tomorrow: {} }, said(6, 'một')]
  const { offsets, logged } = await polling(updates, async ({ text }) => void heard.push(text))
  await until(() => offsets().at(-1) === 7)
  expect(heard).toEqual(['một'])
  expect(logged).toMatchObject([{ what: 'telegram update not understood' }])
})
