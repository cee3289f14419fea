import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { BackupRefused, fileListAt, readManifest } from '../backup/manifest.ts'
import { restoreBackup } from '../backup/restoring.ts'
import { folderOf, isTrial, OfficeClosed, placeOf } from '../office.ts'
import { FILE } from '../store/index.ts'
import { Misused, optionsOf, type Tool } from './tool.ts'
import { tabled } from './written.ts'

const usage = 'dondoc restore BẢN_SAO_LƯU'

/** An office out of a backup, where there is none: into `DATA_DIR`, or into the database of `DATABASE_URL`. */
export const restoreTool: Tool = {
  name: 'restore',
  usage,
  does: 'Phục hồi từ một bản sao lưu vào nơi còn trống; đối chiếu từng bảng; dữ liệu trọn vẹn hoặc không có gì; tệp hỏng thì nêu tên.',

  async run(words, desk) {
    const [backup, ...more] = optionsOf(words, {}, usage).positionals
    if (backup === undefined || more.length > 0) throw new Misused(usage)
    const config = desk.config()
    const trial = isTrial(config)
    if (trial && existsSync(join(config.dataDir, FILE)))
      throw new OfficeClosed(
        `${config.dataDir} holds an office's database: set its channel token, or another DATA_DIR.`
      )
    const { kind } = await readManifest(backup)
    if (kind !== (trial ? 'trial' : 'office'))
      throw new BackupRefused(
        kind === 'trial'
          ? 'Bản sao lưu này là của chế độ chạy thử, không phục hồi vào cơ quan được.'
          : 'Bản sao lưu này là của cơ quan; đề nghị đặt mã kênh trong .env trước khi phục hồi.'
      )
    const dataDir = folderOf(config)
    const { manifest, missing, listed } = await restoreBackup(backup, placeOf(config), dataDir)
    const { tables, files, at, migration } = manifest
    for (const line of tabled(tables.map(({ name, rows }) => [name, String(rows)]))) desk.tell(line)
    desk.tell(`${files.rows} tệp đính kèm. Đã phục hồi bản sao lưu lúc ${at} (${migration}), mọi bảng đã đối chiếu.`)
    desk.tell(
      'Thư đang chờ gửi lúc sao lưu: giao việc, báo cáo, nhắc việc sẽ gửi kèm chữ "(gửi lại)"; bản tin thì không.'
    )
    if (!listed)
      desk.tell(
        `Danh sách tệp của bản sao lưu (${fileListAt(backup)}) bị hỏng: đã lấy mọi tệp còn nguyên vẹn trong thư mục files và đối chiếu với dữ liệu. Đề nghị chạy npx dondoc backup để có bản sao lưu mới, không dùng bản này nữa.`
      )
    if (missing.length === 0) return 0
    for (const sha256 of missing) desk.tell(`Thiếu tệp ${sha256}.`)
    desk.tell(
      `Dữ liệu đã phục hồi đủ, nhưng ${missing.length} tệp đính kèm trên đây bị hỏng hoặc thiếu trong bản sao lưu: đề nghị tìm trong bản sao lưu khác, thư mục files, rồi chép vào ${join(dataDir, 'files')}.`
    )
    return 1
  }
}
