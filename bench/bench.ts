/** How much is measured: all that is promised, or so little that it shows only that the benchmark works. */
export type Size = 'whole' | 'short'

/** One thing measured: its name on the command line, the promise it shows, and how. */
export type Bench = {
  readonly name: string
  /** As `DESIGN` promises it, in one sentence. */
  readonly promise: string
  /** Takes so long that it is run only when it is asked for by name. */
  readonly apart?: true
  /** Measures and answers with lines of Markdown. */
  run(size: Size): Promise<readonly string[]> | readonly string[]
}

/** Several measurements of one thing: their median, and how far they lie from it at most, as a share of it. */
export type Rounds = { readonly median: number; readonly spread: number }

/** The middle and the spread of some figures. */
export function rounds(figures: readonly number[]): Rounds {
  const sorted = figures.toSorted((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0
  const away = Math.max(...sorted.map(one => Math.abs(one - median)))
  return { median, spread: median === 0 ? 0 : away / median }
}

/** Rounds and how long each lasts; the first seconds are for the compiler and do not count. */
const paces = { whole: { times: 9, ms: 400, warmMs: 2_500 }, short: { times: 1, ms: 1, warmMs: 0 } } as const

/** How much is done a second: `act` does some and says how much, over and over. */
export function rate(act: () => number, size: Size): Rounds {
  const { times, ms, warmMs } = paces[size]
  const round = (): number => {
    const began = performance.now()
    let done = 0
    let passed = 0
    while (passed < ms) {
      done += act()
      passed = performance.now() - began
    }
    return (done / passed) * 1000
  }
  for (let warming = 0; warming < warmMs; warming += ms) round()
  return rounds(Array.from({ length: times }, round))
}

/** `21,340 (± 3%)`. */
export const shown = ({ median, spread }: Rounds): string =>
  `${Math.round(median).toLocaleString('en-US')} (± ${Math.round(spread * 100)}%)`
