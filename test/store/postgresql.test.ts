import pg from 'pg'
import { describe, expect, test, vi } from 'vitest'
import { add, type Save } from '../../src/core/outcome.ts'
import { isAway } from '../../src/store/away.ts'
import type { Row, Work } from '../../src/store/driver.ts'
import { openStore } from '../../src/store/index.ts'
import { createPipeline } from '../../src/store/pipeline.ts'
import { ANSWERING_MS, openPool, postgresqlDriver } from '../../src/store/postgresql.ts'
import { wayTo } from '../support/cut.ts'
import { storeContract } from './contract.ts'
import { at, outcome, task } from './office.ts'
import { rawOn, wipe } from './pglite.ts'

const server = process.env.TEST_POSTGRES_URL

/** A database of its own on the server, and how to be rid of it. */
async function database(url: string): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const name = `dondoc_test_${process.pid}_${Math.floor(performance.now())}`
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  return {
    url: own.href,
    async drop() {
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
      await admin.end()
    }
  }
}

if (server) {
  storeContract('postgresql', async () => {
    const { url, drop } = await database(server)
    const store = await openStore({ databaseUrl: url })
    const pool = openPool(url, ANSWERING_MS)
    const driver = postgresqlDriver(pool)
    return {
      async fresh() {
        await wipe(driver)
        return store
      },
      second: () => openStore({ databaseUrl: url }),
      raw: rawOn(async sql => void (await pool.query(sql))),
      async close() {
        await driver.close()
        await store.close()
        await drop()
      }
    }
  })
}

/** The first line of a task that is kept with it, or of an older one. */
const added = (taskNumber: number, cause: string): Save =>
  add('history', {
    ...{ taskNumber, act: 'assigned', actorId: 1, forId: null, at: at(8), recordedAt: at(8), before: {}, after: {} },
    cause
  })

/** First lines of the tasks 901, 902 and so on, as another connection writes them. */
function importedLines(howMany: number) {
  const columns = ['taskNumber', 'n', 'act', 'at', 'recordedAt', 'before', 'after', 'cause', 'salt', 'hash']
  const named = columns.map(column => `"${column}"`).join(', ')
  return {
    acts: `(${named}) VALUES (${columns.map((_, k) => `$${k + 1}`).join(', ')})`,
    values: Array.from({ length: howMany }, (_, k) => [901 + k, 1, 'assigned', at(8), at(8), '{}', '{}', 'x', 's', 'h'])
  }
}

