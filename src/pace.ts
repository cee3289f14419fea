import type { Can } from './ports/channel.ts'

const MINUTE_MS = 60_000
/** Short bursts to one chat are tolerated: its second's measure is taken over so many seconds (TELEGRAM 1.3). */
const BURST = 3

/**
 * Keeps a channel's pace: so many letters a second overall, to one chat, and a minute to one group; edits count too
 * (TELEGRAM 1.3). Asks the time as an argument; holds only moments of what was sent.
 */
export function createPace(pace: Can['pace']) {
  const all: number[] = []
  const chats = new Map<string, number[]>()

  return {
    /** Milliseconds until a letter may go to this chat; 0: now, and it counts as sent. */
    take(address: string, isGroup: boolean, nowMs: number): number {
      const chat = chats.get(address) ?? []
      const burstMs = BURST * 1_000
      drop(all, nowMs - 1_000)
      drop(chat, nowMs - (isGroup ? MINUTE_MS : burstMs))
      const lately = chat.filter(moment => moment > nowMs - burstMs)
      const wait = Math.max(
        room(all, pace.perSecond, 1_000, nowMs),
        isGroup ? room(chat, pace.groupPerMinute, MINUTE_MS, nowMs) : 0,
        room(lately, BURST * pace.chatPerSecond, burstMs, nowMs)
      )
      if (wait > 0) return wait
      all.push(nowMs)
      chat.push(nowMs)
      chats.set(address, chat)
      if (chats.size > 10_000)
        for (const [other, sent] of chats) if ((sent.at(-1) ?? 0) < nowMs - MINUTE_MS) chats.delete(other)
      return 0
    }
  }
}

export type Pace = ReturnType<typeof createPace>

function drop(moments: number[], before: number): void {
  while (moments[0] !== undefined && moments[0] <= before) moments.shift()
}

/** Until the oldest of a full window leaves it. */
function room(moments: readonly number[], most: number, windowMs: number, nowMs: number): number {
  const oldest = moments[moments.length - most]
  return moments.length < most || oldest === undefined ? 0 : Math.max(1, oldest + windowMs - nowMs)
}
