import { may, overlooked, relationsTo } from '../core/authority.ts'
import { addDays, at, dayOf, mondayOf } from '../core/calendar.ts'
import { fold } from '../core/fold.ts'
import { unitName } from '../core/names.ts'
import { put } from '../core/outcome.ts'
import type { Person } from '../core/person.ts'
import { personWeek } from '../core/person-week.ts'
import { Refusal } from '../core/refusal.ts'
import { isWithin, postsOf } from '../core/roster.ts'
import { type Task, unreportedStates } from '../core/task.ts'
import type { TaskFilter } from '../ports/store.ts'
import { readFilter } from '../reading/filter.ts'
import { type Ask, type Command, line, reply, type Takes } from './command.ts'
import { doer } from './doer.ts'
import { personNamed } from './person-meant.ts'

const WEEK = /(?<![\p{L}\d])tuan (?:nay|sau|toi|truoc)(?![\p{L}\d])/u
const SELF = /^(?:toi|em|minh)?$/
/** A name, with how its bearer is addressed: a handful of words, none of which is a number or a sentence. */
const aName = /^(?:[\p{L}/.]+ ?){1,7}$/u
const aCode = /^[a-z]{1,6}\d{1,6}$/

/** The words without the week they name, and that week. */
function apart(words: string) {
  const found = WEEK.exec(fold(words))
  const who = found ? `${words.slice(0, found.index)}${words.slice(found.index + found[0].length)}` : words
  return { week: found?.[0] ?? '', who: who.replace(/\s+/g, ' ').trim() }
}

const takes: Takes = rest => {
  const { who } = apart(rest)
  return SELF.test(who) || aCode.test(who) || aName.test(who)
}

/** A person's week as a picture: what is due on which day, what is late, what is done. For oneself, or as a leader or assigner. */
export const personWeekCommand: Command = {
  name: 'person-week',
  shows: 'always',
  words: ['tuần của', 'lịch tuần của', 'lịch tuần'],
  slashes: ['lichtuan'],
  takes,
  asks: [
    [/^(?:xem )?lich tuan(?: nay)?$/, 'tuần này'],
    [/^(?:xem )?lich tuan (?:sau|toi)$/, 'tuần sau'],
    [/^(?:xem )?lich tuan truoc$/, 'tuần trước'],
    [/^(?:lich )?tuan (?:sau|toi) cua(?= \p{L})/u, 'tuần sau'],
    [/^(?:lich )?tuan truoc cua(?= \p{L})/u, 'tuần trước'],
    [/^lich tuan nay cua(?= \p{L})/u, 'tuần này']
  ],
  audience: 'everyone',
  chapter: 'lists',
  examples: ['tuần của tôi', 'lịch tuần sau của tôi', 'tuần của đ/c Long'],

  async run(ask) {
    const { week, who } = apart(ask.words)
    const person = SELF.test(fold(who)) ? ask.actor : personNamed(ask, who, active(ask), code => `tuần của ${code}`)
    const filter = seenOf(ask, person)
    const monday = readFilter(week, ask).period?.from ?? mondayOf(dayOf(ask.now))
    const [from, before] = [at(monday, '00:00'), at(addDays(monday, 7), '00:00')]
    const [due, late] = await Promise.all([
      ask.read.tasks({ ...filter, judgedFrom: from, judgedBefore: before }),
      ask.read.tasks({
        ...filter,
        states: [...unreportedStates, 'waiting', 'suspended'],
        lateAt: ask.now,
        judgedBefore: from
      })
    ])
    const tasks = await inSight(ask, [...late, ...due])
    const [post] = postsOf(ask.roster, person.id)
    const unit = post ? unitName(ask.roster, post.unitId) : ''
    const data = personWeek(tasks, { name: person.name, unit, monday, now: ask.now, calendar: ask.calendar })
    const { overdue, open, waiting, done, done_late } = data.counts
    const days = { from: { day: data.from }, to: { day: data.to }, now: { moment: ask.now } }
    const heading =
      person.id === ask.actor.id
        ? line('person-week-own', days)
        : line('person-week-of', { ...days, name: person.name })
    const narrowed = filter.assignerIds ? [line('person-week-given')] : []
    const counts = { overdue, open, waiting, done: done + done_late, late: done_late }
    return {
      rests: [],
      save: [put('snapshot', { kind: 'week', period: ask.cause, data, at: ask.now })],
      say: [
        {
          ...reply(ask, [heading, ...narrowed, line('person-week-counts', counts)], { anew: true }),
          kind: 'file',
          enclosure: { report: 'week', period: ask.cause, as: 'png' }
        }
      ]
    }
  }
}

const active = ({ roster }: Ask): readonly Person[] => [...roster.people.values()].filter(one => one.active)

/** Of a person's work what the viewer may see: it may reach beyond their units, where somebody is stood in for. */
async function inSight({ read, roster, actor }: Ask, tasks: readonly Task[]): Promise<readonly Task[]> {
  const beside = await read.participants(tasks.map(task => task.number))
  const of = (task: Task) => beside.filter(one => one.taskNumber === task.number)
  return tasks.filter(task => may('view', relationsTo(roster, actor.id, task, of(task))))
}

/** Whose work is read: all of it by themselves and who looks over their unit; else what one gave them. */
function seenOf(ask: Ask, person: Person): TaskFilter {
  const theirs: TaskFilter = { doer: doer({ ...ask, actor: person }) }
  if (person.id === ask.actor.id) return theirs
  const tops = overlooked(ask.roster, ask.actor.id)
  const units = postsOf(ask.roster, person.id).map(({ unitId }) => unitId)
  if (units.some(unitId => tops.some(top => isWithin(ask.roster, unitId, top)))) return theirs
  if (tops.length === 0) throw new Refusal('person-week-closed', { name: person.name })
  return { ...theirs, assignerIds: [ask.actor.id] }
}
