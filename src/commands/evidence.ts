import { overlooked } from '../core/authority.ts'
import type { Day } from '../core/calendar.ts'
import { type Evidence, type EvidenceRow, evidenceRows, type Subject } from '../core/evidence.ts'
import { evidenceUnits } from '../core/evidence-authority.ts'
import { type About, evidenceTable } from '../core/evidence-table.ts'
import type { Line } from '../core/letter.ts'
import { namesOf, personName, unitName } from '../core/names.ts'
import { type Outcome, put } from '../core/outcome.ts'
import type { Person } from '../core/person.ts'
import { Refusal } from '../core/refusal.ts'
import { isWithin, postsOf } from '../core/roster.ts'
import { shareOf } from '../core/share.ts'
import type { Task } from '../core/task.ts'
import { type Ask, type Command, line, only, reply, type Takes } from './command.ts'
import { evidenceRead } from './evidence-read.ts'
import { narrowsMore, readFigures } from './figures-asked.ts'
import { momentTold, monthOf, mustNotEndBefore } from './figures-moment.ts'
import { nameButton } from './person-meant.ts'
import { isReversed, mustNotBeReversed } from './reversed.ts'
import { unknownName } from './unknown-name.ts'

/** Some day of a year that has every day. */
const LEAP = new Date('2028-01-01T00:00:00Z')
const MINE = /(?<![\p{L}])(?:của|cua) (?:tôi|toi|em|mình|minh)(?![\p{L}])/iu
const FOR = /(?<![\p{L}])cho (?=(?:đồng chí|dong chi|đ\/c|d\/c|đc|dc|anh|chị|chi|ông|ong|bà|ba) )/iu
/** A person by title and whole name, which nobody can tell from other words without the roster. */
const NAMES = [1, 2, 3, 4].map(n => new RegExp(`(?:dong chi|d/c|dc|anh|chi|ong|ba)(?: \\p{L}+){${n}}`, 'u'))
/** Days and one whose evidence it is, and nothing more. */
const days: Takes = rest =>
  [/$^/, ...NAMES].some(name => {
    const { rest: left } = readFigures(bare(rest).replace(name, ''), { now: LEAP, roster: null })
    return left === '' || isReversed(left)
  })

/** The words without that it is one's own, and that it is for somebody. */
const bare = (words: string): string => words.replace(MINE, '').replace(FOR, '').trim()

/**
 * What counts as evidence in ratings (R29): numbers, and no mark. One's own; a person's or a unit's for those who look
 * over them, and for nobody else. Answered in private.
 */
export const evidenceCommand: Command = {
  name: 'evidence',
  shows: 'always',
  words: ['minh chứng', 'bản minh chứng', 'số liệu minh chứng', 'xuất minh chứng'],
  slashes: ['minhchung'],
  takes: days,
  audience: 'everyone',
  chapter: 'watching',
  examples: ['minh chứng tháng 10', 'minh chứng', 'minh chứng năm 2026 excel'],

  async run(ask) {
    const asked = readFigures(bare(ask.words), ask)
    mustNotBeReversed(asked.rest)
    if (asked.rest !== '' || asked.names.length > 1 || narrowsMore(asked))
      throw new Refusal('evidence-how', { words: ask.words })
    if (asked.form !== null && asked.form !== 'xlsx') throw new Refusal('evidence-xlsx')
    const { from, to } = asked.period ?? monthOf(ask.now)
    const asOf = asked.until === null ? ask.now : momentTold(ask, asked.until)
    mustNotEndBefore(asOf, from, ask.now)
    const whose = subjectMeant(ask, asked.names[0])
    const name = whose.unitId === null ? personName(ask.roster, whose.personId) : unitName(ask.roster, whose.unitId)
    if (asked.form === 'xlsx')
      return asFile(ask, { name, from, to, asOf }, await rowsOf(ask, { from, to }, asOf, whose))
    const facts = await factsOf(ask, { from, to }, asOf, whose)
    const heading = { name, from: { day: from }, to: { day: to }, asOf: { moment: asOf } }
    return only(reply(ask, [line('evidence-title', heading), ...facts, line('evidence-note')]))
  }
}

type Days = { readonly from: Day; readonly to: Day }

/** Whose evidence; `within`: only the tasks of these units are the asker's to read, null: all of them. */
type Whose = {
  readonly personId: number | null
  readonly unitId: number | null
  readonly within: readonly number[] | null
}

function subjectMeant(ask: Ask, name: ReturnType<typeof readFigures>['names'][number] | undefined): Whose {
  const { roster, actor } = ask
  if (!name) return { personId: actor.id, unitId: null, within: null }
  const { words, found, near } = name
  const own = found.find(one => 'personId' in one && one.personId === actor.id)
  if (own && found.length === 1) return { personId: actor.id, unitId: null, within: null }
  const tops = overlooked(roster, actor.id)
  const units = [...roster.units.keys()].filter(id => tops.some(top => isWithin(roster, id, top)))
  if (found.length === 0 || near) throw unknownName(ask, name, units)
  const inReach = found.filter(one =>
    'personId' in one ? evidenceUnits(roster, actor.id, one.personId)?.length !== 0 : units.includes(one.unitId)
  )
  const [one, ...more] = inReach
  if (!one) throw new Refusal('evidence-not-yours', { words })
  if (more.length > 0) {
    const people = inReach.flatMap(other => ('personId' in other ? (roster.people.get(other.personId) ?? []) : []))
    const types = ({ name: whole }: Person) => `minh chứng ${ask.words.replace(words, whole)}`
    throw new Refusal(
      'person-which',
      { words },
      people.map(person => [nameButton(ask, person, () => types(person))])
    )
  }
  return 'personId' in one
    ? { personId: one.personId, unitId: null, within: evidenceUnits(roster, actor.id, one.personId) }
    : { personId: null, unitId: one.unitId, within: units }
}

