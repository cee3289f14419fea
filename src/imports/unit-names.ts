import { fold } from '../core/fold.ts'
import type { Unit } from '../core/unit.ts'

/** The unit that words of a roster file name, or what is wrong with them. */
export type FindUnit = (words: string) => Unit | string

/** Finds units by their code, name, short name or another name; only the code of one that is closed still finds it. */
export function unitNames(units: Iterable<Unit>): FindUnit {
  const byCode = new Map<string, Unit>()
  const byName = new Map<string, Set<Unit>>()
  for (const unit of units) {
    byCode.set(unit.code, unit)
    if (unit.validTo !== null) continue
    for (const name of [unit.code, unit.name, unit.shortName, ...unit.aliases].map(fold).filter(Boolean)) {
      byName.set(name, (byName.get(name) ?? new Set()).add(unit))
    }
  }
  return words => {
    const found = byCode.get(words)
    if (found) return found
    const [unit, ...others] = byName.get(fold(words)) ?? []
    if (!unit) return `không có đơn vị "${words}"`
    if (others.length === 0) return unit
    const codes = [unit, ...others].map(one => one.code).join(', ')
    return `có nhiều đơn vị tên "${words}"; đề nghị ghi mã, một trong: ${codes}`
  }
}
