import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, tidy } from '../../src/core/fold.ts'
import { secrecy } from '../../src/core/secret.ts'

test.each([
  'Giao đ/c Hùng xử lý văn bản mật số 12',
  'Giao đ/c Hùng xử lý CÔNG VĂN MẬT',
  'tài liệu tối mật',
  'Báo cáo tuyệt mật gửi Chủ tịch',
  'xác định độ mật của hồ sơ',
  'soạn hồ sơ   mật',
  'soạn hồ\u00A0sơ\nmật',
  'tài liệu chứa bí mật nhà nước',
  'tai lieu bi mat nha nuoc',
  'bao cao tuyet mat',
  'MẬT - giao P. Nội vụ tham mưu',
  'Giao P. Nội vụ tham mưu (Mật)',
  'xử lý CV 12/UBND-NC mật',
  'đóng dấu mật rồi gửi',
  'văn bản mật'.normalize('NFD'),
  'bảo vệ bí mật nhà nước và rà soát hồ sơ mật'
])('secret: %s', text => {
  expect(secrecy(text)).toBe('secret')
})

test.each([
  'tính mật độ dân số',
  'đổi mật khẩu hộp thư',
  'hồ sơ mật khẩu người dùng',
  'TÍNH MẬT ĐỘ XÂY DỰNG TRONG KHU VỰC',
  'bảo mật thông tin',
  'bí mật kinh doanh',
  'gặp mặt thân mật',
  'tập huấn bảo vệ bí mật nhà nước',
  'tap huan bao ve bi mat nha nuoc',
  'TẬP HUẤN BẢO VỆ BÍ MẬT NHÀ NƯỚC',
  'tìm văn bản mất tuần trước',
  'thay mặt tôi dự họp, hồ sơ mặt bằng',
  'mức độ mật thiết',
  'bao cao thiet hai do mat dien',
  'kiem tra mat do xay dung',
  'Giao P. Nội vụ tham mưu báo cáo biên chế quý IV'
])('open: %s', text => {
  expect(secrecy(text)).toBe('open')
})

test.each(['tim van ban mat', 'ho so mat chua thay', 'tai lieu toi mat', 'giao a Hung cv mat', 'MAT: giao a Hung'])(
  'doubtful without accents: %s',
  text => {
    expect(secrecy(text)).toBe('doubtful')
  }
)

test('any text gets a verdict', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => ['open', 'secret', 'doubtful'].includes(secrecy(text))))
})

test('folding keeps every letter in its place', () => {
  expect(fold('Đồng chí THỨ Sáu, Nguyễn')).toBe('dong chi thu sau, nguyen')
  expect(fold('thứ sáu'.normalize('NFD'))).toBe('thu sau')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(fold(text).length).toBe(text.normalize('NFC').length)
    })
  )
})

test('tidying keeps words and line breaks and takes out what is not seen', () => {
  expect(tidy('  a\u00A0\u00A0b \r\n\r\n  c\u200Bd \uE0001\uE001 ')).toBe('a b\ncd 1')
  expect(tidy('a\u0000b\u0007\tc\u001b[1m\u007f\vd\u009f\u0085e\u0001\n\u0000')).toBe('ab c[1m d\ne')
  for (let code = 0; code < 0xa0; code += 1) expect(tidy(`a${String.fromCharCode(code)}b`)).not.toMatch(/(?!\n)\p{Cc}/u)
  expect(tidy('“Rõ việc” ‘rõ’')).toBe('"Rõ việc" \'rõ\'')
  expect(tidy('thứ sáu'.normalize('NFD'))).toBe('thứ sáu')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(tidy(tidy(text))).toBe(tidy(text))
    })
  )
})
