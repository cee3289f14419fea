import { z } from 'zod'
import type { Person, Post, Substitution } from '../core/person.ts'
import type { Roster } from '../core/roster.ts'
import type { SetDay } from '../core/rows.ts'
import { defaultSettings, type Settings } from '../core/settings.ts'
import type { Unit } from '../core/unit.ts'
import type { Office } from '../ports/begun.ts'
import type { Store } from '../ports/store.ts'
import type { Driver } from './driver.ts'
import type { Models } from './models.ts'
import { rows } from './rows.ts'

const time = z.string().regex(/^\d\d:\d\d$/)
const amount = z.number().nonnegative()
const half = z.tuple([time, time])
const written: z.ZodType<Partial<Settings>> = z.object({
  organisation: z.string().exactOptional(),
  contact: z.string().exactOptional(),
  beforeDate: z.enum(['strict', 'inclusive']).exactOptional(),
  ackWorkingHours: amount.exactOptional(),
  ackAssignerWorkingHours: amount.exactOptional(),
  overdueHeadDays: amount.exactOptional(),
  overdueDeputyDays: amount.exactOptional(),
  overdueChairmanDays: amount.exactOptional(),
  entrySlaWorkingDays: amount.exactOptional(),
  urgesPerDay: amount.exactOptional(),
  reopenWorkingDays: amount.exactOptional(),
  recurAheadWorkingDays: amount.exactOptional(),
  hours: z.object({ morning: half, afternoon: half }).exactOptional(),
  dueSoonWorkingDays: amount.exactOptional(),
  confirmLimitWorkingDays: amount.exactOptional(),
  rankingMinimum: amount.exactOptional(),
  alertTime: time.exactOptional(),
  quietFrom: time.exactOptional(),
  quietTo: time.exactOptional(),
  goLive: z.iso.date().nullable().exactOptional(),
  kind: z.enum(['trial', 'office']).exactOptional()
})

type Read = { readonly version: number; readonly roster: Promise<Roster>; readonly settings: Promise<Settings> }

/** The office held in memory: as it is now, or as it was at a version that a look at something else brought along. */
export type HeldOffice = { now(): Promise<Office>; as(version: unknown): Promise<Office> }

/** In SQL, the version that roster and settings share. */
export const VERSION = `(SELECT "value" FROM "counter" WHERE "name" = 'roster')`

/** Those who ask while it is read wait for one reading. */
export function holding({ all, quick }: Driver, models: Models): HeldOffice {
  let held: Read | null = null

  /** Read after the version: a change in between is seen by the next call, never missed. */
  function read(version: number): Read {
    if (held?.version === version) return held
    const fresh = { version, roster: readRoster(models, version), settings: readSettings(all) }
    held = fresh
    for (const reading of [fresh.roster, fresh.settings])
      reading.catch(() => {
        if (held === fresh) held = null
      })
    return fresh
  }

  async function as(version: unknown): Promise<Office> {
    const { roster, settings } = read(Number(version ?? 0))
    return { roster: await roster, settings: await settings }
  }

  return {
    as,
    async now() {
      const [row] = await quick(`SELECT ${VERSION} AS "version"`)
      return as(row?.version)
    }
  }
}

/** Who is who and what the office set: a call costs one look at the version that both share. */
export const office = (
  { quick }: Driver,
  held: HeldOffice
): Pick<Store, 'roster' | 'settings' | 'officeAs' | 'begun'> => ({
  officeAs: version => held.as(version),
  roster: async () => (await held.now()).roster,
  settings: async () => (await held.now()).settings,
  async begun(cause) {
    const [row] = await quick(
      `SELECT ${VERSION} AS "version", (SELECT 1 FROM "cause" WHERE "key" = ?) AS "known"`,
      cause
    )
    return { known: row?.known === 1, ...(await held.as(row?.version)) }
  }
})

async function readSettings(all: Driver['all']): Promise<Settings> {
  const set = (await all('SELECT * FROM "setting"')).map(row => rows.setting.parse(row))
  const known = written.parse(Object.fromEntries(set.map(({ key, value }) => [key, value])))
  return { ...defaultSettings, ...known }
}

async function readRoster(models: Models, version: number): Promise<Roster> {
  const [units, persons, posts, substitutions, days] = await Promise.all([
    models.unit.findMany({ orderBy: [{ order: 'asc' }, { id: 'asc' }] }),
    models.person.findMany({ orderBy: { id: 'asc' } }),
    models.post.findMany({ orderBy: { id: 'asc' } }),
    models.substitution.findMany({ orderBy: { id: 'asc' } }),
    models.holiday.findMany({ orderBy: { day: 'asc' } })
  ])
  return {
    version,
    units: byId(units.map((unit): Unit => rows.unit.parse(unit))),
    people: byId(persons.map((person): Person => rows.person.parse(person))),
    posts: posts.map((post): Post => rows.post.parse(post)),
    substitutions: substitutions.map((one): Substitution => rows.substitution.parse(one)),
    days: days.map((day): SetDay => rows.holiday.parse(day))
  }
}

const byId = <T extends { readonly id: number }>(all: readonly T[]): ReadonlyMap<number, T> =>
  new Map(all.map(one => [one.id, one]))
