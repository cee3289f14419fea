import { line } from '../commands/command.ts'
import { rankingOf, rankingTasks } from '../commands/ranking.ts'
import { addDays, at, type Day, dayOf, mondayOf } from '../core/calendar.ts'
import { bothSides, type Corrections, corrections } from '../core/corrections.ts'
import { topOfGroup } from '../core/group.ts'
import type { Letter } from '../core/letter.ts'
import { type Outcome, put } from '../core/outcome.ts'
import { rank, rankingWeek } from '../core/ranking.ts'
import { rankingLines, within } from '../core/ranking-lines.ts'
import type { Group } from '../core/rows.ts'
import type { Task } from '../core/task.ts'
import type { Duty, Job } from './job.ts'

/** Missed weeks that are made up for. */
const MISSED = 4

/** On the week's first working morning: last week's ranking is published once and for ever, and goes to the groups. */
export const rankingJob: Job = {
  name: 'ranking',

  latest(after, until, { calendar, settings }) {
    for (let monday = mondayOf(dayOf(until)); at(addDays(monday, 7), '00:00') > after; monday = addDays(monday, -7)) {
      const moment = at(calendar.workingDayFrom(monday), settings.alertTime)
      if (moment > after && moment <= until) return moment
    }
    return null
  },

  async run(duty) {
    const groups = (await duty.read.groups()).filter(group => group.active && group.receives.includes('ranking'))
    return (await unpublished(duty)).flatMap(period => [
      { cause: `job:ranking:${period}`, decide: () => published(duty, period) },
      ...groups.map(group => ({
        cause: `job:ranking:${period}:${group.address}`,
        decide: () => told(duty, period, group)
      }))
    ])
  }
}

/** Last week, and before it those since the last one published: whole weeks off at Tết have one first morning. */
async function unpublished({ moment, read }: Duty): Promise<readonly Day[]> {
  const lastWeek = addDays(mondayOf(dayOf(moment)), -7)
  const newest = await read.lastSnapshot('ranking')
  const earlier = Array.from({ length: MISSED }, (_, k) => addDays(lastWeek, -7 * (MISSED - k)))
  return [...earlier.filter(week => newest !== null && week > newest.period), lastWeek]
}

async function published(duty: Duty, monday: Day): Promise<Outcome> {
  const period = rankingWeek(monday)
  const ranking = rank(await rankingTasks(duty.read, period, duty.moment), period, duty)
  const found = await correctionsOfLast(duty)
  const data = found === null ? ranking : { ...ranking, corrections: found }
  // Not the moment it was due at: what was written down in between is in it.
  return { rests: [], save: [put('snapshot', { kind: 'ranking', period: monday, data, at: duty.now })], say: [] }
}

/** What was written down of the last published week after its publication (DOMAIN 3.8): old tasks brought in, above all. */
async function correctionsOfLast(duty: Duty): Promise<Corrections | null> {
  const { read } = duty
  const last = await read.lastSnapshot('ranking')
  if (!last) return null
  const week = rankingWeek(last.period)
  const tasks = await read.tasks({ numbers: await read.recordedLate(week.asOf, last.at) })
  const when = { asOf: week.asOf, publishedAt: last.at }
  const sides = await Promise.all(tasks.map(async task => bothSides(task, await read.history(task.number), when)))
  const ranked = (found: readonly (Task | null)[]) =>
    rank(
      found.filter(task => task !== null),
      week,
      duty
    )
  const [before, after] = [ranked(sides.map(one => one.before)), ranked(sides.map(one => one.after))]
  return corrections(rankingOf(last), before, after)
}

/** The text and the picture, of the units that the group looks at. A week without figures and corrections is passed over. */
async function told({ read, roster }: Duty, period: Day, group: Group): Promise<Outcome> {
  const snapshot = await read.snapshot('ranking', period)
  const top = topOfGroup(roster, group)
  const ranking = snapshot ? within(rankingOf(snapshot), roster, top) : null
  if (!ranking || (ranking.types.length === 0 && !ranking.corrections)) return { rests: [], save: [], say: [] }
  const to = { group: group.address }
  const text: Letter = { to, kind: 'ranking', lines: rankingLines(ranking, 'ranking-title') }
  const enclosure = { report: 'ranking', period, top } as const
  const picture: Letter = { to, kind: 'ranking', lines: [line('ranking-picture')], enclosure }
  return { rests: [], save: [], say: ranking.types.length === 0 ? [text] : [text, picture] }
}
