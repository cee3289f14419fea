import { LunarDate } from '@nghiavuive/lunar_date_vi'
import { type Day, two } from '../../core/calendar.ts'

/**
 * The solar day of a lunar date of the Vietnamese calendar (UTC+7; it differs from the Chinese in some years). Of a
 * month and its leap month the first. Null when that month has no such day, or beyond the calendar's tables (2199).
 */
export function solarDay(year: number, month: number, date: number): Day | null {
  const key = (year * 100 + month) * 100 + date
  const kept = known.get(key)
  if (kept !== undefined) return kept
  const day = worked(year, month, date)
  if (known.size < MOST) known.set(key, day)
  return day
}

// The calendar never changes, and the same few days are asked for again and again.
const known = new Map<number, Day | null>()
const MOST = 10_000

function worked(year: number, month: number, date: number): Day | null {
  try {
    const lunar = new LunarDate({ year, month, day: date })
    lunar.init()
    const solar = lunar.toSolarDate().get()
    return `${solar.year}-${two(solar.month)}-${two(solar.day)}`
  } catch {
    // The library throws for a date that its calendar does not have.
    return null
  }
}
