import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  openSync,
  readdirSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { FILE, openStore } from '../../src/store/index.ts'
import { doctorTool } from '../../src/tools/doctor.ts'
import { zaloTokenTool } from '../../src/tools/zalo.ts'
import { freePort } from '../support/loopback.ts'
import { build, type Child, type Program } from './build.ts'
import { folder, launched, MAI, office, orderLine, shows, TOKEN, telegram, VINH } from './outside.ts'
import { atTerminal, environment, LONG, zalo, office as zaloOffice } from './zalo-outside.ts'

let program: Program
beforeAll(() => {
  program = build()
})
afterAll(() => program.remove())

const started = (env: Readonly<Record<string, string>>): Child => launched(program, env)

/** What the doctor says at the terminal, and whether it is content. */
async function doctor(
  env: Readonly<Record<string, string>>
): Promise<{ readonly said: string; readonly ends: number }> {
  const printed: string[] = []
  const ends = await doctorTool.run([], {
    config: () => readConfig(env),
    now: () => new Date(),
    input: (async function* () {})(),
    print: text => void printed.push(text),
    tell: () => {}
  })
  return { said: printed.join('\n'), ends }
}

/** A limit on what a process may write to one file stands for a disk that is full; Linux has the tool. */
const canFill = process.platform === 'linux' && spawnSync('prlimit', ['--version']).status === 0

test.runIf(canFill)(
  'a full disk: not ready, what Zalo brings waits beside it and is heard once there is room',
  async () => {
    const port = await freePort()
    const { oa, shows } = await zalo(port)
    const dataDir = await zaloOffice([{ address: `zalo-oa:${LONG}`, personId: 3 }])
    const env = environment(dataDir, port, oa.root)
    await atTerminal(zaloTokenTool, readConfig(env), oa.pair.refreshToken)
    const child = started(env)
    await child.says('"what":"started"')
    const answers = async () =>
      Promise.all(['/healthz', '/readyz'].map(async path => (await fetch(`http://127.0.0.1:${port}${path}`)).status))
    const mayWrite = (bytes: string) => spawnSync('prlimit', ['--pid', String(child.process.pid), `--fsize=${bytes}:`])
    expect(await answers()).toEqual([200, 200])
    mayWrite('4096')
    expect(await answers()).toEqual([200, 503])
    const long = oa.phone(LONG ?? '')
    long.says('việc của tôi')
    const events = await oa.untilEvents(undefined, 20_000)
    expect(events.map(({ fate, status }) => `${fate} ${status}`)).toEqual(['delivered 200'])
    expect(readdirSync(join(dataDir, 'spool'))).toHaveLength(1)
    expect(child.output()).toContain('the database is away: what came in waits on the disk')
    mayWrite('unlimited')
    await shows(long.id, 'không có việc nào')
    expect(await answers()).toEqual([200, 200])
    expect(readdirSync(join(dataDir, 'spool'))).toEqual([])
    expect(long.chat().filter(({ from, text }) => from === 'oa' && text.includes('không có việc nào'))).toHaveLength(1)
    // No room for the spool either: Zalo hears that nothing was kept, and so does the log.
    mayWrite('1')
    long.says('trợ giúp')
    const last = (await oa.untilEvents(undefined, 60_000)).at(-1)
    expect(last?.status).toBe(500)
    expect(child.output()).toContain('zalo event not kept')
  },
  120_000
)

