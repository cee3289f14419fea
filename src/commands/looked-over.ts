import { overlooked } from '../core/authority.ts'
import { Refusal } from '../core/refusal.ts'
import { isWithin } from '../core/roster.ts'
import type { Unit } from '../core/unit.ts'
import { type Ask, backTo } from './command.ts'
import { unitsOfGroup } from './listing.ts'

/** Whose figures may be read: `tops` are looked over, `units` are these and all below them. */
export type LookedOver = { readonly tops: readonly number[]; readonly units: readonly number[] }

/** The units whose figures an asker may read (R8, R34); in a group those of the group. Refuses who looks over nothing. */
export function lookedOver(ask: Ask, refusal: string): LookedOver {
  const { roster, actor, group } = ask
  if (group) {
    const units = unitsOfGroup(ask, group)
    return { tops: group.unitId === null ? [] : [group.unitId], units }
  }
  const tops = [...new Set(overlooked(roster, actor.id))]
  if (tops.length === 0) throw new Refusal(refusal)
  return { tops, units: [...roster.units.keys()].filter(id => tops.some(top => isWithin(roster, id, top))) }
}

/** The units shown when none is named: those right below each top, or the top itself where nothing is below it. */
export function rowsOf({ roster }: Ask, { tops, units }: LookedOver): readonly Unit[] {
  const open = units.flatMap(id => roster.units.get(id) ?? [])
  const shown = tops.flatMap(top => {
    const below = open.filter(unit => unit.parentId === top)
    return below.length > 0 ? below : open.filter(unit => unit.id === top)
  })
  return [...new Set(shown)]
}

/** Where figures are told: the group that was asked in, or the asker. */
export const whereTo = (ask: Ask) => (ask.group === null ? backTo(ask) : ({ group: ask.group.address } as const))
