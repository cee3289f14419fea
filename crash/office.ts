import { createCalendar } from '../src/core/calendar.ts'
import { type Outcome, put, type Save } from '../src/core/outcome.ts'
import { trialOrganisation } from '../src/trial/organisation.ts'
import { ha, hung, long, mai, vinh } from '../src/trial/people.ts'
import { commune } from '../src/trial/units.ts'

export const TOKEN = '7000000002:a-token-of-the-crash-test'

const deputy = (id: number, name: string) =>
  ({ id, code: `TL${id}`, name, phone: null, locale: 'vi', active: true }) as const
const son = deputy(90, 'Lại Văn Sơn')
const loan = deputy(91, 'Ninh Thị Loan')

const phoneOf = ({ id }: { readonly id: number }): number => 1000 + id

/** A leader, the unit they give work to, who does it, and who else is told of an order. */
export type Lane = {
  readonly leader: number
  readonly unit: string
  readonly doer: number
  readonly told: readonly number[]
}

/** Three conversations side by side that share nobody. */
export const lanes: readonly Lane[] = [
  { leader: phoneOf(vinh), unit: 'P. VHXH', doer: phoneOf(long), told: [phoneOf(mai), phoneOf(long)] },
  { leader: phoneOf(son), unit: 'P. Kinh tế', doer: phoneOf(hung), told: [phoneOf(hung)] },
  { leader: phoneOf(loan), unit: 'Văn phòng', doer: phoneOf(ha), told: [phoneOf(ha)] }
]

/** Everybody's phone. */
export const phones = [vinh, mai, long, ha, hung, son, loan].map(one => ({
  id: phoneOf(one),
  name: one.name,
  role: '',
  languageCode: 'vi',
  started: true
}))

/** The trial's commune without its tasks, with two deputies and everybody's account, in the place of what a first start made. */
export function office(now: Date): Outcome {
  const { save, ...rest } = trialOrganisation(createCalendar())
  const account = (one: { readonly id: number; readonly name: string }) =>
    put('account', {
      address: `telegram:${phoneOf(one)}`,
      personId: one.id,
      name: one.name,
      locale: 'vi',
      reachable: true,
      lastHeard: now,
      wrongCodes: 0,
      wrongSince: null,
      claimedId: null
    })
  const post = (person: { readonly id: number }) =>
    put('post', {
      id: person.id,
      personId: person.id,
      unitId: commune.id,
      role: 'deputy',
      title: 'Phó Chủ tịch UBND xã',
      fields: [],
      from: null,
      to: null
    })
  return {
    ...rest,
    save: [
      ...save.flatMap((one): readonly Save[] => {
        if (one.act !== 'add') return []
        if (one.table === 'unit') return [put('unit', one.row)]
        if (one.table === 'person') return [put('person', one.row)]
        return one.table === 'post' ? [put('post', one.row)] : []
      }),
      ...[son, loan].flatMap(one => [put('person', one), post(one)]),
      ...[vinh, mai, long, ha, hung, son, loan].map(account)
    ]
  }
}
