import { amendCommand as amend, amendsCard } from './commands/amend.ts'
import { assignCommand as assign } from './commands/assign.ts'
import { choiceSaid } from './commands/choice-said.ts'
import { type Ask, backTo, forget } from './commands/command.ts'
import { detailCommand as detail } from './commands/detail.ts'
import { answersDocument, documentCommand as document } from './commands/document.ts'
import { draftQuoted, orderOf } from './commands/draft.ts'
import { asksLonger, extendCommand as extend } from './commands/extend.ts'
import { handDownCommand as handDown, handsDown } from './commands/hand-down.ts'
import { filesKept, handsIn, isFilesOnly } from './commands/handed-in.ts'
import { examplesFor } from './commands/help.ts'
import { commands, help } from './commands/index.ts'
import { contextOf } from './commands/order-read.ts'
import { reportCommand as report } from './commands/report.ts'
import { saidOtherWay, substituteAsked } from './commands/substitute.ts'
import { askedKindly, begunWith, type Understood, understand } from './commands/understand.ts'
import { mayAssign } from './core/authority.ts'
import { fold } from './core/fold.ts'
import type { Outcome } from './core/outcome.ts'
import { InVain, Refusal } from './core/refusal.ts'
import { callName, postsOf } from './core/roster.ts'
import type { Question } from './core/rows.ts'
import { readAssignment } from './reading/assignment.ts'
import { readFilter } from './reading/filter.ts'
import { readOrders } from './reading/orders.ts'

/** How long a question, or a numbered choice, waits for its answer: what is said a day later was not said to it. */
const QUESTION_LIFE_MS = 24 * 60 * 60 * 1000

