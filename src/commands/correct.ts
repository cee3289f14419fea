import { z } from 'zod'
import { correctReport } from '../core/afterwards.ts'
import { may, relationsTo } from '../core/authority.ts'
import { dayOf } from '../core/calendar.ts'
import type { ReportDocument } from '../core/course.ts'
import { leadersOf } from '../core/deciders.ts'
import type { Letter } from '../core/letter.ts'
import { personName } from '../core/names.ts'
import type { Outcome } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import { readReportDocument } from '../reading/documents.ts'
import { type Ask, aNumberOrWords, button, type Command, forget, line, remember, reply } from './command.ts'
import { documentName } from './deed.ts'
import { contextOf } from './order-read.ts'
import { taskChanged } from './task-changed.ts'
import { type Meant, stampOf, taskAt, taskMeant } from './task-meant.ts'

/** Number or date of the document of a report that waits is put right, by who does the work or their head (R16, R30). */
export const correctCommand: Command = {
  name: 'correct',
  words: ['sửa báo cáo', 'sửa văn bản báo cáo'],
  slashes: ['suabaocao'],
  takes: aNumberOrWords,
  audience: 'everyone',
  chapter: 'doing',
  examples: ['sửa báo cáo 12 số 46/BC-VHXH ngày 21/11'],

  async run(ask) {
    const meant = await taskMeant(ask, 'correct', 'correct-how')
    if (meant.words !== '') return corrected(ask, meant)
    correctReport(meant.task, none, none, stampOf(ask, meant))
    return {
      rests: [],
      save: [remember(ask, 'correct', { task: meant.number })],
      say: [
        reply(ask, [line('correct-what', { number: meant.number })], {
          task: meant.number,
          buttons: [
            [button('button-no-document', `sửa báo cáo ${meant.number} không có văn bản`)],
            [button('button-cancel', 'hủy')]
          ]
        })
      ]
    }
  },

  async answer(ask, data) {
    const { task } = z.object({ task: z.string() }).parse(data)
    return corrected(ask, { ...(await taskAt(ask, task, 'correct')), words: ask.words })
  }
}

const none: ReportDocument = { number: null, day: null }

async function corrected(ask: Ask, meant: Meant): Promise<Outcome> {
  const { number, task } = meant
  const reports = await ask.read.reports(task.number)
  const report = reports.find(one => one.kind === 'result' && one.n === task.reportCount)
  const was = { number: report?.documentNumber ?? null, day: report?.documentDate ?? null }
  const document = documentIn(ask, meant, was)
  if (document.number !== null && document.day !== null && document.day > dayOf(ask.now))
    throw new Refusal('correct-day-ahead', { number, document: document.number, day: { day: document.day } })
  const step = correctReport(task, was, document, stampOf(ask, meant))
  if (document.number === was.number && document.day === was.day)
    throw new Refusal('correct-same', { number, document: { line: documentName(was) } })
  const n = String(task.reportCount)
  const lines = [
    line('correct-before', { document: { line: documentName(was) } }),
    line('correct-now', { document: { line: documentName(document) } })
  ]
  const heading = line('correct-told', { number, n, name: personName(ask.roster, ask.actor.id) })
  const content = line('card-content', { content: task.content })
  const deciders = leadersOf(ask.roster, task).filter(id => id !== ask.actor.id)
  // Who entered the report hears what their head has put right, unless the task is no longer theirs to see.
  const sees = (id: number) => may('view', relationsTo(ask.roster, id, task, meant.participants))
  const author = [report?.byId ?? ask.actor.id].filter(id => id !== ask.actor.id && !deciders.includes(id) && sees(id))
  const buttons = [
    [button('button-confirm', `xác nhận ${number} lần ${n}`), button('button-return', `trả lại ${number} lần ${n}`)],
    [button('button-detail', `chi tiết ${number}`)]
  ]
  return {
    rests: step.rests,
    save: [...step.save, forget(ask)],
    say: [
      reply(ask, [line('correct-done', { number, n }), ...lines], { task: number }),
      ...deciders.map(
        (person): Letter => ({
          to: { person },
          kind: 'report',
          lines: [heading, content, ...lines, line('reported-text', { text: report?.text ?? '' })],
          buttons,
          task: number,
          card: `report:${number}:${n}`,
          anew: true
        })
      ),
      ...author.map(
        (person): Letter => ({ to: { person }, kind: 'report', lines: [heading, content, ...lines], task: number })
      ),
      ...taskChanged(ask, step.task)
    ]
  }
}

/** The document that the words name; with a day alone, the one reported then with that day. Refuses what names none. */
function documentIn(ask: Ask, { words, number }: Meant, was: ReportDocument): ReportDocument {
  const said = was.number !== null && /^ng(?:à|a)y\b/iu.test(words) ? `số ${was.number} ${words}` : words
  const read =
    readReportDocument(said, contextOf(ask)) ??
    (/^\d/.test(said) ? readReportDocument(`số ${said}`, contextOf(ask)) : null)
  if (!read || (read.rest !== '' && /[\p{L}\p{N}]/u.test(read.rest))) throw new Refusal('correct-words', { number })
  return 'none' in read ? none : { number: read.number, day: read.day }
}
