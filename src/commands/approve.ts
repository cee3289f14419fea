import { Refusal } from '../core/refusal.ts'
import { amendCommand, amendsCard } from './amend.ts'
import { aDraft, type Command, line, type Takes } from './command.ts'
import { afterDraft, draftNumber, draftQuoted, isFresh, isSubmitted, orderOf, submissions } from './draft.ts'
import { isFilesOnly } from './handed-in.ts'
import { rightCommand, settled } from './right.ts'
import { draftList, submissionMeant } from './submission.ts'

/** `duyệt, hạn 5/12`: a part of it is to be otherwise. */
const aDraftOrPart: Takes = (rest, about) =>
  aDraft(rest, about) || (/^(?:han|chu tri|phoi hop|do khan) (?!muc )/.test(rest) && amendsCard(rest))

/** A leader approves an order that was written for them, and it goes out (R56). It confirms no report (DECISIONS 7). */
export const approveCommand: Command = {
  name: 'approve',
  words: ['duyệt', 'phê duyệt', 'duyệt phiếu'],
  slashes: ['duyet'],
  takes: aDraftOrPart,
  audience: 'assigner',
  chapter: 'documents',
  examples: [],

  async run(ask) {
    // What is changed is shown first: nobody gives what they have not seen.
    if (amendsCard(afterDraft(ask.words))) return amendCommand.run(ask)
    if (draftNumber(ask.words) !== null) return settled(ask, await submissionMeant(ask))
    const quoted = await draftQuoted(ask)
    if (quoted) return settled(ask, quoted)
    if (ask.aboutTask !== '') throw new Refusal('approve-task', { number: ask.aboutTask })
    const waiting = await submissions(ask)
    const own = await ask.read.openDraft(ask.actor.id, ask.address)
    const fresh = own && !isSubmitted(own) && !isFilesOnly(orderOf(own)) && isFresh(ask, own) ? [own] : []
    const [only, ...others] = [...fresh, ...waiting]
    if (!only || waiting.length === 0) return rightCommand.run({ ...ask, words: '' })
    if (others.length === 0) return settled(ask, only)
    return draftList(ask, line('approve-which', { count: others.length + 1 }), [only, ...others])
  }
}
