import { isLetter } from './outside.ts'
import type { Wired } from './talk.ts'

/** A letter that an act brings about: to whom, by which words it is known, and how often it may come (DECISIONS 5). */
export type Due = {
  readonly act: string
  readonly chat: number
  readonly fits: RegExp
  /** `first`: at least once, and once more only when nobody knows whether it arrived. `second`: at most once. */
  readonly kind: 'first' | 'second'
}

/** When a process was killed. */
export type Kill = { readonly stage: string; readonly at: number }

/** A kill, and how many letters came between it and the next. */
export type Counted = Kill & { readonly letters: number }

export const counted = (wire: readonly Wired[], kills: readonly Kill[]): readonly Counted[] =>
  kills.map((kill, i) => {
    const next = kills[i + 1]?.at ?? Number.POSITIVE_INFINITY
    return { ...kill, letters: wire.filter(one => isLetter(one) && one.at >= kill.at && one.at < next).length }
  })

export type Judgement = {
  readonly faults: readonly string[]
  readonly letters: {
    readonly first: number
    /** Of the first kind: came marked; of these, came twice. */
    readonly again: number
    readonly twice: number
    readonly second: number
    /** Of the second kind: never came, since nobody knew. */
    readonly none: number
  }
}

const AGAIN = '(gửi lại) '
/** Between the arrival of a letter and the kill that left its outcome unknown. */
const MARKED_WITHIN_MS = 10_000
/** Says only that an answer is on its way. */
const PATIENCE = /^(?:\(gửi lại\) )?Đang tổng hợp, /

/** Compares what the wire carried with what was due. */
export function judge(wire: readonly Wired[], dues: readonly Due[], kills: readonly Kill[]): Judgement {
  const letters = wire.filter(isLetter)
  const faults: string[] = []
  const counts = { first: 0, again: 0, twice: 0, second: 0, none: 0 }
  const known = new Set<Wired>()
  for (const due of dues) {
    const copies = letters.filter(({ chat, text }) => chat === due.chat && due.fits.test(text))
    const fault = (what: string) => faults.push(`${due.act}: ${what}, ${due.fits} to ${due.chat}`)
    for (const one of copies) {
      if (known.has(one)) fault('belongs to two acts')
      known.add(one)
    }
    counts[due.kind] += Math.min(1, copies.length)
    if (due.kind === 'second') {
      if (copies.length > 1) fault(`came ${copies.length} times`)
      if (copies.length === 0) counts.none += 1
      continue
    }
    if (copies.length === 0) fault('never came')
    copies.forEach((copy, i) => {
      const marked = copy.text.startsWith(AGAIN)
      if (marked) counts.again += 1
      const before = copies[i - 1]
      if (before) counts.twice += 1
      if (before && !marked) fault('came twice and does not say so')
      if (before && !kills.some(({ at }) => at >= before.at - 50 && at <= before.at + MARKED_WITHIN_MS))
        fault('came twice although its outcome was known')
      if (marked && !kills.some(({ at }) => at < copy.at)) fault('says it comes again though nothing was killed')
    })
  }
  for (const one of letters)
    if (!known.has(one) && !PATIENCE.test(one.text)) faults.push(`nobody expects: ${one.chat} ${one.text}`)
  return { faults, letters: counts }
}
