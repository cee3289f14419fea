import { fold } from '../core/fold.ts'
import type { Roster } from '../core/roster.ts'
import type { Unit } from '../core/unit.ts'
import { listed } from './listed.ts'
import { Misused } from './tool.ts'

/** The one unit of this code, name, short or other name; accents and capitals do not matter. */
export function unitMeant({ units }: Roster, words: string): Unit {
  const wanted = fold(words.trim())
  const all = [...units.values()]
  const coded = all.filter(({ code }) => fold(code) === wanted)
  const named = all.filter(one => [one.name, one.shortName, ...one.aliases].some(known => fold(known) === wanted))
  const [one, ...others] = coded.length > 0 ? coded : named
  if (one && others.length === 0) return one
  const codes = (found: readonly Unit[]) => listed(found.map(({ code, name }) => `${code} (${name})`))
  throw new Misused(
    one
      ? `Có nhiều đơn vị tên "${words}"; ghi mã, một trong: ${codes([one, ...others])}`
      : `Không có đơn vị "${words}"; có: ${codes(all.filter(({ validTo }) => validTo === null))}`
  )
}
