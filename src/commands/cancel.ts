import { change } from '../core/outcome.ts'
import { aDraft, type Command, forget, line, reply } from './command.ts'
import { card, cardName, draftMeant, isSubmitted, keyOf, orderOf, restOn } from './draft.ts'
import { pendingReport } from './report.ts'

/** Leaves what was begun: the card it names, or whatever is open in this chat. Nothing is given, nothing is kept. */
export const cancelCommand: Command = {
  name: 'cancel',
  words: ['hủy', 'thôi', 'dạ thôi', 'bỏ qua', 'cancel'],
  slashes: ['huy'],
  takes: aDraft,
  audience: 'everyone',
  chapter: 'doing',
  examples: ['hủy'],

  async run(ask) {
    const question = await ask.read.question(ask.actor.id, ask.address)
    const named = ask.words !== ''
    const open = named || question?.command === 'assign' ? await draftMeant(ask) : null
    const draft = open ?? (question ? null : await ask.read.openDraft(ask.actor.id, ask.address))
    if (!draft) {
      const handedIn = (await pendingReport(ask))?.asks === 'evidence'
      const key = handedIn ? 'cancel-report' : question ? 'cancel-done' : 'cancel-nothing'
      return { rests: [], save: [forget(ask)], say: [reply(ask, [line(key)])] }
    }
    // What somebody else wrote is given back with a reason, so that they hear of it; leaving it loses nothing.
    if (isSubmitted(draft)) {
      const { lines, ...shown } = card(ask, orderOf(draft), draft.number)
      return {
        rests: [],
        save: [forget(ask)],
        say: [{ ...shown, lines: [line('cancel-submitted', { number: String(draft.number) }), ...lines] }]
      }
    }
    return {
      rests: [restOn(draft)],
      save: [change('draft', keyOf(draft), { state: 'dropped' }), forget(ask)],
      say: [reply(ask, [line('cancel-order')], { card: cardName(ask, orderOf(draft)) })]
    }
  }
}
