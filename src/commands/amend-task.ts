import { z } from 'zod'
import { type Amendment, amend } from '../core/afterwards.ts'
import { assignersOf } from '../core/deciders.ts'
import { fold } from '../core/fold.ts'
import type { Letter, Line, Value } from '../core/letter.ts'
import { personName } from '../core/names.ts'
import type { Outcome } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import { type Task, urgencies } from '../core/task.ts'
import { readUrgency } from '../reading/urgency.ts'
import { knownBeside } from './beside.ts'
import { type Ask, button, type Command, forget, line, remember, reply, type Takes } from './command.ts'
import { dueAmended } from './extend.ts'
import { hearersOf } from './report-times.ts'
import { taskChanged } from './task-changed.ts'
import { type Meant, stampOf, taskAt, taskMeant } from './task-meant.ts'

const NUMBER = /^(?:(?:nhiem vu|viec) ?)?(?:so ?)?#?\s*\d{1,9}(?:[\s:,.;-]+|$)/
const PART = /^(?<part>noi dung|do khan|han|chu tri|phoi hop|theo doi)(?![\p{L}\p{N}])\s*[:=]?\s*/u

/** A task's number alone or with a part of it; in answer to a message about a task the part is enough. */
const aPartOfTask: Takes = (rest, about) => {
  const number = NUMBER.exec(rest)?.[0]
  const words = rest.slice(number?.length ?? 0)
  return number === undefined ? about && PART.test(words) : words === '' || PART.test(words)
}

/** How each urgency is typed. */
const spoken = { normal: 'thường', urgent: 'khẩn', very_urgent: 'thượng khẩn', express: 'hỏa tốc' } as const

const asked = z.object({ task: z.string(), part: z.enum(['content', 'urgency']) })
type Part = z.infer<typeof asked>['part']

/** What was given is put more exactly while the work goes on: its content, its urgency (DECISIONS 20), its deadline. */
export const amendTaskCommand: Command = {
  name: 'amend-task',
  words: ['sửa', 'sửa việc', 'sửa nhiệm vụ'],
  slashes: ['suaviec'],
  takes: aPartOfTask,
  audience: 'assigner',
  chapter: 'giving',
  examples: ['sửa 12 nội dung rà soát hộ nghèo, hộ cận nghèo', 'sửa 12 hạn 10/12'],

  async run(ask) {
    const meant = await taskMeant(ask, 'amend', 'amend-task-how')
    const { number, words } = meant
    const found = PART.exec(fold(words))
    const to = words.slice(found?.[0].length ?? 0)
    switch (found?.groups?.part) {
      case 'noi dung':
        return to === '' ? asking(ask, meant, 'content') : amended(ask, meant, { content: to })
      case 'do khan':
        return to === '' ? asking(ask, meant, 'urgency') : amended(ask, meant, { urgency: urgencyOf(to) })
      case 'han':
        return dueAmended(ask, number, to)
      case 'phoi hop':
      case 'theo doi':
        throw new Refusal('amend-task-beside', { number })
      case 'chu tri':
        throw new Refusal('amend-task-lead', { number })
      default:
        throw new Refusal('amend-task-which', { number }, [
          [button('amend-content', `sửa ${number} nội dung`), button('amend-urgency', `sửa ${number} độ khẩn`)]
        ])
    }
  },

  async answer(ask, data) {
    const { task, part } = asked.parse(data)
    if (ask.words === '') throw new Refusal('amend-task-which', { number: task })
    const meant = { ...(await taskAt(ask, task, 'amend')), words: ask.words }
    return amended(ask, meant, part === 'content' ? { content: ask.words } : { urgency: urgencyOf(ask.words) })
  }
}

function urgencyOf(words: string): Task['urgency'] {
  const urgency = readUrgency(words)
  if (urgency === null) throw new Refusal('amend-urgency-how')
  return urgency
}

function asking(ask: Ask, { task, number }: Meant, part: Part): Outcome {
  amend(task, {}, stampOf(ask))
  const choices =
    part === 'content' ? [] : [urgencies.map(one => button(`urgency-${one}`, `sửa ${number} độ khẩn ${spoken[one]}`))]
  return {
    rests: [],
    save: [remember(ask, 'amend-task', { task: number, part })],
    say: [
      reply(ask, [line(part === 'content' ? 'amend-content-ask' : 'amend-urgency-ask')], {
        task: number,
        buttons: [...choices, [button('button-cancel', 'hủy')]]
      })
    ]
  }
}

async function amended(ask: Ask, meant: Meant, set: Pick<Amendment, 'content' | 'urgency'>): Promise<Outcome> {
  const { number, task } = meant
  const step = amend(task, set, stampOf(ask, meant))
  const changes = changesOf(task, step.task)
  if (changes.length === 0) throw new Refusal('amend-task-same', { number })
  const told = hearersOf(ask, task)
  const others = assignersOf(ask.roster, task).filter(id => id !== ask.actor.id && !told.includes(id))
  const heading = line('amend-task-told', { number, name: personName(ask.roster, ask.actor.id) })
  const lines = set.content === undefined ? [line('card-content', { content: task.content }), ...changes] : changes
  return {
    rests: step.rests,
    save: [...step.save, forget(ask)],
    say: [
      reply(ask, [line('amend-task-done', { number }), ...changes], { task: number }),
      ...[...told, ...others].map(
        (person): Letter => ({
          to: { person },
          kind: 'order',
          lines: [heading, ...lines],
          task: number,
          express: step.task.urgency === 'express'
        })
      ),
      ...knownBeside(ask, meant, [...told, ...others], [heading, ...lines]),
      ...taskChanged(ask, step.task)
    ]
  }
}

/** How it was and how it is now. */
function changesOf(before: Task, after: Task): readonly Line[] {
  const urgency = (task: Task): Value => ({ line: line(`urgency-${task.urgency}`) })
  return [
    ...(before.content === after.content ? [] : fromTo(before.content, after.content)),
    ...(before.urgency === after.urgency ? [] : fromTo(urgency(before), urgency(after)))
  ]
}

const fromTo = (before: Value, after: Value): readonly Line[] => [
  line('amend-task-was', { before }),
  line('amend-task-now', { after })
]
