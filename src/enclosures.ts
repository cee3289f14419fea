import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { rankingOf } from './commands/ranking.ts'
import type { Letter } from './core/letter.ts'
import type { Locale } from './core/person.ts'
import type { Ranking } from './core/ranking.ts'
import { lastMoment, within } from './core/ranking-lines.ts'
import type { Channel, Outgoing } from './ports/channel.ts'
import type { Reads } from './ports/store.ts'
import { rankingChart } from './reports/ranking-chart.ts'
import type { Say } from './say.ts'

type World = { readonly read: Reads; readonly say: Say; readonly dataDir: string }

/**
 * Makes a letter's file at delivery (DESIGN 2): a picture drawn from frozen figures, or kept evidence, by the channel's
 * own name for it where it came from there and from our copy elsewhere. Null: it cannot be had.
 */
export function createEnclosures({ read, say, dataDir }: World) {
  return async function enclose({ enclosure }: Letter, channel: Channel, locale: Locale): Promise<Outgoing | null> {
    if (!enclosure) return null
    if ('report' in enclosure) {
      const snapshot = await read.snapshot('ranking', enclosure.period)
      if (!snapshot) return null
      const ranking = within(rankingOf(snapshot), await read.roster(), enclosure.top)
      const bytes = rankingChart(ranking, chartWords(ranking, say, locale))
      return { kind: 'photo', name: `xep-hang-${enclosure.period}.png`, bytes }
    }
    const { file, task } = enclosure
    if (file.channel === channel.name) return { kind: file.kind, name: file.name, ref: file.fileRef }
    const kept = (await read.attachments(Number(task))).find(one => one.fileRef === file.fileRef)
    if (!kept?.sha256) return null
    return { kind: file.kind, name: file.name, bytes: await readFile(fileAt(dataDir, kept.sha256)) }
  }
}

/** Where a kept file lies, found by its SHA-256. */
export const fileAt = (dataDir: string, sha256: string): string => join(dataDir, 'files', sha256.slice(0, 2), sha256)

function chartWords(ranking: Ranking, say: Say, locale: Locale) {
  const words = (key: string, values = {}) => say(locale, { key, values })
  return {
    title: words('chart-title'),
    period: words('chart-period', { from: { day: ranking.from }, to: { day: ranking.to } }),
    asOf: words('chart-as-of', { asOf: { moment: lastMoment(ranking) } }),
    types: Object.fromEntries(ranking.types.map(({ type }) => [type, words('chart-type', { type })])),
    insufficient: words('chart-insufficient'),
    empty: words('chart-empty'),
    notes: [words('ranking-rule')],
    percent: (percent: number) => words('chart-percent', { percent }),
    hidden: (count: number) => words('chart-hidden', { count })
  }
}
