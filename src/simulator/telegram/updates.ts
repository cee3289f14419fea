import type { Happening } from './protocol.ts'
import type { World } from './world.ts'

/** Kinds that Telegram sends only to a bot that asks for them by name. */
const ON_REQUEST: ReadonlySet<string> = new Set(['chat_member', 'message_reaction', 'message_reaction_count'])

const isAsked = (allowed: readonly string[] | null, kind: string): boolean =>
  allowed === null ? !ON_REQUEST.has(kind) : allowed.includes(kind)

/** Puts what happened in the bot's queue; answers its id, or null when the bot did not ask for this kind. */
export function enqueue(world: World, happening: Happening): number | null {
  const asked = Object.keys(happening).some(kind => isAsked(world.state.allowedUpdates, kind))
  if (!asked) return null
  const update = { update_id: world.state.nextUpdateId++, ...structuredClone(happening) }
  world.made.set(update.update_id, update)
  world.state.pending.push({ update, again: false })
  world.keeper.changed()
  world.updates.ring()
  return update.update_id
}

/** Puts an update of this run in the queue once more, as Telegram does when it did not hear our 200. */
export function redeliver(world: World, updateId: number): void {
  const update = world.made.get(updateId)
  if (!update) throw new Error(`no update ${updateId} was made in this run`)
  world.state.pending.push({ update, again: true })
  world.keeper.changed()
  world.updates.ring()
}

/** What the bot asked to hear; an empty list is the default, a malformed one changes nothing. */
export function chooseKinds(world: World, kinds: unknown): void {
  if (!Array.isArray(kinds) || !kinds.every(kind => typeof kind === 'string')) return
  world.state.allowedUpdates = kinds.length > 0 ? kinds : null
  world.keeper.changed()
}
