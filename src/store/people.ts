import type { Reads } from '../ports/store.ts'
import type { Driver } from './driver.ts'
import type { Models } from './models.ts'
import { rows } from './rows.ts'

type People = Pick<
  Reads,
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
    async account(address) {
      const [row] = await driver.quick('SELECT * FROM "account" WHERE "address" = ?', address)
      return row ? rows.account.parse(row) : null
    },
    async accountsOf(personId) {
      const found = await driver.quick('SELECT * FROM "account" WHERE "personId" = ? ORDER BY "address"', personId)
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
      const [row] = await driver.quick('SELECT * FROM "group" WHERE "address" = ?', address)
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
