import { lexicon } from './lexicon.ts'

/*
 * How units of Vietnamese offices are called. Their names follow decrees, so most are known beforehand: where one ends
 * need not be guessed. A field may hold `và` and commas (`Kinh tế, Hạ tầng và Đô thị`).
 */

/** Kinds of unit that a name follows: `Sở` Xây dựng, `UBND xã` Tân Lập. */
export const kinds = lexicon(
  (
    'sở|phòng|p|ban|trung tâm|tt|chi cục|cục|hội|hội đồng|đoàn|đội|tổ|trạm|trường|trường mầm non|trường tiểu học|trường thcs|' +
    'trường thpt|mầm non|tiểu học|thcs|thpt|bộ phận|bộ|thanh tra|hạt|đài|chi nhánh|công ty|cty|xí nghiệp|hợp tác xã|htx|chi bộ|' +
    'đảng bộ|đảng ủy|chi đoàn|chi hội|phân đoàn|viện|vụ|ubnd|ủy ban nhân dân|hđnd|xã|phường|thị trấn|đặc khu|huyện|thôn|ấp|bản|buôn|khu phố|kp|tổ dân phố|' +
    'tdp|ngân hàng|bệnh viện|nhà văn hóa|thư viện|bảo tàng|liên đoàn|ban chỉ đạo|bcđ|ban chỉ huy|bch|ban quản lý|bql|tổ công tác|' +
    'khối|nhóm|đồn|văn phòng|khoa|phân xưởng|phân hiệu|ban chấp hành|đội cảnh sát|phòng cảnh sát|tiểu ban'
  ).split('|')
)

/** Kinds that are told as such even where neither capitals nor accents help. */
export const plainKinds: ReadonlySet<string> = new Set(
  'so phong p trung ubnd uy xa phuong thon ban ubmttq hdnd truong chi'.split(' ')
)

