import type { Day } from '../core/calendar.ts'
import { fieldsOf, isSameField } from '../core/field.ts'
import type { Line } from '../core/letter.ts'
import type { Person } from '../core/person.ts'
import { Refusal } from '../core/refusal.ts'
import { callName, type Roster } from '../core/roster.ts'
import type { Wanted } from '../core/statistics.ts'
import { typeLine, type Unit } from '../core/unit.ts'
import type { Reads } from '../ports/store.ts'
import { line } from './command.ts'

/* What narrows the figures of the 17 columns, in chat and at the terminal alike. */

/** What figures are to be narrowed to; null and false: to nothing. */
export type Narrowing = {
  readonly assigner: Person | null
  readonly field: string | null
  readonly document: string | null
  readonly datedOnly: boolean
}

/** One thing they are narrowed to: what to count, what to say of it, and the words that ask for it in chat. */
type Narrowed = { readonly wanted: Wanted; readonly line: Line; readonly words: string }

/**
 * Who gave it, its field, its document, with or without deadline (R24). `unknown`: words of a field or a document that
 * nothing has of which these units answer for, by whose refusal no zeros need be told.
 */
export async function narrowedBy(
  { read, roster }: { readonly read: Pick<Reads, 'directives'>; readonly roster: Roster },
  tops: readonly number[],
  { assigner, field, document, datedOnly }: Narrowing
) {
  const said: Narrowed[] = []
  let unknown: Refusal | null = null
  if (datedOnly) said.push({ wanted: { datedOnly }, line: line('statistics-dated-only'), words: 'chỉ việc có hạn' })
  if (document !== null) {
    const number = document.replace(/^.*?(?=\d{1,5}[/-])/, '').replace(/ ngày .*$/iu, '')
    const rows = await read.directives({ number })
    const directives = [number, ...rows.map(row => row.key)]
    if (rows.length === 0) unknown = new Refusal('statistics-document-unknown', { document: number })
    said.push({
      wanted: { directives },
      line: line('statistics-document', { document: number }),
      words: `văn bản ${number}`
    })
  }
  if (assigner !== null)
    said.push({
      wanted: { assignerId: assigner.id },
      line: line('statistics-assigner', { name: assigner.name }),
      words: `người giao ${assigner.code}`
    })
  if (field !== null) {
    const all = knownFields(roster, tops)
    const known = all.find(one => isSameField(one, field))
    const one = known ?? field
    if (known === undefined)
      unknown = new Refusal('statistics-field-unknown', {
        field,
        known: all.length > 0 ? all.join(', ') : { line: line('statistics-fields-none') }
      })
    said.push({ wanted: { field: one }, line: line('statistics-field', { field: one }), words: `lĩnh vực ${one}` })
  }
  const wanted: Wanted = Object.assign({}, ...said.map(one => one.wanted))
  return { wanted, said, unknown }
}

/** The fields that somebody answers for under these units. */
export const knownFields = (roster: Roster, tops: readonly number[]): readonly string[] => [
  ...new Set(tops.flatMap(top => fieldsOf(roster, top)))
]

/** The types of unit that alone are counted. */
export function typesOnly(units: readonly Unit[]): readonly Line[] {
  const types = [...new Set(units.map(unit => unit.type))]
  return types.length === 0 ? [] : [line('statistics-only-types', { types: { lines: types.map(typeLine) } })]
}

/** That a unit had ended before the days that are told of, or began after them. */
export function absenceLine(unit: Unit, from: Day): Line {
  const { validFrom, validTo } = unit
  return validTo !== null && validTo < from
    ? line('statistics-ended', { unit: callName(unit), to: { day: validTo } })
    : line('statistics-not-yet', { unit: callName(unit), from: { day: validFrom ?? '' } })
}
