import { setTimeout as pause } from 'node:timers/promises'
import { type Api, GrammyError } from 'grammy'
import { queueOf, take, type Way } from './intake.ts'
import { wanted } from './update.ts'

/** How long Telegram holds a request open while nothing comes, in seconds. */
const HOLD = 25
/** The longest pause after a failure. */
const LONGEST_PAUSE_MS = 30_000

type Polling = Way & { readonly api: Api; readonly signal: AbortSignal }

/**
 * Asks for updates until told to stop. The offset moves only over what was committed, so that a crash or a failing store
 * leads to a repeat, never to a loss (TELEGRAM 1.1). A failure is logged and tried again, ever more slowly.
 */
export async function poll(world: Polling): Promise<void> {
  const { api, signal, log } = world
  let offset = 0
  let failures = 0
  while (!signal.aborted) {
    try {
      const updates = await Promise.race([api.getUpdates(asked(offset)), stopped(signal)])
      if (!updates) return
      failures = 0
      const done = await heard(updates, world)
      if (done !== null) offset = done
      if (done !== null && done <= (updates.at(-1)?.update_id ?? 0)) throw new Error('the store did not keep an update')
    } catch (fault) {
      if (signal.aborted) return
      failures += 1
      const after = fault instanceof GrammyError ? (fault.parameters.retry_after ?? 0) * 1000 : 0
      log({ what: 'telegram polling failed', fault })
      await pause(Math.max(after, Math.min(LONGEST_PAUSE_MS, 500 * 2 ** failures)), undefined, { signal }).catch(
        () => {}
      )
    }
  }
}

const asked = (offset: number) => ({ offset, timeout: HOLD, limit: 100, allowed_updates: [...wanted] })

/** Resolves when told to stop. What the abandoned request brings is not confirmed and comes again. */
const stopped = (signal: AbortSignal): Promise<null> =>
  new Promise(resolve => signal.addEventListener('abort', () => resolve(null), { once: true }))

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
