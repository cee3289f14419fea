import { ha, long, mai, vinh } from './people.ts'
import { trialZaloPhones } from './zalo.ts'

/** A Telegram on the simulator's page. `id` is the Telegram id of its owner. */
export type TrialPhone = {
  readonly id: number
  readonly name: string
  /** A line below the name. */
  readonly role: string
  readonly languageCode: string
  /** Linked already, so the bot may write first. */
  readonly started: true
}

const phone = (person: { readonly id: number; readonly name: string }, role: string): TrialPhone => ({
  id: 1000 + person.id,
  name: person.name,
  role,
  languageCode: 'vi',
  started: true
})

/** The four phones on Telegram, linked already. */
export const trialPhones: readonly TrialPhone[] = [
  phone(vinh, 'Chủ tịch UBND xã'),
  phone(mai, 'Trưởng phòng VHXH'),
  phone(long, 'Chuyên viên, đầu mối P. VHXH'),
  phone(ha, 'Chánh Văn phòng, quản trị')
]

/** The group chats, with the phones in them. */
export const trialGroups = [
  { id: -2001, title: 'P. VHXH', members: [1002, 1003] },
  { id: -2002, title: 'Lãnh đạo UBND xã Tân Lập', members: [1001, 1002, 1004] }
] as const

/** What to try first, each for one phone. */
export const trialHints = [
  { phone: '1001', text: 'Giao P. VHXH rà soát danh sách hộ nghèo, chậm nhất 30/11/2026' },
  { phone: '1003', text: 'viec cua toi' },
  { phone: trialZaloPhones[0].id, text: 'việc của tôi' },
  { phone: '1001', text: 'chờ xác nhận' },
  { phone: '1001', text: 'quá hạn' },
  { phone: '1002', text: 'sắp hạn' }
] as const
