import { expect, onTestFinished, test } from 'vitest'
import { restoreBackup } from '../../src/backup/restoring.ts'
import { takeBackup } from '../../src/backup/taking.ts'
import { add } from '../../src/core/outcome.ts'
import { fileOf, openMigrated, openStore, type Place } from '../../src/store/index.ts'
import { officeEnvironment, openDesk } from '../tools/desk.ts'
import { database, everythingInFile, folder, livedOffice, NOW, server } from './lived.ts'

/** Where an office may be: on a file, or restored onto a server. */
const places = [
  { on: 'a file', open: async (home: string): Promise<Place> => ({ dataDir: home }) },
  ...(server
    ? [
        {
          on: 'a server',
          async open(home: string): Promise<Place> {
            const place = { databaseUrl: await database() }
            const shelf = folder()
            const { path } = await takeBackup({
              place: { dataDir: home },
              dataDir: home,
              shelf,
              name: 'first',
              at: NOW
            })
            await restoreBackup(path, place, folder())
            return place
          }
        }
      ]
    : [])
]

test.each(places)(
  'a backup is of one moment while people work, on $on',
  async ({ open }) => {
    const home = await livedOffice()
    const place = await open(home)
    const store = await openStore(place)
    onTestFinished(() => store.close())
    // Each commit keeps a line of the journal and a word of feedback: whoever has one without the other saw half.
    const line = { act: 'setting', actorId: 3, forId: null, at: NOW, subject: 'x', before: {}, after: {} } as const
    const word = { personId: 3, unitId: 31, kind: 'useful', text: 'tốt', at: NOW } as const
    let commits = 0
    let over = false
    const working = (async () => {
      while (!over) {
        const cause = `test:live:${commits}`
        const save = [add('feedback', word), add('journal', { ...line, cause })]
        await store.commit(cause, { rests: [], save, say: [] }, NOW)
        commits += 1
        // Lets the others have their turn, as requests that come in do.
        await new Promise(resolve => setImmediate(resolve))
      }
    })()
    const shelf = folder()
    const seen: number[] = []
    for (const name of ['one', 'two', 'three']) {
      const begun = commits
      const { path, manifest } = await takeBackup({ place, dataDir: home, shelf, name, at: NOW })
      expect(commits).toBeGreaterThan(begun)
      const other = folder()
      await restoreBackup(path, { dataDir: other }, other)
      const { journal = [], feedback = [], cause = [] } = everythingInFile(other)
      const live = cause.filter(row => row.includes('test:live:')).length
      expect([journal.filter(row => row.includes('test:live:')).length, feedback.length - 1]).toEqual([live, live])
      expect(manifest.tables.find(({ name: table }) => table === 'cause')?.rows).toBe(cause.length)
      seen.push(live)
    }
    over = true
    await working
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect(seen.at(-1)).toBeGreaterThan(0)
  },
  90_000
)

test('what waited in a restored office goes once more, marked, where that is right; nobody holds a lease', async () => {
  const home = await livedOffice()
  const shelf = folder()
  const { path } = await takeBackup({ place: { dataDir: home }, dataDir: home, shelf, name: 'one', at: NOW })
  const other = folder()
  await restoreBackup(path, { dataDir: other }, other)
  const store = openMigrated(fileOf(other))
  onTestFinished(() => store.close())
  expect(await store.recover(NOW)).toBe(2)
  const claimed = await store.claim(NOW, 10)
  expect(claimed.map(({ kind, unsure }) => [kind, unsure])).toEqual([['order', true]])
  expect(await store.letterCounts()).toMatchObject({ unsure: 1, in_hand: 1 })
  expect(everythingInFile(other).lease).toEqual([])
})

test('the tools: a backup, an empty folder, an office in it; neither a trial nor a second office takes its place', async () => {
  const home = await livedOffice()
  const desk = openDesk({ ...officeEnvironment, DATA_DIR: home })
  const [empty, trial] = [openDesk(officeEnvironment), openDesk()]
  for (const one of [desk, empty, trial]) onTestFinished(one.close)
  const { printed } = await desk.run(['backup'])
  const [path = ''] = printed
  expect(printed).toEqual([expect.stringContaining('/backups/dondoc-2026-11-23T09-00-00')])
  await expect(trial.run(['restore', path])).rejects.toThrow('là của cơ quan')
  await expect(empty.run(['restore', home])).rejects.toThrow('không phải là bản sao lưu')
  await expect(empty.run(['restore'])).rejects.toThrow('dondoc restore')
  await expect(empty.run(['backup'])).rejects.toThrow('chưa có cơ sở dữ liệu')
  const { code, told } = await empty.run(['restore', path])
  expect([code, told.join('\n')]).toEqual([0, expect.stringMatching(/^task +299$/m)])
  await expect(empty.run(['restore', path])).rejects.toThrow('không trống')
  const tasks = async (one: typeof desk) => (await one.run(['list', '--json'])).printed
  expect(await tasks(empty)).toEqual(await tasks(desk))
})
