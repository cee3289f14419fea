import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { add } from '../src/core/outcome.ts'
import { createFetching } from '../src/fetching.ts'
import { fileAt } from '../src/files.ts'
import { Alarm, Later, Unreachable } from '../src/ports/channel.ts'
import { temporaryStore } from './support/database.ts'
import { createPaper } from './support/paper.ts'

const HOUR = 60 * 60 * 1000

/** Evidence of task 1 that is to be fetched; what its channel answers. */
async function evidence(fetch: () => Promise<Uint8Array>, kind: 'photo' | 'file' = 'file') {
  const { store, dataDir, close } = await temporaryStore()
  onTestFinished(close)
  let time = new Date('2026-11-23T09:00:00+07:00')
  const row = { taskNumber: 1, reportN: 1, channel: 'telegram', fileRef: 'ref', name: 'a.pdf', kind } as const
  const save = [add('attachment', { ...row, size: 3, sha256: null, byId: 2, at: time })]
  await store.commit('report', { rests: [], save, say: [] }, time)
  let tries = 0
  const channel = {
    ...createPaper({ buttons: true }).channel,
    fetch: () => {
      tries += 1
      return fetch()
    }
  }
  const fetching = createFetching({ store, channels: [channel], clock: { now: () => time }, dataDir, log: () => {} })
  return {
    dataDir,
    tries: () => tries,
    async passes(ms: number, stepMs: number) {
      for (const end = time.getTime() + ms; time.getTime() <= end; time = new Date(time.getTime() + stepMs))
        await fetching.fetchAll()
    },
    sha256: async () => (await store.attachments(1))[0]?.sha256,
    kind: async () => (await store.attachments(1))[0]?.kind
  }
}

test('evidence is kept under its own fingerprint', async () => {
  const bytes = new TextEncoder().encode('abc')
  const { passes, sha256, dataDir, tries } = await evidence(async () => bytes)
  await passes(5000, 1000)
  const expected = createHash('sha256').update(bytes).digest('hex')
  expect(await sha256()).toBe(expected)
  expect(readFileSync(fileAt(dataDir, expected), 'utf8')).toBe('abc')
  expect(tries()).toBe(1)
})

test('what calls itself a picture and is none is kept as a file; a picture stays one, whatever its name', async () => {
  const page = await evidence(async () => Buffer.from('<html><script>alert(1)</script></html>'), 'photo')
  await page.passes(5000, 1000)
  expect([await page.kind(), (await page.sha256()) !== null]).toEqual(['file', true])
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/q842iQAAAABJRU5ErkJggg==',
    'base64'
  )
  const picture = await evidence(async () => png, 'photo')
  await picture.passes(5000, 1000)
  expect(await picture.kind()).toBe('photo')
})

test('an outage of a night loses none', async () => {
  let away = true
  const { passes, sha256, tries } = await evidence(async () => {
    if (away) throw new Later(5000, false)
    return new Uint8Array([1])
  })
  await passes(14 * HOUR, 10_000)
  expect(tries()).toBeLessThan(14)
  away = false
  await passes(7 * HOUR, 60_000)
  expect(await sha256()).not.toBeNull()
})

test('a channel that is out of order for a week, as with a token that was revoked, loses none', async () => {
  let away = true
  const { passes, sha256 } = await evidence(async () => {
    if (away) throw new Alarm({ key: 'alarm-telegram-token' }, 60_000)
    return new Uint8Array([1])
  })
  await passes(7 * 24 * HOUR, 10 * 60_000)
  away = false
  await passes(7 * HOUR, 60_000)
  expect(await sha256()).not.toBeNull()
})

test('what waited for days for a token has all its tries left when it is right again', async () => {
  const faults: Later[] = [new Alarm({ key: 'alarm-telegram-token' }, 5_000)]
  const { passes, sha256 } = await evidence(async () => {
    const [fault] = faults
    if (fault) throw fault
    return new Uint8Array([1])
  })
  await passes(3 * 24 * HOUR, 10 * 60_000)
  faults[0] = new Later(5_000, false)
  await passes(60_000, 60_000)
  faults.length = 0
  await passes(2 * 60_000, 10_000)
  expect(await sha256()).not.toBeNull()
})

test('a file that is gone is asked for once', async () => {
  const { passes, sha256, tries } = await evidence(async () => {
    throw new Unreachable('the file is gone')
  })
  await passes(HOUR, 60_000)
  expect(tries()).toBe(1)
  expect(await sha256()).toBeNull()
})
