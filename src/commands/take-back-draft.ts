import { submitsTo } from '../core/authority.ts'
import { fold } from '../core/fold.ts'
import { personName, short, targetName } from '../core/names.ts'
import { change, type Outcome } from '../core/outcome.ts'
import { InVain } from '../core/refusal.ts'
import type { Draft } from '../core/rows.ts'
import { type Ask, button, type Command, line, reply, type Takes } from './command.ts'
import { cardName, isLive, isSubmitted, keyOf, orderOf, restOn } from './draft.ts'

/** The card's number and whose it is, as the buttons type them; or nothing. */
const aCard: Takes = rest => /^(?:k\d{1,9}(?: \S+)?)?$/.test(rest)

/** Whoever wrote an order for a leader takes it back while it waits (R56). */
export const takeBackDraftCommand: Command = {
  name: 'take-back-draft',
  words: ['rút phiếu', 'rút phiếu trình', 'rút trình', 'thu hồi phiếu'],
  slashes: ['rutphieu'],
  takes: aCard,
  audience: 'everyone',
  chapter: 'documents',
  examples: ['rút phiếu'],

  async run(ask) {
    const own = await ownSubmissions(ask)
    const meant = own.filter(draft => isNamed(ask, draft))
    const [only, ...others] = meant
    if (!only) throw new InVain('take-back-draft-none')
    if (others.length === 0) return takenBack(ask, only)
    const rows = meant.map(draft => [
      button('button-name', `rút phiếu k${draft.number} ${codeOf(ask, draft)}`, {
        name: short(orderOf(draft).content, 40)
      })
    ])
    return {
      rests: [],
      save: [],
      say: [reply(ask, [line('take-back-draft-which', { count: meant.length })], { buttons: rows })]
    }
  }
}

/** What this person put before leaders and still waits for their yes. */
async function ownSubmissions(ask: Ask): Promise<readonly Draft[]> {
  const leaders = submitsTo(ask.roster, ask.actor.id)
  const open = (await Promise.all(leaders.map(id => ask.read.openDrafts(id)))).flat()
  return open.filter(draft => isSubmitted(draft) && isLive(ask, draft) && orderOf(draft).preparedById === ask.actor.id)
}

const codeOf = ({ roster }: Ask, { personId }: Draft): string => roster.people.get(personId)?.code ?? ''

function isNamed(ask: Ask, draft: Draft): boolean {
  const [, number, code] = /^k(\d{1,9})(?: (\S+))?$/.exec(fold(ask.words)) ?? []
  return (
    number === undefined ||
    (draft.number === Number(number) && (code === undefined || fold(codeOf(ask, draft)) === code))
  )
}

function takenBack(ask: Ask, draft: Draft): Outcome {
  const order = orderOf(draft)
  const lines = [
    line('card-content', { content: order.content }),
    line('card-lead', { lead: order.leads.map(lead => targetName(ask.roster, lead)).join(', ') })
  ]
  const names = { name: personName(ask.roster, ask.actor.id), leader: personName(ask.roster, draft.personId) }
  return {
    rests: [restOn(draft)],
    save: [change('draft', keyOf(draft), { state: 'dropped' })],
    say: [
      reply(ask, [line('take-back-draft-done', names), ...lines]),
      {
        to: { person: draft.personId },
        kind: 'report',
        lines: [line('take-back-draft-told', names), ...lines],
        card: cardName(ask, order, draft)
      }
    ]
  }
}
