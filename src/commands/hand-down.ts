import { may } from '../core/authority.ts'
import { mayHandDown, partTakers, takesPart } from '../core/handing-down.ts'
import { leadName } from '../core/names.ts'
import type { Order } from '../core/order.ts'
import { handDown } from '../core/other-hands.ts'
import { Refusal } from '../core/refusal.ts'
import { readAssignment } from '../reading/assignment.ts'
import { type Ask, aNumber, type Command, type Takes } from './command.ts'
import { directiveFor } from './directive-kept.ts'
import { present } from './draft.ts'
import { orderFiles } from './files.ts'
import { isDoing } from './handling.ts'
import { givenOn } from './one-task.ts'
import { addressees, contextOf, orderRead, otherSaid } from './order-read.ts'
import { type Meant, stampOf, taskMeant } from './task-meant.ts'

/** `phân công 12 người trực` gives no task number; in answer to an order a name is enough: `phân công đ/c Long`. */
const aTaskOrSomebody: Takes = (rest, about) =>
  (aNumber(rest, about) && !/^\d+ (?:nguoi|can bo|nhan vien|cong chuc|thanh vien|don vi|to|nhom)\b/.test(rest)) ||
  (about &&
    (/^(?:cho |den )?(?:d\/c|dc|dong chi|anh|chi|em|ong|ba|co|chu|phong|p\.|ban|to|van phong)(?![a-z])/.test(rest) ||
      /^(?:cho )?[a-z\d]+(?: [a-z]+){0,3}$/.test(rest)))

/** A leader gives a task of their unit, or a part of it, on inside the unit (R4): a card of its own, a task below it. */
export const handDownCommand: Command = {
  name: 'hand-down',
  words: ['phân công', 'giao tiếp', 'chuyển'],
  slashes: ['phancong', 'chuyen'],
  takes: aTaskOrSomebody,
  audience: 'assigner',
  chapter: 'giving',
  examples: ['phân công 12 đ/c Long', 'phân công 12 cho anh Long soạn phần thôn 3, trước 27/11'],

  async run(ask) {
    const meant = await taskMeant(ask, 'hand-down', 'hand-down-how')
    const { task, number } = meant
    if (partTakers(ask.roster, ask.actor.id, task.leadUnitId).length === 0)
      throw new Refusal('hand-down-not-yours', { number, lead: leadName(ask.roster, task) })
    // Refuses now rather than after the card.
    handDown(task, '-', stampOf(ask, meant))
    return present(ask, await part(ask, meant), null)
  }
}

/** `giao 3 cho Long`: by a leader of the unit that has the task it hands it down; whoever gave it takes it elsewhere outright. */
export const giveOnCommand: Command = {
  ...handDownCommand,
  name: 'give-on',
  words: ['giao', 'giao việc', 'giao nhiệm vụ'],
  slashes: [],
  takes: givenOn,
  examples: [],

  async run(ask) {
    const { task, number, relations, words } = await taskMeant(ask, 'view', 'hand-down-how')
    const leadsIt = may('hand-down', relations) && partTakers(ask.roster, ask.actor.id, task.leadUnitId).length > 0
    if (!leadsIt && may('reassign', relations)) throw new Refusal('hand-down-again', { number, to: toWhom(words) })
    return handDownCommand.run(ask)
  }
}

/**
 * Whether an order that answers a message about a task hands that task down: `anh Long xử lý giúp chị` by a leader of the unit
 * that has it, to people of the unit alone.
 */
export async function handsDown(ask: Ask, text: string): Promise<boolean> {
  const task = ask.aboutTask === '' ? null : await ask.read.task(Number(ask.aboutTask))
  if (!task || !mayHandDown(ask.roster, ask.actor.id, task)) return false
  const { sure, unclear } = addressees(ask, readAssignment(text, contextOf(ask), true).lead, 'leads')
  const named = [...sure, ...unclear.flatMap(one => one.found)]
  return named.length > 0 && named.every(one => takesPart(ask.roster, ask.actor.id, task.leadUnitId, one))
}

const toWhom = (words: string): string => words.replace(/^(?:cho|đến|den)[\s:]+/iu, '')

/** What is handed down: the task itself with its documents, files and deadline, unless the words say otherwise. */
async function part(ask: Ask, { task, words }: Meant): Promise<Order> {
  // Without accents `truoc` after a comma would be one more name.
  const said = toWhom(words).replace(/ ?, ?(?=(?:truoc|trc|han|cham|muon|den)\s)/gi, ' ')
  const assignment = readAssignment(said, contextOf(ask), true)
  if (assignment.intent === 'blocked_secret') throw new Refusal('secret')
  const other = otherSaid(ask, assignment)
  if (other) throw new Refusal('assign-several', { other: other.words })
  const read = orderRead(ask, assignment)
  const named = read.leads.length + read.unclear.length > 0
  // A name the roster does not have is no work to be done.
  const bare = !named && read.content !== '' && /^(?:\p{L}+|\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){1,4})$/u.test(read.content)
  const unclear = bare ? [{ slot: 'leads' as const, words: read.content, found: [] }] : read.unclear
  const dated = read.due !== null || read.noDeadline
  const above = await ask.read.attachments(task.number)
  const given = above.filter(file => file.reportN === 0 && file.at.getTime() === task.assignedAt.getTime())
  return {
    ...read,
    content: bare || isDoing(read.content) ? task.content : read.content,
    unclear,
    ...(dated ? {} : ofTask(task)),
    urgency: read.urgency === 'normal' ? task.urgency : read.urgency,
    documents: [...new Set([...task.documents, ...read.documents])],
    directive: read.directive ?? (await directiveFor(ask, task)),
    source: 'handed_down',
    importance: task.importance,
    classifiedById: task.classifiedById,
    field: task.field,
    forCitizens: task.forCitizens,
    parent: task.number,
    asUnitId: task.leadUnitId,
    files: [
      ...given.map(({ channel, fileRef, name, kind, size }) => ({ channel, fileRef, name, kind, size })),
      ...orderFiles(ask, ask.files)
    ]
  }
}

/** The deadline of the task above, in its own words. */
const ofTask = ({ dueAt, dueKind, dueWords }: Meant['task']): Partial<Order> =>
  dueAt === null || dueKind === null
    ? { noDeadline: true }
    : { due: { at: dueAt, kind: dueKind, words: dueWords }, alternative: null }
