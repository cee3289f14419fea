import { answerersOf } from '../core/authority.ts'
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

/** Who answers for the successor, and who gave the work of the unit that ended, hear of what has moved, and of practice that was closed. */
export function inheritedLetters(
  roster: Roster,
  { from, into }: { readonly from: Unit; readonly into: Unit },
  steps: readonly Step[]
): readonly Letter[] {
  const tasks = steps.map(step => step.task)
  const led = tasks.filter(task => task.leadUnitId === into.id && task.state !== 'withdrawn')
  const closed = tasks.filter(task => task.state === 'withdrawn')
  const names = { from: callName(from), into: callName(into) }
  const closings = [...new Set(closed.map(task => task.assignerId))].map((person): Letter => {
    const mine = closed.filter(task => task.assignerId === person)
    const told = line('moved-closed', { ...names, count: mine.length })
    return { to: { person }, kind: 'report', lines: [told, ...taskItems(mine)] }
  })
  if (led.length === 0) return closings
  const answerers = answerersOf(roster, into.id)
  const assigners = [...new Set(led.map(task => task.assignerId))].filter(id => !answerers.includes(id))
  const letter = (person: number, mine: readonly Task[]): Letter => ({
    to: { person },
    kind: 'report',
    lines: [line('moved-to-unit', { ...names, count: mine.length }), ...taskItems(mine)]
  })
  return [
    ...answerers.map(person => letter(person, led)),
    ...assigners.map(person =>
      letter(
        person,
        led.filter(task => task.assignerId === person)
      )
    ),
    ...closings
  ]
}
