import { z } from 'zod'
import type { Line } from '../core/letter.ts'
import { personName, unitName } from '../core/names.ts'
import type { Roster } from '../core/roster.ts'
import type { HistoryLine } from '../core/task.ts'
import { line } from './command.ts'
import { actName } from './deed.ts'

const id = z.number().nullish()
const people = z.object({ leadPersonId: id, assignerId: id, confirmerId: id, escalatedToId: id })
const units = z.object({ leadUnitId: id, assignerUnitId: id })
const beside = z.object({ fromUnitId: z.number(), toUnitId: z.number() })

/** What somebody did, after their name: whose work went to whom is said, since neither of the two need be the one who did it. */
export function actWords(roster: Roster, one: HistoryLine): Line {
  if (one.act === 'handed_over') {
    const [from, to] = [firstIn(people.safeParse(one.before)), firstIn(people.safeParse(one.after))]
    if (from && to) return line('act-handed', { from: personName(roster, from), to: personName(roster, to) })
  }
  if (one.act === 'inherited') {
    const [from, to] = between(one)
    if (from && to) return line('act-moved', { from: unitName(roster, from), to: unitName(roster, to) })
  }
  return actName(one)
}

/** The unit that ended and the one that goes on, whether it led, gave or stood beside. */
function between({ before, after }: HistoryLine): readonly (number | undefined)[] {
  const { data } = beside.safeParse(after)
  return data ? [data.fromUnitId, data.toUnitId] : [firstIn(units.safeParse(before)), firstIn(units.safeParse(after))]
}

const firstIn = ({ data }: { readonly data?: Readonly<Record<string, number | null | undefined>> }) =>
  Object.values(data ?? {}).find(value => typeof value === 'number')
