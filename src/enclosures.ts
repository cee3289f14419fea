import { readFile } from 'node:fs/promises'
import { line } from './commands/command.ts'
import type { Enclosure, Letter, Line } from './core/letter.ts'
import type { Locale } from './core/person.ts'
import { unitsWithin } from './core/ranking-lines.ts'
import type { Roster } from './core/roster.ts'
import type { Settings } from './core/settings.ts'
import type { Drawing } from './drawing.ts'
import { fileAt, keepFile } from './files.ts'
import { createMaking } from './making.ts'
import type { Channel, Outgoing } from './ports/channel.ts'
import type { Timer } from './ports/clock.ts'
import type { Reads } from './ports/store.ts'
import type { PublishedFiles } from './published.ts'
import type { Paper } from './reports/paper.ts'

type World = {
  readonly read: Reads
  readonly timer: Timer
  readonly draw: (drawing: Drawing) => Promise<Paper>
  readonly dataDir: string
  /** Gives a kept file a public address; null where the outside cannot reach us. */
  readonly publish: PublishedFiles['publish'] | null
}

/** What goes with a letter's words: files, or the lines that say where a file is to be had. */
export type Enclosed = {
  readonly files: readonly Outgoing[]
  readonly lines: readonly Line[]
  /** It is not there yet: it may come in, if one waits a little, or is being drawn and will be there. */
  readonly pending?: 'coming in' | 'drawn'
}

type Reported = Extract<Enclosure, { readonly report: unknown }>

const nothing: Enclosed = { files: [], lines: [] }

/**
 * Makes a letter's file at delivery (DESIGN 2): a paper or picture drawn from frozen figures, or kept evidence, by the channel's
 * own name for it where it came from there and from our copy elsewhere. What the channel cannot carry becomes a link.
 */
export function createEnclosures({ read, timer, draw, dataDir, publish }: World) {
  const making = createMaking<Paper | null>(timer, paper => paper?.bytes.length ?? 0)

  return async function enclose({ enclosure }: Letter, channel: Channel, locale: Locale): Promise<Enclosed> {
    if (!enclosure) return nothing
    if ('report' in enclosure) {
      const paper = await making(JSON.stringify([enclosure, locale]), async () => {
        const drawing = await drawingOf(enclosure, locale)
        return drawing && draw(drawing)
      })
      if (paper === 'in the making') return { ...nothing, pending: 'drawn' }
      return paper ? carried(paper, channel) : nothing
    }
    const { file, task } = enclosure
    const { kind, name } = file
    if (file.channel === channel.name && channel.can.refs)
      return { files: [{ kind, name, ref: file.fileRef }], lines: [] }
    // Files are fetched for tasks; on another channel one of an order that waits comes with its approval.
    if (task === null) return { files: [], lines: [line('file-with-approval', { name })] }
    const kept = (await read.attachments(Number(task))).find(one => one.fileRef === file.fileRef)
    if (!kept?.sha256) {
      if (kept?.lost) return { files: [], lines: [line('file-lost', { name })] }
      return { files: [], lines: [line('file-pending', { name })], pending: 'coming in' }
    }
    return carried({ kind: kept.kind, name, bytes: await readFile(fileAt(dataDir, kept.sha256)) }, channel)
  }

  /** What is to be drawn, from what was frozen; null when nothing was. */
  async function drawingOf(enclosure: Reported, locale: Locale): Promise<Drawing | null> {
    const { report, period } = enclosure
    const data = await read.snapshotText(report, period)
    if (data === null) return null
    if ('as' in enclosure) {
      const organisation = organisationOf(await read.settings(), await read.roster())
      return { report: enclosure.report, as: enclosure.as, data, locale, organisation }
    }
    const { top, type = null } = enclosure
    return { report: enclosure.report, period, data, locale, type, units: unitsWithin(await read.roster(), top) }
  }

  async function carried(file: Extract<Outgoing, { bytes: Uint8Array }>, { can }: Channel): Promise<Enclosed> {
    const { kind, name, bytes } = file
    const how = can.carries({ kind, name, size: bytes.length })
    if (how === 'bytes') return { files: [file], lines: [] }
    if (!publish) return { files: [], lines: [line('file-elsewhere', { name })] }
    const { address, until } = publish(await keepFile(dataDir, bytes), name)
    return how === 'address'
      ? { files: [{ kind, name, address }], lines: [] }
      : { files: [], lines: [line('file-link', { name, address, until: { moment: until } })] }
  }
}

/** The name on papers: the one that was set, else that of the unit above all. */
export const organisationOf = ({ organisation }: Settings, { units }: Roster): string =>
  organisation || [...units.values()].find(unit => unit.parentId === null)?.name || ''
