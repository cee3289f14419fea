import { existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import fsPromises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { basename, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readManifest } from '../../src/backup/manifest.ts'
import { restoreBackup } from '../../src/backup/restoring.ts'
import { addDays, at } from '../../src/core/calendar.ts'
import { fileAt } from '../../src/files.ts'
import { backupDue, backupNight } from '../../src/jobs/backup.ts'
import { createNightly } from '../../src/nightly.ts'
import { fileOf, openMigrated } from '../../src/store/index.ts'
import { officeEnvironment, openDesk } from '../tools/desk.ts'
import { filesIn, folder, livedOffice } from './lived.ts'

/** An office with its nightly backup, at a moment that can be moved. */
async function nightly(begin: string) {
  const dataDir = await livedOffice()
  const shelf = join(folder(), 'backups')
  const store = openMigrated(fileOf(dataDir))
  onTestFinished(() => store.close())
  const clock = { at: new Date(begin), now: () => clock.at }
  const events: string[] = []
  const log = ({ what, night }: { what: string; night: string }) => void events.push(`${what} ${night}`)
  const make = () => createNightly({ backups: { place: { dataDir }, dataDir, shelf }, store, clock, log })
  return { dataDir, shelf, store, clock, events, make, ...make() }
}

test('a night is backed up once, whatever restarts, and a night that was missed is made up for once', async () => {
  const { look, make, clock, shelf, events } = await nightly('2026-11-24T01:00:00+07:00')
  await look()
  expect(readdirSync(shelf)).toEqual(['nightly-2026-11-23'])
  await look()
  clock.at = new Date('2026-11-24T02:29:00+07:00')
  await look()
  clock.at = new Date('2026-11-24T02:30:00+07:00')
  await Promise.all([look(), look()])
  await make().look()
  expect(readdirSync(shelf)).toEqual(['nightly-2026-11-23', 'nightly-2026-11-24'])
  clock.at = new Date('2026-11-28T09:00:00+07:00')
  await look()
  expect(readdirSync(shelf)).toEqual(['nightly-2026-11-23', 'nightly-2026-11-24', 'nightly-2026-11-28'])
  expect(events).toEqual(['backup 2026-11-23', 'backup 2026-11-24', 'backup 2026-11-28'])
  expect((await readManifest(join(shelf, 'nightly-2026-11-28'))).at).toBe('2026-11-28T02:00:00.000Z')
}, 60_000)

test('fourteen nights are kept, each can be restored, and what others put there is left', async () => {
  const { look, clock, shelf, dataDir } = await nightly('2026-11-01T03:00:00+07:00')
  const begun = (name: string, when: string) => {
    mkdirSync(join(shelf, name), { recursive: true })
    utimesSync(join(shelf, name), new Date(when), new Date(when))
  }
  begun('nightly-2026-10-20.dead.new', '2026-10-31T02:30:00+07:00')
  begun('nightly-2026-11-16.another.new', '2026-11-16T02:30:00+07:00')
  begun('before-upgrade-2026-10-20.dead.new', '2026-10-31T02:30:00+07:00')
  begun('dondoc-2026-10-31.broken-off.new', '2026-10-31T02:30:00+07:00')
  begun('dondoc-2026-11-16.under-way.new', '2026-11-16T02:30:00+07:00')
  mkdirSync(join(shelf, 'dondoc-by-hand'))
  writeFileSync(join(shelf, 'nightly-notes.txt'), 'x')
  for (let day = '2026-11-01'; day <= '2026-11-16'; day = addDays(day, 1)) {
    clock.at = at(day, '03:00')
    await look()
  }
  const [nights, halves] = [/^nightly-2026[-\d]*$/, /\.new$/].map(those =>
    readdirSync(shelf).filter(name => those.test(name))
  )
  // What another process may still be at is left, what a dead one left is not.
  expect(halves).toEqual(['dondoc-2026-11-16.under-way.new', 'nightly-2026-11-16.another.new'])
  expect(nights).toHaveLength(14)
  expect([nights?.[0], nights?.at(-1)]).toEqual(['nightly-2026-11-03', 'nightly-2026-11-16'])
  expect(existsSync(join(shelf, 'dondoc-by-hand'))).toBe(true)
  expect(existsSync(join(shelf, 'nightly-notes.txt'))).toBe(true)
  const other = folder()
  await restoreBackup(join(shelf, 'nightly-2026-11-03'), { dataDir: other }, other)
  expect(filesIn(other)).toEqual(filesIn(dataDir))
}, 90_000)

/** Lets nobody remove what is called so, as a folder that root made. */
function keepsFast(names: readonly string[]): void {
  const { rm } = fsPromises
  fsPromises.rm = async (path, options) => {
    if (names.includes(basename(String(path))))
      throw Object.assign(new Error('permission denied, rm'), { code: 'EACCES' })
    return rm(path, options)
  }
  syncBuiltinESMExports()
  onTestFinished(() => {
    fsPromises.rm = rm
    syncBuiltinESMExports()
  })
}

test('a leftover that cannot be removed is named and stops no backup', async () => {
  const { look, shelf, events, clock } = await nightly('2026-11-24T03:00:00+07:00')
  const old = ['nightly-2026-11-20.dead.new', 'before-upgrade-2026-11-20.dead.new', 'dondoc-2026-11-20.dead.new']
  for (const name of [...old, 'nightly-2026-11-20.mine.new']) {
    mkdirSync(join(shelf, name), { recursive: true })
    utimesSync(join(shelf, name), new Date('2026-11-20T03:00:00+07:00'), new Date('2026-11-20T03:00:00+07:00'))
  }
  keepsFast(old)
  for (const day of ['2026-11-24', '2026-11-25']) {
    clock.at = at(day, '03:00')
    await look()
  }
  expect(readdirSync(shelf).sort()).toEqual([...old, 'nightly-2026-11-24', 'nightly-2026-11-25'].sort())
  const night = [...old.map(() => 'old backup not removed 2026-11-24'), 'backup 2026-11-24']
  expect(events).toEqual([...night, ...night.map(one => one.replace('24', '25'))])
})

test('a night that another process backed up meanwhile is no failure', async () => {
  const { make, shelf, events } = await nightly('2026-11-24T03:00:00+07:00')
  await Promise.all([make().look(), make().look()])
  expect(readdirSync(shelf)).toEqual(['nightly-2026-11-24'])
  expect(events).toEqual(['backup 2026-11-24'])
})

test('a failure is told to the administrators once a night, tried again every hour, and leaves nothing', async () => {
  const { look, clock, shelf, store, events } = await nightly('2026-11-24T03:00:00+07:00')
  writeFileSync(shelf, 'a file where the folder should be')
  const told = () => lettersAbout(store)
  await look()
  await look()
  expect(events).toEqual(['backup failed 2026-11-24'])
  clock.at = new Date('2026-11-24T04:00:00+07:00')
  await look()
  expect(events).toHaveLength(2)
  expect(await told()).toEqual(['backup-failed'])
  clock.at = new Date('2026-11-25T04:00:00+07:00')
  await look()
  expect(await told()).toEqual(['backup-failed'])
  expect(readdirSync(join(shelf, '..'))).toEqual(['backups'])
})

/** What waits to be sent about backups. */
async function lettersAbout(store: ReturnType<typeof openMigrated>): Promise<readonly string[]> {
  const claimed = await store.claim(new Date('2027-01-01T00:00:00Z'), 100)
  for (const { id, tries } of claimed)
    await store.delivered({ id, tries }, { as: 'skipped', at: new Date('2027-01-01T00:00:00Z') })
  const found = claimed
    .flatMap(({ letter }) => letter.lines.map(({ key }) => key))
    .filter(key => key === 'backup-failed')
  return claimed.length === 0 ? found : [...found, ...(await lettersAbout(store))]
}

test('a service that stops breaks off what is under way, and the next one begins anew', async () => {
  const { look, stop, make, shelf, events } = await nightly('2026-11-24T03:00:00+07:00')
  const begun = look()
  await stop()
  await begun
  expect(readdirSync(shelf)).toEqual([])
  expect(events).toEqual([])
  await make().look()
  expect(readdirSync(shelf)).toEqual(['nightly-2026-11-24'])
})

describe('which night', () => {
  test.each([
    ['2026-11-24T02:29:59+07:00', '2026-11-23'],
    ['2026-11-24T02:30:00+07:00', '2026-11-24'],
    ['2026-11-24T23:59:00+07:00', '2026-11-24']
  ])('%s: %s', (moment, night) => expect(backupNight(new Date(moment))).toBe(night))

  test('one that is there is not due, one that failed within the hour is not due', () => {
    const now = new Date('2026-11-24T03:00:00+07:00')
    expect(backupDue(now, () => false, null)).toBe('2026-11-24')
    expect(backupDue(now, () => true, null)).toBe(null)
    expect(backupDue(now, () => false, new Date('2026-11-24T02:00:01+07:00'))).toBe(null)
    expect(backupDue(now, () => false, new Date('2026-11-24T02:00:00+07:00'))).toBe('2026-11-24')
  })
})

test('the doctor tells the age of the last backup, and which files are gone', async () => {
  const home = await livedOffice()
  const desk = openDesk({ ...officeEnvironment, DATA_DIR: home, BACKUP_DIR: join(folder(), 'elsewhere') })
  onTestFinished(desk.close)
  const said = async () => (await desk.run(['doctor'])).printed.join('\n')
  expect(await said()).toContain('lưu ý  sao lưu: chưa có bản nào ở')
  const { code, printed, told } = await desk.run(['backup'])
  expect([code, printed[0]]).toEqual([0, expect.stringMatching(/elsewhere\/dondoc-2026-11-23T09-00-00$/)])
  expect(told.join('\n')).toContain('ENCRYPTION_KEY')
  expect(await said()).toContain('được   sao lưu: bản gần nhất lúc 09:00 ngày 23/11/2026')
  expect(await said()).not.toContain('tệp đính kèm')
  rmSync(fileAt(home, Object.keys(filesIn(home))[0]?.slice(3) ?? ''))
  expect(await said()).toContain('lưu ý  tệp đính kèm: thiếu 1 tệp')
  expect((await desk.run(['backup', folder()])).told.join('\n')).toMatch(/Thiếu tệp [0-9a-f]{64}/)
})