/** Which command this is, by the order of DECISIONS 7, and what comes of it. */
export async function answered(ask: Ask, typed: string, chat: string): Promise<Outcome> {
  const choice = ask.pressed ? null : choiceSaid(commands, ask, await offered(ask, chat), typed)
  const text = choice ?? typed.replace(/^#\s*(?=\d{1,9}$)/, 'chi tiết ')
  const sure = choice !== null || ask.pressed || text.startsWith('/')
  const leads = mayAssign(ask.roster, ask.actor.id)
  const run = ({ command, words }: Understood) =>
    // Who typed looks below, where a channel could change what stands above.
    command.run({ ...ask, words, pressed: ask.pressed || (choice !== null && !ask.can.edit) })
  const question = await pending(ask)
  const isFree = !question && !sure && ask.aboutTask === ''
  const understood =
    understand(commands, text, sure, ask.aboutTask !== '') ??
    (isFree ? askedKindly(commands, text, ownUnit(ask)) : null)
  if (leads && !sure && (!understood || understood.command === assign) && (await givesOn(ask, text)))
    return run({ command: handDown, words: understood?.words ?? text })
  const asking = question ? commands.find(one => one.name === question.command) : undefined
  /** Words that the question which is open takes for its answer, whatever else they could be. */
  const isTaken = ({ command, words }: Understood): boolean =>
    question !== null && asking?.answeredBy?.({ ...ask, words }, question.data, command.name) === true
  const answers = understood && !sure && (isNoCommand(ask, text, understood, question) || isTaken(understood))
  if (understood?.asked && !answers && leads && isToFindOut(ask, text, understood))
    return run({ command: assign, words: text })
  if (understood && !answers) {
    const outcome = await run(understood)
    return question && asking?.takesReason ? { ...outcome, save: [forget(ask), ...outcome.save] } : outcome
  }
  if (text.startsWith('/')) throw notUnderstood(ask)
  if (asksLonger(ask, text, question !== null)) return run({ command: extend, words: text })
  if (!question && leads && amendsCard(text) && (await cardAtHand(ask))) return run({ command: amend, words: text })
  const substitution = question ? null : saidOtherWay(ask, text)
  if (substitution) return substituteAsked(ask, substitution)
  if (leads && isOrder(ask, text)) return run({ command: assign, words: text })
  if (text === '' && ask.files.length === 0) return help.run({ ...ask, words: '' })
  if (text === '' && ask.files.every(file => file.kind === 'voice')) throw new Refusal('file-voice')
  if (leads && handsIn({ ...ask, words: text }, question)) return run({ command: assign, words: text })
  if (question && asking?.answer) {
    const outcome = await asking.answer({ ...ask, words: text }, question.data).catch(fault => inVain(ask, fault))
    return { ...outcome, rests: [...outcome.rests, { row: 'question', key: question, version: question.version }] }
  }
  if (text === '') return filesAlone(ask)
  if (/^\d{1,9}$/.test(text)) return run({ command: detail, words: text })
  const begun = begunWith(commands, text)
  if (begun) return run(begun)
  return {
    rests: [],
    save: question ? [forget(ask)] : [],
    say: [{ to: backTo(ask), kind: 'reply', lines: [notUnderstood(ask).line] }]
  }
}

/** What the asker's unit is called: `phòng tôi`. Of several nobody knows which is meant. */
function ownUnit({ roster, actor }: Ask): string {
  const [own, ...others] = new Set(postsOf(roster, actor.id).map(post => post.unitId))
  const unit = own === undefined || others.length > 0 ? undefined : roster.units.get(own)
  return unit ? callName(unit) : ''
}

/** Whether words that begin like a command are none: they answer what was asked, or hand in a document. */
function isNoCommand(ask: Ask, text: string, { command, words }: Understood, question: Question | null): boolean {
  const leads = mayAssign(ask.roster, ask.actor.id)
  // A file whose caption is the name of a document hands it in.
  if (command === document && leads && ask.files.length > 0 && handsIn({ ...ask, words: text }, question)) return true
  const saysToo = command.saysToo?.test(fold(text)) === true && !text.includes('?')
  // With a file it says what that is.
  if (saysToo && ask.files.length > 0) return true
  if (question === null) return false
  // `giao trùng` that orders nobody anything is the answer to what was asked.
  if (command === assign) return !(leads && isOrder(ask, text))
  if (command === document) return answersDocument(question, words)
  if (saysToo) return true
  // Yes and no said to no message of ours are the answer.
  return saysOnly.has(command.name) && ask.aboutTask === '' && ask.aboutCard === ''
}

/** An order to find out what is asked: `Văn phòng tổng hợp đơn vị nào chưa báo cáo`. What stands around the question is no unit's name. */
function isToFindOut(ask: Ask, text: string, { words }: Understood): boolean {
  const { names, rest } = readFilter(words.replace(/^(?:đơn vị ?)?(?:khối \S+ ?)?/, ''), ask)
  const unknown = rest !== '' || names.some(({ found, near }) => found.length === 0 || near)
  return unknown && isOrder(ask, text)
}

const saysOnly: ReadonlySet<string> = new Set(['agree', 'disagree', 'disapprove'])

/** Whether an order in answer to a message about a task gives that task on inside its unit. */
const givesOn = async (ask: Ask, text: string): Promise<boolean> =>
  ask.aboutTask !== '' && isOrder(ask, text) && handsDown(ask, text)

/** The choices that an answer may mean: those of the message it quotes, or the last ones, for a day. */
async function offered({ now, quoted, read }: Ask, chat: string): Promise<readonly string[]> {
  // Who quotes a message of ours means that one, and never another.
  const ours = quoted?.ours === true && (await read.letterAt(chat, quoted.messageId)) !== null
  const offer = await (ours ? read.offer(chat, quoted.messageId) : read.offer(chat))
  return offer && now.getTime() - offer.at.getTime() < QUESTION_LIFE_MS ? offer.sentences : []
}

/** What was last asked in a private chat, if not too long ago. In a group nothing is asked (DECISIONS 15). */
async function pending({ actor, address, group, now, read }: Ask) {
  const question = group ? null : await read.question(actor.id, address)
  return question && now.getTime() - question.at.getTime() < QUESTION_LIFE_MS ? question : null
}

/** Files without a word belong to the task they answer, or to the order whose card is open. */
async function filesAlone(ask: Ask): Promise<Outcome> {
  if (ask.aboutTask !== '') return report.run(ask)
  const draft = await ask.read.openDraft(ask.actor.id, ask.address)
  if (mayAssign(ask.roster, ask.actor.id) && ask.group === null && (!draft || isFilesOnly(orderOf(draft))))
    return filesKept(ask)
  if (draft && assign.answer) return assign.answer(ask, { draft: draft.number, asks: 'content' })
  throw new Refusal('file-alone')
}

const cardAtHand = async (ask: Ask) => (await draftQuoted(ask)) ?? (await ask.read.openDraft(ask.actor.id, ask.address))

function isOrder(ask: Ask, text: string): boolean {
  if (readOrders(text, contextOf(ask))) return true
  const { intent, lead } = readAssignment(text, contextOf(ask))
  // `gia hạn hợp đồng ...` given to somebody is work like any other.
  const isWork = intent === 'assign' || (intent === 'extend' && !asksLonger(ask, text))
  return isWork && lead.some(one => one.found.length > 0)
}

/** Says that it can no longer be done, and asks no more. Other refusals leave the question open for a better answer. */
function inVain(ask: Ask, fault: unknown): Outcome {
  if (!(fault instanceof InVain)) throw fault
  const { line: said, below, buttons } = fault
  return { rests: [], save: [forget(ask)], say: [{ to: backTo(ask), kind: 'reply', lines: [said, ...below], buttons }] }
}

/** Says what this person may type instead. */
function notUnderstood(ask: Ask): Refusal {
  const [first = '', second = ''] = examplesFor(commands, ask)
  return new Refusal('not-understood', { first, second })
}
