import { mkdir, open, readdir, readFile, rename, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { secrecy } from './core/secret.ts'
import type { Hear, Incoming } from './ports/channel.ts'
import type { Clock } from './ports/clock.ts'
import { StoreAway } from './ports/store.ts'
import { incomingShape } from './spooled.ts'

type World = {
  readonly folder: string
  readonly hear: Hear
  readonly clock: Clock
  /** A name that no other process gives. */
  readonly mark: () => string
  readonly log: (event: { what: string; fault?: unknown }) => void
}

/**
 * What some platforms bring only once is laid on the disk while the database is away, and heard in order when it is back
 * (DECISIONS 10). What speaks of a secret paper is never laid there (R25).
 */
export function createSpool({ folder, hear, clock, mark, log }: World) {
  let replaying: Promise<void> | null = null
  let last = 0

  return {
    /** Hears, or lays it on the disk when the database is away or something lies there before it. */
    async orLater(incoming: Incoming): Promise<void> {
      if (isOpen(incoming) && (await waiting()).length > 0) return void (await lay(incoming))
      try {
        await hear(incoming)
      } catch (fault) {
        if (!(fault instanceof StoreAway) || !isOpen(incoming)) throw fault
        log({ what: AWAY, fault })
        await lay(incoming)
      }
    },

    /** Lays it on the disk first, for channels that forget what they gave. */
    async first(incoming: Incoming): Promise<void> {
      if (!isOpen(incoming)) return hear(incoming)
      const behind = (await waiting()).length > 0
      const name = await lay(incoming)
      if (behind) return
      try {
        await heardFrom(name, incoming)
      } catch (fault) {
        if (!(fault instanceof StoreAway)) throw fault
        log({ what: AWAY, fault })
      }
    },

    /** Hears what lies there, in order, until the database is away again. Several processes may: causes make it once. */
    replay(): Promise<void> {
      replaying ??= run().finally(() => {
        replaying = null
      })
      return replaying
    }
  }

  async function run(): Promise<void> {
    for (const name of await waiting()) {
      const text = await readFile(join(folder, name), 'utf8').catch(() => null)
      // Another process was here first.
      if (text === null) continue
      const incoming = incomingShape.safeParse(parsed(text)).data
      try {
        if (!incoming) throw new Error('it cannot be read')
        await heardFrom(name, incoming)
      } catch (fault) {
        if (fault instanceof StoreAway) return
        // One that cannot be heard must not keep those behind it: it is set aside for a person to see.
        log({ what: `what lies in ${name} is set aside`, fault })
        await rename(join(folder, name), join(folder, `${name}.aside`)).catch(() => {})
      }
    }
  }

  async function heardFrom(name: string, incoming: Incoming): Promise<void> {
    await hear(incoming)
    await unlink(join(folder, name)).catch(() => {})
  }

  /** On the disk, with its name, when this resolves. */
  async function lay(incoming: Incoming): Promise<string> {
    // Behind all that lies there, also what lies there from a clock that was ahead.
    const newest = Number.parseInt((await waiting()).at(-1) ?? '0', 10)
    last = Math.max(last + 1, (newest || 0) + 1, clock.now().getTime())
    const name = `${String(last).padStart(15, '0')}-${mark()}.json`
    const path = join(folder, name)
    await mkdir(folder, { recursive: true })
    await writeFile(`${path}.new`, JSON.stringify(incoming), { flush: true })
    await rename(`${path}.new`, path)
    if (process.platform !== 'win32') {
      const place = await open(folder)
      await place.sync().finally(() => place.close())
    }
    return name
  }

  /** The files that lie there, in order. */
  async function waiting(): Promise<readonly string[]> {
    const there = await readdir(folder).catch(() => [])
    return there.filter(name => name.endsWith('.json')).sort()
  }
}

const AWAY = 'the database is away: what came in waits on the disk'

/** Whether nothing of it speaks of a secret paper. */
function isOpen(incoming: Incoming): boolean {
  if (incoming.kind !== 'message') return true
  const { text, quoted, files } = incoming
  const said = [text, quoted?.text ?? '', ...[...files, ...(quoted?.files ?? [])].map(({ name }) => name)]
  return secrecy(said.join('\n')) === 'open'
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export type Spool = ReturnType<typeof createSpool>
