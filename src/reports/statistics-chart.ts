import { Resvg } from '@resvg/resvg-js'
import { GraphicComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Statistics } from '../core/statistics.ts'
import { fontFamily, fontFiles } from './fonts.ts'
import { type Block, layOutStatistics, places, type StatisticsWords, type Words } from './statistics-layout.ts'

export type { StatisticsWords } from './statistics-layout.ts'

use([GraphicComponent, SVGRenderer])

/**
 * Told apart by the colour-blind and in grey print: neighbours differ in lightness, and a white line parts them. Red is
 * for what is overdue now, and for nothing else (DOMAIN 6.1).
 */
const fills: Readonly<Record<Block['part'], string>> = {
  doneInTime: '#0b62a4',
  doneLate: '#e6a817',
  openInTime: '#bfe0f2',
  openOverdue: '#c62828',
  undated: '#a3adb6',
  track: '#eef1f4'
}
const inks: Readonly<Record<Words['ink'], string>> = { ink: '#17212b', quiet: '#55626e', light: '#ffffff' }
const paper = '#ffffff'

/**
 * How each unit deals with its tasks, as a PNG for a group chat (R50), 1080 pixels wide and at most 2,000 high: a bar of
 * five parts by their share of the unit's tasks, how many they are, and n. Units that do not fit are counted at the foot.
 */
export function statisticsChart(statistics: Statistics, words: StatisticsWords): Uint8Array {
  const layout = layOutStatistics(statistics, words)
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: places.width, height: layout.height })
  chart.setOption({
    animation: false,
    backgroundColor: paper,
    graphic: [...layout.blocks.map(drawn), ...layout.words.map(written)]
  })
  const svg = chart.renderToSVGString()
  chart.dispose()
  const font = { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: fontFamily }
  return new Resvg(svg, { font }).render().asPng()
}

const drawn = ({ part, x, y, width, height }: Block) => ({
  type: 'rect',
  silent: true,
  shape: { x, y, width, height },
  style: { fill: fills[part], stroke: paper, lineWidth: 2 }
})

const written = ({ text, x, y, size, align, bold, ink }: Words) => ({
  type: 'text',
  silent: true,
  style: {
    text,
    x,
    y,
    align,
    verticalAlign: 'middle',
    fill: inks[ink],
    fontFamily,
    fontSize: size,
    fontWeight: bold ? 600 : 400
  }
})