/** Names that follow a kind, and their short forms. */
export const fields = lexicon(
  (
    'nội vụ|tài chính|tài chính - kế hoạch|tc-kh|tckh|kế hoạch và đầu tư|kh&đt|khđt|kế hoạch - tài chính|tư pháp|tư pháp - hộ tịch|' +
    'xây dựng|y tế|giáo dục và đào tạo|gd&đt|gdđt|giáo dục|nông nghiệp và môi trường|nông nghiệp và phát triển nông thôn|nn&ptnt|' +
    'nnptnt|nn&mt|nnmt|nông nghiệp, tài nguyên và môi trường|nông nghiệp tài nguyên và môi trường|tài nguyên và môi trường|' +
    'tài nguyên môi trường|tn&mt|tnmt|khoa học và công nghệ|khoa học công nghệ|kh&cn|khcn|văn hóa - xã hội|văn hóa và xã hội|' +
    'văn hóa xã hội|văn hóa, thể thao và du lịch|văn hóa thể thao và du lịch|vhttdl|vhtt&dl|vhxh|vh-xh|văn hóa - thông tin|' +
    'văn hóa thông tin|vhtt|văn hóa|văn hóa, khoa học và thông tin|kinh tế|kinh tế, hạ tầng và đô thị|kinh tế - hạ tầng|' +
    'kinh tế và hạ tầng|kinh tế hạ tầng|kthtđt|kt-ht-đt|kt-ht|ktht|kt|công thương|dân tộc và tôn giáo|dân tộc|tôn giáo|ngoại vụ|' +
    'lao động - thương binh và xã hội|lao động thương binh và xã hội|lđtbxh|lđ-tb&xh|thông tin và truyền thông|tt&tt|tttt|' +
    'giao thông vận tải|giao thông|gtvt|quản lý đô thị|qlđt|tổng hợp|hành chính - quản trị|hành chính quản trị|hcqt|' +
    'hành chính - tổng hợp|hành chính tổng hợp|hành chính|khoa giáo văn xã|khoa giáo - văn xã|kgvx|văn xã|kế toán|kế toán - tài vụ|' +
    'kế hoạch|tổ chức cán bộ|tổ chức - hành chính|tổ chức|pháp chế|du lịch|quản lý dự án|qlda|quản lý dự án đầu tư xây dựng|' +
    'quản lý thị trường|qltt|quản lý trật tự đô thị|trật tự đô thị|quản lý trật tự|trật tự|quản lý chợ|chợ|kcn|khu công nghiệp|quản lý đất đai|phục vụ hành chính công|pvhcc|' +
    'hành chính công|dịch vụ công|dịch vụ tổng hợp|chính trị|văn hóa - thể thao|văn hóa thể thao|truyền thông|truyền thanh|' +
    'truyền thông và văn hóa|y tế dự phòng|kiểm soát bệnh tật|phát triển quỹ đất|khuyến nông|thú y|chăn nuôi và thú y|' +
    'trồng trọt và bảo vệ thực vật|bảo vệ thực vật|kiểm lâm|thủy lợi|thuế|hải quan|thống kê|bảo hiểm xã hội|dân số|xây dựng đảng|' +
    'tuyên giáo|tuyên giáo và dân vận|dân vận|nội chính|công nghệ số|công nghệ số cộng đồng|công nghệ thông tin|cntt|' +
    'chuyển đổi số|cđs|một cửa|tiếp dân|tiếp công dân|địa chính|địa chính - xây dựng|địa chính xây dựng|hộ tịch|bảo vệ|cơ yếu|' +
    'chỉ huy quân sự|chqs|quân sự|phòng thủ dân sự|pctt|pctt&tkcn|phòng chống thiên tai|cảnh sát giao thông|csgt|' +
    'cảnh sát khu vực|an ninh|dân quân|môi trường|môi trường đô thị|vệ sinh môi trường|tài vụ|kỹ thuật|đào tạo|công tác xã hội|' +
    'bảo trợ xã hội|đô thị|hạ tầng|đăng ký đất đai|phòng cháy chữa cháy|pccc|xúc tiến đầu tư|lưu trữ|tin học|thông tin|' +
    'thi đua - khen thưởng|cải cách hành chính|cchc|kiểm soát thủ tục hành chính|nghiệp vụ|xã hội|nông nghiệp|phụ nữ|lhpn|' +
    'liên hiệp phụ nữ|nông dân|cựu chiến binh|ccb|chữ thập đỏ|người cao tuổi|khuyến học|thanh niên|tncs|lao động|dự án|' +
    'giải phóng mặt bằng|gpmb|bồi thường giải phóng mặt bằng|tài sản công|xóa đói giảm nghèo|giảm nghèo|nông thôn mới|' +
    'văn hóa nghệ thuật|thể dục thể thao|tdtt|văn thư|thư ký|điều tra|hình sự|kinh doanh|khám bệnh|ngoại giao|biên phòng|liên ngành|kiểm tra liên ngành|giám sát|thẩm định|' +
    'khảo thí|đoàn đội|chuyên môn|giáo vụ|điều dưỡng|vật tư|trang thiết bị|dược|xét nghiệm|hồi sức cấp cứu|bồi thường|giải ngân|' +
    'xung kích|thanh tra nhân dân|khám đa khoa|bảo trì đường bộ|attp|an toàn thực phẩm|dân quân tự vệ|an ninh trật tự|bảo vệ rừng|tự quản|' +
    'cơ động|tuyên truyền|văn nghệ|công tác|kiểm kê|bầu cử|hòa giải|biên tập|giúp việc|tiếp nhận|phản ứng nhanh|cứu hộ|cấp thoát nước|' +
    'dinh dưỡng|nội|ngoại|sản|nhi|cấp cứu|chẩn đoán hình ảnh|khám|mắt|răng hàm mặt|hậu cần|quản trị|tham mưu|cảnh sát pccc|công đoàn|' +
    'giám hiệu|thường vụ|chấp hành|ngoại ngữ|toán|văn|tự nhiên|xã hội nhân văn|bán trú|y học cổ truyền|kiểm soát nhiễm khuẩn|hình ảnh'
  ).split('|')
)

