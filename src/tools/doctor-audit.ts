import type { Broken } from '../core/audit.ts'
import type { Audit } from '../ports/held.ts'
import type { Reads } from '../ports/store.ts'
import { bad, type Finding, ok, warn } from './finding.ts'
import { moment } from './written.ts'

/** Every hour a seal is due; an hour that is missed is made up for by the next. */
const SEALED_WITHIN_MS = 3 * 60 * 60 * 1000

/** Whether what was written down lately is sealed: a transaction on a server that never ends keeps it from ever being. */
export async function sealFindings(
  read: Pick<Reads, 'unsealedSince'>,
  now: Date,
  onServer: boolean
): Promise<readonly Finding[]> {
  const since = await read.unsealedSince()
  if (since === null || now.getTime() - since.getTime() <= SEALED_WITHIN_MS) return []
  const hung = onServer
    ? '; nếu dịch vụ vẫn chạy thì trên PostgreSQL có giao dịch treo: tìm trong pg_stat_activity theo xact_start, kết thúc bằng pg_terminate_backend'
    : '; dịch vụ niêm phong mỗi giờ khi đang chạy'
  return [warn(`niêm phong: quá trình ghi từ ${moment(since)} chưa được niêm phong${hung}`)]
}

/** What an audit found, in a line each. */
export function auditFindings({ lines, tasks, seals, last, broken }: Audit): readonly Finding[] {
  if (broken)
    return [bad(`quá trình: ${placeOf(broken)}: ${wrongs[broken.wrong]} (đã đối chiếu ${lines} dòng trước đó)`)]
  return [
    ok(`quá trình: ${lines} dòng của ${tasks} việc, không dòng nào bị sửa, xóa hay thêm`),
    ok(
      last
        ? `niêm phong: ${seals} lần đều khớp; lần cuối ${last.number}, lúc ${moment(last.at)}, mã ${last.hash}`
        : 'niêm phong: chưa có lần nào; dịch vụ niêm phong mỗi giờ'
    )
  ]
}

const placeOf = ({ taskNumber, n, lineId }: Broken): string =>
  taskNumber === null
    ? `niêm phong lần ${n}`
    : `việc ${taskNumber}, dòng thứ ${n}${lineId === null ? '' : ` (id ${lineId})`}`

const wrongs: Readonly<Record<Broken['wrong'], string>> = {
  changed: 'đã bị sửa',
  missing: 'đã bị xóa',
  moved: 'sai thứ tự',
  added: 'không do hệ thống ghi',
  unrecorded: 'nội dung bị xóa mà không có dòng nào ghi việc xóa',
  rewritten: 'không phải dòng đã niêm phong; quá trình của việc này đã bị viết lại',
  seal_changed: 'đã bị sửa',
  seal_missing: 'đã bị xóa'
}
