import { z } from 'zod'
import { doersOf, isAdmin } from '../core/authority.ts'
import type { Letter, Line } from '../core/letter.ts'
import { livingStates } from '../core/other-hands.ts'
import type { Outcome } from '../core/outcome.ts'
import type { Person } from '../core/person.ts'
import { Refusal } from '../core/refusal.ts'
import { isWithin, postsOf } from '../core/roster.ts'
import type { JournalLine } from '../core/rows.ts'
import type { Step } from '../core/step.ts'
import { AT_ONCE, handedOver } from '../core/succession.ts'
import type { Task } from '../core/task.ts'
import type { TaskFilter } from '../ports/store.ts'
import { type Ask, button, type Command, forget, line, remember, reply, type Takes } from './command.ts'
import { besides } from './handed-besides.ts'
import { taskItems } from './inherited-letters.ts'
import { aPersonCalled } from './names-alone.ts'
import { noted } from './noted.ts'
import { nameButton, personNamed } from './person-meant.ts'
import { seriesOf } from './series-moved.ts'
import { stampOf } from './task-meant.ts'

/** Colleagues offered as successors. */
const OFFERED = 8

/** One person's name, or two with `cho` between. */
const aHandOver: Takes = rest => rest === '' || (/ cho /.test(rest) ? rest.split(' cho ') : [rest]).every(aPersonCalled)

/** Whatever somebody who leaves was to open tasks, another is from now on. */
export const handOverCommand: Command = {
  name: 'hand-over',
  words: ['bàn giao', 'bàn giao của', 'bàn giao việc', 'bàn giao việc của', 'bàn giao công việc của'],
  slashes: ['bangiao'],
  takes: aHandOver,
  audience: 'admin',
  chapter: 'units',
  examples: ['bàn giao TL06 cho TL03'],

  async run(ask) {
    const [first = '', second] = ask.words.split(/\s+cho\s+/iu)
    if (first === '') throw new Refusal('hand-over-how')
    const everybody = [...ask.roster.people.values()]
    const from = personNamed(ask, first, everybody, code => `bàn giao ${code}${second ? ` cho ${second}` : ''}`)
    return second === undefined ? asking(ask, from) : handing(ask, from, second)
  },

  async answer(ask, data) {
    const { from } = z.object({ from: z.number() }).parse(data)
    const person = ask.roster.people.get(from)
    if (!person) throw new Refusal('hand-over-how')
    return handing(ask, person, ask.words.replace(/^cho\s+/iu, ''))
  }
}

/** Which of somebody's open tasks the speaker may hand over: all as an administrator, those inside their unit as its head. */
function theirs(ask: Ask, from: Person): TaskFilter {
  const open = { involving: [from.id], states: livingStates, order: 'due' } as const
  if (isAdmin(ask.roster, ask.actor.id)) return open
  const led = postsOf(ask.roster, ask.actor.id).filter(post => post.role === 'head')
  const units = led.map(post => post.unitId).filter(id => postsOf(ask.roster, from.id).some(post => post.unitId === id))
  if (units.length === 0 || from.id === ask.actor.id) throw new Refusal('hand-over-not-yours', { name: from.name })
  return { ...open, leadUnitIds: units }
}

/** Whoever is no administrator hands over inside the unit they lead and those below it: elsewhere they may not give (R2). */
function mustBeBelow({ roster }: Ask, { leadUnitIds }: TaskFilter, to: Person): void {
  if (leadUnitIds === undefined) return
  const isBelow = postsOf(roster, to.id).some(post => leadUnitIds.some(id => isWithin(roster, post.unitId, id)))
  if (!isBelow) throw new Refusal('hand-over-elsewhere', { name: to.name })
}

