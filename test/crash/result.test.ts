import { expect, test } from 'vitest'
import { inParts, type Result, together, told, unmet } from '../../crash/result.ts'

const nothing = together([])
const killed = (stage: string): Result => ({ ...nothing, kills: [{ stage, at: 1, letters: 3 }], acts: 2 })

test('parts follow one another until enough was killed; what met nothing is tried again', async () => {
  const parts = [killed('idle'), nothing, killed('deciding'), killed('idle')]
  const seen: (readonly [number, number])[] = []
  const all = await inParts(2, Number.POSITIVE_INFINITY, async (at, before) => {
    seen.push([at, before.length])
    return parts[at] ?? nothing
  })
  expect(seen).toEqual([
    [0, 0],
    [1, 1],
    [2, 1]
  ])
  expect(all).toMatchObject({ acts: 4, faults: [] })
  expect(told(all, ['idle', 'deciding', 'any moment'])).toEqual(
    expect.arrayContaining([
      'idle: 1 kills, 3 letters compared after them',
      'any moment: 0 kills, 0 letters compared after them',
      'everything holds'
    ])
  )
})

test('nothing is killed any more after what does not hold, after so many tries for nothing, or when it is late', async () => {
  let tries = 0
  const part = (result: Result) => async () => {
    tries += 1
    return result
  }
  const wrong = await inParts(9, Number.POSITIVE_INFINITY, part({ ...killed('idle'), faults: ['an order was lost'] }))
  expect([tries, told(wrong, []).slice(-2)]).toEqual([1, ['FAULT an order was lost', '1 faults']])
  tries = 0
  expect(await inParts(2, Number.POSITIVE_INFINITY, part(nothing))).toEqual(nothing)
  expect(tries).toBe(8)
  expect(await inParts(2, 0, part(killed('idle')))).toEqual(nothing)
})

test('a stage that was met too seldom is named: twenty times, or half its share of fewer kills', () => {
  const all = together([...Array.from({ length: 20 }, () => killed('idle')), killed('deciding')])
  expect(unmet(all, ['idle', 'deciding', 'any moment'], 200)).toEqual(['deciding', 'any moment'])
  expect(unmet(all, ['idle', 'deciding'], 3)).toEqual([])
  expect(unmet(nothing, ['idle'], 200)).toEqual(['idle'])
})
