import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Hand } from './hand.ts'
import type { Screen } from './screen.ts'
import type { ClockView, TrialEvent } from './view.ts'

/** How often an open page hears the time, in ms: while the clock is being moved, and at rest. */
const CLOCK = { movingMs: 500, restMs: 10_000 }

/** Tells an open page what happens, until it hangs up. */
export function streamEvents(context: Context, screens: readonly Screen[], hand: Hand): Response {
  return streamSSE(context, async stream => {
    const tell = (event: TrialEvent) => void stream.writeSSE({ data: JSON.stringify(event) }).catch(() => undefined)
    const tellClock = (clock: ClockView) => tell({ kind: 'clock', ...clock })
    const silences = [...screens.map(screen => screen.listen(tell)), hand.moves.listen(tellClock)]
    const timers = [
      setInterval(() => hand.view().moving && tellClock(hand.view()), CLOCK.movingMs),
      setInterval(() => tellClock(hand.view()), CLOCK.restMs)
    ]
    tellClock(hand.view())
    await new Promise<void>(resolve => stream.onAbort(resolve))
    for (const timer of timers) clearInterval(timer)
    for (const silence of silences) silence()
  })
}
