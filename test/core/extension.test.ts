import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, createCalendar, at as momentAt } from '../../src/core/calendar.ts'
import { confirm, report, type Stamp, type Step } from '../../src/core/course.ts'
import { type Due, lateFrom } from '../../src/core/deadline.ts'
import { firstDue, ladder } from '../../src/core/deadlines-had.ts'
import { askExtension, extend, grantExtension, later, refuseExtension } from '../../src/core/extension.ts'
import { isDoneInTime, isOverdue } from '../../src/core/label.ts'
import type { Save } from '../../src/core/outcome.ts'
import { rank } from '../../src/core/ranking.ts'
import { weekly, wholePeriod } from '../../src/core/ranking-cycle.ts'
import { Refusal } from '../../src/core/refusal.ts'
import { defaultSettings } from '../../src/core/settings.ts'
import { statistics } from '../../src/core/statistics.ts'
import { resume, suspend } from '../../src/core/suspension.ts'
import { type Extension, type HistoryLine, states, type Task } from '../../src/core/task.ts'
import { deadline, dueOn, moment, task, unit } from '../data/tasks.ts'

const calendar = createCalendar()
const at = (text: string, by = 2): Stamp => ({ by, at: moment(text), cause: 'test' })
const none = { number: null, day: null }
const dated = task({ ...deadline(dueOn('2026-11-30')), state: 'in_progress' })
const before = at('2026-11-27 09:00')
const after = at('2026-12-02 09:00')
const wanted = dueOn('2026-12-08')

const added = (save: readonly Save[]): Extension => {
  const found = save.find(one => one.table === 'extension' && one.act === 'add')
  if (found?.table !== 'extension' || found.act !== 'add') throw new Error('no request was kept')
  return found.row
}
const asked = (stamp: Stamp, one = dated): { task: Task; request: Extension } => {
  const step = askExtension(one, wanted, 'chờ số liệu', stamp)
  return { task: step.task, request: added(step.save) }
}
const refused = (step: () => Step): string => {
  try {
    step()
    return 'done'
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal.message
    throw refusal
  }
}
const done = (one: Task, when: string): Task => {
  const handed = report(one, 'đã xong', none, at(when)).task
  return confirm(handed, 1, at(when, 1)).task
}

describe('asking', () => {
  test('moves nothing yet and keeps the deadline that stands', () => {
    const { task: then, request } = asked(before)
    expect(then).toMatchObject({ dueAt: dated.dueAt, extensionsAsked: 1, extensionCount: 0 })
    expect(request).toMatchObject({ n: 1, decision: 'pending', oldDueAt: dated.dueAt, wantedAt: wanted.at })
  })

  test.each(states)('%s', state => {
    const possible = ['new', 'acknowledged', 'in_progress', 'declined', 'suspended'].includes(state)
    const found = refused(() => askExtension({ ...dated, state }, wanted, 'x', before))
    expect(found === 'done').toBe(possible)
  })

  test.each([
    ['2026-11-30', before, 'extend-not-later'],
    ['2026-11-27', before, 'extend-not-later'],
    ['2026-12-01', after, 'extend-past'],
    ['2026-12-01', before, 'done']
  ] as const)('until %s', (day, stamp, found) => {
    expect(refused(() => askExtension(dated, dueOn(day), 'x', stamp))).toBe(found)
  })

  test('an hour of the same day is earlier than the whole day, and the whole day later than an hour of it', () => {
    const hour: Due = { at: moment('2026-11-30 20:00'), kind: 'instant' }
    expect(refused(() => askExtension(dated, hour, 'x', before))).toBe('extend-not-later')
    const held = task({ ...deadline({ at: moment('2026-11-30 16:00'), kind: 'instant' }) })
    expect(refused(() => askExtension(held, dueOn('2026-11-30'), 'x', before))).toBe('done')
  })

  test('a task without deadline has none to move (R48)', () => {
    expect(refused(() => askExtension(task(), wanted, 'x', before))).toBe('extend-undated')
    expect(refused(() => extend(task(), wanted, before, { calendar }))).toBe('extend-undated')
  })
})

