import type { Person, Post, Substitution } from '../core/person.ts'
import type { Roster } from '../core/roster.ts'
import type { SetDay } from '../core/rows.ts'
import type { Unit } from '../core/unit.ts'
import type { Reads } from '../ports/store.ts'
import type { Driver } from './driver.ts'
import type { Models } from './models.ts'
import { rows } from './rows.ts'

type People = Pick<
  Reads,
  | 'roster'
  | 'account'
  | 'accountsOf'
  | 'claimsOf'
  | 'heardBetween'
  | 'nameless'
  | 'linkedPeople'
  | 'group'
  | 'groups'
  | 'code'
  | 'codesOf'
  | 'wrongCodes'
>

/** Who is who, and where they are reached. */
export function people(driver: Driver, models: Models): People {
  return {
    roster: rosterReader(driver, models),

    async account(address) {
      const [row] = await driver.all('SELECT * FROM "account" WHERE "address" = ?', address)
      return row ? rows.account.parse(row) : null
    },
    async accountsOf(personId) {
      const found = await driver.all('SELECT * FROM "account" WHERE "personId" = ? ORDER BY "address"', personId)
      return found.map(row => rows.account.parse(row))
    },
    async claimsOf(personId) {
      const found = await driver.all('SELECT * FROM "account" WHERE "claimedId" = ? ORDER BY "address"', personId)
      return found.map(row => rows.account.parse(row))
    },
    async heardBetween(channel, after, until) {
      const found = await driver.all(
        `SELECT * FROM "account" WHERE "address" LIKE ? AND "personId" IS NOT NULL AND "reachable" = ?
         AND "lastHeard" > ? AND "lastHeard" <= ? ORDER BY "address"`,
        `${channel}:%`,
        true,
        after,
        until
      )
      return found.map(row => rows.account.parse(row))
    },
    async nameless(channel, beyond, limit) {
      const found = await driver.all(
        `SELECT * FROM "account" WHERE "address" LIKE ? AND "address" > ? AND "name" = '' ORDER BY "address" LIMIT ?`,
        `${channel}:%`,
        beyond,
        limit
      )
      return found.map(row => rows.account.parse(row))
    },
    async linkedPeople() {
      const linked = await driver.all('SELECT DISTINCT "personId" FROM "account" WHERE "personId" IS NOT NULL')
      return new Set(linked.map(row => Number(row.personId)))
    },
    async group(address) {
      const [row] = await driver.all('SELECT * FROM "group" WHERE "address" = ?', address)
      return row ? rows.group.parse(row) : null
    },
    async groups() {
      const found = await models.group.findMany({ orderBy: { address: 'asc' } })
      return found.map(row => rows.group.parse(row))
    },
    async code(hash) {
      const [row] = await driver.all('SELECT * FROM "code" WHERE "hash" = ?', hash)
      return row ? rows.code.parse(row) : null
    },
    async wrongCodes(since) {
      const [row] = await driver.all(
        'SELECT CAST(COALESCE(SUM("wrongCodes"), 0) AS INTEGER) AS "count" FROM "account" WHERE "wrongSince" > ?',
        since
      )
      return Number(row?.count ?? 0)
    },
    async codesOf(personId) {
      const found = await models.code.findMany({
        where: { personId },
        orderBy: [{ expiresAt: 'asc' }, { hash: 'asc' }]
      })
      return found.map(row => rows.code.parse(row))
    }
  }
}

/** The roster, held in memory; a call costs one look at its version. Those who ask while it is read wait for one reading. */
function rosterReader({ all }: Driver, models: Models): () => Promise<Roster> {
  let held: { readonly version: number; readonly roster: Promise<Roster> } | null = null

  return async () => {
    const [row] = await all(`SELECT "value" FROM "counter" WHERE "name" = 'roster'`)
    const version = Number(row?.value ?? 0)
    if (held?.version === version) return held.roster
    // Read after the version: a change in between is seen by the next call, never missed.
    const roster = readRoster(models, version)
    held = { version, roster }
    roster.catch(() => {
      if (held?.roster === roster) held = null
    })
    return roster
  }
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
