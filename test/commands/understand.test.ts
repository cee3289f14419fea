import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commands } from '../../src/commands/index.ts'
import { understand } from '../../src/commands/understand.ts'
import { fold, tidy } from '../../src/core/fold.ts'

const meant = (typed: string, about = false) => {
  const found = understand(commands, tidy(typed), false, about)
  return found && { name: found.command.name, words: found.words }
}

/** Every command of the handbook as it may be typed; what follows it in the sentence makes it one. */
const said: Readonly<Record<string, readonly string[]>> = {
  assign: ['giaoviec P. VHXH rà soát', 'giao P. VHXH rà soát', 'gv P. VHXH rà soát', 'giao việc P. VHXH rà soát'],
  acknowledge: ['nhanviec 12', 'nhan 12', 'đã nhận 12', 'rõ', 'ok nhận', 'ok', 'đã rõ', 'vâng'],
  progress: ['tiendo 12 nửa đường', 'capnhat 12 nửa đường', 'tiến độ 12 nửa đường', 'cập nhật 12 nửa đường'],
  report: ['baocao 12 đã làm', 'bc 12 đã làm', 'báo cáo 12 đã làm'],
  done: ['xong 12', 'hoanthanh 12', 'xong', 'đã xong', 'hoàn thành 12'],
  confirm: ['xacnhan 12', 'xác nhận 12', 'xác nhận việc số 12'],
  'give-back': ['tralai 12 vì thiếu', 'lamlai 12 vì thiếu', 'trả lại 12 vì thiếu', 'làm lại 12'],
  withdraw: ['thuhoi 12', 'huyviec 12', 'thu hồi 12 vì trùng', 'hủy việc 12', 'hủy 12'],
  decline: ['tuchoi 12', 'từ chối 12 vì không đúng chức năng', 'không nhận 12'],
  'my-tasks': ['vieccuatoi', 'viec', 'cv', 'việc của tôi', 'việc', 'việc của tôi trang 2'],
  given: ['viectoigiao', 'dagiao', 'việc tôi giao', 'đã giao'],
  awaiting: ['choxacnhan', 'choduyet', 'chờ xác nhận', 'chờ duyệt'],
  instructions: ['chochidao', 'chờ chỉ đạo', 'chờ ý kiến chỉ đạo'],
  instruct: ['chidao 12 đồng ý', 'chỉ đạo 12 đồng ý', 'cho ý kiến 12: đồng ý'],
  escalate: ['xinykien 12 về kinh phí', 'xin ý kiến 12 về kinh phí', 'vượt thẩm quyền 12 cần ý kiến về kinh phí'],
  urge: ['dondoc 12', 'nhac 12', 'nhacviec 12', 'đôn đốc 12', 'đôn đốc', 'đôn đốc quá hạn', 'đôn đốc tất cả'],
  nudge: ['đề nghị xác nhận 12', 'đề nghị xác nhận việc số 12', 'denghixacnhan 12'],
  unreceived: ['chuanhan', 'chưa nhận', 'chưa nhận 3 ngày', 'chưa nhận quá 3 ngày P. VHXH', 'chưa tiếp nhận'],
  overdue: ['quahan', 'trehan', 'cham', 'quá hạn', 'trễ hạn', 'chậm'],
  'due-soon': ['saphan', 'sapdenhan', 'sắp đến hạn', 'sắp hạn'],
  today: ['homnay', 'hôm nay'],
  detail: ['chitiet 12', 'xem 12', 'chi tiết 12', 'xem việc 12', 'chi tiết #12'],
  ranking: ['xephang', 'bxh', 'xếp hạng', 'xếp hạng tuần trước', 'xếp hạng tháng 10', 'bảng xếp hạng khối phòng'],
  'most-late': ['trenhieunhat', 'trễ nhiều nhất'],
  'my-turn': ['chotoi', 'việc chờ tôi', 'việc gì đang chờ tôi'],
  help: ['trogiup', 'huongdan', 'help', 'trợ giúp', '?'],
  cancel: ['huy', 'hủy', 'thôi', 'hủy k3'],
  language: ['ngonngu', 'ngôn ngữ', 'ngôn ngữ en'],
  link: ['lienket', 'dangky', 'start', 'liên kết'],
  right: ['đúng', 'đúng k3', 'đồng ý', 'đúng rồi'],
  approve: ['duyet', 'duyet k9', 'duyệt', 'duyệt k9', 'phê duyệt k9'],
  'return-draft': ['traphieu k9 vì sai hạn', 'trả phiếu k9', 'trả lại phiếu k9 vì sai hạn', 'trả lại k9 vì sai hạn'],
  submissions: ['phieutrinh', 'chờ duyệt phiếu', 'phiếu trình k9'],
  submit: [
    'trinh anh Vinh: giao P. VHXH rà soát',
    'trình Chủ tịch: giao P. VHXH rà soát',
    'trình k7',
    'trình giao P. VHXH rà soát'
  ],
  classify: ['phanloai 12 quan trọng', 'phân loại 12 thường'],
  fields: ['linhvuc', 'lĩnh vực'],
  amend: ['sửa', 'sửa k3', 'sửa hạn 5/12', 'sửa k3 độ khẩn hỏa tốc'],
  units: [
    'donvi',
    'đơn vị',
    'đơn vị P. VHXH',
    'đơn vị gộp P. Kinh tế vào P. VHXH từ 1/12',
    'đơn vị P. VHXH thử nghiệm'
  ],
  'unit-merge': ['đồng ý gộp P. Kinh tế vào P. VHXH'],
  focal: ['daumoi', 'đầu mối', 'đầu mối P. VHXH', 'đầu mối P. VHXH đ/c Long'],
  'focal-end': ['thoidaumoi', 'thôi đầu mối P. VHXH đ/c Long'],
  substitute: ['uyquyen', 'ủy quyền', 'thay tôi đ/c Mai từ 25/11 đến 27/11', 'thay TL01 bằng TL02 từ 25/11 đến 27/11'],
  'substitute-end': ['thoithay', 'thôi thay', 'thôi thay TL01'],
  appoint: ['bonhiem', 'bổ nhiệm TL06 cấp phó P. Kinh tế từ 1/12'],
  dismiss: ['thoichuc', 'thôi chức TL05 cấp trưởng P. Kinh tế từ 1/12'],
  'hand-over': ['bangiao', 'bàn giao TL06', 'bàn giao TL06 cho TL03'],
  ownerless: ['chuaconguoi', 'việc chưa có người'],
  groups: ['nhom', 'nhóm'],
  invite: ['moi', 'mời', 'mời Trần Đức Long']
}
const sentences = Object.entries(said).flatMap(([name, all]) => all.map(typed => ({ name, typed })))

