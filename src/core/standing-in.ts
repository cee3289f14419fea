import { answerersOf, assigningUnits, isAdmin, type Target } from './authority.ts'
import { type Letter, newNumber } from './letter.ts'
import { personName } from './names.ts'
import type { Outcome } from './outcome.ts'
import { absentFor, type Roster } from './roster.ts'
import type { HistoryLine, Task } from './task.ts'

/*
 * While somebody stands in for somebody else, both hear: the substitute gets what is written to the absent about a
 * task, the absent hear what is done in their place (R16).
 */

/** The letters of an outcome with those that substitutes and absent people get besides. `roster` is that of the day. */
export function withStandIns(outcome: Outcome, roster: Roster): Outcome {
  if (roster.substitutions.length === 0 || outcome.say.length === 0) return outcome
  const speakers = new Set(outcome.say.flatMap(({ to }) => ('address' in to && to.person !== null ? [to.person] : [])))
  const had = new Set(outcome.say.map(sameness))
  const copies = outcome.say.flatMap(letter => copiesOf(letter, roster)).filter(copy => !speakers.has(copy.to.person))
  const fresh = copies.filter(copy => !had.has(sameness({ ...copy, lines: copy.lines.slice(0, copy.own) })))
  const told = outcome.save.flatMap(save =>
    save.table === 'history' && save.act === 'add' ? done(save.row, roster) : []
  )
  return { ...outcome, say: [...outcome.say, ...fresh.map(({ own: _, ...letter }) => letter), ...told] }
}

/** What a substitute gets of a letter to somebody else, told in whose place. `own`: the lines that the letter has itself. */
function copiesOf(letter: Letter, roster: Roster) {
  const { to, kind, task } = letter
  if (!('person' in to) || 'address' in to || task === undefined || !copied.has(kind)) return []
  const instead = roster.substitutions.filter(
    one => one.absentId === to.person && roster.people.get(one.substituteId)?.active
  )
  const note = { key: 'standing-in-copy', values: { name: personName(roster, to.person) } }
  return instead.map(one => ({
    ...letter,
    to: { person: one.substituteId },
    lines: letter.lines.length > 0 ? [...letter.lines, note] : letter.lines,
    own: letter.lines.length
  }))
}

const copied: ReadonlySet<string> = new Set(['order', 'report', 'reminder', 'card'])

/** Two letters that say one reader the same. */
const sameness = ({ to, kind, lines, card, enclosure }: Letter): string =>
  JSON.stringify([to, kind, lines, card, enclosure])

/** The absent hear that something was done in their place. */
function done({ act, actorId, forId, taskNumber }: HistoryLine, roster: Roster): readonly Letter[] {
  if (forId === null || !roster.people.get(forId)?.active) return []
  const number = taskNumber < 0 ? newNumber(-taskNumber - 1) : String(taskNumber)
  const values = { number, name: personName(roster, actorId), act: { line: { key: `act-${act}` } } }
  return [{ to: { person: forId }, kind: 'report', lines: [{ key: 'standing-in-done', values }], task: number }]
}

/** The roster without the posts that people hold for others. */
const bare = (roster: Roster): Roster => ({ ...roster, posts: roster.posts.filter(post => post.lentBy === undefined) })

/** In whose place a person gives work to this target for this unit; null in their own (R16). */
export function givesFor(roster: Roster, personId: number, unitId: number, to: Target): number | null {
  const own = bare(roster)
  if (assigningUnits(own, personId, to).includes(unitId)) return null
  return absentFor(roster, personId).find(id => assigningUnits(own, id, to).includes(unitId)) ?? null
}

/** In whose place a person keeps the roster; null in their own. */
export function adminFor(roster: Roster, personId: number): number | null {
  const own = bare(roster)
  return isAdmin(own, personId) ? null : (absentFor(roster, personId).find(id => isAdmin(own, id)) ?? null)
}

/** For whom a person hears what `hearers` of a roster are told; null when they are told it themselves. */
export function hearsFor(
  roster: Roster,
  personId: number,
  hearers: (roster: Roster) => readonly number[]
): number | null {
  const absent = absentFor(roster, personId)
  if (absent.length === 0) return null
  const own = hearers({ ...bare(roster), substitutions: [] })
  return own.includes(personId) ? null : (absent.find(id => own.includes(id)) ?? null)
}

/** In whose place a task is on the list of a person; null when it is their own. */
export function onListFor(
  roster: Roster,
  personId: number,
  as: 'assigner' | 'confirmer' | 'doer',
  task: Pick<Task, 'assignerId' | 'confirmerId' | 'leadUnitId' | 'leadPersonId'>
): number | null {
  const absent = absentFor(roster, personId)
  if (absent.length === 0) return null
  const one = as === 'assigner' ? task.assignerId : as === 'confirmer' ? task.confirmerId : task.leadPersonId
  if (one !== null) return one !== personId && absent.includes(one) ? one : null
  const own = answerersOf(bare(roster), task.leadUnitId)
  return own.includes(personId) ? null : (absent.find(id => own.includes(id)) ?? null)
}