/** A row a month: of a unit with each of its people, or of a person with what they answer for as head (R9). */
async function rowsOf(ask: Ask, days: Days, asOf: Date, { personId, unitId, within }: Whose) {
  const mine = (task: Task) => within === null || within.includes(task.leadUnitId)
  const { tasks, excuses } = await evidenceRead(ask.read, days, asOf, mine)
  const asked = { asOf, goLive: ask.settings.goLive, roster: await ask.read.roster(), monthly: true }
  const rows = (by: Subject, of = tasks) => evidenceRows(of, excuses, { ...asked, by })
  if (unitId === null) return [...rows('person'), ...rows('head')].filter(row => row.personId === personId)
  const inUnit = rows(
    'person',
    tasks.filter(task => task.leadUnitId === unitId)
  )
  const shown = inUnit.filter(
    ({ personId: id }) => id !== null && evidenceUnits(ask.roster, ask.actor.id, id)?.length !== 0
  )
  return [...rows('unit').filter(row => row.unitId === unitId), ...shown]
}

/** The rows frozen as a spreadsheet; told in private. */
function asFile(ask: Ask, about: About, rows: readonly EvidenceRow[]): Outcome {
  const data = evidenceTable(rows, ask.roster, about)
  const values = { name: about.name, from: { day: about.from }, to: { day: about.to }, asOf: { moment: about.asOf } }
  if (rows.length === 0) return only(reply(ask, [line('evidence-title', values), line('evidence-nothing')]))
  const told = reply(ask, [line('evidence-file', values), line('evidence-note')])
  return {
    rests: [],
    save: [put('snapshot', { kind: 'evidence', period: ask.cause, data, at: ask.now })],
    say: [{ ...told, kind: 'file', enclosure: { report: 'evidence', period: ask.cause, as: 'xlsx' } }]
  }
}

/** A person with what they answer for as head; a unit with each of its people. */
async function factsOf(
  ask: Ask,
  days: Days,
  asOf: Date,
  { personId, unitId, within }: Whose
): Promise<readonly Line[]> {
  const mine = (task: Task) => within === null || within.includes(task.leadUnitId)
  const { tasks, excuses } = await evidenceRead(ask.read, days, asOf, mine)
  // Also posts that are over: who headed a unit when something was given.
  const asked = { asOf, goLive: ask.settings.goLive, roster: await ask.read.roster(), monthly: false }
  const rows = (by: Subject) => evidenceRows(tasks, excuses, { ...asked, by })
  if (unitId !== null) {
    const [unit] = rows('unit').filter(row => row.unitId === unitId)
    const members = new Set(ask.roster.posts.filter(post => post.unitId === unitId).map(post => post.personId))
    const inUnit = evidenceRows(
      tasks.filter(task => task.leadUnitId === unitId),
      excuses,
      { ...asked, by: 'person' }
    )
    const people = inUnit.filter(
      row =>
        row.personId !== null &&
        members.has(row.personId) &&
        evidenceUnits(ask.roster, ask.actor.id, row.personId)?.length !== 0
    )
    return [
      ...(unit ? lines(ask, unit.evidence) : [line('evidence-nothing')]),
      ...people.map(row => short(ask, row.personId, row.evidence))
    ]
  }
  const [own] = rows('person').filter(row => row.personId === personId)
  const gave = tasks.filter(task => task.assignerId === personId && task.state !== 'withdrawn').length
  const headed = rows('head').filter(row => row.personId === personId)
  const leads = postsOf(ask.roster, personId ?? 0).length > 0 && gave > 0
  return [
    ...(own ? lines(ask, own.evidence) : [line('evidence-nothing-own')]),
    ...(leads ? [line('evidence-gave', { count: gave })] : []),
    ...headed.flatMap((row): Line[] => [
      { ...line('evidence-head', { unit: unitName(ask.roster, row.unitId ?? 0) }), gap: true },
      ...lines(ask, row.evidence)
    ])
  ]
}

/** All the counts, n/N over what was assigned. */
function lines({ roster }: Ask, facts: Evidence): readonly Line[] {
  const { assigned, dated, completed, quality } = facts
  const share = (n: number) => shareOf(n, assigned)
  const unrated = completed - quality.good - quality.met - quality.unmet
  return [
    line('evidence-assigned', { assigned, dated, undated: assigned - dated }),
    line('evidence-completed', { completed: share(completed), waiting: facts.waiting }),
    line('evidence-on-time', { onTime: share(facts.onTime), dated: shareOf(facts.onTime, dated) }),
    line('evidence-late', { late: facts.doneLate, overdue: facts.overdue }),
    line('evidence-returned', { count: facts.returned }),
    facts.excused === 0
      ? line('evidence-unexcused')
      : line('evidence-excused', {
          count: facts.excused,
          names: namesOf(roster, facts.excusedBy)
        }),
    line('evidence-quality', { ...quality, unrated })
  ]
}

const short = ({ roster }: Ask, personId: number | null, { assigned, completed, ...facts }: Evidence): Line => ({
  ...line('evidence-person', {
    name: personName(roster, personId),
    assigned,
    completed: shareOf(completed, assigned),
    onTime: shareOf(facts.onTime, assigned),
    late: facts.doneLate,
    overdue: facts.overdue,
    returned: facts.returned
  }),
  gap: true
})
