import { addDays, at, type Calendar, type Day } from '../core/calendar.ts'
import { unitName } from '../core/names.ts'
import type { Roster } from '../core/roster.ts'
import type { Settings } from '../core/settings.ts'
import { type SheetRow, sheetRow, type TaskSheet } from '../core/task-sheet.ts'
import type { Reads } from '../ports/store.ts'

type World = {
  readonly read: Pick<Reads, 'tasksAt' | 'reports'>
  readonly roster: Roster
  readonly calendar: Calendar
  readonly settings: Settings
}

export type SheetWanted = {
  readonly unitIds: readonly number[]
  readonly from: Day
  readonly to: Day
  readonly asOf: Date
}

/** The tasks that these units were given in a period, as they stood at a moment (R20, R26); what was withdrawn is out. */
export async function taskSheet(world: World, { unitIds, from, to, asOf }: SheetWanted): Promise<TaskSheet> {
  const { read, roster } = world
  const given = await read.tasksAt({ from: at(from, '00:00'), before: at(addDays(to, 1), '00:00') }, asOf)
  const rows: SheetRow[] = []
  for (const task of given) {
    if (task.state === 'withdrawn' || !unitIds.includes(task.leadUnitId)) continue
    const reports = task.reportCount > 0 ? await read.reports(task.number) : []
    rows.push(sheetRow(task, reports, asOf, world))
  }
  return { units: unitIds.map(id => unitName(roster, id)), from, to, asOf: asOf.toISOString(), rows }
}
