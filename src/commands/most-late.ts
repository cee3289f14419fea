import { overlooked } from '../core/authority.ts'
import { addDays, at } from '../core/calendar.ts'
import { isDoneInTime, isOverdue } from '../core/label.ts'
import type { Line } from '../core/letter.ts'
import { holdersOf, type Share, sharesOf } from '../core/load.ts'
import { unitName } from '../core/names.ts'
import { livingStates } from '../core/other-hands.ts'
import type { Standing } from '../core/ranking.ts'
import { periodLine } from '../core/ranking-lines.ts'
import { Refusal } from '../core/refusal.ts'
import { isWithin } from '../core/roster.ts'
import { shareOf } from '../core/share.ts'
import { isUnitLevel } from '../core/task.ts'
import { type Command, line, only } from './command.ts'
import { askedOf, firstOf, OF_UNITS, personWithUnit, tasksThatCount } from './load-read.ts'
import { whereTo } from './looked-over.ts'
import { aboutUnits, among, mustBeAYear, readUnits, topFor, unitsBelow, unitsMeant } from './units-asked.ts'

const LATE = '(?:tre|cham|qua han|no viec)'
const MOST =
  `(?:(?:dang|bi|hay|thuong|de|co) )*${LATE}(?: han| tien do| viec)*(?: nhieu)?(?: viec)?(?: nhat)?` +
  `|(?:dang )?co (?:nhieu|so) (?:viec|nhiem vu) (?:bi )?${LATE}(?: han)?(?: nhieu)?(?: nhat)?`

/**
 * Who is late most, by how many tasks are late of how many (DOMAIN 4): the units whose ranking one may see, and, in private,
 * the people of the units that one looks over. Of days that are named, also what was done late.
 */
export const mostLateCommand: Command = {
  name: 'most-late',
  shows: 'always',
  words: ['trễ nhiều nhất', 'trễ hạn nhiều nhất', 'chậm nhiều nhất'],
  slashes: ['trenhieunhat'],
  takes: aboutUnits,
  asks: askedOf(MOST),
  audience: 'everyone',
  chapter: 'watching',
  examples: ['ai trễ nhiều nhất', 'phòng nào trễ nhiều nhất', 'ai trễ nhiều nhất tháng 11'],

  async run(ask) {
    const { roster, now, group, actor } = ask
    const asked = readUnits(ask.words.replace(OF_UNITS, ''), ask)
    const reach = unitsBelow(ask, topFor(ask))
    const meant = unitsMeant(ask, asked, reach)
    const units = among(reach, meant).map(({ id }) => id)
    const { period } = asked
    if (period) mustBeAYear(period, 'most-late-too-long')
    if (period && at(period.from, '00:00') > now) throw new Refusal('most-late-future', { from: { day: period.from } })
    const days = period
      ? { judgedFrom: at(period.from, '00:00'), judgedBefore: at(addDays(period.to, 1), '00:00') }
      : {}
    const states = period ? ([...livingStates, 'done'] as const) : livingStates
    const tasks = await tasksThatCount(ask, { leadUnitIds: units, states, ...days })
    const isLate = (task: Standing) => isOverdue(task, now) || (task.state === 'done' && isLateDone(task))
    const late = (share: Share) => share.n > 0
    const ofUnits = sharesOf(tasks.filter(isUnitLevel), task => [task.leadUnitId], isLate).filter(late)
    const tops = group || OF_UNITS.test(ask.words) ? [] : overlooked(roster, actor.id)
    const theirs = tasks.filter(task => tops.some(top => isWithin(roster, task.leadUnitId, top)))
    const ofPeople = sharesOf(theirs, task => holdersOf(roster, task), isLate).filter(late)
    const title = period
      ? line('most-late-days', { period: { line: periodLine(period) }, now: { moment: now } })
      : line('most-late-title', { now: { moment: now } })
    const lines: Line[] = [title, ...meant.lines]
    if (ofUnits.length + ofPeople.length === 0)
      lines.push(line(period ? 'most-late-nobody-of-days' : 'most-late-nobody', { count: tasks.length }))
    if (ofUnits.length > 0) {
      const unit = ({ id, n, total }: Share) =>
        line('most-late-unit', { unit: unitName(roster, id), share: shareOf(n, total) })
      lines.push({ ...line('most-late-units'), gap: true }, ...firstOf(ofUnits, unit))
    }
    if (ofPeople.length > 0) {
      const person = ({ id, n, total }: Share) =>
        line('most-late-person', { ...personWithUnit(ask, id, units), share: shareOf(n, total) })
      lines.push({ ...line('most-late-people'), gap: true }, ...firstOf(ofPeople, person))
    }
    return only({ to: whereTo(ask), kind: 'reply', lines })
  }
}

/** Done, and handed in after the deadline. */
const isLateDone = (task: Standing): boolean => task.lateFrom !== null && !isDoneInTime(task)
