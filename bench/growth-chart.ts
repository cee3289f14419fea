import { Resvg } from '@resvg/resvg-js'
import { LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { fontFamily, fontFiles } from '../src/reports/fonts.ts'
import type { Grown } from './growth.ts'

use([LineChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer])

const page = { width: 960, height: 480, left: 56, top: 96, gap: 72 } as const
const colours = ['#0b62a4', '#2e7d32', '#81c784', '#8e5a00', '#e6a817', '#7b1fa2', '#17212b']

/** A PNG: p99 of each thing asked by the number of tasks, both on logarithmic axes; one picture for each database. */
export function growthChart(all: readonly { readonly name: string; readonly grown: readonly Grown[] }[]): Uint8Array {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: page.width, height: page.height })
  const width = (page.width - page.left - page.gap * all.length) / all.length
  const left = (k: number) => page.left + k * (width + page.gap)
  const most = Math.max(...all.flatMap(({ grown }) => grown.flatMap(({ costs }) => costs.map(({ p99 }) => p99))))
  chart.setOption({
    animation: false,
    backgroundColor: '#ffffff',
    color: colours,
    textStyle: { fontFamily },
    title: all.map(({ name }, k) => ({
      text: `${name}: p99 in ms, by tasks in the database`,
      left: left(k) - 24,
      top: 64,
      textStyle: { fontSize: 13 }
    })),
    legend: { top: 8, left: page.left - 24, right: 24, itemGap: 16 },
    grid: all.map((_, k) => ({ left: left(k), width, top: page.top, bottom: 40 })),
    xAxis: all.map((_, k) => ({
      type: 'log',
      gridIndex: k,
      min: 'dataMin',
      axisLabel: { formatter: (tasks: number) => tasks.toLocaleString('en-US') }
    })),
    yAxis: all.map((_, k) => ({ type: 'log', gridIndex: k, min: 1, max: 10 ** Math.ceil(Math.log10(most)) })),
    series: all.flatMap(({ grown }, k) =>
      grown.map(({ name, costs }, i) => ({
        ...{ type: 'line', name, symbolSize: 7, xAxisIndex: k, yAxisIndex: k },
        color: colours[i % colours.length],
        data: costs.map(({ tasks, p99 }) => [tasks, p99])
      }))
    )
  })
  const svg = chart.renderToSVGString()
  chart.dispose()
  const font = { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: fontFamily }
  return new Resvg(svg, { font }).render().asPng()
}
