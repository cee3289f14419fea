import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { rankingChart } from '../../src/reports/ranking-chart.ts'
import { type ChartWords, layOut } from '../../src/reports/ranking-layout.ts'
import { widthOf, wrap } from '../../src/reports/wrap.ts'
import { departments, figures, ranked, ranking } from '../data/rankings.ts'

const words: ChartWords = {
  title: 'XẾP HẠNG THỰC HIỆN NHIỆM VỤ',
  period: 'Tuần 23/11 đến 29/11/2026',
  asOf: 'Số liệu tính đến 23:59, Chủ Nhật, 29/11/2026',
  types: { so: 'Sở, ban, ngành' },
  insufficient: 'Chưa đủ số liệu xếp hạng',
  empty: 'Không có nhiệm vụ nào đến hạn trong kỳ.',
  notes: ['Tỷ lệ = hoàn thành đúng hạn / nhiệm vụ đến hạn.'],
  percent: percent => `${String(percent).replace('.', ',')}%`,
  hidden: count => `… ${count} đơn vị khác`
}
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}
const hashOf = (png: Uint8Array) => createHash('sha256').update(png).digest('hex')

const three = ranking({
  type: 'so',
  ranked: [ranked(1, 'Sở Y tế', 3, 3), ranked(2, 'Sở Nội vụ', 2, 3), ranked(2, 'Sở Tài chính', 2, 3)]
})
const whole = ranking(
  { type: 'so', ranked: departments.map((name, i) => ranked(i + 1, name, 19 - i, 26)) },
  { type: 'huyen', ranked: Array.from({ length: 8 }, (_, i) => ranked(i + 1, `UBND huyện số ${i + 1}`, 8 - i, 8)) }
)
const many = ranking({
  type: 'so',
  ranked: Array.from({ length: 90 }, (_, i) => ranked(i + 1, departments[i % departments.length] ?? '', 90 - i, 90))
})
const few = ranking({ type: 'so', insufficient: departments.map(name => figures(name, 1, 2)) })

describe('the picture', () => {
  test.each([
    ['three units', three],
    ['a province', whole],
    ['too many units', many],
    ['not enough data', few],
    ['nothing due', ranking()]
  ])('is a PNG that a phone shows whole: %s', (_, one) => {
    const png = rankingChart(one, words)
    expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
    const { width, height } = sizeOf(png)
    expect(width).toBe(1080)
    expect(height).toBeGreaterThan(200)
    expect(height).toBeLessThanOrEqual(2000)
  })

  test('draws the words: another word is another picture, the same words are the same one', () => {
    const drawn = hashOf(rankingChart(three, words))
    expect(hashOf(rankingChart(three, words))).toBe(drawn)
    expect(hashOf(rankingChart(three, { ...words, title: 'XẾP HẠNG THỰC HIỆN NHIỆM VU' }))).not.toBe(drawn)
  })
})

describe('the layout', () => {
  const names = (one: typeof whole) => layOut(one, words).rows.map(row => row.lines.join(' '))
  const said = (one: typeof whole) => layOut(one, words).texts.map(text => text.lines.join(' '))

  test('shows all units of a province', () => {
    expect(names(whole)).toHaveLength(27)
    expect(names(whole)[12]).toBe('Sở Lao động - Thương binh và Xã hội')
  })

  test('leaves out the middle of a table that is too long, and says so', () => {
    const shown = layOut(many, words).rows
    const between = shown.filter(row => row.unit === null)
    expect(between.map(row => row.lines.join(' '))).toEqual([`… ${90 - (shown.length - 1)} đơn vị khác`])
    expect([shown[0]?.unit?.rank, shown.at(-1)?.unit?.rank]).toEqual([1, 90])
  })

  test('heads each type with its own words, or its name when it has none', () => {
    expect(said(whole)).toEqual(expect.arrayContaining(['Sở, ban, ngành', 'huyen']))
  })

  test('lists those with too few tasks below, with n/N', () => {
    expect(said(few).join('\n')).toMatch(/Chưa đủ số liệu xếp hạng\nSở Kế hoạch và Đầu tư\u00a0\(1\/2\); /)
  })

  test('nothing overlaps and nothing runs out of the picture', () => {
    for (const one of [three, whole, many, few, ranking()]) {
      const { texts, rows, height } = layOut(one, words)
      const blocks = [
        ...texts.map(({ y, size, lines }) => [y, y + size * lines.length] as const),
        ...rows.map(row => [row.y, row.y + row.height] as const)
      ].sort(([a], [b]) => a - b)
      for (const [i, [top]] of blocks.entries()) expect(top).toBeGreaterThanOrEqual(blocks[i - 1]?.[1] ?? 0)
      expect(blocks.at(-1)?.[1]).toBeLessThanOrEqual(height)
    }
  })
})

test('long names are broken between words, every line within the width', () => {
  const name = 'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh'
  const lines = wrap(name, 30, 480)
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.join(' ')).toBe(name)
  expect(lines.every(line => widthOf(line, 30) <= 480)).toBe(true)
})
