import type { Roster } from '../core/roster.ts'
import type { Unit } from '../core/unit.ts'
import type { FaultAt, Row } from './rows.ts'
import { type FindUnit, unitNames } from './unit-names.ts'

/** A row of a file as the unit it will be, and the unit that is there. */
export type ReadUnit = { readonly row: Row; readonly unit: Unit; readonly known: Unit | undefined }

/** The units of a file, each in its place in the office's one tree (DESIGN 4). */
export type Placed = {
  readonly read: readonly ReadUnit[]
  readonly find: FindUnit
  readonly warnings: readonly string[]
}

/**
 * Puts each unit below the one that its row names. A row that names none is the top of a new office; in one that has a
 * top, what is known stays where it is and what is new goes right below the top.
 */
export function placed(units: readonly ReadUnit[], roster: Roster, fault: FaultAt): Placed {
  const find = finding(units, roster)
  const top = topOf(units, roster)
  const read = units.map(one => ({ ...one, unit: { ...one.unit, parentId: parentOf(one, top, find, fault) } }))
  const all = new Map([...roster.units, ...read.map(({ unit }) => [unit.id, unit] as const)])
  for (const { row, unit } of read) checkLine(row, unit, all, fault)
  if (!top) checkTop(read, fault)
  const hung = read.filter(({ row, unit, known }) => !known && row.of('thuoc') === '' && unit.parentId !== null)
  const names = hung.map(({ unit }) => unit.name).join(', ')
  const warnings = top && hung.length > 0 ? [`Không ghi cấp trên nên đặt ngay dưới "${top.name}": ${names}.`] : []
  return { read, find: finding(read, roster), warnings }
}

/** A name means the file's own unit first, then one that is there already. */
function finding(units: readonly ReadUnit[], roster: Roster): FindUnit {
  const own = unitNames(units.map(({ unit }) => unit))
  const all = unitNames(new Map([...roster.units, ...units.map(({ unit }) => [unit.id, unit] as const)]).values())
  return words => {
    const found = own(words)
    return typeof found === 'string' ? all(words) : found
  }
}

/** The unit that stands at the top and stays there, as the file calls it. */
function topOf(units: readonly ReadUnit[], roster: Roster): Unit | undefined {
  const top = [...roster.units.values()].find(unit => unit.parentId === null)
  const told = units.find(({ unit }) => unit.id === top?.id)
  return told && told.row.of('thuoc') !== '' ? undefined : (told?.unit ?? top)
}

function parentOf({ row, known }: ReadUnit, top: Unit | undefined, find: FindUnit, fault: FaultAt): number | null {
  const words = row.of('thuoc')
  if (words === '') return known ? known.parentId : (top?.id ?? null)
  const parent = find(words)
  if (typeof parent !== 'string') return parent.id
  fault(row, 'thuoc', parent)
  return null
}

/** A unit cannot stand below itself. */
function checkLine(row: Row, unit: Unit, all: ReadonlyMap<number, Unit>, fault: FaultAt): void {
  const line = [unit]
  let above = all.get(unit.parentId ?? 0)
  while (above && above !== unit && !line.includes(above)) {
    line.push(above)
    above = all.get(above.parentId ?? 0)
  }
  if (above !== unit) return
  const names = [...line, unit].map(one => one.code).join(' → ')
  fault(row, 'thuoc', `đơn vị không thể thuộc chính nó hoặc đơn vị bên dưới (${names})`)
}

/** Of the units of a new office one alone stands at the top. */
function checkTop(read: readonly ReadUnit[], fault: FaultAt): void {
  const [top, ...others] = read.filter(({ row, unit }) => unit.parentId === null && row.of('thuoc') === '')
  for (const { row } of others) {
    const { name = '', code = '' } = top?.unit ?? {}
    fault(row, 'thuoc', `cần ghi đơn vị cấp trên: chỉ một đơn vị đứng cao nhất, và đó là "${name}" (mã ${code})`)
  }
}
