import type { Letter, Line } from './core/letter.ts'
import { officeCalendar } from './core/office-calendar.ts'
import type { Outcome } from './core/outcome.ts'
import type { Locale } from './core/person.ts'
import { mayRepeat } from './core/repeat.ts'
import type { Enclosed } from './enclosures.ts'
import type { Pace } from './pace.ts'
import { PATIENCE_MS, tellPatience } from './patience.ts'
import type { TakenLetter } from './ports/begun.ts'
import { Alarm, type Channel, Later, type Message, Moved, Unreachable, Unsure } from './ports/channel.ts'
import type { Clock } from './ports/clock.ts'
import type { Delivery } from './ports/delivery.ts'
import { type Reads, type Store, StoreAway } from './ports/store.ts'
import { isStale, type Place, whereTo } from './post-address.ts'
import { mannerOf } from './post-hours.ts'
import { drawn, orderReached, unreachable } from './post-notices.ts'
import { createShown } from './post-shown.ts'
import type { Say } from './say.ts'
import { wordsOf } from './words.ts'

/** Tries of a letter that its chat refuses for now, ever rarer, over half an hour; then the doctor shows it. */
const MOST_TRIES = 12
/** Tries of a letter in which something of ours goes wrong: the next ones to the same reader wait behind it. */
const FEW_TRIES = 5
/** How long a letter of unknown outcome waits before it is sent once more. */
const UNSURE_MS = 3_000
/** Letters of one channel in hand at once: a channel that is slow keeps no other waiting. */
export const HANDS = 20
/** Between looks whether a channel has a hand free. */
const HANDS_MS = 500
/** A letter that only changes a card waits so long for it, and looks so often: not over a night, before other cards. */
const CARD_MS = 60_000
const CARD_LOOK_MS = 500
/** Between looks whether the channel's server, or the database, answers again. */
const SILENT_MS = 5_000

/** A letter waits so long for its file that is still to come in from another channel, and looks so often. */
const FILE_MS = 2 * 60 * 1000
const FILE_LOOK_MS = 1_000
/** Between looks for a file that is being drawn: half as long as it was waited for already, but not less or more than this. */
const DRAWN_LOOK_MS = { least: 500, most: 5_000 }

type Manners = { readonly silent: boolean; readonly again: boolean }

/** How carrying a letter ended, and what is to be kept with that. */
export type Ended = { readonly delivery: Delivery; readonly outcome?: Outcome; readonly fault?: unknown }

export type AttemptWorld = {
  readonly store: Store
  readonly channels: readonly Channel[]
  readonly clock: Clock
  readonly say: Say
  /** Milliseconds that only go forward, for the pace. */
  readonly monotonicMs: () => number
  /** The files of a letter's enclosure, or the lines that say where they are to be had. */
  readonly enclose: (letter: Letter, channel: Channel, locale: Locale) => Promise<Enclosed>
  /** Tells the administrators, once a day for each reason, that a channel is out of order until they act; null: that letters are. */
  readonly alarm: (channel: string | null, what: Line) => Promise<void>
}

/**
 * One try to bring one letter to its reader, within the pace of its channel. Never rejects. `read`: what its card is drawn
 * from, if that is now. `asked`: it has asked its pace, or may take long to.
 */
