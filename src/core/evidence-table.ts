import { type Day, dayText } from './calendar.ts'
import type { Evidence, EvidenceRow } from './evidence.ts'
import { namesOf, personName, unitName } from './names.ts'
import type { Roster } from './roster.ts'
import type { Table } from './table.ts'

/* The evidence for ratings as a table (R9, R29): the same counts for the terminal's CSV and for the spreadsheet asked for in chat. */

/** One column of counts: its name for machines, its heading on paper, and what stands in it. */
type Column = readonly [name: string, heading: string, value: (facts: Evidence, roster: Roster) => string | number]

/** The columns behind whom and when a row is of. */
export const evidenceColumns: readonly Column[] = [
  ['duoc_giao', 'Được giao', facts => facts.assigned],
  ['co_han', 'Trong đó có hạn', facts => facts.dated],
  ['hoan_thanh', 'Hoàn thành', facts => facts.completed],
  ['dung_han', 'Đúng hạn', facts => facts.onTime],
  ['hoan_thanh_qua_han', 'Hoàn thành quá hạn', facts => facts.doneLate],
  ['qua_han_chua_xong', 'Quá hạn chưa hoàn thành', facts => facts.overdue],
  ['cho_xac_nhan', 'Chờ xác nhận', facts => facts.waiting],
  ['tra_lai', 'Số lần trả lại báo cáo', facts => facts.returned],
  ['cham_duoc_chap_nhan', 'Chậm được chấp nhận', facts => facts.excused],
  ['nguoi_chap_nhan', 'Người chấp nhận', (facts, roster) => namesOf(roster, facts.excusedBy)],
  ['chat_luong_tot', 'Chất lượng tốt', facts => facts.quality.good],
  ['chat_luong_dat', 'Chất lượng đạt', facts => facts.quality.met],
  ['chat_luong_chua_dat', 'Chất lượng chưa đạt', facts => facts.quality.unmet]
]

/** Whose evidence, over which days, as of when. */
export type About = { readonly name: string; readonly from: Day; readonly to: Day; readonly asOf: Date }

/** These rows as a table, each of a month, of a person or of a unit as a whole. */
export const evidenceTable = (
  rows: readonly EvidenceRow[],
  roster: Roster,
  { name, from, to, asOf }: About
): Table => ({
  title: `Số liệu minh chứng của ${name}, việc giao từ ${dayText(from)} đến ${dayText(to)}`,
  asOf: asOf.toISOString(),
  headers: ['Tháng', 'Đơn vị', 'Cá nhân', ...evidenceColumns.map(([, heading]) => heading)],
  rows: rows.map(({ month, unitId, personId, evidence }) => [
    month.split('-').reverse().join('/'),
    unitId === null ? null : unitName(roster, unitId),
    personId === null ? null : personName(roster, personId),
    ...evidenceColumns.map(([, , value]) => value(evidence, roster))
  ])
})
