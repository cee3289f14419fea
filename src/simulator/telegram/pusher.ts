import { z } from 'zod'
import type { Pending, Webhook } from './state.ts'
import { unixTime, type World } from './world.ts'

/** Pushes waiting updates to the webhook: in order within a lane, lanes side by side. */
export type Pusher = {
  /** Starts on what waits; also after the webhook was set anew. */
  restart(): void
  stop(): void
  /** Facts for getWebhookInfo. */
  lastError(): { last_error_date?: number; last_error_message?: string }
}

/** Carries out the method that a webhook's own answer may name. */
export type Execute = (method: string, params: Readonly<Record<string, unknown>>) => Promise<unknown>

const READ_TIMEOUT_MS = 60_000
const LONGEST_BACKOFF_MS = 60_000
const LONGEST_RETRY_AFTER_S = 3600
const NOT_IN_ANSWERS = /^(get.*|setwebhook|deletewebhook|close|logout)$/i

const InChat = z.looseObject({ chat: z.looseObject({ id: z.number() }) })
const Lanes = z.looseObject({
  message: InChat.optional(),
  edited_message: InChat.optional(),
  my_chat_member: InChat.optional(),
  callback_query: z.looseObject({ from: z.looseObject({ id: z.number() }) }).optional()
})

/** Messages queue by chat, presses by who pressed, the bot's standing by chat again: so a press may overtake. */
export function laneOf(update: Pending['update']): string {
  const kinds = Lanes.safeParse(update).data
  const message = kinds?.message ?? kinds?.edited_message
  if (message) return `chat:${message.chat.id}`
  if (kinds?.callback_query) return `presses:${kinds.callback_query.from.id}`
  if (kinds?.my_chat_member) return `standing:${kinds.my_chat_member.chat.id}`
  return 'other'
}

/** The first retry is at once, then 2, 4, 8 ... seconds. */
export const backoffMs = (failures: number): number =>
  failures <= 1 ? 0 : Math.min(2 ** (failures - 1) * 1000, LONGEST_BACKOFF_MS)

export function createPusher(world: World, execute: Execute): Pusher {
  const busy = new Set<string>()
  let stopping = new AbortController()
  let lastError: { last_error_date?: number; last_error_message?: string } = {}

  /** Answers null when delivered, else how long to wait. */
  async function attempt(hook: Webhook, entry: Pending, failures: number, stop: AbortSignal): Promise<number | null> {
    try {
      const answer = await fetch(hook.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(hook.secret !== null && { 'x-telegram-bot-api-secret-token': hook.secret })
        },
        body: JSON.stringify(entry.update),
        signal: AbortSignal.any([stop, AbortSignal.timeout(READ_TIMEOUT_MS)])
      })
      const body = await answer.text()
      if (answer.ok) {
        await obey(body)
        return null
      }
      lastError = {
        last_error_date: unixTime(world),
        last_error_message: `Wrong response from the webhook: ${answer.status} ${answer.statusText}`
      }
      const asked = Number(answer.headers.get('retry-after') ?? 'NaN')
      if (asked > 0) return Math.min(asked, LONGEST_RETRY_AFTER_S) * 1000
    } catch (fault) {
      lastError = { last_error_date: unixTime(world), last_error_message: String(fault) }
    }
    return backoffMs(failures + 1)
  }

  async function obey(body: string): Promise<void> {
    if (!body.startsWith('{')) return
    const order = z.looseObject({ method: z.string() }).safeParse(JSON.parse(body)).data
    if (order && !NOT_IN_ANSWERS.test(order.method)) await execute(order.method, order)
  }

  async function deliver(entry: Pending, stop: AbortSignal): Promise<void> {
    await world.keeper.saved()
    for (let failures = 0; world.state.webhook && !stop.aborted; failures++) {
      const waitMs = await attempt(world.state.webhook, entry, failures, stop)
      if (stop.aborted) return
      if (waitMs === null) {
        world.state.pending = world.state.pending.filter(other => other !== entry)
        world.keeper.changed()
        return
      }
      await world.wait(waitMs, stop)
    }
  }

  async function runLane(lane: string, stop: AbortSignal): Promise<void> {
    for (;;) {
      const entry = world.state.pending.find(waiting => laneOf(waiting.update) === lane)
      if (!entry || !world.state.webhook || stop.aborted) return
      await deliver(entry, stop)
    }
  }

  function pump(): void {
    const stop = stopping.signal
    for (const { update } of world.state.pending) {
      const hook = world.state.webhook
      const lane = laneOf(update)
      if (!hook || stop.aborted || busy.size >= hook.maxConnections) return
      if (busy.has(lane)) continue
      busy.add(lane)
      void runLane(lane, stop).finally(() => {
        if (stop.aborted) return
        busy.delete(lane)
        pump()
      })
    }
  }

  const silence = world.updates.listen(pump)
  return {
    restart() {
      stopping.abort()
      stopping = new AbortController()
      busy.clear()
      lastError = {}
      pump()
    },
    stop() {
      silence()
      stopping.abort()
    },
    lastError: () => lastError
  }
}
