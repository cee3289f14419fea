import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../src/store/index.ts'
import { build, run } from './build.ts'
import { folder, LONG, MAI, orderLine, people, shows, TOKEN, telegram, VINH } from './outside.ts'

const server = process.env.TEST_POSTGRES_URL

/** A database of its own, with the people of the trial, gone when the test ends. */
async function database(url: string): Promise<string> {
  const name = `dondoc_service_${process.pid}`
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name}`)
  onTestFinished(async () => {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
    await admin.end()
  })
  const own = new URL(url)
  own.pathname = `/${name}`
  const store = await openStore({ databaseUrl: own.href })
  await store.commit('seed', people(), new Date())
  await store.close()
  return own.href
}

test.runIf(server)(
  'two processes on one server and one folder: one is killed, the other goes on within its lease',
  async () => {
    const simulator = await telegram()
    const DATABASE_URL = await database(server ?? '')
    const program = build()
    onTestFinished(program.remove)
    const shared = { DATA_DIR: folder(), DATABASE_URL, PORT: '0' }
    const env = { ...shared, TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: simulator.root }
    const first = run(program, folder(), env)
    onTestFinished(() => void first.process.kill('SIGKILL'))
    await first.says('"what":"started"')
    const second = run(program, folder(), env)
    onTestFinished(() => void second.process.kill('SIGKILL'))
    await second.says('"what":"started"')

    simulator.phone(VINH).says(orderLine('rà soát danh sách hộ nghèo'))
    await shows(simulator, VINH, '• Việc: rà soát danh sách hộ nghèo')
    simulator.phone(VINH).says('đúng')
    await shows(simulator, MAI, 'giao việc số 1')
    first.process.kill('SIGKILL')
    simulator.phone(LONG).says('nhận 1')
    const seen = () =>
      simulator
        .phone(VINH)
        .chat()
        .some(one => one.text?.includes('Đã nhận: Trần Đức Long'))
    await simulator.until(seen, 20_000)
    expect(simulator.wire().filter(one => one.accepted === false)).toEqual([])
    second.process.kill('SIGTERM')
    expect(await second.ended).toBe(0)
  },
  60_000
)
