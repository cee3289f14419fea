import { createCalendar } from '../src/core/calendar.ts'
import { type Outcome, put, type Save } from '../src/core/outcome.ts'
import { trialOrganisation } from '../src/trial/organisation.ts'
import { ha, hung, long, mai, vinh } from '../src/trial/people.ts'
import { commune } from '../src/trial/units.ts'

/** The Official Account of the run, and the app that speaks for it. */
export const APP = {
  appId: '360846524940903967',
  appSecret: 'app-secret-of-the-crash-test',
  secretKey: 'oa-secret-of-the-crash-test'
}
export const OA = '388613280878808645'

export const TOKEN = '7000000002:a-token-of-the-crash-test'

const deputy = (id: number, name: string) =>
  ({ id, code: `TL${id}`, name, phone: null, locale: 'vi', active: true }) as const
const son = deputy(90, 'Lại Văn Sơn')
const loan = deputy(91, 'Ninh Thị Loan')

/** Keeps the roster, and is told on Telegram when Zalo is out of order. */
const quan = deputy(92, 'Vũ Minh Quân')

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

export const administrator = phoneOf(quan)
/** Keeps the roster too, and has Zalo alone. */
export const clerk = phoneOf(ha)

/** Everybody's phone. */
export const phones = [vinh, mai, long, ha, hung, son, loan, quan].map(one => ({
  id: phoneOf(one),
  name: one.name,
  role: '',
  languageCode: 'vi',
  started: true
}))

/** The trial's commune without its tasks, with two deputies and everybody's account on
 * this channel, an administrator beside them on Telegram if asked for, in the place of what a first start made. */
export function office(now: Date, channel: 'telegram' | 'zalo-oa', administered: boolean): Outcome {
  const { save, ...rest } = trialOrganisation(createCalendar())
  const account = (one: { readonly id: number; readonly name: string }, on: string = channel) =>
    put('account', {
      address: `${on}:${phoneOf(one)}`,
      personId: one.id,
      name: one.name,
      locale: 'vi',
      reachable: true,
      lastHeard: now,
      wrongCodes: 0,
      wrongSince: null,
      claimedId: null
    })
  const post = (person: { readonly id: number }, role: 'deputy' | 'admin' = 'deputy') =>
    put('post', {
      id: person.id,
      personId: person.id,
      unitId: commune.id,
      role,
      title: 'Phó Chủ tịch UBND xã',
      fields: [],
      from: null,
      to: null
    })
  return {
    ...rest,
    save: [
      ...staffOf(save),
      ...[son, loan].flatMap(one => [put('person', one), post(one)]),
      ...[vinh, mai, long, ha, hung, son, loan].map(one => account(one)),
      ...(administered ? [put('person', quan), post(quan, 'admin'), account(quan, 'telegram')] : [])
    ]
  }
}

/** The units, people and posts among these rows, in the place of what a first start made. */
export const staffOf = (save: readonly Save[]): readonly Save[] =>
  save.flatMap((one): readonly Save[] => {
    if (one.act !== 'add') return []
    if (one.table === 'unit') return [put('unit', one.row)]
    if (one.table === 'person') return [put('person', one.row)]
    return one.table === 'post' ? [put('post', one.row)] : []
  })
