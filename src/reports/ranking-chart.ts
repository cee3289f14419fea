import { Resvg } from '@resvg/resvg-js'
import { BarChart } from 'echarts/charts'
import { GridComponent, TitleComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Ranking } from '../core/ranking.ts'
import { fontFamily, fontFiles } from './fonts.ts'
import { type ChartWords, type Columns, type Layout, layOut, page, type Row } from './ranking-layout.ts'

export type { ChartWords } from './ranking-layout.ts'

use([BarChart, GridComponent, TitleComponent, SVGRenderer])

/** Told apart by everybody, in grey print too. Red is for what is overdue, and nothing here is (DOMAIN 6.1). */
const colours = { paper: '#ffffff', ink: '#17212b', quiet: '#55626e', bar: '#0b62a4', track: '#e4eaf0' } as const

/**
 * The ranking as a PNG for a group chat, 1080 pixels wide and at most 2,000 high (R50): units by type, best first, with
 * place, bar, percentage and n/N; then those with too few tasks.
 */
export function rankingChart(ranking: Ranking, words: ChartWords): Uint8Array {
  const layout = layOut(ranking, words)
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: page.width, height: layout.height })
  chart.setOption(optionOf(layout, words))
  const svg = chart.renderToSVGString()
  chart.dispose()
  const font = { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: fontFamily }
  return new Resvg(svg, { font }).render().asPng()
}

function optionOf({ texts, rows, size, columns }: Layout, words: ChartWords): EChartsCoreOption {
  return {
    animation: false,
    backgroundColor: colours.paper,
    textStyle: { fontFamily, color: colours.ink },
    title: texts.map(text => ({
      text: text.lines.join('\n'),
      left: page.left,
      top: text.y,
      padding: 0,
      textStyle: {
        fontFamily,
        fontSize: text.size,
        lineHeight: text.size * 1.28,
        fontWeight: text.bold ? 600 : 400,
        color: text.quiet ? colours.quiet : colours.ink
      }
    })),
    grid: rows.map(row => ({
      left: columns.bar,
      right: page.width - columns.barEnd,
      top: row.y,
      height: row.height
    })),
    xAxis: rows.map((_, i) => ({ type: 'value', gridIndex: i, min: 0, max: 100, show: false })),
    yAxis: rows.flatMap((row, i) => axesOf(row, i, { size, columns }, words)),
    series: rows.flatMap(({ unit }, i) =>
      unit ? [bar(i, size, colours.track, 100), bar(i, size, colours.bar, unit.percent)] : []
    )
  }
}

/** A bar in the grid of row `i`, from its left edge; the second of two lies over the first. */
const bar = (i: number, size: number, color: string, length: number) => ({
  type: 'bar',
  xAxisIndex: i,
  yAxisIndex: i * axesOfRow,
  barWidth: size * 0.9,
  barGap: '-100%',
  itemStyle: { color, borderRadius: 4 },
  data: [length]
})

const axesOfRow = 4

/** The words beside a bar: the name, the place, the percentage, n/N. */
function axesOf(
  { lines, unit }: Row,
  gridIndex: number,
  { size, columns }: { readonly size: number; readonly columns: Columns },
  words: ChartWords
): readonly object[] {
  const column = (x: number, align: 'left' | 'right', text: string, { bold = false, quiet = false } = {}) => ({
    type: 'category',
    gridIndex,
    position: x < columns.bar ? 'left' : 'right',
    data: [text],
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      interval: 0,
      margin: x < columns.bar ? columns.bar - x : x - columns.barEnd,
      align,
      fontFamily,
      fontSize: size,
      fontWeight: bold ? 600 : 400,
      lineHeight: size * 1.15,
      color: quiet ? colours.quiet : colours.ink
    }
  })
  return [
    column(columns.name, 'left', lines.join('\n'), { quiet: unit === null }),
    column(columns.name - 20, 'right', unit ? String(unit.rank) : '', { bold: true }),
    column(columns.percentEnd, 'right', unit ? words.percent(unit.percent) : '', { bold: true }),
    column(page.right, 'right', unit ? words.share(unit.inTime, unit.total) : '', { quiet: true })
  ]
}
