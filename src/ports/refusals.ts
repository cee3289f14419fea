const MINUTE_MS = 60_000

/**
 * Whether a token that is refused is to be given up: platforms have refused good ones too. It is when it is refused again
 * a minute later, and was not taken in between. Of one channel.
 */
export function createRefusals(monotonicMs: () => number) {
  let sinceMs: number | null = null
  return {
    /** The token was taken. */
    taken(): void {
      sinceMs = null
    },
    /** The token was refused: how many milliseconds longer that is in doubt; 0 when it is not any more. */
    refused(): number {
      const now = monotonicMs()
      sinceMs ??= now
      return Math.max(0, sinceMs + MINUTE_MS - now)
    }
  }
}

export type Refusals = ReturnType<typeof createRefusals>
