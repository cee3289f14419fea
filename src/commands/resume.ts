import { doersOf } from '../core/authority.ts'
import { dayOffLines, dueOf, dueValue } from '../core/card.ts'
import { fold } from '../core/fold.ts'
import { personName } from '../core/names.ts'
import { Refusal } from '../core/refusal.ts'
import { resume } from '../core/suspension.ts'
import { knownBeside } from './beside.ts'
import { aNumber, type Command, line, reply } from './command.ts'
import { concerned } from './concerned.ts'
import { partsCount, partsResumed } from './parts-along.ts'
import { taskChanged } from './task-changed.ts'
import { doerButtons } from './task-letters.ts'
import { stampOf, taskMeant } from './task-meant.ts'

/** The work goes on; its deadline moves by as long as it rested. */
export const resumeCommand: Command = {
  name: 'resume',
  words: ['tiếp tục', 'tiếp tục việc', 'cho tiếp tục', 'cho làm tiếp'],
  slashes: ['tieptuc'],
  takes: aNumber,
  audience: 'assigner',
  chapter: 'deadlines',
  examples: ['tiếp tục 12'],

  async run(ask) {
    const meant = await taskMeant(ask, 'resume', 'resume-how')
    const { number, task } = meant
    if (!/^(?:thuc hien|lam)?[\s.!]*$/.test(fold(meant.words))) throw new Refusal('resume-words', { number })
    const step = resume(task, stampOf(ask, meant), ask.calendar)
    const due = dueOf(step.task)
    const moved = due !== null && due.at.getTime() !== task.dueAt?.getTime()
    const stands = [
      line('card-content', { content: task.content }),
      line(moved ? 'resume-due' : 'resume-due-same', { due: dueValue(step.task), old: dueValue(task) }),
      ...(due && moved ? dayOffLines(due, ask.calendar) : [])
    ]
    const doers = doersOf(ask.roster, task)
    const told = line('resume-told', { number, name: personName(ask.roster, ask.actor.id) })
    const reached = concerned(ask, task)
    const parts = await partsResumed(ask, task)
    return {
      rests: [...step.rests, ...parts.rests],
      save: [...step.save, ...parts.save],
      say: [
        reply(ask, [line('resume-done', { number }), ...stands, ...partsCount(parts, 'children-go-on')], {
          task: number
        }),
        ...reached.map(person => ({
          to: { person },
          kind: 'order' as const,
          lines: [told, ...stands],
          buttons: doers.includes(person) ? doerButtons(number, step.task) : [],
          task: number
        })),
        ...knownBeside(ask, meant, reached, [told, ...stands]),
        ...taskChanged(ask, step.task),
        ...parts.say
      ]
    }
  }
}
