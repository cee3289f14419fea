import { type Day, dayOf } from '../core/calendar.ts'
import { fold } from '../core/fold.ts'
import type { Place } from '../core/statistics.ts'
import { readFilter } from '../reading/filter.ts'
import type { Addressee, Context } from '../reading/reading.ts'
import { TYPE } from './units-asked.ts'

/** As what figures are wanted beyond the words in chat. */
export type Form = 'xlsx' | 'docx' | 'png'

/** A column whose tasks are wanted: the counts it holds; `waiting` runs across them. */
export type Column = { readonly key: string; readonly types: string; readonly places: readonly (Place | 'waiting')[] }

/** What the words after `thống kê` ask for. `rest` is what was not understood; empty when all was. */
export type FiguresAsked = {
  readonly period: { readonly from: Day; readonly to: Day } | null
  /** Until the end of this day; null when nobody said. */
  readonly until: Day | null
  readonly names: readonly Addressee[]
  readonly datedOnly: boolean
  /** Type of unit: `khối phòng`. */
  readonly type: string | null
  readonly assigner: string | null
  readonly field: string | null
  readonly document: string | null
  readonly form: Form | null
  readonly column: Column | null
  readonly page: number
  readonly rest: string
}

const DATE = String.raw`\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?`
const UNDATED = '(?:cac )?(?:viec|nhiem vu) khong (?:co )?han(?: cu the)?'
const DATED_ONLY = new RegExp(
  `(?:khong (?:tinh|ke|gom)(?: ca)?|tru) ${UNDATED}|chi (?:tinh )?(?:cac )?(?:viec|nhiem vu) co han(?: cu the)?`
)
const UNTIL = new RegExp(`(?:so lieu )?tinh den (?:het )?(?:(?<now>nay|hien nay|hom nay)|(?:ngay )?(?<day>${DATE}))`)
const DOCUMENT = new RegExp(
  String.raw`(?:theo )?(?:van ban|vb|cong van|cv)(?: so)? (?<number>\d{1,5}[/-][\p{L}\d&./-]*[\p{L}\d])(?: ngay ${DATE})?`,
  'u'
)
const FORMS: readonly (readonly [RegExp, Form])[] = [
  [/(?:(?:bang|file|tep|ra) )?(?:excel|xlsx)$/, 'xlsx'],
  [/(?:(?:ban|file|tep|ra) )?(?:word|docx)$/, 'docx'],
  [/(?:ve )?bieu do$/, 'png']
]

const open = ['undatedOpen', 'openInTime', 'openOverdue'] as const
const done = ['undatedDone', 'doneInTime', 'doneLate'] as const
const column = (key: string, types: string, ...places: Column['places']): Column => ({ key, types, places })

/** The columns by their names, the longest first; all tasks last. */
const COLUMNS: readonly (readonly [RegExp, Column])[] = [
  [/(?:da )?(?<!chua )hoan thanh (?:dung|trong) han|dung han/, column('statistics-in-time', 'đúng hạn', 'doneInTime')],
  [
    /(?:da )?(?<!chua )hoan thanh (?:qua han|tre han|tre|cham)/,
    column('statistics-late', 'hoàn thành quá hạn', 'doneLate')
  ],
  [/(?:chua hoan thanh )?(?:qua|tre) han/, column('statistics-overdue', 'quá hạn', 'openOverdue')],
  [/(?:chua hoan thanh |dang lam )?trong han/, column('statistics-open', 'trong hạn', 'openInTime')],
  [
    /khong (?:co )?han(?: cu the)? da hoan thanh/,
    column('statistics-undated-done', 'không hạn đã hoàn thành', 'undatedDone')
  ],
  [
    /khong (?:co )?han(?: cu the)? (?:dang trien khai|dang lam|chua hoan thanh)/,
    column('statistics-undated-open', 'không hạn chưa hoàn thành', 'undatedOpen')
  ],
  [/khong (?:co )?han(?: cu the)?/, column('statistics-without-due', 'không hạn', 'undatedOpen', 'undatedDone')],
  [/(?:dang )?cho xac nhan/, column('statistics-waiting', 'chờ xác nhận', 'waiting')],
  [/chua hoan thanh/, column('statistics-unfinished', 'chưa hoàn thành', ...open)],
  [/(?:da )?hoan thanh/, column('statistics-finished', 'đã hoàn thành', ...done)],
  [/(?:gom )?(?:nhung |cac )?(?:viec|nhiem vu)(?: nao)?$/, column('statistics-all', 'việc', ...open, ...done)]
]

/** Reads what figures are wanted, the parts that say so themselves first; days and units are what is left. */
export function readFigures(typed: string, context: Pick<Context, 'now' | 'roster'>): FiguresAsked {
  let words = typed.normalize('NFC').trim()
  /** Takes what a pattern finds in the folded words out of them; the named part as it was typed. */
  const take = (pattern: RegExp, name = 'it'): string | null => {
    const whole = new RegExp(`(?<![\\p{L}\\d])(?<it>${pattern.source})(?![\\p{L}\\d])`, 'du')
    const found = whole.exec(fold(words))
    const [start, end] = found?.indices?.groups?.it ?? [0, 0]
    if (!found || end === 0) return null
    const [from, to] = found.indices?.groups?.[name] ?? [start, start]
    const said = words.slice(from, to)
    words = `${words.slice(0, start)} ${words.slice(end)}`.replace(/\s+/g, ' ').trim()
    return said
  }
  const page = Number(take(/trang (?<n>\d{1,4})$/, 'n') ?? 1)
  const form = FORMS.find(([pattern]) => take(pattern) !== null)?.[1] ?? null
  const datedOnly = take(DATED_ONLY) !== null
  const column = COLUMNS.find(([pattern]) => take(pattern) !== null)?.[1] ?? null
  take(/(?:gom )?(?:nhung |cac )?(?:viec|nhiem vu)(?: nao)?$/)
  const assigner = take(/nguoi giao(?: la)? (?<who>.+)$/, 'who')
  const field = take(/linh vuc (?<field>[^,;:]+)$/, 'field')
  const document = take(DOCUMENT)
  const type = take(TYPE, 'type')
  const day = take(UNTIL, 'day')
  const until = day === null ? null : day === '' ? dayOf(context.now) : (readFilter(day, context).period?.to ?? null)
  const { period, names, rest } = readFilter(words, context)
  return { period, until, names, datedOnly, type, assigner, field, document, form, column, page, rest }
}
