import { Resvg } from '@resvg/resvg-js'
import { GraphicComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { PersonWeek, WeekStanding } from '../core/person-week.ts'
import { fontFamily, fontFiles } from './fonts.ts'
import { type Band, layOutWeek, type Mark, type Said, sheet, type WeekWords } from './week-layout.ts'

export type { WeekWords } from './week-layout.ts'

use([GraphicComponent, SVGRenderer])

const paper = '#ffffff'
const inks: Readonly<Record<Said['ink'], string>> = { ink: '#17212b', quiet: '#55626e', red: '#b3261e' }
/** Red is for what is overdue, and nothing else (DOMAIN 6.1); every mark has a shape of its own beside its colour. */
const fills: Readonly<Record<WeekStanding, string>> = {
  overdue: '#c62828',
  open: paper,
  waiting: '#bfe0f2',
  done: '#0b62a4',
  done_late: '#e6a817'
}
const bands: Readonly<Record<Band['kind'], string>> = { day: '#f3f6f9', off: '#e6eaee', late: '#fdecea' }

/**
 * A person's week as a PNG, 1080 pixels wide and at most 2,000 high: what was late before, then what is due on each day,
 * each task with a mark and a word for how it stands.
 */
export function weekChart(week: PersonWeek, words: WeekWords): Uint8Array {
  const layout = layOutWeek(week, words)
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: sheet.width, height: layout.height })
  chart.setOption({
    animation: false,
    backgroundColor: paper,
    graphic: [...layout.bands.map(behind), ...layout.marks.flatMap(marked), ...layout.said.map(written)]
  })
  const svg = chart.renderToSVGString()
  chart.dispose()
  const font = { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: fontFamily }
  return new Resvg(svg, { font }).render().asPng()
}

const behind = ({ kind, y, height }: Band) => ({
  type: 'rect',
  silent: true,
  shape: { x: sheet.left - 16, y, width: sheet.right - sheet.left + 32, height, r: 10 },
  style: { fill: bands[kind] }
})

/** Late: a triangle with a bar; done: a disc with a tick; handed in: a disc with a dot; to do: a ring. */
function marked({ shape, x, y, size }: Mark): readonly object[] {
  const r = size * 0.46
  const fill = fills[shape]
  const stroke = (points: readonly (readonly [number, number])[], color: string) => ({
    type: 'polyline',
    silent: true,
    shape: { points: points.map(([dx, dy]) => [x + dx * r, y + dy * r]) },
    style: { stroke: color, lineWidth: size * 0.12, fill: 'none' }
  })
  if (shape === 'overdue') {
    const corners = [
      [0, -1.05],
      [1.1, 0.9],
      [-1.1, 0.9]
    ] as const
    const points = corners.map(([dx, dy]) => [x + dx * r, y + dy * r])
    return [
      { type: 'polygon', silent: true, shape: { points }, style: { fill } },
      stroke(
        [
          [0, -0.4],
          [0, 0.25]
        ],
        paper
      ),
      stroke(
        [
          [0, 0.48],
          [0, 0.7]
        ],
        paper
      )
    ]
  }
  const disc = {
    type: 'circle',
    silent: true,
    shape: { cx: x, cy: y, r },
    style: { fill, stroke: shape === 'open' ? inks.quiet : fill, lineWidth: size * 0.1 }
  }
  const tick = [
    [-0.5, 0],
    [-0.12, 0.42],
    [0.52, -0.4]
  ] as const
  if (shape === 'done') return [disc, stroke(tick, paper)]
  if (shape === 'done_late') return [disc, stroke(tick, inks.ink)]
  if (shape === 'waiting') return [disc, { ...disc, shape: { cx: x, cy: y, r: r * 0.35 }, style: { fill: inks.ink } }]
  return [disc]
}

const written = ({ text, x, y, size, bold, ink }: Said) => ({
  type: 'text',
  silent: true,
  style: {
    ...{ text, x, y, align: 'left', verticalAlign: 'middle', fill: inks[ink] },
    ...{ fontFamily, fontSize: size, fontWeight: bold ? 600 : 400 }
  }
})
