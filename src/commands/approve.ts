import { Refusal } from '../core/refusal.ts'
import { aDraft, type Command, line } from './command.ts'
import { draftNumber, isSubmitted } from './draft.ts'
import { isFresh, rightCommand, settled } from './right.ts'
import { draftList, submissionMeant, submissions } from './submission.ts'

/** A leader approves an order that was written for them, and it goes out (R56). It confirms no report (DECISIONS 7). */
export const approveCommand: Command = {
  name: 'approve',
  words: ['duyệt', 'phê duyệt', 'duyệt phiếu'],
  slashes: ['duyet'],
  takes: aDraft,
  audience: 'assigner',
  chapter: 'documents',
  examples: [],

  async run(ask) {
    if (draftNumber(ask.words) !== null) return settled(ask, await submissionMeant(ask))
    if (ask.aboutTask !== '') throw new Refusal('approve-task', { number: ask.aboutTask })
    const waiting = await submissions(ask)
    const own = await ask.read.openDraft(ask.actor.id, ask.address)
    const fresh = own && !isSubmitted(own) && isFresh(ask, own) ? [own] : []
    const [only, ...others] = [...fresh, ...waiting]
    if (!only || waiting.length === 0) return rightCommand.run({ ...ask, words: '' })
    if (others.length === 0) return settled(ask, only)
    return draftList(ask, line('approve-which', { count: others.length + 1 }), [only, ...others])
  }
}
