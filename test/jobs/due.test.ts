import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { addDays, createCalendar, dayOf, mondayOf } from '../../src/core/calendar.ts'
import { defaultSettings } from '../../src/core/settings.ts'
import { jobs } from '../../src/jobs/index.ts'
import { dueNow, type Job } from '../../src/jobs/job.ts'

const MINUTE_MS = 60_000
const QUARTER_MS = 15 * MINUTE_MS
const DAY_MS = 24 * 60 * MINUTE_MS
const rules = { calendar: createCalendar(), settings: defaultSettings }

/** Every moment of a job between two days, found by asking at each quarter of an hour. */
function momentsOf(job: Job, from: number, to: number): readonly number[] {
  const found: number[] = []
  for (let ms = from; ms <= to; ms += QUARTER_MS)
    if (job.latest(new Date(ms - 1), new Date(ms), rules)?.getTime() === ms) found.push(ms)
  return found
}

/** The day, week or month a moment belongs to, as the job declares. */
const periodOf = ({ madeUp }: Job, ms: number): string => {
  const day = dayOf(new Date(ms))
  return madeUp === 'day' ? day : madeUp === 'week' ? mondayOf(day) : day.slice(0, 7)
}

/** A life of a service: it looks every so often, is off for up to ten days, and is started anew. */
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ minutes: fc.integer({ min: 1, max: 90 }), restart: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ minutes: fc.integer({ min: 60, max: 14_400 }), restart: fc.boolean() }) }
)
const begin = fc
  .integer({ min: 0, max: 500 })
  .chain(day => fc.integer({ min: 0, max: 1439 }).map(minute => ({ day: addDays('2026-01-05', day), minute })))
const life = fc.record({ begin, steps: fc.array(step, { minLength: 5, maxLength: 60 }) })

describe.each(jobs.map(job => [job.name, job] as const))('%s', (_, job) => {
  test('over restarts, missed hours and days off: each moment once, in its own time or not at all', () => {
    fc.assert(
      fc.property(life, ({ begin: { day, minute }, steps }) => {
        const start = Date.parse(`${day}T00:00:00+07:00`) + minute * MINUTE_MS
        let now = start
        let looked = start - 32 * DAY_MS
        const looks: number[] = []
        const done: number[] = []
        for (const { minutes, restart } of [{ minutes: 0, restart: false }, ...steps]) {
          now += minutes * MINUTE_MS
          if (restart) looked = now - 32 * DAY_MS
          const moment = dueNow(job, new Date(looked), new Date(now), rules)?.getTime()
          // What a restart looks at again has its cause already.
          if (moment !== undefined && !done.includes(moment)) done.push(moment)
          looked = now
          looks.push(now)
        }
        const first = Math.floor((start - 32 * DAY_MS) / QUARTER_MS) * QUARTER_MS
        const moments = momentsOf(job, first, now)
        const expected = new Set<number>()
        for (const look of looks) {
          const newest = moments.findLast(moment => moment <= look)
          if (newest !== undefined && periodOf(job, newest) === periodOf(job, look)) expected.add(newest)
        }
        expect(done).toEqual([...expected])
        for (const moment of done)
          if (job.on === 'working days') expect(rules.calendar.isWorkingDay(dayOf(new Date(moment)))).toBe(true)
      }),
      { numRuns: 100, endOnFailure: true }
    )
  })
})

test("the machine's own time zone and its summer time change no moment", () => {
  const own = process.env.TZ
  onTestFinished(() => {
    if (own === undefined) delete process.env.TZ
    else process.env.TZ = own
  })
  const lists = ['UTC', 'Europe/Berlin', 'America/New_York'].map(zone => {
    process.env.TZ = zone
    const offsets = ['2027-01-01', '2027-07-01'].map(day => new Date(day).getTimezoneOffset())
    if (zone === 'Europe/Berlin') expect(offsets).toEqual([-60, -120])
    return ['2027-03-10', '2027-03-26', '2027-10-29'].map(day => {
      const ms = Date.parse(`${day}T00:00:00+07:00`)
      return jobs.map(job => momentsOf(job, ms, ms + 7 * DAY_MS))
    })
  })
  expect(lists[1]).toEqual(lists[0])
  expect(lists[2]).toEqual(lists[0])
})

test('a job has a name of its own', () => {
  expect(new Set(jobs.map(({ name }) => name)).size).toBe(jobs.length)
})
