import type { Ranked, Ranking } from '../core/ranking.ts'
import { wrap } from './wrap.ts'

/** What the picture says besides figures, in the reader's language already. */
export type ChartWords = {
  readonly title: string
  /** `Tuần 23/11 đến 29/11/2026`. */
  readonly period: string
  /** `Số liệu tính đến 23:59, Chủ Nhật, 29/11/2026`. */
  readonly asOf: string
  /** The heading of each type of unit; the type's own word when it has none. */
  readonly types: Readonly<Record<string, string>>
  /** `Chưa đủ số liệu xếp hạng`. */
  readonly insufficient: string
  /** When nothing was due at all. */
  readonly empty: string
  /** Sentences at the foot: how the rate is worked out, how many reports wait. */
  readonly notes: readonly string[]
  /** `73,08%`. */
  readonly percent: (percent: number) => string
  /** Stands for the units in the middle of a table that is too long: `… 12 đơn vị khác`. */
  readonly hidden: (count: number) => string
}

/** The columns of the picture in pixels from its left edge. A phone shows 1080 at its full width. */
export const columns = {
  width: 1080,
  left: 40,
  name: 104,
  bar: 590,
  barEnd: 800,
  percentEnd: 940,
  right: 1040
} as const

/** No picture is higher, so that a phone shows it whole. */
const tallest = 2000

/** Some words with their place. */
export type Text = {
  readonly lines: readonly string[]
  readonly y: number
  readonly size: number
  readonly bold: boolean
  readonly quiet: boolean
}

/** A line of a table: a unit with its place, or what stands for those left out (`unit` null). */
export type Row = {
  readonly lines: readonly string[]
  readonly unit: Ranked | null
  readonly y: number
  readonly height: number
}

export type Layout = {
  readonly height: number
  /** The size of the words in tables. */
  readonly size: number
  readonly texts: readonly Text[]
  readonly rows: readonly Row[]
}

const leading = 1.28

/** Where everything goes: as large as fits; when even the smallest does not, the middle of long tables is left out. */
export function layOut(ranking: Ranking, words: ChartWords): Layout {
  for (const size of [30, 27, 24]) {
    const layout = place(ranking, words, size, Number.POSITIVE_INFINITY)
    if (layout.height <= tallest) return layout
  }
  const longest = Math.max(...ranking.types.map(type => type.ranked.length))
  for (let most = longest - 1; most > 3; most--) {
    const layout = place(ranking, words, 24, most)
    if (layout.height <= tallest) return layout
  }
  return place(ranking, words, 24, 3)
}

function place(ranking: Ranking, words: ChartWords, size: number, longest: number): Layout {
  const texts: Text[] = []
  const rows: Row[] = []
  let y = 40
  const write = (text: string, size: number, { bold = false, quiet = false } = {}) => {
    const lines = wrap(text, size, columns.right - columns.left)
    texts.push({ lines, y, size, bold, quiet })
    y += lines.length * size * leading
  }
  write(words.title, 42, { bold: true })
  y += 6
  write(words.period, 30)
  write(words.asOf, 26, { quiet: true })
  for (const { type, ranked } of ranking.types) {
    if (ranked.length === 0) continue
    y += 30
    write(words.types[type] ?? type, 30, { bold: true })
    y += 6
    for (const { lines, unit } of shown(ranked, words, size, longest)) {
      const height = size * (lines.length * 1.15 + 0.6)
      rows.push({ lines, unit, y, height })
      y += height
    }
  }
  const insufficient = ranking.types.flatMap(type => type.insufficient)
  if (insufficient.length > 0) {
    y += 30
    write(words.insufficient, 30, { bold: true })
    y += 6
    write(insufficient.map(({ unit, inTime, total }) => `${unit}\u00a0(${inTime}/${total})`).join('; '), size)
  }
  if (ranking.types.length === 0) {
    y += 30
    write(words.empty, 30)
  }
  y += 24
  for (const note of words.notes) write(note, 24, { quiet: true })
  return { height: Math.ceil(y + 36), size, texts, rows }
}

/** The units of a table, without its middle when they are more than `most`. */
function shown(ranked: readonly Ranked[], words: ChartWords, size: number, most: number) {
  const row = (unit: Ranked) => ({ lines: wrap(unit.unit, size, columns.bar - columns.name - 24), unit })
  if (ranked.length <= most) return ranked.map(row)
  const top = Math.ceil((most - 1) / 2)
  const bottom = most - 1 - top
  const between = { lines: [words.hidden(ranked.length - top - bottom)], unit: null }
  return [...ranked.slice(0, top).map(row), between, ...ranked.slice(ranked.length - bottom).map(row)]
}
