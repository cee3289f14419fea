/** One row of the table of days off and of Saturdays worked instead (DOMAIN 3.4). Ordinary weekends have no row. */
export type Holiday = {
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly name: string
  readonly kind: 'holiday' | 'compensation' | 'swap_off' | 'swap_work'
  /** `provisional`: by rule or by press, not yet announced. */
  readonly status: 'official' | 'provisional'
  readonly source: string
}

/** The year this version was made for. The table must reach the year after it; a test holds that. */
export const tableYear = 2026

const LAW = 'Bộ luật Lao động 2019, Điều 112'
const CULTURE = 'Nghị quyết 28/2026/QH16'
const PLAN_2025 = 'Thông báo lịch nghỉ lễ, tết năm 2025'
const PLAN_2026 = '9441/TB-BNV'
const NEW_YEAR_2026 = '12729/VPCP-KGVX'
const PRESS = 'báo chí 19/09/2026, chưa có thông báo'
const GUESS = 'dự kiến, chưa có thông báo'

const TET = 'Tết Nguyên đán'
const NEW_YEAR = 'Tết Dương lịch'
const KINGS = 'Giỗ Tổ Hùng Vương'
const VICTORY = 'Ngày Chiến thắng 30/4'
const LABOUR = 'Ngày Quốc tế Lao động 1/5'
const NATIONAL = 'Quốc khánh 2/9'
const CULTURE_DAY = 'Ngày Văn hóa Việt Nam'

type Given = readonly [day: string, name: string, kind: Holiday['kind'], source: string]

const official: readonly Given[] = [
  ['2025-01-01', NEW_YEAR, 'holiday', LAW],
  ['2025-01-27', TET, 'holiday', PLAN_2025],
  ['2025-01-28', TET, 'holiday', PLAN_2025],
  ['2025-01-29', TET, 'holiday', PLAN_2025],
  ['2025-01-30', TET, 'holiday', PLAN_2025],
  ['2025-01-31', TET, 'holiday', PLAN_2025],
  ['2025-04-07', KINGS, 'holiday', LAW],
  ['2025-04-26', `Làm bù cho 02/05/2025`, 'swap_work', PLAN_2025],
  ['2025-04-30', VICTORY, 'holiday', LAW],
  ['2025-05-01', LABOUR, 'holiday', LAW],
  ['2025-05-02', `Hoán đổi, ${LABOUR}`, 'swap_off', PLAN_2025],
  ['2025-09-01', NATIONAL, 'holiday', PLAN_2025],
  ['2025-09-02', NATIONAL, 'holiday', LAW],
  ['2026-01-01', NEW_YEAR, 'holiday', LAW],
  ['2026-01-02', `Hoán đổi, ${NEW_YEAR}`, 'swap_off', NEW_YEAR_2026],
  ['2026-01-10', 'Làm bù cho 02/01/2026', 'swap_work', NEW_YEAR_2026],
  ['2026-02-16', TET, 'holiday', PLAN_2026],
  ['2026-02-17', TET, 'holiday', PLAN_2026],
  ['2026-02-18', TET, 'holiday', PLAN_2026],
  ['2026-02-19', TET, 'holiday', PLAN_2026],
  ['2026-02-20', TET, 'holiday', PLAN_2026],
  ['2026-04-27', `Nghỉ bù, ${KINGS}`, 'compensation', LAW],
  ['2026-04-30', VICTORY, 'holiday', LAW],
  ['2026-05-01', LABOUR, 'holiday', LAW],
  ['2026-08-22', 'Làm bù cho 31/08/2026', 'swap_work', PLAN_2026],
  ['2026-08-31', `Hoán đổi, ${NATIONAL}`, 'swap_off', PLAN_2026],
  ['2026-09-01', NATIONAL, 'holiday', PLAN_2026],
  ['2026-09-02', NATIONAL, 'holiday', LAW],
  ['2026-11-24', CULTURE_DAY, 'holiday', CULTURE],
  ['2027-01-01', NEW_YEAR, 'holiday', LAW],
  ['2027-04-16', KINGS, 'holiday', LAW],
  ['2027-04-30', VICTORY, 'holiday', LAW],
  ['2027-05-03', `Nghỉ bù, ${LABOUR}`, 'compensation', LAW],
  ['2027-09-02', NATIONAL, 'holiday', LAW],
  ['2027-11-24', CULTURE_DAY, 'holiday', CULTURE]
]

const provisional: readonly Given[] = [
  ['2027-02-04', TET, 'holiday', PRESS],
  ['2027-02-05', TET, 'holiday', PRESS],
  ['2027-02-08', TET, 'holiday', PRESS],
  ['2027-02-09', TET, 'holiday', PRESS],
  ['2027-02-10', TET, 'holiday', PRESS],
  ['2027-09-03', NATIONAL, 'holiday', GUESS],
  ['2028-01-03', `Nghỉ bù, ${NEW_YEAR}`, 'compensation', GUESS],
  ['2028-01-24', TET, 'holiday', GUESS],
  ['2028-01-25', TET, 'holiday', GUESS],
  ['2028-01-26', TET, 'holiday', GUESS],
  ['2028-01-27', TET, 'holiday', GUESS],
  ['2028-01-28', TET, 'holiday', GUESS],
  ['2028-04-04', KINGS, 'holiday', GUESS],
  ['2028-05-01', LABOUR, 'holiday', GUESS],
  ['2028-05-02', `Nghỉ bù, ${VICTORY}`, 'compensation', GUESS],
  ['2028-09-01', NATIONAL, 'holiday', GUESS],
  ['2028-09-04', `Nghỉ bù, ${NATIONAL}`, 'compensation', GUESS],
  ['2028-11-24', CULTURE_DAY, 'holiday', GUESS]
]

const rows = (given: readonly Given[], status: Holiday['status']): Holiday[] =>
  given.map(([day, name, kind, source]) => ({ day, name, kind, status, source }))

/** The days off of state offices and the Saturdays worked instead, 2025 to 2028, oldest first (DOMAIN 3.4). */
export const holidays: readonly Holiday[] = [...rows(official, 'official'), ...rows(provisional, 'provisional')].sort(
  (a, b) => (a.day < b.day ? -1 : 1)
)
