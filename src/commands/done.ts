import { aNumber, type Command, type Takes } from './command.ts'
import { pendingReport, reporting, sayAgain, sent } from './report.ts'
import { taskMeant } from './task-meant.ts'

/** `đã xong 10 thôn` is a result, not the number of a task. */
const aNumberAlone: Takes = (rest, about) => about || (aNumber(rest, about) && !/\d +[^\d\s]/.test(rest))

/** `xong`: ends the sending of evidence, or reports in one word; only the document is then asked for (R31, DOMAIN 6.2). */
export const doneCommand: Command = {
  name: 'done',
  words: ['xong', 'đã xong', 'hoàn thành', 'đã hoàn thành'],
  slashes: ['xong', 'hoanthanh'],
  takes: aNumberAlone,
  audience: 'everyone',
  chapter: 'doing',
  examples: [],

  async run(ask) {
    const pending = await pendingReport(ask)
    const goesOn = ask.words === '' && (ask.aboutTask === '' || ask.aboutTask === pending?.task)
    if (pending && goesOn) return pending.asks === 'evidence' ? sent(ask, pending) : sayAgain(ask, pending, WORD)
    const meant = await taskMeant(ask, 'report', 'report-how')
    return reporting(ask, meant, meant.words || WORD)
  }
}

/** The report of who says no more than that. */
const WORD = 'Đã xong'
