import { add, change, type Save } from '../core/outcome.ts'
import type { Roster } from '../core/roster.ts'
import { typeOf, type Unit } from '../core/unit.ts'
import { dayIn, type FaultAt, type Kind, listed, type Row } from './rows.ts'
import { placed, type ReadUnit } from './tree.ts'
import type { FindUnit } from './unit-names.ts'

/** The sheet of units. */
export const unitSheet: Kind = {
  mark: 'ten',
  needed: ['ma', 'ten'],
  headers: ['ma', 'ten', 'ten_ngan', 'loai', 'thuoc', 'thu_tu', 'ten_khac', 'tu_ngay']
}

/** What the unit rows of a file come to. */
export type UnitsRead = {
  /** Finds a unit of the office as it will be; what the file itself names comes first. */
  readonly find: FindUnit
  readonly save: readonly Save[]
  readonly warnings: readonly string[]
}

/** Reads the units of a file against those that are there. The order of the rows does not matter. */
export function readUnits(rows: readonly Row[], roster: Roster, fault: FaultAt): UnitsRead {
  const replaced = firstUnit(rows, roster)
  const { read, find, warnings } = placed(unitsOf(distinct(rows, fault), roster, replaced, fault), roster, fault)
  return {
    find,
    save: read.flatMap(({ unit, known }) => saved(unit, known)),
    warnings: [
      ...(replaced ? [`Đơn vị "${replaced.name}" (mã ${replaced.code}) nay là đơn vị cao nhất của tệp.`] : []),
      ...warnings
    ]
  }
}

/** Rows that have a code and a name, each code once. */
function distinct(rows: readonly Row[], fault: FaultAt): readonly Row[] {
  const first = new Map<string, Row>()
  return rows.filter(row => {
    for (const needed of unitSheet.needed) if (row.of(needed) === '') fault(row, needed, 'không được để trống')
    const code = row.of('ma')
    const again = first.get(code)
    if (again && code !== '') fault(row, 'ma', `mã "${code}" đã dùng ở ${again.sheet}, dòng ${again.row}`)
    if (!again) first.set(code, row)
    return !again && code !== ''
  })
}

/** The office of a first start has one unit with a name for want of a better one: the file's own top takes its place. */
function firstUnit(rows: readonly Row[], roster: Roster): Unit | null {
  const [only, ...others] = roster.units.values()
  const tops = rows.filter(row => row.of('thuoc') === '')
  const named = new Set(rows.flatMap(row => [row.of('ma'), row.of('thuoc')]))
  if (!only || others.length > 0 || tops.length !== 1) return null
  return named.has(only.code) || named.has(only.name) ? null : only
}

function unitsOf(rows: readonly Row[], roster: Roster, replaced: Unit | null, fault: FaultAt): readonly ReadUnit[] {
  const byCode = new Map([...roster.units.values()].map(unit => [unit.code, unit]))
  const highest = Math.max(0, ...roster.units.keys())
  const last = Math.max(0, ...[...roster.units.values()].map(unit => unit.order))
  return rows.map((row, i) => {
    const known = byCode.get(row.of('ma')) ?? (replaced && row.of('thuoc') === '' ? replaced : undefined)
    const order = row.of('thu_tu')
    if (!/^\d*$/.test(order)) fault(row, 'thu_tu', `"${order}" không phải là số`)
    const since = row.of('tu_ngay')
    const from = since === '' ? null : dayIn(since)
    if (from === undefined) fault(row, 'tu_ngay', `"${since}" không phải là ngày (ví dụ 01/07/2025)`)
    const unit: Unit = {
      id: known?.id ?? highest + 1 + i,
      code: row.of('ma'),
      name: row.of('ten'),
      shortName: row.has('ten_ngan') ? row.of('ten_ngan') : (known?.shortName ?? ''),
      type: typeOf(row.of('loai')) || known?.type || 'phong',
      order: order === '' ? (known?.order ?? last + 1 + i) : Number(order),
      parentId: known?.parentId ?? null,
      aliases: row.has('ten_khac') ? listed(row.of('ten_khac')) : (known?.aliases ?? []),
      validFrom: row.has('tu_ngay') ? (from ?? null) : (known?.validFrom ?? null),
      validTo: known?.validTo ?? null,
      successorId: known?.successorId ?? null,
      pilot: known?.pilot ?? false,
      officialFrom: known?.officialFrom ?? null
    }
    return { row, unit, known }
  })
}

function saved(unit: Unit, known: Unit | undefined): readonly Save[] {
  if (!known) return [add('unit', unit)]
  const { id, ...set } = unit
  return JSON.stringify({ ...known, ...set }) === JSON.stringify(known) ? [] : [change('unit', { id }, set)]
}
