import { answerersOf, doersOf } from '../core/authority.ts'
import { briefDue } from '../core/card.ts'
import type { Letter, Line } from '../core/letter.ts'
import { short } from '../core/names.ts'
import { callName, type Roster } from '../core/roster.ts'
import type { Step } from '../core/step.ts'
import type { Task } from '../core/task.ts'
import type { Unit } from '../core/unit.ts'
import { line } from './command.ts'

/** Tasks named in one letter; the others are counted. */
const NAMED = 10
/** Characters shown of what is to be done. */
const LENGTH = 80

/** Tasks as lines of a letter, the first of them. */
export const taskItems = (tasks: readonly Task[]): readonly Line[] => [
  ...tasks
    .slice(0, NAMED)
    .map(task =>
      line('moved-item', { number: String(task.number), content: short(task.content, LENGTH), due: briefDue(task) })
    ),
  ...(tasks.length > NAMED ? [line('moved-more', { count: tasks.length - NAMED })] : [])
]

/** Who answers for the successor hears what it now supports or watches. */
export function besideLetters(
  roster: Roster,
  { from, into }: { readonly from: Unit; readonly into: Unit },
  steps: readonly Step[]
): readonly Letter[] {
  if (steps.length === 0) return []
  const heading = line('moved-beside', { from: callName(from), into: callName(into), count: steps.length })
  const lines = [heading, ...taskItems(steps.map(step => step.task))]
  return answerersOf(roster, into.id).map(person => ({ to: { person }, kind: 'report', lines }))
}

/**
 * Who answers for the successor, who gave the work of the unit that ended, and who does it by name, hear of what has
 * moved; of practice that was closed, who gave it and who did it. `then`: the roster of the unit's last day, which
 * still knows who answered for it.
 */
export function inheritedLetters(
  roster: Roster,
  { from, into }: { readonly from: Unit; readonly into: Unit },
  steps: readonly Step[],
  then: Roster
): readonly Letter[] {
  const tasks = steps.map(step => step.task)
  const led = tasks.filter(task => task.leadUnitId === into.id && task.state !== 'withdrawn')
  const closed = tasks.filter(task => task.state === 'withdrawn')
  const names = { from: callName(from), into: callName(into) }
  const letter =
    (key: string) =>
    ([person, mine]: readonly [number, readonly Task[]]): Letter => ({
      to: { person },
      kind: 'report',
      lines: [line(key, { ...names, count: mine.length }), ...taskItems(mine)]
    })
  const answerers = answerersOf(roster, into.id)
  const others = byPerson(led, task => [task.assignerId, ...named(roster, task)].filter(id => !answerers.includes(id)))
  const stopped = byPerson(closed, task => doersOf(then, task).filter(id => id !== task.assignerId))
  return [
    ...(led.length > 0 ? answerers.map(person => letter('moved-to-unit')([person, led])) : []),
    ...others.map(letter('moved-to-unit')),
    ...byPerson(closed, task => [task.assignerId]).map(letter('moved-closed')),
    ...stopped.map(letter('moved-stopped'))
  ]
}

/** Who does it by name, and is still there. */
const named = (roster: Roster, task: Task): readonly number[] =>
  task.leadPersonId === null ? [] : doersOf(roster, task)

/** The tasks of each person, everybody once. */
function byPerson(tasks: readonly Task[], whose: (task: Task) => readonly number[]): readonly [number, Task[]][] {
  const found = new Map<number, Task[]>()
  for (const task of tasks)
    for (const person of new Set(whose(task))) found.set(person, [...(found.get(person) ?? []), task])
  return [...found]
}
