import type { Target } from '../core/authority.ts'
import type { Day } from '../core/calendar.ts'
import { fold } from '../core/fold.ts'
import type { OrderDirective } from '../core/order.ts'
import type { Person } from '../core/person.ts'
import { postsOf, type Roster } from '../core/roster.ts'
import { secrecy } from '../core/secret.ts'
import type { External, State, Urgency } from '../core/task.ts'
import { dayIn, type FaultAt, type Kind, listed, type Row } from './rows.ts'
import { unitNames } from './unit-names.ts'

/** The sheet of tasks. */
export const taskSheet: Kind = {
  mark: 'noi_dung',
  needed: ['noi_dung', 'chu_tri', 'nguoi_giao'],
  headers: [
    ...['noi_dung', 'chu_tri', 'nguoi_chu_tri', 'phoi_hop', 'nguoi_giao', 'ngay_giao', 'han', 'do_khan', 'linh_vuc'],
    ...['so_van_ban', 'ngay_van_ban', 'co_quan_ban_hanh', 'trich_yeu', 'tinh_trang', 'ket_qua', 'ngay_bao_cao'],
    ...['so_bao_cao', 'ngay_hoan_thanh', 'he_thong_ngoai', 'ma_ngoai', 'trang_thai_ngoai']
  ]
}

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
  readonly state: Extract<State, 'new' | 'in_progress' | 'waiting' | 'done' | 'suspended'>
  readonly result: string
  readonly reportedOn: Day | null
  readonly reportNumber: string | null
  readonly completedOn: Day | null
  readonly external: External | null
}

const states = {
  'moi giao': 'new',
  'chua nhan': 'new',
  'da nhan': 'in_progress',
  'dang thuc hien': 'in_progress',
  'cho xac nhan': 'waiting',
  'da bao cao': 'waiting',
  'hoan thanh': 'done',
  'da hoan thanh': 'done',
  'tam dung': 'suspended'
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
  const unitId = unit('chu_tri', row.of('chu_tri'))
  const assigner = personIn(row, 'nguoi_giao', roster, null, fault)
  const lead = personIn(row, 'nguoi_chu_tri', roster, unitId, fault)
  const state = oneOf(row, 'tinh_trang', states, 'new', fault)
  const urgency = oneOf(row, 'do_khan', urgencies, 'normal', fault)
  const givenOn = past('ngay_giao') ?? today
  const [due, reportedOn, completedOn] = [day('han'), past('ngay_bao_cao'), past('ngay_hoan_thanh')]
  const earlier = (column: string, found: Day | null, than: Day, name: string) => {
    if (found !== null && found < than) fault(row, column, `trước ${name}`)
  }
  earlier('han', due, givenOn, 'ngày giao')
  earlier('ngay_bao_cao', reportedOn, givenOn, 'ngày giao')
  earlier('ngay_hoan_thanh', completedOn, reportedOn ?? givenOn, 'ngày báo cáo')
  if ((state === 'waiting' || state === 'done') && reportedOn === null && completedOn === null)
    fault(row, 'ngay_bao_cao', 'việc đã báo cáo hoặc hoàn thành phải có ngày báo cáo')
  const support = listed(row.of('phoi_hop')).flatMap(words => unit('phoi_hop', words) ?? [])
  const directive = directiveIn(row, past)
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
    reportNumber: row.of('so_bao_cao') || null,
    completedOn,
    external: row.of('ma_ngoai')
      ? { origin: row.of('he_thong_ngoai'), id: row.of('ma_ngoai'), state: row.of('trang_thai_ngoai') }
      : null
  }
}

function directiveIn(row: Row, past: (column: string) => Day | null): OrderDirective | null {
  const day = past('ngay_van_ban')
  const number = row.of('so_van_ban')
  if (number === '') return null
  const subject = row.of('trich_yeu') || row.of('noi_dung')
  return { number, day, issuer: row.of('co_quan_ban_hanh'), subject }
}

/** A person by code, or by a full name that only one has; within a unit where one is given. */
function personIn(row: Row, column: string, roster: Roster, unitId: number | null, fault: FaultAt): Person | null {
  const words = row.of(column)
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
  const words = fold(row.of(column)).trim()
  if (words === '') return otherwise
  const found = Object.hasOwn(meanings, words) ? meanings[words] : undefined
  if (!found) fault(row, column, `không hiểu "${row.of(column)}"; ghi một trong: ${spoken[column] ?? ''}`)
  return found ?? otherwise
}

const spoken: Readonly<Record<string, string>> = {
  tinh_trang: 'Mới giao, Đang thực hiện, Chờ xác nhận, Hoàn thành, Tạm dừng',
  do_khan: 'Thường, Khẩn, Thượng khẩn, Hỏa tốc'
}
