import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { statisticsWords } from '../../src/paper-words.ts'
import { statisticsChart } from '../../src/reports/statistics-chart.ts'
import { allOf, layOutStatistics, places } from '../../src/reports/statistics-layout.ts'
import { widthOf } from '../../src/reports/wrap.ts'
import { createSay } from '../../src/say.ts'
import { many, province, reportOf } from '../data/statistics.ts'

const say = createSay()
const words = statisticsWords(province, [], say, 'vi')
const [first] = province.rows
const named = (unit: string) => reportOf(first ? [{ ...first, unit }] : [])
const cases = [
  ['a province', province],
  ['one unit', many(1)],
  ['too many units', many(3000)],
  ['a name of 300 letters', named('Trung tâm Phục vụ hành chính công '.repeat(9).trim())],
  ['a name without a space', named('x'.repeat(300))],
  ['units without tasks', reportOf(many(3).rows.map(({ unit }) => ({ unit, counts: { ...reportOf([]).total } })))],
  ['many tasks', reportOf(province.rows.map(row => ({ ...row, counts: { ...row.counts, openOverdue: 12_470 } })))],
  ['no unit', reportOf([])]
] as const

const said = (report: typeof province, by = words) => layOutStatistics(report, by).words.map(({ text }) => text)

test.each(cases)('the picture is a PNG that a phone shows whole: %s (R50)', (_, report) => {
  const png = statisticsChart(report, words)
  const view = new DataView(png.buffer, png.byteOffset)
  expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
  expect(view.getUint32(16)).toBe(1080)
  expect(view.getUint32(20)).toBeLessThanOrEqual(2000)
})

test('another word is another picture, the same words are the same one', () => {
  const hash = (by: typeof words) => createHash('sha256').update(statisticsChart(province, by)).digest('hex')
  expect(hash(words)).toBe(hash(words))
  expect(hash({ ...words, title: 'Biểu đồ khác' })).not.toBe(hash(words))
})

describe('the layout', () => {
  test('names all 27 units with n, and the five parts with their count and share of all (R50)', () => {
    const { shown, words: texts } = layOutStatistics(province, words)
    expect(shown).toBe(27)
    const numbers = texts.filter(({ x, align }) => x === places.right && align === 'right').map(({ text }) => text)
    expect(numbers).toEqual(province.rows.map(({ counts }) => String(allOf(counts))))
    expect(said(province).join(' ')).toContain(
      'Hoàn thành đúng hạn 32 12,96% Hoàn thành quá hạn 23 9,31% Chưa hoàn thành, trong hạn 20 8,1% ' +
        'Chưa hoàn thành, quá hạn 122 49,39% Không có hạn cụ thể 50 20,24% Tổng số nhiệm vụ (n) 247'
    )
    expect(said(province)).toContain('Trong đó chờ xác nhận: 4 nhiệm vụ.')
    expect(said(province)).toContain('Số liệu tính đến 23:59, 30/11/2023')
  })

  test('each bar is as long as every other, its parts by their share', () => {
    const { blocks } = layOutStatistics(province, words)
    const bars = blocks.filter(({ x }) => x >= places.bar)
    const ends = new Map<number, number>()
    for (const { y, width } of bars) ends.set(y, (ends.get(y) ?? 0) + width)
    expect(ends.size).toBe(27)
    for (const length of ends.values()) expect(length).toBeCloseTo(places.barEnd - places.bar)
  })

  test('units that do not fit are counted, and the sums are of all', () => {
    const report = many(3000)
    const { shown } = layOutStatistics(report, words)
    expect(shown).toBeGreaterThan(20)
    expect(said(report)).toContain(`… ${(3000 - shown).toLocaleString('vi-VN')} đơn vị khác`)
    expect(said(report)).toContain(allOf(report.total).toLocaleString('vi-VN'))
  })

  test('says what it was narrowed to', () => {
    expect(said(province, { ...words, narrowed: ['Chỉ nhiệm vụ có hạn'] })).toContain('Chỉ nhiệm vụ có hạn')
  })

  test.each(cases)('nothing is cut off and no line lies on another: %s', (_, report) => {
    const { words: texts, height } = layOutStatistics(report, words)
    const boxes = texts.map(({ text, x, y, size, align }) => {
      const width = widthOf(text, size)
      const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2
      return { text, left, right: left + width, top: y - size / 2, bottom: y + size / 2 }
    })
    for (const box of boxes) {
      expect(box.left, box.text).toBeGreaterThanOrEqual(0)
      expect(box.right, box.text).toBeLessThanOrEqual(places.width)
      expect(box.bottom, box.text).toBeLessThanOrEqual(height)
      if (box.right === places.right) expect(box.left, box.text).toBeGreaterThan(places.barEnd)
    }
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1)) {
        const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top
        expect(apart, `${a.text} / ${b.text}`).toBe(true)
      }
  })
})
