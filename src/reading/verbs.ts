import { lexicon } from './lexicon.ts'
import { heardAgain, type Said } from './said.ts'
import { type Token, tokensOf } from './token.ts'

/**
 * Words with which the work of an office begins: where a name that nobody knows must end. `Sở Xây dựng` shows that
 * some are also parts of names; who reads a name knows that its second word belongs to it.
 */
const work = lexicon(
  (
    'báo cáo|bc|rà soát|tham mưu|hoàn thành|hoàn thiện|hoàn tất|hoàn trả|tổng hợp|soạn|soạn thảo|kiểm tra|kiểm soát|kiểm đếm|kiểm kê|kiểm điểm|' +
    'kiểm|chuẩn bị|xử lý|xử phạt|liên hệ|liên lạc|làm|làm việc|làm rõ|đối chiếu|đối thoại|nộp|tiếp|tiếp tục|tiếp nhận|tiếp thu|' +
    'tiếp công dân|trình|trình bày|cập nhật|theo dõi|đôn đốc|photo|phô tô|ktra|hoàn chỉnh|đổi|bày|bày biện|coi|coi lại|phối hợp|chủ trì|dự thảo|quyết toán|xem|xem xét|xem lại|khảo sát|' +
    'xây dựng|xây|thẩm định|thẩm tra|scan|quét|lập|lắp|lắp đặt|chỉnh sửa|chỉnh lý|chỉnh trang|chấn chỉnh|tổng vệ sinh|vệ sinh|trả lời|trả|' +
    'nghiên cứu|đánh giá|triển khai|thực hiện|tổ chức|tổ chức lại|tuyên truyền|phân công|phân loại|phân tích|phân bổ|phân luồng|bố trí|' +
    'sắp xếp|sắp|gửi|nhận|ban hành|công bố|công khai|niêm yết|giải quyết|giải trình|giải phóng|giải ngân|giải tỏa|giải thích|giám sát|' +
    'thanh tra|thanh toán|thanh lý|thống kê|thống nhất|thông báo|thông tin|đề xuất|đề nghị|đăng ký|đăng tải|đăng|ký|in|in ấn|dọn|dọn dẹp|' +
    'dự|dự họp|họp|lấy|lấy ý kiến|gặp|gặp gỡ|gọi|gọi điện|hỏi|hướng dẫn|tập huấn|đào tạo|bồi dưỡng|quản lý|bảo vệ|bảo đảm|đảm bảo|trực|' +
    'phục vụ|mua|mua sắm|sửa|sửa chữa|sửa đổi|viết|đọc|cho|giúp|giúp đỡ|hỗ trợ|phải|cần|vẫn phải|nhanh chóng|khẩn trương|tăng cường|tăng|giảm|' +
    'tập trung|chủ động|kịp thời|cung cấp|cấp|cấp phát|bàn giao|tham gia|tham dự|tham khảo|ra quân|ra văn bản|ra thông báo|xác minh|' +
    'xác nhận|xác định|xin|xin ý kiến|chỉ đạo|chi trả|chi|thu thập|thu|thu hồi|thu gom|thu nợ|điều tra|điều chỉnh|điều động|điều hành|' +
    'bổ sung|bổ nhiệm|cải tạo|nâng cấp|khắc phục|phòng chống|vận động|vận hành|trao|trao đổi|khen thưởng|tuyển dụng|tuyển|luân chuyển|' +
    'chấm|chấm điểm|sơ kết|tổng kết|đo|đo đạc|đo vẽ|đo lại|số hóa|nhập|nhập liệu|lưu|lưu trữ|sao|sao lưu|sao chụp|sao y|chuyển|chuyển giao|' +
    'phát|phát động|phát hành|phát quang|phát hiện|phát triển|treo|bảo dưỡng|bảo trì|nghiệm thu|tạm ứng|ký kết|nêu|nêu rõ|ghi|ghi nhận|' +
    'quán triệt|phổ biến|lựa chọn|chọn|chốt|kiến nghị|góp ý|cho ý kiến|có ý kiến|có văn bản|có báo cáo|có mặt|có|tư vấn|quan tâm|' +
    'lưu ý|nghe|tìm|tìm hiểu|tra cứu|tra|đặt|đặt mua|chụp|quay|quay phim|dựng|lo|lo liệu|đón|đón tiếp|đưa|đưa tin|đi|đi cơ sở|đến|' +
    'mời|nhắc|nhắc nhở|yêu cầu|bám sát|nắm|nắm tình hình|duy trì|đẩy mạnh|đẩy nhanh|tháo gỡ|tháo dỡ|tháo|di dời|sơ tán|ứng cứu|cứu trợ|cứu hộ|' +
    'trồng|chăm sóc|tưới|phun|khử khuẩn|tiêm|tiêm phòng|khám|khám sức khỏe|cấp cứu|thăm|thăm hỏi|tặng|tặng quà|trang trí|cắm|dán|sơn|quét dọn|' +
    'lau|rửa|vớt|nạo vét|khơi thông|đổ|san lấp|san|đào|đắp|rào|khoanh|khoanh vùng|khoan|cắt|cắt tỉa|cắt cỏ|chặt|tỉa|chữa|chữa cháy|cài|cài đặt|' +
    'cấu hình|kết nối|khôi phục|mở|mở lớp|mở rộng|mở thầu|đóng|đóng dấu|đóng góp|khóa|thay|thay mới|thay thế|thay mặt|bấm|bầu|bình xét|bình chọn|' +
    'xét|xét duyệt|duyệt|phê duyệt|phúc đáp|phúc khảo|hồi đáp|phản hồi|phản ánh|đính chính|rút|rút kinh nghiệm|học|học tập|thi|dạy|ôn|diễn tập|' +
    'luyện tập|huấn luyện|tuần tra|canh|canh gác|túc trực|trực ban|bắt|tạm giữ|lập biên bản|cưỡng chế|ngăn chặn|phòng ngừa|truy|truy thu|truy vết|' +
    'rà|soát|phân|soát xét|lọc|gộp|tách|ghép|tính|tính toán|ước|dự toán|dự báo|lên|lên kế hoạch|lên danh sách|lên lịch|lên phương án|' +
    'thuê|mượn|vay|cho vay|bán|đấu giá|đấu thầu|mời thầu|chấm thầu|ủng hộ|quyên góp|vào sổ|vào|ra|kê|kê khai|khai|khai báo|khai thác|khánh thành|' +
    'khai mạc|bế mạc|khởi công|động viên|biểu dương|khen|kỷ luật|nhân rộng|giới thiệu|cử|cử người|hiệp thương|bình|tiến hành|thành lập|kiện toàn|' +
    'củng cố|giữ|giữ gìn|chấp hành|tuân thủ|nghiêm túc|quyết liệt|ưu tiên|hoãn|dời|lùi|rút gọn|rút ngắn|trích|trích lục|trích xuất|đối soát|' +
    'chứng thực|công chứng|xác thực|kích hoạt|đồng bộ|tích hợp|khớp|rà lại|dịch|biên dịch|biên soạn|biên tập|phác thảo|thiết kế|vẽ|quy hoạch|' +
    'cắm mốc|bồi thường|đền bù|hòa giải|tranh thủ|bố cáo|nâng|hạ|gia cố|lát|lát xong|tính|tính lại|gõ|gõ lại|khóa|khóa sổ|xuống|chịu trách nhiệm|hiệu chuẩn|hạ tải|tiết kiệm|cân đối|chi tiêu|hạch toán|kết chuyển|phân phối|phân phát|giao nhận|' +
    'chốt số liệu|so sánh|so|chứng minh|minh chứng|thuyết minh|thuyết trình|tường trình|trực tiếp|cùng|đồng thời|không để|không được|hãy|cứ|nhớ|vui lòng|cố gắng|chịu khó|làm ơn|ráng|thì|nên|mang|đem|cầm|rà soát lại|về|chở|vận chuyển|bốc|xếp|' +
    'đốt|dập|tắt|bật|test|check|update|up|gom|chia|phát sóng|đăng bài|viết bài|đưa bài|livestream|chạy|họp bàn|bàn|tổ chức họp|nhổ|hút'
  ).split('|')
)

/** How many words name the work at token `i`; 0 when it does not begin there. */
export const workWords = (said: Said, tokens: readonly Token[], i: number): number => work(said, tokens, i)

/** Whether the work begins at token `i`. */
export const beginsWork = (said: Said, tokens: readonly Token[], i: number): boolean => work(said, tokens, i) > 0

/** Letters that hold the longest words of work. */
const HEAD = 30

/** How many words name the work at the head of a text; 0 when it does not begin there. */
export function workAtHead(text: string): number {
  const said = heardAgain(text.slice(0, HEAD))
  return work(said, tokensOf(said), 0)
}
