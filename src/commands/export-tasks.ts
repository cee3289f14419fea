import { dayOf } from '../core/calendar.ts'
import { type Outcome, put } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import { postsOf } from '../core/roster.ts'
import { sheetTable } from '../core/task-sheet.ts'
import { type Ask, type Command, line } from './command.ts'
import { type FiguresAsked, isReversed, narrowsMore, readFigures } from './figures-asked.ts'
import { momentTold, mustNotEndBefore } from './figures-moment.ts'
import { unitsInView, unitsOfGroup } from './listing.ts'
import { whereTo } from './looked-over.ts'
import { aFilter } from './narrowing.ts'
import { taskSheet } from './task-sheet-read.ts'

/** The tasks of a unit as a sheet, frozen as they stood (R20). For whoever may see the unit's lists. */
export const exportTasksCommand: Command = {
  name: 'export-tasks',
  shows: 'always',
  words: ['xuất việc', 'xuất danh sách việc'],
  slashes: ['xuatviec'],
  takes: aFilter,
  audience: 'everyone',
  chapter: 'watching',
  examples: ['xuất việc P. VHXH', 'xuất việc tháng 11'],

  async run(ask): Promise<Outcome> {
    const asked = readFigures(ask.words, ask)
    if (isReversed(asked.rest)) throw new Refusal('statistics-reversed', { words: asked.rest })
    if (narrowsMore(asked)) throw new Refusal('export-tasks-how', { words: ask.words })
    if (asked.rest !== '') throw new Refusal('export-tasks-how', { words: asked.rest })
    const today = dayOf(ask.now)
    const { from, to } = asked.period ?? { from: `${today.slice(0, 4)}-01-01`, to: today }
    const asOf = momentTold(ask, asked.until ?? { day: to, clock: null })
    mustNotEndBefore(asOf, from, ask.now)
    const data = await taskSheet(ask, { unitIds: unitsMeant(ask, asked), from, to, asOf })
    const said = { units: data.units.join(', '), from: { day: from }, to: { day: to }, asOf: { moment: asOf } }
    const reader = whereTo(ask)
    if (data.rows.length === 0)
      return { rests: [], save: [], say: [{ to: reader, kind: 'reply', lines: [line('export-tasks-none', said)] }] }
    return {
      rests: [],
      save: [put('snapshot', { kind: 'tasks', period: ask.cause, data: sheetTable(data), at: ask.now })],
      say: [
        {
          to: reader,
          kind: 'file',
          lines: [line('export-tasks-done', { ...said, count: data.rows.length })],
          enclosure: { report: 'tasks', period: ask.cause, as: 'xlsx' }
        }
      ]
    }
  }
}

/** The units named, or one's own; always among those whose lists the asker may see, in a group the group's. */
function unitsMeant(ask: Ask, { names }: FiguresAsked): readonly number[] {
  const { roster, actor, group } = ask
  const open = group === null ? (unitsInView(ask) ?? [...roster.units.keys()]) : unitsOfGroup(ask, group)
  if (names.length === 0)
    return group === null ? [...new Set(postsOf(roster, actor.id).map(post => post.unitId))] : open
  return names.flatMap(({ words, found, near, group: several }) => {
    if (found.length === 0 || near) throw new Refusal('narrowing-unknown', { words })
    if (found.some(one => 'personId' in one)) throw new Refusal('export-tasks-how', { words })
    const inReach = found.flatMap(({ unitId }) => (open.includes(unitId) ? [unitId] : []))
    if (inReach.length === 0) throw new Refusal('narrowing-closed', { words })
    if (inReach.length > 1 && !several) throw new Refusal('narrowing-one', { words })
    return inReach
  })
}
