import { line } from '../commands/command.ts'
import { adminsOf } from '../core/authority.ts'
import { addDays, at, type Calendar, dayOf } from '../core/calendar.ts'
import { REMIND_MONTH, unsettledYear } from '../core/office-calendar.ts'
import type { Job } from './job.ts'

/**
 * The administrators hear that the days off of the coming year are not announced yet: on the first working morning of
 * each month from October on, once a month, until the year is marked official (DOMAIN 3.4).
 */
export const calendarJob: Job = {
  name: 'calendar',
  on: 'working days',
  madeUp: 'month',
  latest(after, until, { calendar, settings }) {
    const first = `${dayOf(until).slice(0, 7)}-01`
    const mornings = [first, `${addDays(first, -1).slice(0, 7)}-01`].map(day =>
      morningFrom(day, settings.alertTime, calendar)
    )
    return mornings.find(moment => after < moment && moment <= until) ?? null
  },

  async run({ moment, roster, calendar }) {
    const today = dayOf(moment)
    const year = unsettledYear(today, calendar, REMIND_MONTH)
    if (year === null) return []
    return adminsOf(roster).map(person => ({
      cause: `job:calendar:${today.slice(0, 7)}:person:${person}`,
      decide: async () => ({
        rests: [],
        save: [],
        say: [
          {
            to: { person },
            kind: 'reminder' as const,
            lines: [line('holidays-provisional-year', { year }), line('holidays-how-settle')],
            buttons: [[{ key: 'holidays-button-year', types: `nghỉ lễ ${year}`, values: { year } }]]
          }
        ]
      })
    }))
  }
}

const morningFrom = (day: string, clock: string, calendar: Calendar): Date => at(calendar.workingDayFrom(day), clock)
