import { short } from '../core/names.ts'
import type { Outcome } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import type { Task } from '../core/task.ts'
import { cardQuoted } from './card-quoted.ts'
import { type Ask, aNumber, button, type Command, line } from './command.ts'
import { draftQuoted, orderOf, submissions } from './draft.ts'
import { pendingOf, requestsFor } from './extension-requests.ts'
import { giveBackCommand } from './give-back.ts'
import { toConfirm } from './inherited-word.ts'
import { isBecause } from './reason.ts'
import { refuseCommand } from './refuse.ts'
import { returnDraftCommand } from './return-draft.ts'
import { inPlaceWords } from './submission.ts'
import { numberMeant } from './task-meant.ts'

/*
 * A no in plain words. It answers what waits: a report goes back, a longer deadline is not given, an order put before its
 * reader returns to who wrote it; each with the reason that every no needs.
 */

/** Things offered at once. */
const OFFERED = 8
/** Characters of the work shown where several things are named. */
const LENGTH = 120

async function run(ask: Ask): Promise<Outcome> {
  const meant = numberMeant(ask)
  if (meant === null) return toWhatWaits(ask)
  const { number, words } = meant
  const card = number === ask.aboutTask && words === ask.words ? cardQuoted(ask) : null
  if (card?.kind === 'extension') return refuseCommand.run({ ...ask, words: `${number} lần ${card.n} ${words}`.trim() })
  if (card?.kind === 'report') return giveBackCommand.run(ask)
  const task = await ask.read.task(Number(number))
  const asksLonger = task !== null && task.state !== 'waiting' && (await pendingOf(ask.read, task)) !== null
  return asksLonger ? refuseCommand.run(ask) : giveBackCommand.run(ask)
}

/** Without a task: the order whose card is answered, or the one thing that waits; of several it is asked which. */
async function toWhatWaits(ask: Ask): Promise<Outcome> {
  if (await draftQuoted(ask)) return returnDraftCommand.run(ask)
  const drafts = await submissions(ask)
  const requests = await requestsFor(ask)
  const reports = await reportsFor(ask)
  if (drafts.length > 0 && requests.length + reports.length === 0) return returnDraftCommand.run(ask)
  const waiting = [...reports, ...requests.map(one => one.task)]
  const [only, ...others] = waiting
  if (!only) return giveBackCommand.run(ask)
  if (others.length + drafts.length === 0)
    return (requests.length === 0 ? giveBackCommand : refuseCommand).run({ ...ask, aboutTask: String(only.number) })
  const choices = [
    ...reports.map(task => choice(task, 'report', `trả lại ${task.number} lần ${task.reportCount}`)),
    ...requests.map(({ task, request }) => choice(task, 'request', `không gia hạn ${task.number} lần ${request.n}`)),
    ...drafts.map(draft => {
      const { content } = orderOf(draft)
      return choice({ number: draft.number, content }, 'draft', `trả phiếu k${draft.number}${inPlaceWords(ask, draft)}`)
    })
  ]
  const shown = choices.slice(0, OFFERED)
  throw new Refusal(
    'disagree-which',
    { count: choices.length },
    shown.map(one => [one.button]),
    shown.map(one => one.line)
  )
}

/** One thing that waits, as it is named and answered with a no. */
function choice({ number, content }: Pick<Task, 'number' | 'content'>, kind: keyof typeof says, types: string) {
  const values = { number: String(number), content: short(content, LENGTH) }
  const [named, no] = says[kind]
  return { line: line(named, values), button: button(no, types, { number: String(number) }) }
}

/** How each kind of thing is named, and the no to it. */
const says = {
  report: ['disagree-report', 'button-return-one'],
  request: ['disagree-request', 'button-refuse-one'],
  draft: ['disagree-draft', 'button-return-card']
} as const

/** What only a report may be told: never a request, whatever else waits. An order that is answered goes back all the same. */
async function unmet(ask: Ask): Promise<Outcome> {
  if (numberMeant(ask) !== null) return giveBackCommand.run(ask)
  if (await draftQuoted(ask)) return returnDraftCommand.run(ask)
  const [only, ...others] = await reportsFor(ask)
  return giveBackCommand.run(only && others.length === 0 ? { ...ask, aboutTask: String(only.number) } : ask)
}

/** The reports that wait for the speaker, the longest first. */
const reportsFor = async (ask: Ask): Promise<readonly Task[]> =>
  ask.read.tasks({ numbers: await toConfirm(ask), states: ['waiting'], order: 'waiting' })

/** `không đồng ý 12 vì ...`; without a number in answer to what was asked. */
export const disagreeCommand: Command = {
  name: 'disagree',
  words: ['không đồng ý', 'ko đồng ý', 'không nhất trí', 'ko nhất trí', 'chưa duyệt'],
  slashes: [],
  takes: (rest, about) => about || (rest !== '' && aNumber(rest, about)) || isBecause(rest),
  audience: 'assigner',
  chapter: 'confirming',
  examples: [],
  run
}

/** `chưa đạt vì thiếu thôn 3`; under the same name, as it answers a question that is open in the same way. */
export const unmetCommand: Command = {
  ...disagreeCommand,
  words: [
    ...['chưa đạt', 'không đạt', 'chưa đạt yêu cầu', 'không đạt yêu cầu'],
    // What is to become of it is no reason yet.
    ...['chưa đạt, làm lại', 'chưa đạt, đề nghị làm lại', 'chưa được, làm lại', 'chưa đạt, trả lại']
  ],
  run: unmet
}

/** `không duyệt, sai hạn`: nobody says it of anything else. */
export const disapproveCommand: Command = {
  ...disagreeCommand,
  name: 'disapprove',
  words: ['không duyệt', 'ko duyệt'],
  takes: (rest, about) => about || !/^duoc(?![a-z])/.test(rest)
}
