import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createCalendar, dayOf } from '../../src/core/calendar.ts'
import { labelAt } from '../../src/core/label.ts'
import { type RankedType, rank } from '../../src/core/ranking.ts'
import { weekly, wholePeriod } from '../../src/core/ranking-cycle.ts'
import { replay } from '../../src/core/replay.ts'
import type { Roster } from '../../src/core/roster.ts'
import { defaultSettings } from '../../src/core/settings.ts'
import { columnsOf, statistics, toCsv } from '../../src/core/statistics.ts'
import type { HistoryLine, Task } from '../../src/core/task.ts'
import { chance } from '../../src/trial/chance.ts'
import { trialStart } from '../../src/trial/clock.ts'
import { trialCause, trialOrganisation } from '../../src/trial/organisation.ts'
import { trialGroups, trialPhones } from '../../src/trial/phones.ts'
import { trialZalo, trialZaloGroups, trialZaloPhones } from '../../src/trial/zalo.ts'
import { rowsOf } from '../data/rows.ts'
import { moment } from '../data/tasks.ts'

const calendar = createCalendar()
const { save } = trialOrganisation(calendar)
const withId = <T extends { readonly id?: number }>(row: T) => ({ ...row, id: row.id ?? 0 })
const units = rowsOf('unit', save).map(withId)
const people = rowsOf('person', save).map(withId)
const posts = rowsOf('post', save).map(withId)
const tasks = rowsOf('task', save)
const reports = rowsOf('report', save)
const history = rowsOf('history', save)
/** How they stood at a moment, by their history (R26). */
const standing = (all: readonly Task[], lines: readonly HistoryLine[], at: Date) =>
  all.flatMap(task => {
    const theirs = lines.filter(line => line.taskNumber === task.number)
    return replay(task, theirs, at) ?? []
  })
const roster: Roster = {
  version: 1,
  substitutions: [],
  days: [],
  units: new Map(units.map(unit => [unit.id, unit])),
  people: new Map(people.map(person => [person.id, person])),
  posts
}
const rules = { calendar, settings: defaultSettings }
const unitCalled = (name: string) => units.find(unit => unit.name === name || unit.shortName === name)

const tasks2023 = tasks.filter(task => task.number <= 247)
const alive = tasks.filter(task => task.number > 247)
const period = { from: '2023-04-15', to: '2023-11-30', asOf: moment('2023-11-30 23:59'), goLive: null }
const table = () =>
  statistics(
    standing(tasks, history, period.asOf),
    units.filter(unit => unit.type === 'so' || unit.type === 'huyen'),
    period
  )

describe('the 247 tasks of 2023', () => {
  test('give the golden table cell by cell', () => {
    const golden = readFileSync(new URL('../data/dak-nong-appendix.csv', import.meta.url), 'utf8')
    expect(toCsv(table())).toBe(golden)
  })

  test('give its total row, worked out from the sums', () => {
    expect(columnsOf(table().total)).toEqual([
      247, 50, 46, 18.62, 4, 1.62, 197, 142, 20, 8.1, 122, 49.39, 55, 32, 12.96, 23, 9.31
    ])
    expect(table().total.waiting).toBeGreaterThan(20)
  })

  test('give the ranking worked out from the table, ties included', () => {
    const asOne = new Map(units.map(unit => [unit.id, { ...unit, type: unit.type === 'huyen' ? 'so' : unit.type }]))
    const everybody = { ...roster, units: asOne }
    const settings = { ...defaultSettings, rankingMinimum: 1 }
    const { from, to, asOf } = period
    const [type] = rank(
      standing(tasks2023, history, asOf),
      { from, to, asOf },
      { roster: everybody, calendar, settings }
    ).types
    const top = type?.ranked
      .slice(0, 6)
      .map(({ unit, percent, inTime, total }) => [unit, percent, `${inTime}/${total}`])
    expect(top).toEqual([
      ['Sở Nội vụ', 73.08, '19/26'],
      ['Sở Khoa học và Công nghệ', 66.67, '2/3'],
      ['Sở Tư pháp', 33.33, '1/3'],
      ['Sở Thông tin và Truyền thông', 33.33, '4/12'],
      ['Sở Tài nguyên và Môi trường', 23.53, '4/17'],
      ['Sở Tài chính', 22.22, '2/9']
    ])
    expect(type?.ranked.filter(unit => unit.percent === 0)).toHaveLength(21)
  })

  test('are all done by the middle of 2024: nothing of then is late now', () => {
    expect(tasks2023.every(task => task.state === 'done')).toBe(true)
    expect(tasks2023.every(task => task.completedAt !== null && task.completedAt < moment('2024-07-01 00:00'))).toBe(
      true
    )
  })

  test('are varied: no unit was asked for the same twice', () => {
    expect(new Set(tasks2023.map(task => `${task.leadUnitId} ${task.content}`)).size).toBe(247)
  })
})

