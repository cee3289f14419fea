import { findPerson } from './chats.ts'
import { Failure, invalid } from './failure.ts'
import type { PersonState } from './state.ts'
import { dayOf, nowMs, type World } from './world.ts'

const HOUR = 3_600_000
/** How long after a person's last interaction the OA may write, and how long without cost. */
const WINDOW_MS = 7 * 24 * HOUR
const FREE_MS = 48 * HOUR
/** Messages without cost after each interaction. */
export const FREE_REPLIES = 8

/** The person did something that counts: wrote, pressed, followed, opened the chat. */
export function interacts(world: World, person: PersonState): void {
  person.lastInteraction = nowMs(world)
  person.replies = 0
  world.keeper.changed()
}

const isWithin = (world: World, person: PersonState, spanMs: number): boolean =>
  person.lastInteraction !== null && nowMs(world) - person.lastInteraction <= spanMs

/** Whether the OA may write to the person, or ask them into a group. */
export const isOpen = (world: World, person: PersonState): boolean => isWithin(world, person, WINDOW_MS)

/** The person, if they ever had to do with the OA. */
export function known(world: World, id: string): PersonState {
  const person = findPerson(world, id)
  if (!person) throw invalid('user_id')
  if (person.lastInteraction === null && !person.follows) throw new Failure(-213)
  return person
}

/** The person, if the OA may write to them at this moment. */
export function reachable(world: World, id: string): PersonState {
  const person = known(world, id)
  if (!isOpen(world, person)) throw new Failure(-230)
  return person
}

/** Messages that may still go to the person without cost. */
export const freeReplies = (world: World, person: PersonState): number =>
  isWithin(world, person, FREE_MS) ? Math.max(FREE_REPLIES - person.replies, 0) : 0

/** The present month in Việt Nam, and its last day as Zalo writes it. */
function monthOf(world: World): { readonly month: string; readonly lastDay: string } {
  const [, month = '', year = ''] = dayOf(nowMs(world)).split('/')
  return { month: `${year}-${month}`, lastDay: dayOf(Date.UTC(Number(year), Number(month), 0)) }
}

/** What is left of the OA's package this month. */
export function packageLeft(world: World): { readonly remain: number; readonly lastDay: string } {
  const { month, lastDay } = monthOf(world)
  const { spent } = world.state
  return { remain: world.packageQuota - (spent.month === month ? spent.count : 0), lastDay }
}

/** Counts one message to the person; answers what Zalo says it was taken from, nothing when it was charged. */
export function spend(world: World, person: PersonState): Readonly<Record<string, string>> | null {
  const free = freeReplies(world, person)
  const { remain, lastDay } = packageLeft(world)
  person.replies++
  world.keeper.changed()
  if (free > 0) return { quota_type: 'reply', remain: String(free - 1), total: String(FREE_REPLIES) }
  if (remain <= 0) return null
  world.state.spent = { month: monthOf(world).month, count: world.packageQuota - remain + 1 }
  const total = String(world.packageQuota)
  return { quota_type: 'sub_quota', remain: String(remain - 1), total, expired_date: lastDay }
}
