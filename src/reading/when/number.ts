/** Small numbers as people spell them, folded. */
const numbers: ReadonlyMap<string, number> = new Map(
  Object.entries({
    mot: 1,
    hai: 2,
    ba: 3,
    bon: 4,
    tu: 4,
    nam: 5,
    sau: 6,
    bay: 7,
    tam: 8,
    chin: 9,
    muoi: 10,
    'muoi mot': 11,
    'muoi hai': 12,
    'muoi lam': 15,
    'hai muoi': 20,
    'ba muoi': 30
  })
)

/** A pattern of a number in digits or words, on folded text. */
export const NUMBER = '(?:\\d{1,3}|muoi (?:mot|hai|lam)|hai muoi|ba muoi|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)'

/** The number that digits or words say; null when they say none. */
export function numberOf(words: string | undefined): number | null {
  if (words === undefined) return null
  return /^\d+$/.test(words) ? Number(words) : (numbers.get(words) ?? null)
}
