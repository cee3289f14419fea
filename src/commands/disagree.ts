import { type Ask, aNumber, type Command } from './command.ts'
import { draftQuoted, submissions } from './draft.ts'
import { onlyRequest, pendingOf } from './extension-requests.ts'
import { giveBackCommand } from './give-back.ts'
import { isBecause } from './reason.ts'
import { refuseCommand } from './refuse.ts'
import { returnDraftCommand } from './return-draft.ts'
import { numberMeant } from './task-meant.ts'

/*
 * A no in plain words. It answers what waits: a report goes back, a longer deadline is not given, an order put before its
 * reader returns to who wrote it; each with the reason that every no needs.
 */

async function run(ask: Ask) {
  const number = numberMeant(ask)?.number
  if (number === undefined) {
    const quoted = await draftQuoted(ask)
    const request = await onlyRequest(ask)
    const drafts = await submissions(ask)
    if (quoted || (drafts.length > 0 && !request)) return returnDraftCommand.run(ask)
    return refuseCommand.run({ ...ask, aboutTask: request && drafts.length === 0 ? String(request.task.number) : '' })
  }
  const task = await ask.read.task(Number(number))
  const asksLonger = task !== null && task.state !== 'waiting' && (await pendingOf(ask.read, task)) !== null
  return asksLonger ? refuseCommand.run(ask) : giveBackCommand.run(ask)
}

const unmet = ['chưa đạt', 'không đạt', 'chưa đạt yêu cầu', 'không đạt yêu cầu']
/** What is to become of it is no reason yet. */
const again = ['chưa đạt, làm lại', 'chưa đạt, đề nghị làm lại', 'chưa được, làm lại', 'chưa đạt, trả lại']

/** `không đồng ý 12 vì ...`; without a number in answer to what was asked. */
export const disagreeCommand: Command = {
  name: 'disagree',
  words: ['không đồng ý', 'ko đồng ý', 'không nhất trí', 'ko nhất trí', ...unmet, ...again],
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
  words: ['không duyệt', 'ko duyệt', 'chưa duyệt'],
  takes: (rest, about) => about || !/^duoc(?![a-z])/.test(rest)
}
