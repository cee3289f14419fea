import { useState } from 'preact/hooks'
import type { ClockView } from '../trial/view.ts'
import { afterAnHour, asField, dayOf, fromField, nextMondayMorning, nextWorkingMorning, timeOf } from './moments.ts'
import { moveClock } from './server.ts'
import { words } from './words.ts'

const STEPS = [
  { label: words.plusHour, step: afterAnHour },
  { label: words.plusWorkingDay, step: nextWorkingMorning },
  { label: words.toMonday, step: nextMondayMorning }
]

/** The trial clock and the ways to move it. */
export function ClockBar({ clock }: { clock: ClockView }) {
  const [asked, setAsked] = useState(false)
  const [field, setField] = useState('')
  const [fault, setFault] = useState('')
  const now = new Date(clock.now)
  const moving = asked || clock.moving
  const chosen = fromField(field)

  async function move(to: Date): Promise<void> {
    setAsked(true)
    setFault('')
    try {
      await moveClock(to)
      setField('')
    } catch {
      setFault(words.cannotMove)
    } finally {
      setAsked(false)
    }
  }

  return (
    <section class="clock" aria-label={words.clock}>
      <p class="clock-now" aria-live="polite">
        <time dateTime={clock.now}>
          <span class="clock-day">{dayOf(now)}</span> <strong>{timeOf(now)}</strong>
        </time>
        <span class="clock-note" role="status">
          {moving ? words.moving : fault}
        </span>
      </p>
      <div class="clock-steps">
        {STEPS.map(({ label, step }) => (
          <button type="button" key={label} disabled={moving} onClick={() => move(step(now))}>
            {label}
          </button>
        ))}
        <form
          class="clock-free"
          onSubmit={event => {
            event.preventDefault()
            if (chosen) void move(chosen)
          }}
        >
          <input
            type="datetime-local"
            aria-label={words.otherMoment}
            min={asField(now)}
            value={field}
            disabled={moving}
            onInput={event => setField(event.currentTarget.value)}
          />
          <button type="submit" disabled={moving || !chosen}>
            {words.moveTo}
          </button>
        </form>
      </div>
      <div class={moving ? 'progress on' : 'progress'} aria-hidden="true" />
    </section>
  )
}
