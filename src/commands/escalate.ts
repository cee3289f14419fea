import { z } from 'zod'
import { doersOf } from '../core/authority.ts'
import { taskLines } from '../core/card.ts'
import { assignersOf } from '../core/deciders.ts'
import { fold } from '../core/fold.ts'
import { headOver, presentOf } from '../core/heads.ts'
import { daysLate, labelAt } from '../core/label.ts'
import type { Letter, Line } from '../core/letter.ts'
import { personName } from '../core/names.ts'
import { escalate } from '../core/other-hands.ts'
import type { Outcome } from '../core/outcome.ts'
import { InVain, Refusal } from '../core/refusal.ts'
import type { Task } from '../core/task.ts'
import { type Ask, button, type Command, forget, line, remember, reply } from './command.ts'
import { actLine } from './detail.ts'
import { stands } from './listing.ts'
import { oneTask } from './one-task.ts'
import { withoutBecause } from './reason.ts'
import { type Meant, stampOf, taskAt, taskMeant } from './task-meant.ts'

/** The last acts that whoever is asked sees at once; all of them stand in the detail. */
const SHOWN = 8

/**
 * What is beyond somebody's authority goes to whoever is above, with its history (R61): from a doer to the assigner, from
 * the assigner and their office to the head above. One question at a time; the clock runs on.
 */
export const escalateCommand: Command = {
  name: 'escalate',
  words: [
    'xin ý kiến',
    'xin ý kiến chỉ đạo',
    'xin ý kiến lãnh đạo',
    'xin ý kiến cấp trên',
    'xin chỉ đạo',
    'vượt thẩm quyền'
  ],
  slashes: ['xinykien'],
  takes: oneTask,
  audience: 'everyone',
  chapter: 'doing',
  examples: ['xin ý kiến 12 về kinh phí thực hiện', 'vượt thẩm quyền 12 cần ý kiến về kinh phí'],

  async run(ask) {
    const meant = await taskMeant(ask, 'escalate', 'escalate-how')
    const question = questionIn(meant.words)
    if (question !== '') return escalated(ask, meant, question)
    escalate(meant.task, asked(ask, meant), '-', stampOf(ask, meant))
    return {
      rests: [],
      save: [remember(ask, 'escalate', { task: meant.number })],
      say: [
        reply(ask, [line('escalate-what', { number: meant.number, content: meant.task.content })], {
          buttons: [[button('button-cancel', 'hủy')]]
        })
      ]
    }
  },

  async answer(ask, data) {
    const { task } = z.object({ task: z.string() }).parse(data)
    const question = questionIn(ask.words)
    if (question === '') throw new Refusal('escalate-how')
    return escalated(ask, { ...(await taskAt(ask, task, 'escalate')), words: ask.words }, question)
  },

  // What is asked about may be no more than that it is beyond them.
  answeredBy: ({ words, aboutTask }, _, name) => name === 'escalate' && words === '' && aboutTask === ''
}

/** Whether words that were to report something ask somebody above instead. */
export const asksAbove = (words: string): boolean =>
  /^(?:vuot tham quyen|xin (?:y kien|chi dao))(?![a-z])/.test(fold(words))

/**
 * The question without the words that lead to it: `cần ý kiến về kinh phí`, `của phòng, xin ý kiến chỉ đạo về kinh phí` ask
 * about "kinh phí". Who says no more than that it is beyond them asks with these words.
 */
function questionIn(words: string): string {
  const said = withoutBecause(words)
  const question = LEADING.reduce((rest, leading) => rest.replace(leading, ''), said).trim()
  return question === '' && asksAbove(said) ? said : question
}

