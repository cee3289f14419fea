import type { Target } from '../core/authority.ts'
import type { Day } from '../core/calendar.ts'
import { fold } from '../core/fold.ts'
import type { OrderDirective } from '../core/order.ts'
import type { Person } from '../core/person.ts'
import { postsOf, type Roster } from '../core/roster.ts'
import { secrecy } from '../core/secret.ts'
import type { External, State, Urgency } from '../core/task.ts'
import { dayIn, type FaultAt, listed, type Row } from './rows.ts'
import { taskSheet } from './task-headers.ts'
import { unitNames } from './unit-names.ts'

/** One task of a file. Days are `YYYY-MM-DD`. */
export type Line = {
  readonly content: string
  readonly lead: Target
  readonly support: readonly number[]
  readonly assignerId: number
  readonly givenOn: Day
  readonly due: Day | null
  readonly urgency: Urgency
  readonly field: string | null
  readonly directive: OrderDirective | null
  readonly state: Extract<State, 'new' | 'in_progress' | 'waiting' | 'done' | 'suspended' | 'declined'>
  readonly result: string
  readonly reportedOn: Day | null
  readonly reportNumber: string | null
  /** The day of that document, where the file tells it; else it is the day of the report. */
  readonly reportDated: Day | null
  readonly completedOn: Day | null
  readonly external: External | null
}

const states = {
  'moi giao': 'new',
  'moi giao (chua nhan)': 'new',
  'chua nhan': 'new',
  'chua tiep nhan': 'new',
  'chua thuc hien': 'new',
  'chua trien khai': 'new',
  'chua xu ly': 'new',
  'da nhan': 'in_progress',
  'da nhan viec': 'in_progress',
  'da tiep nhan': 'in_progress',
  'dang thuc hien': 'in_progress',
  'dang trien khai': 'in_progress',
  'dang xu ly': 'in_progress',
  'dang lam': 'in_progress',
  'chua hoan thanh': 'in_progress',
  'chua xong': 'in_progress',
  'trong han': 'in_progress',
  'sap den han': 'in_progress',
  'qua han': 'in_progress',
  'cham tien do': 'in_progress',
  'cho xac nhan': 'waiting',
  'da bao cao': 'waiting',
  'hoan thanh': 'done',
  'hoan thanh dung han': 'done',
  'hoan thanh qua han': 'done',
  'da hoan thanh': 'done',
  'da xong': 'done',
  xong: 'done',
  'tam dung': 'suspended',
  'tu choi': 'declined'
} as const
const urgencies = { thuong: 'normal', khan: 'urgent', 'thuong khan': 'very_urgent', 'hoa toc': 'express' } as const

/** One row, read against the office; null when it does not say who is to do what. Everything wrong with it is told. */
export function lineOf(row: Row, roster: Roster, today: Day, fault: FaultAt): Line | null {
  const text = taskSheet.headers.map(header => row.of(header)).join('\n')
  if (secrecy(text) !== 'open') {
    fault(row, 'noi_dung', 'có dấu hiệu văn bản mật: không nhập vào hệ thống')
    return null
  }
  for (const needed of taskSheet.needed) if (row.of(needed) === '') fault(row, needed, 'không được để trống')
  const find = unitNames(roster.units.values())
  const unit = (column: string, words: string): number | null => {
    const found = words === '' ? null : find(words)
    if (typeof found === 'string') fault(row, column, found)
    return found === null || typeof found === 'string' ? null : found.id
  }
  const day = (column: string): Day | null => {
    const words = row.of(column)
    const found = words === '' ? null : dayIn(words)
    if (found === undefined) fault(row, column, `"${words}" không phải là ngày (ví dụ 01/07/2026)`)
    return found ?? null
  }
  const past = (column: string): Day | null => {
    const found = day(column)
    if (found !== null && found > today) fault(row, column, 'là ngày chưa đến')
    return found
  }
  const [unitWords, personWords] = leadIn(row, words => typeof find(words) !== 'string')
  const unitId = unit('chu_tri', unitWords)
  const assigner = personIn(row, 'nguoi_giao', row.of('nguoi_giao'), roster, null, fault)
  const lead = personIn(row, row.of('nguoi_chu_tri') ? 'nguoi_chu_tri' : 'chu_tri', personWords, roster, unitId, fault)
  const state = oneOf(row, 'tinh_trang', states, 'new', fault)
  const urgency = oneOf(row, 'do_khan', urgencies, 'normal', fault)
  const givenOn = past('ngay_giao') ?? today
  const [due, reportedOn, completedOn] = [day('han'), past('ngay_bao_cao'), past('ngay_hoan_thanh')]
  const earlier = (column: string, found: Day | null, than: Day, name: string) => {
    if (found !== null && found < than) fault(row, column, `trước ${name}`)
  }
  if (due !== null && due < today && row.of('ngay_giao') === '')
    fault(row, 'ngay_giao', 'hạn đã qua, cần ghi ngày giao')
  else earlier('han', due, givenOn, 'ngày giao')
  earlier('ngay_bao_cao', reportedOn, givenOn, 'ngày giao')
  earlier('ngay_hoan_thanh', completedOn, reportedOn ?? givenOn, 'ngày báo cáo')
  if ((state === 'waiting' || state === 'done') && reportedOn === null && completedOn === null)
    fault(row, 'ngay_bao_cao', 'việc đã báo cáo hoặc hoàn thành phải có ngày báo cáo')
  const support = listed(row.of('phoi_hop')).flatMap(words => unit('phoi_hop', words) ?? [])
  const directive = directiveIn(row, past, fault)
  const reportDocument = documentIn(row, 'so_bao_cao', fault)
  if (unitId === null || assigner === null || row.of('noi_dung') === '') return null
  return {
    content: row.of('noi_dung'),
    lead: { unitId, personId: lead?.id ?? null },
    support,
    assignerId: assigner.id,
    givenOn,
    due,
    urgency,
    field: row.of('linh_vuc') || null,
    directive,
    state,
    result: row.of('ket_qua'),
    reportedOn: reportedOn ?? completedOn,
    reportNumber: reportDocument.number || null,
    reportDated: reportDocument.day,
    completedOn,
    external: row.of('ma_ngoai')
      ? { origin: row.of('he_thong_ngoai'), id: row.of('ma_ngoai'), state: row.of('trang_thai_ngoai') }
      : null
  }
}

