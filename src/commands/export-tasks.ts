import { overlooked } from '../core/authority.ts'
import { dayOf } from '../core/calendar.ts'
import { fold } from '../core/fold.ts'
import { type Outcome, put } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import { postsOf } from '../core/roster.ts'
import { sheetTable } from '../core/task-sheet.ts'
import { type Ask, type Command, line, type Takes } from './command.ts'
import { type FiguresAsked, narrowsMore, readFigures } from './figures-asked.ts'
import { momentTold, mustNotEndBefore } from './figures-moment.ts'
import { unitsInView, unitsOfGroup } from './listing.ts'
import { whereTo } from './looked-over.ts'
import { isReversed, mustNotBeReversed } from './reversed.ts'
import { taskSheet } from './task-sheet-read.ts'
import { unknownName } from './unknown-name.ts'

/** Units named in a heading; of more only how many they are. */
const NAMED = 12

/** Some day of a year that has every day. */
const LEAP = new Date('2028-01-01T00:00:00Z')

/** Words that only say once more what is wanted: `xuất excel danh sách nhiệm vụ của P. VHXH`. */
const AGAIN = /^(?:(?:file )?(?:excel|xlsx) )?(?:danh sach )?(?:cac )?(?:viec|nhiem vu)(?![\p{L}\d])/u

const bare = (words: string): string => words.slice(AGAIN.exec(fold(words))?.[0].length ?? 0).trim()

/** Days and units, and that it is to be a sheet. */
const ofTasks: Takes = rest => {
  const asked = readFigures(bare(rest), { now: LEAP, roster: null })
  return !narrowsMore(asked) && (asked.rest === '' || isReversed(asked.rest))
}

/** The tasks of a unit as a sheet, frozen as they stood (R20). For whoever may see the unit's lists. */
export const exportTasksCommand: Command = {
  name: 'export-tasks',
  shows: 'always',
  words: [
    ...[
      'xuất việc',
      'xuất danh sách việc',
      'xuất nhiệm vụ',
      'xuất danh sách nhiệm vụ',
      'xuất excel',
      'xuất file excel'
    ],
    ...['tải danh sách việc', 'tải danh sách nhiệm vụ', 'danh sách việc', 'danh sách nhiệm vụ', 'file excel']
  ],
  slashes: ['xuatviec'],
  takes: ofTasks,
  audience: 'everyone',
  chapter: 'watching',
  examples: ['xuất việc P. VHXH', 'xuất việc tháng 11'],

  async run(ask): Promise<Outcome> {
    const asked = readFigures(bare(ask.words), ask)
    mustNotBeReversed(asked.rest)
    if (asked.form === 'docx' || asked.form === 'png') throw new Refusal('export-tasks-xlsx')
    if (narrowsMore(asked)) throw new Refusal('export-tasks-how', { words: ask.words })
    if (asked.rest !== '') throw new Refusal('export-tasks-how', { words: asked.rest })
    const today = dayOf(ask.now)
    const { from, to } = asked.period ?? { from: `${today.slice(0, 4)}-01-01`, to: today }
    const asOf = momentTold(ask, asked.until ?? { day: to, clock: null })
    mustNotEndBefore(asOf, from, ask.now)
    const data = await taskSheet(ask, { unitIds: unitsMeant(ask, asked), from, to, asOf })
    const units = data.units.length > NAMED ? line('export-tasks-units', { count: data.units.length }) : null
    const said = {
      units: units ? { line: units } : data.units.join(', '),
      from: { day: from },
      to: { day: to },
      asOf: { moment: asOf }
    }
    const reader = whereTo(ask)
    const looksOver = ask.group === null && overlooked(ask.roster, ask.actor.id).length > 0
    const others = asked.names.length === 0 && looksOver ? [line('export-tasks-others')] : []
    if (data.rows.length === 0)
      return {
        rests: [],
        save: [],
        say: [{ to: reader, kind: 'reply', lines: [line('export-tasks-none', said), ...others] }]
      }
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
  return names.flatMap(name => {
    const { words, found, near, group: several } = name
    if (found.length === 0 || near) throw unknownName(ask, name, open)
    if (found.some(one => 'personId' in one)) throw new Refusal('export-tasks-how', { words })
    const inReach = found.flatMap(({ unitId }) => (open.includes(unitId) ? [unitId] : []))
    if (inReach.length === 0) throw new Refusal('narrowing-closed', { words })
    if (inReach.length > 1 && !several) throw new Refusal('narrowing-one', { words })
    return inReach
  })
}
