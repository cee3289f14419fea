import { type Calendar, dayOf } from '../core/calendar.ts'
import { acknowledge, confirm, giveBack, progress, report, type Stamp, type Step } from '../core/course.ts'
import { type Due, lateFrom } from '../core/deadline.ts'
import type { Save } from '../core/outcome.ts'
import { firstLine, remaining } from '../core/remaining.ts'
import type { Settings } from '../core/settings.ts'
import { begun, type Task, type Urgency } from '../core/task.ts'

/** One thing that happened to a task. `document` is the number of the report document, dated that day. */
export type Beat =
  | { readonly act: 'acknowledged'; readonly at: Date }
  | { readonly act: 'progressed'; readonly at: Date; readonly text: string }
  | { readonly act: 'reported'; readonly at: Date; readonly text: string; readonly document: string | null }
  | { readonly act: 'returned'; readonly at: Date; readonly reason: string }
  | { readonly act: 'confirmed'; readonly at: Date }

/** The whole story of one task: who gave what to whom, and what came of it, in order. */
export type Plot = {
  readonly content: string
  readonly leadUnitId: number
  /** Who acknowledges and reports for the unit. */
  readonly doerId: number
  readonly assignerId: number
  readonly assignerUnitId: number
  readonly urgency: Urgency
  readonly due: Due | null
  readonly dueWords: string
  readonly documents: readonly string[]
  readonly assignedAt: Date
  readonly beats: readonly Beat[]
}

/** What the trial's rows are written down under. */
export const trialCause = 'trial:seed'

/**
 * Plays a plot by the rules of the program itself and answers the rows that remain of it: the task as it stands at the
 * end, its reports and its history. So the trial holds nothing that could not have happened.
 */
export function play(
  plot: Plot,
  number: number,
  rules: { readonly calendar: Calendar; readonly settings: Settings }
): readonly Save[] {
  const task = given(plot, number)
  return remaining(
    task,
    firstLine(task, trialCause),
    plot.beats.map(beat => now => stepOf(now, beat, plot, rules))
  )
}

function stepOf(
  task: Task,
  beat: Beat,
  { doerId, assignerId }: Plot,
  rules: { readonly calendar: Calendar; readonly settings: Settings }
): Step {
  const stamp = (by: number): Stamp => ({ by, at: beat.at, cause: trialCause })
  switch (beat.act) {
    case 'acknowledged':
      return acknowledge(task, stamp(doerId))
    case 'progressed':
      return progress(task, beat.text, stamp(doerId))
    case 'reported':
      return report(task, beat.text, { number: beat.document, day: beat.document && dayOf(beat.at) }, stamp(doerId))
    case 'returned':
      return giveBack(task, task.reportCount, beat.reason, stamp(assignerId), rules)
    case 'confirmed':
      return confirm(task, task.reportCount, stamp(assignerId))
  }
}

const given = (plot: Plot, number: number): Task => ({
  ...begun(plot.assignerId, plot.assignedAt),
  number,
  content: plot.content,
  leadUnitId: plot.leadUnitId,
  leadPersonId: null,
  assignerId: plot.assignerId,
  assignerUnitId: plot.assignerUnitId,
  confirmerId: plot.assignerId,
  urgency: plot.urgency,
  dueAt: plot.due?.at ?? null,
  dueKind: plot.due?.kind ?? null,
  lateFrom: plot.due && lateFrom(plot.due),
  dueWords: plot.dueWords,
  assignedAt: plot.assignedAt,
  documents: plot.documents,
  directive: plot.documents[0] ?? null,
  source: plot.documents.length > 0 ? 'document' : 'arising'
})
