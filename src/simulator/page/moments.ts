import { words } from './words.ts'

/* The page shows Vietnam's time (UTC+7, no summer time) wherever the browser stands. */

const OFFSET_MS = 7 * 3_600_000
const DAY_MS = 86_400_000

/** A moment whose UTC fields read as the Vietnamese wall clock. */
const wall = (moment: Date): Date => new Date(moment.getTime() + OFFSET_MS)
const fromWall = (shifted: number): Date => new Date(shifted - OFFSET_MS)
const two = (value: number): string => String(value).padStart(2, '0')

/** `09:05` */
export function timeOf(moment: Date): string {
  const shown = wall(moment)
  return `${two(shown.getUTCHours())}:${two(shown.getUTCMinutes())}`
}

/** `Thứ Hai, 23/11/2026` */
export function dayOf(moment: Date): string {
  const shown = wall(moment)
  const date = `${two(shown.getUTCDate())}/${two(shown.getUTCMonth() + 1)}/${shown.getUTCFullYear()}`
  return `${words.weekdays[shown.getUTCDay()] ?? ''}, ${date}`
}

/** The value of a datetime-local field: `2026-11-23T09:00`. */
export const asField = (moment: Date): string => wall(moment).toISOString().slice(0, 16)

/** The moment that a datetime-local field means; null when it is not filled in. */
export function fromField(value: string): Date | null {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(value) ? fromWall(Date.parse(`${value}:00Z`)) : null
}

const startOfDay = (shifted: Date): number => Math.floor(shifted.getTime() / DAY_MS) * DAY_MS
const EIGHT_MS = 8 * 3_600_000

export const afterAnHour = (moment: Date): Date => new Date(moment.getTime() + 3_600_000)

/** 08:00 of the next day that is not a Saturday or Sunday. Holidays are the bot's business. */
export function nextWorkingMorning(moment: Date): Date {
  let day = startOfDay(wall(moment)) + DAY_MS
  while ([0, 6].includes(new Date(day).getUTCDay())) day += DAY_MS
  return fromWall(day + EIGHT_MS)
}

/** 08:00 of the next Monday that is still ahead. */
export function nextMondayMorning(moment: Date): Date {
  let morning = startOfDay(wall(moment)) + EIGHT_MS
  while (new Date(morning).getUTCDay() !== 1 || morning <= wall(moment).getTime()) morning += DAY_MS
  return fromWall(morning)
}
