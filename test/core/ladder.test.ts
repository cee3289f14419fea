import { describe, expect, test } from 'vitest'
import { createCalendar } from '../../src/core/calendar.ts'
import { headOver, headsOf } from '../../src/core/heads.ts'
import { ladderFrom, type Rung, rungsReached, toTell } from '../../src/core/ladder.ts'
import type { Post, Role } from '../../src/core/person.ts'
import { onDay, type Roster } from '../../src/core/roster.ts'
import { defaultSettings } from '../../src/core/settings.ts'
import type { Task } from '../../src/core/task.ts'
import { deadline, dueOn, moment, task, unit } from '../data/tasks.ts'

const rules = { calendar: createCalendar(), settings: defaultSettings }

const post = (id: number, personId: number, unitId: number, role: Role, fields: readonly string[] = []): Post => ({
  id,
  personId,
  unitId,
  role,
  title: '',
  fields,
  from: null,
  to: null
})

const PROVINCE = 8
const COMMUNE = 9
const ROOM = 1
const [GOVERNOR, CHAIRMAN, DEPUTY, CHIEF_OF_ROOM, SUBSTITUTE] = [70, 10, 11, 20, 30]

/** A province, a commune with a deputy for health, and a room. `gone` have left, `away` has a substitute. */
function rosterWith({
  posts = all,
  gone = [],
  away
}: {
  posts?: readonly Post[]
  gone?: readonly number[]
  away?: number
} = {}): Roster {
  const people = [GOVERNOR, CHAIRMAN, DEPUTY, CHIEF_OF_ROOM, SUBSTITUTE].map(id => ({
    id,
    code: `p${id}`,
    name: `Người ${id}`,
    phone: null,
    locale: 'vi' as const,
    active: !gone.includes(id)
  }))
  const units = [
    unit(PROVINCE, 'UBND tỉnh'),
    unit(COMMUNE, 'UBND xã', { parentId: PROVINCE }),
    unit(ROOM, 'P. VHXH', { parentId: COMMUNE })
  ]
  const days = { from: '2026-11-01', to: '2026-12-31' }
  return onDay(
    {
      version: 1,
      units: new Map(units.map(one => [one.id, one])),
      people: new Map(people.map(one => [one.id, one])),
      posts,
      substitutions:
        away === undefined ? [] : [{ id: 1, absentId: away, substituteId: SUBSTITUTE, byId: CHAIRMAN, ...days }],
      days: []
    },
    '2026-12-01'
  )
}

const all: readonly Post[] = [
  post(1, GOVERNOR, PROVINCE, 'head'),
  post(2, CHAIRMAN, COMMUNE, 'head'),
  post(3, DEPUTY, COMMUNE, 'deputy', ['Y tế', 'Giáo dục']),
  post(4, CHIEF_OF_ROOM, ROOM, 'head')
]
const roster = rosterWith()

/** Due on Wednesday 25/11/2026, given by the chairman to the room. */
const late = (set: Partial<Task> = {}): Task =>
  task({
    ...deadline(dueOn('2026-11-25')),
    leadUnitId: ROOM,
    assignerUnitId: COMMUNE,
    assignerId: CHAIRMAN,
    confirmerId: CHAIRMAN,
    state: 'in_progress',
    ...set
  })

describe('which steps late work has reached', () => {
  test.each<readonly [string, readonly Rung[]]>([
    ['2026-11-25 08:00', []],
    ['2026-11-26 08:00', ['overdue_head']],
    ['2026-11-27 08:00', ['overdue_head']],
    ['2026-11-29 08:00', ['overdue_head']],
    ['2026-11-30 08:00', ['overdue_head', 'overdue_deputy']],
    ['2026-12-03 08:00', ['overdue_head', 'overdue_deputy']],
    ['2026-12-04 08:00', ['overdue_head', 'overdue_deputy', 'overdue_chairman']]
  ])('after 1, 3 and 7 working days: on %s %j (R60, R61)', (now, steps) => {
    expect(rungsReached(late(), moment(now), rules)).toEqual(steps)
  })

  test.each<readonly [string, readonly Rung[]]>([
    ['2026-11-26 08:00', ['overdue_head']],
    ['2026-11-27 08:00', ['overdue_head', 'overdue_deputy']],
    ['2026-12-01 08:00', ['overdue_head', 'overdue_deputy', 'overdue_chairman']]
  ])('where citizens wait, after half the days, rounded up: on %s %j (R64)', (now, steps) => {
    expect(rungsReached(late({ forCitizens: true }), moment(now), rules)).toEqual(steps)
  })

  test.each<readonly [string, Partial<Task>]>([
    ['a report waits', { state: 'waiting', reportedAt: moment('2026-11-25 16:00') }],
    ['a late report waits', { state: 'waiting', reportedAt: moment('2026-11-27 16:00') }],
    ['it rests', { state: 'suspended', suspendedAt: moment('2026-11-20 08:00') }],
    ['it is done', { state: 'done' }],
    ['it was withdrawn', { state: 'withdrawn' }],
    ['it was done late and opened again', { settledAt: moment('2026-11-30 08:00') }],
    ['it has no deadline', deadline(null)]
  ])('none when %s', (_, set) => {
    expect(rungsReached(late(set), moment('2026-12-10 08:00'), rules)).toEqual([])
  })

  test('a longer deadline counts from its own end, though the lateness before stands', () => {
    const longer = late({ ...deadline(dueOn('2026-12-02')), lateFrom: moment('2026-11-26 00:00') })
    expect(ladderFrom(longer)).toEqual(moment('2026-12-03 00:00'))
    expect(rungsReached(longer, moment('2026-12-02 08:00'), rules)).toEqual([])
    expect(rungsReached(longer, moment('2026-12-03 08:00'), rules)).toEqual(['overdue_head'])
  })

  test('days credited for a slow confirmer count', () => {
    const credited = late({ lateFrom: moment('2026-11-28 00:00') })
    expect(rungsReached(credited, moment('2026-11-27 08:00'), rules)).toEqual([])
    expect(rungsReached(credited, moment('2026-11-30 08:00'), rules)).toEqual(['overdue_head'])
  })
})