function directiveIn(row: Row, past: (column: string) => Day | null, fault: FaultAt): OrderDirective | null {
  const { number, day } = documentIn(row, 'so_van_ban', fault)
  const dated = past('ngay_van_ban') ?? day
  if (number === '') return null
  const subject = row.of('trich_yeu') || row.of('noi_dung')
  return { number, day: dated, issuer: row.of('co_quan_ban_hanh'), subject }
}

/** A document in one cell, with its day or without: `Số 45/UBND-VP ngày 20/11/2026`. */
function documentIn(row: Row, column: string, fault: FaultAt): { readonly number: string; readonly day: Day | null } {
  const words = row.of(column).replace(/^(?:văn bản )?số:?\s+/iu, '')
  const [, number = words, dated] = /^(.+?),?\s+(?:ngày|ngay)\s+(\S+)$/iu.exec(words) ?? []
  const day = dated === undefined ? null : dayIn(dated)
  if (day === undefined) fault(row, column, `"${dated}" không phải là ngày (ví dụ 01/07/2026)`)
  return { number, day: day ?? null }
}

/** The words for the unit and for the person who leads: both may stand in one cell, as `Trần Đức Long (P. VHXH)`. */
function leadIn(row: Row, isUnit: (words: string) => boolean): readonly [unit: string, person: string] {
  const [words, person] = [row.of('chu_tri'), row.of('nguoi_chu_tri')]
  const [, name, unit] = (person === '' && !isUnit(words) && /^(.+?)\s*\((.+)\)$/.exec(words)) || []
  return name !== undefined && unit !== undefined && isUnit(unit) ? [unit, name] : [words, person]
}

/** A person by code, or by a full name that only one has; within a unit where one is given. */
function personIn(
  row: Row,
  column: string,
  words: string,
  roster: Roster,
  unitId: number | null,
  fault: FaultAt
): Person | null {
  if (words === '') return null
  const here = (one: Person) => unitId === null || postsOf(roster, one.id).some(post => post.unitId === unitId)
  const found = [...roster.people.values()].filter(
    one => one.active && here(one) && (fold(one.code) === fold(words) || fold(one.name) === fold(words))
  )
  const [person, ...others] = found
  if (!person) fault(row, column, `không có "${words}" trong danh bạ${unitId === null ? '' : ' của đơn vị chủ trì'}`)
  if (others.length > 0)
    fault(
      row,
      column,
      `có nhiều người tên "${words}"; đề nghị ghi mã, một trong: ${found.map(one => one.code).join(', ')}`
    )
  return person && others.length === 0 ? person : null
}

function oneOf<T extends string>(
  row: Row,
  column: string,
  meanings: Readonly<Record<string, T>>,
  otherwise: T,
  fault: FaultAt
): T {
  const words = fold(row.of(column)).trim().replace(/\s+/g, ' ')
  if (words === '') return otherwise
  const found = Object.hasOwn(meanings, words) ? meanings[words] : undefined
  if (!found) fault(row, column, `không hiểu "${row.of(column)}"; ghi một trong: ${spoken[column] ?? ''}`)
  return found ?? otherwise
}

const spoken: Readonly<Record<string, string>> = {
  tinh_trang: 'Mới giao, Đang thực hiện, Chờ xác nhận, Hoàn thành, Tạm dừng',
  do_khan: 'Thường, Khẩn, Thượng khẩn, Hỏa tốc'
}
