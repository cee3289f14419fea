import { leading } from '../core/authority.ts'
import { isOverdue } from '../core/label.ts'
import type { Line } from '../core/letter.ts'
import { holdersOf, type Share, sharesOf } from '../core/load.ts'
import { unitName } from '../core/names.ts'
import type { Standing } from '../core/ranking.ts'
import { postsIn, postsOf, type Roster } from '../core/roster.ts'
import { shareOf } from '../core/share.ts'
import { type Ask, type Command, line, only, reply } from './command.ts'
import { askedOf, firstOf, personWithUnit } from './load-read.ts'
import { whereTo } from './looked-over.ts'
import { aboutNow, openWork } from './open-work.ts'

const LITTLE =
  '(?:dang |con |hien )*(?:ranh(?: roi| viec| tay)?|trong viec|(?:co |giu |lam |nhan )?(?:it viec|viec it))(?: nhat| hon)?'

/**
 * With whom least work is open, those who have none first: whom somebody looks for who is about to give some. It counts what
 * was given through the bot, as it says; people are named in private only.
 */
export const leastBusyCommand: Command = {
  name: 'least-busy',
  shows: 'always',
  words: ['ít việc nhất', 'ai đang rảnh'],
  slashes: ['itviec'],
  takes: aboutNow,
  asks: askedOf(LITTLE),
  audience: 'supervisor',
  chapter: 'watching',
  examples: ['ai đang rảnh', 'phòng nào ít việc nhất', 'ai đang rảnh phòng Kinh tế'],

  async run(ask) {
    const { roster, now } = ask
    const { ofUnits, units, tasks, lines: narrowed } = await openWork(ask)
    const isLate = (task: Standing) => isOverdue(task, now)
    const said = ({ n, total }: Share) =>
      total === 0
        ? { line: line('least-busy-none') }
        : { line: line('least-busy-open', { open: shareOf(total, tasks.length), overdue: n }) }
    const doing = units.filter(id => !leadsUnits(roster, id))
    const values = { now: { moment: now }, open: tasks.length }
    const below = line('least-busy-counts')
    if (ofUnits) {
      const shares = sharesOf(tasks, task => [task.leadUnitId], isLate)
      const unit = (one: Share) => line('least-busy-unit', { unit: unitName(roster, one.id), said: said(one) })
      const lines = [line('least-busy-units-title', values), ...narrowed, ...firstOf(least(doing, shares), unit), below]
      return only({ to: whereTo(ask), kind: 'reply', lines })
    }
    const shares = sharesOf(tasks, task => holdersOf(roster, task), isLate)
    const person = (one: Share): Line =>
      line('least-busy-person', { ...personWithUnit(ask, one.id, units), said: said(one) })
    const lines = [
      line('least-busy-title', values),
      ...narrowed,
      ...firstOf(least(doersIn(ask, units), shares), person),
      below
    ]
    return only(reply(ask, lines))
  }
}

/** Whether others stand below a unit, whose work it gives. */
const leadsUnits = ({ units }: Roster, id: number): boolean =>
  [...units.values()].some(({ parentId }) => parentId === id)

/** Who works in these units; not the asker, and not those who lead units that have others below them. */
function doersIn({ roster, actor }: Ask, units: readonly number[]): readonly number[] {
  const people = new Set(units.flatMap(id => postsIn(roster, id)).map(({ personId }) => personId))
  const leadsLeaders = (id: number) =>
    postsOf(roster, id).some(({ role, unitId }) => leading.includes(role) && leadsUnits(roster, unitId))
  return [...people].filter(id => id !== actor.id && !leadsLeaders(id))
}

/** All of these with what lies with each, those with the least first, then those with the least of it late. */
const least = (ids: readonly number[], shares: readonly Share[]): readonly Share[] =>
  ids
    .map(id => shares.find(one => one.id === id) ?? { id, n: 0, total: 0 })
    .sort((a, b) => a.total - b.total || a.n - b.n || a.id - b.id)
