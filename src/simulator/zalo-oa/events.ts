import { createHash } from 'node:crypto'
import type { Happening } from './happenings.ts'
import type { Event } from './state.ts'
import type { World } from './world.ts'

/** Zalo's signature of an event: a plain hash, over the bytes as they are sent. */
export const macOf = (appId: string, body: string, timestamp: string, secretKey: string): string =>
  createHash('sha256').update(appId).update(body).update(timestamp).update(secretKey).digest('hex')

/** Zalo escapes slashes in the events of files: whoever hashes what they parsed and wrote anew is found out. */
function written(happening: Happening): string {
  const text = JSON.stringify(happening)
  return happening.event_name.endsWith('_file') ? text.replaceAll('/', '\\/') : text
}

/** Makes an event; answers its place in the list. Events of one lane are pushed one after another. */
export function enqueue(world: World, lane: string, happening: Happening): number {
  return add(world, {
    lane,
    name: happening.event_name,
    body: written(happening),
    timestamp: happening.timestamp,
    tries: 0,
    fate: 'waiting',
    status: null
  })
}

/** Pushes an event once more, with the same body. */
export function redeliver(world: World, index: number): number {
  const event = world.events[index]
  if (!event) throw new Error(`no event ${index} was made in this run`)
  return add(world, { ...event, tries: 0, fate: 'waiting', status: null })
}

/** Nothing is kept for a webhook that was disabled; one that is not set yet will get what waits. */
function add(world: World, event: Event): number {
  if (world.state.webhook?.disabled) event.fate = 'lost'
  else world.state.pending.push(event)
  world.events.push(event)
  world.keeper.changed()
  world.pushes.ring()
  return world.events.length - 1
}
