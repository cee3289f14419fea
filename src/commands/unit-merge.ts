import { isAdmin } from '../core/authority.ts'
import { addDays, type Day, dayOf } from '../core/calendar.ts'
import { personName } from '../core/names.ts'
import { livingStates } from '../core/other-hands.ts'
import { add, change, type Outcome, type Save } from '../core/outcome.ts'
import type { Post } from '../core/person.ts'
import { Refusal } from '../core/refusal.ts'
import { callName, type Roster } from '../core/roster.ts'
import { endsAsPractice, inherited, inheritedBeside, unitAsPart } from '../core/succession.ts'
import type { Unit } from '../core/unit.ts'
import { type Ask, button, type Command, line, only, reply } from './command.ts'
import { datedIn, firstDay } from './days-named.ts'
import { besideLetters, inheritedLetters } from './inherited-letters.ts'
import { noted } from './noted.ts'
import { stampOf } from './task-meant.ts'
import { unitMeant, unitNamed, unitThen } from './unit-meant.ts'

/** One unit goes into another: which, and the first day of that. */
type Merger = { readonly from: Unit; readonly into: Unit; readonly day: Day; readonly roster: Roster }

/** Successors offered at once. */
const OFFERED = 12

/** `gộp P. Kinh tế vào P. VHXH từ 1/12`: says what that moves, and asks once. */
export async function merging(ask: Ask, words: string): Promise<Outcome> {
  const merger = await meant(ask, words)
  const { from, into, day } = merger
  const living = await ask.read.tasks({ ofUnits: [from.id], states: livingStates })
  const practice = living.filter(task => endsAsPractice(task, { from, into, goLive: ask.settings.goLive })).length
  const tasks = living.length - practice
  const people = new Set(endingPosts(merger).map(post => post.personId)).size
  const [one, other] = [callName(from), callName(into)]
  const [year = '', month = '', date = ''] = day.split('-')
  return only(
    reply(
      ask,
      [
        line('unit-merge-sure', { from: one, into: other, day: { day } }),
        line('unit-merge-count', { tasks, people, from: one }),
        ...(practice > 0 ? [line('unit-merge-practice', { count: practice, into: other })] : [])
      ],
      {
        buttons: [
          [button('button-unit-merge', `đồng ý gộp ${one} vào ${other} từ ${Number(date)}/${Number(month)}/${year}`)]
        ]
      }
    )
  )
}

/** No unit ends without one that takes over what it leads: the units beside it are offered. */
export function heirWanted(ask: Ask, words: string): Refusal {
  const { before, days } = datedIn(words)
  const unit = unitMeant(ask, before)
  const name = callName(unit)
  const beside = [...ask.roster.units.values()].filter(
    one => one.id !== unit.id && one.parentId === unit.parentId && one.validTo === null
  )
  return new Refusal(
    'unit-merge-heir',
    { unit: name },
    beside
      .slice(0, OFFERED)
      .map(one => [
        button('button-name', `đơn vị gộp ${name} vào ${callName(one)} ${days}`.trim(), { name: callName(one) })
      ])
  )
}

/** Says yes to a merger, naming both. */
export const unitMergeCommand: Command = {
  name: 'unit-merge',
  words: ['đồng ý gộp'],
  slashes: [],
  takes: rest => / vao /.test(rest),
  audience: 'admin',
  chapter: 'units',
  examples: [],

  async run(ask) {
    if (!isAdmin(ask.roster, ask.actor.id)) throw new Refusal('admin-only')
    return merged(ask, await meant(ask, ask.words))
  }
}

async function meant(ask: Ask, words: string): Promise<Merger> {
  const parted = unitThen(ask, words, /\s(?:vào|vao|kế thừa|ke thua)\s/giu)
  const { before, days } = datedIn(parted?.rest ?? '')
  const into = parted && unitNamed(ask, before)
  const day = firstDay(ask, days)
  if (!parted || !into || day === null) throw new Refusal('unit-merge-how', { words })
  const roster = await ask.read.roster()
  const from = roster.units.get(parted.unit.id) ?? parted.unit
  const names = { from: callName(from), into: callName(into) }
  if (from.id === into.id || from.parentId === null) throw new Refusal('unit-merge-itself', names)
  if (from.validTo !== null) {
    const successor = callName(roster.units.get(from.successorId ?? 0) ?? into)
    throw new Refusal('unit-merge-already', {
      from: names.from,
      into: successor,
      day: { day: addDays(from.validTo, 1) }
    })
  }
  if (roster.units.get(into.id)?.validTo !== null) throw new Refusal('unit-merge-ending', names)
  if (day < dayOf(ask.now)) throw new Refusal('unit-merge-past', names)
  const below = [...ask.roster.units.values()].find(unit => unit.parentId === from.id && unit.validTo === null)
  if (below) throw new Refusal('unit-merge-below', { ...names, below: callName(below) })
  return { from, into, day, roster }
}

