import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createCalendar } from '../../src/core/calendar.ts'
import { fold } from '../../src/core/fold.ts'
import { readAssignment, toExample } from '../../src/reading/index.ts'

type Example = {
  readonly id: string
  readonly ref: string
  readonly text: string
  readonly expect: ReturnType<typeof toExample>
}

const examples: readonly Example[] = readFileSync(new URL('examples.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line !== '')
  .map(line => JSON.parse(line))
const calendar = createCalendar()

const folded = (names: readonly string[]) => names.map(fold).sort()

test.each(examples)('$id $text', ({ ref, text, expect: wanted }) => {
  const read = toExample(readAssignment(text, { now: new Date(ref), calendar, roster: null, beforeDate: 'strict' }))
  expect({ ...read, assignees: folded(read.assignees), coop: folded(read.coop), content: '' }).toEqual({
    ...wanted,
    assignees: folded(wanted.assignees),
    coop: folded(wanted.coop),
    content: ''
  })
  expect(read.content).toContain(wanted.content)
})
