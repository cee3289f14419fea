import { z } from 'zod'
import { personName, targetName } from '../core/names.ts'
import { change, type Outcome } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import type { Draft } from '../core/rows.ts'
import { type Ask, aDraft, button, type Command, forget, line, remember, reply } from './command.ts'
import { cardName, draftNumber, draftQuoted, isSubmitted, keyOf, orderOf, restOn, submissions } from './draft.ts'
import { isBecause, withoutBecause } from './reason.ts'
import { afterSubmission, draftList, inPlaceWords, submissionMeant } from './submission.ts'

/** A leader gives an order that was written for them back to its writer; the reason is required (R56). */
export const returnDraftCommand: Command = {
  name: 'return-draft',
  takesReason: true,
  words: ['trả phiếu', 'trả lại phiếu', 'trả lại'],
  slashes: ['traphieu'],
  // Without a number or a task it is the order put before the speaker that goes back: `trả lại vì sai hạn`.
  takes: (rest, about) => aDraft(rest, about) || isBecause(rest),
  audience: 'assigner',
  chapter: 'documents',
  examples: [],

  async run(ask) {
    if (draftNumber(ask.words) === null) {
      const quoted = await draftQuoted(ask)
      if (quoted) return asked(ask, quoted, withoutBecause(ask.words))
      const [only, ...others] = await submissions(ask)
      if (!only) throw new Refusal('submissions-none')
      const which = line('return-draft-which', { count: others.length + 1 })
      if (others.length > 0) return draftList(ask, which, [only, ...others])
      return asked(ask, only, withoutBecause(ask.words))
    }
    return asked(ask, await submissionMeant(ask), withoutBecause(afterSubmission(ask.words).replace(/^[\s:,.;-]+/, '')))
  },

  async answer(ask, data) {
    const { draft, whose } = z.object({ draft: z.number(), whose: z.string().default('') }).parse(data)
    const reason = withoutBecause(ask.words)
    if (reason === '') throw new Refusal('return-draft-why', { number: String(draft) })
    return returned(ask, await submissionMeant({ ...ask, words: `k${draft}${whose}` }), reason)
  }
}

/** Given back with this reason; without one it is asked for. */
function asked(ask: Ask, draft: Draft, reason: string): Outcome {
  if (!isSubmitted(draft)) throw new Refusal('return-draft-own', { number: String(draft.number) })
  if (reason !== '') return returned(ask, draft, reason)
  const buttons = [[button('button-cancel', 'hủy')]]
  return {
    rests: [restOn(draft)],
    save: [remember(ask, 'return-draft', { draft: draft.number, whose: inPlaceWords(ask, draft) })],
    say: [reply(ask, [line('return-draft-why', { number: String(draft.number) })], { buttons })]
  }
}

function returned(ask: Ask, draft: Draft, reason: string): Outcome {
  const order = orderOf(draft)
  const name = personName(ask.roster, order.preparedById)
  const lines = [
    line('card-content', { content: order.content }),
    line('card-lead', { lead: order.leads.map(lead => targetName(ask.roster, lead)).join(', ') }),
    line('give-back-reason', { reason })
  ]
  return {
    rests: [restOn(draft)],
    save: [change('draft', keyOf(draft), { state: 'dropped' }), forget(ask)],
    say: [
      reply(ask, [line('return-draft-done', { name }), ...lines], { card: cardName(ask, order, draft) }),
      ...(order.preparedById === null
        ? []
        : [
            {
              to: { person: order.preparedById },
              kind: 'report' as const,
              lines: [line('return-draft-told', { name: personName(ask.roster, ask.actor.id) }), ...lines]
            }
          ])
    ]
  }
}
