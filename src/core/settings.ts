import { type Day, type Hours, officeHours } from './calendar.ts'

/** What an office sets for itself. Every number that a rule uses and an office may want otherwise stands here. */
export type Settings = {
  /** The office's name, in headings. */
  readonly organisation: string
  /** Whom to ask for help (R11). */
  readonly contact: string
  /** `trước ngày 15/12` ends before that day (P7) or on it. */
  readonly beforeDate: 'strict' | 'inclusive'
  /** Working hours after which an order not acknowledged is mentioned to its doers and their head (R35, R58). */
  readonly ackWorkingHours: number
  /** Working hours after which its assigner hears of it too. */
  readonly ackAssignerWorkingHours: number
  /** Working days late after which the head of the unit hears, the deputy in charge, the chairman (R60, R61). */
  readonly overdueHeadDays: number
  readonly overdueDeputyDays: number
  readonly overdueChairmanDays: number
  /** Working days a document may wait until its tasks are written down: 3 by R14, 0 by R27. */
  readonly entrySlaWorkingDays: number
  /** How often a day one task may be urged (R21). */
  readonly urgesPerDay: number
  /** Working days within which a confirmed task may be opened again (DECISIONS 20). */
  readonly reopenWorkingDays: number
  /** Working days before its deadline that a recurring order is made (P16). */
  readonly recurAheadWorkingDays: number
  /** The half-days of a working day (DOMAIN 3.5). */
  readonly hours: Hours
  /** `sắp đến hạn`: due within so many working days (DOMAIN 3.8). */
  readonly dueSoonWorkingDays: number
  /** Working days a confirmer may take; days beyond are credited to the doer (DECISIONS 3). */
  readonly confirmLimitWorkingDays: number
  /** Units with fewer tasks are not ranked (DOMAIN 3.8). */
  readonly rankingMinimum: number
  /** The morning alert on working days, and the ranking on Mondays, `HH:MM`. */
  readonly alertTime: string
  /** No alerts from this time ... */
  readonly quietFrom: string
  /** ... until this time, nor on days off (DOMAIN 3.5). */
  readonly quietTo: string
  /** Tasks before this day are practice and do not count (R10); null when none were. */
  readonly goLive: Day | null
  /** `trial` or `office`, written once when the database is made (DECISIONS 4). */
  readonly kind: 'trial' | 'office'
}

export const defaultSettings: Settings = {
  organisation: '',
  contact: '',
  beforeDate: 'strict',
  ackWorkingHours: 4,
  ackAssignerWorkingHours: 8,
  overdueHeadDays: 1,
  overdueDeputyDays: 3,
  overdueChairmanDays: 7,
  entrySlaWorkingDays: 3,
  urgesPerDay: 1,
  reopenWorkingDays: 3,
  recurAheadWorkingDays: 5,
  hours: officeHours,
  dueSoonWorkingDays: 3,
  confirmLimitWorkingDays: 3,
  rankingMinimum: 3,
  alertTime: '08:00',
  quietFrom: '20:00',
  quietTo: '06:30',
  goLive: null,
  kind: 'office'
}
