import { confirmAgain, isReopened } from '../core/afterwards.ts'
import { may } from '../core/authority.ts'
import { dueOf } from '../core/card.ts'
import { confirm } from '../core/course.ts'
import { askedLate } from '../core/extension.ts'
import { fold } from '../core/fold.ts'
import { isDoneInTime } from '../core/label.ts'
import type { Letter, Line } from '../core/letter.ts'
import { doneBy } from '../core/names.ts'
import type { Outcome } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import type { Task } from '../core/task.ts'
import { knownBeside } from './beside.ts'
import { partEnded } from './children.ts'
import { type Ask, aNumberOrWords, button, type Command, line, reply } from './command.ts'
import { decisionButtons, pendingOf } from './extension-requests.ts'
import { mustBeAnothers } from './own-report.ts'
import { partsResumed } from './parts-along.ts'
import { hearersOf, timeOf } from './report-times.ts'
import { taskChanged } from './task-changed.ts'
import { type Meant, stampOf, taskMeant } from './task-meant.ts'

/** Completion is confirmed; whether it was in time is judged by the report (R38). */
export const confirmCommand: Command = {
  name: 'confirm',
  words: ['xác nhận', 'xác nhận hoàn thành', 'xn'],
  slashes: ['xacnhan'],
  takes: aNumberOrWords,
  audience: 'assigner',
  chapter: 'confirming',
  examples: ['xác nhận 12'],

  async run(ask) {
    const meant = await taskMeant(ask, 'confirm', 'confirm-how')
    const { number, task } = meant
    if (!/^(?:lan \d+)?[\s.!]*$/.test(fold(meant.words))) throw new Refusal('confirm-words', { number })
    await mustBeAnothers(ask, meant)
    const request = await pendingOf(ask.read, task)
    const n = timeOf(meant.words)
    // Of what was opened again nothing more may be wanted. A button means the report it names.
    const again = n === null && isReopened(task)
    const stamp = stampOf(ask, meant)
    const step = again ? confirmAgain(task, '', stamp) : confirm(task, n ?? task.reportCount, stamp)
    const above = await partEnded(ask, step.task)
    // What rested with it rests no longer.
    const parts = again ? await partsResumed(ask, task) : nothingMore
    return {
      rests: [...step.rests, ...above.rests, ...parts.rests],
      save: [...step.save, ...parts.save],
      say: [
        reply(
          ask,
          [
            again
              ? line('confirm-again', { number, ...judged(step.task) })
              : line('confirm-done', { number, n: String(task.reportCount), ...judged(step.task) }),
            ...(request
              ? [
                  line(askedLate(task, request.askedAt) ? 'confirm-extension-late' : 'confirm-extension', {
                    n: String(request.n),
                    number
                  })
                ]
              : [])
          ],
          {
            task: number,
            buttons: [
              ...(request ? decisionButtons(task, request) : []),
              ...(may('rate', meant.relations) ? [[button('button-rate', `đánh giá ${number}`)]] : [])
            ],
            ...decided(meant)
          }
        ),
        ...hearersOf(ask, task).map(person => told(ask, step.task, meant, person)),
        ...knownBeside(ask, meant, hearersOf(ask, task), news(ask, step.task, meant)),
        ...taskChanged(ask, step.task),
        ...above.say,
        ...parts.say
      ]
    }
  }
}

const nothingMore: Outcome = { rests: [], save: [], say: [] }

/** The report's own card changes to what was decided, where it can. */
const decided = ({ number, task }: Meant): Partial<Letter> => ({ card: `report:${number}:${task.reportCount}` })

/** In time, late, or without deadline: by the report's effective time (R31). */
function judged(task: Task) {
  if (dueOf(task) === null) return { judged: { line: line('judged-undated') } }
  return { judged: { line: line(isDoneInTime(task) ? 'judged-in-time' : 'judged-late') } }
}

const told = (ask: Ask, task: Task, meant: Meant, person: number): Letter => ({
  to: { person },
  kind: 'report',
  lines: news(ask, task, meant),
  task: meant.number
})

const news = (ask: Ask, task: Task, { number, forId }: Meant): readonly [Line, Line] => [
  line('confirm-told', { number, name: doneBy(ask.roster, ask.actor.id, forId), ...judged(task) }),
  line('card-content', { content: task.content })
]
