import { z } from 'zod'
import { dayOf } from '../core/calendar.ts'
import { type ReportDocument, report } from '../core/course.ts'
import { leadersOf } from '../core/deciders.ts'
import { fold } from '../core/fold.ts'
import type { Line } from '../core/letter.ts'
import { add, type Outcome } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import { readReportDocument } from '../reading/documents.ts'
import { despiteChildren, mustBeWhole } from './children.ts'
import { type Ask, aNumberOrWords, button, type Command, forget, line, only, remember, reply } from './command.ts'
import { asksAbove, escalateCommand } from './escalate.ts'
import { extendCommand } from './extend.ts'
import { attachments, orderFiles } from './files.ts'
import { isInterim } from './interim.ts'
import { contextOf } from './order-read.ts'
import { noted } from './progress.ts'
import { reportedLetters } from './report-letters.ts'
import { taskChanged } from './task-changed.ts'
import { fileLetters } from './task-letters.ts'
import { type Meant, numberMeant, stampOf, taskAt, taskMeant } from './task-meant.ts'

const file = z.object({
  channel: z.string(),
  fileRef: z.string(),
  name: z.string(),
  kind: z.enum(['photo', 'file']),
  size: z.number()
})
const asked = z.object({
  task: z.string(),
  asks: z.enum(['text', 'document', 'evidence']),
  text: z.string(),
  document: z.object({ number: z.string().nullable(), day: z.string().nullable() }).nullable(),
  files: z.array(file),
  /** Handed in though parts of it that were given on are still open. */
  despite: z.boolean().default(false)
})
/** What is known of a report that is being put together. */
type Asked = z.infer<typeof asked>

/** The result is handed in, with its document (R31) and its evidence. Asks only for what the line does not say. */
export const reportCommand: Command = {
  name: 'report',
  words: ['báo cáo', 'báo cáo kết quả'],
  slashes: ['baocao', 'bc'],
  takes: aNumberOrWords,
  audience: 'everyone',
  chapter: 'doing',
  examples: [
    'báo cáo 12 đã rà soát xong 10 thôn, số 45/BC-VHXH ngày 20/11',
    'báo cáo 12 đã lắp xong bảng tin, không có văn bản'
  ],

  async run(ask) {
    const said = numberMeant(ask)
    const instead = said ? askedInstead(said.words) : null
    if (said && instead) return instead.run({ ...ask, words: `${said.number} ${said.words}` })
    if (said && interim(ask, said.words))
      return noted(ask, await taskMeant(ask, 'progress', 'report-how'), 'progress-interim')
    const meant = await taskMeant(ask, 'report', 'report-how')
    return reporting(ask, meant, meant.words)
  },

  async answer(ask, data) {
    const known = asked.parse(data)
    const instead = known.asks === 'text' ? askedInstead(ask.words) : null
    if (instead) return instead.run({ ...ask, words: `${known.task} ${ask.words}` })
    const meant = { ...(await taskAt(ask, known.task, 'report')), words: ask.words }
    if (known.asks === 'text' && interim(ask, ask.words)) return noted(ask, meant, 'progress-interim')
    if (known.asks !== 'evidence') return advanced(ask, meant, known, ask.words)
    if (ask.files.length > 0) return moreEvidence(ask, meant)
    if (closing.test(fold(ask.words))) return sent(ask, known)
    throw new Refusal('report-sent', { number: known.task })
  }
}

/** What the words of a report ask for, when they tell no result: somebody above (R61), or a longer deadline (R24). */
function askedInstead(words: string): Command | null {
  if (asksAbove(words)) return escalateCommand
  return /^(?:xin|de nghi) (?:cho )?(?:gia|lui) han(?![a-z])/.test(fold(words)) ? extendCommand : null
}

/** Words of a result that is not the last one: they are kept as progress (R41). */
function interim(ask: Ask, words: string): boolean {
  const document = readReportDocument(words, contextOf(ask))
  return isInterim(words, document !== null && 'number' in document)
}

/** Words that say that no more files come. */
const closing = /^(?:xong|het|du|da du|khong|ko|khong co)(?: (?:roi|a|tep|file|anh))*[.!]*$/

/** Begins a report with these words; files alone join the one that waits. */
export async function reporting(ask: Ask, meant: Meant, words: string): Promise<Outcome> {
  if (meant.task.state === 'waiting' && words === '' && ask.files.length > 0) return moreEvidence(ask, meant)
  // Refuses now rather than after asking for what would then be in vain.
  report(meant.task, '-', { number: null, day: null }, stampOf(ask, meant))
  const { despite, rest } = despiteChildren(words)
  await mustBeWhole(ask, meant, despite)
  const pending = await pendingReport(ask)
  const files = pending?.task === meant.number && pending.asks !== 'evidence' ? pending.files : []
  return advanced(ask, meant, { task: meant.number, asks: 'text', text: '', document: null, files, despite }, rest)
}

