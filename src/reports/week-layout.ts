import { short } from '../core/names.ts'
import { type PersonWeek, type WeekStanding, type WeekTask, weekStandings } from '../core/person-week.ts'
import { drawnName, drawnText } from './drawn-text.ts'
import { widthOf, wrap } from './wrap.ts'

/** What the picture says besides figures, in the reader's language already. */
export type WeekWords = {
  readonly title: string
  readonly period: string
  readonly asOf: string
  /** `Quá hạn từ trước`. */
  readonly earlier: string
  readonly standings: Readonly<Record<WeekStanding, string>>
  /** How a late one stands: `quá 3 ngày làm việc`. */
  readonly late: (days: number) => string
  /** `Thứ Hai`, and below it `23/11`. */
  readonly weekday: (day: string) => string
  readonly date: (day: string) => string
  /** Beside a day off. */
  readonly off: string
  /** On a day on which nothing is due. */
  readonly nothing: string
  /** `… còn 3 việc`. */
  readonly hidden: (count: number) => string
}

/** The picture in pixels; a phone shows 1080 at its full width. */
export const sheet = { width: 1080, left: 40, tasks: 220, right: 1040 } as const
/** No picture is higher, so that a phone shows it whole. */
const tallest = 2000

/** Words with their place: `y` is the middle of one line. */
export type Said = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly bold: boolean
  readonly ink: 'ink' | 'quiet' | 'red'
}

/** The mark before a task, known by its shape as well as its colour; and the bands behind days. */
export type Mark = { readonly shape: WeekStanding; readonly x: number; readonly y: number; readonly size: number }
export type Band = { readonly kind: 'day' | 'off' | 'late'; readonly y: number; readonly height: number }

export type WeekLayout = {
  readonly height: number
  readonly said: readonly Said[]
  readonly marks: readonly Mark[]
  readonly bands: readonly Band[]
}

/** Where everything goes: as many tasks a day as fit; the others are counted. */
export function layOutWeek(week: PersonWeek, words: WeekWords): WeekLayout {
  for (const fit of fits) {
    const layout = place(week, words, fit)
    if (layout.height <= tallest) return layout
  }
  return place(week, words, closest)
}

/** The size of the letters, tasks a day, and letters shown of what is to be done. */
type Fit = readonly [size: number, most: number, letters: number]
const fits: readonly Fit[] = [
  ...([28, 26, 24] as const).map(size => [size, 12, 110] as const),
  ...([8, 5, 4, 3] as const).map(most => [24, most, 60] as const)
]
const closest: Fit = [24, 2, 60]

const leading = 1.25

function place(week: PersonWeek, words: WeekWords, [size, most, letters]: Fit): WeekLayout {
  const said: Said[] = []
  const marks: Mark[] = []
  const bands: Band[] = []
  let y = 40
  const say = (text: string, x: number, middle: number, size: number, look: Partial<Said> = {}) =>
    void said.push({ text, x, y: middle, size, bold: false, ink: 'ink', ...look })
  const write = (text: string, size: number, look: Partial<Said> = {}) => {
    for (const line of wrap(text, size, sheet.right - sheet.left)) {
      say(line, sheet.left, y + (size * leading) / 2, size, look)
      y += size * leading
    }
  }
  write(drawnName(words.title), 42, { bold: true })
  y += 6
  write(drawnName(week.unit), 28)
  write(words.period, 28)
  write(words.asOf, 24, { ink: 'quiet' })
  y += 16
  y = legend(week, words, y, say, marks)
  y += 16

  /** The tasks of a day or of the days before, from `y` on, beside their heading. */
  const section = (kind: Band['kind'], heading: readonly Said[], tasks: readonly WeekTask[]) => {
    const top = y
    y += 12
    for (const one of heading) said.push({ ...one, y: one.y + top })
    const shown = tasks.length > most ? tasks.slice(0, most - 1) : tasks
    for (const task of shown) y = taskAt(task, words, [size, most, letters], y, say, marks)
    if (tasks.length > shown.length) {
      say(words.hidden(tasks.length - shown.length), sheet.tasks + 44, y + size * 0.7, size, { ink: 'quiet' })
      y += size * 1.5
    }
    if (tasks.length === 0) say(words.nothing, sheet.tasks, top + 12 + size * 0.6, size, { ink: 'quiet' })
    y = Math.max(y, top + heading.reduce((low, one) => Math.max(low, one.y + one.size), 0)) + 8
    bands.push({ kind, y: top, height: y - top })
    y += 6
  }
  const at = (text: string, middle: number, look: Partial<Said> = {}): Said => ({
    ...{ text, x: sheet.left + 12, y: middle, size, bold: false, ink: 'ink', ...look }
  })
  const row = size * leading
  if (week.earlier.length > 0) {
    const lines = wrap(words.earlier, size, sheet.tasks - sheet.left - 24)
    section(
      'late',
      lines.map((text, i) => at(text, 12 + row * (i + 0.5), { bold: true, ink: 'red' })),
      week.earlier
    )
  }
  for (const { day, off, tasks } of week.days) {
    const date = off ? `${words.date(day)} ${words.off}` : words.date(day)
    section(
      off ? 'off' : 'day',
      [
        at(words.weekday(day), 12 + row * 0.5, { bold: true, ink: off ? 'quiet' : 'ink' }),
        at(date, 12 + row * 1.5, { ink: 'quiet', size: size * 0.85 })
      ],
      tasks
    )
  }
  return { height: Math.ceil(y + 30), said, marks, bands }
}

type Say = (text: string, x: number, y: number, size: number, look?: Partial<Said>) => void

/** What the marks mean, each with how many. */
function legend({ counts }: PersonWeek, words: WeekWords, top: number, say: Say, marks: Mark[]): number {
  const size = 26
  let [x, middle]: [number, number] = [sheet.left, top + 20]
  for (const standing of weekStandings) {
    const text = `${words.standings[standing]}: ${counts[standing]}`
    const width = 40 + widthOf(text, size) + 30
    if (x > sheet.left && x + width > sheet.right) [x, middle] = [sheet.left, middle + 42]
    marks.push({ shape: standing, x: x + 14, y: middle, size: 26 })
    say(text, x + 40, middle, size, { bold: standing === 'overdue' && counts.overdue > 0 })
    x += width
  }
  return middle + 22
}

/** A task: its mark, its number and work, and how it stands. */
function taskAt(
  task: WeekTask,
  words: WeekWords,
  [size, , letters]: Fit,
  top: number,
  say: Say,
  marks: Mark[]
): number {
  const { standing, days } = task
  const isLate = standing === 'overdue'
  const text = `#${task.number} ${short(drawnText(task.content).replace(/\n/g, ' '), letters)}`
  const lines = wrap(text, size, sheet.right - sheet.tasks - 56)
  marks.push({ shape: standing, x: sheet.tasks + 14, y: top + size * 0.62, size })
  lines.forEach((line, i) => {
    say(line, sheet.tasks + 44, top + size * leading * (i + 0.5), size)
  })
  const stands = isLate && days > 0 ? words.late(days) : words.standings[standing]
  const small = size * 0.85
  const low = top + size * leading * lines.length
  say(stands, sheet.tasks + 44, low + small * 0.6, small, isLate ? { bold: true, ink: 'red' } : { ink: 'quiet' })
  return low + small * leading + 8
}
