import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { createMetrics } from '../../src/http/server.ts'
import { createService } from '../../src/service.ts'
import { openStore } from '../../src/store/index.ts'
import { createPaper } from '../support/paper.ts'
import { office, orderLine } from './outside.ts'

const LONG = 'telegram:1003'

/** Two processes' worth of service on one database and one channel; time passes when the test says so. */
async function replicas() {
  const dataDir = await office()
  let ms = 0
  const begin = Date.now()
  const paper = createPaper({ buttons: true })
  const polling = new Set<string>()
  const open = async (holder: string) => {
    const store = await openStore({ dataDir })
    const service = createService({
      store,
      channels: [paper.channel],
      clock: { now: () => new Date(begin + ms) },
      dataDir,
      monotonicMs: () => ms,
      logger: pino({ level: 'silent' }),
      metrics: createMetrics(),
      holder,
      published: null,
      poll: async (_hears, signal) => {
        polling.add(holder)
        await new Promise(resolve => signal.addEventListener('abort', resolve, { once: true }))
        polling.delete(holder)
      }
    })
    onTestFinished(async () => {
      await service.close()
      await store.close()
    })
    return { service, store }
  }
  const [a, b] = [await open('a'), await open('b')]
  let said = 0
  return {
    a,
    b,
    paper,
    polling: () => [...polling],
    heardOnce: (words: string) => paper.all(LONG).filter(one => one.text.includes(words)),
    async passes(seconds: number, ...awake: readonly (typeof a)[]) {
      for (let second = 0; second < seconds; second++) {
        ms += 1000
        for (const one of awake) {
          await one.service.wake()
          await one.service.post.deliver()
        }
      }
    },
    /** Vinh gives an order, heard by this one. */
    async orders(by: typeof a, content: string) {
      for (const text of [orderLine(content), 'đúng'])
        await by.service.app.hear({
          kind: 'message',
          cause: `telegram:test:${++said}`,
          address: 'telegram:1001',
          from: { address: 'telegram:1001', name: 'Lê Quang Vinh', locale: 'vi' },
          group: null,
          text,
          pressed: false,
          addressed: true,
          files: [],
          quoted: null,
          messageId: `m${said}`
        })
    }
  }
}

test('whoever hears an order, one process sends it and one polls', async () => {
  const { a, b, passes, orders, heardOnce, polling } = await replicas()
  await passes(2, a, b)
  expect(polling()).toEqual(['a'])
  await orders(b, 'việc thứ nhất')
  await orders(a, 'việc thứ hai')
  await passes(5, a, b)
  expect(heardOnce('việc thứ nhất')).toHaveLength(1)
  expect(heardOnce('việc thứ hai')).toHaveLength(1)
})

test('when one stops, the other goes on at once', async () => {
  const { a, b, passes, orders, heardOnce, polling } = await replicas()
  await passes(2, a, b)
  await a.service.close()
  await orders(b, 'việc còn lại')
  await passes(1, b)
  expect(polling()).toEqual(['b'])
  expect(heardOnce('việc còn lại')).toHaveLength(1)
})

test('when one dies with a letter in hand, the other sends it within seconds and says so (R33)', async () => {
  const { a, b, passes, orders, heardOnce, paper } = await replicas()
  await passes(2, a, b)
  const lost = new Set<string>()
  paper.fails(address => {
    lost.add(address)
    return new Error('the process dies here')
  })
  let buried = () => {}
  const dead = new Promise<void>(resolve => {
    buried = resolve
  })
  onTestFinished(() => buried())
  Object.assign(a.store, { delivered: () => dead })
  await orders(a, 'việc đang gửi')
  while (!lost.has(LONG)) await new Promise(resolve => setImmediate(resolve))
  paper.fails(null)
  await passes(8, b)
  expect(heardOnce('việc đang gửi')).toEqual([])
  await passes(6, b)
  expect(heardOnce('việc đang gửi')).toMatchObject([{ text: expect.stringMatching(/^\(gửi lại\)/) }])
})