/** The posts of a unit that its end takes away. */
const endingPosts = ({ from, day, roster }: Merger): readonly Post[] =>
  roster.posts.filter(post => post.unitId === from.id && (post.to === null || post.to >= day))

/** Who keeps the roster keeps it on from the successor, from that day: no office is left without an administrator (R42). */
const keptAdmins = (merger: Merger): readonly Save[] =>
  endingPosts(merger)
    .filter(post => post.role === 'admin')
    .map(({ id: _, ...post }) => add('post', { ...post, unitId: merger.into.id, from: later(post.from, merger.day) }))

const later = (from: Day | null, day: Day): Day => (from !== null && from > day ? from : day)

async function merged(ask: Ask, merger: Merger): Promise<Outcome> {
  const { from, into, day, roster } = merger
  const validTo = addDays(day, -1)
  const now = day <= dayOf(ask.now)
  const living = now ? await ask.read.tasks({ ofUnits: [from.id], states: livingStates, order: 'due' }) : []
  const near = now ? await ask.read.tasks({ partOf: unitAsPart(from), states: livingStates, order: 'due' }) : []
  const rows = await ask.read.participants([...near, ...living].map(task => task.number))
  const besideSteps = inheritedBeside(near, rows, from.id, into.id, stampOf(ask))
  const steps = inherited(living, rows, { from, into, goLive: ask.settings.goLive }, stampOf(ask))
  const closed = steps.filter(step => step.task.state === 'withdrawn').length
  const posts = endingPosts(merger)
  const people = [...new Set(posts.map(post => post.personId))].filter(id => roster.people.get(id)?.active)
  const placeless = people.filter(id => posts.some(post => post.personId === id && post.role !== 'admin'))
  const values = { from: callName(from), into: callName(into), day: { day } }
  const groups = (await ask.read.groups()).filter(group => group.active && group.unitId === from.id)
  const ends: readonly Save[] = posts.map(post => change('post', { id: post.id }, { to: validTo }))
  return {
    rests: [{ row: 'roster', version: roster.version }, ...[...steps, ...besideSteps].flatMap(step => step.rests)],
    save: [
      change('unit', { id: from.id }, { validTo, successorId: into.id }),
      ...ends,
      ...keptAdmins(merger),
      ...[...steps, ...besideSteps].flatMap(step => step.save),
      noted(ask, {
        act: 'unit',
        subject: from.code,
        before: { validTo: null, successorId: null },
        after: { validTo, successorId: into.id, unitId: from.id, tasks: steps.map(step => step.task.number) }
      })
    ],
    say: [
      reply(ask, [
        line(now ? 'unit-merge-done' : 'unit-merge-planned', { ...values, tasks: steps.length - closed }),
        ...(closed > 0 ? [line('unit-merge-closed', { count: closed })] : []),
        ...(placeless.length > 0 ? [line('unit-merge-place', { count: placeless.length })] : []),
        ...placeless.map(id =>
          line('unit-merge-person', {
            name: personName(roster, id),
            code: roster.people.get(id)?.code ?? '',
            into: callName(into)
          })
        )
      ]),
      ...people
        .filter(id => id !== ask.actor.id)
        .map(person => ({ to: { person }, kind: 'report' as const, lines: [line('unit-merge-told', values)] })),
      ...groups.map(({ address }) => ({
        to: { group: address },
        kind: 'digest' as const,
        lines: [line('unit-merge-told', values), line('unit-merge-group', { into: callName(into) })]
      })),
      ...inheritedLetters(ask.roster, { from, into }, steps, ask.roster),
      ...besideLetters(ask.roster, { from, into }, besideSteps)
    ]
  }
}
