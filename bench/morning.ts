import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { at } from '../src/core/calendar.ts'
import type { Store } from '../src/ports/store.ts'
import type { Bench } from './bench.ts'
import { type Copy, copyOnFile, copyOnServer } from './copies.ts'
import { openDesk } from './desk.ts'
import { type Extent, extents } from './office.ts'

const SAMPLE_MS = 10
/** The service looks every second for what is to be sent. */
const LOOK_MS = 1_000
/** The first alert is waited for no longer, in seconds after everything is kept. */
const MOST_S = 20
const MB = 1024 * 1024
/** The morning after the day on which the province stands still. */
const before = at('2026-11-27', '07:59')
const morning = at('2026-11-27', '08:00')
/** What Telegram allows. */
const pace = { perSecond: 30, chatPerSecond: 1, groupPerMinute: 20 }

/** Eight o'clock in a province: all that the clock asks for at once. */
export const morningBench: Bench = {
  name: 'morning',
  promise:
    "At 08:00, with 3,000 units and 50,000 tasks that are late of a million, every unit's alert and everybody's morning letter is kept, in memory that does not grow with the tasks that are not late, and nobody waits for it.",
  async run(size) {
    const server = process.env.TEST_POSTGRES_URL
    const lines: string[] = []
    for (const copyOn of [copyOnFile, ...(server ? [(one: Extent) => copyOnServer(one, server)] : [])]) {
      const copy = await copyOn(extents[size])
      try {
        lines.push(await measured(copy))
      } finally {
        await copy.close()
      }
    }
    return [
      '| | late tasks | letters kept | all kept after, s | first alert out after, s | longest pause, ms | memory before, MB | at most | after |',
      '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
      ...lines,
      '',
      'From the tick of 08:00, with everything that is due then. What is kept is sent meanwhile at the pace that Telegram allows, by a channel that answers at once. The pause is that of the event loop, in which everybody waits.'
    ]
  }
}

async function measured({ name, store }: Copy): Promise<string> {
  const late = await store.countTasks({ states: ['new', 'acknowledged', 'in_progress', 'declined'], lateAt: morning })
  const began = performance.now()
  const since = () => (performance.now() - began) / 1000
  let first = 0
  const told = (address: string) => {
    if (first === 0 && address.startsWith('telegram:-')) first = since()
  }
  const desk = openDesk(store, () => morning, told, pace)
  await store.roster()
  const rss = process.memoryUsage.rss()
  let most = rss
  const sampling = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, SAMPLE_MS)
  const delays = monitorEventLoopDelay({ resolution: SAMPLE_MS })
  delays.enable()
  const looking = setInterval(() => void desk.deliver(), LOOK_MS)
  try {
    await desk.app.tick(before, morning)
    const kept = since()
    delays.disable()
    while (first === 0 && since() < kept + MOST_S) await pause(LOOK_MS)
    return [
      `| ${name} | ${late.toLocaleString('en-US')} | ${(await letters(store)).toLocaleString('en-US')} |`,
      ` ${kept.toFixed(1)} | ${first === 0 ? 'not yet' : first.toFixed(1)} | ${Math.round(delays.max / 1e6)} |`,
      ` ${Math.round(rss / MB)} | ${Math.round(most / MB)} | ${Math.round(process.memoryUsage.rss() / MB)} |`
    ].join('')
  } finally {
    clearInterval(looking)
    clearInterval(sampling)
    await desk.close()
  }
}

/** How many there are, whatever became of them. */
const letters = async (store: Store): Promise<number> =>
  Object.values(await store.letterCounts()).reduce((sum, n) => sum + n, 0)
