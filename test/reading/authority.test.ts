import { expect, test } from 'vitest'
import { readAuthority } from '../../src/reading/index.ts'
import { read } from './context.ts'

const CONTENT = 'rà soát hộ nghèo'

test.each([
  ['TL. Chủ tịch giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11', 'by_order'],
  ['Thừa lệnh Chủ tịch, giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11', 'by_order'],
  ['Thừa lệnh Chủ tịch UBND xã Tân Lập, P. VHXH rà soát hộ nghèo, chậm nhất 30/11', 'by_order'],
  ['giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11, TL. Chủ tịch', 'by_order'],
  ['giao P. VHXH rà soát hộ nghèo (TL. Chủ tịch), chậm nhất 30/11', 'by_order'],
  ['KT. Chủ tịch giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11', 'for_head'],
  ['TM. UBND xã đề nghị P. VHXH rà soát hộ nghèo, chậm nhất 30/11', 'collective'],
  ['Thay mặt UBND xã, giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11', 'collective'],
  ['giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11, thay mặt UBND', 'collective']
])('"%s": the words are no part of the work (R18, R59)', (text, authority) => {
  const { intent, content, authority: found, lead, due } = read(text)
  expect({ intent, content, found, lead: lead.map(one => one.words), due: due?.words }).toEqual({
    intent: 'assign',
    content: CONTENT,
    found: authority,
    lead: ['P. VHXH'],
    due: 'chậm nhất 30/11'
  })
})

test.each([
  ['UBND xã giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11', 'collective'],
  ['UBND xã Tân Lập giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11', 'collective'],
  ['Thường trực Đảng ủy giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11', 'collective'],
  ['Lãnh đạo UBND xã giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11', 'collective'],
  ['Theo công văn 45/UBND-VP, UBND xã giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11', 'collective'],
  ['Chủ tịch UBND xã giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11', 'head'],
  ['Chủ tịch chuyển P. VHXH rà soát hộ nghèo, chậm nhất 30/11', 'head'],
  ['Phó Chủ tịch UBND xã giao P. VHXH rà soát hộ nghèo, chậm nhất 30/11', null]
])('"%s": who gives it is nobody who does it (R18)', (text, authority) => {
  const { content, authority: found, lead } = read(text)
  expect({ content, found, lead: lead.map(one => one.words) }).toEqual({
    content: CONTENT,
    found: authority,
    lead: ['P. VHXH']
  })
})

test.each([
  'UBND xã giao nộp hồ sơ, trước 30/11',
  'UBND xã giao ban 8h thứ 2',
  'giao UBND xã rà soát hộ nghèo, trước 30/11'
])('nobody but the speaker gives it: "%s"', text => {
  expect(readAuthority(text)).toEqual({ authority: null, rest: text })
})

test('typed without accents', () => {
  const { content, authority } = read('thua lenh chu tich, giao p vhxh ra soat ho ngheo, han 30/11')
  expect([authority, content]).toEqual(['by_order', 'ra soat ho ngheo'])
})

test.each([
  'đ/c Long thay mặt UBND xã dự hội nghị, 14h chiều mai',
  'P. VHXH TM UBND xã ban hành kế hoạch, trước 30/11',
  'P. VHXH TL CV của Chủ tịch UBND tỉnh, trước 30/11',
  'P. Kinh tế KT Chủ tịch hội nông dân, trước 30/11',
  'Văn phòng thừa lệnh ai cũng phải báo cáo, trước 30/11'
])('part of the work, and kept there: "%s"', text => {
  expect(readAuthority(text)).toEqual({ authority: null, rest: text })
})
