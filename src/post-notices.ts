import { line } from './commands/command.ts'
import { againLines } from './commands/series.ts'
import { assignerCard, doerCard, refreshed } from './commands/task-letters.ts'
import { taskLines } from './core/card.ts'
import { firstDue } from './core/deadlines-had.ts'
import type { Letter } from './core/letter.ts'
import { leadName, personName } from './core/names.ts'
import { change, type Outcome } from './core/outcome.ts'
import type { Roster } from './core/roster.ts'
import type { PostedLetter } from './core/rows.ts'
import type { Task } from './core/task.ts'
import type { Channel } from './ports/channel.ts'
import type { Delivery } from './ports/delivery.ts'
import type { Reads } from './ports/store.ts'
import { isOpen, placeAt } from './post-address.ts'

/** After an order reached one who answers for it, its assigner's card is to say so. */
export async function orderReached(read: Reads, { kind, letter }: PostedLetter): Promise<Outcome | null> {
  const task = kind === 'order' && letter.card ? await taskOf(read, letter) : null
  return task ? { rests: [], save: [], say: refreshed(task, String(task.number), []) } : null
}

/** A letter as it is to be said: a card that shows how a task stands is drawn now, when it is delivered. */
export async function drawn(read: Reads, letter: Letter, roster: Roster): Promise<Letter> {
  const { refresh } = letter
  if (!refresh || !letter.task) return letter
  const about = Number(letter.task)
  const [task, participants, reached] = await Promise.all([
    read.task(about),
    read.participants([about]),
    refresh === 'assigner' ? read.reached(about) : []
  ])
  if (!task) return letter
  const number = String(task.number)
  const first = task.extensionCount > 0 ? firstDue(await read.history(task.number)) : null
  const reader = 'person' in letter.to ? letter.to.person : null
  const card =
    refresh === 'doer'
      ? doerCard(task, number, roster, participants, reader, first)
      : assignerCard(task, number, roster, participants, reached, first)
  const again = await againLines(read, task, refresh)
  return { ...letter, ...card, lines: [...card.lines, ...again] }
}

/**
 * A letter whose reader nobody can reach: the account is marked, the unit's group gets an order or a reminder instead,
 * and the assigner is told once (TELEGRAM 4.3). What only changes a card is let go.
 */
export async function unreachable(
  { read, channels }: { readonly read: Reads; readonly channels: readonly Channel[] },
  posted: PostedLetter,
  address: string | null,
  at: Date
): Promise<{ delivery: Delivery; outcome?: Outcome }> {
  const { kind, letter } = posted
  const account = address === null ? null : await read.account(address)
  const save = account ? [change('account', { address: account.address }, { reachable: false })] : []
  if ('group' in letter.to) {
    const group = await read.group(letter.to.group)
    const gone = group ? [change('group', { address: group.address }, { active: false })] : []
    return { delivery: { as: 'failed', error: 'unreachable', at }, outcome: { rests: [], save: gone, say: [] } }
  }
  if (letter.quiet) return { delivery: { as: 'skipped', at }, outcome: { rests: [], save, say: [] } }
  const person = letter.to.person
  const elsewhere = person === null || address === null ? [] : await read.accountsOf(person)
  const others = elsewhere.filter(one => {
    const place = one.address === address ? null : placeAt(channels, one.address, one.locale, false)
    return place !== null && isOpen(one, place.channel, at)
  })
  if (others.length > 0)
    return {
      delivery: { as: 'later', notBefore: at, counts: true, error: 'unreachable' },
      outcome: { rests: [], save, say: [] }
    }
  const task = await taskOf(read, letter)
  const say =
    task && person !== null && kind !== 'reply' && !letter.enclosure ? await instead(read, posted, task, person) : []
  return { delivery: { as: 'failed', error: 'unreachable', at }, outcome: { rests: [], save, say } }
}

async function instead(
  read: Reads,
  { kind, letter, at }: PostedLetter,
  task: Task,
  person: number
): Promise<readonly Letter[]> {
  const roster = await read.roster()
  const number = String(task.number)
  const isDoer = person !== task.assignerId && person !== task.confirmerId
  // The order itself and its reminders are the unit's; what else is told of it, to others too, is not.
  const isUnits = isDoer && (kind !== 'order' || letter.card !== undefined)
  const group = isUnits ? (await read.groups()).find(one => one.active && one.unitId === task.leadUnitId) : undefined
  const inGroup: readonly Letter[] = group
    ? [
        {
          to: { group: group.address },
          kind,
          // Groups name no person (DECISIONS 15): not the one who leads, nor the one who confirms.
          lines: [
            line('order-in-group', { number }),
            ...taskLines({ ...task, leadPersonId: null, confirmerId: task.assignerId }, roster, [])
          ],
          buttons: letter.buttons ?? [],
          task: number,
          // However many of its people cannot be reached, the group has an order once each time it is given, a reminder once.
          card: `group:${number}:${kind}:${at.getTime()}`,
          single: true
        }
      ]
    : []
  if (kind !== 'order' || !isDoer) return inGroup
  const values = { number, name: personName(roster, person), lead: leadName(roster, task), group: group?.title ?? '' }
  const told = line(group ? 'unreachable-in-group' : 'unreachable', values)
  return [...inGroup, { to: { person: task.assignerId }, kind: 'report', lines: [told], task: number }]
}

const taskOf = async (read: Reads, letter: Letter): Promise<Task | null> =>
  letter.task ? read.task(Number(letter.task)) : null
