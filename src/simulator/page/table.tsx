import type { TrialView } from '../trial/view.ts'
import { ClockBar } from './clock-bar.tsx'
import { useDesk, useSmallScreen } from './desk.ts'
import { Hints } from './hints.tsx'
import { Phone } from './phone.tsx'
import { Switcher } from './switcher.tsx'
import type { Trial } from './trial.ts'
import { words } from './words.ts'

/** The table on which the phones lie. */
export function Table({ trial, view }: { trial: Trial; view: TrialView }) {
  const small = useSmallScreen()
  const desk = useDesk(view, small)
  const shown = small ? view.phones.filter(phone => phone.id === desk.front) : view.phones

  function takeHint(phone: string, text: string): void {
    desk.bringToFront(phone)
    desk.open(phone, phone)
    desk.write(phone, phone, text)
    setTimeout(() => document.getElementById(`input-${phone}`)?.focus())
  }

  return (
    <>
      <header class="top">
        <h1>{words.product}</h1>
        <p class="banner">{words.banner}</p>
        <ClockBar clock={view.clock} />
      </header>
      {!trial.connected && (
        <p class="lost" role="alert">
          {words.lost}
        </p>
      )}
      {view.hints.length > 0 && <Hints hints={view.hints} phones={view.phones} take={takeHint} />}
      {small && <Switcher phones={view.phones} desk={desk} />}
      <main class="phones" aria-label={words.phones}>
        {shown.map(phone => (
          <Phone key={phone.id} phone={phone} view={view} desk={desk} trial={trial} />
        ))}
      </main>
    </>
  )
}
