import { line } from '../commands/command.ts'
import { rankingOf } from '../commands/ranking-frozen.ts'
import { at, type Day, dayOf } from '../core/calendar.ts'
import { bothSides, type Corrections, corrections } from '../core/corrections.ts'
import { topOfGroup } from '../core/group.ts'
import type { Letter } from '../core/letter.ts'
import { type Outcome, put } from '../core/outcome.ts'
import { rank } from '../core/ranking.ts'
import { type Cycle, monthly, startAfter, startBefore, weekly, wholePeriod } from '../core/ranking-cycle.ts'
import { rankingLines, within } from '../core/ranking-lines.ts'
import type { Group } from '../core/rows.ts'
import type { Task } from '../core/task.ts'
import type { Duty, Job } from './job.ts'

/** Missed weeks or months that are made up for. */
const MISSED = 4

/** On the week's first working morning: last week's ranking is published once and for ever, and goes to the groups. */
export const rankingJob: Job = publishing('ranking', 'week', weekly)
/** The same for the month, on its first working morning. */
export const monthRankingJob: Job = publishing('ranking-month', 'month', monthly)

function publishing(name: string, madeUp: Job['madeUp'], cycle: Cycle): Job {
  return {
    name,
    on: 'working days',
    madeUp,

    latest(after, until, { calendar, settings }) {
      let start = cycle.startOf(dayOf(until))
      while (at(startAfter(cycle, start), '00:00') > after) {
        const moment = at(calendar.workingDayFrom(start), settings.alertTime)
        if (moment > after && moment <= until) return moment
        start = startBefore(cycle, start)
      }
      return null
    },

    async run(duty) {
      const groups = (await duty.read.groups()).filter(group => group.active && group.receives.includes('ranking'))
      return (await unpublished(duty, cycle)).flatMap(start => [
        { cause: `job:${name}:${start}`, decide: () => published(duty, cycle, start) },
        ...groups.map(group => ({
          cause: `job:${name}:${start}:${group.address}`,
          decide: () => told(duty, cycle, start, group)
        }))
      ])
    }
  }
}

/** The last one, and before it those since the last one published: whole weeks off at Tết have one first morning. */
async function unpublished({ moment, read }: Duty, cycle: Cycle): Promise<readonly Day[]> {
  const last = startBefore(cycle, cycle.startOf(dayOf(moment)))
  const newest = await read.lastSnapshot(cycle.kind)
  const missed: Day[] = []
  for (let start = startBefore(cycle, last); missed.length < MISSED; start = startBefore(cycle, start))
    missed.unshift(start)
  return [...missed.filter(start => newest !== null && start > newest.period), last]
}

async function published(duty: Duty, cycle: Cycle, start: Day): Promise<Outcome> {
  const period = wholePeriod(cycle, start)
  const ranking = rank(await duty.read.judgedAt(period), period, duty)
  const found = await correctionsOfLast(duty, cycle)
  const data = found === null ? ranking : { ...ranking, corrections: found }
  // Not the moment it was due at: what was written down in between is in it.
  return { rests: [], save: [put('snapshot', { kind: cycle.kind, period: start, data, at: duty.now })], say: [] }
}

/** What was written down of the last published one after its publication (DOMAIN 3.8): old tasks brought in, above all. */
async function correctionsOfLast(duty: Duty, cycle: Cycle): Promise<Corrections | null> {
  const { read } = duty
  const last = await read.lastSnapshot(cycle.kind)
  if (!last) return null
  const period = wholePeriod(cycle, last.period)
  const tasks = await read.tasks({ numbers: await read.recordedLate(period.asOf, last.at) })
  const when = { asOf: period.asOf, publishedAt: last.at }
  const sides = await Promise.all(tasks.map(async task => bothSides(task, await read.history(task.number), when)))
  const ranked = (found: readonly (Task | null)[]) =>
    rank(
      found.filter(task => task !== null),
      period,
      duty
    )
  const [before, after] = [ranked(sides.map(one => one.before)), ranked(sides.map(one => one.after))]
  return corrections(rankingOf(last), before, after)
}

/** The text and the picture, of the units that the group looks at. One without figures and corrections is passed over. */
async function told({ read, roster }: Duty, { kind }: Cycle, period: Day, group: Group): Promise<Outcome> {
  const snapshot = await read.snapshot(kind, period)
  const top = topOfGroup(roster, group)
  const ranking = snapshot ? within(rankingOf(snapshot), roster, top) : null
  if (!ranking || (ranking.types.length === 0 && !ranking.corrections)) return { rests: [], save: [], say: [] }
  const to = { group: group.address }
  const text: Letter = { to, kind: 'ranking', lines: rankingLines(ranking, 'ranking-title') }
  const enclosure = { report: kind, period, top } as const
  const picture: Letter = { to, kind: 'ranking', lines: [line('ranking-picture')], enclosure }
  return { rests: [], save: [], say: ranking.types.length === 0 ? [text] : [text, picture] }
}
