import { staffOf } from '../crash/office.ts'
import { createCalendar } from '../src/core/calendar.ts'
import { type Outcome, put, type Save } from '../src/core/outcome.ts'
import type { Role } from '../src/core/person.ts'
import { trialOrganisation } from '../src/trial/organisation.ts'
import { commune } from '../src/trial/units.ts'

/** A leader and the head of the unit they give work to, by the numbers of their chats. */
export type Pair = { readonly leader: number; readonly doer: number; readonly unit: string }

const FIRST = 1000
const before = [
  'An',
  'Bình',
  'Cẩm',
  'Duy',
  'Đông',
  'Gia',
  'Hòa',
  'Khánh',
  'Lâm',
  'Mỹ',
  'Nam',
  'Phú',
  'Quảng',
  'Sơn',
  'Tân',
  'Vĩnh'
]
const after = ['Châu', 'Giang', 'Hải', 'Hưng', 'Lộc', 'Minh', 'Ninh', 'Thịnh']

/** People who work in pairs, each pair beside all others: nobody is told of what another pair does. */
export const pairs: readonly Pair[] = before.flatMap((one, i) =>
  after.map((other, j) => {
    const id = FIRST + 2 * (i * after.length + j)
    return { leader: id, doer: id + 1, unit: `Đội ${one} ${other}` }
  })
)

/** The trial's organisation without its tasks, and every pair: a leader of the commune and a unit below it. */
export function office(now: Date): Outcome {
  const { save, ...rest } = trialOrganisation(createCalendar())
  return {
    ...rest,
    save: [
      ...staffOf(save),
      // At whatever hour it is measured, everything goes at once.
      put('setting', { key: 'quietFrom', value: '00:00' }),
      put('setting', { key: 'quietTo', value: '00:00' }),
      ...pairs.flatMap(({ leader, doer, unit }, i): readonly Save[] => [
        put('unit', {
          id: doer,
          code: `D${doer}`,
          name: unit,
          shortName: '',
          type: 'doi',
          order: 100 + i,
          parentId: commune.id,
          aliases: [],
          validFrom: null,
          validTo: null,
          successorId: null,
          pilot: false,
          officialFrom: null
        }),
        ...somebody(leader, commune.id, 'deputy', now),
        ...somebody(doer, doer, 'head', now)
      ])
    ]
  }
}

const somebody = (id: number, unitId: number, role: Role, now: Date): readonly Save[] => [
  put('person', { id, code: `N${id}`, name: `Người ${id}`, phone: null, locale: 'vi', active: true }),
  put('post', { id, personId: id, unitId, role, title: '', fields: [], from: null, to: null }),
  put('account', {
    address: `telegram:${id}`,
    personId: id,
    name: `Người ${id}`,
    locale: 'vi',
    reachable: true,
    lastHeard: now,
    wrongCodes: 0,
    wrongSince: null,
    claimedId: null
  })
]
