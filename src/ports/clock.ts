/** The only source of the present moment. */
export type Clock = { now(): Date }

/** Does something after so many milliseconds, unless it is stopped before by what this answers. */
export type Timer = (ms: number, act: () => void) => () => void
