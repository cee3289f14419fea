import { BackupRefused } from '../backup/manifest.ts'
import { copyTo } from '../backup/moving.ts'
import { folderOf, isTrial } from '../office.ts'
import { inBareServer } from '../store/bare.ts'
import { isServed } from '../store/lock.ts'
import { reasonOf } from './finding.ts'
import { Misused, optionsOf, type Tool } from './tool.ts'
import { tabled } from './written.ts'

const usage = 'dondoc copy-to postgresql://… [THƯ_MỤC_TỆP]'

/** An office that has outgrown its file, onto a server: counted and compared on both sides, and gone on with when broken off. */
export const copyToTool: Tool = {
  name: 'copy-to',
  usage,
  does: 'Chép toàn bộ dữ liệu từ tệp SQLite sang một cơ sở dữ liệu PostgreSQL trống; đối chiếu từng bảng; dừng giữa chừng thì chạy lại.',

  async run(words, desk) {
    const [databaseUrl = '', filesTo = null, ...more] = optionsOf(words, {}, usage).positionals
    if (!/^postgres(?:ql)?:\/\/./.test(databaseUrl) || more.length > 0) throw new Misused(usage)
    const config = desk.config()
    if (isTrial(config)) throw new BackupRefused('Dữ liệu chạy thử không chép sang PostgreSQL.')
    if (config.databaseUrl !== null)
      throw new BackupRefused('DATABASE_URL đã đặt: cơ quan đang ở trên PostgreSQL. Đề nghị dùng backup và restore.')
    const dataDir = folderOf(config)
    if (isServed(dataDir))
      throw new BackupRefused('Dịch vụ đang chạy trên dữ liệu này; đề nghị dừng dịch vụ rồi chạy lại lệnh.')
    await inBareServer(databaseUrl, ({ driver }) => driver.all('SELECT 1')).catch(fault => {
      throw new BackupRefused(`Không mở được cơ sở dữ liệu đích: ${reasonOf(fault)}`)
    })
    const { tables, missing } = await copyTo({ dataDir, databaseUrl, filesTo })
    const lines = tables.map(({ name, rows, sha256 }) => [name, String(rows), sha256.slice(0, 12)])
    for (const line of tabled(lines)) desk.print(line)
    for (const sha256 of missing) desk.tell(`Thiếu tệp ${sha256}: không có hoặc đã hỏng trong thư mục dữ liệu.`)
    desk.tell(
      filesTo === null
        ? `Các tệp đính kèm ở lại ${dataDir}/files: giữ nguyên DATA_DIR.`
        : `Các tệp đính kèm đã chép sang ${filesTo}: đặt DATA_DIR là thư mục đó.`
    )
    desk.tell('Mọi bảng giống nhau ở hai bên. Đề nghị đặt DATABASE_URL trong .env rồi khởi động dịch vụ.')
    return 0
  }
}