/** Units and posts without a name of their own: whoever hears them knows who is meant. */
export const wholes = lexicon(
  (
    'vp|văn phòng|văn phòng ubnd|văn phòng hđnd và ubnd|văn phòng hđnd - ubnd|văn phòng hội đồng nhân dân và ủy ban nhân dân|' +
    'văn phòng ủy ban|vpub|vpubnd|vp ub|vp ubnd|vp hđnd và ubnd|vp hđnd - ubnd|văn phòng đảng ủy|vp đảng ủy|văn phòng cấp ủy|văn phòng tỉnh ủy|' +
    'vpđu|một cửa|bộ phận một cửa|bộ phận 1 cửa|tổ một cửa|tổ 1 cửa|ttpvhcc|tt pvhcc|mttq|' +
    'ubmttq|ub mttq|ủy ban mttq|mặt trận|mặt trận tổ quốc|ủy ban mặt trận tổ quốc|đảng ủy|tỉnh ủy|thành ủy|hđnd|' +
    'hội đồng nhân dân|thường trực hđnd|thường trực đảng ủy|công an|ca|trạm y tế|tyt|ban chqs|bch quân sự|bchqs|' +
    'ban chỉ huy quân sự|bộ chqs|bộ chỉ huy quân sự|đoàn thanh niên|đoàn tn|hội phụ nữ|hội lhpn|hội liên hiệp phụ nữ|' +
    'hội nông dân|hội ccb|hội cựu chiến binh|hội chữ thập đỏ|hội người cao tuổi|công đoàn|liên đoàn lao động|ủy ban kiểm tra|ubkt|' +
    'ban xây dựng đảng|ban tổ chức|đài truyền thanh|kho bạc|kho bạc nhà nước|điện lực|hạt kiểm lâm|thanh tra|bưu điện|' +
    'tư pháp hộ tịch|tư pháp - hộ tịch|địa chính xây dựng|địa chính - xây dựng|thư viện|phòng khám|ban giám hiệu|bgh|ban giám đốc|bgđ|ban thường vụ|btv|ban chấp hành|hội đồng trường|đoàn trường|liên đội|đội thiếu niên|' +
    'trung tâm y tế|trung tâm phục vụ hành chính công|ban tiếp công dân|tổ giúp việc|bộ phận văn thư'
  ).split('|')
)

/** Several at once: `mọi người`, `anh em`, `cả phòng`. */
export const crowds = lexicon(
  'mọi người|mn|ae|anh em|anh chị em|các anh chị|các em|cả phòng|cả đội|cả tổ|toàn phòng|toàn cơ quan|toàn thể cơ quan|cả cơ quan|hai phòng|chúng ta'.split(
    '|'
  )
)

/** Where a unit is, when it says so: `xã Tân Lập`, `tỉnh`, `số 3`. */
export const places = lexicon(
  'tỉnh|xã|phường|huyện|thành phố|tp|thị trấn|đặc khu|thôn|ấp|bản|khu phố|quận|số|trường|bệnh viện|cơ quan|phân hiệu|cơ sở|khu vực'.split(
    '|'
  )
)

/** Posts that a person or unit may follow. */
export const posts = lexicon(
  (
    'trưởng phòng|phó trưởng phòng|phó phòng|tp|ptp|chánh văn phòng|phó chánh văn phòng|cvp|pcvp|chủ tịch|phó chủ tịch|ct|pct|' +
    'giám đốc|phó giám đốc|gđ|pgđ|chuyên viên|cv|trưởng ban|phó trưởng ban|phó ban|bí thư|phó bí thư|trưởng thôn|trưởng ấp|' +
    'trưởng bản|trưởng khu phố|tổ trưởng|tổ phó|đội trưởng|trạm trưởng|trưởng trạm|hiệu trưởng|trưởng công an|chỉ huy trưởng|' +
    'thượng úy|đại úy|trung úy|thiếu úy|thiếu tá|trung tá|thượng tá|đại tá|trung sĩ|thượng sĩ|trực ban|trực chỉ huy|kíp trực|' +
    'thư ký|cán bộ|công chức|viên chức|chánh thanh tra|chi cục trưởng|cục trưởng|lãnh đạo|thường trực|bác sĩ|bs|kỹ sư|ks|lãnh đạo phòng|hiệu phó|phó hiệu trưởng|trưởng khoa|phó trưởng khoa|phó khoa|trưởng bộ môn|điều dưỡng trưởng|' +
    'giáo viên chủ nhiệm|gvcn|phó trưởng công an|đội phó|xã đội trưởng|bí thư chi bộ|thủ trưởng|phó thủ trưởng|trợ lý|văn thư|kế toán|kế toán trưởng|thủ quỹ|thủ kho|tạp vụ|lái xe|nhân viên'
  ).split('|')
)

/** Posts that need a person, a unit or a field beside them; the others stand alone. */
export const dependentPosts: ReadonlySet<string> = new Set(
  'vien uy ta si tp ct gd cv can bo cong chuc vien chuc lanh dao thuong truc bac si bs ky su ks'.split(' ')
)
