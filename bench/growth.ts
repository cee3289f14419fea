import { writeFileSync } from 'node:fs'
import type { Bench, Size } from './bench.ts'
import { type Copy, copyOnFile, copyOnServer } from './copies.ts'
import { openDesk } from './desk.ts'
import { growthChart } from './growth-chart.ts'
import { type Extent, extents } from './office.ts'
import { chances, present, unitsMade } from './province.ts'
import { ASSIGNERS, headOf } from './province-people.ts'

/** Offices of which each is ten times the one before, with as much to do for everybody; how often, and how long, each thing is asked of each. */
const plans = {
  whole: {
    offices: [{ tasks: 1_000, units: 3 }, { tasks: 10_000, units: 30 }, { tasks: 100_000, units: 300 }, extents.whole],
    ...{ asks: 400, least: 20, warming: 5, mostMs: 3_000, promisedMs: 20_000 }
  },
  short: {
    offices: [{ tasks: 1_000, units: 3 }, extents.short],
    ...{ asks: 2, least: 1, warming: 0, mostMs: 1_000, promisedMs: 1_000 }
  }
} as const satisfies {
  readonly [size in Size]: {
    readonly offices: readonly Extent[]
    asks: number
    least: number
    warming: number
    mostMs: number
    /** For what is promised: its slowest hundredth is to be more than one answer. */
    promisedMs: number
  }
}
const PROMISED = 'việc của tôi'
const CHART = 'growth.png'
const CHAIRMAN = 1

/** An office at work, and chance for who asks and who is asked to do something. */
type Open = { readonly desk: ReturnType<typeof openDesk>; readonly extent: Extent; readonly chance: () => number }
/** Says something, waits until it is answered and answers how long that took, in ms, and what the answer was. */
type Asking = (office: Open) => Promise<{ readonly ms: number; readonly answer: string }>

const anyUnit = ({ extent, chance }: Open): number => 2 + Math.floor(chance() * extent.units)

const asking =
  (who: (office: Open) => number, text: string): Asking =>
  async office => {
    const person = who(office)
    const began = performance.now()
    await office.desk.says(person, text)
    await office.desk.deliver()
    return { ms: performance.now() - began, answer: office.desk.last(person) }
  }

const headOfAny = (office: Open): number => headOf(anyUnit(office))
const chairman = (): number => CHAIRMAN

/** The order is read and shown on its card, and is kept with all letters once it is said to be right. */
const assigning: Asking = async office => {
  const { desk, extent, chance } = office
  const person = 1 + Math.floor(chance() * ASSIGNERS)
  const unit = unitsMade(extent.units)[anyUnit(office) - 1]?.name ?? ''
  const began = performance.now()
  await desk.says(person, `Giao ${unit} rà soát, báo cáo kết quả chuyển đổi số trước 15/12/2026`)
  await desk.deliver()
  await desk.says(person, 'đúng')
  const ms = performance.now() - began
  await desk.deliver()
  return { ms, answer: desk.last(person) }
}

const asked: readonly { readonly name: string; readonly says: RegExp; readonly ask: Asking }[] = [
  { name: PROMISED, says: /^Việc của đồng chí: (\d+)/, ask: asking(headOfAny, 'việc của tôi') },
  { name: 'quá hạn, of one unit', says: /^Quá hạn|^Không có/, ask: asking(headOfAny, 'quá hạn') },
  { name: 'quá hạn, of the whole office', says: /^Quá hạn/, ask: asking(chairman, 'quá hạn') },
  { name: 'tìm …, in one unit', says: /^Tìm thấy/, ask: asking(headOfAny, 'tìm tổng hợp và báo cáo') },
  { name: 'tìm …, in the whole office', says: /^Tìm thấy|^Có trên/, ask: asking(chairman, 'tìm tổng hợp và báo cáo') },
  { name: 'tìm …, nowhere found', says: /^Không tìm thấy/, ask: asking(chairman, 'tìm hộ nghèo') },
  { name: 'assign: order, card, đúng', says: /^Việc số \d+ đã giao/, ask: assigning }
]

