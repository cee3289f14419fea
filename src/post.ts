import { createPace, type Pace } from './pace.ts'
import type { TakenLetter } from './ports/begun.ts'
import type { Channel } from './ports/channel.ts'
import { eachOnce } from './ports/each-once.ts'
import { type Reads, StoreAway } from './ports/store.ts'
import { type AttemptWorld, createAttempt, type Ended, HANDS, PACED } from './post-attempt.ts'

/** Somebody looks every second anyway: only what is due earlier is told of. */
const SOON_MS = 1_100
/** How often at most it is looked, when none is in hand, whether there are letters in hand that are in nobody's. */
const RECOVERED_MS = 60_000

/** Letters taken in hand; `full`: as many as were asked for. */
type Taken = { readonly letters: readonly TakenLetter[]; readonly full: boolean }
const NONE: Taken = { letters: [], full: false }

export type PostOffice = {
  /**
   * Delivers everything whose time has come; calls while it works make it look once more. `kept`: a letter was kept just
   * now, so that nobody need find out first whether there is one.
   */
  deliver(kept?: 'kept'): Promise<void>
  /** Takes no more in hand; resolves when all that was in hand has ended. */
  close(): Promise<void>
}

export type PostWorld = AttemptWorld & {
  /** Whether letters may be taken now: one process sends (DECISIONS 18). Always, where nothing is said. */
  readonly mayTake?: () => boolean
  /** Asks for a look in so many milliseconds; a later call takes the place of an earlier one. */
  readonly wakeIn?: (ms: number) => void
  readonly log: (event: { cause: string; letter: number; ended: string; ms?: number; fault?: unknown }) => void
}

