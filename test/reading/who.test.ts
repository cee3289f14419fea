import { expect, test } from 'vitest'
import { type Addressee, readAddressees } from '../../src/reading/index.ts'
import { context, read } from './context.ts'
import { office } from './office.ts'

/** `u3` for a unit, `p2` for a person; several are a choice. */
const ids = (names: readonly Addressee[]): string[] =>
  names.map(
    ({ found }) => found.map(one => ('personId' in one ? `p${one.personId}` : `u${one.unitId}`)).join('|') || '?'
  )

const answer = (text: string): string[] => ids(readAddressees(text, context(undefined, office)))
const order = (text: string) => {
  const { lead, support, content } = read(text, undefined, office)
  return { lead: ids(lead), support: ids(support), content }
}

test.each([
  ['P. VHXH', ['u3']],
  ['P.VHXH', ['u3']],
  ['phòng VH-XH', ['u3']],
  ['phong vhxh', ['u3']],
  ['VHXH', ['u3']],
  ['Phòng Văn hóa - Xã hội', ['u3']],
  ['văn hóa xã hội', ['u3']],
  ['VP', ['u2']],
  ['Văn phòng', ['u2']],
  ['văn phòng HĐND và UBND', ['u2']],
  ['TTPVHCC', ['u5']],
  ['trung tâm phục vụ hành chính công', ['u5']],
  ['P. KTHTĐT', ['u4']],
  ['Phòng Kinh tế, Hạ tầng và Đô thị', ['u4']],
  ['Sở Xây dựng', ['u7']],
  ['xã Tân Lập', ['u11']],
  ['Tân Lập', ['u11']],
  ['nội vụ', ['u6|u8']],
  ['chị Lan', ['p5']],
  ['đ/c Hùng', ['p1']],
  ['đc Hùng', ['p1']],
  ['đồng chí Lê Văn Hùng', ['p1']],
  ['Lê Văn Hùng', ['p1']],
  ['@Lan', ['p5']],
  ['Tuấn Anh', ['p6']],
  ['anh Anh', ['p6']],
  ['chị Mai', ['p2|p3']],
  ['chị Nguyễn Thị Mai', ['p2']],
  ['chị Mai phòng VHXH', ['p2']],
  ['chị Mai (VHXH)', ['p2']],
  ['Mai và Long', ['p2|p3', 'p4']],
  ['Lan, Long', ['p5', 'p4']],
  ['chị Lan, P. VHXH và đ/c Long', ['p5', 'u3', 'p4']],
  ['Văn thư', ['p4']],
  ['Trưởng phòng TC-KH', ['p5']],
  ['TP KTHTĐT', ['p1']],
  ['Chánh Văn phòng', ['p6']],
  ['CVP', ['p6']],
  ['chuyên viên Hà', ['p8']],
  ['a hung', ['p1|p7']],
  ['đ/c Hưng', ['p7']],
  ['đ/c Kiên', ['?']],
  ['đ/c Sơn', ['?']],
  ['P. Y tế', ['?']],
  ['thứ 6', []],
  ['không có', []]
])('%s', (text, wanted) => {
  expect(answer(text)).toEqual(wanted)
})

test('all units of a kind at once are a group, not a choice', () => {
  const [phong] = readAddressees('các phòng', context(undefined, office))
  expect(phong?.group).toBe(true)
  expect(phong?.found).toEqual([3, 4, 6, 9].map(unitId => ({ unitId })))
  const [all] = readAddressees('các phòng, đơn vị', context(undefined, office))
  expect(all?.found).toHaveLength(9)
})

test('everybody is nobody for sure, and heads of groups are no schools', () => {
  for (const words of ['mọi người', 'cả phòng', 'anh em', 'các tổ trưởng', 'các hội viên']) {
    const [one] = readAddressees(words, context(undefined, office))
    expect([one?.words, one?.found], words).toEqual([words, []])
  }
})

test.each([
  ['Giao P. VHXH rà soát hộ nghèo, hạn 30/11', ['u3'], [], 'rà soát hộ nghèo'],
  ['giao vhxh ra soat ho ngheo, han 30/11', ['u3'], [], 'ra soat ho ngheo'],
  ['giao lan ra soat ho ngheo, han 30/11', ['p5'], [], 'ra soat ho ngheo'],
  ['Lan ơi', [], [], null],
  ['Giao Sở Xây dựng xây dựng quy hoạch, hạn 30/11', ['u7'], [], 'xây dựng quy hoạch'],
  [
    'P. VHXH chủ trì, phối hợp với P. Nội vụ và VP tổ chức hội nghị, hạn 30/11',
    ['u3'],
    ['u6', 'u2'],
    'tổ chức hội nghị'
  ],
  ['Giao chị Mai tổng hợp hồ sơ, hạn 30/11', ['p2|p3'], [], 'tổng hợp hồ sơ'],
  ['Giao P. Nội vụ liên hệ Sở Xây dựng xin số liệu, hạn 30/11', ['u6'], [], 'liên hệ Sở Xây dựng xin số liệu'],
  ['Giao anh Năm kiểm tra chợ, thứ năm xong', ['p9'], [], 'kiểm tra chợ'],
  ['soạn giấy mời họp nhé đ/c Long', ['p4'], [], 'soạn giấy mời họp'],
  ['Trưởng phòng TC-KH báo cáo giải ngân, hạn 30/11', ['p5'], [], 'báo cáo giải ngân'],
  ['giao việc: đ/c Hùng, đ/c Long dọn kho, hạn 30/11', ['p1', 'p4'], [], 'dọn kho'],
  ['/giao @Lan lập danh sách, hạn 30/11', ['p5'], [], 'lập danh sách'],
  ['Giao cho chị Lan lập danh sách, hạn 30/11', ['p5'], [], 'lập danh sách']
])('%s', (text, lead, support, content) => {
  expect(order(text)).toEqual({ lead, support, content })
})
