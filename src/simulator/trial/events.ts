import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { World } from '../telegram/world.ts'
import type { Hand } from './hand.ts'
import type { TrialEvent } from './view.ts'

/** How often an open page hears the time, in ms; quicker while the clock is being moved. */
const CLOCK_EVERY_MS = 500
const CLOCK_AT_REST_EVERY = 20

/** Tells an open page what happens, until it hangs up. */
export function streamEvents(context: Context, world: World, hand: Hand): Response {
  return streamSSE(context, async stream => {
    const tell = (event: TrialEvent) => void stream.writeSSE({ data: JSON.stringify(event) }).catch(() => undefined)
    const silence = world.changes.listen(tell)
    let ticks = 0
    let last = ''
    const timer = setInterval(() => {
      const clock = hand.view()
      const atRest = !clock.moving && !last.startsWith('moving')
      last = clock.moving ? 'moving' : 'rest'
      if (atRest && ++ticks % CLOCK_AT_REST_EVERY !== 0) return
      tell({ kind: 'clock', ...clock })
    }, CLOCK_EVERY_MS)
    tell({ kind: 'clock', ...hand.view() })
    await new Promise<void>(resolve => stream.onAbort(resolve))
    clearInterval(timer)
    silence()
  })
}
