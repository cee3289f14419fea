/* What the offices of 2023 worked on, by the code of the unit. Made up; every subject goes with every ask below. */

const district: readonly string[] = [
  'công tác bồi thường, hỗ trợ, tái định cư trên địa bàn',
  'việc giải ngân vốn đầu tư công của địa phương',
  'phong trào xây dựng nông thôn mới',
  'công tác tiếp công dân và giải quyết đơn thư',
  'việc sắp xếp, bố trí dân cư vùng thiên tai',
  'công tác thu ngân sách trên địa bàn'
]

/** What a directive is about. */
export const subjects: Readonly<Record<string, readonly string[]>> = {
  SKHĐT: [
    'việc giải ngân vốn đầu tư công',
    'công tác xúc tiến đầu tư',
    'kế hoạch đầu tư công trung hạn',
    'việc đăng ký doanh nghiệp qua mạng'
  ],
  SCT: ['công tác bình ổn thị trường', 'việc cung ứng điện mùa khô', 'hoạt động của các cụm công nghiệp'],
  SXD: ['quy hoạch chung đô thị', 'công tác quản lý trật tự xây dựng', 'chương trình phát triển nhà ở xã hội'],
  VPUB: ['công tác kiểm soát thủ tục hành chính', 'hoạt động của Trung tâm Phục vụ hành chính công'],
  SNV: [
    'công tác cải cách hành chính',
    'việc tinh giản biên chế',
    'đề án vị trí việc làm',
    'công tác thi đua, khen thưởng',
    'việc sắp xếp các đơn vị sự nghiệp',
    'công tác đào tạo, bồi dưỡng cán bộ, công chức'
  ],
  SNNPTNT: [
    'công tác phòng cháy, chữa cháy rừng',
    'việc phòng, chống dịch bệnh vật nuôi',
    'chương trình mỗi xã một sản phẩm',
    'công tác thủy lợi, chống hạn'
  ],
  BDT: ['chương trình phát triển vùng đồng bào dân tộc thiểu số', 'chính sách đối với người có uy tín'],
  STC: [
    'công tác quyết toán ngân sách',
    'việc sắp xếp, xử lý nhà, đất công',
    'dự toán ngân sách năm sau',
    'công tác quản lý giá'
  ],
  SGTVT: ['công tác bảo đảm trật tự, an toàn giao thông', 'việc sửa chữa các tuyến tỉnh lộ'],
  STNMT: [
    'công tác cấp giấy chứng nhận quyền sử dụng đất',
    'kế hoạch sử dụng đất cấp huyện',
    'việc quản lý khai thác khoáng sản',
    'công tác xử lý rác thải sinh hoạt',
    'cơ sở dữ liệu đất đai'
  ],
  SKHCN: ['hoạt động khởi nghiệp đổi mới sáng tạo', 'việc ứng dụng tiến bộ kỹ thuật vào sản xuất'],
  SGDĐT: [
    'công tác chuẩn bị năm học mới',
    'kỳ thi tốt nghiệp trung học phổ thông',
    'việc xây dựng trường đạt chuẩn quốc gia',
    'công tác phòng, chống đuối nước cho học sinh'
  ],
  SLĐTBXH: ['công tác giảm nghèo', 'chính sách đối với người có công', 'việc bảo vệ, chăm sóc trẻ em'],
  SYT: ['công tác phòng, chống dịch sốt xuất huyết', 'việc đấu thầu thuốc, vật tư y tế', 'công tác an toàn thực phẩm'],
  STP: ['công tác phổ biến, giáo dục pháp luật', 'việc rà soát văn bản quy phạm pháp luật'],
  SVHTTDL: [
    'công tác chuẩn bị lễ hội văn hóa thổ cẩm',
    'việc bảo tồn cồng chiêng',
    'hoạt động của Công viên địa chất',
    'chương trình kích cầu du lịch',
    'công tác quản lý di tích',
    'phong trào toàn dân đoàn kết xây dựng đời sống văn hóa',
    'giải thể thao các dân tộc thiểu số',
    'hoạt động thư viện lưu động',
    'công tác gia đình',
    'việc xây dựng nhà văn hóa thôn, bon',
    'hoạt động tuyên truyền, cổ động trực quan',
    'công tác kiểm tra dịch vụ karaoke'
  ],
  STTTT: [
    'kế hoạch chuyển đổi số',
    'việc phủ sóng di động các thôn, bon vùng lõm',
    'công tác bảo đảm an toàn thông tin',
    'nền tảng tích hợp, chia sẻ dữ liệu'
  ],
  BQLKCN: ['việc thu hút đầu tư vào khu công nghiệp', 'công tác bảo vệ môi trường trong khu công nghiệp'],
  TTT: ['công tác tiếp công dân, giải quyết khiếu nại', 'kế hoạch thanh tra năm'],
  UBĐS: district,
  UBĐL: district,
  UBCJ: district,
  UBKN: district,
  UBGN: district,
  UBĐG: district,
  UBTĐ: district,
  UBĐM: district
}

/** What is to be done about it. */
export const asks: readonly string[] = [
  'báo cáo tình hình thực hiện',
  'tham mưu văn bản chỉ đạo',
  'đề xuất giải pháp đẩy mạnh',
  'tổng hợp khó khăn, vướng mắc trong',
  'rà soát, cập nhật số liệu về',
  'kiểm tra, đánh giá',
  'chuẩn bị tài liệu họp chuyên đề về'
]

/** How a report says that it is done. */
export const results: readonly string[] = [
  'Đã hoàn thành, gửi báo cáo kèm theo.',
  'Đã tham mưu và trình ký.',
  'Đã tổng hợp đủ số liệu của các đơn vị.',
  'Đã thực hiện xong theo chỉ đạo.',
  'Đã kiểm tra và báo cáo kết quả.'
]

/** How far it has come. */
export const notes: readonly string[] = [
  'Đã có dự thảo, đang lấy ý kiến.',
  'Đang chờ số liệu của các đơn vị liên quan.',
  'Đã làm được khoảng một nửa.',
  'Đang hoàn thiện báo cáo.'
]

/** Why a report goes back. */
export const reasons: readonly string[] = [
  'còn thiếu số liệu so với cùng kỳ',
  'đề nghị bổ sung phụ lục kèm theo',
  'chưa nêu rõ giải pháp'
]
