import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { Alarm } from '../../ports/channel.ts'
import { growing } from '../../ports/growing.ts'
import { type Call, Refused } from './api.ts'
import { ours } from './faults.ts'
import { take, type Way } from './intake.ts'

/** How long Zalo holds a request open while nothing comes, in seconds; a string, as its table says. */
const HOLD = '30'

type Polling = Way & {
  readonly call: Call
  readonly signal: AbortSignal
  /** Waits so many milliseconds, less when told to stop. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>
}

/**
 * Asks for updates until told to stop. A poll brings one update, and no other poll brings it again: so it is heard before
 * the next one is asked for, as often as it takes. A failure is logged and tried again, ever more slowly; a token or a
 * quota that is refused, after as long as its alarm says: one false refusal must not end the intake.
 */
export async function poll(world: Polling): Promise<void> {
  const { call, signal, log, wait = paused } = world
  let failures = 0
  while (!signal.aborted) {
    try {
      const raw = await call('getUpdates', { timeout: HOLD }, z.unknown(), signal)
      failures = 0
      if (raw !== undefined) await heard(raw, world)
    } catch (fault) {
      if (signal.aborted) return
      if (isNothingYet(fault)) failures = 0
      else {
        failures += 1
        const reason = ours(fault)
        log({ what: 'zalo-bot polling failed', fault: reason })
        await wait(reason instanceof Alarm ? reason.waitMs : growing(failures), signal)
      }
    }
  }
}

/** Hears one update until it is kept: nobody else has it. */
async function heard(raw: unknown, world: Polling): Promise<void> {
  const { signal, log, wait = paused } = world
  for (let failures = 1; !signal.aborted; failures += 1) {
    try {
      return await take(raw, world)
    } catch (fault) {
      log({ what: 'zalo-bot update not kept', fault })
      await wait(growing(failures), signal)
    }
  }
  log({ what: 'zalo-bot update lost' })
}

/** An empty poll ends with a refusal of its own. */
const isNothingYet = (fault: unknown): boolean => fault instanceof Refused && fault.code === 408

const paused = (ms: number, signal: AbortSignal): Promise<void> => pause(ms, undefined, { signal }).catch(() => {})