describe.runIf(server)('on a server', () => {
  test('a process that keeps a letter rings for the one that sends, also after its connection broke', async () => {
    const { url, drop } = await database(server ?? '')
    const [sends, hears] = [await openStore({ databaseUrl: url }), await openStore({ databaseUrl: url })]
    let rung = 0
    const silence = await sends.onRing(() => {
      rung += 1
    })
    const reached = () => vi.waitFor(async () => hears.ring().then(() => expect(rung).toBeGreaterThan(0)), 20_000)
    await reached()
    const other = new pg.Client({ connectionString: url })
    await other.connect()
    await other.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`
    )
    await other.end()
    rung = 0
    await reached()
    await silence()
    await Promise.all([sends.close(), hears.close()])
    await drop()
  }, 60_000)

  test('lines that are kept after others with higher numbers are sealed; who only keeps on writing holds no seal up', async () => {
    const { url, drop } = await database(server ?? '')
    const store = await openStore({ databaseUrl: url })
    const keeps = (cause: string) =>
      store.commit(cause, outcome({ save: [add('task', task()), added(-1, cause)] }), at(8))
    await keeps('first')
    const long = new pg.Client({ connectionString: url })
    await long.connect()
    await long.query('BEGIN')
    const { acts, values } = importedLines(3)
    for (const row of values) await long.query(`INSERT INTO "history" ${acts}`, row)
    // More numbers are drawn meanwhile than anybody would look back.
    await long.query(`SELECT nextval('history_id_seq') FROM generate_series(1, 5000)`)
    await keeps('second')
    expect(await store.seals(at(9))).toEqual([])
    expect(await store.unsealedSince()).toEqual(at(8))
    const whileItEnds = store.seals(at(9))
    await long.query('COMMIT')
    let over = false
    const busy = (async () => {
      for (let n = 0; !over; n += 1) await keeps(`busy ${n}`)
    })()
    for (const seals of [await whileItEnds, await store.seals(at(10))]) {
      expect(seals).toHaveLength(1)
      expect(seals[0]?.heads.map(([taskNumber]) => taskNumber)).toEqual(expect.arrayContaining([1, 2, 901, 902, 903]))
    }
    over = true
    await busy
    await long.end()
    await store.close()
    await drop()
  }, 60_000)

  test('a store outlives its connections', async () => {
    const { url, drop } = await database(server ?? '')
    const store = await openStore({ databaseUrl: url })
    await store.roster()
    const other = new pg.Client({ connectionString: url })
    await other.connect()
    await other.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()'
    )
    await other.end()
    await expect
      .poll(() =>
        store.ping().then(
          () => true,
          () => false
        )
      )
      .toBe(true)
    await store.close()
    await drop()
  })

  test('that falls silent is away within its bound, in the middle of a transaction too, and is there again after', async () => {
    const { url, drop } = await database(server ?? '')
    const way = await wayTo(url)
    const pool = openPool(way.url, 500)
    const driver = postgresqlDriver(pool)
    const work = function* (): Work<readonly Row[]> {
      yield { sql: 'SELECT 1', params: [] }
      way.fallsSilent()
      return yield { sql: 'SELECT 2', params: [] }
    }
    await expect(driver.transaction(work())).rejects.toSatisfy(isAway)
    way.mends()
    expect(await driver.all('SELECT 3 AS "n"')).toEqual([{ n: 3 }])
    await driver.close()
    await drop()
  })

  test('what goes by one connection without waiting: all of it breaks with it or falls silent with it, and then goes by a new one', async () => {
    const { url, drop } = await database(server ?? '')
    const way = await wayTo(url)
    const pipeline = createPipeline(options => openPool(way.url, 500, options))
    const asks = (text: string) => pipeline.ask({ text: `SELECT ${text} AS "n"` })
    const twoAway = async (first: Promise<unknown>) => {
      const both = await Promise.allSettled([first, asks('2')])
      for (const one of both) expect(one).toMatchObject({ status: 'rejected', reason: expect.toSatisfy(isAway) })
    }
    const answers = await Promise.allSettled([asks('1'), asks('1 / 0'), asks('3')])
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    await twoAway(asks('pg_terminate_backend(pg_backend_pid())'))
    expect(await asks('4')).toEqual([{ n: 4 }])
    way.fallsSilent()
    await twoAway(asks('5'))
    way.mends()
    await expect.poll(() => asks('6').catch(() => null)).toEqual([{ n: 6 }])
    expect(pipeline.pending()).toBe(0)
    await pipeline.close()
    await drop()
  })

  test('what one connection cannot be asked goes by another: it is not there, or is not as it was', async () => {
    const { url, drop } = await database(server ?? '')
    const way = await wayTo(url)
    const [broken, other] = [way.url, url].map(to => createPipeline(options => openPool(to, ANSWERING_MS, options)))
    if (!broken || !other) throw new Error('two ways')
    const driver = postgresqlDriver(openPool(url, ANSWERING_MS), { looks: [broken], soon: other })
    expect(await driver.quick('SELECT 1 AS "n"')).toEqual([{ n: 1 }])
    way.cuts()
    await driver.quick('SELECT 1 AS "n"').catch(() => {})
    expect(await driver.quick('SELECT 1 AS "n"')).toEqual([{ n: 1 }])
    expect(await driver.soon('SELECT 1 AS "n"')).toEqual([{ n: 1 }])
    await driver.soon('DEALLOCATE ALL')
    const both = [driver.soon('SELECT 1 AS "n"'), driver.soon('SELECT 1 AS "n"')]
    expect(await Promise.all(both)).toEqual([[{ n: 1 }], [{ n: 1 }]])
    await driver.close()
    await drop()
  })

  test('stores that open at once make the tables once', async () => {
    const { url, drop } = await database(server ?? '')
    const stores = await Promise.all([1, 2, 3].map(() => openStore({ databaseUrl: url })))
    for (const store of stores) expect(await store.countTasks({})).toBe(0)
    await Promise.all(stores.map(store => store.close()))
    await drop()
  })
})