/** Goes on with a pending report as if these words had been said of it. */
export async function sayAgain(ask: Ask, pending: Asked, words: string): Promise<Outcome> {
  const meant = { ...(await taskAt(ask, pending.task, 'report')), words }
  return advanced(ask, meant, pending, pending.asks === 'text' ? words : '')
}

/** The report that is being put together in this chat. */
export async function pendingReport(ask: Ask): Promise<Asked | null> {
  const question = await ask.read.question(ask.actor.id, ask.address)
  return question?.command === 'report' ? asked.parse(question.data) : null
}

/** Adds words and files of this message, then hands the report in, or asks for what is missing. */
async function advanced(ask: Ask, meant: Meant, before: Asked, words: string): Promise<Outcome> {
  const found = documentIn(ask, before, words)
  const rest = found ? found.rest : words
  // What is said to the question for the document and names none is talk (`mai em gửi số ạ`), not result.
  const says = /[\p{L}\p{N}]/u.test(rest) && !(before.asks === 'document' && !found)
  const ahead = found && 'number' in found && found.day !== null && found.day > dayOf(ask.now) ? found : null
  const known: Asked = {
    ...before,
    text: says ? [before.text, rest].filter(Boolean).join('\n') : before.text,
    document: ahead ? null : found ? documentOf(found) : before.document,
    files: [...before.files, ...orderFiles(ask, ask.files)]
  }
  if (known.text === '') {
    if (rest !== '') throw new Refusal('report-empty', { number: meant.number })
    return asking(ask, { ...known, asks: 'text' }, line('report-what', { number: meant.number }))
  }
  if (known.document !== null) return handedIn(ask, meant, known, known.document)
  const which = ahead
    ? line('report-day-ahead', { document: ahead.number, day: { day: ahead.day ?? '' } })
    : line('report-document', { number: meant.number })
  return asking(ask, { ...known, asks: 'document' }, which)
}

/** The document in these words; when it was asked for, also a bare number or a bare no. */
function documentIn(ask: Ask, { asks }: Asked, words: string) {
  const found = readReportDocument(words, contextOf(ask))
  if (found || asks !== 'document') return found
  if (/^(?:khong|ko)(?: co)?(?: a)?[.!]*$/.test(fold(words))) return { none: true, rest: '' } as const
  return /^\d/.test(words) ? readReportDocument(`số ${words}`, contextOf(ask)) : null
}

/** A document without a date stays so: the moment of entry is then the later of the two (R31). */
const documentOf = (found: { number: string; day: string | null } | { none: true }): ReportDocument =>
  'none' in found ? { number: null, day: null } : { number: found.number, day: found.day }

function asking(ask: Ask, known: Asked, question: Line): Outcome {
  const none = known.asks === 'document' ? [[button('button-no-document', 'không có văn bản')]] : []
  return {
    rests: [],
    save: [remember(ask, 'report', known)],
    say: [reply(ask, [question], { task: known.task, buttons: [...none, [button('button-cancel', 'hủy')]] })]
  }
}

async function handedIn(ask: Ask, meant: Meant, known: Asked, document: ReportDocument): Promise<Outcome> {
  const step = report(meant.task, known.text, document, stampOf(ask, meant))
  await mustBeWhole(ask, meant, known.despite)
  const n = step.task.reportCount
  return {
    rests: step.rests,
    save: [
      ...step.save,
      ...attachments(ask, known.files, meant.task.number, n).map(row => add('attachment', row)),
      remember(ask, 'report', { ...known, asks: 'evidence', files: [] })
    ],
    say: [
      reply(
        ask,
        [line('report-done', { number: meant.number, n: String(n) }), line('report-waiting'), line('report-evidence')],
        {
          task: meant.number
        }
      ),
      ...reportedLetters(ask, step.task, meant, { n, text: known.text, document, files: known.files }),
      ...taskChanged(ask, step.task)
    ]
  }
}

/** Files sent after the report was handed in join it until `xong` (DECISIONS 9), while nobody has decided on it. */
async function moreEvidence(ask: Ask, { task, number }: Meant): Promise<Outcome> {
  if (task.state !== 'waiting') throw new Refusal('report-decided', { number })
  const files = orderFiles(ask, ask.files)
  const told = leadersOf(ask.roster, task).filter(id => id !== ask.actor.id)
  const known: Asked = { task: number, asks: 'evidence', text: '', document: null, files: [], despite: false }
  return {
    rests: [{ row: 'task', key: { number: task.number }, version: task.version }],
    save: [
      ...attachments(ask, files, task.number, task.reportCount).map(row => add('attachment', row)),
      remember(ask, 'report', known)
    ],
    say: [
      reply(ask, [line('report-file', { number, names: files.map(one => one.name).join(', ') })], { task: number }),
      ...told.flatMap(person => fileLetters(person, number, files))
    ]
  }
}

/** All evidence is there. */
export const sent = (ask: Ask, known: Asked): Outcome => ({
  ...only(reply(ask, [line('report-closed', { number: known.task })], { task: known.task })),
  save: [forget(ask)]
})
