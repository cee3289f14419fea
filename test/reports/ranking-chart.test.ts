import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { drawnText } from '../../src/reports/drawn-text.ts'
import { fontFiles } from '../../src/reports/fonts.ts'
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
  share: (part: number, total: number) => `${part}/${total}`,
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

describe('an office of 3,000 units', () => {
  const huge = ranking(
    { type: 'so', ranked: Array.from({ length: 3000 }, (_, i) => ranked(i + 1, `Đơn vị số ${i + 1}`, 3000 - i, 3000)) },
    { type: 'xa', insufficient: Array.from({ length: 3000 }, (_, i) => figures(`Xã số ${i + 1}`, 1, 2)) }
  )

  test('shows the best and the worst and counts the others, in a picture that a phone takes', () => {
    const { rows, texts } = layOut(huge, words)
    expect([rows[0]?.unit?.rank, rows.at(-1)?.unit?.rank]).toEqual([1, 3000])
    const between = rows.filter(row => row.unit === null).map(row => row.lines.join(' '))
    expect(between).toEqual([`… ${3000 - (rows.length - 1)} đơn vị khác`])
    expect(texts.map(text => text.lines.join(' ')).join('\n')).toMatch(
      /Xã số 1\u00a0\(1\/2\); [\s\S]*; … \d+ đơn vị khác/
    )
    const { width, height } = sizeOf(rankingChart(huge, words))
    expect([width, height <= 2000]).toEqual([1080, true])
  })

  test('is laid out by the units that can be shown, not by all there are', () => {
    let looked = 0
    const percent = (share: number) => {
      looked += 1
      return words.percent(share)
    }
    layOut(huge, { ...words, percent })
    expect(looked).toBeLessThan(200)
  })

  test('of many types as many as fit, the others counted', () => {
    const types = Array.from({ length: 300 }, (_, k) => ({
      type: `loai_${k}`,
      ranked: Array.from({ length: 10 }, (_, i) => ranked(i + 1, `Đơn vị ${k}.${i}`, 10 - i, 10))
    }))
    const one = ranking(...types)
    const { rows, texts, height } = layOut(one, words)
    expect(height).toBeLessThanOrEqual(2000)
    const drawn = rows.filter(row => row.unit !== null).length
    const counted = [
      ...rows.filter(row => row.unit === null).map(row => row.lines.join(' ')),
      ...texts.map(text => text.lines.join(' '))
    ]
      .flatMap(text => /^… (\d+) đơn vị khác$/.exec(text)?.[1] ?? [])
      .reduce((sum, count) => sum + Number(count), 0)
    expect(drawn + counted).toBe(3000)
  })
})

describe('names and figures that are too much', () => {
  const letters = 'Trung tâm '.repeat(30)
  const odd = ranking({
    type: 'so',
    ranked: [
      ranked(1, '\u202eSở\u200b Tài\u2066 chính', 1_234_567, 7_654_321),
      ranked(2, 'Phòng 经济 العربية 🏛', 1, 3),
      ranked(3, letters, 1, 4),
      ranked(2999, 'Sở Y tế', 1, 5)
    ],
    insufficient: [figures('\u202eXã\u200b Một 🏛', 1, 2)]
  })

  test('nothing unseen, a mark for letters without a shape, and an end to long names', () => {
    const { rows, texts } = layOut(odd, words)
    const names = rows.map(row => row.lines.join(' '))
    expect(names.slice(0, 2)).toEqual(['Sở Tài chính', 'Phòng [?] [?] [?]'])
    expect(names[2]).toMatch(/^(?:Trung tâm )+.*…$/)
    expect(names[2]?.length).toBeLessThanOrEqual(80)
    expect(texts.map(text => text.lines.join(' '))).toContain('Xã Một [?]\u00a0(1/2)')
  })

  test('no column runs into the next', () => {
    for (const one of [odd, three, whole]) {
      const { columns, rows, size } = layOut(one, words)
      for (const { unit, lines } of rows) {
        if (!unit) continue
        expect(columns.percentEnd + widthOf(`${unit.inTime}/${unit.total}`, size)).toBeLessThan(1040)
        expect(columns.barEnd + widthOf(words.percent(unit.percent), size)).toBeLessThan(columns.percentEnd)
        expect(columns.name - 20 - widthOf(String(unit.rank), size)).toBeGreaterThanOrEqual(40)
        for (const line of lines) expect(columns.name + widthOf(line, size)).toBeLessThan(columns.bar)
      }
      expect(columns.barEnd - columns.bar).toBeGreaterThanOrEqual(150)
    }
  })

  test('every letter that is drawn has a shape in both files of the font', () => {
    const shapes = fontFiles.map(shapesIn)
    for (let code = 0x20; code < 0x3000; code++) {
      const letter = String.fromCodePoint(code)
      if (drawnText(`a${letter}b`) !== `a${letter}b`) continue
      for (const has of shapes) expect(has(code), code.toString(16)).toBe(true)
    }
  })
})

/** Which letters a font file has shapes for, by the ranges of its character map (format 4). */
function shapesIn(file: string): (code: number) => boolean {
  const font = readFileSync(file)
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + 16 * i)
  const cmap = font.readUInt32BE((tables.find(at => font.toString('latin1', at, at + 4) === 'cmap') ?? 0) + 8)
  const map = cmap + font.readUInt32BE(cmap + 8)
  const count = font.readUInt16BE(map + 6) / 2
  const ranges = Array.from({ length: count }, (_, i) => [
    font.readUInt16BE(map + 16 + 2 * count + 2 * i),
    font.readUInt16BE(map + 14 + 2 * i)
  ])
  return code => ranges.some(([from = 0, to = 0]) => from <= code && code <= to)
}

test('long names are broken between words, every line within the width', () => {
  const name = 'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh'
  const lines = wrap(name, 30, 480)
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.join(' ')).toBe(name)
  expect(lines.every(line => widthOf(line, 30) <= 480)).toBe(true)
})
