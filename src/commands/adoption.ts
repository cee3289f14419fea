import { adoption, type PersonUse, type UnitUse } from '../core/adoption.ts'
import { overlooked } from '../core/authority.ts'
import { addDays, at, type Day, dayOf } from '../core/calendar.ts'
import type { Letter, Line } from '../core/letter.ts'
import { personName, unitName } from '../core/names.ts'
import { add, type Outcome } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import { readFilter } from '../reading/filter.ts'
import { type Ask, button, type Command, line, only, reply } from './command.ts'
import { unitsInView } from './listing.ts'
import { aFilter } from './narrowing.ts'

/** Looked back on when nobody says since when, and the office has no day of going live. */
const DAYS = 30
/** Names in one line; the others are counted. */
const NAMED = 10

/** Who uses the system since a day, and who does not (R5, R7). For those who look over units; nobody is changed by it. */
export const adoptionCommand: Command = {
  name: 'adoption',
  shows: 'always',
  words: [
    ...['sử dụng', 'tình hình sử dụng', 'ai chưa dùng', 'ai chưa sử dụng'],
    ...['ai', 'đơn vị nào', 'phòng nào', 'lãnh đạo nào'].map(who => `${who} chưa giao việc`)
  ],
  slashes: ['sudung'],
  takes: aFilter,
  audience: 'supervisor',
  chapter: 'watching',
  examples: ['sử dụng', 'sử dụng từ 1/11', 'sử dụng P. VHXH'],

  async run(ask) {
    const { since, units, all } = await looked(ask)
    const heading = { since: { day: since }, now: { moment: ask.now } }
    const [only1, ...more] = units
    if (!all && only1 && more.length === 0)
      return only(
        reply(ask, [
          line('adoption-unit', { unit: unitName(ask.roster, only1.unitId), ...heading }),
          ...people(ask, only1)
        ])
      )
    return only(
      reply(ask, [line('adoption-title', heading), ...summary(ask, units)], {
        buttons:
          behind(units).length > 0
            ? [[button('button-urge-use', `nhắc sử dụng từ ${since.split('-').reverse().join('/')}`)]]
            : []
      })
    )
  }
}

/** Reminds the leaders who gave nothing, and those who answer for units that reported nothing: once a day at most (R8). */
export const urgeUseCommand: Command = {
  name: 'urge-use',
  words: ['nhắc sử dụng'],
  slashes: ['nhacsudung'],
  takes: aFilter,
  audience: 'supervisor',
  chapter: 'watching',
  examples: ['nhắc sử dụng'],

  async run(ask): Promise<Outcome> {
    const { since, units } = await looked(ask)
    const [last] = await ask.read.journal(1, 'urged_use')
    if (last && dayOf(last.at) === dayOf(ask.now))
      throw new Refusal('urge-use-today', { name: personName(ask.roster, last.actorId) })
    const wanted = lagging(units)
    const told = wanted.filter(({ person }) => person.linked && person.personId !== ask.actor.id)
    const left = leftOut(ask, wanted)
    if (told.length === 0) return only(reply(ask, [line('urge-use-nobody'), ...left]))
    const names = told.map(({ person }) => personName(ask.roster, person.personId))
    return {
      rests: [],
      save: [
        add('journal', {
          act: 'urged_use',
          actorId: ask.actor.id,
          forId: null,
          at: ask.now,
          subject: names.join(', '),
          before: {},
          after: { people: told.map(({ person }) => person.personId) },
          cause: ask.cause
        })
      ],
      say: [
        reply(ask, [line('urge-use-done', { count: told.length, names: named(names) }), ...left]),
        ...told.map(one => letter(ask, one, since))
      ]
    }
  }
}

type Behind = { readonly unit: UnitUse; readonly person: PersonUse }

/** Of those who should be reminded who is not, and why: no account reaches them, or it is the speaker. */
function leftOut({ roster, actor }: Ask, wanted: readonly Behind[]): readonly Line[] {
  const unlinked = wanted.filter(({ person }) => !person.linked && person.personId !== actor.id)
  const names = unlinked.map(({ person }) => personName(roster, person.personId))
  return [
    ...(names.length > 0 ? [line('urge-use-unlinked', { count: names.length, names: named(names) })] : []),
    ...(wanted.some(({ person }) => person.personId === actor.id) ? [line('urge-use-self')] : [])
  ]
}

