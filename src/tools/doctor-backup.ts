import { existsSync } from 'node:fs'
import { backupsIn } from '../backup/shelf.ts'
import { missingFiles } from '../backup/taking.ts'
import type { Config } from '../config.ts'
import { clockOf, dayOf, dayText } from '../core/calendar.ts'
import { folderOf, isTrial, placeOf, shelfOf } from '../office.ts'
import { inBare, sourceOf } from '../store/bare.ts'
import { fileOf } from '../store/index.ts'
import { type Finding, ok, reasonOf, warn } from './finding.ts'

const HOUR_MS = 60 * 60 * 1000
/** A night's backup and half a day: whoever looks in the morning after a failure sees it. */
const FRESH_HOURS = 28

/** How old the last good backup is, and whether the files that attachments name are all there. */
export async function backedUp(config: Config, now: Date): Promise<readonly Finding[]> {
  const place = placeOf(config)
  if (isTrial(config) || ('dataDir' in place && !existsSync(fileOf(place.dataDir)))) return []
  return [await lastBackup(shelfOf(config), now), ...(await files(config))]
}

async function lastBackup(shelf: string, now: Date): Promise<Finding> {
  const last = (await backupsIn(shelf)).at(-1)
  if (!last) return warn(`sao lưu: chưa có bản nào ở ${shelf}; dịch vụ tự sao lưu mỗi đêm, hoặc chạy npx dondoc backup`)
  const at = new Date(last.manifest.at)
  const hours = Math.floor((now.getTime() - at.getTime()) / HOUR_MS)
  const when = `bản gần nhất lúc ${clockOf(at)} ngày ${dayText(dayOf(at))} (${last.name}), cách đây ${hours} giờ`
  const { length } = last.manifest.missing
  if (length > 0 && hours <= FRESH_HOURS)
    return warn(
      `sao lưu: ${when}; ${length} tệp đính kèm đã hỏng hoặc mất, không có trong bản này (manifest.json, missing): tìm trong bản cũ hơn: files/`
    )
  return hours <= FRESH_HOURS
    ? ok(`sao lưu: ${when}`)
    : warn(
        `sao lưu: ${when}; các đêm sau đó không sao lưu được: kiểm tra đĩa còn trống ở ${shelf} và nhật ký chương trình`
      )
}

async function files(config: Config): Promise<readonly Finding[]> {
  try {
    const missing = await inBare(placeOf(config), ({ driver }) => missingFiles(sourceOf(driver), folderOf(config)))
    if (missing.length === 0) return []
    return [
      warn(`tệp đính kèm: thiếu ${missing.length} tệp trong ${folderOf(config)}/files; tìm trong bản sao lưu: files/`)
    ]
  } catch (fault) {
    return [warn(`tệp đính kèm: không kiểm tra được (${reasonOf(fault)})`)]
  }
}
