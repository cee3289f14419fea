import { expect, test } from 'vitest'
import { createCalendar } from '../../src/core/calendar.ts'
import { readAssignment, toExample } from '../../src/reading/index.ts'
import { type Case, names, rows } from './cases.ts'

const calendar = createCalendar()

test.each(rows<Case>('examples.jsonl'))('$id $text', ({ ref, text, expect: wanted }) => {
  const read = toExample(readAssignment(text, { now: new Date(ref), calendar, roster: null, beforeDate: 'strict' }))
  expect({ ...read, assignees: names(read.assignees), coop: names(read.coop), content: '' }).toEqual({
    ...wanted,
    assignees: names(wanted.assignees),
    coop: names(wanted.coop),
    content: ''
  })
  expect(read.content).toContain(wanted.content)
})
