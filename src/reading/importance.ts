import type { Importance } from '../core/task.ts'
import { listen } from './said.ts'

/** Stands alone, like a stamp: `Việc quan trọng: ...`, `... (quan trọng)`. Not `các việc quan trọng của tháng`. */
const IMPORTANT =
  /(?:^|[,.;:(\n-] ?)(?:day la |la )?(?:(?:viec|nhiem vu|noi dung|loai|van ban) )?(?:rat |dac biet )?quan trong(?= ?(?:$|[,.;:)\n-]))/
/** Forwarded as a matter of course: `chuyển để biết, thực hiện`. */
const ROUTINE =
  /(?<![a-z])(?:chuyen|sao gui|gui)(?: [a-z0-9./-]+){0,5}? de (?:biet|thuc hien|trien khai|nghien cuu)(?![a-z])/
const ROUTINE_STAMP = /(?:^|[,.;:(\n-] ?)(?:viec|nhiem vu) (?:thuong|thuong xuyen)(?= ?(?:$|[,.;:)\n-]))/

/** What an order says of its own importance (R55, R56); null when it says nothing. */
export function readImportance(typed: string): Importance | null {
  const said = listen(typed)
  if (IMPORTANT.test(said.folded)) return 'important'
  return ROUTINE.test(said.folded) || ROUTINE_STAMP.test(said.folded) ? 'routine' : null
}

/** The kind named by an answer: `quan trọng`; `thường`, `chuyển để thực hiện`. */
export function readImportanceAlone(typed: string): Importance | null {
  const { folded } = listen(typed)
  if (/^(?:loai |viec |la )*quan trong[.! ]*$/.test(folded)) return 'important'
  return /^(?:loai |viec |la )*(?:(?:binh )?thuong(?: xuyen)?|chuyen(?: de (?:biet|thuc hien)[a-z, ]*)?)[.! ]*$/.test(
    folded
  )
    ? 'routine'
    : null
}
