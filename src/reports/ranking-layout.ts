import type { Figures, Ranked, Ranking } from '../core/ranking.ts'
import { drawnName, drawnText } from './drawn-text.ts'
import { widthOf, wrap } from './wrap.ts'

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
  /** `1.234/5.678`. */
  readonly share: (part: number, total: number) => string
  /** `73,08%`. */
  readonly percent: (percent: number) => string
  /** Stands for the units that are left out: `… 12 đơn vị khác`. */
  readonly hidden: (count: number) => string
}

/** The width of the picture, and its margins, in pixels. A phone shows 1080 at its full width. */
export const page = { width: 1080, left: 40, right: 1040 } as const

/** Where the columns stand, in pixels from the left edge, so that the widest figure of each fits in its own. */
export type Columns = {
  readonly name: number
  readonly bar: number
  readonly barEnd: number
  readonly percentEnd: number
}

/** No picture is higher, so that a phone shows it whole. */
const tallest = 2000
/** No table that fits has more rows; more of them need not be tried. */
const MOST = 60
/** The fewest rows of a table that leaves out its middle. */
const FEWEST = 3
/** Lines of units with too few tasks. */
const SHORT_LINES = 12

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
  readonly columns: Columns
  readonly texts: readonly Text[]
  readonly rows: readonly Row[]
}

const leading = 1.28

/**
 * Where everything goes: as large as fits; when even the smallest does not, the middle of long tables is left out, and then
 * whole tables at the end. What is drawn is bounded, so that the work does not grow with the office.
 */
export function layOut(ranking: Ranking, words: ChartWords): Layout {
  const longest = Math.max(0, ...ranking.types.map(type => type.ranked.length))
  if (longest <= MOST) {
    for (const size of [30, 27, 24]) {
      const layout = place(ranking, words, measured(ranking, words, size, longest), longest)
      if (layout.height <= tallest) return layout
    }
  }
  const smallest = measured(ranking, words, 24, Math.min(longest, MOST))
  for (let most = Math.min(longest - 1, MOST); most > FEWEST; most--) {
    const layout = place(ranking, words, smallest, most)
    if (layout.height <= tallest) return layout
  }
  return place(ranking, words, smallest, FEWEST)
}

/** A size of letters with the columns it needs, and every name in lines, each broken once. */
type Measured = {
  readonly size: number
  readonly columns: Columns
  readonly linesOf: (name: string) => readonly string[]
}

function measured(ranking: Ranking, words: ChartWords, size: number, most: number): Measured {
  const drawn = ranking.types.flatMap(({ ranked }) => shown(ranked, most).flatMap(unit => unit ?? []))
  const widest = (text: (unit: Ranked) => string, least: number) =>
    drawn.reduce((width, unit) => Math.max(width, widthOf(text(unit), size)), least)
  const percentEnd = page.right - widest(unit => words.share(unit.inTime, unit.total), 100 - GAP) - GAP
  const barEnd = percentEnd - widest(unit => words.percent(unit.percent), 140 - GAP) - GAP
  const bar = Math.min(590, barEnd - 150)
  const name = page.left + widest(unit => String(unit.rank), 44) + 20
  const found = new Map<string, readonly string[]>()
  const linesOf = (unit: string) => {
    const lines = found.get(unit) ?? wrap(drawnName(unit), size, bar - name - 24)
    found.set(unit, lines)
    return lines
  }
  return { size, columns: { name, bar, barEnd, percentEnd }, linesOf }
}

/** Between two columns. */
const GAP = 24

function place(ranking: Ranking, words: ChartWords, { size, columns, linesOf }: Measured, longest: number): Layout {
  const texts: Text[] = []
  const rows: Row[] = []
  let y = 40
  const write = (text: string, size: number, { bold = false, quiet = false } = {}) => {
    const lines = wrap(text, size, page.right - page.left)
    texts.push({ lines, y, size, bold, quiet })
    y += lines.length * size * leading
  }
  write(words.title, 42, { bold: true })
  y += 6
  write(words.period, 30)
  write(words.asOf, 26, { quiet: true })
  const tables = ranking.types.filter(({ ranked }) => ranked.length > 0)
  // At the fewest rows a table that does not fit any more is counted only, below the others.
  const end = longest > FEWEST ? Number.POSITIVE_INFINITY : tallest - 700
  const left = tables.filter(({ type, ranked }) => {
    if (y > end) return true
    y += 30
    write(drawnName(words.types[type] ?? type), 30, { bold: true })
    y += 6
    for (const unit of shown(ranked, longest)) {
      const lines = unit ? linesOf(unit.unit) : [words.hidden(ranked.length - longest + 1)]
      const height = size * (lines.length * 1.15 + 0.6)
      rows.push({ lines, unit, y, height })
      y += height
    }
    return false
  })
  if (left.length > 0) {
    y += 20
    write(words.hidden(left.reduce((sum, { ranked }) => sum + ranked.length, 0)), size, { quiet: true })
  }
  const insufficient = ranking.types.flatMap(type => type.insufficient)
  if (insufficient.length > 0) {
    y += 30
    write(words.insufficient, 30, { bold: true })
    y += 6
    write(listed(insufficient, words, size), size)
  }
  if (ranking.types.length === 0) {
    y += 30
    write(words.empty, 30)
  }
  y += 24
  for (const note of words.notes) write(note, 24, { quiet: true })
  return { height: Math.ceil(y + 36), size, columns, texts, rows }
}

/** The units of a table, without its middle (null) when they are more than `most`: the best and the worst. */
function shown(ranked: readonly Ranked[], most: number): readonly (Ranked | null)[] {
  if (ranked.length <= most) return ranked
  const top = Math.ceil((most - 1) / 2)
  return [...ranked.slice(0, top), null, ...ranked.slice(ranked.length - (most - 1 - top))]
}

/** Units with too few tasks, each with n/N, as many as fit some lines; the others are counted. */
function listed(units: readonly Figures[], words: ChartWords, size: number): string {
  const room = (page.right - page.left) * (SHORT_LINES - 1) * 0.85
  const said: string[] = []
  let width = 0
  for (const unit of units) {
    const text = `${drawnName(unit.unit)}\u00a0(${words.share(unit.inTime, unit.total)})`
    width += widthOf(`${text}; `, size)
    if (width > room) return `${said.join('; ')}; ${drawnText(words.hidden(units.length - said.length))}`
    said.push(text)
  }
  return said.join('; ')
}
