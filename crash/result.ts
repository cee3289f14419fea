import type { Counted, Judgement } from './ledger.ts'

/** What a run, or a part of it, compared, and everything that does not hold. */
export type Result = {
  readonly kills: readonly Counted[]
  readonly acts: number
  readonly letters: Judgement['letters']
  /** What was said and Zalo gave up, as it does with what it could bring and heard no 200 to. */
  readonly refused: number
  readonly faults: readonly string[]
}

/** A kill that met nothing does not count, and is tried again so often. */
const MOST_TRIES = 4
const MOST_FAULTS = 20

/**
 * One part after the other, each told how many came before it and what they killed, until so many are killed, something
 * does not hold, or it is late.
 */
export async function inParts(
  kills: number,
  until: number,
  part: (at: number, killed: readonly Counted[]) => Promise<Result>
): Promise<Result> {
  const parts: Result[] = []
  let all = together(parts)
  while (all.kills.length < kills && parts.length < kills * MOST_TRIES && all.faults.length === 0) {
    if (Date.now() >= until) break
    parts.push(await part(parts.length, all.kills))
    all = together(parts)
  }
  return all
}

/** What all parts came to; of none, nothing. */
export function together(parts: readonly Result[]): Result {
  const sum = (count: (one: Result) => number) => parts.reduce((total, one) => total + count(one), 0)
  return {
    kills: parts.flatMap(({ kills }) => kills),
    acts: sum(({ acts }) => acts),
    letters: {
      first: sum(({ letters }) => letters.first),
      again: sum(({ letters }) => letters.again),
      twice: sum(({ letters }) => letters.twice),
      second: sum(({ letters }) => letters.second),
      none: sum(({ letters }) => letters.none)
    },
    refused: sum(({ refused }) => refused),
    faults: parts.flatMap(({ faults }) => faults)
  }
}

/** Kills at each stage, without which a long run shows nothing of it (DECISIONS 23). */
const LEAST = 20

/** The stages at which so few were killed, of so many kills that were asked for, that the run says nothing of them. */
export const unmet = ({ kills }: Result, stages: readonly string[], asked: number): readonly string[] =>
  stages.filter(
    stage => kills.filter(one => one.stage === stage).length < Math.min(LEAST, Math.floor(asked / stages.length / 2))
  )

/** In lines: each of these stages, what was compared, what does not hold. */
export function told({ kills, acts, letters, refused, faults }: Result, stages: readonly string[]): readonly string[] {
  return [
    ...stages.map(stage => {
      const here = kills.filter(one => one.stage === stage)
      const after = here.reduce((sum, one) => sum + one.letters, 0)
      return `${stage}: ${here.length} kills, ${after} letters compared after them`
    }),
    `${kills.length} kills; ${acts} acts, each answered and there once`,
    `${letters.first} letters of the first kind, ${letters.again} of them marked; ${letters.twice} of these came twice`,
    `${letters.second} files, none twice; ${letters.none} of unknown end were not sent again`,
    ...(refused > 0
      ? [`${refused} events had no 200 and were never repeated: said again where nothing came of them`]
      : []),
    ...faults.slice(0, MOST_FAULTS).map(fault => `FAULT ${fault}`),
    faults.length === 0 ? 'everything holds' : `${faults.length} faults`
  ]
}
