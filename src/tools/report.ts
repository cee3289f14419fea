import { at } from '../core/calendar.ts'
import type { Roster } from '../core/roster.ts'
import { type Figures, tableOf, toCsv } from '../core/statistics.ts'
import { existedIn, type Unit } from '../core/unit.ts'
import { organisationOf } from '../enclosures.ts'
import { dayOption, momentOf } from './days.ts'
import { files, outOf, writeOut } from './report-out.ts'
import { inOffice, Misused, optionsOf, type Tool } from './tool.ts'

const usage =
  'dondoc report --from 2023-04-15 --to 2023-11-30 (--csv | --xlsx TỆP | --docx TỆP | --png TỆP) [--as-of 2023-11-30] [--type so,huyen]'

const options = {
  from: { type: 'string' },
  to: { type: 'string' },
  csv: { type: 'boolean' },
  ...files,
  'as-of': { type: 'string' },
  type: { type: 'string' }
} as const

/** The 17-column report over the tasks assigned in a period, as they stood at a moment (DECISIONS 12). */
export const reportTool: Tool = {
  name: 'report',
  usage,
  does: 'Bảng 17 cột các việc giao trong kỳ, theo tình trạng cuối kỳ (hoặc tại --as-of).',

  async run(words, desk) {
    const { values } = optionsOf(words, options, usage)
    const from = dayOption('from', values.from, usage)
    const to = dayOption('to', values.to, usage)
    if (from > to) throw new Misused(`--from sau --to\n${usage}`)
    const out = outOf(values, usage)
    const until = momentOf(values['as-of'] ?? to, usage)
    if (until < at(from, '00:00')) throw new Misused(`--as-of trước --from\n${usage}`)
    const [table, organisation] = await inOffice(desk, async ({ store, now }) => {
      const asOf = new Date(Math.min(until.getTime(), now.getTime()))
      const roster = await store.roster()
      const settings = await store.settings()
      const { goLive } = settings
      const period = { from, to, asOf, goLive }
      const wanted = values.type === undefined ? unitsBelowTop(roster) : unitsOfTypes(roster, values.type.split(','))
      const counted = (await store.countsAt(period, wanted)).units
      const typed = values.type === undefined ? ofTypesGiven(wanted, counted) : wanted
      const units = typed.filter(unit => counted.has(unit.id) || existedIn(unit, from, to))
      return [tableOf(counted, units, period), organisationOf(settings, roster)] as const
    })
    // `print` ends the line itself.
    if (out === null) desk.print(toCsv(table).trimEnd())
    else await writeOut(table, organisation, out, desk)
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

function unitsOfTypes({ units }: Roster, wanted: readonly string[]): readonly Unit[] {
  const types = new Set([...units.values()].map(unit => unit.type))
  const unknown = wanted.find(type => !types.has(type))
  if (unknown !== undefined) throw new Misused(`Không có loại đơn vị "${unknown}"; có: ${[...types].join(', ')}`)
  return [...units.values()].filter(unit => wanted.includes(unit.type))
}
