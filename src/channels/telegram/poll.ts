import { setTimeout as pause } from 'node:timers/promises'
import { type Api, GrammyError } from 'grammy'
import { z } from 'zod'
import { Alarm, Later } from '../../ports/channel.ts'
import { growing } from '../../ports/growing.ts'
import { ours } from './faults.ts'
import { queueOf, take, type Way } from './intake.ts'
import { wanted } from './update.ts'

/** How long Telegram holds a request open while nothing comes, in seconds. */
const HOLD = 25

type Polling = Way & {
  readonly api: Api
  readonly signal: AbortSignal
  /** Waits so many milliseconds, less when told to stop. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>
}

/**
 * Asks for updates until told to stop. The offset moves only over what was committed, so that a crash or a failing store
 * leads to a repeat, never to a loss (TELEGRAM 1.1). A failure is logged and tried again, ever more slowly; a
 * token that is refused, after as long as it is in doubt or its alarm says.
 */
export async function poll(world: Polling): Promise<void> {
  const { api, signal, log, wait = paused } = world
  const told = hangUp.parse(signal)
  let offset = 0
  let failures = 0
  while (!signal.aborted) {
    try {
      const updates = await api.getUpdates(asked(offset), told)
      const done = await heard(updates, world)
      if (done !== null) offset = done
      if (done !== null && done <= (updates.at(-1)?.update_id ?? 0)) throw new Error('an update was not kept')
      failures = 0
    } catch (fault) {
      if (signal.aborted) return
      failures += 1
      const reason = ours(fault)
      log({ what: 'telegram polling failed', fault: reason })
      const said = fault instanceof GrammyError ? (fault.parameters.retry_after ?? 0) * 1000 : 0
      const after = fault instanceof Later ? fault.waitMs : said
      await wait(Math.max(after, reason instanceof Alarm ? reason.waitMs : growing(failures)), signal)
    }
  }
}

/** The platform's signal as the client's types know it: it ends the open request, so that nobody polls beside the next run. */
const hangUp = z.custom<Parameters<Api['getUpdates']>[1]>(value => value instanceof AbortSignal)

const asked = (offset: number) => ({ offset, timeout: HOLD, limit: 100, allowed_updates: [...wanted] })

const paused = (ms: number, signal: AbortSignal): Promise<void> => pause(ms, undefined, { signal }).catch(() => {})

/**
 * Hears a batch: one chat in order, chats side by side. Answers the next offset: after the last update when all were
 * kept, otherwise the lowest that was not (DECISIONS 10). Null: there was nothing.
 */
async function heard(updates: readonly { update_id: number }[], world: Polling): Promise<number | null> {
  const last = updates.at(-1)
  if (!last) return null
  const queues = new Map<string, { update_id: number }[]>()
  for (const update of updates) {
    const queue = queueOf(update)
    queues.set(queue, [...(queues.get(queue) ?? []), update])
  }
  const lost = await Promise.all(
    [...queues.values()].map(async queue => {
      for (const update of queue) {
        try {
          await take(update, world)
        } catch (fault) {
          world.log({ what: 'telegram update not kept', fault, update: update.update_id })
          return update.update_id
        }
      }
      return null
    })
  )
  const open = lost.filter(id => id !== null)
  return open.length > 0 ? Math.min(...open) : last.update_id + 1
}