describe('a file of the database', () => {
  /** An office with one order, its process killed so that its newest commits lie in the write-ahead log alone. */
  async function cutOff() {
    const simulator = await telegram()
    const env = { DATA_DIR: await office(), PORT: '0', TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: simulator.root }
    const child = started(env)
    await child.says('"what":"started"')
    simulator.phone(VINH).says(orderLine('rà soát danh sách hộ nghèo'))
    await shows(simulator, VINH, '• Việc: rà soát danh sách hộ nghèo')
    simulator.phone(VINH).says('đúng')
    await shows(simulator, MAI, 'giao việc số 1')
    child.process.kill('SIGKILL')
    await child.ended
    // Files that no other connection of this test may still hold.
    const DATA_DIR = folder()
    cpSync(env.DATA_DIR, DATA_DIR, { recursive: true })
    return { simulator, env: { ...env, DATA_DIR }, path: join(DATA_DIR, FILE) }
  }

  function overwrites(path: string, from: number, bytes: number): void {
    const file = openSync(path, 'r+')
    writeSync(file, Buffer.alloc(bytes, 0xa5), 0, bytes, from)
    closeSync(file)
  }

  test('whose write-ahead log is broken at its end: it starts, says so, and what was kept before is there', async () => {
    const { simulator, env, path } = await cutOff()
    const { size } = statSync(`${path}-wal`)
    expect(size).toBeGreaterThan(0)
    // A commit half written when the power failed: a frame whose sum is wrong, and one that is cut short.
    writeFileSync(`${path}-wal`, Buffer.alloc(5_000, 0xa5), { flag: 'a' })
    truncateSync(`${path}-wal`, size + 4_500)
    const again = started(env)
    await again.says('"what":"started"')
    expect(again.output()).toContain('the last run was cut off: the database is looked through')
    simulator.phone(VINH).says('chi tiết 1')
    await shows(simulator, VINH, /rà soát danh sách hộ nghèo[\s\S]*Tình trạng/)
    again.process.kill('SIGTERM')
    expect(await again.ended).toBe(0)
    const { said } = await doctor(env)
    expect(said).toContain('tệp cơ sở dữ liệu: nguyên vẹn')
    // Ended by itself: nothing is to be looked through.
    const third = started(env)
    await third.says('"what":"started"')
    expect(third.output()).not.toContain('cut off')
  }, 90_000)

  test('whose write-ahead log is overwritten from its middle: what lies before the break is there', async () => {
    const { env, path } = await cutOff()
    const { size } = statSync(`${path}-wal`)
    overwrites(`${path}-wal`, Math.floor(size / 2), Math.floor(size / 2))
    const again = started(env)
    await again.says('"what":"started"')
    again.process.kill('SIGTERM')
    expect(await again.ended).toBe(0)
    expect((await doctor(env)).said).toContain('tệp cơ sở dữ liệu: nguyên vẹn')
    const store = await openStore({ dataDir: env.DATA_DIR })
    expect((await store.roster()).people.size).toBeGreaterThan(0)
    await store.close()
  }, 90_000)

  test.each([
    ['pages', 8_192, 400_000],
    ['its head', 0, 100]
  ] as const)(
    'that is broken itself (%s) is refused in a sentence that says what to do, and the doctor says so',
    async (_, from, bytes) => {
      const { env, path } = await cutOff()
      const store = await openStore({ dataDir: env.DATA_DIR })
      await store.close()
      overwrites(path, from, Math.min(bytes, statSync(path).size - from))
      writeFileSync(`${path}-wal`, 'x')
      const again = started(env)
      expect(await again.ended).toBe(1)
      expect(again.output()).toMatch(/is damaged \([^)]*\)\. Leave it as it is.*dondoc restore/)
      expect(again.output()).not.toContain('    at ')
      const { said, ends } = await doctor(env)
      expect(said).toMatch(/HỎNG .*(?:tệp )?cơ sở dữ liệu: /)
      expect(ends).toBe(1)
    },
    90_000
  )
})

describe('a folder', () => {
  const refused = /^Không ghi được vào thư mục .* \/ this folder cannot be written to \((\w+)\): .+\n$/

  test('that cannot be made is refused in a sentence', async () => {
    const path = join(folder(), 'tệp')
    writeFileSync(path, '')
    for (const DATABASE_URL of [undefined, 'postgresql://nobody@127.0.0.1:1/none']) {
      const server = DATABASE_URL === undefined ? {} : { DATABASE_URL }
      const child = started({ DATA_DIR: join(path, 'data'), PORT: '0', TELEGRAM_BOT_TOKEN: TOKEN, ...server })
      expect(await child.ended).toBe(1)
      expect(child.output()).toMatch(refused)
    }
  })

  test('that may only be read is refused in a sentence, and left as it was', async () => {
    // Whoever may do everything may write to any folder but to those of the kernel.
    const dataDir = process.getuid?.() === 0 ? '/sys/kernel' : await office()
    if (dataDir !== '/sys/kernel') {
      chmodSync(dataDir, 0o555)
      onTestFinished(() => chmodSync(dataDir, 0o755))
    }
    const child = started({ DATA_DIR: dataDir, PORT: '0', TELEGRAM_BOT_TOKEN: TOKEN })
    expect(await child.ended).toBe(1)
    expect(child.output()).toMatch(refused)
    expect(existsSync(join(dataDir, 'service.lock'))).toBe(false)
  })
})
