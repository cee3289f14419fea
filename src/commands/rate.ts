import { z } from 'zod'
import { rate } from '../core/afterwards.ts'
import { assignersOf } from '../core/deciders.ts'
import { fold } from '../core/fold.ts'
import type { Button, Letter } from '../core/letter.ts'
import { personName } from '../core/names.ts'
import type { Outcome } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import { type Quality, qualities } from '../core/task.ts'
import { type Ask, button, type Command, forget, line, remember, reply, type Takes } from './command.ts'
import { hearersOf } from './report-times.ts'
import { taskChanged } from './task-changed.ts'
import { type Meant, stampOf, taskAt, taskMeant } from './task-meant.ts'

/** How each level is typed. */
const spoken: Readonly<Record<Quality, string>> = { good: 'tốt', met: 'đạt', unmet: 'chưa đạt' }
const LEVEL =
  /^(?:chat luong )?(?:(?<good>(?:hoan thanh )?tot)|(?<met>dat|hoan thanh)|(?<unmet>(?:chua|khong) (?:dat|hoan thanh)))(?![\p{L}\p{N}])[\s:,.;-]*/u

/** A number alone or with a level: `đánh giá 3 tháng hoạt động` is work. */
const aRating: Takes = (rest, about) => {
  const number = /^(?:(?:nhiem vu|viec) ?)?(?:so ?)?#?\s*\d{1,9}(?:[\s:,.;-]+|$)/.exec(rest)?.[0]
  const words = rest.slice(number?.length ?? 0)
  return words === '' || ((number !== undefined || about) && LEVEL.test(words))
}

/** How well it was done, said after completion and apart from when: no figure of timeliness changes by it (R32). */
export const rateCommand: Command = {
  name: 'rate',
  words: ['đánh giá', 'đánh giá chất lượng'],
  slashes: ['danhgia'],
  takes: aRating,
  audience: 'assigner',
  chapter: 'confirming',
  examples: ['đánh giá 12 tốt'],

  async run(ask) {
    const meant = await taskMeant(ask, 'rate', 'rate-how')
    if (meant.words !== '') return rated(ask, meant)
    rate(meant.task, 'met', '', stampOf(ask, meant))
    return {
      rests: [],
      save: [remember(ask, 'rate', { task: meant.number })],
      say: [
        reply(ask, [line('rate-which', { number: meant.number, content: meant.task.content })], {
          task: meant.number,
          buttons: [...levels(meant.number), [button('button-cancel', 'hủy')]]
        })
      ]
    }
  },

  async answer(ask, data) {
    const { task } = z.object({ task: z.string() }).parse(data)
    return rated(ask, { ...(await taskAt(ask, task, 'rate')), words: ask.words })
  }
}

const levels = (number: string): readonly (readonly Button[])[] => [
  qualities.map(one => button(`quality-${one}`, `đánh giá ${number} ${spoken[one]}`))
]

async function rated(ask: Ask, meant: Meant): Promise<Outcome> {
  const { number, task, words } = meant
  const found = LEVEL.exec(fold(words))
  const quality = qualities.find(one => found?.groups?.[one] !== undefined)
  if (!found || !quality) throw new Refusal('rate-level', { number }, levels(number))
  const comment = words.slice(found[0].length).trim()
  const step = rate(task, quality, comment, stampOf(ask, meant))
  const level = { line: line(`quality-${quality}`) }
  const before =
    task.quality === null ? [] : [line('rate-before', { level: { line: line(`quality-${task.quality}`) } })]
  const comments = comment === '' ? [] : [line('rate-comment', { comment })]
  const told = [...new Set([...hearersOf(ask, task), ...assignersOf(ask.roster, task)])].filter(
    id => id !== ask.actor.id
  )
  return {
    rests: step.rests,
    save: [...step.save, forget(ask)],
    say: [
      reply(ask, [line('rate-done', { number, level }), ...comments, ...before], { task: number }),
      ...told.map(
        (person): Letter => ({
          to: { person },
          kind: 'report',
          lines: [
            line('rate-told', { number, level, name: personName(ask.roster, ask.actor.id) }),
            line('card-content', { content: task.content }),
            ...comments,
            ...before
          ],
          task: number
        })
      ),
      ...taskChanged(ask, step.task)
    ]
  }
}
