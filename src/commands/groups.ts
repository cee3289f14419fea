import { isAdmin } from '../core/authority.ts'
import { fold } from '../core/fold.ts'
import type { Line } from '../core/letter.ts'
import { unitName } from '../core/names.ts'
import { type Outcome, put } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import type { Group, Receives } from '../core/rows.ts'
import { type Ask, button, type Command, line, only, reply } from './command.ts'
import { aUnit } from './names-alone.ts'
import { unitMeant } from './unit-meant.ts'

/** What people call the things a group can receive. */
const receivable: readonly { readonly words: RegExp; readonly receives: Receives }[] = [
  { words: /canh bao|qua han/, receives: 'alert' },
  { words: /xep hang/, receives: 'ranking' },
  { words: /lanh dao|cac don vi|tat ca/, receives: 'leaders' }
]

/** Binds a group chat to a unit and to what it receives. Typed in the group itself; in private it lists the groups. */
export const groupsCommand: Command = {
  name: 'groups',
  shows: 'alone',
  words: ['nhóm'],
  slashes: ['nhom'],
  takes: rest =>
    /^(?:thoi|bo|nhan (?:canh bao|qua han|xep hang|lanh dao|cac don vi|tat ca).*)?$/.test(rest) || aUnit(rest),
  audience: 'admin',
  chapter: 'administration',
  examples: ['nhóm'],

  async run(ask) {
    if (!isAdmin(ask.roster, ask.actor.id)) throw new Refusal('admin-only')
    const { group } = ask
    if (group === null) return listed(ask)
    const words = fold(ask.words)
    if (words === '') return shown(ask, group)
    if (/^(?:thoi|bo)$/.test(words)) return bound(ask, { ...group, unitId: null, receives: [] })
    const kinds = receivable.filter(one => one.words.test(words)).map(one => one.receives)
    if (words.startsWith('nhan') && kinds.length > 0) return bound(ask, { ...group, receives: kinds })
    const unit = unitMeant(ask, ask.words)
    const receives: readonly Receives[] = group.receives.length > 0 ? group.receives : ['alert', 'ranking']
    return bound(ask, { ...group, unitId: unit.id, receives })
  }
}

function bound(ask: Ask, group: Group): Outcome {
  return {
    rests: [],
    save: [put('group', { ...group, active: true })],
    say: [here(group, [line('groups-done'), ...described(ask, group)])]
  }
}

function shown(ask: Ask, group: Group): Outcome {
  const buttons = [
    [
      button('button-receive-alert', 'nhóm nhận cảnh báo'),
      button('button-receive-both', 'nhóm nhận cảnh báo, xếp hạng')
    ],
    [button('button-receive-leaders', 'nhóm nhận cảnh báo, xếp hạng, lãnh đạo')]
  ]
  return only({ ...here(group, [line('groups-title'), ...described(ask, group), line('groups-how')]), buttons })
}

const here = ({ address }: Group, lines: readonly Line[]) => ({ to: { group: address }, kind: 'reply', lines }) as const

function described(ask: Ask, group: Group): readonly Line[] {
  if (group.unitId === null) return [line('groups-unbound')]
  const receives = group.receives.map(one => line(`receives-${one}`))
  return [
    line('groups-unit', { unit: unitName(ask.roster, group.unitId) }),
    line('groups-receives', { receives: { lines: receives } })
  ]
}

async function listed(ask: Ask): Promise<Outcome> {
  const groups = (await ask.read.groups()).filter(group => group.active)
  if (groups.length === 0) return only(reply(ask, [line('groups-none')]))
  const lines = groups.map(group =>
    line(group.unitId === null ? 'groups-item-unbound' : 'groups-item', {
      title: group.title,
      unit: group.unitId === null ? '' : unitName(ask.roster, group.unitId),
      receives: { lines: group.receives.map(one => line(`receives-${one}`)) }
    })
  )
  return only(reply(ask, [line('groups-all', { count: groups.length }), ...lines, line('groups-how')]))
}
