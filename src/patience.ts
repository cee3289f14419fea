import { line } from './commands/command.ts'
import type { Letter } from './core/letter.ts'
import type { Outcome } from './core/outcome.ts'
import type { Incoming } from './ports/channel.ts'
import type { Clock, Timer } from './ports/clock.ts'
import type { Store } from './ports/store.ts'

/** Who has heard nothing after so long is told that it is being worked on. */
export const PATIENCE_MS = 3_000

type World = {
  readonly store: Pick<Store, 'account' | 'roster' | 'commit'>
  readonly clock: Clock
  readonly timer: Timer
  readonly deliver: () => void
}

/**
 * Keeps the line for who asked under this cause, and answers whether there was none yet: whether the answer takes long or
 * the file that is to come with it, it is said once.
 */
export async function tellPatience(
  store: Pick<Store, 'commit'>,
  cause: string,
  to: Letter['to'],
  at: Date
): Promise<boolean> {
  const outcome: Outcome = { rests: [], save: [], say: [{ to, kind: 'reply', lines: [line('patience')] }] }
  return (await store.commit(`${cause}:patience`, outcome, at)) === 'kept'
}

/**
 * Tells who waits longer than a moment for an answer that it is on its way. The line has a cause of its own that follows
 * from the message's, so it is said once however often the message comes; and it is kept before the answer or not at all.
 */
export function createPatience({ store, clock, timer, deliver }: World) {
  return async function withPatience<T>(incoming: Incoming, answer: () => Promise<T>): Promise<T> {
    let telling: Promise<void> = Promise.resolve()
    const stop = timer(PATIENCE_MS, () => {
      // Whoever asked gets the answer also when this line could not be kept.
      telling = tell(incoming).catch(() => {})
    })
    try {
      return await answer()
    } finally {
      stop()
      await telling
    }
  }

  async function tell(incoming: Incoming): Promise<void> {
    const to = incoming.kind === 'message' ? await whereTo(incoming) : null
    if (!to) return
    if (await tellPatience(store, incoming.cause, to, clock.now())) deliver()
  }

  /** Where the answer goes; null for somebody unknown, who is told nothing, and for what in a group is not said to us. */
  async function whereTo(spoken: Extract<Incoming, { kind: 'message' }>): Promise<Letter['to'] | null> {
    const account = await store.account(spoken.from.address)
    const person = account?.personId ?? null
    if (person === null || !spoken.addressed) return null
    const locale = (await store.roster()).people.get(person)?.locale ?? spoken.from.locale
    // What a group asks may be answered in private: so is this.
    return { address: spoken.group ? spoken.from.address : spoken.address, person, locale }
  }
}
