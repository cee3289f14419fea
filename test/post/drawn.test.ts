import { expect, test } from 'vitest'
import type { Letter } from '../../src/core/letter.ts'
import { put } from '../../src/core/outcome.ts'
import { Later } from '../../src/ports/channel.ts'
import type { Paper } from '../../src/reports/paper.ts'
import { openDesk, plain, unbound } from './desk.ts'

const MAI = 'telegram:1002'
const VINH = 'telegram:1001'
const PATIENCE = 'Đang tổng hợp, đề nghị đồng chí chờ giây lát.'
const paper: Paper = { kind: 'file', name: 'danh-sach-nhiem-vu-2026-11-23.xlsx', bytes: new Uint8Array([80, 75]) }

/** A post office whose drawings take until a test says that they are done, or have failed. */
async function opened(more: Parameters<typeof openDesk>[0] = {}) {
  const drawn: { done(paper: Paper): void; fails(fault: Error): void }[] = []
  const desk = await openDesk({
    draw: () => new Promise<Paper>((done, fails) => drawn.push({ done, fails })),
    // A moment is over when everything that could be done at once is done; a minute never is.
    timer: (ms, act) => {
      if (ms < 1_000) setImmediate(act)
      return () => {}
    },
    ...more
  })
  const asks = async (cause: string, more: Partial<Letter> = {}) => {
    const data = { title: 'Danh sách', asOf: desk.now().toISOString(), headers: ['Việc'], rows: [] }
    const letter: Letter = {
      to: { address: MAI, person: 2, locale: 'vi' },
      kind: 'file',
      lines: [{ key: 'file-of-task', values: { number: '1', name: 'danh sách' } }],
      enclosure: { report: 'tasks', period: cause, as: 'xlsx' },
      ...more
    }
    const save = [put('snapshot', { kind: 'tasks', period: cause, data, at: desk.now() })]
    await desk.store.commit(cause, { rests: [], save, say: [letter] }, desk.now())
  }
  /** What was frozen is read in a thread first. */
  const begins = async (count: number) => {
    while (drawn.length < count) await new Promise(resolve => setImmediate(resolve))
  }
  const files = () => desk.carried.flatMap(({ message }) => message.files.map(({ name }) => name))
  return Object.assign(desk, { drawn, asks, begins, files })
}

test('who waits three seconds for a file is told so once, and has other answers meanwhile', async () => {
  const desk = await opened()
  await desk.asks('telegram:7')
  await desk.passes(0)
  await desk.begins(1)
  expect(desk.carried).toEqual([])
  await desk.says(plain({ address: MAI, person: 2, locale: 'vi' }))
  await desk.passes(2_999)
  expect(desk.texts(MAI)).toHaveLength(1)
  expect(desk.texts(MAI)).not.toContain(PATIENCE)
  for (let look = 0; look < 6; look += 1) await desk.passes(500)
  expect(desk.texts(MAI).filter(text => text === PATIENCE)).toHaveLength(1)
  expect([desk.files(), desk.drawn.length]).toEqual([[], 1])
  desk.drawn[0]?.done(paper)
  await desk.passes(3_000)
  expect([desk.files(), desk.drawn.length]).toEqual([[paper.name], 1])
  expect(await desk.counts()).toMatchObject({ waiting: 0, sent: 3, failed: 0 })
})

test('who was told already, before the answer or before a crash, is not told again', async () => {
  const desk = await opened()
  await desk.store.commit('telegram:7:patience', { rests: [], save: [], say: [] }, desk.now())
  await desk.asks('telegram:7')
  for (let look = 0; look < 10; look += 1) await desk.passes(500)
  expect(desk.carried).toEqual([])
})

test('nobody is told of a file that the clock sends, nor of one that is there sooner', async () => {
  const desk = await opened()
  await desk.asks('telegram:8', { to: { address: VINH, person: 1, locale: 'vi' } })
  await desk.passes(0)
  await desk.begins(1)
  await desk.asks('job:session:1', { kind: 'digest' })
  await desk.passes(0)
  await desk.begins(2)
  desk.drawn[0]?.done(paper)
  for (let look = 0; look < 10; look += 1) await desk.passes(500)
  expect([desk.texts(MAI), desk.texts(VINH).length, desk.files()]).toEqual([[], 1, [paper.name]])
})

test('however many files are being drawn, answers go out', async () => {
  const desk = await opened()
  for (let n = 0; n < 40; n += 1)
    await desk.asks(`telegram:1${n}`, { to: { address: `telegram:${5000 + n}`, person: null, locale: 'vi' } })
  await desk.passes(0)
  await desk.says(plain({ person: 2 }))
  await desk.passes(0)
  expect(desk.carried.map(({ address }) => address)).toEqual([MAI])
})

test('a file that cannot be drawn is tried again, then given up, each time with its cause', async () => {
  const desk = await opened()
  await desk.asks('telegram:7')
  for (let tried = 1; tried <= 5; tried += 1) {
    await desk.passes(60_000)
    await desk.begins(tried)
    desk.drawn.at(-1)?.fails(new Error('no room'))
    await desk.passes(5_000)
  }
  const faults = desk.events.filter(({ fault }) => fault !== undefined).map(({ fault }) => String(fault))
  expect(faults).toEqual(Array(5).fill('Error: no room'))
  expect(await desk.counts()).toMatchObject({ waiting: 0, failed: 1 })
})

test('a file is drawn once, however long its group has to wait and however many groups have it', async () => {
  const desk = await opened({ pace: { perSecond: 1e9, chatPerSecond: 1e9, groupPerMinute: 1 } })
  const groups = ['telegram:-5001', 'telegram:-5002', 'telegram:-5003']
  await desk.keeps(...groups.map(unbound))
  await desk.says(...groups.map(group => plain({ group })))
  await desk.passes(0)
  expect(desk.carried).toHaveLength(3)
  let refusals = 0
  desk.script = () => (++refusals === 1 ? new Later(10_000, false) : undefined)
  const enclosure = { report: 'tasks', period: 'job:1', as: 'xlsx' } as const
  await desk.asks('job:1', { to: { group: groups[0] ?? '' }, kind: 'ranking', enclosure })
  await desk.says(...groups.slice(1).map(group => plain({ group }, 'ranking', { enclosure })))
  await desk.passes(0)
  await desk.begins(1)
  desk.drawn[0]?.done(paper)
  for (let look = 0; look < 150; look += 1) await desk.passes(1_000)
  expect([desk.files().length, desk.drawn.length]).toEqual([3, 1])
})

test('a file that takes a minute is looked for ever more rarely, and its reader told once', async () => {
  const desk = await opened()
  const [written, told]: [number[], string[]] = [[], []]
  const { commit, delivered } = desk.store
  Object.assign(desk.store, {
    commit: (...given: Parameters<typeof commit>) => {
      if (given[0].endsWith(':patience')) told.push(given[0])
      return commit(...given)
    },
    delivered: (...given: Parameters<typeof delivered>) => {
      if (given[1].as === 'later') written.push(given[0].id)
      return delivered(...given)
    }
  })
  await desk.asks('telegram:7')
  await desk.passes(0)
  await desk.begins(1)
  for (let look = 0; look < 120; look += 1) await desk.passes(500)
  expect([told, desk.texts(MAI)]).toEqual([['telegram:7:patience'], [PATIENCE]])
  expect(written.length).toBeLessThanOrEqual(22)
  desk.drawn[0]?.done(paper)
  await desk.passes(5_000)
  expect(desk.files()).toEqual([paper.name])
})
