import type { Outcome } from '../core/outcome.ts'
import { type Ask, aNumber, type Command } from './command.ts'
import { draftQuoted, submissions } from './draft.ts'
import { pendingOf, requestsFor } from './extension-requests.ts'
import { giveBackCommand } from './give-back.ts'
import { isBecause } from './reason.ts'
import { refuseCommand } from './refuse.ts'
import { returnDraftCommand } from './return-draft.ts'
import { numberMeant } from './task-meant.ts'

/*
 * A no in plain words. It answers what waits: a report goes back, a longer deadline is not given, an order put before its
 * reader returns to who wrote it; each with the reason that every no needs.
 */

async function run(ask: Ask): Promise<Outcome> {
  const number = numberMeant(ask)?.number
  if (number === undefined) return toWhatWaits(ask)
  const task = await ask.read.task(Number(number))
  const asksLonger = task !== null && task.state !== 'waiting' && (await pendingOf(ask.read, task)) !== null
  return asksLonger ? refuseCommand.run(ask) : giveBackCommand.run(ask)
}

/** Without a task: the order whose card is answered, or the one kind of thing that waits; of several it is asked. */
async function toWhatWaits(ask: Ask): Promise<Outcome> {
  const drafts = await submissions(ask)
  const [request, ...others] = await requestsFor(ask)
  if ((await draftQuoted(ask)) || (drafts.length > 0 && !request)) return returnDraftCommand.run(ask)
  if (!request) return giveBackCommand.run(ask)
  const isOnly = others.length === 0 && drafts.length === 0
  return refuseCommand.run({ ...ask, aboutTask: isOnly ? String(request.task.number) : '' })
}

const unmet = ['chưa đạt', 'không đạt', 'chưa đạt yêu cầu', 'không đạt yêu cầu']
/** What is to become of it is no reason yet. */
const again = ['chưa đạt, làm lại', 'chưa đạt, đề nghị làm lại', 'chưa được, làm lại', 'chưa đạt, trả lại']

/** `không đồng ý 12 vì ...`; without a number in answer to what was asked. */
export const disagreeCommand: Command = {
  name: 'disagree',
  words: ['không đồng ý', 'ko đồng ý', 'không nhất trí', 'ko nhất trí', 'chưa duyệt', ...unmet, ...again],
  slashes: [],
  takes: (rest, about) => about || (rest !== '' && aNumber(rest, about)) || isBecause(rest),
  audience: 'assigner',
  chapter: 'confirming',
  examples: [],
  run
}

/** `không duyệt, sai hạn`: nobody says it of anything else. */
export const disapproveCommand: Command = {
  ...disagreeCommand,
  name: 'disapprove',
  words: ['không duyệt', 'ko duyệt'],
  takes: (rest, about) => about || !/^duoc(?![a-z])/.test(rest)
}
