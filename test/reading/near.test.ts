import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNear } from '../../src/reading/near.ts'

const letter = fc.constantFrom(...'abcghinotuvx')
const word = fc.array(letter, { minLength: 3, maxLength: 14 })

const slips: readonly ((word: readonly string[], at: number, other: string) => readonly string[])[] = [
  word => word,
  (word, at, other) => word.with(at, other),
  (word, at) => word.toSpliced(at, 1),
  (word, at, other) => word.toSpliced(at, 0, other),
  (word, at) => word.toSpliced(at, 2, ...word.slice(at, at + 2).reverse())
]

test('a name with one slip is near to it, and it to the name', () => {
  fc.assert(
    fc.property(word, fc.nat(), letter, fc.constantFrom(...slips), (name, place, other, slip) => {
      const typed = slip(name, place % name.length, other).join('')
      expect(isNear(name.join(''), typed), typed).toBe(true)
      expect(isNear(typed, name.join('')), typed).toBe(true)
    })
  )
})

test.each([
  ['phongnoivu', 'phongmoibu'],
  ['phongnoivu', 'phongnovi'],
  ['phongnoivu', 'phongniovus'],
  ['abcd', 'badc'],
  ['thon3', 'thon4'],
  ['thon3', 'thon'],
  ['thon12', 'thon21']
])('%s is another than %s', (one, other) => {
  expect(isNear(one, other)).toBe(false)
})
