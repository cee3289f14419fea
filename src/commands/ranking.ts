import { z } from 'zod'
import { scopes } from '../core/authority.ts'
import { addDays, at, dayOf, mondayOf } from '../core/calendar.ts'
import { fold } from '../core/fold.ts'
import { topOfGroup } from '../core/group.ts'
import { livingStates } from '../core/other-hands.ts'
import { type Ranking, type RankingPeriod, rank } from '../core/ranking.ts'
import { rankingLines, topOf, within } from '../core/ranking-lines.ts'
import { Refusal } from '../core/refusal.ts'
import { postsOf } from '../core/roster.ts'
import type { Snapshot } from '../core/rows.ts'
import type { Task } from '../core/task.ts'
import type { Reads } from '../ports/store.ts'
import { type Ask, backTo, button, type Command, line, only } from './command.ts'

/** How the units stand: this week so far, or the ranking last published, which never changes (DOMAIN 3.8). */
export const rankingCommand: Command = {
  name: 'ranking',
  words: [
    'xếp hạng',
    'bảng xếp hạng',
    'xếp hạng đơn vị',
    'phòng nào tốt nhất',
    'đơn vị nào trễ nhất',
    'ai trễ nhiều nhất',
    'ranking'
  ],
  slashes: ['xephang', 'bxh'],
  takes: rest => rest === '' || /^(?:tuan nay|tuan truoc|da cong bo)$/.test(rest),
  audience: 'everyone',
  chapter: 'watching',
  examples: ['xếp hạng'],

  async run(ask) {
    const to = ask.group === null ? backTo(ask) : ({ group: ask.group.address } as const)
    const last = await ask.read.lastSnapshot('ranking')
    const top = topFor(ask)
    if (/tuan truoc|da cong bo/.test(fold(ask.words))) {
      if (!last) return only({ to, kind: 'reply', lines: [line('ranking-none')] })
      const lines = rankingLines(within(rankingOf(last), ask.roster, top), 'ranking-title')
      const picture = {
        to,
        kind: 'reply',
        lines: [line('ranking-picture')],
        enclosure: { report: 'ranking', period: last.period, top }
      } as const
      return only({ to, kind: 'reply', lines }, picture)
    }
    const lines = rankingLines(within(await standing(ask), ask.roster, top), 'ranking-so-far')
    const buttons = last ? [[button('button-published', 'xếp hạng tuần trước')]] : []
    return only({ to, kind: 'reply', lines, buttons })
  }
}

/** Whose units are shown: those beside one's own, or those one directs; a leaders' group sees the units below it. */
function topFor(ask: Ask): number | null {
  const { group, roster, actor } = ask
  if (group?.unitId === null) throw new Refusal('group-unbound')
  if (group) return topOfGroup(roster, group)
  const [directed] = scopes(roster, actor.id)
  const hasUnitsBelow = [...roster.units.values()].some(unit => unit.parentId === directed)
  if (directed !== undefined && hasUnitsBelow) return directed
  const [post] = postsOf(roster, actor.id)
  return post ? topOf(roster, post.unitId) : null
}

/** This week as it stands now. */
async function standing(ask: Ask): Promise<Ranking> {
  const from = mondayOf(dayOf(ask.now))
  const period = { from, to: addDays(from, 6), asOf: ask.now }
  return rank(await rankingTasks(ask.read, period, ask.now), period, ask)
}

/** The tasks that a ranking of this period looks at, as they stood at its moment; `now` may be later (R26). */
export async function rankingTasks(read: Reads, { from, asOf }: RankingPeriod, now: Date): Promise<readonly Task[]> {
  const start = at(from, '00:00')
  const found = await Promise.all([
    read.tasks({ states: livingStates, assignedBefore: asOf }),
    read.tasks({ states: ['done'], dueFrom: start }),
    read.tasks({ states: ['done'], completedFrom: start }),
    // What was withdrawn since was there to be judged.
    ...(asOf < now ? [read.tasks({ states: ['withdrawn'], assignedBefore: asOf })] : [])
  ])
  const tasks = new Map(found.flat().map(task => [task.number, task]))
  return asOf < now ? read.tasksAt({ numbers: [...tasks.keys()] }, asOf) : [...tasks.values()]
}

/** A published ranking as it was kept. */
export const rankingOf = (snapshot: Snapshot): Ranking => rankingShape.parse(snapshot.data)

const figures = z.object({
  unitId: z.number(),
  unit: z.string(),
  inTime: z.number(),
  total: z.number(),
  percent: z.number(),
  overdue: z.number(),
  daysLate: z.number(),
  completed: z.number()
})
const share = z.object({ inTime: z.number(), total: z.number() })
const correctionsShape = z.object({
  from: z.string(),
  to: z.string(),
  units: z.array(share.extend({ unitId: z.number(), unit: z.string(), was: share.nullable() }))
})
const rankingShape = z.object({
  corrections: correctionsShape.exactOptional(),
  from: z.string(),
  to: z.string(),
  asOf: z.string(),
  minimum: z.number(),
  types: z.array(
    z.object({
      type: z.string(),
      ranked: z.array(figures.extend({ rank: z.number() })),
      insufficient: z.array(figures),
      idle: z.number()
    })
  ),
  confirmers: z.array(
    z.object({
      personId: z.number(),
      unitId: z.number(),
      unit: z.string(),
      waiting: z.number(),
      beyondLimit: z.number()
    })
  )
})
