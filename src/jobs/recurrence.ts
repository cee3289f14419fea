import { line } from '../commands/command.ts'
import { orderLetters } from '../commands/order-letters.ts'
import { orderShape } from '../commands/order-shape.ts'
import { inSeries, ownRule } from '../commands/series.ts'
import { assignerCard } from '../commands/task-letters.ts'
import { adminsOf, assigningUnits, mayAssign, type Target } from '../core/authority.ts'
import { dayOf } from '../core/calendar.ts'
import { given, participantsOf, tasksOf } from '../core/giving.ts'
import { type Letter, newNumber } from '../core/letter.ts'
import { personName, targetName } from '../core/names.ts'
import type { Order } from '../core/order.ts'
import { change, type Outcome } from '../core/outcome.ts'
import { dueOf, isTime, ruleLine, type Turn, turnAfter, turnOf } from '../core/recurrence.ts'
import { postsOf } from '../core/roster.ts'
import type { Series } from '../core/rows.ts'
import { type Duty, type Job, workingDaily } from './job.ts'

/**
 * Orders that come again (P16): every working morning the next of each is given when its time has come, once for ever.
 * Of those missed in a downtime only what is still ahead is given.
 */
export const recurrenceJob: Job = {
  name: 'recurrence',
  on: 'working days',
  madeUp: 'week',
  latest: (after, until, { calendar, settings }) => workingDaily(settings.alertTime, after, until, calendar),

  async run(duty) {
    const all = await duty.read.activeSeries()
    return all.flatMap(series =>
      turnsNow(duty, series).map(turn => ({
        cause: `job:recurrence:${series.key}:${turn.day}`,
        decide: async () => again(duty, series.key, turn)
      }))
    )
  }
}

const nothing: Outcome = { rests: [], save: [], say: [] }

/** The turns of a series that are to be given this morning, the soonest first. */
function turnsNow({ now, calendar, settings }: Duty, { rule, next, data }: Series): readonly Turn[] {
  const first = orderShape.parse(data).due
  if (first === null) return []
  const today = dayOf(now)
  const turns: Turn[] = []
  for (let turn = turnOf(rule, next, calendar); turn !== null; turn = turnAfter(rule, turn.due, calendar)) {
    if (dueOf(turn, first).at <= now) continue
    if (!isTime(rule, turn, today, settings.recurAheadWorkingDays, calendar)) break
    turns.push(turn)
  }
  return turns
}

async function again(duty: Duty, key: string, turn: Turn): Promise<Outcome> {
  const series = await duty.read.series(key)
  const first = series ? orderShape.parse(series.data) : null
  if (!series?.active || !first?.due || turn.day < series.next) return nothing
  const { rule, assignerId } = series
  const { roster, calendar, now } = duty
  const rests = [{ row: 'series', key: { key }, version: series.version }] as const
  const due = { ...dueOf(turn, first.due), words: '' }
  const here = ({ unitId, personId }: Target): boolean =>
    personId === null ||
    (roster.people.get(personId)?.active === true && postsOf(roster, personId).some(post => post.unitId === unitId))
  const beside = { support: first.support.filter(here), watchers: first.watchers.filter(here) }
  const order: Order = { ...first, ...beside, due, alternative: null, milestones: [], parent: null, warnings: [] }
  const tasks = tasksOf(order, roster, assignerId, now).map(task => inSeries(task, series))
  const inReach = (lead: Target): boolean =>
    assigningUnits(roster, assignerId, lead).some(unit => unit === (order.asUnitId ?? unit))
  if (!roster.people.get(assignerId)?.active || !order.leads.every(lead => here(lead) && inReach(lead)))
    return { rests, save: [change('series', { key }, { active: false })], say: ended(duty, series, order) }
  const next = turnAfter(rule, turn.due, calendar)
  const stamp = { by: assignerId, at: now, cause: `job:recurrence:${key}:${turn.day}` }
  return {
    rests,
    save: [
      ...tasks.flatMap((task, k) => given(order, task, k, stamp)),
      change('series', { key }, next ? { next: next.day } : { active: false })
    ],
    say: tasks.flatMap((task, k) => {
      const card = assignerCard({ ...task, number: 0 }, newNumber(k), roster, participantsOf(order, 0), [])
      const lines = [...card.lines, ownRule(rule, newNumber(k))]
      const own: Letter = { to: { person: assignerId }, kind: 'reminder', ...card, lines }
      return [own, ...orderLetters(roster, order, task, { k, rule, by: null })]
    })
  }
}

/** Whoever can see to it hears that an order comes no more: its assigner, or the administrators when that one has left. */
function ended({ roster }: Duty, { assignerId, rule }: Series, order: Order): readonly Letter[] {
  const stays = roster.people.get(assignerId)?.active === true && mayAssign(roster, assignerId)
  const lead = order.leads.map(one => targetName(roster, one)).join(', ')
  const values = { rule: { line: ruleLine(rule) }, assigner: personName(roster, assignerId), lead }
  const heading = stays ? line('recurrence-unreachable', values) : line('recurrence-left', values)
  return (stays ? [assignerId] : adminsOf(roster)).map(person => ({
    to: { person },
    kind: 'reminder',
    lines: [heading, line('card-content', { content: order.content })]
  }))
}
