import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { createDrawingOffice } from '../../src/drawing-office.ts'
import { createSay } from '../../src/say.ts'
import { province } from '../data/statistics.ts'
import { build } from './build.ts'

const program = build()
afterAll(() => program.remove())
const say = createSay()
const timer = () => () => {}
const ofDist = (name: string) => pathToFileURL(join(program.path, '..', name))
const inThread = createDrawingOffice({ say, timer, thread: ofDist('drawing-thread.js') })
const inPlace = createDrawingOffice({ say, timer, thread: null })

const common = { data: JSON.stringify(province), locale: 'vi', organisation: 'UBND tỉnh Đắk Nông' } as const
const table = { title: 'Minh chứng', asOf: '2026-11-30T10:30:00.000Z', headers: ['Việc'], rows: [['a'], [1], [null]] }
const ranking = {
  from: '2026-11-23',
  to: '2026-11-29',
  asOf: '2026-11-29T17:00:00.000Z',
  minimum: 3,
  types: [],
  confirmers: []
}

test('the built thread makes every kind of file as it is made in place', { timeout: 120_000 }, async () => {
  for (const drawing of [
    { ...common, report: 'statistics', as: 'xlsx' },
    { ...common, report: 'statistics', as: 'docx' },
    { ...common, report: 'statistics', as: 'png' },
    { ...common, report: 'tasks', as: 'xlsx', data: JSON.stringify(table) },
    {
      report: 'ranking',
      period: '2026-11-23',
      data: JSON.stringify(ranking),
      locale: 'vi',
      type: null,
      units: new Set([1])
    }
  ] as const) {
    const [there, here] = [await inThread(drawing), await inPlace(drawing)]
    expect([there.kind, there.name]).toEqual([here.kind, here.name])
    // A zip holds when it was made; a picture is the same, byte for byte.
    if (there.kind === 'photo') expect(Buffer.compare(there.bytes, here.bytes)).toBe(0)
    else expect(there.bytes.length).toBeGreaterThan(0.9 * here.bytes.length)
  }
})

test('what the built thread cannot read is a fault that says why', { timeout: 60_000 }, async () => {
  await expect(inThread({ ...common, report: 'week', as: 'png' })).rejects.toThrow(/a file was not made.*earlier/s)
})

test('the built program knows the thread that was built beside it', { timeout: 60_000 }, async () => {
  const { builtThread } = await import(ofDist('drawing-office.js').href)
  expect(String(builtThread)).toBe(ofDist('drawing-thread.js').href)
})