describe('who is told', () => {
  const now = moment('2026-12-04 08:00')
  const told = (kind: Rung, personId: number, at: string) => ({ kind, personId, at: moment(at) })
  const people = (one: Task, earlier: Parameters<typeof toTell>[1] = [], whom = roster) =>
    toTell(one, earlier, now, whom, rules).map(({ rung, personId }) => `${rung} ${personId}`)

  test('the head of the unit, the deputy whose field it is, the head of the unit that gave it (R61)', () => {
    expect(people(late({ field: 'y tế' }))).toEqual([
      `overdue_head ${CHIEF_OF_ROOM}`,
      `overdue_deputy ${DEPUTY}`,
      `overdue_chairman ${CHAIRMAN}`
    ])
  })

  test('the assigner where it is nobody’s field; who is assigner and head at once hears once', () => {
    expect(people(late({ field: 'Đất đai' }))).toEqual([`overdue_head ${CHIEF_OF_ROOM}`, `overdue_deputy ${CHAIRMAN}`])
    const inside = late({ assignerId: CHIEF_OF_ROOM, assignerUnitId: ROOM, leadPersonId: SUBSTITUTE })
    expect(people(inside)).toEqual([`overdue_head ${CHIEF_OF_ROOM}`])
  })

  test('each step once: what was told is not told again', () => {
    const first = told('overdue_head', CHIEF_OF_ROOM, '2026-11-26 08:00')
    const second = told('overdue_deputy', DEPUTY, '2026-11-30 08:00')
    const third = told('overdue_chairman', CHAIRMAN, '2026-12-03 08:00')
    expect(people(late({ field: 'y tế' }), [first, second])).toEqual([`overdue_chairman ${CHAIRMAN}`])
    expect(people(late({ field: 'y tế' }), [first, second, third])).toEqual([])
  })

  test('a new deadline begins it anew', () => {
    const again = late(deadline(dueOn('2026-12-03')))
    expect(people(again, [told('overdue_head', CHIEF_OF_ROOM, '2026-11-26 08:00')])).toEqual([
      `overdue_head ${CHIEF_OF_ROOM}`
    ])
  })

  test('of two at one step, one told in a run that was broken off, the other still hears', () => {
    const away = rosterWith({ away: CHIEF_OF_ROOM })
    const one = late(deadline(dueOn('2026-12-03')))
    expect(people(one, [told('overdue_head', CHIEF_OF_ROOM, '2026-12-04 08:00')], away)).toEqual([
      `overdue_head ${SUBSTITUTE}`
    ])
    expect(people(one, [told('overdue_head', CHIEF_OF_ROOM, '2026-12-04 07:00')], away)).toEqual([])
  })

  test('who stands in hears, who has left does not, a unit without a head has its deputies', () => {
    const one = late({ field: 'y tế' })
    expect(people(one, [], rosterWith({ away: CHIEF_OF_ROOM }))).toContain(`overdue_head ${SUBSTITUTE}`)
    expect(people(one, [], rosterWith({ gone: [CHIEF_OF_ROOM] }))).toEqual([
      `overdue_deputy ${DEPUTY}`,
      `overdue_chairman ${CHAIRMAN}`
    ])
    const deputised = [...all.slice(0, 3), post(5, SUBSTITUTE, ROOM, 'deputy')]
    expect(people(one, [], rosterWith({ posts: deputised }))).toContain(`overdue_head ${SUBSTITUTE}`)
    expect(people(late(), [], rosterWith({ gone: [CHAIRMAN] }))).toEqual([
      `overdue_head ${CHIEF_OF_ROOM}`,
      `overdue_deputy ${DEPUTY}`
    ])
  })
})

describe('the head above', () => {
  test.each([
    ['a deputy: the head of the unit', DEPUTY, CHAIRMAN],
    ['the head: the head of the unit above', CHAIRMAN, GOVERNOR],
    ['somebody else: the head of the unit', GOVERNOR, CHAIRMAN]
  ])('%s', (_, person, head) => {
    expect(headOver(roster, COMMUNE, person)).toBe(head)
  })

  test('nobody above the highest; past a head who left; never a substitute above whom they stand in for', () => {
    expect(headOver(roster, PROVINCE, GOVERNOR)).toBeNull()
    expect(headOver(rosterWith({ gone: [CHAIRMAN] }), COMMUNE, DEPUTY)).toBe(GOVERNOR)
    expect(headOver(rosterWith({ away: CHAIRMAN }), COMMUNE, CHAIRMAN)).toBe(GOVERNOR)
    expect(headsOf(rosterWith({ away: CHAIRMAN }), COMMUNE)).toEqual([CHAIRMAN, SUBSTITUTE])
  })
})
