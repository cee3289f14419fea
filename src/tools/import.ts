import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Outcome } from '../core/outcome.ts'
import type { Roster } from '../core/roster.ts'
import { importRoster } from '../imports/roster.ts'
import type { RosterFault } from '../imports/rows.ts'
import { readTable, type Sheet, writeTable } from '../imports/table.ts'
import { importTasks } from '../imports/tasks.ts'
import { rosterTemplate, taskTemplate } from '../imports/template.ts'
import type { Store } from '../ports/store.ts'
import { type Desk, inOffice, Misused, optionsOf, type Tool } from './tool.ts'

const importUsage = 'dondoc import roster|tasks FILE.xlsx|FILE.csv [FILE ...] [--dry]'

/** Brings in a roster or the office's list of tasks: all of it, or nothing and every fault with its row and column. */
export const importTool: Tool = {
  name: 'import',
  usage: importUsage,
  does: 'Nhập danh bạ (roster) hoặc nhiệm vụ (tasks). Có lỗi thì báo hết lỗi và không ghi gì; --dry chỉ xem trước.',

  async run(words, desk) {
    const { values, positionals } = optionsOf(words, { dry: { type: 'boolean' } }, importUsage)
    const [what, ...files] = positionals
    if ((what !== 'roster' && what !== 'tasks') || files.length === 0) throw new Misused(importUsage)
    const missing = files.filter(file => !existsSync(file))
    if (missing.length > 0) throw new Misused(`Không có tệp ${missing.join(', ')}`)
    const contents = await Promise.all(files.map(file => readFile(file)))
    const sheets = await Promise.all(files.map((file, i) => readTable(basename(file), contents[i] ?? new Uint8Array())))
    const dry = values.dry ?? false
    // A file of tasks that comes twice is the same file: whatever it is called.
    const mark = createHash('sha256')
    for (const bytes of contents) mark.update(bytes)
    return inOffice(desk, office =>
      what === 'roster'
        ? bringIn(office, desk, dry, `import:roster:${randomUUID()}`, rosterIn(sheets.flat()))
        : bringIn(office, desk, dry, `import:tasks:${mark.digest('hex')}`, tasksIn(sheets.flat()))
    )
  }
}

/** What a file comes to against a roster: its faults, or what to keep and what to say of it. */
type Reading = (
  roster: Roster,
  what: { readonly cause: string; readonly now: Date }
) =>
  | { readonly faults: readonly RosterFault[] }
  | { readonly outcome: Outcome; readonly counts: string; readonly notes: readonly string[] }

const rosterIn =
  (sheets: readonly Sheet[]): Reading =>
  roster => {
    const read = importRoster(sheets, roster)
    if ('faults' in read) return read
    const absent = read.absent.map(one => `Có trong hệ thống, không có trong tệp (giữ nguyên): ${one}`)
    const notes = [...read.warnings.map(one => `Lưu ý: ${one}`), ...absent]
    return { outcome: read.outcome, counts: `${read.units} đơn vị, ${read.people} người`, notes }
  }

const tasksIn =
  (sheets: readonly Sheet[]): Reading =>
  (roster, what) => {
    const read = importTasks(sheets, roster, what)
    if ('faults' in read) return read
    const notes = read.warnings.map(one => `Lưu ý: ${one}`)
    return { outcome: read.outcome, counts: `${read.tasks} nhiệm vụ (${read.open} chưa hoàn thành)`, notes }
  }

/** Keeps all of it, or says everything that is wrong. Reads again when the roster changed meanwhile. */
async function bringIn(
  { store, now }: { readonly store: Store; readonly now: Date },
  desk: Desk,
  dry: boolean,
  cause: string,
  reading: Reading
): Promise<number> {
  for (;;) {
    const result = reading(await store.roster(), { cause, now })
    if ('faults' in result) {
      for (const { sheet, row, column, fault } of result.faults)
        desk.tell(`${sheet}, dòng ${row}, cột ${column}: ${fault}`)
      desk.tell(`${result.faults.length} lỗi; chưa ghi gì. Đề nghị sửa tệp rồi nhập lại.`)
      return 1
    }
    const kept = dry ? 'kept' : await store.commit(cause, result.outcome, now)
    if (kept === 'stale') continue
    if (kept === 'repeated') desk.tell('Tệp này đã nhập từ trước; không ghi lại.')
    else desk.tell(dry ? `Xem trước: sẽ nhập ${result.counts}; chưa ghi gì.` : `Đã nhập ${result.counts}.`)
    for (const one of result.notes) desk.tell(one)
    return 0
  }
}

const templateUsage = 'dondoc template roster|tasks [FILE.xlsx]'

/** The empty file of a roster, or of tasks, with its headers. */
export const templateTool: Tool = {
  name: 'template',
  usage: templateUsage,
  does: 'Tệp danh bạ (roster) hoặc nhiệm vụ (tasks) trống, đủ tiêu đề cột.',

  async run(words, desk) {
    const [what = '', named] = optionsOf(words, {}, templateUsage).positionals
    const template = Object.hasOwn(templates, what) ? templates[what] : undefined
    if (!template) throw new Misused(templateUsage)
    const file = named ?? template.file
    if (existsSync(file)) throw new Misused(`${file} đã có; đề nghị ghi tên khác.\n${templateUsage}`)
    await writeFile(file, await writeTable(template.sheets), { flag: 'wx' })
    desk.tell(`Đã ghi ${file}`)
    return 0
  }
}

const templates: Readonly<Record<string, { readonly file: string; readonly sheets: readonly Sheet[] }>> = {
  roster: { file: 'danh-ba.xlsx', sheets: rosterTemplate },
  tasks: { file: 'nhiem-vu.xlsx', sheets: taskTemplate }
}
