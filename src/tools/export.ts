import { copyFile, mkdir, open, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { csvLine } from '../core/csv.ts'
import { fileAt } from '../files.ts'
import { folderOf, placeOf } from '../office.ts'
import { lookInto } from '../store/bare.ts'
import { catalogOf } from '../store/catalog.ts'
import { pagesOf } from '../store/pages.ts'
import { rows as shapes } from '../store/rows.ts'
import { described } from './columns.ts'
import { inOffice, Misused, optionsOf, type Tool } from './tool.ts'
import { moment } from './written.ts'

const usage = 'dondoc export THƯ_MỤC'

/**
 * Everything the office owns as of one moment, as files that any spreadsheet opens, each column explained: nobody is locked
 * in (R52).
 */
export const exportTool: Tool = {
  name: 'export',
  usage,
  does: 'Xuất toàn bộ dữ liệu của cơ quan ra các tệp CSV, kèm mô tả từng cột và các tệp đính kèm.',

  async run(words, desk) {
    const [folder, ...more] = optionsOf(words, {}, usage).positionals
    if (folder === undefined || more.length > 0) throw new Misused(usage)
    await mkdir(join(folder, 'tep'), { recursive: true })
    if ((await readdir(folder)).length > 1)
      throw new Misused(`${folder} không trống; đề nghị ghi thư mục khác.\n${usage}`)
    // Opened first: what is read then is of this version, and the trial is there.
    await inOffice(desk, async () => {})
    const config = desk.config()
    return lookInto(placeOf(config), async source => {
      const catalog = new Map((await catalogOf(source)).map(one => [one.name, one]))
      for (const table of tables) {
        const { file, columns } = described[table]
        const inside = catalog.get(table)
        if (!inside) throw new Error(`the database has no table ${table}`)
        const names = Object.keys(columns)
        const out = await open(join(folder, `${file}.csv`), 'wx')
        let count = 0
        try {
          await out.write(`\uFEFF${csvLine(names)}\n`)
          for await (const page of pagesOf(source, inside)) {
            const rows: readonly Readonly<Record<string, unknown>>[] = page.map(row => shapes[table].parse(row))
            await out.write(rows.map(row => `${csvLine(names.map(name => text(row[name])))}\n`).join(''))
            count += rows.length
            if (table === 'attachment')
              await bringFiles(
                folderOf(config),
                folder,
                rows.map(row => row.sha256),
                desk.tell
              )
          }
        } finally {
          await out.close()
        }
        desk.tell(`${file}.csv: ${count} dòng`)
      }
      await writeFile(join(folder, 'MO-TA.md'), explained())
      desk.tell('MO-TA.md: mô tả từng tệp, từng cột')
      return 0
    })
  }
}

const tables = Object.keys(described).filter((name): name is keyof typeof described => name in described)

/** A cell as text: moments with the office's offset, lists and fields as JSON, nothing as an empty cell. */
function text(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return moment(value) ?? ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

async function bringFiles(
  dataDir: string,
  folder: string,
  sums: readonly unknown[],
  tell: (text: string) => void
): Promise<void> {
  for (const sha256 of sums) {
    if (typeof sha256 !== 'string') continue
    await copyFile(fileAt(dataDir, sha256), join(folder, 'tep', sha256)).catch(() =>
      tell(`Thiếu tệp ${sha256}: không có trong thư mục dữ liệu`)
    )
  }
}

const explained = (): string =>
  [
    '# Dữ liệu của cơ quan',
    '',
    'Mỗi tệp CSV là một bảng, chữ UTF-8, dòng đầu là tên cột. Thời điểm ghi theo giờ Việt Nam. Ô bắt đầu bằng dấu bằng, cộng,',
    'trừ hoặc a còng được thêm dấu nháy đơn phía trước để bảng tính không coi là công thức. Tệp đính kèm ở thư mục tep/.',
    '',
    ...tables.flatMap(table => {
      const { file, about, columns } = described[table]
      const lines = Object.entries(columns).map(([name, what]) => `| \`${name}\` | ${what} |`)
      return [`## ${file}.csv`, '', about, '', '| cột | là gì |', '| --- | --- |', ...lines, '']
    })
  ].join('\n')