export function createAttempt(world: AttemptWorld, paceOf: (channel: Channel) => Pace) {
  const { store, channels, clock, say, monotonicMs, enclose, alarm } = world
  const shown = createShown()
  const inHand = new Map<Channel, number>()
  /** Channels of which the last that is known is that nobody knows what became of a letter. */
  const doubtful = new Set<Channel>()
  /** Letters whose reader was told that it takes a while: each look would tell it to the store anew. */
  const patient = new Set<number>()

  return async function attempt(posted: TakenLetter, read: Reads, asked: () => void): Promise<Ended> {
    const ended = await tried(posted, read, asked)
    if (ended.delivery.as !== 'later') patient.delete(posted.id)
    const parked = parkedAs(ended)
    // How the letter ended is kept also when nobody can be told.
    if (parked) await alarm(null, { key: parked }).catch(() => {})
    return ended
  }

  async function tried(posted: TakenLetter, read: Reads, asked: () => void): Promise<Ended> {
    try {
      const now = clock.now()
      const place = await whereTo(store, channels, posted, now)
      return place
        ? await handed(posted, place, read, asked)
        : await unreachable({ read: store, channels }, posted, null, now)
    } catch (fault) {
      // What cannot be worded, or read for the moment, must not stop the others.
      if (fault instanceof StoreAway) return { ...later(SILENT_MS, String(fault), false), fault }
      if (posted.tries >= FEW_TRIES) return { ...failed(fault), fault }
      return { ...later(rarer(posted), String(fault), true), fault }
    }
  }

  async function handed(posted: TakenLetter, place: Place, read: Reads, asked: () => void): Promise<Ended> {
    const { channel } = place
    const busy = inHand.get(channel) ?? 0
    if (busy >= HANDS) return later(HANDS_MS, PACED, false)
    inHand.set(channel, busy + 1)
    try {
      return await carried(posted, place, read, asked)
    } finally {
      inHand.set(channel, (inHand.get(channel) ?? 1) - 1)
    }
  }

  async function carried(posted: TakenLetter, place: Place, read: Reads, asked: () => void): Promise<Ended> {
    const { letter } = posted
    const { channel, address } = place
    const pace = paceOf(channel)
    if ((letter.quiet && !channel.can.edit) || isStale(posted, place, clock.now()))
      return { delivery: { as: 'skipped', at: clock.now() } }
    const reader = posted.readers.get(address)
    // Worded before its card, it would show what was true then.
    const waited = clock.now().getTime() - posted.at.getTime()
    if (letter.quiet && !posted.outdated && waited < CARD_MS && reader?.early)
      return later(CARD_LOOK_MS, 'its card is still to come', false)
    const known = await toChange(posted, place)
    const needless = letter.quiet && (known === null || posted.outdated)
    const said = letter.single && letter.card !== undefined && (await cardAt(posted, address, letter.card)) !== null
    if (needless || said) return { delivery: { as: 'skipped', at: clock.now() } }
    const { roster, settings } = await store.officeAs(posted.version)
    const manner = mannerOf(posted, clock.now(), officeCalendar(roster, settings), settings)
    if (typeof manner === 'object')
      return { delivery: { as: 'later', notBefore: manner.notBefore, counts: false, error: 'quiet hours' } }
    const doubted = posted.unsure || doubtful.has(channel)
    if (letter.enclosure || doubted) asked()
    if (doubted) {
      const silent = await silence(channel)
      if (silent instanceof Error) return refused(posted, place, false, silent)
      if (silent) {
        // Whatever else is sent now would be lost as well, digests for good.
        pace.hold(null, SILENT_MS, monotonicMs())
        return later(SILENT_MS, 'its server does not answer', false)
      }
      doubtful.delete(channel)
    }
    const enclosed = await enclose(letter, channel, place.locale)
    if (enclosed.pending === 'coming in' && waited < FILE_MS)
      return later(FILE_LOOK_MS, 'its file has not come in yet', false)
    if (enclosed.pending === 'drawn') {
      if (posted.kind === 'file' && waited >= PATIENCE_MS && !patient.has(posted.id)) {
        await tellPatience(store, posted.cause, letter.to, clock.now())
        patient.add(posted.id)
      }
      return later(drawnLook(waited), 'its file is being drawn', false)
    }
    const manners = { silent: manner === 'silent', again: posted.unsure && known === null }
    const { message, choices: offered } = wordsIn(
      await drawn(doubted ? store : read, letter, roster),
      place,
      enclosed,
      manners
    )
    // Nobody looks at what changes in passing: what was offered last stays so.
    const choices = letter.quiet ? [] : offered
    if (known !== null && shown.reads(address, known, message))
      return { delivery: { as: 'sent', address, messageIds: [known], choices, at: clock.now() } }
    const isGroup = 'group' in letter.to || place.group
    const wait = pace.take({ address, isGroup, messages: messagesOf(message, channel) }, monotonicMs())
    asked()
    if (wait > 0) return later(wait, PACED, false)
    let arrives = false
    try {
      const changed = known !== null && (await channel.edit(address, known, message))
      if (known !== null && !changed && letter.quiet) return { delivery: { as: 'skipped', at: clock.now() } }
      const messageIds = changed ? [known] : await channel.send(address, message)
      arrives = true
      if (messageIds.length === 1) shown.becomes(address, messageIds[0] ?? '', message)
      return await arrived(posted, changed, { as: 'sent', address, messageIds, choices, at: clock.now() })
    } catch (fault) {
      if (known !== null) shown.becomes(address, known, null)
      return refused(posted, place, known !== null, fault)
    } finally {
      pace.through(address, monotonicMs(), arrives)
    }
  }

  /** Whether a channel's server does not answer now; the alarm, when it answers that an administrator must act. */
  function silence(channel: Channel): Promise<boolean | Alarm> {
    return channel.alive().then(
      alive => !alive,
      fault => (fault instanceof Alarm ? fault : true)
    )
  }

  /** The message that a letter changes; null when it is to be sent. */
  async function toChange(posted: TakenLetter, { address, channel }: Place): Promise<string | null> {
    const { edits, anew, card, replaces = card } = posted.letter
    if (!channel.can.edit || anew) return null
    if (edits) return edits
    return replaces ? cardAt(posted, address, replaces) : null
  }

  /** The message that shows a card at an address: that of the letter's own card was looked for when it was taken. */
  async function cardAt({ letter, readers }: TakenLetter, address: string, card: string): Promise<string | null> {
    const reader = card === letter.card ? readers.get(address) : undefined
    return reader ? reader.shown : store.cardAt(address, card)
  }

  function wordsIn(said: Letter, { channel, locale }: Place, { files, lines }: Enclosed, manners: Manners) {
    const whole = lines.length > 0 ? { ...said, lines: [...said.lines, ...lines] } : said
    return wordsOf(whole, { say, locale, can: channel.can, files, ...manners })
  }

  async function arrived(posted: TakenLetter, changed: boolean, delivery: Delivery): Promise<Ended> {
    if (changed) return { delivery }
    try {
      const outcome = await orderReached(store, posted)
      return outcome ? { delivery, outcome } : { delivery }
    } catch (fault) {
      return { delivery, fault }
    }
  }

  /** What the channel's refusal means for the letter, and for those that would follow it. */
  async function refused(posted: TakenLetter, { channel, address }: Place, edits: boolean, fault: unknown) {
    const pace = paceOf(channel)
    if (fault instanceof Later) {
      const { waitMs, everywhere } = fault
      pace.hold(everywhere ? null : address, waitMs, monotonicMs())
      if (fault instanceof Alarm) await alarm(channel.name, fault.line)
      if (everywhere) return { ...later(waitMs, String(fault.cause ?? fault), false), fault }
      if (posted.tries >= MOST_TRIES) return { ...failed(fault), fault }
      return { ...later(Math.max(waitMs, rarer(posted)), String(fault.cause ?? fault), true), fault }
    }
    if (fault instanceof Unreachable) return unreachable({ read: store, channels }, posted, address, clock.now())
    if (fault instanceof Moved && posted.tries < MOST_TRIES) {
      await store.moveGroup(address, fault.to)
      return later(0, fault.message, true)
    }
    if (!(fault instanceof Unsure)) return { ...failed(fault), fault }
    doubtful.add(channel)
    // A change made twice is one change; a message sent twice is two.
    const again = edits ? posted.tries < MOST_TRIES : !posted.unsure && mayRepeat(posted.letter)
    const at = new Date(clock.now().getTime() + (again ? UNSURE_MS : 0))
    return { delivery: { as: 'unsure', again, at, error: fault.message }, fault } as const
  }

  function later(waitMs: number, error: string, counts: boolean): Ended {
    const notBefore = new Date(clock.now().getTime() + Math.ceil(waitMs))
    return { delivery: { as: 'later', notBefore, counts, error } }
  }

  function failed(fault: unknown): Ended {
    return { delivery: { as: 'failed', error: String(fault), at: clock.now() } }
  }
}

/** What the administrators are told of a letter that ends undelivered; whom nobody can reach, the assigner is told of. */
const parkedAs = ({ delivery, fault }: Ended): string | null =>
  delivery.as === 'failed' && fault !== undefined
    ? 'letters-failed'
    : delivery.as === 'unsure' && !delivery.again
      ? 'letters-unsure'
      : null

/** Why a letter was put back that only waits for its turn. */
export const PACED = 'pace'

/** Half a second, then twice as long with each try. */
const rarer = ({ tries }: TakenLetter): number => 500 * 2 ** tries

/** Until the next look for a file that is being drawn; there is one when patience is to be told. */
function drawnLook(waitedMs: number): number {
  const look = Math.min(Math.max(waitedMs / 2, DRAWN_LOOK_MS.least), DRAWN_LOOK_MS.most)
  return waitedMs < PATIENCE_MS ? Math.min(look, PATIENCE_MS - waitedMs) : look
}

/** How many messages a letter becomes: a file is one, and so is each part of a long text. */
const messagesOf = ({ text, files }: Message, { can }: Channel): number =>
  Math.max(1, Math.ceil(text.length / can.textLimit)) + (files.length > 1 ? files.length - 1 : 0)