/** The post office: puts each letter into its reader's language and sends it, paced; says when it could not. */
export function createPost(world: PostWorld): PostOffice {
  const { store, channels, clock, monotonicMs, mayTake, wakeIn, log } = world
  const paces = new Map<Channel, Pace>()
  const attempt = createAttempt(world, paceOf)
  /** How letters ended whose end the store did not take: written before anything else is done. */
  const unwritten = new Map<TakenLetter, Ended>()
  let running: Promise<void> | null = null
  let closed = false
  let wanted = false
  /** A letter was kept since the last look: nobody need find out first whether there is one. */
  let sure = false
  /** The store was away, or a claim failed: what was taken nobody knows. */
  let lost = false
  let recoveredMs = monotonicMs()
  /** The last look found no room for anything. */
  let paced = false
  /** Letters taken that have not asked their pace yet: the room they found is theirs. */
  let asking = 0
  /** Letters wait, whether due or not, as far as anybody looked; or may, because of how one ended. */
  let waits = true
  let knock = () => {}

  return {
    deliver(kept) {
      wanted = true
      sure ||= kept === 'kept'
      knock()
      running ??= drain().finally(() => {
        running = null
      })
      return running
    },
    async close() {
      closed = true
      knock()
      await running?.catch(() => {})
    }
  }

  async function drain(): Promise<void> {
    try {
      do {
        await emptied()
        await askToBeWoken()
        // Somebody may have called while that was asked.
      } while (wanted)
    } catch (fault) {
      lost = true
      throw fault
    }
  }

  /** Takes letters as there is room for them, until none is due and none is in hand. */
  async function emptied(): Promise<void> {
    const inHand = new Set<Promise<void>>()
    await recovered()
    try {
      while (wanted || inHand.size > 0) {
        // What is kept at the same moment is taken along.
        await new Promise(resolve => setImmediate(resolve))
        const knocked = new Promise<void>(resolve => {
          knock = resolve
        })
        if (wanted) await takeMore(inHand)
        // One may have ended, or somebody knocked, meanwhile.
        if (!wanted && inHand.size > 0) await Promise.race([knocked, ...inHand])
      }
    } finally {
      await Promise.all(inHand)
    }
  }

  /**
   * Puts back what is in nobody's hand, while none is in this one: whose claim was not answered, and what was sent just before
   * the database's machine lost its power, which may have forgotten that.
   */
  async function recovered(): Promise<void> {
    for (const [posted, ended] of unwritten) await write(posted, ended)
    if (!mayLook() || (!lost && monotonicMs() - recoveredMs < RECOVERED_MS)) return
    await store.recover(clock.now())
    lost = false
    recoveredMs = monotonicMs()
  }

  function mayLook(): boolean {
    return !closed && mayTake?.() !== false
  }

  async function takeMore(inHand: Set<Promise<void>>): Promise<void> {
    wanted = false
    const { letters, full } = await taken(HANDS * channels.length - inHand.size)
    // Cards of one task that go out together are drawn from one look.
    const read = eachOnce(store)
    for (const letter of letters) {
      const work: Promise<void> = carry(letter, read).then(leaves => {
        inHand.delete(work)
        // Its reader's next may be taken, or what follows from it.
        waits ||= leaves
        wanted ||= waits
      })
      inHand.add(work)
    }
    // As many as there was room for: there may be more, once there is.
    if (full) wanted = true
    else if (inHand.size > 0 && paced) await askToBeWoken()
  }

  async function taken(most: number): Promise<Taken> {
    for (const [posted, ended] of unwritten) await write(posted, ended)
    if (!mayLook()) return NONE
    const free = Math.max(...channels.map(channel => paceOf(channel).room(monotonicMs()))) - asking
    const room = Math.min(most, free)
    paced = free <= 0
    if (room <= 0) {
      waits = true
      return NONE
    }
    const next = sure ? clock.now() : await store.nextLetterAt()
    sure = false
    waits = next !== null
    if (next === null || next > clock.now()) return NONE
    const letters = await store.claim(clock.now(), room)
    const [first] = letters
    waits = !first || first.more
    return { letters, full: letters.length === room }
  }

  /** Never rejects; answers whether anything waits because of it. */
  async function carry(posted: TakenLetter, read: Reads): Promise<boolean> {
    const began = monotonicMs()
    let asks = true
    const asked = () => {
      if (asks) asking -= 1
      asks = false
    }
    asking += 1
    const ended = await attempt(posted, read, asked).finally(asked)
    const { delivery, fault } = ended
    try {
      await write(posted, ended)
    } catch (fault) {
      unwritten.set(posted, ended)
      lost = true
      log({ cause: posted.cause, letter: posted.id, ended: 'unwritten', fault })
      return true
    }
    const again = delivery.as === 'later' || (delivery.as === 'unsure' && delivery.again)
    // Of one that did not arrive its assigner, or the administrators, may be told.
    const undelivered = delivery.as === 'failed' || delivery.as === 'unsure'
    const follows = undelivered || (ended.outcome !== undefined && ended.outcome.say.length > 0)
    sure ||= follows
    if (delivery.as === 'later' && delivery.error === PACED) return again
    const event = { cause: posted.cause, letter: posted.id, ended: delivery.as, ms: monotonicMs() - began }
    log(fault === undefined ? event : { ...event, fault })
    return again || follows
  }

  /** Rejects only when the store is away. An end that cannot be written otherwise stops no other letter. */
  async function write(posted: TakenLetter, { delivery, outcome }: Ended): Promise<void> {
    // By a fault of ours what was to follow is lost, but never how the letter itself ended.
    for (const follows of outcome ? [outcome, undefined] : [undefined]) {
      try {
        await store.delivered(posted, delivery, follows)
        break
      } catch (fault) {
        if (fault instanceof StoreAway) throw fault
        log({ cause: posted.cause, letter: posted.id, ended: 'unwritten', fault })
      }
    }
    unwritten.delete(posted)
  }

  /** What waits only for its pace is not to wait for the next look of everybody's. */
  async function askToBeWoken(): Promise<void> {
    if (!wakeIn || !waits) return
    // What is due although there was room waits for an earlier one of its reader: it is no reason to look.
    const next = await store.nextLetterAt(paced ? undefined : clock.now())
    if (next === null) return
    const ms = paced
      ? Math.max(1, Math.min(...channels.map(channel => paceOf(channel).wait(monotonicMs(), asking))))
      : next.getTime() - clock.now().getTime()
    if (ms > 0 && ms < SOON_MS) wakeIn(ms)
  }

  function paceOf(channel: Channel): Pace {
    const pace = paces.get(channel) ?? createPace(channel.can.pace)
    paces.set(channel, pace)
    return pace
  }
}
