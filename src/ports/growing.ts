const LONGEST_MS = 30_000

/** How long to wait after so many failures in a row, in milliseconds: twice as long each time, half a minute at most. */
export const growing = (failures: number): number => Math.min(LONGEST_MS, 500 * 2 ** failures)
