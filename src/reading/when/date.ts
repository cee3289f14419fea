import type { Day } from '../../core/calendar.ts'
import { places, type Said, type Span } from '../said.ts'
import { type DayPiece, type DayReader, onDay } from './piece.ts'
import { dayIn, monthAfter, nextYearly, yearOf } from './year.ts'

/** Letters before a word that tell what it is. */
const NEAR = 40

/** `cuối ngày 25/11` is the end of that day. */
const LEAD = '(?<lead>(?:(?<!cuoi )ngay|mung|mong) )?'
const NUMERIC = new RegExp(
  `(?<![\\w/.,:~-])${LEAD}(?<date>\\d{1,2})(?<mark> ?/ ?|-|\\.)(?<month>\\d{1,2})(?:(?: ?/ ?|-|\\.)(?<year>\\d{4}|\\d{2})| nam (?<long>\\d{4}))?(?![\\w/~%]|[-.,:]\\d)`,
  'g'
)
const SPOKEN = new RegExp(
  `(?<![\\w/.,:~-])${LEAD}(?<date>\\d{1,2})(?: ?,)? thang (?<month>\\d{1,2})(?:(?: nam |[/ ])(?<year>\\d{4}))?(?![\\w/~%]|[-.,:]\\d)`,
  'g'
)
const DATE_ONLY =
  /(?<![\w/.,:~-])(?:(?:(?:cuoi )?ngay|mung|mong) |(?=\d{1,2} (?:hang|moi) thang))(?<date>\d{1,2})(?: (?<month>thang nay|thang sau|thang toi))?(?![\w/~%]|[-.,:]\d| (?:thang|am|tet|gieng|chap)\b)/g
const ISO = /(?<![\w/.,:~-])(?<year>\d{4})-(?<month>\d{2})-(?<date>\d{2})(?![\w/~-])/g

const PATTERNS = [
  [NUMERIC, /\d ?[/.-] ?\d/],
  [SPOKEN, /\d,? thang \d/],
  [ISO, /\d{4}-/]
] as const

/** Words after which `1/2` is a share, `24/7` around the clock, `30/4` a street. */
const NO_DATE =
  /(?:^|[^a-z])(?:duong|pho|ty le|ti le|chiem|dat|hon|gan|khoang|tren|duoi|hem|ngo|ngach|kiet|so nha|(?<!(?:ho|co) )so|sdt|dt|to|khu|thon|ap|(?<!cham )diem|dieu|lop|(?<!don )phong|quy mo|gap|tang|giam|trang|to|muc|(?<!yeu )cau|(?<!viet )bai|ban so|ty so|ti so) $/
const COUNTED =
  /^ (?:so (?:ho|xa|phuong|nguoi|don vi|can bo)|ho|xa|phuong|nguoi|dai bieu|don vi|thon|can bo|trieu|ty|tong so|so)(?![a-z])/

/** The day of a document that is named by a bare number: `QĐ số 2345 ngày 26/12` (P12). */
const OF_DOCUMENT =
  /(?<![a-z])(?:cv|cong van|qd|quyet dinh|nq|nghi quyet|kh|ke hoach|tb|thong bao|ct|chi thi|ttr|to trinh|vb|van ban)(?: so)? \d{1,5}(?: (?:ky|de))? $/

/** Dates in numbers: `15/12`, `30-11-2026`, `15.6.2027`, `ngày 5 tháng 12`, `mùng 5/12`, `ngày 20` (P5, P11). */
export const readDates: DayReader = (said, { today }) => {
  const found: DayPiece[] = []
  if (!/\d/.test(said.folded)) return []
  for (const [pattern, hint] of PATTERNS)
    for (const span of places(said, pattern, hint)) {
      const piece = numeric(said, span, span.groups, today)
      if (piece) found.push(piece)
    }
  for (const span of places(said, DATE_ONLY, /(?:ngay|mung|mong) \d|\d (?:hang|moi)/)) {
    const day = dateAlone(Number(span.groups.date), span.groups.month, today)
    const after = said.folded.slice(span.end)
    if (day && !COUNTED.test(after)) found.push(onDay(span, 'P5', day, { sure: said.accented || closes(after) }))
  }
  return found
}