async function asking(ask: Ask, from: Person): Promise<Outcome> {
  const filter = theirs(ask, from)
  const count = await ask.read.countTasks(filter)
  const recurring = (await seriesOf(ask, from.id)).length
  if (count + recurring === 0) throw new Refusal('hand-over-none', { name: from.name })
  const units = new Set(postsOf(ask.roster, from.id).map(post => post.unitId))
  const beside = [...ask.roster.people.values()].filter(
    one => one.active && one.id !== from.id && postsOf(ask.roster, one.id).some(post => units.has(post.unitId))
  )
  const rows = beside.slice(0, OFFERED).map(one => [nameButton(ask, one, code => `bàn giao ${from.code} cho ${code}`)])
  return {
    rests: [],
    save: [remember(ask, 'hand-over', { from: from.id })],
    say: [
      reply(ask, [line('hand-over-whom', { name: from.name, count })], {
        buttons: [...rows, [button('button-cancel', 'hủy')]]
      })
    ]
  }
}

async function handing(ask: Ask, from: Person, words: string): Promise<Outcome> {
  const people = [...ask.roster.people.values()]
  const to = personNamed(ask, words, people, code => `bàn giao ${from.code} cho ${code}`)
  if (!to.active) throw new Refusal('hand-over-locked', { name: to.name })
  if (to.id === from.id) throw new Refusal('hand-over-itself')
  const filter = theirs(ask, from)
  mustBeBelow(ask, filter, to)
  const open = await ask.read.tasks(filter)
  const { steps, kept } = handedOver(open, from.id, to.id, stampOf(ask))
  const more = await besides(ask, { from, to }, filter.leadUnitIds ?? null)
  if (steps.length + kept.length + more.save.length === 0) throw new Refusal('hand-over-none', { name: from.name })
  const now = steps.slice(0, AT_ONCE)
  const left = steps.length - now.length
  const values = { from: from.name, to: to.name, count: now.length }
  const after = { fromId: from.id, toId: to.id, tasks: now.map(step => step.task.number), left }
  const scope: Partial<JournalLine['after']> = filter.leadUnitIds ? { unitIds: filter.leadUnitIds } : {}
  return {
    rests: [{ row: 'roster', version: ask.roster.version }, ...now.flatMap(step => step.rests), ...more.rests],
    save: [
      ...now.flatMap(step => step.save),
      ...more.save,
      noted(ask, { act: 'hand_over', subject: from.code, after: { ...after, ...scope } }),
      forget(ask)
    ],
    say: [
      reply(ask, [
        line('hand-over-done', values),
        ...taskItems(now.map(step => step.task)),
        ...(left > 0 ? [line('hand-over-left', { left })] : []),
        ...more.told,
        ...keptLines(kept)
      ]),
      ...handedLetters(ask.roster, { from, to }, now).filter(
        ({ to }) => !('person' in to && to.person === ask.actor.id)
      ),
      ...more.say
    ]
  }
}

const keptLines = (kept: readonly Task[]): readonly Line[] =>
  kept.length > 0 ? [line('hand-over-kept', { count: kept.length }), ...taskItems(kept)] : []

/** Both hear, and those on the other side of each task: its assigner, or those who do it. */
export function handedLetters(
  roster: Ask['roster'],
  { from, to }: { readonly from: Person; readonly to: Person },
  steps: readonly Step[]
): readonly Letter[] {
  const tasks = steps.map(step => step.task)
  const values = { from: from.name, to: to.name }
  const mine = new Map<number, Task[]>()
  const beside = (person: number, task: Task) => {
    if (person !== from.id && person !== to.id) mine.set(person, [...(mine.get(person) ?? []), task])
  }
  for (const task of tasks)
    for (const person of new Set([task.assignerId, ...doersOf(roster, task)])) beside(person, task)
  const letter = (person: number, key: string, theirs: readonly Task[]): Letter => ({
    to: { person },
    kind: 'report',
    lines: [{ key, values: { ...values, count: theirs.length } }, ...taskItems(theirs)]
  })
  if (tasks.length === 0) return []
  return [
    letter(to.id, 'hand-over-to', tasks),
    ...(from.active ? [letter(from.id, 'hand-over-from', tasks)] : []),
    ...[...mine].map(([person, theirs]) => letter(person, 'hand-over-beside', theirs))
  ]
}
