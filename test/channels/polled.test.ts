import { expect, onTestFinished, test } from 'vitest'
import { createTelegram } from '../../src/channels/telegram/index.ts'
import { poll as pollTelegram } from '../../src/channels/telegram/poll.ts'
import { createZaloBot } from '../../src/channels/zalo-bot/index.ts'
import { poll as pollZaloBot } from '../../src/channels/zalo-bot/poll.ts'
import type { Hear } from '../../src/ports/channel.ts'
import { createInTurn } from '../../src/ports/in-turn.ts'
import type { Trouble } from '../../src/simulator/trouble.ts'
import { AN, BINH, begin, TOKEN } from '../simulator/begin.ts'
import { begin as beginZaloBot, MAI, TOKEN as ZALO_TOKEN } from '../simulator/zalo-bot/begin.ts'
import { until } from './telegram/wire.ts'

/** What may go wrong with a poll. Those in which the platform gave something that did not come are marked. */
type Fault = readonly [what: string, trouble: Trouble, given: boolean]
const faults: readonly Fault[] = [
  ['the answer is lost', 'unheard', true],
  ['cut off', 'cut', false],
  ['502 and a page', 'down', false],
  ['200 and a page', { instead: 'page' }, false],
  ['given, 200 and a page', { instead: 'page', carried: true }, true],
  ['given, half an answer', { instead: 'half', carried: true }, true],
  ['given, no body', { instead: 'empty', carried: true }, true],
  ['null', { instead: { json: null } }, false],
  ['a list', { instead: { json: [] } }, false],
  ['an envelope without its letter', { instead: { json: { ok: false } } }, false],
  ['too many calls', { tooMany: 7 }, false]
]

/** What was heard, cause by cause, and how long the poller waited. */
function listening() {
  const heard: { cause: string; text: string }[] = []
  const waits: number[] = []
  const stop = new AbortController()
  onTestFinished(() => stop.abort())
  const hear: Hear = async incoming => {
    if (incoming.kind === 'message') heard.push({ cause: incoming.cause, text: incoming.text })
  }
  const way = {
    hear,
    signal: stop.signal,
    inTurn: createInTurn(),
    log: () => {},
    pressAnswered: () => {},
    wait: async (ms: number) => void waits.push(ms)
  }
  const once = () => expect(new Set(heard.map(({ cause }) => cause)).size).toBe(heard.length)
  return { heard, waits, way, once, texts: () => heard.map(({ text }) => text) }
}

async function telegram() {
  const { simulator } = await begin({ bot: { id: 4000000001, username: 'dondoc_bot', name: 'Đôn Đốc' } })
  const { api, bot } = await createTelegram({ token: TOKEN, apiRoot: simulator.root, log: () => {} })
  return { simulator, api, bot }
}

/** Such answers would be taken for updates, and asked on from. */
const unreadable: readonly Fault[] = [
  ['an update without a number', { instead: { json: { ok: true, result: [{ message: {} }] } } }, false],
  ['an object for a list', { instead: { json: { ok: true, result: {} } } }, false],
  ['a text for a number', { instead: { json: { ok: true, result: [{ update_id: '9' }] } } }, false]
]

test.each([...faults, ...unreadable])(
  'Telegram polled: %s; the offset stays, everything is heard once',
  async (_, trouble) => {
    const { simulator, api, bot } = await telegram()
    const { way, waits, once, texts } = listening()
    let troubles = 3
    simulator.disturb(({ method }) => (method === 'getUpdates' && troubles-- > 0 ? trouble : null))
    for (const text of ['một', 'hai', 'ba']) simulator.phone(AN).says(text)
    void pollTelegram({ ...way, api, bot })
    await until(() => texts().length === 3)
    expect(texts()).toEqual(['một', 'hai', 'ba'])
    expect(waits).toHaveLength(3)
    // In the middle of it, too: what was confirmed stays so, what was not comes.
    troubles = 2
    simulator.phone(BINH).says('bốn')
    simulator.phone(AN).says('năm')
    await until(() => texts().length === 5 && simulator.pending() === 0)
    expect(texts().slice(3).sort()).toEqual(['bốn', 'năm'])
    once()
  }
)

test('Telegram polled: slowly, and by somebody else at the same time', async () => {
  const { simulator, api, bot } = await telegram()
  const { way, waits, once, texts } = listening()
  let open = () => {}
  const slowly = new Promise<void>(resolve => {
    open = resolve
  })
  let asked = 0
  simulator.disturb(({ method }) => (method === 'getUpdates' && ++asked === 1 ? { until: slowly } : null))
  simulator.phone(AN).says('một')
  void pollTelegram({ ...way, api, bot })
  await until(() => asked === 1)
  expect(texts()).toEqual([])
  open()
  await until(() => texts().length === 1 && asked === 2)
  // Another poller ends the open poll with 409.
  await fetch(`${simulator.root}/bot${TOKEN}/getUpdates`)
  await until(() => waits.length === 1)
  simulator.phone(AN).says('hai')
  await until(() => texts().length === 2)
  expect(texts()).toEqual(['một', 'hai'])
  once()
})

test.each(faults)(
  'the Zalo bot polled: %s; nothing is heard twice, what was not given is heard',
  async (_, trouble, given) => {
    const { zalo } = await beginZaloBot()
    const { call, bot } = await createZaloBot({ token: ZALO_TOKEN, apiRoot: zalo.root, log: () => {} })
    const { way, waits, once, texts } = listening()
    let troubles = 2
    zalo.disturb(({ method }) => (method === 'getUpdates' && troubles-- > 0 ? trouble : null))
    for (const text of ['một', 'hai', 'ba', 'bốn']) zalo.phone(MAI).says(text)
    void pollZaloBot({ ...way, call, bot })
    // It gives each update to one poll alone, whether or not that arrives.
    const left = given ? ['ba', 'bốn'] : ['một', 'hai', 'ba', 'bốn']
    await until(() => texts().length === left.length)
    expect(texts()).toEqual(left)
    expect(waits).toHaveLength(2)
    once()
  }
)
