import { LunarDate } from '@nghiavuive/lunar_date_vi'
import type { Day } from '../../core/calendar.ts'

/**
 * The solar day of a lunar date of the Vietnamese calendar (UTC+7; it differs from the Chinese in some years). Of a
 * month and its leap month the first. Null when that month has no such day, or beyond the calendar's tables (2199).
 */
export function solarDay(year: number, month: number, date: number): Day | null {
  try {
    const lunar = new LunarDate({ year, month, day: date })
    lunar.init()
    const solar = lunar.toSolarDate().get()
    return `${solar.year}-${String(solar.month).padStart(2, '0')}-${String(solar.day).padStart(2, '0')}`
  } catch {
    // The library throws for a date that its calendar does not have.
    return null
  }
}
