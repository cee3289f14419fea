import type { Can } from './ports/channel.ts'

const MINUTE_MS = 60_000
/** Short bursts to one chat are tolerated: its second's measure is taken over so many seconds (TELEGRAM 1.3). */
const BURST = 3

/** A message that goes, or asks to. */
type Going = { readonly address: string; readonly isGroup: boolean; readonly messages: number }

/**
 * Keeps a channel's pace: so many messages a second overall, to one chat, and a minute to one group; edits count too
 * (TELEGRAM 1.3). Whoever is told to wait is waited for. Asks the time as an argument, in milliseconds that only go
 * forward; holds only moments of what was sent.
 */
export function createPace(pace: Can['pace']) {
  const all: number[] = []
  const chats = new Map<string, number[]>()
  const held = new Map<string, number>()
  let allHeld = Number.NEGATIVE_INFINITY

  return {
    /** Milliseconds until anything may go at all; 0: now. */
    wait(nowMs: number): number {
      drop(all, nowMs - 1_000)
      return Math.max(0, allHeld - nowMs, room(all, pace.perSecond, 1_000, nowMs, 1))
    },

    /** How many messages may go now, over all chats. */
    room(nowMs: number): number {
      return this.wait(nowMs) > 0 ? 0 : pace.perSecond - all.length
    },

    /** Milliseconds until a letter may go to this chat; 0: now, and its messages count as sent. */
    take({ address, isGroup, messages }: Going, nowMs: number): number {
      const chat = chats.get(address) ?? []
      const burstMs = BURST * 1_000
      drop(all, nowMs - 1_000)
      drop(chat, nowMs - (isGroup ? MINUTE_MS : burstMs))
      const lately = chat.filter(moment => moment > nowMs - burstMs)
      const wait = Math.max(
        allHeld - nowMs,
        (held.get(address) ?? allHeld) - nowMs,
        room(all, pace.perSecond, 1_000, nowMs, messages),
        isGroup ? room(chat, pace.groupPerMinute, MINUTE_MS, nowMs, messages) : 0,
        room(lately, BURST * pace.chatPerSecond, burstMs, nowMs, messages)
      )
      if (wait > 0) return wait
      held.delete(address)
      for (let sent = 0; sent < messages; sent += 1) {
        all.push(nowMs)
        chat.push(nowMs)
      }
      chats.set(address, chat)
      if (chats.size > 10_000)
        for (const [other, sent] of chats) if ((sent.at(-1) ?? 0) < nowMs - MINUTE_MS) chats.delete(other)
      return 0
    },

    /** The channel asked to wait so long: with this chat, with everything when it asked so of another chat too; null: everything. */
    hold(address: string | null, waitMs: number, nowMs: number): void {
      const until = nowMs + waitMs
      const others = [...held].some(([other, time]) => other !== address && time > nowMs)
      if (address !== null) held.set(address, until)
      if (address === null || others) allHeld = Math.max(allHeld, until)
    }
  }
}

export type Pace = ReturnType<typeof createPace>

function drop(moments: number[], before: number): void {
  while (moments[0] !== undefined && moments[0] <= before) moments.shift()
}

/** Until enough of a full window has left it for so many more. What is more than a whole window waits for an empty one. */
function room(moments: readonly number[], most: number, windowMs: number, nowMs: number, more: number): number {
  const leaving = moments[moments.length + Math.min(more, most) - most - 1]
  return leaving === undefined ? 0 : Math.max(1, leaving + windowMs - nowMs)
}
