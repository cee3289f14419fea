import { z } from 'zod'
import { may, mayAssign } from '../core/authority.ts'
import { dueValue } from '../core/card.ts'
import type { Due } from '../core/deadline.ts'
import { assignersOf, decidersOf } from '../core/deciders.ts'
import { askExtension, askedLate, exampleDue, extend, grantExtension, mustBeExtendable } from '../core/extension.ts'
import { fold } from '../core/fold.ts'
import type { Button, Line } from '../core/letter.ts'
import { namesOf } from '../core/names.ts'
import type { Outcome } from '../core/outcome.ts'
import { isFirstOrEarlier, mustBeDatable } from '../core/redating.ts'
import { InVain, Refusal } from '../core/refusal.ts'
import type { Task } from '../core/task.ts'
import { readAssignment } from '../reading/assignment.ts'
import { type Ask, aNumberOrWords, button, type Command, forget, line, remember, reply } from './command.ts'
import { extended } from './extension-decided.ts'
import {
  decisionButtons,
  notThat,
  onlyRequest,
  pendingOf,
  requestCard,
  requestHeading,
  requestLines
} from './extension-requests.ts'
import { dueTyped, dueWished, extensionWords, type Wish } from './extension-words.ts'
import { contextOf } from './order-read.ts'
import { due } from './order-shape.ts'
import { withoutBecause } from './reason.ts'
import { redated } from './redated.ts'
import { taskChanged } from './task-changed.ts'
import { type Meant, stampOf, taskAt } from './task-meant.ts'
import { tasksFor } from './tasks-for.ts'

/** What is asked for on the way to a longer deadline, and what is known already. */
const question = z.object({
  task: z.string(),
  asks: z.enum(['until', 'why', 'lateness']),
  n: z.number().nullable(),
  to: due.nullable(),
  reason: z.string().nullable(),
  excused: z.boolean().nullable()
})

type About = Omit<Meant, 'words'> & { readonly act: 'extend' | 'ask-extension' }

/** A longer deadline: said by who does the work it asks for one, said by who gave it, or leads above, it gives one (DOMAIN 3.8). */
export const extendCommand: Command = {
  name: 'extend',
  takesReason: true,
  words: ['gia hạn', 'xin gia hạn', 'đề nghị gia hạn', 'lùi hạn', 'xin lùi hạn'],
  slashes: ['giahan', 'xingiahan'],
  takes: (rest, about) => aNumberOrWords(rest, about) || /^(?:(?:den|sang|toi) |them \d)/.test(rest),
  audience: 'everyone',
  chapter: 'deadlines',
  examples: ['xin gia hạn 12 đến 8/12 vì chờ số liệu', 'gia hạn 12 thêm 3 ngày làm việc'],

  async run(ask) {
    const said = extensionWords(ask, ask.words)
    const named = said.reading.task ?? taskBehind(ask.words)
    const dated = said.reading.until !== null || said.reading.more !== null
    const number = named === undefined ? ask.aboutTask || (dated ? await onlyOne(ask) : '') : String(Number(named))
    if (number === '') throw new Refusal('extend-how', {}, await offered(ask))
    const about = await taskAbout(ask, number)
    const reason = said.reading.because ?? (said.excused === null ? null : await reasonTold(ask, number))
    const { n, excused } = said
    return wished(ask, about, { n, excused, reason, to: dueWished(ask, about.task, said) })
  },

  async answer(ask, data) {
    const { task: number, asks, ...known } = question.parse(data)
    const about = await taskAbout(ask, number)
    if (asks === 'why') {
      const reason = withoutBecause(ask.words)
      return wished(ask, about, { ...known, reason: reason === '' ? null : reason })
    }
    const said = extensionWords(ask, ask.words)
    const excused = said.excused ?? known.excused
    if (asks === 'lateness' && excused === null) throw new Refusal('extend-lateness-how')
    const to = asks === 'until' ? dueWished(ask, about.task, said) : known.to
    if (to === null) throw new Refusal('due-how', { words: ask.words })
    return wished(ask, about, { n: known.n, to, reason: known.reason ?? said.reading.because, excused })
  },

  answeredBy: ({ words }, data, name) => words === '' && question.parse(data).asks === 'why' && waitedFor.has(name)
}

/** Lists whose names are reasons why work takes longer: `chờ ý kiến`, `chờ duyệt`. */
const waitedFor: ReadonlySet<string> = new Set(['instructions', 'awaiting', 'submissions'])

