import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { statisticsDocx } from '../../src/reports/statistics-docx.ts'
import { statisticsXlsx } from '../../src/reports/statistics-xlsx.ts'
import { tableXlsx } from '../../src/reports/table-xlsx.ts'
import { golden, goldenSums, many, paperWords, province } from '../data/statistics.ts'

/** Whether a program is there. */
function has(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
const READY = ['soffice', 'pdftotext', 'pdfinfo', 'pdftoppm'].every(has)
/** As wide as Times New Roman, so that pages are counted as on people's machines. */
const HAS_FONT =
  has('fc-match') && /times|liberation|tinos/i.test(execFileSync('fc-match', ['Times New Roman'], { encoding: 'utf8' }))

const folder = mkdtempSync(join(tmpdir(), 'papers-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What LibreOffice prints of a file: pages, their size in points, and the text with its spaces and breaks as one. */
function printed(name: string, bytes: Uint8Array) {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  const profile = `-env:UserInstallation=file://${folder}/profile`
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], { stdio: 'ignore' })
  const pdf = file.replace(/\.\w+$/, '.pdf')
  const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })
  const [, width, height] = /Page size: +([\d.]+) x ([\d.]+)/.exec(info) ?? []
  const text = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
  expect(inked(pdf)).toEqual({ blank: [], cut: [] })
  return { pages: Number(/Pages: +(\d+)/.exec(info)?.[1]), width: Number(width), height: Number(height), text }
}

/** The pages, drawn, of which nothing is to be seen, and those with ink within 3 mm of the edge, where printers cut. */
function inked(pdf: string): { readonly blank: readonly string[]; readonly cut: readonly string[] } {
  const to = mkdtempSync(join(folder, 'pages-'))
  execFileSync('pdftoppm', ['-gray', '-r', '50', pdf, join(to, 'page')])
  const drawn = readdirSync(to).map(name => {
    const bytes = readFileSync(join(to, name))
    const [head = '', width = '0', height = '0'] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1')) ?? []
    const [across, down] = [Number(width), Number(height)]
    const dark = [...bytes.subarray(head.length)].flatMap((grey, at) => (grey < 128 ? [at] : []))
    const isAtEdge = (at: number) => {
      const [x, y] = [at % across, Math.floor(at / across)]
      return Math.min(x, y, across - 1 - x, down - 1 - y) < 6
    }
    return { name, dark: dark.length, atEdge: dark.filter(isAtEdge).length }
  })
  expect(drawn.length).toBeGreaterThan(0)
  return {
    blank: drawn.filter(page => page.dark < 50).map(page => page.name),
    cut: drawn.filter(page => page.atEdge > 0).map(page => page.name)
  }
}

const times = (text: string, words: string) => text.split(words).length - 1
const A4_LYING = { width: expect.closeTo(841.9, 0), height: expect.closeTo(595.3, 0) }
/** The golden rows as a paper prints them, and which of them a text does not have. */
const lines = [
  ...golden.map(({ unit, cells }, i) => `${i + 1} ${unit} ${cells.join(' ')}`),
  `Tổng cộng ${goldenSums.join(' ')}`
].map(line => line.replaceAll('.', ','))
const missingIn = (text: string) => lines.filter(line => !text.includes(line))

test.runIf(READY)(
  'LibreOffice opens the spreadsheet: one page lying down, every cell of the golden table (R49)',
  { timeout: 120_000 },
  async () => {
    const { pages, text, ...size } = printed('bang.xlsx', await statisticsXlsx(province, paperWords))
    expect(size).toEqual(A4_LYING)
    if (HAS_FONT) expect(pages).toBe(1)
    expect(missingIn(text)).toEqual([])
    expect(text).toContain(
      '16 Sở Văn hóa, Thể thao và Du lịch 73 21 18 24,66 3 4,11 52 51 11 15,07 40 54,79 1 0 0 1 1,37'
    )
  }
)

test.runIf(READY)(
  'LibreOffice opens the appendix: two pages lying down, the header on each, every cell (R49)',
  { timeout: 120_000 },
  async () => {
    const { pages, text, ...size } = printed('phu-luc.docx', await statisticsDocx(province, paperWords))
    expect(size).toEqual(A4_LYING)
    if (HAS_FONT) expect(pages).toBe(2)
    expect(times(text, 'Nhiệm vụ có hạn cụ thể')).toBe(pages)
    expect(missingIn(text)).toEqual([])
    for (const words of [
      ...['UBND TỈNH ĐẮK NÔNG', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Đắk Nông, ngày'],
      ...[
        'PHỤ LỤC',
        'Số liệu tính đến hết ngày 30/11/2023',
        'Trong đó chờ xác nhận: 4 nhiệm vụ',
        'cột (1)',
        'NGƯỜI LẬP BIỂU'
      ]
    ])
      expect(text).toContain(words)
  }
)

test.runIf(READY)('LibreOffice opens a long table: its header on every page', { timeout: 120_000 }, async () => {
  const rows = Array.from({ length: 120 }, (_, i) => [i + 1, `Rà soát danh sách hộ nghèo thôn ${i + 1}`, '2026-11-30'])
  const table = {
    title: 'Danh sách nhiệm vụ',
    asOf: '2026-11-30T10:30:00+07:00',
    headers: ['STT', 'Nội dung', 'Hạn'],
    rows
  }
  const { pages, text, ...size } = printed('danh-sach.xlsx', await tableXlsx(table))
  expect(size).toEqual(A4_LYING)
  expect(pages).toBeGreaterThan(1)
  expect(times(text, 'STT Nội dung Hạn')).toBe(pages)
  expect(times(text, '30/11/2026')).toBe(120 + 1)
})

test('3,000 units are written', { timeout: 60_000 }, async () => {
  const report = many(3000)
  expect((await statisticsXlsx(report, paperWords)).length).toBeGreaterThan(100_000)
  expect((await statisticsDocx(report, paperWords)).length).toBeGreaterThan(100_000)
})
