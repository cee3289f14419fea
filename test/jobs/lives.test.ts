import { join } from 'node:path'
import fc from 'fast-check'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { dayOf, mondayOf } from '../../src/core/calendar.ts'
import { officeCalendar } from '../../src/core/office-calendar.ts'
import { onDay } from '../../src/core/roster.ts'
import { createMetrics } from '../../src/http/server.ts'
import { jobs } from '../../src/jobs/index.ts'
import { dueNow } from '../../src/jobs/job.ts'
import { createService } from '../../src/service.ts'
import { inBareFile } from '../../src/store/bare.ts'
import { FILE } from '../../src/store/index.ts'
import { openOffice } from '../support/office.ts'
import { createPaper } from '../support/paper.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
/** Random lives of an office that are tried; `LIVES` asks for more. */
const LIVES = Number(process.env.LIVES ?? 3)

/** What happens to two processes on one database: time, a restart of either or both, or a clock that is set. */
const event = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ what: fc.constant('passes' as const), minutes: fc.integer({ min: 1, max: 600 }) })
  },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constant('passes' as const), minutes: fc.integer({ min: 600, max: 14_400 }) })
  },
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constant('restarts' as const), which: fc.integer({ min: 1, max: 3 }) })
  },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constant('is set' as const), minutes: fc.integer({ min: -2_880, max: 2_880 }) })
  }
)
const life = fc.record({
  day: fc.constantFrom('2026-11-26', '2026-12-28', '2027-01-29', '2027-04-12'),
  events: fc.array(event, { minLength: 8, maxLength: 24 })
})

test(`every job does each thing once, over restarts, gaps, a clock that is set and two processes at once (${LIVES} lives)`, async () => {
  await fc.assert(
    fc.asyncProperty(life, async ({ day, events }) => {
      const office = await openOffice({ now: `${day}T09:00:00+07:00`, tasks: true })
      const { store, dataDir } = office
      const paper = createPaper({ buttons: true })
      const faults: string[] = []
      let nowMs = Date.parse(`${day}T09:00:00+07:00`)
      let realMs = 0
      const open = (holder: string) =>
        createService({
          store,
          channels: [paper.channel],
          clock: { now: () => new Date(nowMs) },
          dataDir,
          monotonicMs: () => realMs,
          logger: pino({ level: 'error', base: null }, { write: line => void faults.push(line) }),
          metrics: createMetrics(),
          holder,
          published: null
        })
      const alive = [open('a'), open('b')]
      const passes = (minutes: number) => {
        nowMs += minutes * MINUTE_MS
        realMs += minutes * MINUTE_MS
      }
      try {
        for (const one of events) {
          if (one.what === 'passes') passes(one.minutes)
          else if (one.what === 'is set') nowMs += one.minutes * MINUTE_MS
          else
            for (const [at, holder] of ['a', 'b'].entries()) {
              if ((one.which & (at + 1)) === 0) continue
              await alive[at]?.close()
              alive[at] = open(holder)
            }
          passes(1)
          await Promise.all(alive.map(service => service.tick()))
          expect(await undone()).toEqual([])
        }
        expect(faults).toEqual([])
        expect(await saidTwice()).toEqual([])
        expect((await store.audit()).broken).toBeNull()
      } finally {
        for (const service of alive) await service.close()
        await office.close()
      }

      /** What is due now by each job's own word and was not done. */
      async function undone(): Promise<readonly string[]> {
        const now = new Date(nowMs)
        const settings = await store.settings()
        const whole = await store.roster()
        const calendar = officeCalendar(whole, settings)
        const left: string[] = []
        for (const job of jobs) {
          const moment = dueNow(job, new Date(nowMs - 32 * DAY_MS), now, { calendar, settings })
          if (moment === null) continue
          const roster = onDay(whole, dayOf(moment))
          const duty = { moment, now, read: store, roster, calendar, settings, channels: [paper.channel] }
          for (const { cause } of await job.run(duty)) if (!(await store.known(cause))) left.push(cause)
        }
        return left
      }

      /** The same words by the clock to the same reader in one week; each month's once, also where a clock is set back over its end. */
      async function saidTwice(): Promise<readonly string[]> {
        const seen = new Set<string>()
        const twice: string[] = []
        const path = join(dataDir, FILE)
        const sql = `SELECT "cause", "recipient", "letter", "at" FROM "letter" WHERE "cause" LIKE 'job:%'`
        for (const { cause, recipient, letter, at } of await inBareFile(path, ({ driver }) => driver.all(sql))) {
          const period = /^job:calendar:\d{4}-\d{2}/.exec(String(cause))?.[0] ?? mondayOf(dayOf(new Date(Number(at))))
          const told = `${period} ${recipient} ${letter}`
          if (seen.has(told)) twice.push(`${cause}: ${told}`)
          seen.add(told)
        }
        return twice
      }
    }),
    { numRuns: LIVES, endOnFailure: true }
  )
}, 600_000)
