import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Kind } from '../../src/core/letter.ts'
import type { Instead, Trouble } from '../../src/simulator/trouble.ts'
import { once, openStormy, type Posted, repeated, weathered } from './stormy.ts'
import { names } from './ways.ts'

const instead: fc.Arbitrary<Instead> = fc.oneof(
  fc.constantFrom('cut', 'page', 'half', 'empty'),
  fc.constantFrom(null, [], 'ok', { error: 'bad gateway' }, { ok: false }).map(json => ({ json }))
)
const trouble: fc.Arbitrary<Trouble> = fc.oneof(
  fc.constantFrom('unheard', 'cut', 'down'),
  fc.record({ instead, carried: fc.constant(true) }),
  fc.record({ instead, status: fc.constantFrom(200, 403, 500, 502, 504) }),
  fc.integer({ min: 1, max: 60 }).map(tooMany => ({ tooMany }))
)
/** More than one takes minutes: for whoever changes the post office. */
const RUNS = Number(process.env.WEATHER_RUNS ?? 1)

/** A stretch of time: what is said at its beginning, and what happens to every so manieth call to a chat in it. */
const spell = fc.record({
  trouble,
  every: fc.integer({ min: 1, max: 4 }),
  platform: fc.boolean(),
  forMs: fc.integer({ min: 0, max: 20_000 }),
  kinds: fc.tuple(fc.constantFrom<Kind>(...repeated), fc.constantFrom<Kind>(...repeated, ...once))
})

/**
 * Weather of any kind, then peace: more than two hundred letters to twenty chats. A letter twice hit may be parked, and is
 * seen then; nothing else is lost, nothing is doubled unmarked.
 */
test.each(names)(
  'whatever the weather on %s, when it is over every letter has arrived or is seen to be parked',
  async name => {
    const weather = fc.array(spell, { minLength: 4, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(weather, async spells => {
        const stormy = await openStormy(...new Set([name, 'telegram'] as const))
        const [way] = stormy.ways
        if (!way) return expect.unreachable()
        const said: Posted[] = []
        for (const { trouble, every, platform, forMs, kinds } of spells) {
          let calls = 0
          way.disturb(address => {
            if (address === null) return platform ? trouble : null
            calls += 1
            return calls % every === 0 ? trouble : null
          })
          for (const kind of kinds) said.push(...(await stormy.says(kind, ...way.chats)))
          await stormy.runs(forMs)
        }
        way.disturb(null)
        while (said.length < 220) said.push(...(await stormy.says('order', ...way.chats)))
        await stormy.runs(12 * 3_600_000)
        await weathered(stormy, said, true)
      }),
      { numRuns: RUNS, seed: 20_261_123 + names.indexOf(name), endOnFailure: true }
    )
  },
  120_000
)
