import type { Counts, Statistics, StatisticsRow } from '../core/statistics.ts'
import { drawnName } from './drawn-text.ts'
import { widthOf, wrap } from './wrap.ts'

/** The parts of a bar, from left to right; red is for what is overdue alone (DOMAIN 6.1). */
export const parts = ['doneInTime', 'doneLate', 'openInTime', 'openOverdue', 'undated'] as const
export type Part = (typeof parts)[number]

/** How many tasks of a unit each part is; together all of column (1). */
export const partsOf = (counts: Counts): Readonly<Record<Part, number>> => ({
  doneInTime: counts.doneInTime,
  doneLate: counts.doneLate,
  openInTime: counts.openInTime,
  openOverdue: counts.openOverdue,
  undated: counts.undatedOpen + counts.undatedDone
})

export const allOf = (counts: Counts): number => parts.reduce((sum, part) => sum + partsOf(counts)[part], 0)

/** What the picture says besides figures, in the reader's language already. */
export type StatisticsWords = {
  readonly title: string
  readonly period: string
  readonly asOf: string
  /** What the figures were narrowed to, a sentence each. */
  readonly narrowed: readonly string[]
  /** `Tổng số nhiệm vụ`. */
  readonly total: string
  readonly parts: Readonly<Record<Part, string>>
  /** When nothing was given. */
  readonly empty: string
  /** Sentences at the foot. */
  readonly notes: readonly string[]
  /** `1.247`. */
  readonly number: (count: number) => string
  /** `12,96%`. */
  readonly percent: (part: number, all: number) => string
  /** Stands for the units that did not fit: `… 12 đơn vị khác`. */
  readonly hidden: (count: number) => string
}

/** Where things stand, in pixels from the left edge. A phone shows 1080 at its full width. */
export const places = { width: 1080, left: 40, bar: 470, barEnd: 912, right: 1040 } as const
/** No picture is higher, so that a phone shows it whole. */
const tallest = 2000

/** Words with their place: `x` is the left edge, the middle or the right edge by `align`; `y` the top, or the middle of one line. */
export type Words = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly align: 'left' | 'center' | 'right'
  readonly bold: boolean
  readonly ink: 'ink' | 'quiet' | 'light'
}

/** A coloured piece: a part of a bar, the square of the legend, or the track of a unit that was given nothing. */
export type Block = {
  readonly part: Part | 'track'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type StatisticsLayout = {
  readonly height: number
  /** So many units are shown; the first, in protocol order. */
  readonly shown: number
  readonly words: readonly Words[]
  readonly blocks: readonly Block[]
}

/** Where everything goes: as large as fits; when even the smallest does not, the last units are counted only. */
export function layOutStatistics(statistics: Statistics, words: StatisticsWords): StatisticsLayout {
  const all = statistics.rows.length
  for (const size of [30, 27, 24]) {
    const layout = place(statistics, words, size, all)
    if (layout.height <= tallest) return layout
  }
  let most = Math.min(all - 1, 60)
  while (most > 1 && place(statistics, words, 24, most).height > tallest) most--
  return place(statistics, words, 24, most)
}

/** Parts on which dark letters would be hard to read. */
const dark: ReadonlySet<Part> = new Set(['doneInTime', 'openOverdue'])
const leading = 1.28

function place(statistics: Statistics, words: StatisticsWords, size: number, most: number): StatisticsLayout {
  const said: Words[] = []
  const blocks: Block[] = []
  let y = 40
  const say = (text: string, x: number, at: number, size: number, look: Partial<Words> = {}) =>
    void said.push({ text, x, y: at, size, align: 'left', bold: false, ink: 'ink', ...look })
  const write = (text: string, size: number, look: Partial<Words> = {}) => {
    for (const line of wrap(text, size, places.right - places.left)) {
      say(line, places.left, y + (size * leading) / 2, size, look)
      y += size * leading
    }
  }

  write(words.title, 42, { bold: true })
  y += 6
  write(words.period, 30)
  for (const text of words.narrowed) write(text, 26)
  write(words.asOf, 26, { ink: 'quiet' })
  y += 24
  y = legend(statistics, words, y, say, blocks)
  y += 20
  if (statistics.rows.length === 0) write(words.empty, 30)
  for (const row of statistics.rows.slice(0, most)) y = unit(row, words, size, y, say, blocks)
  const hidden = statistics.rows.length - most
  if (hidden > 0) {
    y += 8
    write(words.hidden(hidden), size, { ink: 'quiet' })
  }
  y += 20
  for (const note of words.notes) write(note, 24, { ink: 'quiet' })
  return { height: Math.ceil(y + 36), shown: Math.min(most, statistics.rows.length), words: said, blocks }
}

type Say = (text: string, x: number, y: number, size: number, look?: Partial<Words>) => void

/** What the colours mean, each with how many tasks of all units it is and their share. */
function legend({ total }: Statistics, words: StatisticsWords, top: number, say: Say, blocks: Block[]): number {
  const [size, step, square] = [28, 42, 28]
  const counts = partsOf(total)
  const all = allOf(total)
  let middle = top + step / 2
  for (const part of parts) {
    blocks.push({ part, x: places.left, y: middle - square / 2, width: square, height: square })
    say(words.parts[part], places.left + square + 16, middle, size)
    say(words.number(counts[part]), 760, middle, size, { align: 'right', bold: true })
    say(words.percent(counts[part], all), 930, middle, size, { align: 'right' })
    middle += step
  }
  say(words.total, places.left + square + 16, middle, size, { bold: true })
  say(words.number(all), 760, middle, size, { align: 'right', bold: true })
  return middle + step / 2
}

/** A unit: its name, the bar of its parts by their share with how many they are, and n. */
function unit(
  { unit: name, counts }: StatisticsRow,
  words: StatisticsWords,
  size: number,
  top: number,
  say: Say,
  blocks: Block[]
) {
  const lines = wrap(drawnName(name), size, places.bar - places.left - 20)
  const height = size * (lines.length * 1.15 + 0.55)
  const middle = top + height / 2
  lines.forEach((line, i) => {
    say(line, places.left, middle + (i - (lines.length - 1) / 2) * size * 1.15, size)
  })
  const all = allOf(counts)
  const thick = size * 1.2
  const bar = { y: middle - thick / 2, height: thick }
  const long = places.barEnd - places.bar
  if (all === 0) blocks.push({ part: 'track', x: places.bar, width: long, ...bar })
  let x: number = places.bar
  for (const part of parts) {
    const count = partsOf(counts)[part]
    if (count === 0) continue
    const width = (count / all) * long
    blocks.push({ part, x, width, ...bar })
    const text = words.number(count)
    const small = size * 0.8
    if (widthOf(text, small) + 8 <= width)
      say(text, x + width / 2, middle, small, { align: 'center', ink: dark.has(part) ? 'light' : 'ink', bold: true })
    x += width
  }
  say(words.number(all), places.right, middle, size, { align: 'right', bold: true })
  return top + height
}
