import { expect, test } from 'vitest'
import { isPractice } from '../../src/core/practice.ts'
import { moment, task, unit } from '../data/tasks.ts'

const given = task({ assignedAt: moment('2026-11-24 08:00') })
const lead = { ...unit(1, 'Phòng Một'), pilot: false, officialFrom: null }

test.each([
  ['an ordinary unit', lead, null, false],
  ['before the office went live', lead, '2026-11-25', true],
  ['on the day it went live', lead, '2026-11-24', false],
  ['a unit that tries out', { ...lead, pilot: true }, null, true],
  ['before its unit counts', { ...lead, officialFrom: '2026-11-25' }, null, true],
  ['since its unit counts', { ...lead, officialFrom: '2026-11-24' }, null, false],
  ['a unit nobody knows any more', undefined, null, false]
])('%s (R10, R19)', (_, of, goLive, practice) => {
  expect(isPractice(given, of, goLive)).toBe(practice)
})
