/** The only source of the present moment. */
export type Clock = { now(): Date }