/** What one thing costs in each office, the smallest first. */
export type Grown = {
  readonly name: string
  readonly asks: number
  readonly costs: readonly { readonly tasks: number; readonly p50: number; readonly p99: number }[]
}

/** The same asked of a small office and of ever larger ones. */
export const growthBench: Bench = {
  name: 'growth',
  promise:
    '"My tasks", 1,000 → 1,000,000 tasks in the database: p99 grows 1.5 times at most. Beside it other lists, search and a new order.',
  async run(size) {
    const { offices } = plans[size]
    const server = process.env.TEST_POSTGRES_URL
    const lines: string[] = []
    const drawn: { readonly name: string; readonly grown: readonly Grown[] }[] = []
    for (const copyOn of [copyOnFile, ...(server ? [(one: Extent) => copyOnServer(one, server)] : [])]) {
      const copies: Copy[] = []
      try {
        for (const extent of offices) copies.push(await copyOn(extent))
        const { grown, own } = await measured(copies, size)
        const name = copies[0]?.name ?? ''
        drawn.push({ name, grown })
        lines.push(`### ${name}`, '', ...table(grown), '', owned(own), '')
      } finally {
        for (const copy of copies) await copy.close()
      }
    }
    if (size === 'whole') writeFileSync(`bench/${CHART}`, growthChart(drawn))
    return [
      ...lines,
      'Milliseconds from the message to the answer sent, p50 / p99; of an order until it is kept. Each office has units in the proportion of its tasks, some 333 tasks of a year for each, so that whoever asks has as much on their list in any of them; heads of units ask in turn, by chance, and so do those who give orders. All offices are asked in turns, so that what disturbs one disturbs all.',
      ...(size === 'whole' ? ['', `![What each takes, by the number of tasks](${CHART})`] : [])
    ]
  }
}

async function measured(copies: readonly Copy[], size: Size) {
  const { offices, asks, least, warming, mostMs, promisedMs } = plans[size]
  const open = copies.flatMap(({ store }, k): Open[] => {
    const extent = offices[k]
    return extent ? [{ desk: openDesk(store, () => present), extent, chance: chances(k) }] : []
  })
  const grown: Grown[] = []
  const own = open.map((): number[] => [])
  for (const { name, says, ask } of asked) {
    const ms = open.map((): number[] => [])
    const longMs = name === PROMISED ? promisedMs : mostMs
    let began = performance.now()
    for (let n = -warming; n < asks && (n < least || performance.now() < began + longMs); n += 1) {
      if (n === 0) began = performance.now()
      for (const [k, office] of open.entries()) {
        const found = await ask(office)
        const said = says.exec(found.answer)
        if (!said) throw new Error(`${name} was answered otherwise: ${found.answer}`)
        if (n < 0) continue
        ms[k]?.push(found.ms)
        if (said[1] !== undefined) own[k]?.push(Number(said[1]))
      }
    }
    const costs = open.map(({ extent }, k) => ({
      tasks: extent.tasks,
      p50: percentile(ms[k] ?? [], 0.5),
      p99: percentile(ms[k] ?? [], 0.99)
    }))
    grown.push({ name, asks: ms[0]?.length ?? 0, costs })
  }
  return { grown, own: own.map(all => percentile(all, 0.5)) }
}

const percentile = (all: readonly number[], share: number): number =>
  all.toSorted((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0

function table(grown: readonly Grown[]): readonly string[] {
  const sizes = grown[0]?.costs.map(({ tasks }) => tasks.toLocaleString('en-US')) ?? []
  return [
    `| | ${sizes.join(' | ')} | times asked | p99, last beside first |`,
    `| --- | ${sizes.map(() => '---:').join(' | ')} | ---: | ---: |`,
    ...grown.map(({ name, asks, costs }) => {
      const times = (costs.at(-1)?.p99 ?? 0) / (costs[0]?.p99 ?? 1)
      const both = costs.map(({ p50, p99 }) => `${p50.toFixed(1)} / ${p99.toFixed(1)}`)
      return `| ${name} | ${both.join(' | ')} | ${asks} | ${times.toFixed(2)} |`
    })
  ]
}

const owned = (own: readonly number[]): string =>
  `On the list of whoever asks for their own tasks: ${own.join(', ')} (median of each office).`
