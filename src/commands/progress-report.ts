import { readReportDocument } from '../reading/documents.ts'
import { aNumberOrWords, type Command } from './command.ts'
import { contextOf } from './order-read.ts'
import { progressCommand } from './progress.ts'
import { reportCommand } from './report.ts'

/** `báo cáo tiến độ 12 ...`: progress (R17), unless a document comes with it: to report how far something is was the work. */
export const progressReportCommand: Command = {
  name: 'progress-report',
  words: ['báo cáo tiến độ'],
  slashes: [],
  takes: aNumberOrWords,
  audience: 'everyone',
  chapter: 'doing',
  examples: [],
  run: ask => {
    const document = readReportDocument(ask.words, contextOf(ask))
    return document !== null && 'number' in document ? reportCommand.run(ask) : progressCommand.run(ask)
  }
}
