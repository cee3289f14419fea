import { describe, expect, test } from 'vitest'
import { at } from '../../src/core/calendar.ts'
import { handsInDocument, readDirective } from '../../src/reading/index.ts'
import { context } from './context.ts'

const said = (text: string) => readDirective(text, context(at('2026-11-23', '09:00')))
const brief = (text: string) => {
  const found = said(text)
  return found && [found.number, found.day ?? '', found.issuer, found.subject]
}

// Said on Monday 23/11/2026.
test.each([
  ['giao P. VHXH triển khai CV 45/UBND-VP ngày 20/11/2026, hạn 30/11', ['45/UBND-VP', '2026-11-20', 'UBND', '']],
  ['giao P. VHXH triển khai 25/KH-UBND, hạn 30/11', ['25/KH-UBND', '', 'UBND', '']],
  ['P. Kinh tế thực hiện 497-KL/TU ngày 02/11', ['497-KL/TU', '2026-11-02', 'TU', '']],
  ['theo Nghị định 335/2025/NĐ-CP, P. Nội vụ rà soát', ['335/2025/NĐ-CP', '', 'CP', '']],
  ['căn cứ Luật 72/2025/QH15 và CV 45/UBND-VP, P. VHXH rà soát', ['45/UBND-VP', '', 'UBND', '']],
  ['5952/UBND.VP ngày 5/6/2026', ['5952/UBND.VP', '2026-06-05', 'UBND', '']],
  [
    'giao P. VHXH thực hiện 45/UBND-VP ngày 20/11 của UBND tỉnh V/v rà soát hộ nghèo, chậm nhất 30/11',
    ['45/UBND-VP', '2026-11-20', 'UBND tỉnh', 'V/v rà soát hộ nghèo']
  ],
  [
    'Công văn 318/STC-QLNS ngày 19/11/2026 của Sở Tài chính về quyết toán ngân sách quý III. P. Kinh tế tham mưu',
    ['318/STC-QLNS', '2026-11-19', 'Sở Tài chính', 'V/v quyết toán ngân sách quý III']
  ],
  [
    '45/UBND-VP ngày 20/11 v/v: tổ chức lễ ngày 30/11',
    ['45/UBND-VP', '2026-11-20', 'UBND', 'V/v tổ chức lễ ngày 30/11']
  ],
  ['V/v rà soát hộ nghèo (CV 45/UBND-VP)', ['45/UBND-VP', '', 'UBND', 'V/v rà soát hộ nghèo']],
  [
    'giao p vhxh lam cv 45/UBND-VP ngay 20/11 ve viec ra soat ho ngheo, han 30/11',
    ['45/UBND-VP', '2026-11-20', 'UBND', 'V/v ra soat ho ngheo']
  ],
  [
    'UBND TỈNH\nSố: 45/UBND-VP\nV/v rà soát hộ nghèo\nTân Lập, ngày 20 tháng 11 năm 2026\nKính gửi: UBND các xã',
    ['45/UBND-VP', '2026-11-20', 'UBND', 'V/v rà soát hộ nghèo']
  ]
])('"%s" (R36)', (text, expected) => {
  expect(brief(text)).toEqual(expected)
})

test.each([
  '(hỏa tốc), TL Chủ tịch giao P. VHXH thực hiện, hạn 30/11',
  ', TL Chủ tịch giao P. VHXH thực hiện',
  ', TM. UBND xã giao P. VHXH thực hiện',
  ', thừa lệnh Chủ tịch, chuyển P. VHXH thực hiện',
  ', UBND xã giao P. VHXH thực hiện',
  ', chuyển P. Kinh tế để biết, thực hiện',
  '(độ khẩn: hỏa tốc)',
  ', P. VHXH thực hiện, hạn 30/11',
  ' - hỏa tốc - giao P. VHXH thực hiện'
])('what follows a subject is none of it: "%s" (R36)', rest => {
  const text = `Công văn 45/UBND-VP ngày 20/11/2026 V/v rà soát hộ nghèo${rest.startsWith('(') ? ' ' : ''}${rest}`
  expect(brief(text)).toEqual(['45/UBND-VP', '2026-11-20', 'UBND', 'V/v rà soát hộ nghèo'])
})

test.each(['rà soát hộ nghèo khẩn cấp', 'phòng, chống dịch (cúm A)', 'tổng kết TL sản xuất'])(
  'a subject is kept whole: "%s"',
  subject => {
    expect(said(`45/UBND-VP V/v ${subject}`)?.subject).toBe(`V/v ${subject}`)
  }
)

test('a line that names no document', () => {
  expect(said('giao P. VHXH rà soát hộ nghèo, hạn 30/11')).toBeNull()
})

describe('handing in a document', () => {
  test.each(['45/UBND-VP ngày 20/11/2026 V/v rà soát hộ nghèo', 'CV 45/UBND-VP về việc rà soát hộ nghèo'])(
    '"%s"',
    text => expect(handsInDocument(text, context())).toBe(true)
  )
  test.each([
    '412/UBND-VP phòng nào đang giữ vậy?',
    '45/UBND-VP đã xong',
    'cảm ơn',
    'CV 45/UBND-VP V/v gì vậy?',
    'CV 45/UBND-VP về rồi nhé',
    '45/UBND-VP về việc hộ nghèo xong chưa',
    'em đã làm xong 45/UBND-VP về việc hộ nghèo, gửi anh xem'
  ])('not "%s"', text => expect(handsInDocument(text, context())).toBe(false))
})
