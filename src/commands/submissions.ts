import { aDraft, type Command, line, only, reply } from './command.ts'
import { draftNumber, submissions } from './draft.ts'
import { draftList, submissionCard, submissionMeant } from './submission.ts'

/** The orders that wait for this leader's approval (R56); with its number, the card of one of them. */
export const submissionsCommand: Command = {
  name: 'submissions',
  shows: 'always',
  words: ['chờ duyệt phiếu', 'phiếu chờ duyệt', 'phiếu trình'],
  slashes: ['phieutrinh'],
  takes: aDraft,
  audience: 'assigner',
  chapter: 'documents',
  examples: ['chờ duyệt phiếu'],

  async run(ask) {
    if (draftNumber(ask.words) !== null) {
      return only(submissionCard(ask, await submissionMeant(ask)))
    }
    const waiting = await submissions(ask)
    if (waiting.length === 0) return only(reply(ask, [line('submissions-none')]))
    return draftList(ask, line('submissions-title', { count: waiting.length }), waiting)
  }
}