/**
 * Whether a line asks for a longer deadline in words of its own: `cho em xin lùi đến thứ 6`, not `gia hạn hợp đồng`. With a question
 * open, `busy`, only where it is told of which task: else it is the answer.
 */
export function asksLonger(ask: Ask, text: string, busy = false): boolean {
  if (readAssignment(text, contextOf(ask)).intent !== 'extend') return false
  const folded = fold(text)
  const { until, more, task } = extensionWords(ask, text).reading
  if (busy && ask.aboutTask === '' && task === null && taskBehind(text) === undefined) return false
  return !OF_A_THING.test(folded) && (until !== null || more !== null || OF_A_DEADLINE.test(folded))
}

/** `xin thêm 3 ngày việc 1`: the task behind what is asked for, before any reason. */
function taskBehind(words: string): string | undefined {
  const [asked = ''] = fold(words).split(/ (?:vi|do|ly do|boi) /)
  return /(?<![a-z\d])(?:nhiem vu|viec)(?: so)? ?#?(\d{1,9})(?![\d/])/.exec(asked)?.[1]
}

/** The task of the only request before somebody who asks for nothing themselves: what they say answers it. */
async function onlyOne(ask: Ask): Promise<string> {
  const only = await onlyRequest(ask)
  const own = only ? await tasksFor(ask, 'ask-extension') : []
  return only && own.length === 0 ? String(only.task.number) : ''
}

const OF_A_DEADLINE = /(?:gia|gian|noi|lui|doi|keo dai|them) (?:thoi )?(?:han|gian)/
/** What is extended is named, and it is no task: work that somebody is to do. */
const OF_A_THING =
  /(?:gia|gian) han (?!(?:den|toi|sang|them|cho|viec|nhiem|so|vi|do|ly|giup|a|nhe|duoc|thoi|dl|deadline|lan|qua)(?![a-z]))[a-z]/

/** The deadline is moved, by whoever may, as was asked or otherwise, or asked for. */
export const wished = (ask: Ask, about: About, wish: Wish): Promise<Outcome> =>
  about.act === 'extend' ? giving(ask, about, wish) : asking(ask, about, wish)

/** The task, and whether its speaker gives longer deadlines or asks for them. */
async function taskAbout(ask: Ask, number: string): Promise<About> {
  const { relations } = await taskAt(ask, number, 'view')
  const gives = may('extend', relations) || (!may('ask-extension', relations) && mayAssign(ask.roster, ask.actor.id))
  const act = gives ? 'extend' : 'ask-extension'
  return { ...(await taskAt(ask, number, act)), act }
}

async function asking(ask: Ask, about: About, { to, reason }: Wish): Promise<Outcome> {
  const { task, number } = about
  const pending = await pendingOf(ask.read, task)
  const deciders = decidersOf(ask.roster, task).filter(id => id !== ask.actor.id)
  const assigner = askedOf(ask, task)
  if (pending) {
    const values = { number, n: String(pending.n), assigner }
    throw new InVain(
      'extend-pending',
      values,
      [[button('button-detail', `chi tiết ${number}`)]],
      requestLines(ask, task, pending)
    )
  }
  const stamp = stampOf(ask, about)
  askExtension(task, to, '-', stamp)
  const known = { n: null, to, reason, excused: null }
  if (to === null) return asked(ask, number, 'until', known, [line('extend-until', { number, due: dueValue(task) })])
  if (reason === null) return asked(ask, number, 'why', known, [line('extend-why', { number, due: { due: to } })])
  const step = askExtension(task, to, reason, stamp)
  const n = step.task.extensionsAsked
  const request = { n, wantedAt: to.at, wantedKind: to.kind, reason, askedAt: ask.now, askedById: ask.actor.id }
  const lines = requestLines(ask, task, request)
  return {
    rests: step.rests,
    save: [...step.save, forget(ask)],
    say: [
      reply(ask, [line('extend-sent', { number, n: String(n), assigner }), ...lines, line('extend-meanwhile')], {
        task: number
      }),
      ...deciders.map(person => ({
        to: { person },
        kind: 'report' as const,
        lines: [requestHeading(ask, task, request), ...lines],
        buttons: decisionButtons(task, request),
        task: number,
        card: requestCard(task, n)
      })),
      ...taskChanged(ask, step.task)
    ]
  }
}

