import type { Kind } from './rows.ts'

/**
 * The sheet of tasks: our own headers, and the words that offices write over these columns, those of the list that we
 * give out ourselves among them (`core/task-sheet.ts`).
 */
export const taskSheet: Kind = {
  mark: 'noi_dung',
  needed: ['noi_dung', 'chu_tri', 'nguoi_giao'],
  headers: [
    ...['noi_dung', 'chu_tri', 'nguoi_chu_tri', 'phoi_hop', 'nguoi_giao', 'ngay_giao', 'han', 'do_khan', 'linh_vuc'],
    ...['so_van_ban', 'ngay_van_ban', 'co_quan_ban_hanh', 'trich_yeu', 'tinh_trang', 'ket_qua', 'ngay_bao_cao'],
    ...['so_bao_cao', 'ngay_hoan_thanh', 'he_thong_ngoai', 'ma_ngoai', 'trang_thai_ngoai']
  ],
  words: {
    noi_dung: [
      ...['Nội dung nhiệm vụ', 'Nhiệm vụ', 'Nhiệm vụ được giao', 'Nội dung công việc', 'Công việc', 'Việc'],
      ...['Tên nhiệm vụ', 'Tên công việc', 'Nội dung giao', 'Nội dung chỉ đạo']
    ],
    chu_tri: [
      ...['Đơn vị chủ trì', 'Cơ quan chủ trì', 'Phòng chủ trì', 'Bộ phận chủ trì', 'Đơn vị thực hiện'],
      ...['Cơ quan thực hiện', 'Đơn vị được giao', 'Đơn vị chủ trì thực hiện', 'Đơn vị']
    ],
    nguoi_chu_tri: [
      ...['Người chủ trì', 'Người thực hiện', 'Cán bộ thực hiện', 'Người phụ trách', 'Cán bộ phụ trách'],
      ...['Người xử lý', 'Cán bộ xử lý', 'Chuyên viên', 'Người được giao']
    ],
    phoi_hop: ['Đơn vị phối hợp', 'Cơ quan phối hợp'],
    nguoi_giao: ['Người giao', 'Người giao việc', 'Lãnh đạo giao', 'Lãnh đạo giao việc', 'Người chỉ đạo'],
    ngay_giao: ['Ngày giao', 'Ngày giao việc', 'Ngày giao nhiệm vụ'],
    han: [
      ...['Thời hạn', 'Hạn hoàn thành', 'Thời hạn hoàn thành', 'Hạn thực hiện', 'Thời hạn thực hiện'],
      ...['Hạn xử lý', 'Thời hạn xử lý', 'Ngày hết hạn']
    ],
    do_khan: ['Độ khẩn', 'Mức độ khẩn'],
    linh_vuc: ['Lĩnh vực'],
    so_van_ban: [
      ...['Số văn bản', 'Văn bản giao', 'Văn bản giao việc', 'Văn bản giao nhiệm vụ', 'Văn bản chỉ đạo', 'Văn bản'],
      ...['Số văn bản giao', 'Số ký hiệu', 'Số, ký hiệu', 'Số, ký hiệu văn bản', 'Số hiệu văn bản']
    ],
    ngay_van_ban: ['Ngày văn bản', 'Ngày ban hành', 'Ngày ban hành văn bản'],
    co_quan_ban_hanh: ['Cơ quan ban hành', 'Đơn vị ban hành', 'Nơi ban hành'],
    trich_yeu: ['Trích yếu', 'Trích yếu văn bản', 'Trích yếu nội dung'],
    tinh_trang: ['Tình trạng', 'Trạng thái', 'Tình trạng thực hiện', 'Trạng thái thực hiện'],
    ket_qua: ['Kết quả', 'Kết quả thực hiện', 'Kết quả xử lý', 'Tình hình thực hiện'],
    ngay_bao_cao: ['Ngày báo cáo', 'Ngày báo cáo kết quả'],
    so_bao_cao: ['Số báo cáo', 'Văn bản báo cáo', 'Số văn bản báo cáo'],
    ngay_hoan_thanh: ['Ngày hoàn thành', 'Ngày xác nhận hoàn thành', 'Ngày xác nhận'],
    he_thong_ngoai: ['Hệ thống ngoài'],
    ma_ngoai: ['Mã ngoài'],
    trang_thai_ngoai: ['Trạng thái ngoài']
  },
  passed: ['STT', 'TT', 'Số TT', 'Số thứ tự', 'Số việc', 'Kết quả về thời hạn']
}
