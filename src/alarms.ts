import { alarmCause, alarmed } from './commands/alarmed.ts'
import type { Line } from './core/letter.ts'
import type { Clock } from './ports/clock.ts'
import type { Store } from './ports/store.ts'

type World = { readonly store: Pick<Store, 'commit' | 'roster'>; readonly clock: Clock }

/** Keeps an alarm for the administrators: once a day for each reason. `channel` null: of letters on any. */
export function createAlarm({ store, clock }: World) {
  return async (channel: string | null, what: Line): Promise<void> => {
    const now = clock.now()
    await store.commit(alarmCause(channel, what, now), alarmed(await store.roster(), channel, what), now)
  }
}
