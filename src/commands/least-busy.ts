import { leading, reading } from '../core/authority.ts'
import { isOverdue } from '../core/label.ts'
import type { Line } from '../core/letter.ts'
import { holdersOf, type Share, sharesOf } from '../core/load.ts'
import { unitName } from '../core/names.ts'
import type { Post } from '../core/person.ts'
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
    const { ofUnits, units, tops, tasks, lines: narrowed } = await openWork(ask, 'least-busy-now')
    const isLate = (task: Standing) => isOverdue(task, now)
    const said = ({ n, total }: Share) =>
      total === 0
        ? { line: line('least-busy-none') }
        : { line: line('least-busy-open', { open: shareOf(total, tasks.length), overdue: n }) }
    const doing = units.filter(id => !isAbove(roster, tops, id) && roster.units.get(id)?.validTo === null)
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
      ...firstOf(least(doersIn(ask, units, tops), shares), person),
      below
    ]
    return only(reply(ask, lines))
  }
}

/** Who works in these units and is there today; not the asker, those who lead the units looked over, nor who only reads figures. */
function doersIn({ roster, actor }: Ask, units: readonly number[], tops: readonly number[]): readonly number[] {
  const leads = ({ role, unitId }: Post) => leading.includes(role) && isAbove(roster, tops, unitId)
  const works = (posts: readonly Post[]) => posts.some(({ role }) => !reading.includes(role)) && !posts.some(leads)
  const isThere = (id: number) =>
    roster.people.get(id)?.active === true && !roster.substitutions.some(({ absentId }) => absentId === id)
  const people = new Set(units.flatMap(id => postsIn(roster, id)).map(({ personId }) => personId))
  return [...people].filter(id => id !== actor.id && isThere(id) && works(postsOf(roster, id)))
}

/** Whether it is a unit that is looked over with others below it, whose work it gives. */
const isAbove = ({ units }: Roster, tops: readonly number[], id: number): boolean =>
  tops.includes(id) && [...units.values()].some(({ parentId, validTo }) => parentId === id && validTo === null)

/** All of these with what lies with each, those with the least first, then those with the least of it late. */
const least = (ids: readonly number[], shares: readonly Share[]): readonly Share[] =>
  ids
    .map(id => shares.find(one => one.id === id) ?? { id, n: 0, total: 0 })
    .sort((a, b) => a.total - b.total || a.n - b.n || a.id - b.id)
