import type { Hours } from './calendar.ts'
import { fold } from './fold.ts'
import type { Settings } from './settings.ts'

/*
 * Everything an office may set, in one table: how people call it, which requirement asks for it, what it can be. Chat and
 * terminal read and check by this table alone. What a database is for (`kind`) is never changed, so it is not here.
 */

/** What may be set. */
export type SettingKey = Exclude<keyof Settings, 'kind'>

/** Units that a count is of. */
export const countUnits = ['hours', 'days', 'times', 'tasks'] as const

/** What a setting can be: a count within bounds, a clock, a day or none, words, one of two, half-days. */
export type Kind =
  | {
      readonly kind: 'count'
      readonly of: (typeof countUnits)[number]
      readonly least: number
      readonly most: number
    }
  | { readonly kind: 'clock' }
  | { readonly kind: 'day' }
  /** `needed`: never empty. */
  | { readonly kind: 'words'; readonly needed: boolean }
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  | { readonly kind: 'hours' }

/** One thing that can be chosen, and the words for it; the usual ones first. */
export type Option = { readonly value: string; readonly words: readonly string[] }

/** The groups of the list, in its order. */
export const settingGroups = ['office', 'receiving', 'deadlines', 'overdue', 'times'] as const

/** One line of the table. */
export type SettingEntry = {
  readonly key: SettingKey
  readonly group: (typeof settingGroups)[number]
  /** How people call it, the usual name first; typed with or without accents. */
  readonly names: readonly [string, ...string[]]
  /** The requirements it serves, as docs/requirements.md numbers them. */
  readonly serves: string
  readonly is: Kind
}

const hours = (least = 1): Kind => ({ kind: 'count', of: 'hours', least, most: 200 })
const days = (least = 1, most = 99): Kind => ({ kind: 'count', of: 'days', least, most })
const clock: Kind = { kind: 'clock' }

/** The table, group by group, in the order in which it is shown. */
export const settingTable: readonly SettingEntry[] = [
  { key: 'organisation', group: 'office', names: ['tên cơ quan'], serves: 'R11', is: { kind: 'words', needed: true } },
  {
    key: 'contact',
    group: 'office',
    names: ['đầu mối hỗ trợ', 'liên hệ hỗ trợ'],
    serves: 'R11',
    is: { kind: 'words', needed: false }
  },
  {
    key: 'goLive',
    group: 'office',
    names: ['ngày chính thức', 'ngày vận hành chính thức'],
    serves: 'R10',
    is: { kind: 'day' }
  },
  { key: 'ackWorkingHours', group: 'receiving', names: ['hạn nhận việc'], serves: 'R35, R58', is: hours() },
  {
    key: 'ackAssignerWorkingHours',
    group: 'receiving',
    names: ['báo người giao chưa nhận', 'báo người giao'],
    serves: 'R58',
    is: hours()
  },
  {
    key: 'entrySlaWorkingDays',
    group: 'receiving',
    names: ['hạn nhập văn bản', 'hạn nhập việc'],
    serves: 'R14, R27',
    is: days(0)
  },
  {
    key: 'beforeDate',
    group: 'deadlines',
    names: ['trước ngày', 'cách hiểu trước ngày'],
    serves: 'R12',
    is: {
      kind: 'choice',
      options: [
        { value: 'strict', words: ['trước hẳn', 'strict', 'không tính ngày đó'] },
        { value: 'inclusive', words: ['tính cả ngày', 'inclusive', 'tính cả ngày đó', 'gồm cả ngày đó'] }
      ]
    }
  },
  {
    key: 'dueSoonWorkingDays',
    group: 'deadlines',
    names: ['sắp đến hạn', 'báo sắp đến hạn'],
    serves: 'R35',
    is: days()
  },
  { key: 'confirmLimitWorkingDays', group: 'deadlines', names: ['hạn xác nhận'], serves: 'R39', is: days() },
  { key: 'reopenWorkingDays', group: 'deadlines', names: ['hạn mở lại'], serves: 'R41', is: days() },
  {
    key: 'recurAheadWorkingDays',
    group: 'deadlines',
    names: ['tạo trước việc định kỳ', 'việc định kỳ'],
    serves: 'R54',
    is: days()
  },
  {
    key: 'overdueHeadDays',
    group: 'overdue',
    names: ['quá hạn báo trưởng', 'quá hạn báo cấp trưởng'],
    serves: 'R60',
    is: days()
  },
  {
    key: 'overdueDeputyDays',
    group: 'overdue',
    names: ['quá hạn báo phó chủ tịch', 'quá hạn báo phó'],
    serves: 'R60, R61',
    is: days()
  },
  {
    key: 'overdueChairmanDays',
    group: 'overdue',
    names: ['quá hạn báo chủ tịch'],
    serves: 'R61',
    is: days()
  },
  {
    key: 'urgesPerDay',
    group: 'overdue',
    names: ['số lần đôn đốc', 'đôn đốc một ngày'],
    serves: 'R21',
    is: { kind: 'count', of: 'times', least: 1, most: 20 }
  },
  {
    key: 'rankingMinimum',
    group: 'overdue',
    names: ['số việc xếp hạng', 'số việc tối thiểu xếp hạng'],
    serves: 'R6',
    is: { kind: 'count', of: 'tasks', least: 1, most: 99 }
  },
  { key: 'hours', group: 'times', names: ['giờ làm việc'], serves: 'R58', is: { kind: 'hours' } },
  { key: 'alertTime', group: 'times', names: ['giờ cảnh báo', 'giờ nhắc buổi sáng'], serves: 'R21', is: clock },
  { key: 'quietFrom', group: 'times', names: ['giờ yên lặng từ', 'yên lặng từ'], serves: 'R21', is: clock },
  { key: 'quietTo', group: 'times', names: ['giờ yên lặng đến', 'yên lặng đến'], serves: 'R21', is: clock }
]

