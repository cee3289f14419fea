import { isAdmin } from '../core/authority.ts'
import { dayOf } from '../core/calendar.ts'
import { type Lacking, lacking } from '../core/focal.ts'
import type { Line } from '../core/letter.ts'
import { personName } from '../core/names.ts'
import type { Outcome } from '../core/outcome.ts'
import type { Person } from '../core/person.ts'
import { Refusal } from '../core/refusal.ts'
import { callName, postsIn, postsOf } from '../core/roster.ts'
import type { Unit } from '../core/unit.ts'
import { appointed, dismissed } from './appoint.ts'
import { type Ask, type Command, line, only, reply, type Takes } from './command.ts'
import { aPersonCalled, aUnit } from './names-alone.ts'
import { personNamed } from './person-meant.ts'
import { unitNamed } from './unit-meant.ts'

/** Units shown at once. */
const SHOWN = 40

/** A unit's name and then a person's, with or without `là` between. */
const aUnitAndPerson = (rest: string): boolean =>
  [...rest.matchAll(/ /g)].some(
    ({ index }) => aUnit(rest.slice(0, index)) && aPersonCalled(rest.slice(index + 1).replace(/^la /, ''))
  )

const aFocal: Takes = rest => rest === '' || aUnit(rest) || aUnitAndPerson(rest)

/** Who updates for a unit, and which units have nobody who does (R15, R42). Administrators name one. */
export const focalCommand: Command = {
  name: 'focal',
  shows: 'alone',
  words: ['đầu mối', 'cán bộ đầu mối'],
  slashes: ['daumoi'],
  takes: aFocal,
  audience: 'admin',
  chapter: 'units',
  examples: ['đầu mối', 'đầu mối P. VHXH', 'đầu mối P. VHXH đ/c Long'],

  async run(ask) {
    mustKeepRoster(ask)
    if (ask.words === '') return all(ask)
    const alone = unitNamed(ask, ask.words)
    if (alone) return one(ask, alone)
    const { unit, person } = meant(ask, 'đầu mối')
    const own = postsOf(ask.roster, person.id).find(post => post.unitId === unit.id)
    const post = {
      personId: person.id,
      unitId: unit.id,
      role: 'focal',
      title: own?.title ?? 'Cán bộ đầu mối',
      fields: [],
      from: dayOf(ask.now),
      to: null
    } as const
    return appointed(ask, await ask.read.roster(), post, person, unit)
  }
}

/** Somebody is a unit's focal officer no more, as of today. */
export const focalEndCommand: Command = {
  name: 'focal-end',
  words: ['thôi đầu mối'],
  slashes: ['thoidaumoi'],
  takes: rest => rest === '' || aUnitAndPerson(rest),
  audience: 'admin',
  chapter: 'units',
  examples: ['thôi đầu mối P. VHXH đ/c Long'],

  async run(ask) {
    mustKeepRoster(ask)
    const { unit, person } = meant(ask, 'thôi đầu mối')
    return dismissed(ask, { roster: await ask.read.roster(), person, unit, role: 'focal', day: dayOf(ask.now) })
  }
}

function mustKeepRoster(ask: Ask): void {
  if (!isAdmin(ask.roster, ask.actor.id)) throw new Refusal('admin-only')
}

/** The unit and then the person that the words name; of several people with one name those of the unit come first. */
function meant(ask: Ask, verb: string): { readonly unit: Unit; readonly person: Person } {
  for (const { index } of ask.words.matchAll(/\s/g)) {
    const unit = unitNamed(ask, ask.words.slice(0, index))
    if (!unit) continue
    const words = ask.words.slice(index + 1).replace(/^(?:là|la)\s+/iu, '')
    if (unitNamed(ask, ask.words.slice(0, index + 1 + ask.words.slice(index + 1).search(/\s|$/)))) continue
    const people = [...ask.roster.people.values()].filter(one => one.active)
    const inside = people.filter(one => postsOf(ask.roster, one.id).some(post => post.unitId === unit.id))
    const types = (code: string) => `${verb} ${callName(unit)} ${code}`
    return { unit, person: inUnit(ask, words, inside, types) ?? personNamed(ask, words, people, types) }
  }
  throw new Refusal('focal-how')
}

/** One of a unit's own people, where the words name one of them. */
function inUnit(ask: Ask, words: string, inside: readonly Person[], types: (code: string) => string): Person | null {
  try {
    return personNamed(ask, words, inside, types)
  } catch (fault) {
    if (fault instanceof Refusal && fault.line.key === 'person-unknown') return null
    throw fault
  }
}

function all(ask: Ask): Outcome {
  const found = lacking(ask.roster)
  if (found.length === 0) return only(reply(ask, [line('focal-none-lacking')]))
  return only(
    reply(ask, [line('focal-lacking', { count: found.length }), ...lackingLines(found), line('focal-example')])
  )
}

/** The units that lack somebody, one a line, so many of them; the others are counted. */
export function lackingLines(found: readonly Lacking[], most = SHOWN): readonly Line[] {
  const hidden = found[most]
  const more = hidden ? [line('focal-more', { count: found.length - most, unit: callName(hidden.unit) })] : []
  return [
    ...found.slice(0, most).map(({ unit, focal, head, anybody }) =>
      line('focal-item', {
        unit: callName(unit),
        lacks: {
          lines: [
            ...(anybody ? [line('focal-lacks-anybody')] : []),
            ...(focal && !anybody ? [line('focal-lacks-focal')] : []),
            ...(head && !anybody ? [line('focal-lacks-head')] : [])
          ]
        }
      })
    ),
    ...more
  ]
}

function one(ask: Ask, unit: Unit): Outcome {
  const focal = postsIn(ask.roster, unit.id).filter(post => post.role === 'focal')
  const values = { unit: callName(unit) }
  return only(
    reply(ask, [
      line(focal.length > 0 ? 'focal-of' : 'focal-of-none', values),
      ...focal.map(post => line('focal-person', { name: personName(ask.roster, post.personId), title: post.title })),
      line('focal-example')
    ])
  )
}
