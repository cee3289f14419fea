import { add, type Outcome } from '../core/outcome.ts'
import { GROUP } from '../ports/channel.ts'
import { hung } from './people.ts'
import { economy } from './units.ts'

/** What the trial's people on Zalo are written down under: by itself, since a trial may have begun without them. */
export const trialZaloCause = 'trial:zalo-oa'

/** The phone of who is reached by the Official Account, and follows it. `id` is the account's own for its owner. */
export const trialZaloPhones = [
  { id: '4683520117290553816', name: hung.name, role: 'Trưởng phòng Kinh tế', follows: true }
] as const

/** The group that the account made, with the phones in it. */
export const trialZaloGroups = [
  { id: 'c5e1a07d3b92f8460d17', title: economy.shortName, members: [trialZaloPhones[0].id] }
] as const

/** Who has linked Zalo, as of this moment, and the group chat there. */
export const trialZalo = (lastHeard: Date): Outcome => ({
  rests: [],
  save: [
    ...trialZaloPhones.map(({ id, name }) =>
      add('account', {
        address: `zalo-oa:${id}`,
        personId: hung.id,
        name,
        locale: 'vi',
        reachable: true,
        lastHeard,
        wrongCodes: 0,
        wrongSince: null,
        claimedId: null
      })
    ),
    ...trialZaloGroups.map(({ id, title }) =>
      add('group', {
        address: `zalo-oa:${GROUP}${id}`,
        title,
        unitId: economy.id,
        receives: ['alert', 'ranking'],
        active: true
      })
    )
  ],
  say: []
})