/** What leads to a question, in this order. */
const LEADING = [
  /^(?:vượt thẩm quyền|vuot tham quyen)(?!\p{L})[\s:,.;-]*/iu,
  /^(?:của|cua)\s.{0,40}?[\s:,.;-]+(?=(?:cần|can|xin|cho|có|co)\s)/iu,
  /^(?:(?:cần|can)\s+)?(?:(?:xin|cho|có|co)\s+)?(?:ý kiến|y kien)(?:\s+(?:chỉ đạo|chi dao|lãnh đạo|lanh dao|cấp trên|cap tren))*(?!\p{L})[\s:,.;-]*/iu,
  /^xin\s+(?:chỉ đạo|chi dao)(?!\p{L})[\s:,.;-]*/iu,
  /^(?:về việc|ve viec|về|ve)(?!\p{L})[\s:]*/iu
]

/** Whom to ask. A doer asks the assigner; everybody else, and who finds no assigner, the head above. */
function asked(ask: Ask, { task, number, relations }: Omit<Meant, 'words'>): number {
  const { roster } = ask
  if (task.escalatedToId !== null) {
    throw new InVain('escalate-waiting', { number, name: personName(roster, task.escalatedToId) })
  }
  const [assigner] = relations.has('doer') ? assignersOf(roster, task).filter(id => id !== ask.actor.id) : []
  if (assigner !== undefined) return assigner
  const head = headOver(roster, task.assignerUnitId, task.assignerId)
  if (head === null || head === ask.actor.id) throw new InVain('escalate-nobody', { number })
  return head
}

async function escalated(ask: Ask, meant: Meant, question: string): Promise<Outcome> {
  const { task, number } = meant
  const toId = asked(ask, meant)
  const step = escalate(task, toId, question, stampOf(ask, meant))
  const history = await ask.read.history(task.number)
  const isLinked = (await ask.read.accountsOf(toId)).length > 0
  const values = { number, name: personName(ask.roster, ask.actor.id), to: personName(ask.roster, toId) }
  const above = presentOf(ask.roster, [toId]).filter(id => id !== ask.actor.id)
  const told = [...new Set([...doersOf(ask.roster, task), ...presentOf(ask.roster, assignersOf(ask.roster, task))])]
  const copies = told.filter(id => id !== ask.actor.id && !above.includes(id))
  const clock = clockLines(task)
  const questionLine = line('escalate-question', { text: question })
  return {
    rests: step.rests,
    save: [...step.save, forget(ask)],
    say: [
      reply(
        ask,
        [
          line('escalate-done', values),
          questionLine,
          ...clock,
          ...(isLinked ? [] : [line('escalate-unlinked', { name: values.to })])
        ],
        { task: number }
      ),
      ...above.map(
        (person): Letter => ({
          to: { person },
          kind: 'report',
          lines: [
            line('escalate-told', values),
            questionLine,
            ...asItStands(ask, meant),
            ...clock,
            ...last(ask, history)
          ],
          buttons: [[button('button-instruct', `chỉ đạo ${number}`), button('button-detail', `chi tiết ${number}`)]],
          card: `question:${number}:${history.filter(({ act }) => act === 'escalated').length + 1}`
        })
      ),
      ...copies.map(
        (person): Letter => ({
          to: { person },
          kind: 'report',
          lines: [
            line('escalate-copy', values),
            questionLine,
            line('card-content', { content: task.content }),
            ...clock
          ],
          task: number
        })
      )
    ]
  }
}

/** That the deadline runs on meanwhile; of what rests it does not, and of a settled result it decides nothing. */
const clockLines = ({ dueAt, state, settledAt }: Task): readonly Line[] =>
  dueAt === null || settledAt !== null ? [] : [line(state === 'suspended' ? 'escalate-rests' : 'escalate-clock')]

const asItStands = (ask: Ask, { task, participants }: Meant): readonly Line[] => [
  ...taskLines(task, ask.roster, participants),
  line('card-state', {
    state: { line: stands(task, labelAt(task, ask.now, ask), daysLate(task, ask.now, ask.calendar)) }
  })
]

const last = (ask: Ask, history: Awaited<ReturnType<Ask['read']['history']>>): readonly Line[] => [
  { ...line('detail-history'), gap: true },
  ...(history.length > SHOWN ? [line('detail-older', { count: history.length - SHOWN })] : []),
  ...history.slice(-SHOWN).map(one => actLine(ask.roster, one))
]