describe('a command is understood', () => {
  test.each(sentences)('"$typed" is $name', ({ name, typed }) => {
    expect(meant(typed)?.name).toBe(name)
  })

  test.each(sentences)(
    '"$typed" with a slash, for the bot by name, in capitals, without accents, decomposed',
    ({ name, typed }) => {
      for (const way of [
        `/${typed}`,
        `/${typed.replace(/^\S+/, '$&@dondoc_bot')}`,
        typed.toUpperCase(),
        fold(typed),
        typed.normalize('NFD'),
        `  ${typed}  `
      ]) {
        expect(meant(way)?.name, way).toBe(name)
      }
    }
  )

  test('whatever its capitals and accents, what follows is the same', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sentences), fc.boolean(), ({ typed }, upper) => {
        const way = upper ? typed.toUpperCase() : typed.normalize('NFD')
        expect(fold(meant(way)?.words ?? 'none')).toBe(fold(meant(typed)?.words ?? 'nothing'))
      })
    )
  })
})

describe('what is no command', () => {
  test.each([
    'đôn đốc các xã nộp báo cáo',
    'đôn đốc 3 phòng nộp báo cáo quý IV',
    'nhắc 12 đơn vị gửi số liệu',
    'nhắc chị Mai gửi số liệu',
    'xin ý kiến 12 sở, ngành về dự thảo',
    'chỉ đạo 3 xã ra quân vệ sinh môi trường',
    'chưa nhận được công văn',
    'đề nghị xác nhận số liệu hộ nghèo'
  ])('"%s" is no command of urging or asking', typed => {
    expect(meant(typed)).toBeNull()
  })

  test.each(['đừng', 'dừng', 'mọi người đã nhận', 'nhân dân phấn khởi', 'giao ban tuần này', 'giao lưu văn nghệ'])(
    '"%s": other words with the same letters, or `giao` as part of another word',
    typed => {
      expect(meant(typed)).toBeNull()
    }
  )

  test.each([
    'báo cáo tình hình dịch bệnh',
    'xác nhận giúp em với',
    'nhận được công văn chưa',
    'quá hạn thì sao',
    'đúng là khó',
    'trình Chủ tịch ký quyết định giao đất',
    'trình ký xong rồi',
    'trình UBND tỉnh: hồ sơ 12 trang',
    'duyệt kế hoạch chưa',
    'lĩnh vực này khó',
    'phân loại rác tại nguồn'
  ])('"%s": a command word before what does not fit it (DECISIONS 7)', typed => {
    expect(meant(typed)).toBeNull()
  })
})

