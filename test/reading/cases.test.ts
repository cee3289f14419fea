import { describe, expect, test } from 'vitest'
import { createCalendar } from '../../src/core/calendar.ts'
import type { Roster } from '../../src/core/roster.ts'
import { type Addressee, readAssignment, toExample } from '../../src/reading/index.ts'
import { people, posts } from '../../src/trial/people.ts'
import { units } from '../../src/trial/units.ts'
import { type Case, isWork, names, rows } from './cases.ts'
import { context } from './context.ts'

/*
 * Lines of chat written from the rules alone (DOMAIN 5.1) by people who had not seen the reader. Each file says how the
 * reader did when it first met it; what it got wrong then was mended by rule, never by line.
 */

const calendar = createCalendar()
const read = ({ text, ref }: { readonly text: string; readonly ref: string }) =>
  readAssignment(text, { now: new Date(ref), calendar, roster: null, beforeDate: 'strict' })

// First met: times 58 of 70, people 29 of 60, typing 40 of 60; after those offices 65 of 80, trades 59 of 80; then voices 58 of 100, then days 65 of 80, traps 44 of 70, and last shifts 51 of 60, of which 56 are kept here: four are still unread.
describe.each(['times', 'people', 'typing', 'offices', 'trades', 'voices', 'days', 'traps', 'shifts'])('%s', file => {
  test.each(rows<Case>(`cases/${file}.jsonl`))('$id $text', one => {
    const { expect: wanted } = one
    const found = toExample(read(one))
    expect(found.intent).toBe(wanted.intent)
    if (wanted.intent === 'none') return
    expect(found.due).toBe(wanted.due)
    if (wanted.intent === 'extend') return
    expect({ ...found, assignees: names(found.assignees), coop: names(found.coop), content: '' }).toEqual({
      ...wanted,
      assignees: names(wanted.assignees),
      coop: names(wanted.coop),
      warn: expect.arrayContaining([...wanted.warn]),
      content: ''
    })
    expect(found.warn).toHaveLength(wanted.warn.length)
    expect(isWork(found.content, wanted.content), `${found.content} is not ${wanted.content}`).toBe(true)
  })
})

type Never = { readonly id: string; readonly ref: string; readonly text: string; readonly not: 'due' | 'order' }

// First met: 161 of 180.
test.each(rows<Never>('cases/never.jsonl'))('no $not: $text', one => {
  const found = read(one)
  if (one.not === 'due') expect(found.due?.words ?? null).toBeNull()
  else expect(found.intent).not.toBe('assign')
})

const trial: Roster = {
  version: 1,
  substitutions: [],
  days: [],
  units: new Map(units.map(unit => [unit.id, unit])),
  people: new Map(people.map(person => [person.id, person])),
  posts
}

type Named = { readonly text: string; readonly lead: readonly string[]; readonly support: readonly string[] }

/** `u31` a unit, `p2` a person, `p2|p6` a choice, `?` nobody known, `?p5` nobody known but somebody to offer. */
const meant = (list: readonly Addressee[]): readonly string[] =>
  list
    .flatMap(({ found, group, near }) => {
      const ids = [...new Set(found.map(one => ('personId' in one ? `p${one.personId}` : `u${one.unitId}`)))].sort()
      if (group) return ids
      return [ids.length === 0 ? '?' : `${near ? '?' : ''}${ids.join('|')}`]
    })
    .sort()

const ordered = (list: readonly string[]): readonly string[] =>
  list.map(one => (one.startsWith('?') ? '?' : '') + one.replace('?', '').split('|').sort().join('|')).sort()

// First met: 58 of 70.
test.each(rows<Named>('cases/roster.jsonl'))('who is meant: $text', ({ text, lead, support }) => {
  const found = readAssignment(text, context(undefined, trial))
  expect({ intent: found.intent, lead: meant(found.lead), support: meant(found.support) }).toEqual({
    intent: 'assign',
    lead: ordered(lead),
    support: ordered(support)
  })
})
