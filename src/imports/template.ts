import { accepted } from '../core/role-words.ts'
import { peopleSheet } from './people.ts'
import type { Sheet } from './table.ts'
import { taskSheet } from './task-headers.ts'
import { unitSheet } from './units.ts'

/** Rows kept ready as text, so that a phone keeps its first 0 and a code such as 007 stays what it is. */
const READY = 200

/** The sheet that explains the other two. It has none of their headers, so that an import passes it over. */
const explained: readonly (readonly string[])[] = [
  ['Trang tính', 'Cột', 'Phải ghi', 'Ghi gì', 'Ví dụ'],
  ['don_vi', 'ma', 'có', 'Mã của đơn vị, không trùng, không đổi về sau', 'XTL-VHXH'],
  ['don_vi', 'ten', 'có', 'Tên đầy đủ', 'Phòng Văn hóa - Xã hội'],
  ['don_vi', 'ten_ngan', '', 'Tên ngắn, như mọi người vẫn gõ', 'P. VHXH'],
  ['don_vi', 'loai', '', 'Đơn vị cùng loại được xếp hạng với nhau: so, huyen, xa, phong, …', 'phong'],
  ['don_vi', 'thuoc', 'trừ đơn vị cao nhất', 'Mã hoặc tên của đơn vị cấp trên; đơn vị cao nhất để trống', 'XTL'],
  ['don_vi', 'thu_tu', '', 'Số thứ tự trong danh sách', '3'],
  ['don_vi', 'ten_khac', '', 'Các tên gọi khác, cách nhau bằng dấu ;', 'Phòng VHXH; VHXH'],
  ['don_vi', 'tu_ngay', '', 'Ngày bắt đầu hoạt động, nếu thành lập sau khi dùng hệ thống', '01/07/2025'],
  ['nguoi', 'ma', 'có', 'Mã của người, không trùng, không đổi về sau', 'XTL-02'],
  ['nguoi', 'ho_ten', 'có', 'Họ và tên đầy đủ', 'Nguyễn Văn A'],
  ['nguoi', 'don_vi', 'có', 'Mã, tên hoặc tên ngắn của đơn vị', 'P. VHXH'],
  ['nguoi', 'chuc_vu', '', 'Chức vụ, như trên bảng tên', 'Phó Trưởng phòng'],
  [
    'nguoi',
    'vai_tro',
    'có',
    'Quyền trong hệ thống (xem dưới); nhiều vai trò cách nhau bằng dấu ;',
    'Cấp phó; Cán bộ đầu mối'
  ],
  ['nguoi', 'linh_vuc', '', 'Lĩnh vực phụ trách, cách nhau bằng dấu ;', 'văn hóa; giáo dục'],
  ['nguoi', 'dien_thoai', '', 'Số điện thoại', '0900000000'],
  ['nguoi', 'tu_ngay', '', 'Giữ chức vụ từ ngày nào', '01/07/2025'],
  [''],
  ['Kiêm nhiệm: ghi thêm một dòng cùng mã, cùng họ tên, với đơn vị và vai trò khác.'],
  ['Nhập lại: dòng có mã đã biết thì cập nhật; người không có trong tệp được giữ nguyên.'],
  [''],
  ['Vai trò', 'Cũng nhận'],
  ...accepted.map(([first = '', ...others]) => [first, others.join(', ')])
]

/** The empty roster file: its headers, and a sheet that says what to write under them. */
export const rosterTemplate: readonly Sheet[] = [
  { name: 'don_vi', rows: empty(unitSheet.headers) },
  { name: 'nguoi', rows: empty(peopleSheet.headers) },
  { name: 'huong_dan', rows: explained }
]

/** What each column of a task file says. */
const taskColumns: readonly (readonly [column: string, needed: string, what: string, example: string])[] = [
  ['noi_dung', 'có', 'Việc phải làm', 'Rà soát danh sách hộ nghèo'],
  ['chu_tri', 'có', 'Mã, tên hoặc tên ngắn của đơn vị chủ trì', 'P. VHXH'],
  ['nguoi_chu_tri', '', 'Mã hoặc họ tên người chủ trì, nếu giao đích danh', 'XTL-03'],
  ['phoi_hop', '', 'Các đơn vị phối hợp, cách nhau bằng dấu ;', 'P. Kinh tế'],
  ['nguoi_giao', 'có', 'Mã hoặc họ tên người giao', 'XTL-01'],
  ['ngay_giao', '', 'Ngày giao; để trống là hôm nay', '01/10/2026'],
  ['han', '', 'Hạn hoàn thành; để trống là không có hạn cụ thể', '30/11/2026'],
  ['do_khan', '', 'Thường, Khẩn, Thượng khẩn, Hỏa tốc', 'Thường'],
  ['linh_vuc', '', 'Lĩnh vực', 'giảm nghèo'],
  ['so_van_ban', '', 'Số, ký hiệu văn bản giao việc', '45/UBND-VP'],
  ['ngay_van_ban', '', 'Ngày văn bản', '30/09/2026'],
  ['co_quan_ban_hanh', '', 'Cơ quan ban hành', 'UBND tỉnh'],
  ['trich_yeu', '', 'Trích yếu', 'V/v rà soát hộ nghèo năm 2026'],
  ['tinh_trang', '', 'Mới giao, Đang thực hiện, Chờ xác nhận, Hoàn thành, Tạm dừng', 'Đang thực hiện'],
  ['ket_qua', '', 'Tiến độ hoặc kết quả', 'Đã rà soát 8/10 thôn'],
  ['ngay_bao_cao', 'khi đã báo cáo', 'Ngày đơn vị báo cáo kết quả', '20/11/2026'],
  ['so_bao_cao', '', 'Số văn bản báo cáo', '12/BC-VHXH'],
  ['ngay_hoan_thanh', '', 'Ngày được xác nhận hoàn thành', '21/11/2026'],
  ['he_thong_ngoai', '', 'Việc này có trong hệ thống khác: tên hệ thống', 'VPCP'],
  ['ma_ngoai', '', 'Mã của việc trong hệ thống đó', '2026-12345'],
  ['trang_thai_ngoai', '', 'Trạng thái trong hệ thống đó', 'Đang thực hiện']
]

/** The empty file of tasks: its headers, and a sheet that says what to write under them. */
export const taskTemplate: readonly Sheet[] = [
  { name: 'nhiem_vu', rows: empty(taskSheet.headers) },
  {
    name: 'huong_dan',
    rows: [
      ['Cột', 'Phải ghi', 'Ghi gì', 'Ví dụ'],
      ...taskColumns,
      [''],
      ['Tiêu đề viết theo cách thường dùng (Nội dung nhiệm vụ, Đơn vị chủ trì, Thời hạn, …) cũng được nhận.'],
      ['Xem trước: npx dondoc import tasks TỆP --dry. Có một lỗi thì không dòng nào được ghi.'],
      ['Nhiệm vụ giao tại văn bản mật không nhập vào hệ thống.']
    ]
  }
]

function empty(headers: readonly string[]): readonly (readonly string[])[] {
  return [headers, ...Array.from({ length: READY }, () => headers.map(() => ''))]
}
