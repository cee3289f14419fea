import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import readXlsx from 'read-excel-file/node'
import { expect, onTestFinished, test } from 'vitest'
import type { Enclosure, Letter } from '../src/core/letter.ts'
import { put } from '../src/core/outcome.ts'
import { draw } from '../src/drawing.ts'
import { createEnclosures } from '../src/enclosures.ts'
import type { Can } from '../src/ports/channel.ts'
import { createSay } from '../src/say.ts'
import { province } from './data/statistics.ts'
import { openOffice } from './support/office.ts'
import { createPaper } from './support/paper.ts'

const say = createSay()
const now = new Date('2026-11-30T10:30:00+07:00')
const october = { ...province, from: '2026-10-01', to: '2026-10-31' }
const table = { title: 'Minh chứng', asOf: now.toISOString(), headers: ['Việc'], rows: [['a'], ['b']] }

/** An office that keeps these snapshots, and what a letter becomes on a channel that carries so. */
async function opened(carries: Can['carries'] = () => 'bytes', isPublic = true) {
  const office = await openOffice({ buttons: true })
  const dataDir = mkdtempSync(join(tmpdir(), 'enclosures-'))
  onTestFinished(async () => {
    await office.close()
    rmSync(dataDir, { recursive: true })
  })
  const kept = (kind: 'statistics' | 'evidence' | 'tasks', data: unknown) =>
    put('snapshot', { kind, period: 'test:asked', data: JSON.parse(JSON.stringify(data)), at: now })
  const save = [kept('statistics', october), kept('evidence', table), kept('tasks', table)]
  await office.store.commit('test:asked', { rests: [], save, say: [] }, now)
  const until = new Date('2026-12-07T10:30:00+07:00')
  const publish = (_: string, name: string) => ({ address: `https://dondoc.example.vn/files/${name}`, until })
  const enclose = createEnclosures({
    read: office.store,
    timer: () => () => {},
    draw: one => draw(one, say),
    dataDir,
    publish: isPublic ? publish : null
  })
  const { channel } = createPaper({ buttons: true, can: { carries } })
  return (enclosure: Enclosure) => {
    const letter: Letter = { to: { person: 1 }, kind: 'reply', lines: [], enclosure }
    return enclose(letter, channel, 'vi')
  }
}

const asked = (report: 'statistics' | 'evidence' | 'tasks', as: 'xlsx' | 'docx' | 'png' = 'xlsx') =>
  ({ report, period: 'test:asked', as }) as const

test.each([
  [asked('statistics', 'xlsx'), 'file', 'bang-17-cot-2026-10.xlsx', 'PK'],
  [asked('statistics', 'docx'), 'file', 'phu-luc-2026-10.docx', 'PK'],
  [asked('statistics', 'png'), 'photo', 'bieu-do-2026-10.png', '\u0089PNG'],
  [asked('evidence'), 'file', 'minh-chung-2026-11-30.xlsx', 'PK'],
  [asked('tasks'), 'file', 'danh-sach-nhiem-vu-2026-11-30.xlsx', 'PK'],
  [asked('tasks', 'docx'), 'file', 'danh-sach-nhiem-vu-2026-11-30.xlsx', 'PK']
])('%j becomes the %s %s (R49, R50)', async (enclosure, kind, name, begins) => {
  const { files, lines } = await (await opened())(enclosure)
  expect([files.length, lines]).toEqual([1, []])
  const [file] = files
  expect(file).toMatchObject({ kind, name })
  expect(file && 'bytes' in file && Buffer.from(file.bytes).toString('latin1').startsWith(begins)).toBe(true)
})

test('the spreadsheet holds what was frozen, under the name that the office set (R49)', async () => {
  const [file] = (await (await opened())(asked('statistics'))).files
  const [sheet] = await readXlsx(Buffer.from(file && 'bytes' in file ? file.bytes : []))
  expect(sheet?.data[0]?.[0]).toBe('UBND TỈNH (CHẠY THỬ)')
  expect(sheet?.data[8]?.slice(0, 3)).toEqual([1, 'Sở Kế hoạch và Đầu tư', 6])
})

test('what the channel cannot carry becomes a link; where nobody reaches us, a word of it', async () => {
  const linked = await (await opened(() => 'link'))(asked('statistics'))
  expect(linked.files).toEqual([])
  expect(linked.lines.map(({ key, values }) => [key, values?.name, values?.address])).toEqual([
    ['file-link', 'bang-17-cot-2026-10.xlsx', 'https://dondoc.example.vn/files/bang-17-cot-2026-10.xlsx']
  ])
  const nowhere = await (await opened(() => 'link', false))(asked('statistics'))
  expect(nowhere.lines.map(({ key }) => key)).toEqual(['file-elsewhere'])
})

test('what was never frozen is no file', async () => {
  const enclose = await opened()
  expect(await enclose({ report: 'statistics', period: 'test:never', as: 'xlsx' })).toEqual({ files: [], lines: [] })
})
