import type { Calendar } from './core/calendar.ts'
import type { Letter } from './core/letter.ts'
import type { Outcome } from './core/outcome.ts'
import type { Locale } from './core/person.ts'
import type { PostedLetter } from './core/rows.ts'
import { createPace, type Pace } from './pace.ts'
import { type Channel, Later, Moved, type Outgoing, Unreachable, Unsure } from './ports/channel.ts'
import type { Clock } from './ports/clock.ts'
import type { Delivery, Store } from './ports/store.ts'
import { whereTo } from './post-address.ts'
import { drawn, orderReached, unreachable } from './post-notices.ts'
import type { Say } from './say.ts'
import { wordsOf } from './words.ts'

/** Letters taken in hand at once. */
const HANDFUL = 20
/** Tries before a letter is given up and shown by the doctor. */
const MOST_TRIES = 12

export type PostOffice = {
  /** Delivers everything whose time has come; calls while it works make it look once more. */
  deliver(): Promise<void>
}

export type PostWorld = {
  readonly store: Store
  readonly channels: readonly Channel[]
  readonly clock: Clock
  readonly calendar: Calendar
  readonly say: Say
  /** Milliseconds that only go forward, for the pace. */
  readonly monotonicMs: () => number
  /** The bytes of a letter's enclosure, or the channel's own name for it. */
  readonly enclose: (letter: Letter, channel: Channel, locale: Locale) => Promise<Outgoing | null>
  readonly log: (event: { cause: string; letter: number; ended: string; ms?: number; fault?: unknown }) => void
}

/** The post office: puts each letter into its reader's language and sends it, paced; says when it could not. */
export function createPost(world: PostWorld): PostOffice {
  const { store, channels, clock, calendar, say, monotonicMs, enclose, log } = world
  const paces = new Map<string, Pace>(channels.map(({ name, can }) => [name, createPace(can.pace)]))
  let running: Promise<void> | null = null
  let wanted = false

  return {
    deliver() {
      wanted = true
      running ??= drain().finally(() => {
        running = null
      })
      return running
    }
  }

  async function drain(): Promise<void> {
    while (wanted) {
      wanted = false
      for (;;) {
        const letters = await store.claim(clock.now(), HANDFUL)
        if (letters.length === 0) break
        await Promise.all(letters.map(carry))
      }
    }
  }

  async function carry(posted: PostedLetter): Promise<void> {
    const began = monotonicMs()
    let ended: { delivery: Delivery; outcome?: Outcome }
    try {
      ended = await attempt(posted)
    } catch (fault) {
      // A letter that cannot even be worded must not stop the others.
      log({ cause: posted.cause, letter: posted.id, ended: 'fault', fault })
      ended = { delivery: { as: 'failed', error: String(fault), at: clock.now() } }
    }
    await store.delivered(posted.id, ended.delivery, ended.outcome)
    log({ cause: posted.cause, letter: posted.id, ended: ended.delivery.as, ms: monotonicMs() - began })
  }

  async function attempt(posted: PostedLetter): Promise<{ delivery: Delivery; outcome?: Outcome }> {
    const { letter } = posted
    const place = await whereTo(store, channels, posted)
    if (!place) return unreachable(store, posted, null, clock.now())
    const { channel, address, locale } = place
    const known = await toChange(letter, address, channel)
    if (letter.quiet && known === null) return { delivery: { as: 'skipped', at: clock.now() } }
    const wait = paces.get(channel.name)?.take(address, 'group' in letter.to || place.group, monotonicMs()) ?? 0
    if (wait > 0) return later(wait, false, 'pace')
    const settings = await store.settings()
    const silent = !letter.express && calendar.isQuiet(clock.now(), { from: settings.quietFrom, to: settings.quietTo })
    const file = letter.enclosure ? await enclose(letter, channel, locale) : null
    const files = file ? [file] : []
    const again = posted.unsure && known === null
    const said = await drawn(store, letter)
    const { message, choices } = wordsOf(said, { say, locale, can: channel.can, files, silent, again })
    try {
      const changed = known !== null && (await channel.edit(address, known, message))
      if (known !== null && !changed && letter.quiet) return { delivery: { as: 'skipped', at: clock.now() } }
      const messageIds = changed ? [known] : await channel.send(address, message)
      const delivery = { as: 'sent', address, messageIds, choices, at: clock.now() } as const
      const outcome = changed ? null : await orderReached(store, posted)
      return outcome ? { delivery, outcome } : { delivery }
    } catch (fault) {
      return failed(posted, address, fault)
    }
  }

  /** The message that a letter changes; null when it is to be sent. */
  async function toChange(letter: Letter, address: string, channel: Channel): Promise<string | null> {
    if (!channel.can.edit || letter.anew) return null
    if (letter.edits) return letter.edits
    const card = letter.replaces ?? letter.card
    return card ? store.cardAt(address, card) : null
  }

  async function failed(posted: PostedLetter, address: string, fault: unknown) {
    const now = clock.now()
    if (fault instanceof Later && posted.tries < MOST_TRIES)
      return later(fault.waitMs, !fault.everywhere, fault.message)
    if (fault instanceof Unreachable) return unreachable(store, posted, address, now)
    if (fault instanceof Moved) {
      await store.moveGroup(address, fault.to)
      return later(0, false, fault.message)
    }
    log({ cause: posted.cause, letter: posted.id, ended: 'fault', fault })
    if (fault instanceof Unsure) {
      const again = !posted.unsure && posted.kind !== 'digest' && posted.kind !== 'ranking' && !posted.letter.enclosure
      return { delivery: { as: 'unsure', again, at: now, error: fault.message } as const }
    }
    return { delivery: { as: 'failed', error: String(fault), at: now } as const }
  }

  /** Put back for so long; tries that were our doing count, and become rarer. */
  function later(waitMs: number, counts: boolean, error: string): { delivery: Delivery } {
    const notBefore = new Date(clock.now().getTime() + waitMs)
    return { delivery: { as: 'later', notBefore, counts, error } }
  }
}
