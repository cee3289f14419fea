/** Telegram's limits on what a bot sends. Edits count like sends. */
export type Flood = {
  /** Counts a send at this moment; answers 0, or how many ms to wait, and then nothing was counted. */
  admit(chat: number, atMs: number): number
}

/** One a second to a chat, a few at once tolerated. */
const CHAT = { burst: 3, everyMs: 1000 }
/** Thirty a second over all chats. */
const OVERALL = { burst: 30, everyMs: 1000 / 30 }
/** Twenty in any minute to a group, less half a second for the way there. */
const GROUP = { most: 20, withinMs: 59_500 }

type Bucket = { readonly left: number; readonly atMs: number }

function refilled(bucket: Bucket | undefined, rate: { burst: number; everyMs: number }, atMs: number): Bucket {
  if (!bucket) return { left: rate.burst, atMs }
  return { left: Math.min(rate.burst, bucket.left + (atMs - bucket.atMs) / rate.everyMs), atMs }
}

const waitFor = (bucket: Bucket, everyMs: number) => (bucket.left >= 1 ? 0 : Math.ceil((1 - bucket.left) * everyMs))
const spent = (bucket: Bucket): Bucket => ({ left: bucket.left - 1, atMs: bucket.atMs })

/** Limits that are kept (groups have negative ids). */
export function createFlood(): Flood {
  const chats = new Map<number, Bucket>()
  const groups = new Map<number, readonly number[]>()
  let overall: Bucket | undefined

  return {
    admit(chat, atMs) {
      const mine = refilled(chats.get(chat), CHAT, atMs)
      const all = refilled(overall, OVERALL, atMs)
      const recent = (groups.get(chat) ?? []).filter(sent => sent > atMs - GROUP.withinMs)
      const oldest = recent[recent.length - GROUP.most]
      const groupWait = chat < 0 && oldest !== undefined ? oldest + GROUP.withinMs - atMs : 0
      const wait = Math.max(waitFor(mine, CHAT.everyMs), waitFor(all, OVERALL.everyMs), groupWait)
      if (wait > 0) return wait
      chats.set(chat, spent(mine))
      overall = spent(all)
      if (chat < 0) groups.set(chat, [...recent, atMs])
      return 0
    }
  }
}

/** No limits at all. */
export const noFlood: Flood = { admit: () => 0 }
