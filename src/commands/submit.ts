import { submitsTo } from '../core/authority.ts'
import { fold } from '../core/fold.ts'
import { namesOf, personName } from '../core/names.ts'
import type { Outcome } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import { readAddressees } from '../reading/list.ts'
import { orderSaid } from './assign.ts'
import { type Ask, type Command, line, type Takes } from './command.ts'
import { afterDraft, draftMeant, draftNumber, isSubmitted, orderOf, present } from './draft.ts'
import { noSuchDay } from './no-such-day.ts'
import { contextOf } from './order-read.ts'

/** How a leader is named, folded. */
const LEADER =
  '(?:anh|chi|ong|ba|co|chu|bac|d/c|dc|dong chi|chu tich|pho chu tich|ct|pct|lanh dao|thu truong|sep|truong phong|pho truong phong|pho phong|giam doc|pho giam doc|chanh van phong)'
/** How those who are given work are named, folded. */
const DOER =
  '(?:phong|p\\.|p |so|ban|ubnd|van phong|vp|xa|phuong|huyen|thanh pho|trung tam|tt|tram|truong|to|doi|cac|tat ca|anh|chi|ong|ba|a |c |d/c|dc|dong chi|chuyen vien)'
const GIVE = `giao (?:viec |nhiem vu )?(?:cho )?${DOER}`
/** `anh Vinh: giao P. VHXH ...`, `anh Vinh giao P. VHXH ...`, `giao P. VHXH ...`; not `trình ký`, nor `trình Chủ tịch ký rồi`. */
const AN_ORDER = new RegExp(
  `^(?:(?:[^:,\\n]{1,60}: ?|${LEADER}(?: [^ :,\\n]+){0,4} )?${GIVE}|${LEADER}[^:,\\n]{0,50}: ?\\S)`
)
/** Nothing but a leader: `trình a Vinh` puts the open card before him; `trình Chủ tịch ký` does not. */
const A_LEADER = new RegExp(`^(?:${LEADER}|a|c)(?: (?!(?:ky|xem|duyet|roi|chua|xong|di|len|cho)(?![a-z]))[a-z]+){0,4}$`)
const anOrderForALeader: Takes = rest => /^k\d+\b/.test(rest) || A_LEADER.test(rest) || AN_ORDER.test(rest)

/** The leader named before an order: up to a colon, or up to `giao`. */
const NAMED = new RegExp(
  `^(?!giao )(?:[^:,\\n]{1,60}?(?=\\s*:\\s*giao\\s|\\s+giao\\s)|${LEADER}[^:,\\n]{0,50}?(?=\\s*:))`
)

/** A specialist writes an order for a leader, who approves it before it goes out (R56). */
export const submitCommand: Command = {
  name: 'submit',
  words: ['trình'],
  slashes: ['trinh'],
  takes: anOrderForALeader,
  audience: 'everyone',
  chapter: 'documents',
  examples: ['trình anh Vinh: giao P. Kinh tế rà soát hộ nghèo, chậm nhất 30/11'],

  async run(ask): Promise<Outcome> {
    if (draftNumber(ask.words) !== null || (await isForOpenCard(ask))) return turned(ask)
    const named = NAMED.exec(fold(ask.words))?.[0] ?? ''
    const leader = leaderMeant(ask, ask.words.slice(0, named.length).trim())
    const words = orderWords(ask.words.slice(named.length))
    if (words === '') throw new Refusal('submit-how')
    const giver = ask.roster.people.get(leader) ?? ask.actor
    const order = { ...orderSaid({ ...ask, actor: giver, words }), ...submittedTo(ask, leader) }
    const wrong = order.due || order.noDeadline ? null : noSuchDay(order.content)
    if (!wrong) return present(ask, order, null)
    return present(ask, { ...order, content: wrong.content }, null, [line('due-no-such-day', { day: wrong.day })])
  }
}

/** What is put before a leader is important: that is why it is put there. Who says so is kept (R57). */
const submittedTo = (ask: Ask, leader: number) =>
  ({ submitTo: leader, importance: 'important', classifiedById: ask.actor.id }) as const

/** The words of an order without what leads to it. */
const orderWords = (typed: string): string => {
  const words = typed.replace(/^[\s:]+/, '')
  return words.slice(/^giao(?: viec| nhiem vu)?(?![a-z])[\s:]*/.exec(fold(words))?.[0].length ?? 0).trim()
}

const isForOpenCard = async (ask: Ask): Promise<boolean> =>
  A_LEADER.test(fold(ask.words)) && (await ask.read.openDraft(ask.actor.id, ask.address)) !== null

/** An open card of one's own goes before a leader instead of out. */
async function turned(ask: Ask): Promise<Outcome> {
  const draft = await draftMeant(ask)
  const order = orderOf(draft)
  if (isSubmitted(draft)) throw new Refusal('submit-not-again', { name: personName(ask.roster, order.preparedById) })
  const leader = leaderMeant(ask, afterDraft(ask.words).replace(/^[\s:]+/, ''))
  return present(ask, { ...order, ...submittedTo(ask, leader), asUnitId: null }, draft)
}

/** The leader these words name, among those to whom this person may submit; nobody named: the first of them. */
function leaderMeant(ask: Ask, words: string): number {
  const leaders = submitsTo(ask.roster, ask.actor.id)
  const [first] = leaders
  if (first === undefined) throw new Refusal('submit-nobody')
  if (/^(?:(?:len )?(?:lanh dao|thu truong|sep|cap tren))?$/.test(fold(words))) return first
  const found = readAddressees(words, contextOf(ask)).flatMap(one => one.found)
  const named = new Set(found.flatMap(one => ('personId' in one ? [one.personId] : [])))
  const [only, ...others] = leaders.filter(id => named.has(id))
  if (only !== undefined && others.length === 0) return only
  throw new Refusal('submit-whom', { words, names: namesOf(ask.roster, leaders) })
}
