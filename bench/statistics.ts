import { monitorEventLoopDelay } from 'node:perf_hooks'
import { addDays, at } from '../src/core/calendar.ts'
import { columnsOf, type Period, tableOf } from '../src/core/statistics.ts'
import { type Bench, type Rounds, rounds, type Size, shown } from './bench.ts'
import { floorStatement } from './floor/statistics.ts'
import { extents, onFile, onServer, type Place, present } from './office.ts'
import { unitsMade, year } from './province.ts'

const TIMES = 7
const SAMPLE_MS = 10
const now: Period = { from: year.from, to: year.to, asOf: present, goLive: null }
const moments = [at(now.from, '00:00'), at(addDays(now.to, 1), '00:00'), present]

/** The table of a whole year: beside the best statement by hand, and what it costs everybody else. */
export const statisticsBench: Bench = {
  name: 'statistics',
  promise: `The 17-column table over ${extents.whole.tasks.toLocaleString('en-US')} tasks of ${extents.whole.units.toLocaleString('en-US')} units within 1.5 times the best hand-written statement on the same database, with flat memory.`,
  async run(size) {
    const extent = extents[size]
    const server = process.env.TEST_POSTGRES_URL
    const lines: string[] = []
    for (const open of [() => onFile(extent), ...(server ? [() => onServer(extent, server)] : [])]) {
      const place = await open()
      try {
        lines.push(...(await measured(place, size)), '')
      } finally {
        await place.close()
      }
    }
    return server ? lines : [...lines, 'PostgreSQL was not measured: `TEST_POSTGRES_URL` names no server.']
  }
}

async function measured({ name, store, bare, filled }: Place, size: Size): Promise<readonly string[]> {
  const units = unitsMade(extents[size].units).slice(1)
  const floor = () => bare(floorStatement, moments)
  const table = async (period: Period) => tableOf((await store.countsAt(period, units)).units, units, period)
  await agree(await floor(), await table(now))
  const before = process.memoryUsage.rss()
  const peak = watched()
  const [byHand, ours]: [number[], number[]] = [[], []]
  for (let round = 0; round < TIMES; round += 1) {
    byHand.push(await timed(floor))
    ours.push(await timed(() => table(now)))
  }
  const beside = rounds(ours.map((ms, k) => ms / (byHand[k] ?? ms)))
  const { pause, most } = peak()
  const after = process.memoryUsage.rss()
  const month = await several(() => table({ ...now, from: '2026-10-01', to: '2026-10-31' }))
  const documents = await several(() => store.countsAt(now, units, ['documents']))
  const then = { ...now, asOf: at('2026-10-31', '23:59') }
  const past = await several(() => table(then), 1)
  const plan = await bare(
    (mark, task) => `${name === 'SQLite' ? 'EXPLAIN QUERY PLAN' : 'EXPLAIN'} ${floorStatement(mark, task)}`,
    moments
  )
  return [
    `### ${name}`,
    '',
    filled === null ? 'Filled by an earlier run.' : `Filled in ${Math.round(filled)} s.`,
    '',
    '| milliseconds | | beside the statement by hand |',
    '| --- | ---: | ---: |',
    `| the statement by hand, the year | ${shown(rounds(byHand))} | 1.00 |`,
    `| the table, the year as it stands now | ${shown(rounds(ours))} | ${beside.median.toFixed(2)} (± ${Math.round(beside.spread * 100)}%) |`,
    `| the table with the documents, as chat shows it | ${shown(documents)} | |`,
    `| the table of one month | ${shown(month)} | |`,
    `| the year as it stood at the end of October | ${shown(past)} | |`,
    '',
    `Resident memory: ${mb(before)} before ${TIMES} rounds of the first two, ${mb(after)} after, ${mb(most)} at most. Longest pause of the event loop while ours ran beside the statement by hand${name === 'SQLite' ? ', which blocks it' : ''}: ${Math.round(pause)} ms; while ours ran alone: ${Math.round(await aloneMs(() => table(now)))} ms.`,
    '',
    '```text',
    ...plan.map(row => Object.values(row ?? {}).at(-1)).map(String),
    '```'
  ]
}

/** Both count the same, unit by unit, or nothing is measured. */
async function agree(byHand: readonly unknown[], table: ReturnType<typeof tableOf>): Promise<void> {
  const counted = new Map(
    byHand.map(row => {
      const fields = new Map(Object.entries(row ?? {}).map(([key, value]) => [key, Number(value)]))
      return [fields.get('unit'), fields]
    })
  )
  for (const { unitId, counts } of table.rows) {
    const theirs = counted.get(unitId)
    const same = Object.entries(counts).every(([place, n]) => (theirs?.get(place) ?? 0) === n)
    if (!same || columnsOf(counts)[0] !== (theirs?.get('all') ?? 0))
      throw new Error(`unit ${unitId} is counted otherwise`)
  }
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await act()
  return performance.now() - began
}

async function several(act: () => Promise<unknown>, times = 5): Promise<Rounds> {
  const found: number[] = []
  for (let k = 0; k < times; k += 1) found.push(await timed(act))
  return rounds(found)
}

async function aloneMs(act: () => Promise<unknown>): Promise<number> {
  const peak = watched()
  await several(act, 3)
  return peak().pause
}

/** Looks at memory and at the event loop until it is asked. */
function watched(): () => { readonly most: number; readonly pause: number } {
  let most = process.memoryUsage.rss()
  const sampling = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, SAMPLE_MS)
  const delays = monitorEventLoopDelay({ resolution: SAMPLE_MS })
  delays.enable()
  return () => {
    clearInterval(sampling)
    delays.disable()
    return { most: Math.max(most, process.memoryUsage.rss()), pause: delays.max / 1e6 }
  }
}

const mb = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`