describe('deciding', () => {
  test('asked in time and granted late is in time', () => {
    const { task: then, request } = asked(before)
    const step = grantExtension(then, request, wanted, after, { calendar })
    expect(step.task).toMatchObject({ dueAt: wanted.at, lateFrom: lateFrom(wanted), extensionCount: 1 })
    expect(isOverdue(step.task, after.at)).toBe(false)
  })

  test('asked for after the deadline it stays late, unless it is excused', () => {
    const { task: then, request } = asked(after)
    const kept = grantExtension(then, request, wanted, after, { calendar }).task
    expect(kept).toMatchObject({ dueAt: wanted.at, lateFrom: dated.lateFrom })
    expect(isDoneInTime(done(kept, '2026-12-04 09:00'))).toBe(false)
    const excused = grantExtension(then, request, wanted, after, { calendar, excused: true }).task
    expect(isDoneInTime(done(excused, '2026-12-04 09:00'))).toBe(true)
  })

  test('a report that came meanwhile is judged by what is decided', () => {
    const { task: then, request } = asked(before)
    const handed = report(then, 'đã xong', none, after).task
    const granted = grantExtension(handed, request, wanted, at('2026-12-10 09:00', 1), { calendar }).task
    expect(granted.state).toBe('waiting')
    expect(isDoneInTime(confirm(granted, 1, at('2026-12-10 10:00', 1)).task)).toBe(true)
  })

  test('decided once: another decision is refused, and of two at one moment one finds the task changed', () => {
    const { task: then, request } = asked(before)
    const step = refuseExtension(then, request, 'đã cam kết', after)
    expect(step.save.map(one => `${one.act} ${one.table}`)).toContain('change task')
    const decided: Extension = { ...request, decision: 'refused' }
    expect(refused(() => grantExtension(then, decided, wanted, after, { calendar }))).toBe('extend-decided')
    expect(refused(() => refuseExtension(then, decided, 'x', after))).toBe('extend-decided')
  })

  test('what was wanted is no longer later than a deadline that has moved since', () => {
    const { task: then, request } = asked(before)
    const moved: Task = { ...then, ...deadline(dueOn('2026-12-15')) }
    expect(refused(() => grantExtension(moved, request, wanted, after, { calendar }))).toBe('extend-not-later')
  })

  test('never earlier than what a slow confirmer gave', () => {
    const credited: Task = { ...dated, lateFrom: moment('2026-12-05 00:00') }
    const step = extend(credited, dueOn('2026-12-02'), before, { calendar })
    expect(step.task.lateFrom).toEqual(moment('2026-12-05 00:00'))
  })

  test('during a rest its clock stands still: what was in time when it began is in time', () => {
    const resting = suspend(dated, 'chờ', before).task
    const moved = extend(resting, wanted, after, { calendar }).task
    expect(moved.lateFrom).toEqual(lateFrom(wanted))
    // Three working days after the decision, two of them resting.
    const onward = resume(moved, at('2026-12-04 09:00', 1), calendar).task
    expect(onward.dueAt).toEqual(dueOn('2026-12-10').at)
  })
})

test('granted during a rest, what was asked for before it moves by the whole rest, never less than without the grant', () => {
  const held = task({ ...deadline(dueOn('2026-12-04')), state: 'in_progress' })
  const { task: then, request } = asked(at('2026-11-25 09:00'), held)
  const resting = suspend(then, 'chờ', at('2026-11-26 09:00', 1)).task
  const granted = grantExtension(resting, request, wanted, at('2026-12-03 09:00', 1), { calendar }).task
  const resumed = (one: Task) => resume(one, at('2026-12-07 09:00', 1), calendar).task
  expect(resumed(resting)).toMatchObject(deadline(dueOn('2026-12-15')))
  expect(resumed(granted)).toMatchObject(deadline(dueOn('2026-12-17')))
})

test('nor does a grant made during a rest shorten what the rest has given already', () => {
  const dayAndCredit = [dated, { ...dated, lateFrom: moment('2026-12-03 00:00') }]
  const hour: Due = { at: moment('2026-11-30 15:00'), kind: 'instant' }
  const days = fc.integer({ min: 1, max: 20 })
  const held = fc.constantFrom(...dayAndCredit, { ...dated, ...deadline(hour) })
  fc.assert(
    fc.property(held, days, days, days, (one, to, grantedAfter, more) => {
      const day = (n: number) => at(`${addDays('2026-11-26', n)} 09:00`, 1)
      const resting = suspend(one, 'chờ', day(0)).task
      const stamp = day(grantedAfter)
      // A day moves by days and an hour by hours: of one kind they can be compared to the minute.
      const until: Due = {
        at: momentAt(addDays('2026-11-30', to), one.dueKind === 'instant' ? '15:00' : '17:00'),
        kind: one.dueKind ?? 'day'
      }
      if (refused(() => extend(resting, until, stamp, { calendar })) !== 'done') return
      const granted = extend(resting, until, stamp, { calendar }).task
      const late = (some: Task) => resume(some, day(grantedAfter + more), calendar).task.lateFrom?.getTime() ?? 0
      expect(late(granted)).toBeGreaterThanOrEqual(late(resting))
    }),
    { numRuns: 300 }
  )
})

