import { describe, expect, test } from 'vitest'
import { readCitizens } from '../../src/reading/citizens.ts'
import { readImportance, readImportanceAlone } from '../../src/reading/importance.ts'

describe('citizens or organisations wait for it (R64)', () => {
  test.each([
    'giải quyết đơn của công dân thôn 3',
    'giải quyết đơn đề nghị cấp sổ đỏ của ông Nguyễn Văn Ba',
    'xử lý hồ sơ đất đai của bà Tư',
    'trả lời kiến nghị của người dân về đường liên thôn',
    'trả lời kiến nghị cử tri trước kỳ họp',
    'giải quyết khiếu nại lần đầu',
    'tham mưu giải quyết khiếu nại, tố cáo tại thôn 5',
    'xác minh tố cáo tại thôn 2',
    'xử lý phản ánh về rác thải',
    'doanh nghiệp đề nghị gia hạn giấy phép, tham mưu trả lời',
    'doanh nghiệp Minh Phát kiến nghị miễn tiền thuê đất',
    'báo cáo kết quả giải quyết đơn khiếu nại của ông Ba',
    'rà soát hồ sơ trễ hẹn tại bộ phận một cửa',
    'trả kết quả cho người dân',
    'giai quyet don cua cong dan',
    'xu ly khieu nai, to cao'
  ])('"%s"', text => {
    expect(readCitizens(text)).toBe(true)
  })

  test.each([
    'rà soát danh sách hộ nghèo',
    'báo cáo công tác tiếp công dân, giải quyết khiếu nại, tố cáo quý IV',
    'bao cao cong tac tiep cong dan, khieu nai, to cao',
    'tập huấn Luật Khiếu nại, Luật Tố cáo',
    'Ủy ban nhân dân tỉnh đề nghị báo cáo',
    'Hội đồng nhân dân kiến nghị bố trí vốn, tham mưu trả lời',
    'tổng hợp kiến nghị của UBND các xã',
    'lấy ý kiến của người dân về quy hoạch',
    'in 3 bộ hồ sơ của phòng',
    'đơn giá của doanh nghiệp trúng thầu',
    'làm căn cước công dân lưu động',
    'đơn vị báo cáo số liệu',
    'kiến nghị Sở Tài chính cấp bổ sung kinh phí',
    'hồ sơ của ba phòng',
    'don gia vat tu cua ba don vi',
    'xử lý phản ánh của báo Lao Động',
    'tuyên truyền người dân phòng chống dịch'
  ])('not "%s"', text => {
    expect(readCitizens(text)).toBe(false)
  })
})

describe('what an order says of its kind (R55, R56)', () => {
  test.each([
    ['Việc quan trọng: rà soát hộ nghèo', 'important'],
    ['rà soát hộ nghèo (quan trọng), chậm nhất 30/11', 'important'],
    ['rà soát hộ nghèo, việc rất quan trọng', 'important'],
    ['công văn 12/UBND-VP, chuyển để biết, thực hiện', 'routine'],
    ['chuyển công văn 12 để thực hiện', 'routine'],
    ['tổng hợp các việc quan trọng của tháng', null],
    ['xác định nhiệm vụ quan trọng năm 2027', null],
    ['chuyển kho sang nhà mới', null],
    ['rà soát hộ nghèo', null]
  ])('"%s": %s', (text, kind) => {
    expect(readImportance(text)).toBe(kind)
  })

  test.each([
    ['quan trọng', 'important'],
    ['QUAN TRONG.', 'important'],
    ['thường', 'routine'],
    ['chuyển để thực hiện', 'routine'],
    ['vừa vừa', null]
  ])('an answer "%s": %s', (text, kind) => {
    expect(readImportanceAlone(text)).toBe(kind)
  })
})