/** The line of a key; undefined for what cannot be set. */
export const settingEntry = (key: string): SettingEntry | undefined => settingTable.find(one => one.key === key)

/** A value as somebody typed it, in any of the usual ways; undefined when it does not fit. */
export function readSetting({ is }: Pick<SettingEntry, 'is'>, typed: string): Settings[SettingKey] | undefined {
  const text = typed.trim()
  const folded = fold(text)
  switch (is.kind) {
    case 'count': {
      const digits = /^(\d{1,4})(?: ?(?:gio|ngay|lan|viec|nhiem vu)(?: lam viec)?)?$/.exec(folded)?.[1]
      const count = Number(digits)
      return digits !== undefined && is.least <= count && count <= is.most ? count : undefined
    }
    case 'clock':
      return clockIn(folded)
    case 'day':
      return NONE.test(folded) ? null : dayIn(folded)
    case 'words':
      if (!is.needed && NONE.test(folded)) return ''
      return text === '' || text.length > LONGEST ? undefined : text
    case 'choice':
      return choiceIn(is.options, folded)
    case 'hours':
      return hoursIn(folded)
  }
}

/** Letters of a name or an address at most. */
const LONGEST = 200
const NONE = /^(?:|khong|khong co|de trong|trong|bo|none)$/

/** The settings' own way of writing one value, for the terminal: what `readSetting` reads again. */
export const writtenSetting = (value: Settings[keyof Settings]): string =>
  value === null ? '' : typeof value === 'object' ? hoursText(value) : String(value)

/** `7:30-11:30, 13:30-17:00`. */
export const hoursText = ({ morning, afternoon }: Hours): string =>
  [morning, afternoon].map(([from, to]) => `${from}-${to}`).join(', ')

/** What of these settings does not go together; keys say which. Nothing is refused for it. */
export function oddities(settings: Settings): readonly ('receiving' | 'overdue' | 'alert')[] {
  const { ackWorkingHours, ackAssignerWorkingHours, overdueHeadDays, overdueDeputyDays, overdueChairmanDays } = settings
  const { alertTime, quietFrom, quietTo } = settings
  const overnight = quietFrom > quietTo
  const isQuiet = overnight
    ? alertTime >= quietFrom || alertTime < quietTo
    : alertTime >= quietFrom && alertTime < quietTo
  return [
    ...(ackAssignerWorkingHours < ackWorkingHours ? (['receiving'] as const) : []),
    ...(overdueHeadDays > overdueDeputyDays || overdueDeputyDays > overdueChairmanDays ? (['overdue'] as const) : []),
    ...(isQuiet ? (['alert'] as const) : [])
  ]
}

const choiceIn = (options: readonly Option[], folded: string): 'strict' | 'inclusive' | undefined => {
  const found = options.find(({ words }) => words.some(word => fold(word) === folded))?.value
  return found === 'strict' || found === 'inclusive' ? found : undefined
}

/** `8:00`, `08h`, `8h30`, `8 giờ 30` as `HH:MM`. */
function clockIn(folded: string): string | undefined {
  const [, hour = '', minute = '00'] = /^(\d{1,2}) ?(?::|h|g|gio) ?(\d{2})?$/.exec(folded) ?? []
  return hour !== '' && Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : undefined
}

/** `1/7/2026` or `2026-07-01` as a day that is in the calendar. */
function dayIn(folded: string): string | undefined {
  const plain = /^(?:ngay )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(folded)
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(folded)
  const [year, month, day] = plain ? [plain[3], plain[2], plain[1]] : [iso?.[1], iso?.[2], iso?.[3]]
  const found = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const moment = new Date(`${found}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(found) ? found : undefined
}

/** Two half-days, the first before the second. */
function hoursIn(folded: string): Hours | undefined {
  const halves = folded.split(/ ?(?:,|;| va ) ?/).map(half =>
    half
      .replace(/^tu /, '')
      .split(/ ?(?:-|–|den) ?/)
      .map(clockIn)
  )
  const [[from, noon] = [], [after, to] = []] = halves
  if (halves.length !== 2 || halves.some(half => half.length !== 2)) return undefined
  if (from === undefined || noon === undefined || after === undefined || to === undefined) return undefined
  return from < noon && noon <= after && after < to ? { morning: [from, noon], afternoon: [after, to] } : undefined
}
