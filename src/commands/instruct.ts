import { z } from 'zod'
import { doersOf } from '../core/authority.ts'
import { dueValue } from '../core/card.ts'
import { askedOf, assignersOf } from '../core/deciders.ts'
import { presentOf } from '../core/heads.ts'
import type { Letter } from '../core/letter.ts'
import { personName } from '../core/names.ts'
import { instruct } from '../core/other-hands.ts'
import type { Outcome } from '../core/outcome.ts'
import { InVain, Refusal } from '../core/refusal.ts'
import { openStates } from '../core/task.ts'
import { type Ask, button, type Command, forget, line, remember, reply, settles } from './command.ts'
import { oneTask } from './one-task.ts'
import { doerButtons } from './task-letters.ts'
import { type Meant, stampOf, taskAt, taskMeant } from './task-meant.ts'

/** The instructions somebody asked for (R61): the doers, the asker and the assigner hear. */
export const instructCommand: Command = {
  name: 'instruct',
  words: ['chỉ đạo', 'cho ý kiến', 'cho ý kiến chỉ đạo'],
  slashes: ['chidao'],
  takes: oneTask,
  audience: 'assigner',
  chapter: 'confirming',
  examples: ['chỉ đạo 12 đồng ý, lấy từ nguồn dự phòng'],

  async run(ask) {
    const meant = await taskMeant(ask, 'instruct', 'instruct-how')
    const { number, task } = meant
    if (meant.words !== '') return instructed(ask, meant, meant.words)
    mustBeTheirs(ask, meant)
    instruct(task, '-', stampOf(ask, meant))
    const { text } = await questionOf(ask, task.number)
    return {
      rests: [],
      save: [remember(ask, 'instruct', { task: number })],
      say: [
        reply(ask, [line('instruct-what', { number }), line('escalate-question', { text })], {
          buttons: [[button('button-cancel', 'hủy')]]
        })
      ]
    }
  },

  async answer(ask, data) {
    const { task } = question.parse(data)
    if (ask.words === '') throw new Refusal('instruct-how')
    return instructed(ask, { ...(await taskAt(ask, task, 'instruct')), words: ask.words }, ask.words)
  },

  // The usual instruction is one word, and the same word would send an order whose card is open.
  answeredBy: (ask, data, name) => settles(ask, question.parse(data).task, name)
}

/** What the question for instructions remembers. */
const question = z.object({ task: z.string() })

/** Whoever is asked answers, or a leader above; an assigner who asked somebody above waits like everybody else. */
function mustBeTheirs({ roster, actor }: Ask, { task, number, relations }: Meant): void {
  if (task.escalatedToId === null) return
  const asked = presentOf(roster, askedOf(roster, task))
  const isAbove = relations.has('superior') && !presentOf(roster, assignersOf(roster, task)).includes(actor.id)
  if (asked.length === 0 || asked.includes(actor.id) || isAbove) return
  throw new InVain('instruct-other', { number, name: personName(roster, task.escalatedToId) })
}

/** The question that is open, and who asked it. */
async function questionOf(ask: Ask, number: number): Promise<{ readonly text: string; readonly byId: number | null }> {
  const asked = (await ask.read.history(number)).findLast(one => one.act === 'escalated')
  return { text: String(asked?.after.text ?? ''), byId: asked?.actorId ?? null }
}

async function instructed(ask: Ask, meant: Meant, words: string): Promise<Outcome> {
  const { task, number } = meant
  mustBeTheirs(ask, meant)
  const step = instruct(task, words, stampOf(ask, meant))
  const asked = await questionOf(ask, task.number)
  const doers = doersOf(ask.roster, task)
  const others = presentOf(ask.roster, [...assignersOf(ask.roster, task), ...(asked.byId === null ? [] : [asked.byId])])
  const told = [...new Set([...doers, ...others])].filter(id => id !== ask.actor.id)
  const isOpen = openStates.includes(task.state)
  const letter = (person: number): Letter => ({
    to: { person },
    kind: 'report',
    lines: [
      line('instruct-told', { number, name: personName(ask.roster, ask.actor.id) }),
      line('instruct-words', { text: words }),
      line('escalate-question', { text: asked.text }),
      line('card-content', { content: task.content }),
      line('card-due', { due: dueValue(task) })
    ],
    buttons: isOpen && doers.includes(person) ? doerButtons(number, task) : [],
    task: number
  })
  return {
    rests: step.rests,
    save: [...step.save, forget(ask)],
    say: [
      reply(ask, [line('instruct-done', { number }), line('instruct-words', { text: words })], { task: number }),
      ...told.map(letter)
    ]
  }
}
