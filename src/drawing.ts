import { rankingOf } from './commands/ranking-frozen.ts'
import type { Locale } from './core/person.ts'
import { narrowedTo, ofUnits } from './core/ranking-lines.ts'
import { rankingWords, statisticsWords, weekWords } from './paper-words.ts'
import type { As, Paper } from './reports/paper.ts'
import type { Say } from './say.ts'

/** A file that is to be made, as plain data: nothing else can be handed to a thread. */
export type Drawing = {
  /** What was frozen, as the text that was kept: a long one is not to be read but where it holds up nobody. */
  readonly data: string
  /** Its reader's. The office's papers are in Vietnamese; a picture speaks to its reader. */
  readonly locale: Locale
} & (
  | {
      readonly report: 'statistics' | 'evidence' | 'tasks' | 'week'
      readonly as: As
      /** The name on papers. */
      readonly organisation: string
    }
  | {
      readonly report: 'ranking' | 'ranking_month'
      readonly period: string
      /** Of the units of one type, of these units alone; null: all. */
      readonly type: string | null
      readonly units: ReadonlySet<number> | null
    }
)

/** Makes a file. What writes its kind is loaded now: it is half of all that is loaded. A fault when the data is no report. */
export async function draw(drawing: Drawing, say: Say): Promise<Paper> {
  const { locale } = drawing
  const data: unknown = JSON.parse(drawing.data)
  if ('period' in drawing) {
    const { type, units, period } = drawing
    const ranking = narrowedTo(ofUnits(rankingOf({ data }), units), { type, units: null })
    const { rankingChart } = await import('./reports/ranking-chart.ts')
    const bytes = rankingChart(ranking, rankingWords(ranking, say, locale))
    return { kind: 'photo', name: `xep-hang-${period}.png`, bytes }
  }
  const { report, as, organisation } = drawing
  const papers = await import('./reports/paper.ts')
  if (report === 'week') {
    const week = papers.weekIn(data)
    return papers.weekPaper(week, weekWords(week, say, locale))
  }
  if (report !== 'statistics') return papers.tablePaper(papers.tableIn(data), report)
  const [statistics, narrowed] = [papers.statisticsIn(data), papers.narrowedIn(data)]
  return papers.statisticsPaper(statistics, as, {
    paper: { organisation, narrowed: narrowed.map(one => say('vi', one)) },
    chart: statisticsWords(statistics, narrowed, say, locale)
  })
}
