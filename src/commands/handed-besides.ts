import { addDays, dayOf } from '../core/calendar.ts'
import type { Letter, Line } from '../core/letter.ts'
import { personName, targetName } from '../core/names.ts'
import { change, type Outcome } from '../core/outcome.ts'
import type { Person } from '../core/person.ts'
import { standing } from '../core/substitution.ts'
import { type Ask, line } from './command.ts'
import { isSubmitted, keyOf, orderOf, restOn } from './draft.ts'
import { noted } from './noted.ts'
import { seriesMoved } from './series-moved.ts'

/* What hangs on somebody who leaves besides their tasks: orders that come again, who stands in for whom, orders put before them. */

/** Who leaves, and who comes in their place. */
export type Between = { readonly from: Person; readonly to: Person }
/** `told`: what the speaker is told of it. */
export type Besides = Outcome & { readonly told: readonly Line[] }

/**
 * What goes with a hand-over besides tasks. `unitIds`: only what concerns these units, as a head of one hands over;
 * null: all. `told`: what the speaker is told of it.
 */
export async function besides(ask: Ask, between: Between, unitIds: readonly number[] | null): Promise<Besides> {
  const recurring = await seriesMoved(ask, between, unitIds)
  if (unitIds !== null) return recurring
  return joined([recurring, await substitutionsEnded(ask, between), await draftsReturned(ask, between)])
}

const joined = (all: readonly Besides[]): Besides => ({
  rests: all.flatMap(one => one.rests),
  save: all.flatMap(one => one.save),
  say: all.flatMap(one => one.say),
  told: all.flatMap(one => one.told)
})

/** Nobody stands in for who has left, and they for nobody. */
async function substitutionsEnded(ask: Ask, { from }: Between): Promise<Besides> {
  const roster = await ask.read.roster()
  const today = dayOf(ask.now)
  const ending = standing(roster, today).filter(one => one.absentId === from.id || one.substituteId === from.id)
  const ends = ending.map(one => {
    const to = addDays([one.from, today].toSorted()[1] ?? today, -1)
    const names = { absent: personName(roster, one.absentId), substitute: personName(roster, one.substituteId) }
    const people = [one.absentId, one.substituteId].filter(id => id !== ask.actor.id && roster.people.get(id)?.active)
    return { one, to, people, ended: line('substitute-ended', names) }
  })
  return {
    rests: [],
    save: ends.flatMap(({ one, to }) => [
      change('substitution', { id: one.id }, { to }),
      noted(ask, { act: 'substitution', subject: from.code, before: { ...one }, after: { to } })
    ]),
    say: ends.flatMap(({ people, ended }) =>
      people.map((person): Letter => ({ to: { person }, kind: 'report', lines: [ended] }))
    ),
    told: ends.map(({ ended }) => ended)
  }
}

/** Orders that were put before who has left go back to who wrote them, to be put before somebody else. */
async function draftsReturned(ask: Ask, { from, to }: Between): Promise<Besides> {
  const waiting = (await ask.read.openDrafts(from.id)).filter(isSubmitted)
  return {
    rests: waiting.map(restOn),
    save: waiting.map(draft => change('draft', keyOf(draft), { state: 'dropped' })),
    say: waiting.flatMap((draft): readonly Letter[] => {
      const { preparedById, content, leads } = orderOf(draft)
      if (preparedById === null) return []
      const lines = [
        line('hand-over-draft', { from: from.name, to: to.name }),
        line('card-content', { content }),
        line('card-lead', { lead: leads.map(lead => targetName(ask.roster, lead)).join(', ') })
      ]
      return [{ to: { person: preparedById }, kind: 'report', lines }]
    }),
    told: waiting.length > 0 ? [line('hand-over-drafts', { count: waiting.length })] : []
  }
}
