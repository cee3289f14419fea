import { z } from 'zod'
import { journalLine } from '../core/journal.ts'
import { livingStates } from '../core/other-hands.ts'
import type { Outcome } from '../core/outcome.ts'
import type { Roster } from '../core/roster.ts'
import type { JournalLine } from '../core/rows.ts'
import { AT_ONCE, handedOver } from '../core/succession.ts'
import type { Reads } from '../ports/store.ts'
import { handedLetters } from './hand-over.ts'

const shape = z.object({
  fromId: z.number(),
  toId: z.number(),
  left: z.number(),
  unitIds: z.array(z.number()).optional()
})

/** A hand-over that was too much for one commit: who to whom, how much was left, and whose word it was. */
export type Unfinished = z.infer<typeof shape> & Pick<JournalLine, 'forId' | 'subject'> & { readonly actorId: number }

/** The hand-overs of which something is left, the newest word of each. `lines`: the newest first. */
export function unfinished(lines: readonly JournalLine[]): readonly Unfinished[] {
  const seen = new Set<string>()
  return lines.flatMap(({ after, actorId, forId, subject }) => {
    const read = shape.safeParse(after)
    if (!read.success || actorId === null) return []
    const { fromId, toId, left } = read.data
    const key = `${fromId}:${toId}`
    if (seen.has(key)) return []
    seen.add(key)
    return left > 0 ? [{ ...read.data, actorId, forId, subject }] : []
  })
}

/** The next part of a hand-over. */
export async function handingOn(
  { fromId, toId, unitIds, actorId, forId, subject }: Unfinished,
  {
    read,
    roster,
    at,
    cause
  }: { readonly read: Reads; readonly roster: Roster; readonly at: Date; readonly cause: string }
): Promise<Outcome> {
  const open = await read.tasks({
    involving: [fromId],
    states: livingStates,
    order: 'due',
    ...(unitIds ? { leadUnitIds: unitIds } : {})
  })
  const [from, to] = [roster.people.get(fromId), roster.people.get(toId)]
  const { steps } = handedOver(open, fromId, toId, { by: actorId, at, cause })
  const now = to?.active ? steps.slice(0, AT_ONCE) : []
  const left = to?.active ? steps.length - now.length : 0
  const tasks = now.map(step => step.task.number)
  const after = { fromId, toId, left, tasks, ...(unitIds ? { unitIds } : {}) }
  return {
    rests: now.flatMap(step => step.rests),
    save: [
      ...now.flatMap(step => step.save),
      journalLine({ act: 'hand_over', subject, after }, { actorId, forId, at, cause })
    ],
    say: from && to ? handedLetters(roster, { from, to }, now).map(letter => ({ ...letter, kind: 'reminder' })) : []
  }
}
