import { addDays, dayOf } from '../core/calendar.ts'
import { dueValue } from '../core/card.ts'
import { daysWaiting } from '../core/course.ts'
import { confirmersOf } from '../core/deciders.ts'
import { presentOf } from '../core/heads.ts'
import type { Button, Letter } from '../core/letter.ts'
import { leadName, namesOf, personName, senderOf } from '../core/names.ts'
import { add, type Outcome } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import type { Report, Task } from '../core/task.ts'
import { nudge } from '../core/urging.ts'
import { type Ask, button, type Command, line, reply } from './command.ts'
import { oneTask } from './one-task.ts'
import { documentLine } from './report-letters.ts'
import { afterTime } from './report-times.ts'
import { type Meant, stampOf, taskMeant } from './task-meant.ts'

/** The doer asks whoever confirms to look at the report that waits, once a day at most (R40). */
export const nudgeCommand: Command = {
  name: 'nudge',
  words: [
    ...['đề nghị xác nhận', 'kính đề nghị xác nhận', 'kính đề nghị anh xác nhận', 'kính đề nghị chị xác nhận'],
    ...['xin xác nhận', 'nhờ xác nhận', 'nhờ anh xác nhận', 'nhờ chị xác nhận', 'nhắc xác nhận', 'đôn đốc xác nhận']
  ],
  slashes: ['denghixacnhan'],
  takes: oneTask,
  audience: 'everyone',
  chapter: 'doing',
  examples: ['đề nghị xác nhận 12'],
  run: async ask => nudged(ask, await taskMeant(ask, 'nudge', 'nudge-how'))
}

/** The letter to whoever confirms, and what is kept of it. */
export async function nudged(ask: Ask, meant: Meant): Promise<Outcome> {
  const { task, number } = meant
  const words = afterTime(meant.words)
  const earlier = await ask.read.reminders([task.number], 'nudged')
  const step = nudge(task, earlier, stampOf(ask, meant))
  const confirmers = presentOf(ask.roster, confirmersOf(ask.roster, task)).filter(id => id !== ask.actor.id)
  if (confirmers.length === 0) throw new Refusal('nudge-nobody', { number })
  const report = (await ask.read.reports(task.number)).find(one => one.kind === 'result' && one.n === task.reportCount)
  const names = namesOf(ask.roster, confirmers)
  const tomorrow = addDays(dayOf(ask.now), 1)
  return {
    rests: step.rests,
    save: [
      ...step.save,
      ...confirmers.map(personId => add('reminder', { taskNumber: task.number, kind: 'nudged', personId, at: ask.now }))
    ],
    say: [
      reply(ask, [line('nudge-done', { number, names }), line('nudge-then', { day: { day: tomorrow } })], {
        task: number
      }),
      ...confirmers.map(person => letter(ask, task, { person, report, words }))
    ]
  }
}

type Said = { readonly person: number; readonly report: Report | undefined; readonly words: string }

function letter(ask: Ask, task: Task, { person, report, words }: Said): Letter {
  const number = String(task.number)
  const n = String(task.reportCount)
  const days = daysWaiting(task, ask.now, ask.calendar)
  const buttons: readonly (readonly Button[])[] = [
    [button('button-confirm', `xác nhận ${number} lần ${n}`), button('button-return', `trả lại ${number} lần ${n}`)],
    [button('button-detail', `chi tiết ${number}`)]
  ]
  return {
    to: { person },
    kind: 'report',
    lines: [
      line('nudge-told', {
        number,
        n,
        name: personName(ask.roster, ask.actor.id),
        lead: leadName(ask.roster, task),
        sender: senderOf(task, ask.actor.id)
      }),
      ...(words === '' ? [] : [line('urge-words', { text: words })]),
      line('card-content', { content: task.content }),
      line('card-due', { due: dueValue(task) }),
      ...(report
        ? [
            line('reported-text', { text: report.text }),
            documentLine({ number: report.documentNumber, day: report.documentDate })
          ]
        : []),
      days > 0 ? line('nudge-waited', { days }) : line('nudge-today')
    ],
    buttons,
    // Where the confirmer's substitute cannot be reached, it is no business of the lead unit's group.
    ...(confirmersOf(ask.roster, task).includes(person) ? { task: number } : {}),
    card: `report:${number}:${n}`,
    anew: true
  }
}
