import { alarmCause, alarmed, toldBefore } from './commands/alarmed.ts'
import { dayOf } from './core/calendar.ts'
import type { Line } from './core/letter.ts'
import { officeCalendar } from './core/office-calendar.ts'
import type { Clock } from './ports/clock.ts'
import type { Store } from './ports/store.ts'

type World = { readonly store: Pick<Store, 'commit' | 'known' | 'roster' | 'settings'>; readonly clock: Clock }

/**
 * Keeps an alarm for the administrators: once a day for each reason, and again of the same channel not in quiet hours.
 * `channel` null: of letters on any.
 */
export function createAlarm({ store, clock }: World) {
  return async (channel: string | null, what: Line): Promise<void> => {
    const now = clock.now()
    const roster = await store.roster()
    const settings = await store.settings()
    for (const cause of toldBefore(channel, what, now, officeCalendar(roster, settings), settings))
      if (await store.known(cause)) return
    await store.commit(alarmCause(channel, what, dayOf(now)), alarmed(roster, channel, what, now), now)
  }
}
