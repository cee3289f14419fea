import { isOverdue } from '../core/label.ts'
import type { Line } from '../core/letter.ts'
import { holdersOf, type Share, sharesOf } from '../core/load.ts'
import { unitName } from '../core/names.ts'
import type { Standing } from '../core/ranking.ts'
import { Refusal } from '../core/refusal.ts'
import { shareOf } from '../core/share.ts'
import { openStates } from '../core/task.ts'
import { type Command, line, only, reply, type Takes } from './command.ts'
import { askedOf, firstOf, OF_UNITS, personWithUnit, tasksThatCount } from './load-read.ts'
import { lookedOver, whereTo } from './looked-over.ts'
import { among, readUnits, unitsMeant } from './units-asked.ts'

const MUCH =
  '(?:dang )?(?:bi )?(?:qua tai|(?:phai )?(?:co |giu |lam |nhan |om |ganh )?(?:nhieu viec|viec nhieu)|ban(?: viec| ron)? nhat)(?: nhat)?'

/** How many tasks are not finished, whenever they were given. */
const UNFINISHED =
  /(?:(?:co|con) )?(?:bao nhieu|may) (?:viec|nhiem vu) (?:(?:con|ma) )?(?:(?:dang )?chua (?:lam xong|xong|hoan thanh)|dang (?:lam|thuc hien|giai quyet))(?![a-z])/

/** Some day of a year that has every day. */
const LEAP = new Date('2028-01-01T00:00:00Z')

/** A type of unit and units, and no days: what lies with whom is known of now alone. */
const aboutNow: Takes = rest => {
  const asked = readUnits(rest, { now: LEAP, roster: null })
  return asked.rest === '' && asked.period === null
}

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
    const ofUnits = OF_UNITS.test(ask.words)
    const asked = readUnits(ask.words.replace(OF_UNITS, ''), ask)
    if (asked.period) throw new Refusal('overloaded-now')
    const over = lookedOver(ofUnits ? ask : { ...ask, group: null }, 'overloaded-not-you')
    const reach = over.units.flatMap(id => roster.units.get(id) ?? [])
    const meant = unitsMeant(ask, asked, reach)
    const units = among(reach, meant).map(({ id }) => id)
    const tasks = await tasksThatCount(ask, { states: openStates, leadUnitIds: units })
    const isLate = (task: Standing) => isOverdue(task, now)
    const values = { now: { moment: now }, open: tasks.length }
    const said = (share: Share) => ({ open: shareOf(share.total, tasks.length), overdue: share.n })
    const unit = (one: Share) => line('overloaded-unit', { unit: unitName(roster, one.id), ...said(one) })
    const each = most(sharesOf(tasks, task => [task.leadUnitId], isLate))
    const ofEach: readonly Line[] = [{ ...line('overloaded-units'), gap: true }, ...firstOf(each, unit)]
    if (tasks.length === 0) {
      const nobody = [line('overloaded-nobody', values), ...meant.lines]
      return only(ofUnits ? { to: whereTo(ask), kind: 'reply', lines: nobody } : reply(ask, nobody))
    }
    const heading = [line('overloaded-title', values), ...meant.lines]
    if (ofUnits) {
      const title = line('overloaded-units-title', values)
      return only({ to: whereTo(ask), kind: 'reply', lines: [title, ...meant.lines, ...firstOf(each, unit)] })
    }
    const people = most(sharesOf(tasks, task => holdersOf(roster, task), isLate))
    const person = (one: Share) => line('overloaded-item', { ...personWithUnit(ask, one.id, units), ...said(one) })
    return only(reply(ask, [...heading, ...firstOf(people, person), ...ofEach]))
  }
}

/** Those with the most work first, then those with the most of it late. */
const most = (shares: readonly Share[]): readonly Share[] =>
  [...shares].sort((a, b) => b.total - a.total || b.n - a.n || a.id - b.id)
