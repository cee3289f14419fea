import { dayOffLines, dueOf, dueValue } from '../core/card.ts'
import { decidersOf, unitsInheritedBy } from '../core/deciders.ts'
import { askedLate } from '../core/extension.ts'
import type { Button, Line } from '../core/letter.ts'
import { leadName, personName, senderOf } from '../core/names.ts'
import { InVain } from '../core/refusal.ts'
import { absentFor } from '../core/roster.ts'
import type { Extension, Task } from '../core/task.ts'
import type { Requested } from '../ports/looks.ts'
import type { Reads } from '../ports/store.ts'
import { type Ask, button, line } from './command.ts'

/* Longer deadlines that were asked for and wait for a word: found, shown, decided by their `lần` (DECISIONS 6). */

/** The request of a task that waits; null when none does. */
export const pendingOf = async (read: Reads, task: Task): Promise<Extension | null> =>
  task.extensionsAsked === 0
    ? null
    : ((await read.extensions(task.number)).find(one => one.decision === 'pending') ?? null)

/** All that wait for this person. */
export async function requestsFor(ask: Ask): Promise<readonly Requested[]> {
  const { read, roster, actor } = ask
  const own = await read.requestsWaiting({ assignerIds: [actor.id, ...absentFor(roster, actor.id)] })
  const units = unitsInheritedBy(roster, actor.id)
  const others = units.length === 0 ? [] : await read.requestsWaiting({ assignerUnitIds: units })
  const all = new Map([...own, ...others].map(one => [one.task.number, one]))
  return [...all.values()].filter(({ task }) => decidersOf(roster, task).includes(actor.id))
}

/** The one request that waits for this person's word; null when none does, or several. */
export async function onlyRequest(ask: Ask): Promise<Requested | null> {
  const [only, ...others] = await requestsFor(ask)
  return only && others.length === 0 ? only : null
}

/** The request that a decision means: the one it names, or the present one. Of another the present state is shown. */
export async function requestMeant(ask: Ask, task: Task, n: number | null): Promise<Extension> {
  const pending = await pendingOf(ask.read, task)
  if (pending && (n ?? pending.n) === pending.n) return pending
  throw notThat(ask, task, n, pending)
}

/** Says how things stand instead of deciding what is not there any more. */
export function notThat(ask: Ask, task: Task, n: number | null, pending: Extension | null): InVain {
  const number = String(task.number)
  const present = pending
    ? [line('extension-present-one', { n: String(pending.n) }), ...requestLines(ask, task, pending)]
    : [line('extension-present', { due: dueValue(task) })]
  const buttons = pending ? decisionButtons(task, pending) : [[button('button-detail', `chi tiết ${number}`)]]
  if (n === null || n > task.extensionsAsked) return new InVain('grant-none', { number }, buttons, present)
  return new InVain('extend-decided', { number, n: String(n) }, buttons, present)
}

/** A request as both sides see it: which task, the deadline now and the one wanted, why, how often before, when asked. */
export function requestLines(
  { calendar }: Pick<Ask, 'calendar'>,
  task: Task,
  { wantedAt, wantedKind, reason, askedAt }: Pick<Extension, 'wantedAt' | 'wantedKind' | 'reason' | 'askedAt'>
): readonly Line[] {
  const wanted = dueOf({ dueAt: wantedAt, dueKind: wantedKind })
  return [
    line('card-content', { content: task.content }),
    line('extension-present', { due: dueValue(task) }),
    ...(wanted ? [line('extension-wanted', { due: { due: wanted } }), ...dayOffLines(wanted, calendar)] : []),
    line('extension-reason', { reason }),
    line('extension-count', { count: task.extensionCount }),
    ...(askedLate(task, askedAt) ? [line('extension-after-deadline')] : [])
  ]
}

/** What can be answered to a request. */
export function decisionButtons(task: Task, { n, askedAt }: Pick<Extension, 'n' | 'askedAt'>): readonly Button[][] {
  const which = `${task.number} lần ${n}`
  const excused = askedLate(task, askedAt)
    ? [[button('button-grant-excused', `đồng ý gia hạn ${which} không tính trễ`)]]
    : []
  return [
    [button('button-grant', `đồng ý gia hạn ${which}`), button('button-refuse', `không gia hạn ${which}`)],
    ...excused,
    [button('button-other-due', `gia hạn ${which}`)]
  ]
}

/** The heading of a request. */
export const requestHeading = (
  { roster }: Pick<Ask, 'roster'>,
  task: Task,
  { n, askedById }: Pick<Extension, 'n' | 'askedById'>
): Line =>
  line('extension-asked', {
    number: String(task.number),
    n: String(n),
    lead: leadName(roster, task),
    name: personName(roster, askedById),
    sender: senderOf(task, askedById)
  })

/** The card on which a request stands. */
export const requestCard = (task: Task, n: number): string => `extension:${task.number}:${n}`
