import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Hand } from './hand.ts'
import type { Screen } from './screen.ts'
import type { ClockView, Happening, TrialEvent, TrialView } from './view.ts'

/** How often an open page hears the time, in ms: while the clock is being moved, and at rest. */
const CLOCK = { movingMs: 500, restMs: 10_000 }

type Seen = { readonly screens: readonly Screen[]; readonly hand: Hand; readonly view: () => TrialView }

/** Tells an open page the view and what happens from then on, until it hangs up: by one road, so that nothing falls between. */
export function streamEvents(context: Context, { screens, hand, view }: Seen): Response {
  return streamSSE(context, async stream => {
    const tell = (event: TrialEvent) => void stream.writeSSE({ data: JSON.stringify(event) }).catch(() => undefined)
    const tellClock = (clock: ClockView) => tell({ kind: 'clock', ...clock })
    const tellView = () => tell({ kind: 'view', view: view() })
    const happens = (event: Happening) => (event.kind === 'place' ? tellView() : tell(event))
    tellView()
    const silences = [...screens.map(screen => screen.listen(happens)), hand.moves.listen(tellClock)]
    const timers = [
      setInterval(() => hand.view().moving && tellClock(hand.view()), CLOCK.movingMs),
      setInterval(() => tellClock(hand.view()), CLOCK.restMs)
    ]
    await new Promise<void>(resolve => stream.onAbort(resolve))
    for (const timer of timers) clearInterval(timer)
    for (const silence of silences) silence()
  })
}
