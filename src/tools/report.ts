import { absenceLine, typesOnly } from '../commands/statistics-narrowed.ts'
import { at } from '../core/calendar.ts'
import type { Roster } from '../core/roster.ts'
import { type Figures, tableOf, toCsv } from '../core/statistics.ts'
import { existedIn, type Unit } from '../core/unit.ts'
import { organisationOf } from '../enclosures.ts'
import { dayOption, momentOf } from './days.ts'
import { narrowed, narrowing, unitsOfTypes } from './report-narrowed.ts'
import { files, outOf, writeOut } from './report-out.ts'
import { inOffice, Misused, optionsOf, type Tool } from './tool.ts'
import { unitMeant } from './unit-meant.ts'

const usage =
  'dondoc report --from 2023-04-15 --to 2023-11-30 (--csv | --xlsx TỆP | --docx TỆP | --png TỆP) [--as-of 2023-11-30]\n' +
  '    [--type so,huyen] [--unit "Sở Nội vụ"] [--assigner UBT01] [--field "Nội vụ"] [--document 45/UBND-VP] [--dated]'

const options = {
  from: { type: 'string' },
  to: { type: 'string' },
  csv: { type: 'boolean' },
  ...files,
  'as-of': { type: 'string' },
  type: { type: 'string' },
  unit: { type: 'string', multiple: true },
  ...narrowing
} as const

/** The 17-column report over the tasks assigned in a period, as they stood at a moment (DECISIONS 12). */
export const reportTool: Tool = {
  name: 'report',
  usage,
  does: 'Bảng 17 cột các việc giao trong kỳ, theo tình trạng cuối kỳ (hoặc tại --as-of); lọc như trong tin nhắn, --unit ghi được nhiều lần.',

  async run(words, desk) {
    const { values } = optionsOf(words, options, usage)
    const from = dayOption('from', values.from, usage)
    const to = dayOption('to', values.to, usage)
    if (from > to) throw new Misused(`--from sau --to\n${usage}`)
    const out = outOf(values, usage)
    const until = momentOf(values['as-of'] ?? to, usage)
    if (until < at(from, '00:00')) throw new Misused(`--as-of trước --from\n${usage}`)
    const [table, organisation, lines] = await inOffice(desk, async ({ store, now }) => {
      const asOf = new Date(Math.min(until.getTime(), now.getTime()))
      const roster = await store.roster()
      const settings = await store.settings()
      const { goLive } = settings
      const days = { from, to, asOf, goLive }
      const { wanted, lines } = await narrowed(store, roster, values, days)
      const period = { ...days, ...wanted }
      const named = values.unit ? [...new Set(values.unit.map(name => unitMeant(roster, name)))] : null
      const types = values.type?.split(',') ?? null
      const open = named ?? (types === null ? unitsBelowTop(roster) : [...roster.units.values()])
      const asked = types === null ? open : unitsOfTypes(open, roster, types)
      if (asked.length === 0) throw new Misused(`Không đơn vị nào trong --unit thuộc loại ${values.type}\n${usage}`)
      const counted = (await store.countsAt(period, asked)).units
      const typed = named === null && types === null ? ofTypesGiven(asked, counted) : asked
      const units = named ? asked : typed.filter(unit => counted.has(unit.id) || existedIn(unit, from, to))
      const absent = units.filter(unit => !existedIn(unit, from, to)).map(unit => absenceLine(unit, from))
      const said = [...typesOnly(types === null ? [] : asked), ...lines, ...absent]
      return [tableOf(counted, units, period), organisationOf(settings, roster), said] as const
    })
    // `print` ends the line itself.
    if (out === null) desk.print(toCsv(table).trimEnd())
    else await writeOut(table, { organisation, narrowed: lines }, out, desk)
    return 0
  }
}

function unitsBelowTop({ units }: Roster): readonly Unit[] {
  const top = new Set([...units.values()].filter(unit => unit.parentId === null).map(unit => unit.id))
  return [...units.values()].filter(unit => unit.parentId !== null && top.has(unit.parentId))
}

/** Those of every type of which one was given anything that counts in the period; all of them when none was. */
function ofTypesGiven(units: readonly Unit[], counted: Figures['units']): readonly Unit[] {
  const types = new Set(units.filter(unit => counted.has(unit.id)).map(unit => unit.type))
  return types.size === 0 ? units : units.filter(unit => types.has(unit.type))
}
