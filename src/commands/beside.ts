import { answerersOf } from '../core/authority.ts'
import type { Letter, Line } from '../core/letter.ts'
import { withSubstitutes } from '../core/roster.ts'
import type { Participant, Participation } from '../core/task.ts'
import { type Ask, line } from './command.ts'
import type { Meant } from './task-meant.ts'

type Beside = Pick<Participant, 'role' | 'unitId' | 'personId'>

/** The people who support or watch a task, each once: those named, and those who answer for a unit named as a whole. */
export const besideOf = (
  { roster }: Pick<Ask, 'roster'>,
  beside: readonly Beside[],
  role?: Participation
): readonly number[] => [
  ...new Set(
    beside
      .filter(one => role === undefined || one.role === role)
      .flatMap(({ unitId, personId }) =>
        personId === null ? answerersOf(roster, unitId ?? 0) : withSubstitutes(roster, [personId])
      )
      .filter(id => roster.people.get(id)?.active !== false)
  )
]

/** The same news, to be known by those who support or watch; not by the speaker, nor by whom it has `reached` already. */
export function knownBeside(
  ask: Ask,
  { number, participants }: Pick<Meant, 'number' | 'participants'>,
  reached: readonly number[],
  [news, ...lines]: readonly [Line, ...Line[]]
): readonly Letter[] {
  return besideOf(ask, participants)
    .filter(id => id !== ask.actor.id && !reached.includes(id))
    .map(person => ({
      to: { person },
      kind: 'report',
      lines: [line('beside-known', { news: { line: news } }), ...lines],
      task: number
    }))
}
