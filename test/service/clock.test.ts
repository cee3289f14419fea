import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { createMetrics } from '../../src/http/server.ts'
import { Later } from '../../src/ports/channel.ts'
import { createService } from '../../src/service.ts'
import { openStore } from '../../src/store/index.ts'
import { createPaper } from '../support/paper.ts'
import { office } from './outside.ts'

const [VINH, LONG] = ['telegram:1001', 'telegram:1003']
const MINUTE_MS = 60_000

/** Processes on one database whose clock somebody sets; what really passes goes on. */
async function machine() {
  const dataDir = await office()
  let clockMs = Date.parse('2026-11-25T09:00:00+07:00')
  let realMs = 0
  const lines: string[] = []
  const paper = createPaper({ buttons: true })
  const open = async (holder: string) => {
    const store = await openStore({ dataDir })
    const service = createService({
      store,
      channels: [paper.channel],
      clock: { now: () => new Date(clockMs) },
      dataDir,
      monotonicMs: () => realMs,
      logger: pino({ base: null }, { write: line => void lines.push(line) }),
      metrics: createMetrics(),
      holder,
      published: null
    })
    onTestFinished(async () => {
      await service.close()
      await store.close()
    })
    return service
  }
  let said = 0
  return {
    open,
    warned: () => lines.flatMap(line => /the clock was changed.*"minutes":(-?\d+)/.exec(line)?.[1] ?? []),
    /** How often Long was told this. */
    long: (words: string) => paper.all(LONG).filter(({ text }) => text.includes(words)).length,
    /** All that Vinh was told. */
    vinh: () => paper.all(VINH),
    fails: paper.fails,
    sets: (moment: string) => {
      clockMs = Date.parse(moment)
    },
    /** Minutes pass to a moment on the clock, each lived by these processes. */
    async passesTo(moment: string, ...alive: readonly Awaited<ReturnType<typeof open>>[]) {
      for (const to = Date.parse(moment); clockMs < to; ) {
        const step = Math.min(5 * MINUTE_MS, to - clockMs)
        clockMs += step
        realMs += step
        for (const one of alive) {
          await one.wake()
          await one.tick()
          await one.post.deliver()
        }
      }
    },
    /** `again`: it is brought once more, under the cause it had. */
    async says(by: Awaited<ReturnType<typeof open>>, text: string, address = VINH, again = false) {
      if (!again) said += 1
      await by.app.hear({
        kind: 'message',
        cause: `telegram:test:${said}`,
        address,
        from: { address, name: '', locale: 'vi' },
        group: null,
        text,
        pressed: false,
        addressed: true,
        files: [],
        quoted: null,
        messageId: `m${said}`
      })
      await by.post.deliver()
    }
  }
}

test('a clock a day ahead and set right again: what was done is not repeated, what comes is not left out', async () => {
  const { open, passesTo, sets, says, long, warned } = await machine()
  const service = await open('a')
  await passesTo('2026-11-25T09:10:00+07:00', service)
  await says(service, 'giao đ/c Long rà soát hộ nghèo, chậm nhất 15h ngày 26/11')
  await says(service, 'đúng')
  sets('2026-11-26T09:15:00+07:00')
  await passesTo('2026-11-26T09:30:00+07:00', service)
  expect(long('Việc hôm nay')).toBe(1)
  sets('2026-11-25T09:30:00+07:00')
  await says(service, 'giao đ/c Long báo cáo thư viện, chậm nhất 15h hôm nay')
  await says(service, 'đúng')
  for (const number of [1, 2]) await says(service, `nhận ${number}`, LONG)
  await passesTo('2026-11-25T16:00:00+07:00', service)
  expect(long('sắp đến hạn')).toBe(1)
  await passesTo('2026-11-26T16:00:00+07:00', service)
  expect([long('Việc hôm nay'), long('sắp đến hạn')]).toEqual([1, 2])
  expect(warned()).toEqual(['1445', '-1440'])
})

test('what a clock that was ahead put off, leased and counted holds up nobody when it is right', async () => {
  const { open, passesTo, sets, says, long, fails } = await machine()
  const first = await open('a')
  await passesTo('2026-11-25T09:10:00+07:00', first)
  sets('2026-11-26T09:15:00+07:00')
  await passesTo('2026-11-26T09:20:00+07:00', first)
  fails(address => (address === LONG ? new Later(30_000, false) : null))
  await says(first, 'giao đ/c Long rà soát hộ nghèo, chậm nhất 15h ngày 27/11')
  await says(first, 'đúng')
  fails(null)
  // It dies with its lease and its letter a day ahead; another begins on a clock that is right.
  sets('2026-11-25T09:20:00+07:00')
  const second = await open('b')
  await passesTo('2026-11-25T09:30:00+07:00', second)
  expect(long('giao việc số 1')).toBe(1)
  await says(second, 'nhận 1', LONG)
  expect(long('Đã ghi nhận đồng chí nhận việc số 1')).toBe(1)
  // Who spoke to this one while its clock was ahead has not spoken too much.
  sets('2026-11-26T09:30:00+07:00')
  await says(second, 'việc của tôi', LONG)
  sets('2026-11-25T09:31:00+07:00')
  await says(second, 'chi tiết 1', LONG)
  expect(long('quá nhiều tin')).toBe(0)
})

test('a clock forty days ahead for a moment: what is brought again after it is done once', async () => {
  const { open, passesTo, sets, says, long, vinh } = await machine()
  const service = await open('a')
  await passesTo('2026-11-25T09:10:00+07:00', service)
  // What an older message left goes that night instead.
  await says(service, 'việc của tôi')
  await passesTo('2026-11-28T09:10:00+07:00', service)
  await says(service, 'giao đ/c Long rà soát hộ nghèo, chậm nhất 15h ngày 30/12')
  await says(service, 'đúng k1')
  sets('2027-01-10T09:10:00+07:00')
  await passesTo('2027-01-10T09:15:00+07:00', service)
  sets('2026-11-28T09:15:00+07:00')
  await passesTo('2026-11-28T09:20:00+07:00', service)
  const before = vinh().length
  await says(service, 'đúng k1', VINH, true)
  expect(vinh().length).toBe(before)
  expect(long('giao việc số')).toBe(1)
})
