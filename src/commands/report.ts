import { z } from 'zod'
import { dayOf } from '../core/calendar.ts'
import { type ReportDocument, report } from '../core/course.ts'
import { fold } from '../core/fold.ts'
import { add, type Outcome } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import { readReportDocument } from '../reading/documents.ts'
import { type Ask, aNumber, button, type Command, forget, line, only, remember, reply } from './command.ts'
import { attachments, orderFiles } from './files.ts'
import { contextOf } from './order-read.ts'
import { reportedLetters } from './report-letters.ts'
import { taskChanged } from './task-changed.ts'
import { fileLetters } from './task-letters.ts'
import { type Meant, stampOf, taskAt, taskMeant } from './task-meant.ts'

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
  files: z.array(file)
})
/** What is known of a report that is being put together. */
type Asked = z.infer<typeof asked>

/** The result is handed in, with its document (R31) and its evidence. Asks only for what the line does not say. */
export const reportCommand: Command = {
  name: 'report',
  words: ['báo cáo', 'báo cáo kết quả', 'xong', 'đã xong', 'hoàn thành', 'đã hoàn thành', 'bc'],
  slashes: ['baocao', 'bc', 'xong', 'hoanthanh'],
  takes: aNumber,
  audience: 'everyone',
  examples: [
    'báo cáo 12 đã rà soát xong 10 thôn, số 45/BC-VHXH ngày 20/11',
    'báo cáo 12 đã lắp xong bảng tin, không có văn bản'
  ],

  async run(ask) {
    const open = await openEvidence(ask)
    if (open && ask.words === '' && ask.aboutTask === '') return closed(ask, open)
    const meant = await taskMeant(ask, 'report', 'report-how')
    const start = { task: meant.number, asks: 'text', text: '', document: null, files: [] } as const
    return advanced(ask, meant, withWords(ask, { ...start, files: [] }, meant.words))
  },

  async answer(ask, data) {
    const known = asked.parse(data)
    const meant = { ...(await taskAt(ask, known.task, 'report')), words: ask.words }
    if (known.asks === 'evidence') return ask.files.length > 0 ? moreEvidence(ask, meant, known) : closed(ask, known)
    return advanced(ask, meant, withWords(ask, known, ask.words))
  }
}

/** What is known with the words and files of this message added: a document wherever it stands, the rest is text. */
function withWords(ask: Ask, known: Asked, words: string): Asked {
  const found = readReportDocument(words, contextOf(ask))
  const rest = found ? found.rest : words
  const text = rest && !done.has(fold(rest)) ? [known.text, rest].filter(Boolean).join('\n') : known.text
  return {
    ...known,
    text: text || (done.has(fold(rest)) && known.text === '' && known.asks !== 'text' ? rest : text),
    document: found ? documentOf(ask, found) : known.document,
    files: [...known.files, ...orderFiles(ask, ask.files)]
  }
}

/** Words that close rather than say anything. */
const done: ReadonlySet<string> = new Set(['xong', 'da xong', 'het', 'nop', 'gui'])

function documentOf(ask: Ask, found: { number: string; day: string | null } | { none: true }): ReportDocument {
  if ('none' in found) return { number: null, day: null }
  const day = found.day ?? dayOf(ask.now)
  if (day > dayOf(ask.now)) throw new Refusal('report-day-ahead', { document: found.number, day: { day } })
  return { number: found.number, day }
}

/** Hands the report in when text and document are known; otherwise asks for the one that is missing. */
async function advanced(ask: Ask, meant: Meant, known: Asked): Promise<Outcome> {
  if (known.text === '' && known.asks === 'text' && ask.words !== '' && /^[\p{P}\p{S}\s]+$/u.test(meant.words)) {
    throw new Refusal('report-empty', { number: meant.number })
  }
  if (known.text === '') return asking(ask, { ...known, asks: 'text' }, 'report-what')
  if (known.document === null) return asking(ask, { ...known, asks: 'document' }, 'report-document')
  return handedIn(ask, meant, known, known.document)
}

function asking(ask: Ask, known: Asked, key: string): Outcome {
  const number = known.task
  const none = known.asks === 'document' ? [[button('button-no-document', 'không có văn bản')]] : []
  return {
    rests: [],
    save: [remember(ask, 'report', known)],
    say: [reply(ask, [line(key, { number })], { task: number, buttons: [...none, [button('button-cancel', 'hủy')]] })]
  }
}

async function handedIn(ask: Ask, meant: Meant, known: Asked, document: ReportDocument): Promise<Outcome> {
  const step = report(meant.task, known.text, document, stampOf(ask))
  const n = step.task.reportCount
  return {
    rests: step.rests,
    save: [
      ...step.save,
      ...attachments(ask, known.files, meant.task.number, n).map(row => add('attachment', row)),
      remember(ask, 'report', { ...known, asks: 'evidence', files: [] })
    ],
    say: [
      reply(ask, [line('report-done', { number: meant.number, n: String(n) }), line('report-evidence')], {
        task: meant.number
      }),
      ...reportedLetters(ask, step.task, meant, { n, text: known.text, document, files: known.files }),
      ...taskChanged(ask, step.task)
    ]
  }
}

/** Files sent after the report was handed in join it until `xong` (DECISIONS 9). */
async function moreEvidence(ask: Ask, meant: Meant, known: Asked): Promise<Outcome> {
  const files = orderFiles(ask, ask.files)
  const { task, number } = meant
  const told = [...new Set([task.assignerId, task.confirmerId])].filter(id => id !== ask.actor.id)
  return {
    rests: [],
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

const closed = (ask: Ask, known: Asked): Outcome => ({
  ...only(reply(ask, [line('report-closed', { number: known.task })], { task: known.task })),
  save: [forget(ask)]
})

async function openEvidence(ask: Ask): Promise<Asked | null> {
  const question = await ask.read.question(ask.actor.id, ask.address)
  if (question?.command !== 'report') return null
  const known = asked.parse(question.data)
  return known.asks === 'evidence' ? known : null
}