/** Those of them who can be reminded. */
const behind = (units: readonly UnitUse[]): readonly Behind[] => lagging(units).filter(({ person }) => person.linked)

/** Leaders who gave nothing, and who should have reported for a unit that did not: each once. */
function lagging(units: readonly UnitUse[]): readonly Behind[] {
  const all = units.flatMap(unit =>
    unit.people.flatMap(person => {
      const gaveNothing = person.leads && person.given === 0
      return gaveNothing || (unit.reportedNothing && person.answers) ? [{ unit, person }] : []
    })
  )
  return all.filter((one, i) => all.findIndex(other => other.person.personId === one.person.personId) === i)
}

const letter = (ask: Ask, { unit, person }: Behind, since: Day): Letter => ({
  to: { person: person.personId },
  kind: 'report',
  lines: [
    line('urge-use-told', { name: ask.actor.name, unit: unitName(ask.roster, unit.unitId), since: { day: since } }),
    line(person.leads && person.given === 0 ? 'urge-use-give' : 'urge-use-report')
  ],
  buttons: [[button('button-my-tasks', 'việc của tôi'), button('button-help', 'trợ giúp')]]
})

/** The units and the day that the words mean, among those the asker looks over. */
async function looked(ask: Ask) {
  if (overlooked(ask.roster, ask.actor.id).length === 0) throw new Refusal('adoption-not-you')
  const { period, names, rest } = readFilter(ask.words, ask)
  if (rest !== '') throw new Refusal('adoption-how', { words: rest })
  const since = period?.from ?? ask.settings.goLive ?? addDays(dayOf(ask.now), -DAYS)
  const open = unitsInView(ask) ?? [...ask.roster.units.keys()]
  const wanted = names.flatMap(name => name.found.map(found => found.unitId))
  if (names.some(name => name.near || name.found.length === 0)) throw new Refusal('adoption-how', { words: ask.words })
  const unitIds = wanted.length > 0 ? wanted.filter(id => open.includes(id)) : open
  if (unitIds.length === 0) throw new Refusal('narrowing-closed', { words: ask.words })
  const uses = await ask.read.uses(at(since, '00:00'))
  const units = adoption(ask.roster, unitIds, { ...uses, linked: await ask.read.linkedPeople() })
  return { since, units, all: wanted.length === 0 }
}

function summary({ roster }: Ask, units: readonly UnitUse[]): readonly Line[] {
  const people = units.flatMap(unit => unit.people)
  const ids = new Set(people.map(one => one.personId))
  const unlinked = new Set(people.filter(one => !one.linked).map(one => one.personId))
  const given = people.reduce((sum, one) => sum + one.given, 0)
  const leaders = units.flatMap(unit =>
    unit.people
      .filter(one => one.leads && one.given === 0)
      .map(one => `${personName(roster, one.personId)} (${unitName(roster, unit.unitId)})`)
  )
  const gaveNothing = units.filter(unit => unit.gaveNothing).map(unit => unitName(roster, unit.unitId))
  const silent = units.filter(unit => unit.reportedNothing).map(unit => unitName(roster, unit.unitId))
  return [
    line('adoption-counts', { units: units.length, given, people: ids.size, linked: ids.size - unlinked.size }),
    ...part('adoption-gave-nothing', gaveNothing),
    ...part('adoption-leaders', leaders),
    ...part('adoption-silent', silent),
    ...part(
      'adoption-unlinked',
      [...unlinked].map(id => personName(roster, id))
    )
  ]
}

const part = (
  key: 'adoption-gave-nothing' | 'adoption-leaders' | 'adoption-silent' | 'adoption-unlinked',
  names: readonly string[]
): readonly Line[] => (names.length === 0 ? [] : [line(key, { count: names.length, names: named(names) })])

const named = (names: readonly string[]): string =>
  names.length > NAMED ? `${names.slice(0, NAMED).join(', ')} … (+${names.length - NAMED})` : names.join(', ')

/** Each person of one unit: what they gave and reported. */
const people = ({ roster }: Ask, { people: all }: UnitUse): readonly Line[] =>
  all.map(one =>
    line(one.leads ? 'adoption-leader' : 'adoption-person', {
      name: personName(roster, one.personId),
      given: one.given,
      reported: one.reported,
      linked: { line: line(one.linked ? 'adoption-linked' : 'adoption-not-linked') }
    })
  )
