import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { Config } from '../config.ts'
import { clockOfTrial, type Office, openOffice } from '../office.ts'

/** The world of a tool at the terminal. */
export type Desk = {
  readonly config: () => Config
  readonly now: () => Date
  readonly input: AsyncIterable<Uint8Array | string>
  /** Machine-readable lines, to stdout. */
  readonly print: (text: string) => void
  /** What is said to the person, to stderr. */
  readonly tell: (text: string) => void
}

/** One word of the `dondoc` command. Answers the exit code. */
export type Tool = {
  readonly name: string
  readonly usage: string
  readonly does: string
  run(words: readonly string[], desk: Desk): Promise<number>
}

/** The words after a tool's name do not fit it. */
export class Misused extends Error {
  override readonly name = 'Misused'
}

/** The options and words after a tool's name. */
export function optionsOf<T extends NonNullable<ParseArgsConfig['options']>>(
  words: readonly string[],
  options: T,
  usage: string
) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
  } catch (fault) {
    throw new Misused(`${fault instanceof Error ? fault.message : String(fault)}\n${usage}`)
  }
}

/** A moment as the terminal gives it: with its offset, since a machine's own time zone says nothing. */
export function momentIn(text: string | undefined, usage: string): Date {
  const moment = new Date(text ?? '')
  if (!/T.*(?:Z|[+-]\d\d:\d\d)$/.test(text ?? '') || Number.isNaN(moment.getTime())) {
    throw new Misused(`Cần thời điểm có múi giờ, ví dụ 2026-11-30T08:00:00+07:00\n${usage}`)
  }
  return moment
}

/** Opens the office of the configuration for as long as the work takes. The service may be running beside it. */
export async function inOffice<T>(
  desk: Desk,
  work: (office: Office & { readonly now: Date }) => Promise<T>
): Promise<T> {
  const office = await openOffice(desk.config(), desk.now())
  try {
    const now = office.trial ? clockOfTrial(office.dataDir, () => 0).now() : desk.now()
    return await work({ ...office, now })
  } finally {
    await office.store.close()
  }
}