describe('the living tasks on Monday 23/11/2026 at 09:00', () => {
  const labelled = (label: string) => alive.filter(task => labelAt(task, trialStart, rules) === label)

  test('stand everywhere a task can stand', () => {
    const states = new Set(alive.map(task => task.state))
    expect(states).toEqual(new Set(['new', 'acknowledged', 'in_progress', 'waiting', 'done']))
    for (const label of ['undated', 'in_time', 'due_soon', 'overdue', 'done_in_time', 'done_late']) {
      expect([label, labelled(label).length > 0]).toEqual([label, true])
    }
    expect(
      alive.filter(task => task.dueAt && task.dueAt <= moment('2026-11-23 17:00') && task.dueAt > trialStart)
    ).toHaveLength(2)
  })

  test('one report has waited for the chairman since four working days', () => {
    const chairman = people.find(person => person.name === 'Lê Quang Vinh')
    const since = alive.flatMap(task => (task.confirmerId === chairman?.id ? (task.waitingSince ?? []) : []))
    expect(since.map(one => calendar.workingDaysBetween(dayOf(one), '2026-11-23'))).toContain(4)
  })

  test('nothing happened after the trial began', () => {
    expect(history.every(line => line.at < trialStart)).toBe(true)
  })

  test.each(['2026-11-16', '2026-11-23'])('the week of %s can be ranked: places, a tie, one with too few', monday => {
    const { types } = rank(standing(tasks, history, wholePeriod(weekly, monday).asOf), wholePeriod(weekly, monday), {
      roster,
      ...rules
    })
    const ties = ({ ranked }: RankedType) => ranked.length - new Set(ranked.map(unit => unit.rank)).size
    const of = (name: string) => types.filter(type => type.type === name)
    expect(of('so')[0]?.ranked.length).toBeGreaterThanOrEqual(3)
    expect(of('phong')[0]?.ranked.length).toBeGreaterThanOrEqual(3)
    expect(types.reduce((sum, type) => sum + ties(type), 0)).toBeGreaterThanOrEqual(1)
    expect(of('so')[0]?.insufficient.length).toBeGreaterThanOrEqual(1)
  })
})

describe('the rows', () => {
  test('are numbered from 1 in the order in which the tasks were given', () => {
    expect(tasks.map(task => task.number)).toEqual(tasks.map((_, i) => i + 1))
    const given = tasks.map(task => task.assignedAt.getTime())
    expect([...given].sort((a, b) => a - b)).toEqual(given)
  })

  test('belong together: reports and history tell how each task came to stand where it stands', () => {
    for (const task of tasks) {
      const results = reports.filter(row => row.taskNumber === task.number && row.kind === 'result')
      const lines = history.filter(line => line.taskNumber === task.number)
      const times = lines.map(line => line.at.getTime())
      expect([...times].sort((a, b) => a - b)).toEqual(times)
      expect(results.map(row => row.n)).toEqual(results.map((_, i) => i + 1))
      expect(results).toHaveLength(task.reportCount)
      const last = { done: 'accepted', waiting: 'pending' } as const
      expect(results.at(-1)?.decision).toBe(
        task.state === 'done' || task.state === 'waiting' ? last[task.state] : undefined
      )
      expect(lines[0]?.act).toBe('assigned')
      expect(lines.every(line => line.cause === trialCause)).toBe(true)
    }
  })

  test('point at each other', () => {
    const known = new Set(people.map(person => person.id))
    expect(units.every(unit => unit.parentId === null || roster.units.has(unit.parentId))).toBe(true)
    expect(posts.every(post => known.has(post.personId) && roster.units.has(post.unitId))).toBe(true)
    expect(tasks.every(task => known.has(task.assignerId) && roster.units.has(task.leadUnitId))).toBe(true)
    expect(reports.every(row => known.has(row.byId))).toBe(true)
    for (const rows of [units, people]) expect(new Set(rows.map(row => row.code)).size).toBe(rows.length)
  })

  test('are the same every time, and others for another chance', () => {
    expect(trialOrganisation(calendar).save).toEqual(save)
    expect(trialOrganisation(calendar, chance(1)).save).not.toEqual(save)
  })

  test('another chance gives the golden table too', () => {
    for (const seed of [1, 2, 3]) {
      const other = trialOrganisation(calendar, chance(seed)).save
      const then = standing(rowsOf('task', other), rowsOf('history', other), period.asOf)
      expect(
        toCsv(
          statistics(
            then,
            units.filter(unit => unit.type === 'so' || unit.type === 'huyen'),
            period
          )
        )
      ).toBe(toCsv(table()))
    }
  })

  test('the phones and groups of the page are the linked ones', () => {
    expect(rowsOf('account', save).map(row => row.address)).toEqual(trialPhones.map(({ id }) => `telegram:${id}`))
    expect(rowsOf('group', save).map(row => row.address)).toEqual(trialGroups.map(({ id }) => `telegram:${id}`))
    expect(unitCalled('P. VHXH')?.id).toBe(rowsOf('group', save)[0]?.unitId)
    const zalo = trialZalo(trialStart).save
    expect(rowsOf('account', zalo)).toMatchObject(trialZaloPhones.map(({ id }) => ({ address: `zalo-oa:${id}` })))
    expect(people.find(({ id }) => id === rowsOf('account', zalo)[0]?.personId)?.name).toBe('Đỗ Văn Hùng')
    expect(rowsOf('group', zalo)).toMatchObject(
      trialZaloGroups.map(({ id }) => ({ address: `zalo-oa:group:${id}`, unitId: unitCalled('P. Kinh tế')?.id }))
    )
  })
})
