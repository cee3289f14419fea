import { type Day, dayOf } from '../core/calendar.ts'
import { fold } from '../core/fold.ts'
import type { Place } from '../core/statistics.ts'
import { readFilter } from '../reading/filter.ts'
import type { Addressee, Context } from '../reading/reading.ts'
import { ENDS, TYPE } from './units-asked.ts'

/** As what figures are wanted beyond the words in chat. */
export type Form = 'xlsx' | 'docx' | 'png'

/** The moment whose state is told. `clock`: `HH:MM`, null at the end of the day. */
export type Until = { readonly day: Day; readonly clock: string | null }

/** A column whose tasks are wanted: the counts it holds; `waiting` runs across them. */
export type Column = { readonly key: string; readonly types: string; readonly places: readonly (Place | 'waiting')[] }

/** What the words after `thống kê` ask for. `rest` is what was not understood; empty when all was. */
export type FiguresAsked = {
  readonly period: { readonly from: Day; readonly to: Day } | null
  /** Until the end of this day, or until a clock of it; null when nobody said. */
  readonly until: Until | null
  readonly names: readonly Addressee[]
  readonly datedOnly: boolean
  /** Type of unit: `khối phòng`. */
  readonly type: string | null
  readonly assigner: string | null
  readonly field: string | null
  readonly document: string | null
  readonly form: Form | null
  /** A line a type of unit, and none a unit. */
  readonly byType: boolean
  readonly column: Column | null
  readonly page: number
  readonly rest: string
}

const DATE = String.raw`\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?`
const UNDATED = '(?:cac )?(?:viec|nhiem vu) khong (?:co )?han(?: cu the)?'
const DATED_ONLY = new RegExp(
  `(?:khong (?:tinh|ke|gom)(?: ca)?|tru|bo) ${UNDATED}|chi (?:tinh )?(?:cac )?(?:viec|nhiem vu) co han(?: cu the)?`
)
const CLOCK = String.raw`(?:luc )?(?<hour>\d{1,2}) ?(?:h|g|gio|:) ?(?<minute>\d{2})?`
const UNTIL = new RegExp(
  `(?:so lieu (?:tinh )?den|tinh den) (?:het )?(?:(?<now>nay|hien nay|hom nay|bay gio)|(?:${CLOCK} )?(?:ngay )?(?<day>${DATE})(?: ${CLOCK.replace('hour', 'hour2').replace('minute', 'minute2')})?)`
)
const DOCUMENT = new RegExp(
  String.raw`(?:theo )?(?:van ban|vb|cong van|cv)(?: so)? (?<number>\d{1,5}[/-][\p{L}\d&./-]*[\p{L}\d])(?: ngay ${DATE})?`,
  'u'
)
const FIELD = new RegExp(`linh vuc (?<field>[^,;:]+?)${ENDS}`)
const GAVE = new RegExp(`nguoi giao(?: la)? (?<who>.+?)${ENDS.replace(' do | ', ' ')}`)
const DID_GIVE =
  /(?:(?:viec|nhiem vu) )?(?:do )?(?<who>(?:toi|em|minh|(?:dong chi|d\/c|dc|anh|chi|ong|ba|chu tich|pho chu tich) [^,;:]+?)(?= giao)) giao/
/** How figures are called, which narrows nothing: `17 cột`, `kết quả thực hiện nhiệm vụ`. */
const CALLED = [
  /^tinh hinh(?: chung)?(?= |$)/,
  /(?:theo )?(?:mau |bieu |bang |so lieu )?17 cot/,
  /(?:ve )?(?:(?:tinh hinh|ket qua)(?:,| va)? )*(?:thuc hien|xu ly|giai quyet|hoan thanh) (?:cac )?(?:nhiem vu|cong viec)(?: duoc giao)?/,
  /^(?:so |cac )?(?:nhiem vu|cong viec)(?: duoc giao)?(?! (?:khong|qua|tre|co han|chua|da|dung|trong han|cho))/
]
/** A line a type of unit. */
const BY_TYPE = /(?:theo|tung)(?: tung)?(?: loai(?: hinh)?| khoi| nhom)(?: don vi| co quan)?/
/** A line a unit: so it is anyway. */
const BY_UNIT = /(?:theo )?(?:tung|moi) (?:don vi|co quan|phong ban)|theo (?:don vi|co quan|phong ban)/
/** What only asks kindly. */
const KINDLY = /(?:giup|ho|cho) (?:toi|em|anh|chi|minh)(?: voi| nhe| a)?$|(?:nhe|a|voi)$/
const FORMS: readonly (readonly [RegExp, Form])[] = [
  [/(?:(?:bang|file|tep|ra) )?(?:file )?(?:excel|xlsx)/, 'xlsx'],
  [/(?:(?:ban|file|tep|ra) )?(?:file )?(?:word|docx)/, 'docx'],
  [/(?:ve )?bieu do/, 'png']
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
  take(KINDLY)
  const page = Number(take(/trang (?<n>\d{1,4})$/, 'n') ?? 1)
  const form = FORMS.find(([pattern]) => take(pattern) !== null)?.[1] ?? null
  for (const called of CALLED) take(called)
  const byType = take(BY_TYPE) !== null
  take(BY_UNIT)
  const datedOnly = take(DATED_ONLY) !== null
  const column = COLUMNS.find(([pattern]) => take(pattern) !== null)?.[1] ?? null
  take(
    column === null
      ? /(?:gom )?(?:nhung |cac )?(?:viec|nhiem vu)(?: nao)?$/
      : /(?:gom )?(?:nhung |cac )?(?:viec|nhiem vu)(?: nao)?/
  )
  const document = take(DOCUMENT)
  const until = untilIn(take(UNTIL), context)
  const assigner = take(GAVE, 'who') ?? take(DID_GIVE, 'who')
  const field = take(FIELD, 'field')
  const type = take(TYPE, 'type')
  const { period, names, rest } = readFilter(words, context)
  return { period, until, names, datedOnly, type, byType, assigner, field, document, form, column, page, rest }
}

/** The moment that words such as `tính đến 10:00 ngày 20/11` name; null when they name none. */
function untilIn(said: string | null, context: Pick<Context, 'now' | 'roster'>): Until | null {
  if (said === null) return null
  const groups = UNTIL.exec(fold(said))?.groups ?? {}
  const day = groups.day === undefined ? dayOf(context.now) : readFilter(groups.day, context).period?.to
  const [hour, minute = '00'] = [groups.hour ?? groups.hour2, groups.minute ?? groups.minute2]
  const isClock = hour !== undefined && Number(hour) < 24 && Number(minute) < 60
  return day === undefined ? null : { day, clock: isClock ? `${hour.padStart(2, '0')}:${minute}` : null }
}

/** Whether anything narrows besides days, the moment and whose: what a command does not take it refuses, and never drops. */
export const narrowsMore = ({ datedOnly, type, byType, assigner, field, document, column }: FiguresAsked): boolean =>
  datedOnly || byType || [type, assigner, field, document, column].some(one => one !== null)
