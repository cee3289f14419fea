import { evidenceRead } from '../commands/evidence-read.ts'
import { csvLine } from '../core/csv.ts'
import { type EvidenceRow, evidenceRows, type Subject, subjects } from '../core/evidence.ts'
import { evidenceColumns } from '../core/evidence-table.ts'
import type { Roster } from '../core/roster.ts'
import { dayOption, momentOf } from './days.ts'
import { inOffice, Misused, optionsOf, type Tool } from './tool.ts'
import { moment } from './written.ts'

const usage =
  'dondoc evidence --from 2026-01-01 --to 2026-12-31 --csv [--by person|head|unit] [--as-of 2027-01-15]\n' +
  'dondoc evidence --year 2026 --by unit --csv'

const options = {
  from: { type: 'string' },
  to: { type: 'string' },
  year: { type: 'string' },
  csv: { type: 'boolean' },
  by: { type: 'string' },
  'as-of': { type: 'string' }
} as const

/** Evidence for ratings as a CSV: a row a month with --from and --to, one for the whole year with --year (R9, R29). */
export const evidenceTool: Tool = {
  name: 'evidence',
  usage,
  does: 'Số liệu minh chứng theo người, người đứng đầu hoặc đơn vị, từng tháng hoặc cả năm, dạng CSV.',

  async run(words, desk) {
    const { values } = optionsOf(words, options, usage)
    const { year } = values
    if (year !== undefined && !/^20\d\d$/.test(year)) throw new Misused(`Cần --year là năm, ví dụ 2026\n${usage}`)
    const from = year === undefined ? dayOption('from', values.from, usage) : `${year}-01-01`
    const to = year === undefined ? dayOption('to', values.to, usage) : `${year}-12-31`
    if (from > to) throw new Misused(`--from sau --to\n${usage}`)
    if (!values.csv) throw new Misused(`Cần --csv\n${usage}`)
    const by = subjectOf(values.by)
    await inOffice(desk, async ({ store, now }) => {
      const wanted = values['as-of'] === undefined ? now : momentOf(values['as-of'], usage)
      const asOf = new Date(Math.min(wanted.getTime(), now.getTime()))
      const [roster, { goLive }] = [await store.roster(), await store.settings()]
      const { tasks, excuses } = await evidenceRead(store, { from, to }, asOf)
      const rows = evidenceRows(tasks, excuses, { by, asOf, goLive, roster, monthly: year === undefined })
      desk.print(csvLine([...HEAD, ...evidenceColumns.map(([name]) => name)]))
      for (const row of rows) desk.print(written(row, roster, year ?? row.month, asOf))
    })
    return 0
  }
}

function subjectOf(value = 'person'): Subject {
  const by = subjects.find(one => one === value)
  if (!by) throw new Misused(`--by là một trong: ${subjects.join(', ')}\n${usage}`)
  return by
}

const HEAD = ['ky', 'ma_nguoi', 'nguoi', 'don_vi', 'so_lieu_tinh_den'] as const

function written({ personId, unitId, evidence }: EvidenceRow, roster: Roster, period: string, asOf: Date): string {
  const person = personId === null ? undefined : roster.people.get(personId)
  const unit = unitId === null ? '' : (roster.units.get(unitId)?.name ?? '')
  return csvLine([
    ...[period, person?.code ?? '', person?.name ?? '', unit, moment(asOf) ?? ''],
    ...evidenceColumns.map(([, , value]) => value(evidence, roster))
  ])
}
