import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { importRoster } from '../imports/roster.ts'
import { readTable, writeTable } from '../imports/table.ts'
import { rosterTemplate } from '../imports/template.ts'
import { inOffice, Misused, optionsOf, type Tool } from './tool.ts'

const importUsage = 'dondoc import roster FILE.xlsx|FILE.csv [FILE ...]'

/** Brings in a roster: all of it, or nothing and every fault with its row and column. */
export const importTool: Tool = {
  name: 'import',
  usage: importUsage,
  does: 'Nhập danh bạ (đơn vị, người, chức vụ). Có lỗi thì báo hết lỗi và không ghi gì.',

  async run(words, desk) {
    const [what, ...files] = optionsOf(words, {}, importUsage).positionals
    if (what !== 'roster' || files.length === 0) throw new Misused(importUsage)
    const missing = files.filter(file => !existsSync(file))
    if (missing.length > 0) throw new Misused(`Không có tệp ${missing.join(', ')}`)
    const sheets = await Promise.all(files.map(async file => readTable(basename(file), await readFile(file))))
    return inOffice(desk, async ({ store, now }) => {
      for (;;) {
        const result = importRoster(sheets.flat(), await store.roster())
        if ('faults' in result) {
          for (const { sheet, row, column, fault } of result.faults)
            desk.tell(`${sheet}, dòng ${row}, cột ${column}: ${fault}`)
          desk.tell(`${result.faults.length} lỗi; chưa ghi gì. Đề nghị sửa tệp rồi nhập lại.`)
          return 1
        }
        // Somebody else changed the roster meanwhile: read against it as it is now.
        if ((await store.commit(`import:roster:${randomUUID()}`, result.outcome, now)) === 'stale') continue
        desk.tell(`Đã nhập ${result.units} đơn vị, ${result.people} người.`)
        for (const one of result.warnings) desk.tell(`Lưu ý: ${one}`)
        for (const one of result.absent) desk.tell(`Có trong hệ thống, không có trong tệp (giữ nguyên): ${one}`)
        return 0
      }
    })
  }
}

const templateUsage = 'dondoc template roster [FILE.xlsx]'

/** The empty roster file with its headers. */
export const templateTool: Tool = {
  name: 'template',
  usage: templateUsage,
  does: 'Tệp danh bạ trống, đủ tiêu đề cột.',

  async run(words, desk) {
    const [what, file = 'danh-ba.xlsx'] = optionsOf(words, {}, templateUsage).positionals
    if (what !== 'roster') throw new Misused(templateUsage)
    if (existsSync(file)) throw new Misused(`${file} đã có; đề nghị ghi tên khác.\n${templateUsage}`)
    await writeFile(file, await writeTable(rosterTemplate), { flag: 'wx' })
    desk.tell(`Đã ghi ${file}`)
    return 0
  }
}
