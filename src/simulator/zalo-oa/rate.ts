/** Zalo's limit on calls of one app: so many in each minute of the clock. */
export type Rate = {
  /** Counts a call; false when it is one too many. */
  admit(atMs: number): boolean
  /** How many are left in this minute. */
  remain(atMs: number): number
}

export const CALLS_A_MINUTE = 4000

export function createRate(): Rate {
  let minute = -1
  let used = 0
  const turn = (atMs: number) => {
    const present = Math.floor(atMs / 60_000)
    if (present === minute) return
    minute = present
    used = 0
  }
  return {
    admit(atMs) {
      turn(atMs)
      if (used >= CALLS_A_MINUTE) return false
      used++
      return true
    },
    remain(atMs) {
      turn(atMs)
      return CALLS_A_MINUTE - used
    }
  }
}

/** No limit at all. */
export const noRate: Rate = { admit: () => true, remain: () => CALLS_A_MINUTE }
