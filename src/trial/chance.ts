/** The next number from 0 up to, not including, 1. */
export type Chance = () => number

/** Chance that falls the same way every time for the same seed, so that the trial organisation is always the same. */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
}

/** A whole number from `least` to `most`, both included. */
export const between = (next: Chance, least: number, most: number): number =>
  least + Math.floor(next() * (most - least + 1))

/** The same things in another order. */
export function shuffled<T>(things: readonly T[], next: Chance): readonly T[] {
  return things
    .map(thing => ({ thing, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ thing }) => thing)
}
