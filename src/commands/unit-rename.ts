import { answerersOf } from '../core/authority.ts'
import { fold } from '../core/fold.ts'
import { change, type Outcome } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import { callName } from '../core/roster.ts'
import type { Unit } from '../core/unit.ts'
import { type Ask, line, reply } from './command.ts'
import { noted } from './noted.ts'
import { unitThen } from './unit-meant.ts'

/** `P. Kinh tế thành Phòng Kinh tế, Hạ tầng và Đô thị (P. KTHTĐT)`: the old names still mean it. */
export async function renaming(ask: Ask, words: string): Promise<Outcome> {
  const parted = unitThen(ask, words, /\s(?:thành|thanh)\s/giu)
  if (!parted) throw new Refusal('unit-rename-how')
  const { unit, rest } = parted
  const [, name = '', shortName = ''] = /^(.+?)(?:\s*\(([^()]+)\))?$/.exec(rest) ?? []
  const names = [name, shortName].filter(Boolean).map(fold)
  const taken = [...ask.roster.units.values()].find(
    one => one.id !== unit.id && one.validTo === null && namesOf(one).some(other => names.includes(fold(other)))
  )
  if (taken) throw new Refusal('unit-there', { name: taken.name })
  const aliases = [...new Set([...unit.aliases, ...namesOf(unit)])].filter(one => !names.includes(fold(one)))
  const set = { name, shortName, aliases }
  const values = { before: callName(unit), name }
  const told = answerersOf(ask.roster, unit.id).filter(id => id !== ask.actor.id)
  const groups = (await ask.read.groups()).filter(group => group.active && group.unitId === unit.id)
  return {
    rests: [{ row: 'roster', version: ask.roster.version }],
    save: [
      change('unit', { id: unit.id }, set),
      noted(ask, {
        act: 'unit',
        subject: unit.code,
        before: { name: unit.name, shortName: unit.shortName, aliases: unit.aliases },
        after: set
      })
    ],
    say: [
      reply(ask, [line('unit-rename-done', values)]),
      ...told.map(person => ({ to: { person }, kind: 'report' as const, lines: [line('unit-rename-told', values)] })),
      ...groups.map(({ address }) => ({
        to: { group: address },
        kind: 'digest' as const,
        lines: [line('unit-rename-told', values)]
      }))
    ]
  }
}

const namesOf = ({ name, shortName, aliases }: Unit): readonly string[] => [name, shortName, ...aliases].filter(Boolean)
