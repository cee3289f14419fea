import { monitorEventLoopDelay } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import type { Statistics } from '../src/core/statistics.ts'
import type { Table } from '../src/core/table.ts'
import type { Drawing } from '../src/drawing.ts'
import { createDrawingOffice } from '../src/drawing-office.ts'
import { type Bench, type Rounds, rounds, type Size, shown } from './bench.ts'

/** How often each is made, and how long nothing is done, to see how long the loop pauses on this machine by itself. */
const paces = { whole: { times: 3, quietMs: 2_000 }, short: { times: 1, quietMs: 0 } } as const
const SAMPLE_MS = 5
const MB = 1024 * 1024
/** Of each kind of file the few lines and the ten times as many. */
const sizes = {
  whole: { units: [300, 3_000], tasks: [2_000, 20_000] },
  short: { units: [2, 20], tasks: [2, 20] }
} as const

const draw = createDrawingOffice({
  say: (_locale, { key }) => key,
  thread: pathToFileURL('dist/drawing-thread.js'),
  timer: (ms, act) => {
    const set = setTimeout(act, ms)
    return () => clearTimeout(set)
  }
})

/** What a file costs who asks for it, everybody else, and the machine; and ten times as long a one. */
export const papersBench: Bench = {
  name: 'papers',
  promise:
    'A spreadsheet, an appendix or a picture of 3,000 units and a list of 20,000 tasks are made without holding up anybody for 50 ms, in memory that grows with what was frozen, not with the file.',
  async run(size) {
    const { units, tasks } = sizes[size]
    const lines: string[] = []
    for (const as of ['xlsx', 'docx', 'png'] as const)
      lines.push(
        ...(await both(`the table as ${as}`, units, 'units', size, n => ({
          ...common,
          report: 'statistics',
          as,
          data: figures(n)
        })))
      )
    lines.push(
      ...(await both('the list', tasks, 'tasks', size, n => ({
        ...common,
        report: 'tasks',
        as: 'xlsx',
        data: list(n)
      })))
    )
    return [
      '| | lines | milliseconds | longest pause, ms | with nothing to do, ms | memory at most, MB more | file, kB |',
      '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
      ...lines,
      '',
      `Each ${paces[size].times} times, one after the other, from the text of a snapshot to the bytes; the pause is that of the event loop while they ran, taking the text to the thread included. Memory is that of the whole process above what it was before.`
    ]
  }
}

const common = { locale: 'vi', organisation: 'UBND tỉnh Lâm Đồng' } as const

async function both(what: string, lengths: readonly number[], of: string, size: Size, drawing: (n: number) => Drawing) {
  const lines: string[] = []
  const all: Measured[] = []
  for (const n of lengths) {
    const one = await measured(drawing(n), size)
    all.push(one)
    const { ms, pause, quiet, more, bytes } = one
    lines.push(
      `| ${what} | ${n.toLocaleString('en-US')} ${of} | ${shown(ms)} | ${Math.round(pause)} | ${Math.round(quiet)} | ${Math.round(more)} | ${Math.round(bytes / 1024)} |`
    )
  }
  const [few, many] = all
  if (!few || !many) return lines
  const ratio = (a: number, b: number) => (b / a).toFixed(2)
  return [
    ...lines,
    `| ratio | ${ratio(lengths[0] ?? 1, lengths[1] ?? 1)} | ${ratio(few.ms.median, many.ms.median)} | ${ratio(few.pause, many.pause)} | | ${ratio(few.more, many.more)} | ${ratio(few.bytes, many.bytes)} |`
  ]
}

type Measured = {
  readonly ms: Rounds
  readonly pause: number
  readonly quiet: number
  readonly more: number
  readonly bytes: number
}

async function measured(drawing: Drawing, size: Size): Promise<Measured> {
  const { times, quietMs } = paces[size]
  await draw(drawing)
  const quiet = await pauseOf(() => new Promise(resolve => setTimeout(resolve, quietMs)))
  const before = process.memoryUsage.rss()
  let most = before
  const sampling = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, SAMPLE_MS)
  const ms: number[] = []
  let bytes = 0
  const pause = await pauseOf(async () => {
    for (let round = 0; round < times; round += 1) {
      const began = performance.now()
      bytes = (await draw(drawing)).bytes.length
      ms.push(performance.now() - began)
    }
  })
  clearInterval(sampling)
  return { ms: rounds(ms), pause, quiet, more: (most - before) / MB, bytes }
}

/** The longest pause of the event loop while something is done elsewhere, in milliseconds. */
async function pauseOf(work: () => Promise<void>): Promise<number> {
  const delays = monitorEventLoopDelay({ resolution: SAMPLE_MS })
  delays.enable()
  await work()
  delays.disable()
  return delays.max / 1e6
}

/** The 17 columns of so many units, as a snapshot keeps them. */
function figures(units: number): string {
  const counts = (n: number) => ({
    undatedOpen: n % 3,
    undatedDone: n % 5,
    openInTime: n % 40,
    openOverdue: n % 7,
    doneInTime: n % 300,
    doneLate: n % 11,
    waiting: n % 4
  })
  const rows = Array.from({ length: units }, (_, n) => ({
    unitId: n + 1,
    unit: `Ủy ban nhân dân xã Tân Phú Đông số ${n}`,
    counts: counts(n)
  }))
  const asOf = '2026-11-25T17:00:00+07:00'
  const statistics: Statistics = { from: '2026-01-01', to: '2026-11-25', asOf, rows, total: counts(units) }
  return JSON.stringify(statistics)
}

/** A list of so many tasks, with as many columns as the sheet of a unit has. */
function list(tasks: number): string {
  const columns = Array.from({ length: 14 }, (_, column) => `Cột ${column + 1}`)
  const table: Table = {
    title: 'Danh sách nhiệm vụ',
    asOf: '2026-11-25T17:00:00+07:00',
    headers: columns,
    rows: Array.from({ length: tasks }, (_, n) => [
      n + 1,
      `Báo cáo tình hình thực hiện nhiệm vụ phát triển kinh tế - xã hội của xã số ${n}`,
      '2026-11-30',
      ...columns.slice(3).map(column => `${column} của việc ${n}`)
    ])
  }
  return JSON.stringify(table)
}
