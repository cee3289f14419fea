import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { createAlarm } from './alarms.ts'
import { createApp } from './app.ts'
import { codeFrom } from './commands/one-time-code.ts'
import { officeCalendar } from './core/office-calendar.ts'
import { builtThread, createDrawingOffice } from './drawing-office.ts'
import { createEnclosures } from './enclosures.ts'
import { createFetching } from './fetching.ts'
import { createFlood } from './flood.ts'
import type { Metrics } from './http/server.ts'
import { jobs } from './jobs/index.ts'
import { dueNow } from './jobs/job.ts'
import { createMenus } from './menus.ts'
import { type Backups, createNightly } from './nightly.ts'
import type { Channel, Hear } from './ports/channel.ts'
import type { Clock, Timer } from './ports/clock.ts'
import type { Store } from './ports/store.ts'
import { createPost } from './post.ts'
import { createProfiles } from './profiles.ts'
import type { PublishedFiles } from './published.ts'
import { createSay } from './say.ts'
import { createSpool, type Spool } from './spool.ts'
import { createTurn } from './turn.ts'

/** So long ago nothing was due that is still made up for. Every deed has its cause: nothing is done twice. */
const LOOKED_BACK_MS = 32 * 24 * 60 * 60 * 1000
const HALF_HOUR_MS = 30 * 60 * 1000
/** A letter that waits no longer than this only keeps the pace of its channel. */
const PACED_MS = 3_000
const MOST_LOOKS = 200
/** How long message causes and what is over are kept (DECISIONS 10). */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000
/** How long after one look at what is over there is no other, however many processes serve the office and how often they start. */
const FORGOTTEN_MS = 12 * 60 * 60 * 1000
/** Three in the morning in Vietnam, in UTC. */
const NIGHT_MS = 20 * 60 * 60 * 1000
const DAY_MS = 24 * 60 * 60 * 1000
/** Two clocks that differ by more since the last look were not only a little wrong. */
const JUMP_MS = 5 * 60 * 1000

/** How what comes in is heard: at once, at once or from the disk later, from the disk at once. */
export type Hears = { readonly hear: Hear } & Pick<Spool, 'first' | 'orLater'>

type Parts = {
  readonly store: Store
  readonly channels: readonly Channel[]
  readonly clock: Clock
  readonly dataDir: string
  readonly monotonicMs: () => number
  readonly logger: Logger
  readonly metrics: Metrics
  /** This process among those that may serve the same database at the same time. */
  readonly holder: string
  /** What is backed up every night, and where to; absent where nothing is worth it. */
  readonly backups?: Backups
  /** What was due before this was never missed: the office began then. */
  readonly since?: Date
  /** Files for channels that cannot carry them; null where the outside cannot reach us. */
  readonly published: PublishedFiles | null
  /** Asks the channels for what came in, until told to stop; only one process may. */
  readonly poll?: (spool: Hears, signal: AbortSignal) => Promise<void>
}