const closes = (after: string): boolean =>
  /^(?:$|[\n,;.!)]| (?:nhe|nha|xong|nop|gui|trinh|bao|tra|phai|hang|moi)\b)/.test(after)

function numeric(
  said: Said,
  span: Span,
  groups: { readonly [name: string]: string | undefined },
  today: Day
): DayPiece | null {
  const { mark } = groups
  const date = Number(groups.date)
  const month = Number(groups.month)
  const year = yearOf(groups.year ?? groups.long)
  const before = said.folded.slice(Math.max(0, span.start - NEAR), span.start)
  const after = said.folded.slice(span.end)
  const lead = groups.lead !== undefined || /cuoi ngay $/.test(before)
  if (OF_DOCUMENT.test(before)) return null
  if (!lead && (NO_DATE.test(before) || COUNTED.test(after))) return null
  if (mark === '.' && !lead && year === null && !isDotted(before, span, after)) return null
  // `24/7` is round the clock unless it is said to be a day.
  if (
    date === 24 &&
    month === 7 &&
    year === null &&
    !lead &&
    !/(?:han|truoc|trc|nhat|den|het|xong|chot|ngay|qua) (?:het )?$/.test(before)
  )
    return null
  if (year !== null) {
    const day = dayIn(year, month, date)
    // `sinh ngày 20/11/1958`: nobody's deadline.
    const gone = year < Number(today.slice(0, 4)) - 1
    return day === null ? null : onDay(span, 'P5', day, { gone })
  }
  if (/(?:^|[^a-z])hom $/.test(before)) return lookingBack(span, month, date, today)
  const next = nextYearly(inYear => dayIn(inYear, month, date), today)
  const sure = mark !== '-' || lead || (/(?:^|[\n,;:] ?)$/.test(before) && closes(after))
  return next && onDay(span, 'P5', next.day, { warnings: next.warnings, sure })
}

/** `16h 27.11`, `trước 28.11`, `..., 05.12`: a date where a number would make no sense. */
const isDotted = (before: string, { start, end }: Span, after: string): boolean =>
  end - start === 'dd.mm'.length &&
  !/\d\.\d{1,2}(?: ?[,;]| den| va)? ?$|(?<![a-z])(?:muc|phan|tieu chi|khoan|diem)(?![a-z])[^,]*$/.test(before) &&
  (/(?:\d ?[hg](?: ?\d\d)?|:\d\d|(?<![a-z])(?:gio|thu (?:hai|ba|tu|nam|sau|bay|[2-7])|t[2-7]|truoc|trc|han|den|het|nhat|xong))[ ,(-]*$/.test(
    before
  ) ||
    (/[,;:\n(] ?$/.test(before) && closes(after)))

/** `hôm 8/3`: the last one, which is over. */
function lookingBack(span: Span, month: number, date: number, today: Day): DayPiece | null {
  const year = Number(today.slice(0, 4))
  const day = [year, year - 1].map(one => dayIn(one, month, date)).find(one => one !== null && one <= today)
  return day ? onDay(span, 'P5', day, { gone: true }) : null
}

/** `ngày 20`: the next one from today on; `ngày 20 tháng sau`. */
function dateAlone(date: number, month: string | undefined, today: Day): Day | null {
  const year = Number(today.slice(0, 4))
  const now = Number(today.slice(5, 7))
  if (month) return dayIn(...monthAfter(year, now, month === 'thang nay' ? 0 : 1), date)
  for (let n = 0; n < 3; n++) {
    const day = dayIn(...monthAfter(year, now, n), date)
    if (day && day >= today) return day
  }
  return null
}
