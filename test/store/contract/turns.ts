import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Kind, kinds } from '../../../src/core/letter.ts'
import type { TakenLetter } from '../../../src/ports/begun.ts'
import type { Delivery } from '../../../src/ports/delivery.ts'
import type { Subject } from '../contract.ts'
import { at, letter } from '../office.ts'
import { say } from './letters.ts'

type Kept = { readonly reader: number; readonly kind: Kind; state: 'waiting' | 'in hand' | 'ended'; notBefore: Date }

/** Whose turn it is, told in words: of each reader who has none in hand, of the oldest of each kind those that are due, the first. */
function nextOf(kept: readonly Kept[], now: Date, limit: number): readonly number[] {
  const waiting = kept.flatMap((one, k) => (one.state === 'waiting' ? [{ ...one, k }] : []))
  const busy = new Set(kept.flatMap(({ state, reader }) => (state === 'in hand' ? [reader] : [])))
  const rank = ({ kind, k }: { kind: Kind; k: number }) => kinds.indexOf(kind) * kept.length + k
  const first = new Map<number, (typeof waiting)[number]>()
  for (const one of waiting) {
    const oldest = waiting.find(({ reader, kind }) => reader === one.reader && kind === one.kind) === one
    const best = first.get(one.reader)
    if (busy.has(one.reader) || !oldest || one.notBefore > now || (best && rank(best) < rank(one))) continue
    first.set(one.reader, one)
  }
  return [...first.values()]
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, limit)
    .map(({ k }) => k)
}

const hour = fc.constantFrom(8, 8, 8, 12)
const step = fc.oneof(
  fc.record({ say: fc.array(fc.tuple(fc.nat(4), fc.constantFrom(...kinds)), { maxLength: 12 }), hour }),
  fc.record({ claim: fc.integer({ min: 1, max: 6 }), hour: fc.constantFrom(9, 9, 9, 13) }),
  fc.record({ end: fc.nat(10), again: fc.option(hour) })
)

export function turnContract(subject: () => Subject): void {
  describe('turns', () => {
    test('are taken as they come, whatever waits, rests or is in hand', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async steps => {
          const store = await subject().fresh()
          const kept: Kept[] = []
          const inHand: TakenLetter[] = []
          const keptAs = ({ letter }: Pick<TakenLetter, 'letter'>) => Number(letter.lines[0]?.key)
          for (const [i, step] of steps.entries()) {
            if ('say' in step) {
              const from = kept.length
              for (const [reader, kind] of step.say)
                kept.push({ reader, kind, state: 'waiting', notBefore: at(step.hour) })
              const letters = step.say.map(([reader, kind], k) =>
                letter({ to: { person: 1 + reader }, kind, lines: [{ key: String(from + k) }] })
              )
              await say(store, `said ${i}`, letters, at(step.hour))
            } else if ('claim' in step) {
              const taken = await store.claim(at(step.hour), step.claim)
              expect(taken.map(keptAs)).toEqual(nextOf(kept, at(step.hour), step.claim))
              for (const one of taken) Object.assign(kept[keptAs(one)] ?? {}, { state: 'in hand' })
              if (taken[0]) expect(taken[0].more).toBe(kept.some(({ state }) => state === 'waiting'))
              inHand.push(...taken)
            } else {
              const [one] = inHand.splice(step.end % Math.max(1, inHand.length), 1)
              if (!one) continue
              const delivery: Delivery =
                step.again === null
                  ? { as: 'skipped', at: at(9) }
                  : { as: 'later', notBefore: at(step.again), counts: true, error: 'slow down' }
              await store.delivered(one, delivery)
              Object.assign(
                kept[keptAs(one)] ?? {},
                step.again === null ? { state: 'ended' } : { state: 'waiting', notBefore: at(step.again) }
              )
            }
          }
        }),
        { numRuns: 12, seed: 20261127 }
      )
    })
  })
}