/** Everything between the channels and the store, put together once. */
export function createService(parts: Parts) {
  const { store, channels, clock, dataDir, monotonicMs, logger, metrics, holder, poll, published, backups } = parts
  const { since = new Date(0) } = parts
  const say = createSay()
  const fault = (event: { fault?: unknown }) => {
    if (event.fault === undefined) return {}
    metrics.faults.inc()
    return { err: event.fault instanceof Error ? event.fault : new Error(String(event.fault)) }
  }
  const log = ({ fault: cause, ...event }: { what: string; fault?: unknown; [more: string]: unknown }) =>
    cause === undefined ? logger.info(event) : logger.error({ ...event, ...fault({ fault: cause }) })

  let polling: { readonly stop: AbortController; readonly done: Promise<void> } | null = null
  let closing = false
  let alarm: NodeJS.Timeout | undefined
  const turn = createTurn({
    store,
    clock,
    monotonicMs,
    holder,
    async gained() {
      const count = await store.recover(clock.now())
      await store.bringForward(clock.now())
      if (count > 0) logger.warn({ what: 'letters in hand when the last run ended', count })
    },
    lost: () => {
      logger.warn({ what: 'another process sends now' })
      polling?.stop.abort()
      polling = null
      void nightly?.stop()
    }
  })

  const timer: Timer = (ms, act) => {
    const set = setTimeout(act, ms)
    return () => clearTimeout(set)
  }
  const draw = createDrawingOffice({ timer, say, thread: builtThread })
  const post = createPost({
    mayTake: turn.isOurs,
    wakeIn: ms => {
      clearTimeout(alarm)
      alarm = setTimeout(() => quietly(post.deliver(), 'post office'), ms)
    },
    store,
    channels,
    clock,
    say,
    monotonicMs,
    enclose: createEnclosures({ read: store, timer, draw, dataDir, publish: published?.publish ?? null }),
    alarm: createAlarm({ store, clock }),
    log: ({ fault: cause, ...event }) => {
      metrics.letters.inc({ ended: event.ended })
      if (cause === undefined) logger.info({ what: 'letter', ...event })
      else logger.error({ what: 'letter', ...event, ...fault({ fault: cause }) })
    }
  })
  const nightly = backups && createNightly({ backups, store, clock, log })
  const fetching = createFetching({ store, channels, clock, dataDir, log })
  const profiles = createProfiles({ store, channels, clock, log })
  const menus = createMenus({ read: store, channels, say, clock, log })
  const quietly = (work: Promise<void>, what: string) => void work.catch(cause => log({ what, fault: cause }))

  function beginPolling(poll: NonNullable<Parts['poll']>) {
    const stop = new AbortController()
    return { stop, done: poll(hears, stop.signal) }
  }

  /** Looks whether a letter has become due; `kept`: one was kept just now. */
  function deliver(kept?: 'kept'): void {
    if (turn.isOurs()) quietly(post.deliver(kept), 'post office')
  }
  const silence = store.onRing(() => deliver('kept'))

  /** A letter was kept: whoever sends is to look at once. */
  function posted(): void {
    if (turn.isOurs()) deliver('kept')
    else void store.ring().catch(() => {})
  }

  /** Looks whether anything else has: a file, a name. */
  function fetch(): void {
    if (!turn.isOurs()) return
    quietly(fetching.fetchAll(), 'fetching')
    quietly(profiles.learnAll(), 'names')
  }

  /** Lives a moment to its end: until no letter waits that only keeps the pace. */
  async function settled(): Promise<void> {
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      await post.deliver()
      const next = await store.nextLetterAt()
      const ms = next === null ? Number.POSITIVE_INFINITY : next.getTime() - clock.now().getTime()
      if (ms > PACED_MS) return
      await pause(Math.max(20, ms))
    }
  }

  const app = createApp({
    store,
    channels,
    clock,
    timer,
    newCode: () => codeFrom(randomBytes(8)),
    flood: createFlood(monotonicMs),
    deliver: posted,
    heard: (address, speaker) => quietly(menus.offer(address, speaker), 'menu'),
    log: event => {
      if (event.kept) metrics.heard.inc({ what: event.what, kept: event.kept })
      if (event.ms !== undefined) metrics.hearing.observe(event.ms)
      log(event)
    }
  })

  const spool = createSpool({
    folder: join(dataDir, 'spool'),
    hear: app.hear,
    clock,
    mark: () => randomBytes(4).toString('hex'),
    log
  })
  const hears: Hears = { hear: app.hear, first: spool.first, orLater: spool.orLater }

  /** Forgets what is over, unless anybody has just done so: a name that is nobody's renews no lease. */
  async function forget(now: Date): Promise<void> {
    const nobody = randomBytes(8).toString('hex')
    if (!(await store.lease('forgetting', nobody, now, FORGOTTEN_MS))) return
    await store.forget(
      new Date(now.getTime() - KEPT_MS),
      channels.map(({ name }) => name)
    )
  }

  const lookedBack = (now: Date) => new Date(Math.max(since.getTime(), now.getTime() - LOOKED_BACK_MS))
  let ticked = lookedBack(clock.now())
  let clockAt = clock.now().getTime()
  let tickedMs = monotonicMs()
  let ticking: Promise<void> = Promise.resolve()

  /** Says that the clock was changed; what a clock that was ahead put off, and what was done by it, is looked at again. */
  async function mindClock(now: Date): Promise<void> {
    const nowMs = monotonicMs()
    const byMs = Math.round(now.getTime() - clockAt - (nowMs - tickedMs))
    if (Math.abs(byMs) > JUMP_MS)
      logger.warn({ what: 'the clock was changed, or this machine slept', minutes: Math.round(byMs / 60_000) })
    if (byMs < -JUMP_MS) await store.bringForward(now)
    if (now < ticked) ticked = lookedBack(now)
    clockAt = now.getTime()
    tickedMs = nowMs
  }

  return {
    app,
    hears,
    post,
    say,
    log,
    menus,
    /** Does what is due by now. Ticks follow one another, never overlap. */
    tick(): Promise<void> {
      const next = ticking.then(async () => {
        const now = clock.now()
        await mindClock(now)
        if (now <= ticked) return
        await app.tick(ticked, now)
        if (nightsBefore(now) > nightsBefore(ticked))
          await forget(now).catch(cause => log({ what: 'forgetting', fault: cause }))
        ticked = now
        // It takes as long as it takes: nobody waits for it.
        if (nightly && turn.isOurs() && !closing) quietly(nightly.look(), 'backup')
      })
      ticking = next.catch(() => {})
      return next
    },
    /** Every second: is it our turn, and has anything become due? */
    async wake(): Promise<void> {
      if (!closing) await turn.look()
      if (closing) return
      quietly(spool.replay(), 'spool')
      if (poll && turn.isOurs()) polling ??= beginPolling(poll)
      deliver()
      fetch()
    },
    /** Takes nothing more on; resolves when all that was in hand has ended. */
    async close(): Promise<void> {
      closing = true
      polling?.stop.abort()
      await polling?.done
      await ticking
      await nightly?.stop()
      await (await silence)()
      await post.close()
      await fetching.close()
      clearTimeout(alarm)
      await turn.giveBack()
    },
    /** Goes to a later moment by way of each moment at which something is due (DECISIONS 4). */
    async advance(to: Date, setTo: (moment: Date) => void): Promise<void> {
      const settings = await store.settings()
      const calendar = officeCalendar(await store.roster(), settings)
      let from = clock.now()
      while (from < to) {
        const until = new Date(Math.min(to.getTime(), (Math.floor(from.getTime() / HALF_HOUR_MS) + 1) * HALF_HOUR_MS))
        const due = jobs.some(job => dueNow(job, from, until, { calendar, settings }) !== null)
        if (due || until >= to) {
          setTo(until)
          await this.tick()
          await settled()
        }
        from = until
      }
    }
  }
}

/** How many times it was three in the morning before a moment. */
const nightsBefore = (moment: Date): number => Math.floor((moment.getTime() - NIGHT_MS) / DAY_MS)

export type Service = ReturnType<typeof createService>
