import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import type { Line } from '../core/letter.ts'
import type { Statistics } from '../core/statistics.ts'
import { statisticsWords } from '../paper-words.ts'
import type { As } from '../reports/paper.ts'
import { createSay } from '../say.ts'
import { type Desk, Misused } from './tool.ts'

/** The options that name a file. */
export const files = { xlsx: { type: 'string' }, docx: { type: 'string' }, png: { type: 'string' } } as const

type Out = { readonly as: As; readonly file: string }

const kinds: readonly As[] = ['xlsx', 'docx', 'png']

/** Where the report goes: a new file of one kind, or null for CSV on stdout. Exactly one is to be asked for. */
export function outOf(
  values: Readonly<Partial<Record<As, string>>> & { readonly csv?: boolean },
  usage: string
): Out | null {
  const [out = null, ...others] = kinds.flatMap(as => {
    const file = values[as]
    return file === undefined ? [] : { as, file }
  })
  if (others.length > 0 || (values.csv === true) === (out !== null))
    throw new Misused(`Cần --csv, hoặc một trong --xlsx, --docx, --png kèm tên tệp\n${usage}`)
  if (out && existsSync(out.file)) throw new Misused(`${out.file} đã có; đề nghị ghi tên khác.\n${usage}`)
  return out
}

/** The report as a file, the same that chat brings, with what it was narrowed to (R49, R50). */
export async function writeOut(
  table: Statistics,
  { organisation, narrowed }: { readonly organisation: string; readonly narrowed: readonly Line[] },
  { as, file }: Out,
  desk: Desk
): Promise<void> {
  const { statisticsPaper } = await import('../reports/paper.ts')
  const say = createSay()
  const paper = { organisation, narrowed: narrowed.map(one => say('vi', one)) }
  const chart = statisticsWords(table, narrowed, say, 'vi')
  const { bytes } = await statisticsPaper(table, as, { paper, chart })
  await writeFile(file, bytes, { flag: 'wx' })
  desk.tell(`Đã ghi ${file}`)
}
