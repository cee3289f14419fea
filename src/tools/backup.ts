import { resolve } from 'node:path'
import { prefixes } from '../backup/shelf.ts'
import { takeBackup } from '../backup/taking.ts'
import { ordered, shelfOf } from '../office.ts'
import { Misused, optionsOf, type Tool } from './tool.ts'
import { tabled } from './written.ts'

const usage = 'dondoc backup [THƯ_MỤC]'

/** A backup of everything while the service runs: every table as of one moment, and the kept files (DECISIONS 9, 17). */
export const backupTool: Tool = {
  name: 'backup',
  usage,
  does: 'Sao lưu toàn bộ dữ liệu và tệp đính kèm, kể cả khi dịch vụ đang chạy; mặc định vào thư mục sao lưu.',

  async run(words, desk) {
    const [folder, ...more] = optionsOf(words, {}, usage).positionals
    if (more.length > 0) throw new Misused(usage)
    const config = desk.config()
    const shelf = resolve(folder ?? shelfOf(config))
    const order = ordered(config, prefixes.asked, desk.now())
    const { path, manifest, missing } = await takeBackup({ ...order, shelf })
    for (const line of tabled(manifest.tables.map(({ name, rows }) => [name, String(rows)]))) desk.tell(line)
    desk.tell(`${manifest.files.rows} tệp đính kèm; đã đọc lại và đối chiếu.`)
    for (const sha256 of missing) desk.tell(`Thiếu tệp ${sha256}: không có hoặc đã hỏng trong thư mục dữ liệu.`)
    desk.tell('Tệp .env (mã kênh, ENCRYPTION_KEY) không nằm trong bản sao lưu: đề nghị cất riêng ở nơi an toàn.')
    desk.print(path)
    return 0
  }
}
