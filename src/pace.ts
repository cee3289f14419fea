import type { Can } from './ports/channel.ts'

const MINUTE_MS = 60_000
/** What may go at once, to one chat and over all, in seconds' worth; it comes back little by little (TELEGRAM 1.3). */
const CHAT_BURST_S = 3
const BURST_S = 1 / 3
/** So many chats told to wait, with nothing through to any chat between, and it is not the chats: everything waits. */
const MOST_HELD = 5
/** The second as we measure it: clocks differ a little. */
const SECOND_MS = 1_005

/** A letter that asks to go. */
type Going = { readonly address: string; readonly isGroup: boolean; readonly messages: number }

/** What may be sent at once. Less than nothing after a long text. */
type Purse = { readonly left: number; readonly atMs: number }
type Rate = { readonly burst: number; readonly everyMs: number }

/**
 * Keeps a channel's pace: so many messages a second overall, to one chat, and a minute to one group; edits count too
 * (TELEGRAM 1.3). Whoever is told to wait is waited for. Asks the time as an argument, in milliseconds that only go
 * forward; holds only moments of what was sent.
 */
export function createPace(pace: Can['pace']) {
  const overall: Rate = { burst: Math.max(1, BURST_S * pace.perSecond), everyMs: SECOND_MS / pace.perSecond }
  const perChat: Rate = { burst: CHAT_BURST_S * pace.chatPerSecond, everyMs: SECOND_MS / pace.chatPerSecond }
  let all: Purse | undefined
  const chats = new Map<string, Purse>()
  const groups = new Map<string, number[]>()
  const held = new Map<string, number>()
  /** Chats told to wait since something last went through. */
  const refused = new Set<string>()
  let allHeld = Number.NEGATIVE_INFINITY

  return {
    /** Milliseconds until anything may go at all, beside so many that are about to; 0: now. */
    wait: (nowMs: number, beside = 0): number =>
      Math.max(0, allHeld - nowMs, Math.ceil((1 + beside - inPurse(all, overall, nowMs)) * overall.everyMs)),

    /** How many messages may go now, over all chats. */
    room(nowMs: number): number {
      return this.wait(nowMs) > 0 ? 0 : Math.floor(inPurse(all, overall, nowMs))
    },

    /** Milliseconds until a letter may go to this chat; 0: now, and its messages count as sent. */
    take({ address, isGroup, messages }: Going, nowMs: number): number {
      const group = (groups.get(address) ?? []).filter(sent => sent > nowMs - MINUTE_MS)
      const ours = inPurse(all, overall, nowMs)
      const theirs = inPurse(chats.get(address), perChat, nowMs)
      const wait = Math.max(
        allHeld - nowMs,
        (held.get(address) ?? nowMs) - nowMs,
        until(messages, ours, overall),
        until(messages, theirs, perChat),
        isGroup ? untilLeft(group, pace.groupPerMinute, messages, nowMs) : 0
      )
      if (wait > 0) return wait
      held.delete(address)
      all = { left: ours - messages, atMs: nowMs }
      chats.set(address, { left: theirs - messages, atMs: nowMs })
      if (isGroup) groups.set(address, [...group, ...Array.from({ length: messages }, () => nowMs)])
      if (chats.size > 10_000)
        for (const [other, purse] of chats) if (inPurse(purse, perChat, nowMs) === perChat.burst) chats.delete(other)
      return 0
    },

    /**
     * What was taken for this chat is through, whether it arrived or not: it may have arrived only now, so nothing came
     * back while it was under way.
     */
    through(address: string, nowMs: number, arrived = false): void {
      if (arrived) refused.clear()
      const purse = chats.get(address)
      if (purse) chats.set(address, { ...purse, atMs: nowMs })
    },

    /**
     * The channel asked to wait so long with this chat; with everything when it asks so of one chat after the other, or
     * when no chat is named. A few chats that always put off hold up no other.
     */
    hold(address: string | null, waitMs: number, nowMs: number): void {
      const end = nowMs + waitMs
      if (address !== null) {
        held.set(address, end)
        refused.add(address)
      }
      if (address === null || refused.size >= MOST_HELD) allHeld = Math.max(allHeld, end)
    }
  }
}

export type Pace = ReturnType<typeof createPace>

const inPurse = (purse: Purse | undefined, { burst, everyMs }: Rate, nowMs: number): number =>
  purse ? Math.min(burst, purse.left + (nowMs - purse.atMs) / everyMs) : burst

/** Until there is enough for so many messages; more than a burst waits for a full purse, and leaves a debt. */
const until = (messages: number, left: number, { burst, everyMs }: Rate): number =>
  Math.max(0, Math.ceil((Math.min(messages, burst) - left) * everyMs))

/** Until so many of a full minute have left it; more than a whole minute's wait for an empty one. */
function untilLeft(sent: readonly number[], most: number, more: number, nowMs: number): number {
  const leaving = sent[sent.length + Math.min(more, most) - most - 1]
  return leaving === undefined ? 0 : Math.max(1, leaving + MINUTE_MS - nowMs)
}
