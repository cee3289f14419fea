import type { DayReader } from './piece.ts'

/** Days of the lunar calendar (P11). */
export const readLunar: DayReader = () => []
