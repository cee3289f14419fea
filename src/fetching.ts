import { keepFile, pictureType } from './files.ts'
import { type Channel, channelAt, Later, Unreachable } from './ports/channel.ts'
import type { Clock } from './ports/clock.ts'
import type { Errand, Store } from './ports/store.ts'

/** Tries before a file is given up, ever rarer, over a day and a half: no outage of a night loses evidence. */
const MOST_TRIES = 14
/** Files fetched at once. */
const HANDFUL = 5
const FIRST_PAUSE_MS = 30_000
/** How long a file waits at least while its whole channel is out of order. */
const OUTAGE_PAUSE_MS = 60_000
const LONGEST_PAUSE_MS = 6 * 60 * 60 * 1000

type World = {
  readonly store: Store
  readonly channels: readonly Channel[]
  readonly clock: Clock
  readonly dataDir: string
  readonly log: (event: { what: string; attachment: number; fault?: unknown }) => void
}

/** Brings in the bytes of evidence after the commit, with retries like a letter's (DECISIONS 9). */
export function createFetching({ store, channels, clock, dataDir, log }: World) {
  let running: Promise<void> | null = null
  let closed = false
  return {
    /** Fetches everything that is due; one run at a time. */
    fetchAll(): Promise<void> {
      running ??= run().finally(() => {
        running = null
      })
      return running
    },
    /** Begins no other file; resolves when the one in hand is in. */
    async close(): Promise<void> {
      closed = true
      await running?.catch(() => {})
    }
  }

  async function run(): Promise<void> {
    // Side by side: a slow one must not keep letters of others waiting for their files.
    const errands = await store.errands(clock.now(), HANDFUL)
    if (!closed) await Promise.all(errands.map(fetchOne))
  }

  /** Letters that went without this file, since it had not come in yet, go once more with it. */
  async function bringLate({ id, taskNumber, fileRef, channel: from }: Errand): Promise<void> {
    const sent = await store.lettersWith(taskNumber, fileRef)
    const without = sent.filter(({ address }) => {
      const channel = channelAt(channels, address)
      return channel !== undefined && !(channel.name === from && channel.can.refs)
    })
    if (without.length === 0) return
    const outcome = { rests: [], save: [], say: without.map(({ letter }) => letter) }
    await store.commit(`file:${id}`, outcome, clock.now())
  }

  async function fetchOne(errand: Errand): Promise<void> {
    const channel = channels.find(one => one.name === errand.channel)
    try {
      if (!channel) throw new Error(`no channel ${errand.channel}`)
      const bytes = await channel.fetch(errand.fileRef)
      // What calls itself a picture and is none is evidence all the same, but nothing to be shown.
      const kind = errand.kind === 'photo' && (await pictureType(bytes)) === null ? 'file' : errand.kind
      await store.errandDone(errand.id, { sha256: await keepFile(dataDir, bytes), kind })
      await bringLate(errand)
    } catch (fault) {
      log({ what: 'file not fetched', attachment: errand.id, fault })
      const told = fault instanceof Later ? fault.waitMs : 0
      // That the whole channel is out of order says nothing of the file, however long it lasts.
      const counts = !(fault instanceof Later && fault.everywhere)
      const own = counts ? Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** errand.tries) : OUTAGE_PAUSE_MS
      const worn = counts && errand.tries + 1 >= MOST_TRIES
      const done =
        fault instanceof Unreachable || worn
          ? { failed: String(fault) }
          : { notBefore: new Date(clock.now().getTime() + Math.max(told, own)), counts }
      await store.errandDone(errand.id, done)
    }
  }
}
