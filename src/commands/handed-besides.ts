import { assigningUnits } from '../core/authority.ts'
import { addDays, dayOf } from '../core/calendar.ts'
import type { Letter, Line } from '../core/letter.ts'
import { personName, targetName } from '../core/names.ts'
import type { Order } from '../core/order.ts'
import { change, type Outcome } from '../core/outcome.ts'
import type { Person } from '../core/person.ts'
import { standing } from '../core/substitution.ts'
import { type Ask, line } from './command.ts'
import { isSubmitted, keyOf, orderOf, restOn } from './draft.ts'
import { noted } from './noted.ts'
import { orderShape } from './order-shape.ts'

/* What hangs on somebody who leaves besides their tasks: orders that come again, who stands in for whom, orders put before them. */

type Between = { readonly from: Person; readonly to: Person }
type Besides = Outcome & { readonly told: readonly Line[] }

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

/** Orders that come again are given by the successor from now on, where they may give them. The others end at their next turn. */
async function seriesMoved(ask: Ask, { from, to }: Between, unitIds: readonly number[] | null): Promise<Besides> {
  const all = (await ask.read.activeSeries(from.id)).map(series => ({ series, order: orderShape.parse(series.data) }))
  const theirs = all.filter(({ order }) => order.leads.every(lead => unitIds?.includes(lead.unitId) ?? true))
  const moved = theirs.filter(({ order }) => mayGive(ask, to, order))
  const kept = theirs.length - moved.length
  const heading = line('hand-over-series', { count: moved.length, from: from.name, to: to.name })
  const lines: readonly Line[] = [
    heading,
    ...moved.map(({ order }) => line('card-content', { content: order.content }))
  ]
  const hearers = [to.id, ...(from.active ? [from.id] : [])].filter(id => id !== ask.actor.id)
  return {
    rests: moved.map(({ series: { key, version } }) => ({ row: 'series', key: { key }, version })),
    save: moved.map(({ series, order }) => {
      const confirmerId = order.confirmerId === from.id ? null : order.confirmerId
      return change('series', { key: series.key }, { assignerId: to.id, data: { ...order, confirmerId } })
    }),
    say: moved.length === 0 ? [] : hearers.map((person): Letter => ({ to: { person }, kind: 'report', lines })),
    told: [
      ...(moved.length > 0 ? [heading] : []),
      ...(kept > 0 ? [line('hand-over-series-kept', { count: kept })] : [])
    ]
  }
}

const mayGive = ({ roster }: Ask, to: Person, { leads, asUnitId }: Order): boolean =>
  leads.every(lead => assigningUnits(roster, to.id, lead).some(unit => unit === (asUnitId ?? unit)))

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
