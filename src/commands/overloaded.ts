import { isOverdue } from '../core/label.ts'
import type { Line } from '../core/letter.ts'
import { holdersOf, type Share, sharesOf } from '../core/load.ts'
import { unitName } from '../core/names.ts'
import type { Standing } from '../core/ranking.ts'
import { shareOf } from '../core/share.ts'
import { type Command, line, only, reply } from './command.ts'
import { askedOf, firstOf, personWithUnit } from './load-read.ts'
import { whereTo } from './looked-over.ts'
import { aboutNow, openWork } from './open-work.ts'

const MUCH =
  '(?:dang )?(?:bi )?(?:qua tai|(?:phai )?(?:co |giu |lam |nhan |om |ganh )?(?:nhieu viec|viec nhieu)|ban(?: viec| ron)? nhat)(?: nhat)?'

/** How many tasks are not finished, whenever they were given. */
const UNFINISHED =
  /(?:(?:co|con) )?(?:bao nhieu|may) (?:viec|nhiem vu) (?:(?:con|ma) )?(?:(?:dang )?chua (?:lam xong|xong|hoan thanh)|dang (?:lam|thuc hien|giai quyet))(?![a-z])/

/**
 * With whom most work is open, of all that is open in the units one looks over (DOMAIN 4); work of a unit is with whoever
 * acknowledged it, or its head. People are named in private only.
 */
export const overloadedCommand: Command = {
  name: 'overloaded',
  shows: 'always',
  words: ['quá tải', 'ai quá tải', 'nhiều việc nhất'],
  slashes: ['quatai'],
  takes: aboutNow,
  asks: [...askedOf(MUCH), [UNFINISHED, '']],
  saysToo: UNFINISHED,
  audience: 'supervisor',
  chapter: 'watching',
  examples: ['ai đang quá tải', 'phòng nào đang quá tải', 'ai đang quá tải phòng Kinh tế'],

  async run(ask) {
    const { roster, now } = ask
    const { ofUnits, units, tasks, lines: narrowed } = await openWork(ask, 'overloaded-now')
    const isLate = (task: Standing) => isOverdue(task, now)
    const values = { now: { moment: now }, open: tasks.length }
    const said = (share: Share) => ({ open: shareOf(share.total, tasks.length), overdue: share.n })
    const unit = (one: Share) => line('overloaded-unit', { unit: unitName(roster, one.id), ...said(one) })
    const each = most(sharesOf(tasks, task => [task.leadUnitId], isLate))
    const ofEach: readonly Line[] = [{ ...line('overloaded-units'), gap: true }, ...firstOf(each, unit)]
    if (tasks.length === 0) {
      const nobody = [line('overloaded-nobody', values), ...narrowed]
      return only(ofUnits ? { to: whereTo(ask), kind: 'reply', lines: nobody } : reply(ask, nobody))
    }
    const heading = [line('overloaded-title', values), ...narrowed]
    if (ofUnits) {
      const title = line('overloaded-units-title', values)
      return only({ to: whereTo(ask), kind: 'reply', lines: [title, ...narrowed, ...firstOf(each, unit)] })
    }
    const people = most(sharesOf(tasks, task => holdersOf(roster, task), isLate))
    const person = (one: Share) => line('overloaded-item', { ...personWithUnit(ask, one.id, units), ...said(one) })
    return only(reply(ask, [...heading, ...firstOf(people, person), ...ofEach]))
  }
}

/** Those with the most work first, then those with the most of it late. */
const most = (shares: readonly Share[]): readonly Share[] =>
  [...shares].sort((a, b) => b.total - a.total || b.n - a.n || a.id - b.id)