async function giving(ask: Ask, about: About, wish: Wish): Promise<Outcome> {
  const { task, number } = about
  const request = await pendingOf(ask.read, task)
  const n = request?.n ?? task.extensionsAsked + 1
  if (wish.n !== null && wish.n !== n) throw notThat(ask, task, wish.n, request)
  if (task.dueAt === null) mustBeDatable(task)
  else mustBeExtendable(task, request !== null)
  const { to, reason, excused } = wish
  const known = { n: wish.n, to, reason, excused }
  if (to !== null && task.dueAt === null) return redated(ask, about, to, reason)
  if (to !== null && request === null && to.at > ask.now && isFirstOrEarlier(task, to))
    throw new Refusal('extend-earlier', {
      number,
      due: dueValue(task),
      wanted: { due: to },
      example: exampleDue(task, ask.now),
      typed: dueTyped(to)
    })
  if (to === null) return asked(ask, number, 'until', known, [line('extend-until', { number, due: dueValue(task) })])
  const how = { calendar: ask.calendar, excused: excused ?? false, reason: reason ?? '' }
  const stamp = stampOf(ask, about)
  const step = request ? grantExtension(task, request, to, stamp, { ...how, reason }) : extend(task, to, stamp, how)
  if (excused === null && askedLate(task, request?.askedAt ?? ask.now)) {
    const lines = [line('extend-lateness', { number, due: { due: to } })]
    return asked(ask, number, 'lateness', known, lines, latenessButtons(number, n, to))
  }
  return extended(ask, about, step, { request, reason, excused: excused === true })
}

/**
 * `sửa 12 hạn 10/12`: the deadline by whoever may move it, be it the first, an earlier or a later one. Only these words bring
 * one forward: who says `gia hạn` means a longer one.
 */
export async function dueAmended(ask: Ask, number: string, words: string): Promise<Outcome> {
  const about = { ...(await taskAt(ask, number, 'extend')), act: 'extend' as const }
  const { task } = about
  if (words === '') throw new Refusal('amend-task-due', { number, example: exampleDue(task, ask.now) })
  const said = extensionWords(ask, words)
  if (said.reading.again) throw new Refusal('amend-task-turns', { number })
  const to = dueWished(ask, task, said)
  if (to === null) throw new Refusal('due-how', { words })
  const { because: reason } = said.reading
  const wish = { n: null, to, reason, excused: said.excused }
  if (!isFirstOrEarlier(task, to)) return giving(ask, about, wish)
  const request = await pendingOf(ask.read, task)
  if (request !== null)
    throw new Refusal('redate-asked', { number, n: String(request.n) }, decisionButtons(task, request))
  return redated(ask, about, to, reason)
}

/** Without accents: a button carries at most 64 bytes. */
const latenessButtons = (number: string, n: number, to: Due): readonly (readonly Button[])[] => [
  [button('button-still-late', `gia han ${number} lan ${n} den ${dueTyped(to)} van tinh tre`)],
  [button('button-excused', `gia han ${number} lan ${n} den ${dueTyped(to)} khong tinh tre`)]
]

/** The question about one thing that is missing; what is known is remembered. */
function asked(
  ask: Ask,
  task: string,
  asks: z.infer<typeof question>['asks'],
  known: Wish,
  lines: readonly Line[],
  buttons: readonly (readonly Button[])[] = []
): Outcome {
  return {
    rests: [],
    save: [remember(ask, 'extend', { task, asks, ...known })],
    say: [reply(ask, lines, { buttons: [...buttons, [button('button-cancel', 'hủy')]], task })]
  }
}

/** The reason that was told before the question which this answers by a sentence of its own. */
async function reasonTold(ask: Ask, number: string): Promise<string | null> {
  const open = await ask.read.question(ask.actor.id, ask.address)
  const told = open?.command === 'extend' ? question.parse(open.data) : null
  return told?.task === number ? told.reason : null
}

/** Whom a request goes to by name: its assigner, unless others decide because that one is gone. */
const askedOf = ({ roster }: Ask, task: Task): string => {
  const deciding = assignersOf(roster, task)
  return namesOf(roster, deciding.length > 0 ? deciding : [task.assignerId])
}

async function offered(ask: Ask): Promise<readonly (readonly Button[])[]> {
  const mine = await tasksFor(ask, 'ask-extension')
  return mine.length > 0 ? mine : tasksFor(ask, 'extend')
}
