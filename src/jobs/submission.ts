import { button, line } from '../commands/command.ts'
import { isLive, isSubmitted, orderOf } from '../commands/draft.ts'
import { leading } from '../core/authority.ts'
import { dayOf } from '../core/calendar.ts'
import { briefDue } from '../core/card.ts'
import type { Letter } from '../core/letter.ts'
import { personName, targetName } from '../core/names.ts'
import type { Order } from '../core/order.ts'
import type { Draft } from '../core/rows.ts'
import { type Deed, type Duty, type Job, workingDaily } from './job.ts'

/** Working days after which a leader is reminded of an order that waits for approval. */
const REMIND_DAYS = 2

/** An order that was put before a leader and not decided: the leader is reminded once, and its writer hears when it lapses (R56). */
export const submissionJob: Job = {
  name: 'submission',
  on: 'working days',
  madeUp: 'day',
  latest: (after, until, { calendar, settings }) => workingDaily(settings.alertTime, after, until, calendar),

  async run(duty) {
    const leaders = new Set(duty.roster.posts.filter(post => leading.includes(post.role)).map(post => post.personId))
    const open = await Promise.all([...leaders].map(id => duty.read.openDrafts(id)))
    return open
      .flat()
      .filter(isSubmitted)
      .flatMap(draft => deedOf(duty, draft))
  }
}

function deedOf(duty: Duty, draft: Draft): readonly Deed[] {
  const { moment, calendar } = duty
  const days = calendar.workingDaysBetween(dayOf(draft.at), dayOf(moment))
  const which = `${draft.personId}:${draft.number}`
  if (!isLive({ now: moment, calendar }, draft)) return [says(`job:submission:lapsed:${which}`, lapsed(duty, draft))]
  return days < REMIND_DAYS ? [] : [says(`job:submission:waiting:${which}`, waiting(duty, draft, days))]
}

const says = (cause: string, letter: Letter): Deed => ({
  cause,
  decide: async () => ({ rests: [], save: [], say: [letter] })
})

function waiting(duty: Duty, draft: Draft, days: number): Letter {
  const order = orderOf(draft)
  const number = String(draft.number)
  const name = personName(duty.roster, order.preparedById)
  return {
    to: { person: draft.personId },
    kind: 'reminder',
    lines: [line('submission-waiting', { number, name, days }), ...brief(duty, order)],
    buttons: [[button('button-see-card', `phiếu trình k${number}`, { number })]]
  }
}

function lapsed(duty: Duty, draft: Draft): Letter {
  const order = orderOf(draft)
  return {
    to: { person: order.preparedById ?? draft.personId },
    kind: 'reminder',
    lines: [line('submission-lapsed', { name: personName(duty.roster, draft.personId) }), ...brief(duty, order)]
  }
}

const brief = ({ roster }: Duty, { content, leads, due }: Order) => [
  line('card-content', { content }),
  line('card-lead', { lead: leads.map(lead => targetName(roster, lead)).join(', ') }),
  line('card-due', { due: briefDue({ dueAt: due?.at ?? null, dueKind: due?.kind ?? null }) })
]
