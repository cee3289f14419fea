import { addDays, at, type Day, dayOf } from '../core/calendar.ts'
import { Misused, momentIn } from './tool.ts'

/** A day that an option must name. */
export function dayOption(name: string, value: string | undefined, usage: string): Day {
  if (value === undefined || !isDay(value)) throw new Misused(`Cần --${name} là ngày, ví dụ 2023-11-30\n${usage}`)
  return value
}

/** The end of a day, or the moment that is named. */
export const momentOf = (text: string, usage: string): Date => (isDay(text) ? endOf(text) : momentIn(text, usage))

const isDay = (value: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) && dayOf(at(value, '12:00')) === value

/** The last moment of a day. */
const endOf = (day: Day): Date => new Date(at(addDays(day, 1), '00:00').getTime() - 1)
