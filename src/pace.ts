import type { Can } from './ports/channel.ts'

const MINUTE_MS = 60_000
/** Messages to one chat that may go at once; what is spent comes back second by second (TELEGRAM 1.3). */
const BURST = 3

/** The second as we measure it, overall and for one chat: the way to the channel is not always equally long. */
const SECOND_MS = 1_015
const CHAT_SECOND_MS = 1_050

/** A letter that asks to go. */
type Going = { readonly address: string; readonly isGroup: boolean; readonly messages: number }

/** What a chat may still be sent at once. Less than nothing after a long text. */
type Purse = { readonly left: number; readonly atMs: number }

/**
 * Keeps a channel's pace: so many messages a second overall, to one chat, and a minute to one group; edits count too
 * (TELEGRAM 1.3). Whoever is told to wait is waited for. Asks the time as an argument, in milliseconds that only go
 * forward; holds only moments of what was sent.
 */
export function createPace(pace: Can['pace']) {
  const all: number[] = []
  const purses = new Map<string, Purse>()
  const groups = new Map<string, number[]>()
  const held = new Map<string, number>()
  let allHeld = Number.NEGATIVE_INFINITY

  const purseOf = (address: string, nowMs: number): number => {
    const purse = purses.get(address) ?? { left: BURST, atMs: nowMs }
    return Math.min(BURST, purse.left + ((nowMs - purse.atMs) * pace.chatPerSecond) / CHAT_SECOND_MS)
  }

  return {
    /** Milliseconds until anything may go at all; 0: now. */
    wait(nowMs: number): number {
      drop(all, nowMs - SECOND_MS)
      return Math.max(0, allHeld - nowMs, room(all, pace.perSecond, SECOND_MS, nowMs, 1))
    },

    /** How many messages may go now, over all chats. */
    room(nowMs: number): number {
      return this.wait(nowMs) > 0 ? 0 : pace.perSecond - all.length
    },

    /** Milliseconds until a letter may go to this chat; 0: now, and its messages count as sent. */
    take({ address, isGroup, messages }: Going, nowMs: number): number {
      const group = groups.get(address) ?? []
      drop(all, nowMs - SECOND_MS)
      drop(group, nowMs - MINUTE_MS)
      const left = purseOf(address, nowMs)
      const wait = Math.max(
        allHeld - nowMs,
        (held.get(address) ?? nowMs) - nowMs,
        room(all, pace.perSecond, SECOND_MS, nowMs, messages),
        isGroup ? room(group, pace.groupPerMinute, MINUTE_MS, nowMs, messages) : 0,
        Math.ceil(((Math.min(messages, BURST) - left) * CHAT_SECOND_MS) / pace.chatPerSecond)
      )
      if (wait > 0) return wait
      held.delete(address)
      for (let sent = 0; sent < messages; sent += 1) {
        all.push(nowMs)
        if (isGroup) group.push(nowMs)
      }
      purses.set(address, { left: left - messages, atMs: nowMs })
      if (isGroup) groups.set(address, group)
      if (purses.size > 10_000)
        for (const other of purses.keys()) if (purseOf(other, nowMs) === BURST) purses.delete(other)
      return 0
    },

    /**
     * The channel asked to wait so long with this chat; with everything when another chat is waited for already, or when
     * no chat is named.
     */
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
