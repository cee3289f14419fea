import { expect, test } from 'vitest'
import { fuller, gave, issuerIn, partsOf, sourceOf, withoutTask } from '../../src/core/directive.ts'
import type { Directive } from '../../src/core/rows.ts'

const row: Directive = {
  key: '45/UBND-VP 2026-11-20',
  number: '45/UBND-VP',
  day: '2026-11-20',
  issuer: 'UBND',
  subject: 'rà soát hộ nghèo',
  urgency: 'normal',
  authority: 'own',
  importance: 'routine',
  classifiedById: null,
  enteredById: 1,
  enteredAt: new Date('2026-11-23T02:00:00Z'),
  needsNoTask: false
}

test.each([
  ['45/UBND-VP', 'UBND'],
  ['05/KH-UBND', 'UBND'],
  ['1205/QĐ-UBND', 'UBND'],
  ['335/2025/NĐ-CP', 'CP'],
  ['28/2026/QH16', 'QH'],
  ['497-KL/TU', 'TU'],
  ['5952/UBND.VP', 'UBND'],
  ['318/STC-QLNS', 'STC'],
  ['12/TTr-VHXH', 'VHXH']
])('the body behind %s is %s', (number, issuer) => {
  expect(issuerIn(number)).toBe(issuer)
})

test('a key is number and day', () => {
  expect(partsOf(row.key)).toEqual({ number: '45/UBND-VP', day: '2026-11-20' })
  expect(partsOf('45/UBND-VP')).toEqual({ number: '45/UBND-VP', day: null })
})

test('where an order comes from: a task above, a document, the moment (R3)', () => {
  const directive = { number: '45/UBND-VP', day: null, issuer: '', subject: '' }
  expect(sourceOf({ parent: 3, directive, source: 'document' })).toBe('handed_down')
  expect(sourceOf({ parent: null, directive, source: 'arising' })).toBe('document')
  expect(sourceOf({ parent: null, directive: null, source: 'arising' })).toBe('arising')
})

test('a fuller row is never written over by an emptier one (R51)', () => {
  expect(fuller(null, row)).toBe(row)
  expect(fuller(row, { ...row, issuer: '', subject: '', enteredById: 2 })).toBeNull()
  expect(fuller(row, { ...row, issuer: 'UBND tỉnh', enteredById: 2 })).toEqual({ ...row, issuer: 'UBND tỉnh' })
  expect(fuller(row, { ...row, subject: 'V/v rà soát hộ nghèo' })?.subject).toBe('V/v rà soát hộ nghèo')
  expect(fuller({ ...row, subject: 'V/v rà soát' }, { ...row, subject: 'báo cáo' })).toBeNull()
})

test('documents without a task: what was withdrawn is none, what needs none is not asked for (R43)', () => {
  const task = { directive: row.key, state: 'new' } as const
  expect(withoutTask([row], [])).toEqual([row])
  expect(withoutTask([row], [task])).toEqual([])
  expect(withoutTask([row], [{ ...task, state: 'withdrawn' }])).toEqual([row])
  expect(withoutTask([row], [{ ...task, directive: '45/UBND-VP' }])).toEqual([])
  expect(withoutTask([{ ...row, needsNoTask: true }], [])).toEqual([])
  expect(gave(row, { ...task, directive: '46/UBND-VP' })).toBe(false)
})
