import { Refusal } from '../core/refusal.ts'
import type { Unit } from '../core/unit.ts'
import { readAddressees } from '../reading/list.ts'
import type { Ask } from './command.ts'
import { contextOf } from './order-read.ts'

/** The one unit these words name. */
export function unitMeant(ask: Ask, words: string): Unit {
  const found = readAddressees(words, contextOf(ask)).flatMap(one => one.found)
  const units = found.flatMap(one => ('personId' in one ? [] : [one.unitId]))
  const unit = units.length === 1 ? ask.roster.units.get(units[0] ?? 0) : undefined
  if (!unit) throw new Refusal('unit-unknown', { words })
  return unit
}

/** The one unit that all these words name, letter for letter; null when they name none, several or something more. */
export function unitNamed(ask: Ask, words: string): Unit | null {
  const [first, ...more] = readAddressees(words, contextOf(ask))
  if (!first || more.length > 0 || first.near || first.found.length !== 1) return null
  const [only] = first.found
  const whole = first.words.length >= words.replace(/[\s.,;:]+$/, '').length
  return whole && only && !('personId' in only) ? (ask.roster.units.get(only.unitId) ?? null) : null
}

/** A sentence parted at the first of these joints that has a unit's whole name before it. */
export function unitThen(
  ask: Ask,
  words: string,
  joint: RegExp
): { readonly unit: Unit; readonly rest: string } | null {
  for (const found of words.matchAll(joint)) {
    const unit = unitNamed(ask, words.slice(0, found.index).trim())
    if (unit) return { unit, rest: words.slice(found.index + found[0].length).trim() }
  }
  return null
}
