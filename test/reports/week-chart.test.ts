import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { weekWords } from '../../src/paper-words.ts'
import { weekChart } from '../../src/reports/week-chart.ts'
import { layOutWeek } from '../../src/reports/week-layout.ts'
import { widthOf } from '../../src/reports/wrap.ts'
import { createSay } from '../../src/say.ts'
import { busy, weekOf, weekTask } from '../data/weeks.ts'

const say = createSay()
const words = (week: typeof busy) => weekWords(week, say, 'vi')
const full = weekOf(
  Array.from({ length: 7 }, (_, day) =>
    Array.from({ length: 40 }, (_, i) => weekTask(day * 100 + i, 'rà soát hồ sơ '.repeat(20), 'open'))
  ),
  {
    name: 'Công Tằng Tôn Nữ '.repeat(20),
    unit: 'Trung tâm phục vụ hành chính công '.repeat(9),
    earlier: Array.from({ length: 50 }, (_, i) => weekTask(i, 'x'.repeat(300), 'overdue', 120))
  }
)
const odd = weekOf([[weekTask(1, '\u202eviệc\u200b một 🏛 经济', 'open')]], { name: 'Nguyễn 🏛' })
const cases = [
  ['every way a task stands', busy],
  ['no task at all', weekOf([])],
  ['far too many, with names far too long', full],
  ['letters without a shape', odd]
] as const

describe("a person's week", () => {
  test.each(cases)('is a PNG that a phone shows whole: %s', (_, week) => {
    const png = weekChart(week, words(week))
    const view = new DataView(png.buffer, png.byteOffset)
    expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
    expect(view.getUint32(16)).toBe(1080)
    expect(view.getUint32(20)).toBeLessThanOrEqual(2000)
  })

  test('draws what it is told: another standing is another picture', () => {
    const hash = (week: typeof busy) =>
      createHash('sha256')
        .update(weekChart(week, words(week)))
        .digest('hex')
    expect(hash(busy)).toBe(hash(busy))
    const drawn = (standing: 'open' | 'waiting' | 'done' | 'done_late' | 'overdue') =>
      hash(weekOf([[weekTask(1, 'báo cáo', standing)]]))
    const all = (['open', 'waiting', 'done', 'done_late', 'overdue'] as const).map(drawn)
    expect(new Set(all).size).toBe(5)
  })

  test.each(cases)('nothing runs out of its place, nothing overlaps: %s', (_, week) => {
    const { said, bands, height } = layOutWeek(week, words(week))
    for (const { text, x, size } of said) expect(x + widthOf(text, size)).toBeLessThanOrEqual(1080)
    for (const [i, { y, height: tall }] of bands.entries())
      expect(y + tall).toBeLessThanOrEqual(bands[i + 1]?.y ?? height)
  })

  test('late ones first, in red, and red is for nothing else; what does not fit is counted', () => {
    const { said, bands } = layOutWeek(busy, words(busy))
    expect(bands.map(({ kind }) => kind)).toEqual(['late', 'day', 'off', 'day', 'day', 'day', 'off', 'off'])
    expect(said.filter(({ ink }) => ink === 'red').map(({ text }) => text)).toEqual([
      ...['Quá hạn', 'từ trước', 'Quá hạn 3 ngày làm việc', 'Quá hạn 1 ngày làm việc']
    ])
    const texts = layOutWeek(full, words(full)).said.map(({ text }) => text)
    const shown = texts.filter(text => text.startsWith('#')).length
    const counted = texts.flatMap(text => /còn (\d+) việc/.exec(text)?.[1] ?? []).reduce((sum, n) => sum + Number(n), 0)
    expect(shown + counted).toBe(7 * 40 + 50)
  })

  test('letters without a shape have a mark, unseen ones are gone', () => {
    const texts = layOutWeek(odd, words(odd)).said.map(({ text }) => text)
    expect(texts).toEqual(expect.arrayContaining(['Tuần của đồng chí Nguyễn [?]', '#1 việc một [?] [?]']))
  })
})
