import { expect, test } from 'vitest'
import { short } from '../../src/core/names.ts'

test('a text is cut to whole characters', () => {
  expect(short('rà soát', 7)).toBe('rà soát')
  expect(short('rà soát hộ nghèo', 9)).toBe('rà soát…')
  expect(short('📌📌📌📌', 3)).toBe('📌📌…')
})
