import { assigningUnits, type Target } from '../core/authority.ts'
import type { Letter, Line } from '../core/letter.ts'
import type { Order } from '../core/order.ts'
import { change } from '../core/outcome.ts'
import { postsOf } from '../core/roster.ts'
import type { Series } from '../core/rows.ts'
import { type Ask, line } from './command.ts'
import type { Besides, Between } from './handed-besides.ts'
import { orderShape } from './order-shape.ts'

/** An order that comes again, as it is and as it would be in the successor's hands. */
type Move = { readonly series: Series; readonly assignerId: number; readonly order: Order }

/**
 * Orders that come again go on in the successor's hands: given by them, or done by them (R42, R54). One that its giver may
 * not give so, or would give to themselves, stays and ends at its next turn. `unitIds`: only what these units do; null: all.
 */
export async function seriesMoved(ask: Ask, between: Between, unitIds: readonly number[] | null): Promise<Besides> {
  const { from, to } = between
  const theirs = (await seriesOf(ask, from.id)).filter(({ order }) =>
    order.leads.every(lead => unitIds?.includes(lead.unitId) ?? true)
  )
  const moves = theirs.map(({ series, order }) => inOtherHands(ask, between, series, order))
  const moved = moves.filter(move => mayStand(ask, move))
  const given = moved.filter(({ series }) => series.assignerId === from.id)
  const done = moved.filter(({ series }) => series.assignerId !== from.id)
  const names = { from: from.name, to: to.name }
  const about = (key: 'hand-over-series' | 'hand-over-series-done', of: readonly Move[]): readonly Line[] =>
    of.length === 0 ? [] : [line(key, { ...names, count: of.length }), ...contentsOf(of)]
  const letter = (person: number, lines: readonly Line[]): readonly Letter[] =>
    person === ask.actor.id || lines.length === 0 ? [] : [{ to: { person }, kind: 'report', lines }]
  const both = [...about('hand-over-series', given), ...about('hand-over-series-done', done)]
  const kept = theirs.length - moved.length
  return {
    rests: moved.map(({ series: { key, version } }) => ({ row: 'series', key: { key }, version })),
    save: moved.map(({ series: { key }, assignerId, order }) =>
      change('series', { key }, { assignerId, data: { ...order } })
    ),
    say: [
      ...[to.id, ...(from.active ? [from.id] : [])].flatMap(person => letter(person, both)),
      ...[...new Set(done.map(one => one.assignerId))].flatMap(person => {
        const own = done.filter(one => one.assignerId === person)
        return letter(person, about('hand-over-series-done', own))
      })
    ],
    told: [
      ...(given.length > 0 ? [line('hand-over-series', { ...names, count: given.length })] : []),
      ...(done.length > 0 ? [line('hand-over-series-done', { ...names, count: done.length })] : []),
      ...(kept > 0 ? [line('hand-over-series-kept', { count: kept })] : [])
    ]
  }
}

/** The orders that come again which somebody gives, or does, or stands beside. */
export async function seriesOf({ read }: Ask, personId: number) {
  const all = (await read.activeSeries()).map(series => ({ series, order: orderShape.parse(series.data) }))
  return all.filter(
    ({ series, order }) =>
      series.assignerId === personId ||
      [...order.leads, ...order.support, ...order.watchers].some(one => one.personId === personId)
  )
}

function inOtherHands({ roster }: Ask, { from, to }: Between, series: Series, order: Order): Move {
  const posts = postsOf(roster, to.id)
  const swapped = (all: readonly Target[]): readonly Target[] => {
    const named = all.map(one =>
      one.personId === from.id
        ? {
            unitId: (posts.find(post => post.unitId === one.unitId) ?? posts[0])?.unitId ?? one.unitId,
            personId: to.id
          }
        : one
    )
    return named.filter(
      (one, at) => named.findIndex(other => other.personId === one.personId && other.unitId === one.unitId) === at
    )
  }
  const { confirmerId } = order
  const leads = swapped(order.leads)
  const confirms = confirmerId !== from.id && !leads.some(lead => lead.personId === confirmerId)
  return {
    series,
    assignerId: series.assignerId === from.id ? to.id : series.assignerId,
    order: {
      ...order,
      leads,
      support: swapped(order.support),
      watchers: swapped(order.watchers),
      confirmerId: confirms ? confirmerId : null
    }
  }
}

/** Whether the giver may give it so; nobody gives to themselves. */
const mayStand = ({ roster }: Ask, { assignerId, order: { leads, asUnitId } }: Move): boolean =>
  leads.every(
    lead =>
      lead.personId !== assignerId && assigningUnits(roster, assignerId, lead).some(unit => unit === (asUnitId ?? unit))
  )

const contentsOf = (moves: readonly Move[]): readonly Line[] =>
  moves.map(({ order }) => line('card-content', { content: order.content }))
