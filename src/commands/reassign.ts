import { z } from 'zod'
import { assigningUnits, type Target } from '../core/authority.ts'
import { dayOffLines } from '../core/card.ts'
import { isLate } from '../core/extension.ts'
import { leadName, targetName } from '../core/names.ts'
import type { NewDue } from '../core/other-hands.ts'
import type { Outcome } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import { absentFor, isWithin } from '../core/roster.ts'
import type { Task } from '../core/task.ts'
import { readDue, saysNoDeadline } from '../reading/due.ts'
import { readAddressees } from '../reading/list.ts'
import { namesAlone } from './beside-meant.ts'
import { type Ask, aNumberOrWords, button, type Command, line, remember, reply } from './command.ts'
import { addressees, contextOf } from './order-read.ts'
import { due, target } from './order-shape.ts'
import { type Handing, handingRead } from './reassign-words.ts'
import { given, mustBeInCourse } from './reassigned.ts'
import { type Meant, numberMeant, taskAt, taskMeant } from './task-meant.ts'

/** What is known of a task's way to other hands, and what was asked. */
const question = z.object({
  task: z.string(),
  asks: z.enum(['whom', 'which', 'due']),
  to: target.nullable(),
  found: z.array(target),
  due: due.or(z.literal('undated')).nullable(),
  reason: z.string()
})
type Known = Pick<z.infer<typeof question>, 'to' | 'found' | 'due' | 'reason'>

/** A task is given to somebody else: the new lead gets the order, the old one hears that it is theirs no longer. */
export const reassignCommand: Command = {
  name: 'reassign',
  words: ['giao lại', 'giao lại việc'],
  slashes: ['giaolai'],
  takes: (rest, about) =>
    aNumberOrWords(rest, about && /^cho(?: |$)/.test(rest)) || (rest.startsWith('cho ') && namesAlone(rest.slice(4))),
  audience: 'assigner',
  chapter: 'giving',
  examples: ['giao lại 12 cho P. VHXH, hạn 5/12'],

  async run(ask) {
    const meant = await taskMeant(await aboutDeclined(ask), 'reassign', 'reassign-how')
    mustBeInCourse(meant.task)
    const picked = /^chọn (\d{1,2})$|^chon (\d{1,2})$/i.exec(meant.words)
    if (picked) return choice(ask, meant, Number(picked[1] ?? picked[2]))
    return towards(ask, meant, handingRead(ask, meant.words))
  },

  async answer(ask, data) {
    const { task: number, asks, ...known } = question.parse(data)
    const meant = await taskAt(ask, number, 'reassign')
    mustBeInCourse(meant.task)
    if (asks === 'due') return handed(ask, meant, { ...known, due: dueIn(ask, ask.words) })
    if (asks === 'which' && /^\d{1,2}$/.test(ask.words)) return choice(ask, meant, Number(ask.words))
    const { names, due: wanted, reason } = handingRead(ask, ask.words)
    const found = names.length > 0 ? names : readAddressees(ask.words, contextOf(ask))
    return towards(ask, meant, { names: found, due: wanted ?? known.due, reason: reason || known.reason })
  }
}

/** Without a number the only task is meant that its doers declined: whoever gave it was asked to give it again. */
async function aboutDeclined(ask: Ask): Promise<Ask> {
  if (numberMeant(ask) !== null) return ask
  const declined = await ask.read.tasks({
    assignerIds: [ask.actor.id, ...absentFor(ask.roster, ask.actor.id)],
    states: ['declined'],
    limit: 2
  })
  const [only, ...others] = declined
  return only && others.length === 0 ? { ...ask, aboutTask: String(only.number) } : ask
}

/** One of those whom an unclear name may mean, by its place in the list that was shown. */
async function choice(ask: Ask, meant: Omit<Meant, 'words'>, place: number): Promise<Outcome> {
  const open = await ask.read.question(ask.actor.id, ask.address)
  const known = open?.command === 'reassign' ? question.parse(open.data) : null
  const to = known?.task === meant.number ? known.found[place - 1] : undefined
  if (!known || !to) throw new Refusal('choose-how')
  return handed(ask, meant, { ...known, to, found: [] })
}

/** Asks who is meant where that is not clear. */
async function towards(
  ask: Ask,
  meant: Omit<Meant, 'words'>,
  { names, due: wanted, reason }: Handing
): Promise<Outcome> {
  const { number } = meant
  const { sure, unclear } = addressees(ask, names, 'leads')
  const known: Known = { to: null, found: [], due: wanted, reason }
  if (sure.length + unclear.length > 1) throw new Refusal('reassign-one', { number })
  const [doubtful] = unclear
  if (doubtful?.found.length === 0) throw new Refusal('assign-unknown', { words: doubtful.words })
  if (doubtful) {
    const found = doubtful.found.slice(0, 8)
    const rows = found.map((one, at) => [
      button('button-name', `giao lại ${number} chọn ${at + 1}`, { name: targetName(ask.roster, one) })
    ])
    return asked(ask, number, 'which', { ...known, found }, 'assign-which', { words: doubtful.words }, rows)
  }
  const [to] = sure
  if (!to) return asked(ask, number, 'whom', known, 'reassign-whom', { content: meant.task.content, number })
  return handed(ask, meant, { ...known, to })
}

/** Who is meant is clear: what is late needs a new deadline, then it is given. */
async function handed(ask: Ask, meant: Omit<Meant, 'words'>, known: Known): Promise<Outcome> {
  const { number, task } = meant
  const { to, due: wanted, reason } = known
  if (!to) throw new Refusal('reassign-how')
  mustReach(ask, task, to)
  const dated = wanted === 'undated' ? null : wanted
  if (dated && dated.at <= ask.now) throw new Refusal('assign-past', { due: { due: dated } })
  if (!wanted && isLate(task, ask.now))
    return asked(ask, number, 'due', known, 'reassign-when', { number, lead: targetName(ask.roster, to) })
  const warned = dated ? dayOffLines(dated, ask.calendar) : []
  return given(ask, meant, { to, due: wanted, reason, warned })
}

/** It stays within the unit for which it was given, with somebody the speaker may give work to (R2). */
function mustReach(ask: Ask, task: Task, to: Target): void {
  const lead = targetName(ask.roster, to)
  if (to.unitId === task.leadUnitId && to.personId === task.leadPersonId)
    throw new Refusal('reassign-same', { number: String(task.number), lead: leadName(ask.roster, task) })
  const inReach =
    assigningUnits(ask.roster, ask.actor.id, to).length > 0 && isWithin(ask.roster, to.unitId, task.assignerUnitId)
  if (!inReach || to.personId === task.assignerId) throw new Refusal('assign-not-yours', { lead })
}

function dueIn(ask: Ask, words: string): NewDue {
  if (saysNoDeadline(words)) return 'undated'
  const reading = readDue(words, contextOf(ask))
  if (!reading) throw new Refusal('reassign-due-how', { words })
  return reading.due
}

function asked(
  ask: Ask,
  task: string,
  asks: z.infer<typeof question>['asks'],
  known: Known,
  key: string,
  values: Readonly<Record<string, string>>,
  rows: readonly (readonly ReturnType<typeof button>[])[] = []
): Outcome {
  return {
    rests: [],
    save: [remember(ask, 'reassign', { task, asks, ...known })],
    say: [reply(ask, [line(key, values)], { buttons: [...rows, [button('button-cancel', 'hủy')]], task })]
  }
}
