import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { zaloTokenTool } from '../../src/tools/zalo.ts'
import { wayTo } from '../support/cut.ts'
import { freePort } from '../support/loopback.ts'
import { build, type Child, type Program } from './build.ts'
import { folder, launched, orderLine } from './outside.ts'
import { atTerminal, environment, LONG, peopled, VINH, zalo } from './zalo-outside.ts'

const server = process.env.TEST_POSTGRES_URL ?? ''

let program: Program
beforeAll(() => {
  program = build()
})
afterAll(() => program.remove())

/** An office on a server behind a way that can be cut, its people on Zalo, and the program that serves it. */
async function served() {
  const name = `dondoc_outage_${process.pid}_${Math.floor(performance.now())}`
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name}`)
  onTestFinished(async () => {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
    await admin.end()
  })
  const own = new URL(server)
  own.pathname = `/${name}`
  await peopled({ databaseUrl: own.href }, [
    { address: `zalo-oa:${VINH}`, personId: 1 },
    { address: `zalo-oa:${LONG}`, personId: 3 }
  ])
  const way = await wayTo(own.href)
  const port = await freePort()
  const { oa, shows } = await zalo(port)
  const dataDir = folder()
  const env = { ...environment(dataDir, port, oa.root), DATABASE_URL: way.url }
  await atTerminal(zaloTokenTool, readConfig(env), oa.pair.refreshToken)
  const begin = (): Child => launched(program, env)
  const child = begin()
  await child.says('"what":"started"')
  const [vinh, long] = [oa.phone(VINH ?? ''), oa.phone(LONG ?? '')]
  const status = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status
  return {
    name,
    admin,
    own,
    way,
    oa,
    shows,
    child,
    begin,
    vinh,
    long,
    /** Health, readiness. */
    answers: async () => [await status('/healthz'), await status('/readyz')],
    spooled: () => (existsSync(join(dataDir, 'spool')) ? readdirSync(join(dataDir, 'spool')) : []),
    /** What became of all that people said so far, when Zalo has brought it. */
    async brought() {
      const events = await oa.untilEvents(undefined, 40_000)
      return [...new Set(events.map(({ fate, status }) => `${fate} ${status}`))]
    },
    toldLong: (words: string) => long.chat().filter(({ from, text }) => from === 'oa' && text.includes(words)).length
  }
}

describe.runIf(server !== '')('a server', () => {
  test('gone and back, the process killed meanwhile: what came in once is heard in order, once', async () => {
    const { way, child, begin, vinh, long, answers, spooled, brought, shows, toldLong } = await served()
    expect(await answers()).toEqual([200, 200])
    way.cuts()
    expect(await answers()).toEqual([200, 503])
    vinh.says(orderLine('rà soát danh sách hộ nghèo').replace('P. VHXH', 'đ/c Long'))
    expect(await brought()).toEqual(['delivered 200'])
    vinh.says('đúng')
    expect(await brought()).toEqual(['delivered 200'])
    long.says('nhận 1')
    expect(await brought()).toEqual(['delivered 200'])
    expect(spooled()).toHaveLength(3)
    child.process.kill('SIGKILL')
    await child.ended
    const early = begin()
    expect(await early.ended).toBe(1)
    expect(early.output()).toMatch(/^Không dùng được cơ sở dữ liệu \/ the database cannot be used \([^)]*\): .+\n$/)
    way.mends()
    const late = begin()
    await late.says('"what":"started"')
    await shows(long.id, 'Đã ghi nhận đồng chí nhận việc số 1')
    expect(await answers()).toEqual([200, 200])
    // Gone once more, and back while it runs.
    way.cuts()
    vinh.says(orderLine('kiểm tra vệ sinh trường học').replace('P. VHXH', 'đ/c Long'))
    expect(await brought()).toEqual(['delivered 200'])
    vinh.says('đúng')
    expect(await brought()).toEqual(['delivered 200'])
    way.mends()
    await shows(long.id, 'giao việc số 2')
    expect([toldLong('giao việc số 1'), toldLong('giao việc số 2'), toldLong('nhận việc số 1')]).toEqual([1, 1, 1])
    expect(await answers()).toEqual([200, 200])
    expect(spooled()).toEqual([])
    late.process.kill('SIGTERM')
    expect(await late.ended).toBe(0)
  }, 120_000)

  test('that has become a standby answers and keeps nothing: not ready, until another is the primary', async () => {
    const { name, admin, long, answers, spooled, brought, shows, toldLong } = await served()
    const becomes = async (readOnly: 'on' | 'off') => {
      await admin.query(`ALTER DATABASE ${name} SET default_transaction_read_only = ${readOnly}`)
      await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name])
    }
    await becomes('on')
    expect(await answers()).toEqual([200, 503])
    long.says('việc của tôi')
    expect(await brought()).toEqual(['delivered 200'])
    expect(spooled()).toHaveLength(1)
    await becomes('off')
    await shows(long.id, 'không có việc nào')
    await expect.poll(answers, { timeout: 15_000 }).toEqual([200, 200])
    expect([spooled(), toldLong('không có việc nào')]).toEqual([[], 1])
  }, 120_000)

  test('whose tables somebody holds for long is not waited for without end, and what came in is heard after', async () => {
    const { own, long, answers, spooled, brought, shows, toldLong } = await served()
    const other = new pg.Client({ connectionString: own.href })
    await other.connect()
    onTestFinished(() => other.end())
    await other.query('BEGIN')
    await other.query('LOCK TABLE "cause", "lease", "account" IN ACCESS EXCLUSIVE MODE')
    long.says('việc của tôi')
    expect(await answers()).toEqual([200, 503])
    expect(await brought()).toEqual(['delivered 200'])
    expect(spooled()).toHaveLength(1)
    await other.query('COMMIT')
    await shows(long.id, 'không có việc nào')
    expect(await answers()).toEqual([200, 200])
    expect([spooled(), toldLong('không có việc nào')]).toEqual([[], 1])
  }, 120_000)
})