describe('a question mark', () => {
  test.each([
    ['quá hạn?', 'overdue', ''],
    ['quá hạn tuần này ?', 'overdue', 'tuần này'],
    ['việc của tôi??', 'my-tasks', ''],
    ['tuần này?', 'week', ''],
    ['xếp hạng tháng 10?', 'ranking', 'tháng 10'],
    ['ai trễ nhiều nhất?', 'most-late', ''],
    ['thống kê tháng 10?', 'statistics', 'tháng 10'],
    ['nhập chậm tháng 11?', 'late-entries', 'tháng 11'],
    ['chi tiết 12?', 'detail', '12'],
    ['chờ duyệt?', 'awaiting', ''],
    ['lịch nghỉ?', 'holidays', ''],
    ['trợ giúp?', 'help', '']
  ])('"%s" is still %s', (typed, name, words) => {
    expect(meant(typed)).toEqual({ name, words })
  })

  test.each(['xong?', 'ok?', 'rõ?', 'đúng?', 'xác nhận 12?', 'thu hồi 12?', 'hủy?'])(
    '"%s" is a doubt and does nothing',
    typed => {
      expect(meant(typed)).toBeNull()
    }
  )

  test('it stays in what is asked in words', () => {
    expect(meant('xin ý kiến 12: có được mua không?')?.words).toBe('12: có được mua không?')
  })
})

describe('courtesy changes nothing', () => {
  test.each(['rõ ạ', 'rõ rồi ạ.', 'ok anh!', 'ok sếp', 'vâng ạ', 'RÕ!'])('"%s"', typed => {
    expect(meant(typed, true)?.name).toBe('acknowledge')
  })
  test.each(['xong rồi ạ', 'Xong!', 'đã xong nhé anh', 'xong.'])('"%s" says no more than "xong"', typed => {
    expect(meant(typed)).toEqual({ name: 'done', words: '' })
  })
})

describe('in answer to a message about a task', () => {
  test.each([
    ['trả lại vì thiếu số liệu thôn 3', 'give-back', 'vì thiếu số liệu thôn 3'],
    ['từ chối vì không đúng chức năng', 'decline', 'vì không đúng chức năng'],
    ['báo cáo đã rà soát 10 thôn', 'report', 'đã rà soát 10 thôn'],
    ['tiến độ: đã rà soát 8/10 thôn', 'progress', 'đã rà soát 8/10 thôn'],
    ['nhận được rồi ạ', 'acknowledge', '']
  ])('"%s" is %s', (typed, name, words) => {
    expect(meant(typed, true)).toEqual({ name, words })
    if (words !== '') expect(meant(typed)?.name).not.toBe(name)
  })
})
