import { knownFields, narrowedBy } from '../commands/statistics-narrowed.ts'
import { addDays, at } from '../core/calendar.ts'
import { partsOf } from '../core/directive.ts'
import { isSameField } from '../core/field.ts'
import type { Person } from '../core/person.ts'
import type { Roster } from '../core/roster.ts'
import type { Period } from '../core/statistics.ts'
import { typeOf, type Unit } from '../core/unit.ts'
import type { Store } from '../ports/store.ts'
import { listed } from './listed.ts'
import { personMeant } from './person-meant.ts'
import { Misused } from './tool.ts'

/** The options that narrow a report to what chat narrows it to, besides units. */
export const narrowing = {
  assigner: { type: 'string' },
  field: { type: 'string' },
  document: { type: 'string' },
  dated: { type: 'boolean' }
} as const

type Values = {
  readonly assigner?: string
  readonly field?: string
  readonly document?: string
  readonly dated?: boolean
}

/** What a report of this period counts and says of it. Refuses what nothing has, and lists what there is. */
export async function narrowed(store: Store, roster: Roster, values: Values, period: Period) {
  const tops = [...roster.units.values()].filter(unit => unit.parentId === null).map(unit => unit.id)
  const assigner = values.assigner === undefined ? null : await whoGave(store, roster, values.assigner, period)
  const { field = null, document = null, dated = false } = values
  const all = { assigner, field, document, datedOnly: dated }
  const { wanted, said } = await narrowedBy({ read: store, roster }, tops, all)
  const units = [...roster.units.values()]
  const isEmpty = async (only: Period) => (await store.countsAt(only, units)).units.size === 0
  if (field !== null && !knownFields(roster, tops).some(one => isSameField(one, field)))
    if (await isEmpty({ ...period, field }))
      throw new Misused(`Không có lĩnh vực "${field}"; có: ${listed(knownFields(roster, tops))}`)
  const { directives } = wanted
  if (document !== null && directives && (await isEmpty({ ...period, directives })))
    throw new Misused(`Không có việc nào giao bằng văn bản "${document}" trong kỳ; có: ${await documentsOf()}`)
  return { wanted, lines: said.map(one => one.line) }

  async function documentsOf(): Promise<string> {
    const { documents } = await store.countsAt(period, units, ['documents'])
    return listed([...new Set([...documents.keys()].map(key => partsOf(key).number))].sort())
  }
}

/** The one who is named, of those who gave tasks in the period. */
async function whoGave(store: Store, roster: Roster, words: string, { from, to }: Period): Promise<Person> {
  const gave = await store.assignersOf([...roster.units.keys()], at(from, '00:00'), at(addDays(to, 1), '00:00'))
  const people = [...roster.people.values()].filter(one => gave.has(one.id))
  try {
    return personMeant(people, words)
  } catch (fault) {
    if (!(fault instanceof Misused)) throw fault
    const known = listed(people.map(({ code, name }) => `${code} (${name})`))
    throw new Misused(`${fault.message} Đã giao việc trong kỳ: ${known}`)
  }
}

/** The units of these types, as an option lists them. */
export function unitsOfTypes(units: readonly Unit[], roster: Roster, wanted: readonly string[]): readonly Unit[] {
  const types = new Set([...roster.units.values()].map(unit => unit.type))
  const unknown = wanted.find(type => !types.has(typeOf(type)))
  if (unknown !== undefined) throw new Misused(`Không có loại đơn vị "${unknown}"; có: ${[...types].join(', ')}`)
  return units.filter(unit => wanted.map(typeOf).includes(unit.type))
}
