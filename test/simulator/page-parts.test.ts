import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, fromField, nextMondayMorning, nextWorkingMorning, timeOf } from '../../src/simulator/page/moments.ts'
import { piecesOf } from '../../src/simulator/page/pieces.ts'
import { webAddress } from '../../src/simulator/page/web-address.ts'
import { findEntities, trimmed } from '../../src/simulator/telegram/entities.ts'

const at = (text: string) => new Date(`${text}+07:00`)

test('moments read as Vietnamese wall time', () => {
  expect(dayOf(at('2026-11-23T00:30'))).toBe('Thứ Hai, 23/11/2026')
  expect(timeOf(at('2026-11-23T00:30'))).toBe('00:30')
  expect(fromField('2026-11-24T07:15')).toEqual(at('2026-11-24T07:15'))
  expect(fromField('')).toBeNull()
})

test('steps of the clock', () => {
  expect(nextWorkingMorning(at('2026-11-23T23:30'))).toEqual(at('2026-11-24T08:00'))
  expect(nextWorkingMorning(at('2026-11-27T09:00'))).toEqual(at('2026-11-30T08:00'))
  expect(nextMondayMorning(at('2026-11-23T07:59'))).toEqual(at('2026-11-23T08:00'))
  expect(nextMondayMorning(at('2026-11-23T08:00'))).toEqual(at('2026-11-30T08:00'))
})

test('pieces keep the text whole, whatever the entities', () => {
  const entity = fc.record({ type: fc.constant('bold'), offset: fc.nat(12), length: fc.integer({ min: 1, max: 9 }) })
  fc.assert(
    fc.property(fc.string({ maxLength: 10 }), fc.array(entity), (text, entities) => {
      const pieces = piecesOf(text, entities)
      expect(pieces.map(piece => piece.text).join('')).toBe(text)
    })
  )
  expect(piecesOf('Việc 12: xong', [{ type: 'bold', offset: 0, length: 7 }]).map(piece => piece.marks.length)).toEqual([
    1, 0
  ])
})

test('commands, mentions and links are found, dates and fractions are not', () => {
  const found = (text: string) => findEntities(text).map(({ offset, length }) => text.slice(offset, offset + length))
  expect(found('/viec và /bao_cao@dondoc_bot hỏi @an_cv')).toEqual(['/viec', '/bao_cao@dondoc_bot', '@an_cv'])
  expect(found('trước 17/11/2026, 3/4 đơn vị, a@b.vn, số 12/UBND')).toEqual([])
  expect(found('xem https://vi.dụ/viec/12 nhé')).toEqual(['https://vi.dụ/viec/12'])
})

test('white space around a text goes, its entities move with it', () => {
  expect(trimmed('  ab  ', [{ type: 'bold', offset: 0, length: 6 }])).toEqual({
    text: 'ab',
    entities: [{ type: 'bold', offset: 0, length: 2 }]
  })
})

test('only web addresses are links', () => {
  expect(webAddress('https://a.vn')).toBe('https://a.vn')
  expect(webAddress('javascript:alert(1)')).toBeNull()
})