test('whatever is asked and granted, a deadline never moves back', () => {
  const days = fc.integer({ min: 1, max: 60 }).map(n => addDays('2026-11-23', n))
  fc.assert(
    fc.property(days, days, fc.integer({ min: 0, max: 60 }), fc.boolean(), (due, to, now, excused) => {
      const one = task({ ...deadline(dueOn(due)), state: 'in_progress' })
      const stamp = { by: 1, at: momentAt(addDays('2026-11-23', now), '09:00'), cause: 'test' }
      if (refused(() => extend(one, dueOn(to), stamp, { calendar, excused })) !== 'done') return
      const { task: then } = extend(one, dueOn(to), stamp, { calendar, excused })
      expect(then.dueAt?.getTime()).toBeGreaterThan(one.dueAt?.getTime() ?? 0)
      expect(then.lateFrom?.getTime()).toBeGreaterThanOrEqual(one.lateFrom?.getTime() ?? 0)
      if (isOverdue(one, stamp.at) && !excused) expect(isOverdue(then, stamp.at)).toBe(true)
    })
  )
})

test.each([
  [3, 'working_day', '2026-12-03'],
  [3, 'day', '2026-12-03'],
  [5, 'day', '2026-12-07'],
  [1, 'week', '2026-12-07'],
  [1, 'month', '2026-12-30']
] as const)('%i %s after 30/11', (count, unit, day) => {
  expect(later(dueOn('2026-11-30'), { count, unit }, calendar)).toEqual(dueOn(day))
})

test('a month after the last of January is the last of February', () => {
  expect(later(dueOn('2028-01-31'), { count: 1, unit: 'month' }, calendar)).toEqual(dueOn('2028-02-29'))
})

describe('figures are judged on the last approved deadline (DOMAIN 3.8)', () => {
  const late = asked(after)
  const period = { from: '2026-11-01', to: '2026-12-31', asOf: moment('2026-12-07 00:00'), goLive: null }
  const rules = {
    roster: {
      version: 1,
      units: new Map([[1, unit(1, 'P. VHXH')]]),
      people: new Map(),
      posts: [],
      substitutions: [],
      days: []
    },
    calendar,
    settings: { ...defaultSettings, rankingMinimum: 1 }
  }
  const figures = (one: Task) => statistics([one], [unit(1, 'P. VHXH')], period).total
  const ranked = (one: Task) => rank([one], wholePeriod(weekly, '2026-11-30'), rules).types[0]?.ranked[0]

  test.each([
    [
      'asked in time and granted',
      grantExtension(asked(before).task, asked(before).request, wanted, after, { calendar }).task,
      'openInTime'
    ],
    [
      'asked late and granted',
      grantExtension(late.task, late.request, wanted, after, { calendar }).task,
      'openOverdue'
    ],
    [
      'asked late and excused',
      grantExtension(late.task, late.request, wanted, after, { calendar, excused: true }).task,
      'openInTime'
    ],
    ['refused', refuseExtension(late.task, late.request, 'x', after).task, 'openOverdue'],
    ['resting since before the deadline', suspend(dated, 'chờ', before).task, 'openInTime'],
    ['resting, late already', suspend(dated, 'chờ', after).task, 'openOverdue'],
    ['without deadline', task({ state: 'in_progress' }), 'undatedOpen']
  ] as const)('%s: the report of the period', (_, one, place) => {
    expect(figures(one)[place]).toBe(1)
  })

  test.each([
    [
      'asked late and granted',
      grantExtension(late.task, late.request, wanted, after, { calendar }).task,
      { inTime: 0, total: 1 }
    ],
    [
      'asked late and excused',
      grantExtension(late.task, late.request, dueOn('2026-12-04'), after, { calendar, excused: true }).task,
      { inTime: 1, total: 1 }
    ]
  ] as const)('%s, and done: the ranking', (_, one, found) => {
    expect(ranked(done(one, '2026-12-03 09:00'))).toMatchObject(found)
  })

  test('what rests, and what has no deadline, is in no ranking', () => {
    expect(ranked(suspend(dated, 'chờ', before).task)).toBeUndefined()
    expect(ranked(task({ state: 'in_progress' }))).toBeUndefined()
  })
})

test('the ladder tells every deadline from the history alone, also as it was kept', () => {
  const lines: HistoryLine[] = []
  const keep = (step: Step): Task => {
    for (const one of step.save) if (one.table === 'history' && one.act === 'add') lines.push(one.row)
    return step.task
  }
  const moved = keep(extend(dated, wanted, before, { calendar }))
  const rested = keep(resume(keep(suspend(moved, 'chờ', at('2026-12-01 09:00'))), at('2026-12-03 09:00'), calendar))
  keep(extend(rested, dueOn('2026-12-15'), at('2026-12-04 09:00'), { calendar }))
  const kept = lines.map(one => ({
    ...one,
    before: JSON.parse(JSON.stringify(one.before)),
    after: JSON.parse(JSON.stringify(one.after))
  }))
  expect(ladder(kept).map(({ due, act }) => [due?.at, act])).toEqual([
    [dueOn('2026-11-30').at, 'assigned'],
    [dueOn('2026-12-08').at, 'extended'],
    [dueOn('2026-12-10').at, 'resumed'],
    [dueOn('2026-12-15').at, 'extended']
  ])
  expect(firstDue(kept)).toEqual(dueOn('2026-11-30'))
})
