import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { add, change } from '../../src/core/outcome.ts'
import { keepFile } from '../../src/files.ts'
import { openStore } from '../../src/store/index.ts'
import { database, server } from '../backup/lived.ts'
import { people } from '../service/outside.ts'
import { everythingIn, officeEnvironment, openDesk } from './desk.ts'

let desk: ReturnType<typeof openDesk>
beforeEach(() => {
  desk = openDesk()
})
afterEach(() => desk.close())

/** What is nobody's to take along: codes, what is being typed, letters on their way, our own book-keeping. */
const left = [
  '_prisma_migrations',
  'cause',
  'code',
  'counter',
  'draft',
  'lease',
  'letter',
  'offer',
  'question',
  'secret'
]
const AT = new Date('2026-11-23T10:00:00+07:00')

test('everything the office owns goes out, row by row, each column explained (R52)', async () => {
  await desk.run(['list', '--json'])
  const trial = join(desk.dataDir, 'trial')
  const store = await openStore({ dataDir: trial })
  const bytes = new TextEncoder().encode('biên bản')
  const sha256 = await keepFile(trial, bytes)
  const file = {
    channel: 'telegram',
    fileRef: 'f',
    name: 'bien-ban.txt',
    kind: 'file',
    size: bytes.length,
    byId: 3
  } as const
  await store.commit(
    'x',
    {
      rests: [],
      save: [
        add('attachment', { ...file, taskNumber: 1, reportN: 0, sha256, at: AT }),
        add('feedback', { personId: 3, unitId: 31, kind: 'missing', text: '=1+1', at: AT }),
        change('task', { number: 1 }, { external: { origin: 'VPCP', id: '2026-7', state: 'Đang thực hiện' } })
      ],
      say: []
    },
    AT
  )
  await store.close()
  const out = join(desk.dataDir, 'ra')
  const { code } = await desk.run(['export', out])
  expect(code).toBe(0)

  const inside = everythingIn(trial)
  const files = readdirSync(out).filter(name => name.endsWith('.csv'))
  const counts = files.map(name => rowsOf(out, name).length)
  const exported = Object.keys(inside).filter(
    table => !left.includes(table) && table !== 'sent' && !table.startsWith('sqlite')
  )
  expect(files).toHaveLength(exported.length)
  expect(counts.reduce((a, b) => a + b)).toBe(exported.reduce((sum, table) => sum + (inside[table]?.length ?? 0), 0))

  const [first] = rowsOf(out, 'viec.csv')
  expect(first).toMatchObject({ number: '1', state: expect.any(String), assignedAt: expect.stringMatching(/\+07:00$/) })
  expect(rowsOf(out, 'gop-y.csv')).toMatchObject([{ text: "'=1+1" }])
  expect(readFileSync(join(out, 'tep', sha256), 'utf8')).toBe('biên bản')
  const explained = readFileSync(join(out, 'MO-TA.md'), 'utf8')
  for (const name of files)
    for (const column of Object.keys(rowsOf(out, name)[0] ?? {})) expect(explained, name).toContain(`| \`${column}\` |`)
})

test.each(['a file', ...(server ? ['a server'] : [])])(
  'what is exported is of one moment while people work, on %s',
  async on => {
    const place = on === 'a file' ? { dataDir: desk.dataDir } : { databaseUrl: await database() }
    const store = await openStore(place)
    await store.commit('seed', people(), AT)
    // Each commit keeps a line of the journal and a word of feedback: whoever has one without the other saw half.
    const line = { act: 'setting', actorId: 3, forId: null, at: AT, subject: 'x', before: {}, after: {} } as const
    const word = { personId: 3, unitId: 31, kind: 'useful', text: 'tốt', at: AT } as const
    const commits = { made: 0, over: false }
    const commit = async () => {
      const cause = `test:${commits.made++}`
      await store.commit(
        cause,
        { rests: [], save: [add('feedback', word), add('journal', { ...line, cause })], say: [] },
        AT
      )
    }
    // More than are read at a time.
    while (commits.made < 600) await commit()
    const working = (async () => {
      for (; !commits.over; await new Promise(resolve => setImmediate(resolve))) await commit()
    })()
    onTestFinished(async () => {
      commits.over = true
      await working
      await store.close()
    })
    const url: Record<string, string> = 'databaseUrl' in place ? { DATABASE_URL: place.databaseUrl } : {}
    for (const name of ['mot', 'hai', 'ba']) {
      const out = join(desk.dataDir, name)
      const before = commits.made
      await desk.run(['export', out], [], { ...officeEnvironment, ...url })
      expect(commits.made).toBeGreaterThan(before)
      const causes = rowsOf(out, 'nhat-ky.csv').map(({ cause }) => cause)
      expect(causes).toEqual([...new Set(causes)])
      expect(causes.length).toBeGreaterThanOrEqual(600)
      expect(rowsOf(out, 'gop-y.csv')).toHaveLength(causes.length)
    }
  },
  60_000
)

test("a task's place in another system goes out with it (R45)", async () => {
  await desk.run(['list', '--json'])
  const store = await openStore({ dataDir: join(desk.dataDir, 'trial') })
  const external = { origin: 'VPCP', id: '2026-7', state: 'Đang thực hiện' }
  await store.commit('x', { rests: [], save: [change('task', { number: 1 }, { external })], say: [] }, AT)
  await store.close()
  await desk.run(['export', join(desk.dataDir, 'ra')])
  const [first] = rowsOf(join(desk.dataDir, 'ra'), 'viec.csv')
  expect(JSON.parse(first?.external ?? '')).toEqual(external)
})

test('a folder that holds something is left alone', async () => {
  const out = join(desk.dataDir, 'ra')
  mkdirSync(out)
  writeFileSync(join(out, 'cua-toi.txt'), 'x')
  await expect(desk.run(['export', out])).rejects.toThrow('không trống')
  expect(readFileSync(join(out, 'cua-toi.txt'), 'utf8')).toBe('x')
})

const rowsOf = (folder: string, name: string): readonly Record<string, string>[] =>
  parse(readFileSync(join(folder, name)), { columns: true, bom: true })
