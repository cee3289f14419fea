import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { tidyCode } from '../../src/commands/one-time-code.ts'
import { type Config, readConfig } from '../../src/config.ts'
import { add } from '../../src/core/outcome.ts'
import { firstAdministrator, folderOf, OfficeClosed, openOffice } from '../../src/office.ts'
import { openStore } from '../../src/store/index.ts'

const now = new Date('2026-11-23T09:00:00+07:00')
let dataDir: string
let trial: Config
let office: Config
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'dondoc-office-'))
  trial = readConfig({ DATA_DIR: dataDir })
  office = readConfig({ DATA_DIR: dataDir, TELEGRAM_BOT_TOKEN: '123456789:an-invented-token-of-no-bot' })
})
afterEach(() => rmSync(dataDir, { recursive: true }))

/** Opens, looks, closes. */
async function within<T>(
  config: Config,
  look: (one: Awaited<ReturnType<typeof openOffice>>) => Promise<T>
): Promise<T> {
  const opened = await openOffice(config, now)
  try {
    return await look(opened)
  } finally {
    await opened.store.close()
  }
}

describe('the trial', () => {
  test('is filled the first time and left as it is afterwards', async () => {
    const tasks = await within(trial, ({ store }) => store.countTasks({}))
    expect(tasks).toBeGreaterThan(247)
    expect(await within(trial, ({ store }) => store.countTasks({}))).toBe(tasks)
  })

  test('lives in a folder of its own', async () => {
    expect(await within(trial, async one => [one.trial, one.dataDir])).toEqual([true, join(dataDir, 'trial')])
    expect(folderOf(office)).toBe(dataDir)
  })

  test('does not begin beside the database of an office', async () => {
    await within(office, async () => {})
    await expect(openOffice(trial, now)).rejects.toThrow(OfficeClosed)
  })
})

describe('an office', () => {
  test('is empty at first and knows what it is for', async () => {
    const [units, kind] = await within(office, async ({ store }) => [
      (await store.roster()).units.size,
      (await store.settings()).kind
    ])
    expect([units, kind]).toEqual([0, 'office'])
  })

  test('never serves from a database that was made for the trial', async () => {
    await within(trial, async () => {})
    const moved = { ...office, dataDir: folderOf(trial) }
    await expect(openOffice(moved, now)).rejects.toThrow('made for the trial')
  })
})

describe('the first administrator', () => {
  test('gets a code, once', async () => {
    const store = await openStore({ dataDir })
    expect(await firstAdministrator(store, () => 'ABCDEFGH', now)).toBe('ABCDEFGH')
    const { people, posts, units } = await store.roster()
    expect([...people.values()].map(one => one.name)).toEqual(['Quản trị'])
    expect(posts.map(post => [post.role, units.get(post.unitId)?.name])).toEqual([['admin', 'Cơ quan']])
    expect(await firstAdministrator(store, () => 'JKLMNPQR', now)).toBe(null)
    expect((await store.codesOf(1)).length).toBe(1)
    await store.close()
  })

  test('stands at the top of the units that are there', async () => {
    const store = await openStore({ dataDir })
    const unit = {
      code: 'XTL',
      name: 'UBND xã',
      shortName: '',
      type: 'xa',
      order: 1,
      aliases: [],
      validFrom: null,
      validTo: null,
      successorId: null,
      pilot: false,
      officialFrom: null
    }
    const save = [add('unit', { ...unit, id: 1, parentId: null })]
    await store.commit('test:units', { rests: [], save, say: [] }, now)
    expect(await firstAdministrator(store, () => 'ABCDEFGH', now)).toBe('ABCDEFGH')
    const { posts, units } = await store.roster()
    expect(units.size).toBe(1)
    expect(posts.map(post => post.unitId)).toEqual([1])
    await store.close()
  })

  test('is not made where somebody is already', async () => {
    await within(trial, async ({ store }) => {
      expect(await firstAdministrator(store, () => tidyCode('ABCD-EFGH'), now)).toBe(null)
    })
  })
})
