import { Failure } from './failure.ts'
import type { World } from './world.ts'

/** Messages a month, what people say and what the bot says together. */
const A_MONTH = 3000

/** The month in Việt Nam, `2026-11`. */
const monthOf = (at: Date): string => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 7)

/** Messages of this month so far. */
export const spent = ({ state, now }: World): number => (state.month.name === monthOf(now()) ? state.month.messages : 0)

/** Counts one message, whoever wrote it. */
export function count(world: World): void {
  world.state.month = { name: monthOf(world.now()), messages: spent(world) + 1 }
  world.keeper.changed()
}

/** Refuses the bot's message when the month is used up. */
export function mustBeLeft(world: World): void {
  if (world.manner.limits && spent(world) >= A_MONTH) throw new Failure(429, 'Quota exceeded')
}
