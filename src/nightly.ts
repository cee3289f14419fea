import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { manifestAt } from './backup/manifest.ts'
import { prefixes, prune, UPGRADES_KEPT } from './backup/shelf.ts'
import { type Order, takeBackup } from './backup/taking.ts'
import type { Day } from './core/calendar.ts'
import { backupDue, backupFailed, NIGHTS_KEPT } from './jobs/backup.ts'
import type { Clock } from './ports/clock.ts'
import type { Store } from './ports/store.ts'

/** What is backed up, and the folder of backups. */
export type Backups = Pick<Order, 'place' | 'dataDir' | 'shelf'>

type World = {
  readonly backups: Backups
  readonly store: Pick<Store, 'commit' | 'roster'>
  readonly clock: Clock
  readonly log: (event: {
    what: string
    night: Day
    ms?: number
    missing?: number
    name?: string
    fault?: unknown
  }) => void
}

/**
 * Backs up every night, beside everything else. Whether a night has its backup is asked of the disk and not of the
 * database, which once restored would believe in backups that are gone.
 */
export function createNightly({ backups, store, clock, log }: World) {
  let running: { readonly stop: AbortController; readonly done: Promise<void> } | null = null
  let failedAt: Date | null = null
  const nameOf = (night: Day) => `${prefixes.nightly}${night}`
  const isThere = (night: Day) => existsSync(manifestAt(join(backups.shelf, nameOf(night))))

  return {
    /** Begins the backup that is due, if one is. Resolves when none is under way. */
    look(): Promise<void> {
      const night = backupDue(clock.now(), isThere, failedAt)
      if (running || night === null) return running?.done ?? Promise.resolve()
      const stop = new AbortController()
      const done = run(night, stop.signal).finally(() => {
        running = null
      })
      running = { stop, done }
      return done
    },
    /** Breaks off what is under way; nothing is left of it. */
    async stop(): Promise<void> {
      running?.stop.abort()
      await running?.done.catch(() => {})
    }
  }

  async function run(night: Day, signal: AbortSignal): Promise<void> {
    const at = clock.now()
    const tidy = async (prefix: string, keep: number) => {
      for (const { name, fault } of await prune(backups.shelf, prefix, keep, at))
        log({ what: 'old backup not removed', night, name, fault })
    }
    try {
      await mkdir(backups.shelf, { recursive: true })
      // First the room, so that one backup more than is kept is never there.
      await tidy(prefixes.nightly, NIGHTS_KEPT - 1)
      // What an upgrade that was killed left half would else lie until the next one; a backup that somebody broke off, for ever.
      await tidy(prefixes.upgrade, UPGRADES_KEPT)
      await tidy(prefixes.asked, Number.POSITIVE_INFINITY)
      const { missing } = await takeBackup({ ...backups, name: nameOf(night), at, signal })
      failedAt = null
      log({ what: 'backup', night, ms: clock.now().getTime() - at.getTime(), missing: missing.length })
    } catch (fault) {
      // Told to stop; or another process has backed up this night meanwhile.
      if (signal.aborted || isThere(night)) return
      failedAt = clock.now()
      log({ what: 'backup failed', night, fault })
      const { cause, outcome } = backupFailed(await store.roster(), night)
      await store.commit(cause, outcome, failedAt)
    }
  }
}
