import { may, relationsTo } from '../core/authority.ts'
import { dueValue } from '../core/card.ts'
import type { ReportDocument } from '../core/course.ts'
import { leadersOf } from '../core/deciders.ts'
import type { Letter, Line } from '../core/letter.ts'
import { leadName, personName, senderOf } from '../core/names.ts'
import type { OrderFile } from '../core/order.ts'
import { withSubstitutes } from '../core/roster.ts'
import type { Task } from '../core/task.ts'
import { knownBeside } from './beside.ts'
import { type Ask, button, line } from './command.ts'
import { fileLetters } from './task-letters.ts'
import type { Meant } from './task-meant.ts'

type Handed = {
  readonly n: number
  readonly text: string
  readonly document: ReportDocument
  readonly files: readonly OrderFile[]
}

/** The report as its confirmer gets it, with evidence and what can be answered. The assigner hears too (R41), and those beside know. */
export function reportedLetters(ask: Ask, task: Task, meant: Meant, handed: Handed): readonly Letter[] {
  const { number } = meant
  const told = leadersOf(ask.roster, task).filter(id => id !== ask.actor.id)
  const n = String(handed.n)
  const lines: readonly [Line, ...Line[]] = [
    line('reported', {
      number,
      n,
      name: personName(ask.roster, ask.actor.id),
      lead: leadName(ask.roster, task),
      sender: senderOf(task, ask.actor.id)
    }),
    line('card-content', { content: task.content }),
    line('card-due', { due: dueValue(task) }),
    line('reported-text', { text: handed.text }),
    documentLine(handed.document),
    ...returned(task),
    ...(handed.files.length > 0 ? [line('reported-files', { count: handed.files.length })] : [])
  ]
  const buttons = [[button('button-detail', `chi tiết ${number}`)]]
  const decision = [
    [button('button-confirm', `xác nhận ${number} lần ${n}`), button('button-return', `trả lại ${number} lần ${n}`)],
    ...buttons
  ]
  const card = `report:${number}:${n}`
  // Who stands in for them and does the work themselves is told, and decides nothing (R16).
  const partial = withSubstitutes(ask.roster, told)
    .filter(id => id !== ask.actor.id && !told.includes(id))
    .filter(id => !may('confirm', relationsTo(ask.roster, id, task, meant.participants)))
  const barred = partial.map(
    (person): Letter => ({ to: { person }, kind: 'report', lines, buttons, task: number, card })
  )
  const deciding = told.flatMap((person): readonly Letter[] => [
    { to: { person }, kind: 'report', lines, buttons: decision, task: number, card },
    ...fileLetters(person, number, handed.files)
  ])
  return [...deciding, ...barred, ...knownBeside(ask, meant, [...told, ...partial], lines)]
}

/** How often reports on it went back (R41). */
export const returned = ({ returnCount }: Pick<Task, 'returnCount'>): readonly Line[] =>
  returnCount > 0 ? [line('returned-times', { count: returnCount })] : []

/** The report's document, or that there is none (R31). */
export const documentLine = ({ number, day }: ReportDocument): Line =>
  number === null
    ? line('reported-no-document')
    : day === null
      ? line('reported-document-undated', { document: number })
      : line('reported-document', { document: number, day: { day } })
