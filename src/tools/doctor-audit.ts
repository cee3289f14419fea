import type { Broken } from '../core/audit.ts'
import type { Audit } from '../ports/held.ts'
import { bad, type Finding, ok } from './finding.ts'
import { moment } from './written.ts'

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
