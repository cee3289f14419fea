import { describe, expect, test } from 'vitest'
import { answerable } from '../../src/core/answerable.ts'
import { allDone, mayReportWhole, shareDone } from '../../src/core/children.ts'
import { mayHandDown, partTakers } from '../../src/core/handing-down.ts'
import { milestonesAt } from '../../src/core/milestones.ts'
import type { State } from '../../src/core/task.ts'
import { people, posts } from '../../src/trial/people.ts'
import { commune, culture, units } from '../../src/trial/units.ts'
import { dueOn, moment, task } from '../data/tasks.ts'

const parts = (...states: readonly State[]) => states.map(state => ({ state }))

describe('a task and its parts', () => {
  test.each([
    [parts(), false, false, true],
    [parts('done', 'withdrawn'), false, false, true],
    [parts('done', 'waiting'), true, false, false],
    [parts('declined'), true, true, true],
    [parts('suspended'), false, true, false]
  ])('%j, led by a leader %s, outright %s: reported %s (R4)', (children, leads, despite, possible) => {
    const report = () => mayReportWhole(children, '1', { leads, despite })
    if (possible) expect(report).not.toThrow()
    else expect(report).toThrow(despite ? 'children-despite-not-yours' : 'report-children-open')
  })

  test('what was withdrawn is no part; all withdrawn is nothing done', () => {
    expect(shareDone(parts('done', 'new', 'withdrawn'))).toEqual({ count: 2, done: 1 })
    expect(allDone({ state: 'in_progress' }, parts('done', 'withdrawn'))).toBe(true)
    expect(allDone({ state: 'in_progress' }, parts('withdrawn'))).toBe(false)
    expect(allDone({ state: 'waiting' }, parts('done'))).toBe(false)
  })
})

/** The commune of the trial: Vinh 1 leads it, Mai 2 and Long 3 are in the room for culture. */
const roster = {
  version: 1,
  units: new Map(units.map(one => [one.id, one])),
  people: new Map(people.map(one => [one.id, one])),
  posts: [...posts],
  substitutions: [],
  days: []
}
const room = { leadUnitId: culture.id, assignerUnitId: commune.id }

describe('handing down inside the unit (R4)', () => {
  test('to the people of the unit, and the units right below it', () => {
    expect(partTakers(roster, 2, culture.id)).toEqual([{ unitId: culture.id, personId: 3 }])
    expect(partTakers(roster, 1, commune.id).map(one => one.unitId)).toEqual([30, 31, 32])
    expect(partTakers(roster, 3, culture.id)).toEqual([])
  })

  test('what is open and not given by oneself', () => {
    expect(mayHandDown(roster, 2, task(room))).toBe(true)
    expect(mayHandDown(roster, 2, task({ ...room, state: 'waiting' }))).toBe(false)
    expect(mayHandDown(roster, 2, task({ ...room, assignerId: 2, assignerUnitId: culture.id }))).toBe(false)
    expect(mayHandDown(roster, 3, task(room))).toBe(false)
  })
})

test("a delay is the head's and the person's; the head is named once (R60)", () => {
  expect(answerable(roster, { leadUnitId: culture.id, leadPersonId: 3 })).toEqual({ heads: [2], person: 3 })
  expect(answerable(roster, { leadUnitId: culture.id, leadPersonId: 2 })).toEqual({ heads: [2], person: null })
  expect(answerable(roster, { leadUnitId: culture.id, leadPersonId: null })).toEqual({ heads: [2], person: null })
})

test('a milestone is noted by a report after the one before and up to its own end (P14)', () => {
  const milestones = [dueOn('2026-11-06'), dueOn('2026-11-13'), dueOn('2026-11-20')]
  const reports = ['2026-11-06 23:30', '2026-11-14 00:10'].map(at => ({ at: moment(at) }))
  const stands = milestonesAt(task({ milestones }), reports, moment('2026-11-16')).map(one => one.stands)
  expect(stands).toEqual(['noted', 'missed', 'noted'])
  expect(milestonesAt(task({ milestones }), [], moment('2026-11-13')).map(one => one.stands)).toEqual([
    'missed',
    'ahead',
    'ahead'
  ])
})
