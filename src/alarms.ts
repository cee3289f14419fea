import { line } from './commands/command.ts'
import { adminsOf } from './core/authority.ts'
import { dayOf } from './core/calendar.ts'
import type { Line } from './core/letter.ts'
import type { Clock } from './ports/clock.ts'
import type { Store } from './ports/store.ts'

type World = { readonly store: Pick<Store, 'commit' | 'roster'>; readonly clock: Clock }

/** Tells the administrators that a channel is out of order until they act: once a day for each reason. */
export function createAlarm({ store, clock }: World) {
  return async (channel: string, what: Line): Promise<void> => {
    const now = clock.now()
    const say = adminsOf(await store.roster()).map(person => ({
      to: { person },
      kind: 'report' as const,
      lines: [line('alarm', { channel }), what]
    }))
    await store.commit(`alarm:${channel}:${what.key}:${dayOf(now)}`, { rests: [], save: [], say }, now)
  }
}
