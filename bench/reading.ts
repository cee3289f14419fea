import { readFileSync } from 'node:fs'
import * as chrono from 'chrono-node'
import { createCalendar } from '../src/core/calendar.ts'
import { type Context, readAssignment, toExample } from '../src/reading/index.ts'
import { people, posts } from '../src/trial/people.ts'
import { units } from '../src/trial/units.ts'
import { type Bench, rate, type Size, shown } from './bench.ts'

type Line = { readonly text: string; readonly ref: string; readonly expect: { readonly due: string | null } }

const linesOf = (file: string): readonly Line[] =>
  readFileSync(`test/reading/${file}`, 'utf8')
    .split('\n')
    .filter(row => row !== '')
    .map(row => JSON.parse(row))

const calendar = createCalendar()
const roster = {
  version: 1,
  substitutions: [],
  days: [],
  units: new Map(units.map(unit => [unit.id, unit])),
  people: new Map(people.map(person => [person.id, person])),
  posts
}

const contexts = (lines: readonly Line[], known: Context['roster']): readonly Context[] =>
  lines.map(({ ref }) => ({ now: new Date(ref), calendar, roster: known, beforeDate: 'strict' }))

/** Lines read as orders, over and over; every line counts. */
function reading(lines: readonly Line[], known: Context['roster'], size: Size) {
  const said = contexts(lines, known)
  return rate(() => {
    for (const [i, { text }] of lines.entries()) {
      const context = said[i]
      if (context) readAssignment(text, context)
    }
    return lines.length
  }, size)
}

/** The same lines through the library: it only looks for dates. */
function dating(lines: readonly Line[], size: Size) {
  const refs = lines.map(({ ref }) => new Date(ref))
  return rate(() => {
    for (const [i, { text }] of lines.entries()) chrono.vi.parse(text, refs[i], { forwardDate: true })
    return lines.length
  }, size)
}

const exact = (lines: readonly Line[], due: (line: Line) => readonly (string | null)[]): string => {
  const dated = lines.filter(({ expect }) => expect.due !== null)
  const right = dated.filter(line =>
    due(line).some(one => one !== null && Date.parse(one) === Date.parse(line.expect.due ?? ''))
  )
  return `${right.length} of ${dated.length}`
}

const ours = ({ text, ref }: Line): readonly (string | null)[] => [
  toExample(readAssignment(text, { now: new Date(ref), calendar, roster: null, beforeDate: 'strict' })).due
]

/** Any moment that the library finds in the line counts. */
const theirs = ({ text, ref }: Line): readonly string[] =>
  chrono.vi
    .parse(text, { instant: new Date(ref), timezone: 'Asia/Ho_Chi_Minh' }, { forwardDate: true })
    .flatMap(({ start, end }) => [start, end])
    .flatMap(one => (one ? [one.date().toISOString()] : []))

/** The reader of orders: how fast, and how often right. */
export const readingBench: Bench = {
  name: 'reading',
  promise:
    'An assignment line is read at 20,000 lines a second or more on one core; the deadline is exactly right on every example that has one.',
  run(size) {
    const examples = linesOf('examples.jsonl')
    const cases = ['times', 'people', 'typing', 'offices', 'trades', 'voices', 'days', 'traps', 'shifts'].flatMap(
      file => linesOf(`cases/${file}.jsonl`)
    )
    const fast = reading(examples, null, size)
    const known = reading(examples, roster, size)
    const all = reading(cases, null, size)
    const library = dating(examples, size)
    return [
      '| | lines/s | beside chrono-node |',
      '| --- | ---: | ---: |',
      `| the 50 examples read as whole orders | ${shown(fast)} | ${ratio(fast.median, library.median)} |`,
      `| the same with a roster of ${units.length} units and ${people.length} people | ${shown(known)} | ${ratio(known.median, library.median)} |`,
      `| ${cases.length} longer lines as people type them | ${shown(all)} | |`,
      `| chrono-node \`vi\` on the 50 examples, dates only | ${shown(library)} | 1.00 |`,
      '',
      '| deadline exactly right | of those that have one |',
      '| --- | ---: |',
      `| the 50 examples | ${exact(examples, ours)} |`,
      `| chrono-node \`vi\` on the same, any moment it finds | ${exact(examples, theirs)} |`,
      `| the ${cases.length} other lines | ${exact(cases, ours)} |`,
      `| chrono-node \`vi\` on the same | ${exact(cases, theirs)} |`
    ]
  }
}

const ratio = (a: number, b: number): string => (a / b).toFixed(2)
