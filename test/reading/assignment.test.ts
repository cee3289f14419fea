import { expect, test } from 'vitest'
import { readDay, readReportDocument, readUrgency, saysNoDeadline } from '../../src/reading/index.ts'
import { context, read } from './context.ts'
import { office } from './office.ts'

test.each([
  'ok em',
  'Đã nhận',
  'cảm ơn anh',
  'dạ rõ ạ',
  'chào buổi sáng',
  'Chị Mai đã nộp báo cáo chưa?',
  'đ/c Hùng đã báo cáo xong',
  'giao ban 8h thứ 2',
  'xong',
  'anh em vất vả rồi',
  '',
  '???',
  '👍'
])('no order: %s', text => {
  expect(read(text, undefined, office).intent).toBe('none')
})

test.each([
  'gia hạn đến 8/12',
  'xin gia hạn việc 12 đến 8/12',
  'Đề nghị gia hạn đến 8/12',
  'gia han 12 den 8/12',
  'lùi hạn sang 8/12'
])('a longer deadline is asked for: %s', text => {
  const reading = read(text)
  expect(reading.intent).toBe('extend')
  expect(reading.due?.due.at.toISOString()).toBe('2026-12-08T10:00:00.000Z')
})

test('secrets are not read (P19)', () => {
  expect(read('Giao đ/c Hùng xử lý văn bản mật, hạn 30/11')).toMatchObject({
    intent: 'blocked_secret',
    content: null,
    lead: [],
    due: null,
    warnings: ['secret']
  })
})

test.each([
  ['Khẩn: đ/c Hùng báo cáo', 'urgent'],
  ['HỎA TỐC: đ/c Hùng báo cáo', 'express'],
  ['hoả tốc - đ/c Hùng báo cáo', 'express'],
  ['Thượng khẩn. đ/c Hùng báo cáo', 'very_urgent'],
  ['đ/c Hùng báo cáo gấp', 'urgent'],
  ['đ/c Hùng báo cáo ASAP', 'urgent'],
  ['đ/c Hùng báo cáo ngay nhé', 'urgent'],
  ['d/c Hung bao cao ngay nhe', 'urgent'],
  ['d/c Hung bao cao ngay 30/11', 'normal'],
  ['đ/c Hùng báo cáo, không gấp', 'normal'],
  ['d/c Hung bao cao, ko gap', 'normal'],
  ['đ/c Hùng khẩn trương báo cáo', 'normal'],
  ['đ/c Hùng tính chi phí gấp đôi', 'normal'],
  ['đ/c Hùng báo cáo ngày 30/11', 'normal'],
  ['đ/c Hùng rà soát ngay sau khi họp', 'normal']
])('%s', (text, urgency) => {
  expect(read(text).urgency).toBe(urgency)
})

test('an answer names an urgency', () => {
  expect(readUrgency('hỏa tốc')).toBe('express')
  expect(readUrgency('khan')).toBe('urgent')
  expect(readUrgency('thường')).toBe('normal')
  expect(readUrgency('mai')).toBeNull()
})

test.each(['không hạn', 'khong co han', 'không thời hạn', 'ko hạn', 'không có deadline', 'khi nào xong báo anh'])(
  'no deadline, said outright: %s',
  text => {
    expect(saysNoDeadline(text)).toBe(true)
    const reading = read(`Đ/c Tâm nghiên cứu mô hình trợ lý, ${text}`)
    expect(reading).toMatchObject({ due: null, noDeadline: true, warnings: ['no_due'] })
    expect(reading.content).toBe('nghiên cứu mô hình trợ lý')
  }
)

test.each(['30/11', 'hạn 30/11', 'không', 'không gấp'])('not said outright: %s', text => {
  expect(saysNoDeadline(text)).toBe(false)
})

test.each([
  '',
  '.',
  ` ${'.'.repeat(80)}`,
  ' nhé',
  ` nhé ${'!'.repeat(40)}`,
  `, nhé em. ${'.'.repeat(40)}`,
  ` ${'.'.repeat(40)} nghe anh`
])('courtesy and the dots of a form are no part of the work: "%s"', end => {
  expect(read(`Giao P. VHXH rà soát hộ nghèo${end}`, undefined, office).content).toBe('rà soát hộ nghèo')
})

test('the date of a document is not the deadline (P12)', () => {
  const reading = read('Giao đ/c Minh xử lý CV 1234/UBND-VP ngày 18/11/2026')
  expect(reading).toMatchObject({ due: null, documents: ['1234/UBND-VP'] })
  expect(reading.content).toBe('xử lý CV 1234/UBND-VP ngày 18/11/2026')
})

test('an event is a deadline only when nothing else is (P18)', () => {
  expect(read('Đ/c Hùng chuẩn bị lễ kỷ niệm 20/12, xong trước 15/12').due?.words).toBe('trước 15/12')
  expect(read('Đ/c Hùng dự họp 14h thứ 6').due?.due.at.toISOString()).toBe('2026-11-27T07:00:00.000Z')
})

test.each([
  ['Giao P. VHXH báo cáo hộ nghèo chậm nhất 30/11', 'báo cáo hộ nghèo'],
  ['Giao P. VHXH, trước 15/12, báo cáo hộ nghèo', 'báo cáo hộ nghèo'],
  ['Trước 15/12 P. VHXH báo cáo hộ nghèo', 'báo cáo hộ nghèo'],
  ['Giao P. VHXH BÁO CÁO Hộ Nghèo, hạn 30/11', 'BÁO CÁO Hộ Nghèo'],
  ['Giao P. VHXH báo cáo, hạn 30/11', 'báo cáo'],
  ['Giao P. VHXH, hạn 30/11', null]
])('the work is kept as written: %s', (text, content) => {
  expect(read(text).content).toBe(content)
})

test('a plain day, past or to come', () => {
  const day = (text: string) => readDay(text, context())
  expect(day('20/11')).toBe('2026-11-20')
  expect(day('ngày 20/11/2025')).toBe('2025-11-20')
  expect(day('15/6')).toBe('2026-06-15')
  expect(day('hôm qua')).toBe('2026-11-22')
  expect(day('hôm nay')).toBe('2026-11-23')
  expect(day('31/2')).toBeNull()
  expect(day('abc')).toBeNull()
})

test('the document of a report', () => {
  const said = (text: string) => readReportDocument(text, context())
  expect(said('số 45/BC-VHXH ngày 20/11')).toEqual({ number: '45/BC-VHXH', day: '2026-11-20', rest: '' })
  expect(said('45/BC-VHXH')).toEqual({ number: '45/BC-VHXH', day: null, rest: '' })
  expect(said('đã rà soát 120 hộ, báo cáo số 45/BC-VHXH ngày 20/11/2026')).toEqual({
    number: '45/BC-VHXH',
    day: '2026-11-20',
    rest: 'đã rà soát 120 hộ'
  })
  expect(said('số 45 ngày 20/11')).toEqual({ number: '45', day: '2026-11-20', rest: '' })
  expect(said('không có văn bản')).toEqual({ none: true, rest: '' })
  expect(said('khong co van ban, da gap truc tiep')).toEqual({ none: true, rest: 'da gap truc tiep' })
  expect(said('đã xong')).toBeNull()
})

test.each([
  ['giao P. VHXH chủ trì và P. Kinh tế, Văn phòng phối hợp: rà soát hộ nghèo trước 30/11', 1, 2],
  ['giao phong van hoa xa hoi chu tri va phong kinh te, van phong phoi hop ra soat ho ngheo truoc 30/11', 1, 2],
  ['giao P. VHXH và P. Kinh tế, Văn phòng phối hợp: rà soát hộ nghèo trước 30/11', 1, 2],
  ['giao P. VHXH, P. Kinh tế và Văn phòng phối hợp rà soát hộ nghèo trước 30/11', 3, 0]
])('one leads, the others support: %s', (text, leads, supporters) => {
  const { lead, support, content } = read(text)
  expect([lead.length, support.length]).toEqual([leads, supporters])
  expect(content).toMatch(/r[àa] so[áa]t h[ộo] ngh[èe]o$/)
})

test.each([
  ['mỗi sáng thứ 2 P. VHXH báo cáo lịch công tác', 'báo cáo lịch công tác'],
  ['Trước 30/11 P. VHXH báo cáo lịch công tác', 'báo cáo lịch công tác'],
  ['Tình hình hộ nghèo còn chậm. P. VHXH rà soát lại, hạn 30/11', 'Tình hình hộ nghèo còn chậm, rà soát lại']
])('the dot of P. ends nothing: %s', (text, content) => {
  const found = read(text)
  expect(found.lead.map(({ words }) => words)).toEqual(['P. VHXH'])
  expect(found.content).toBe(content)
})

test.each([
  ['chuyển P. Kinh tế thực hiện, hạn 30/11', 'P. Kinh tế', 'thực hiện'],
  ['Chuyển P. Kinh tế để biết, thực hiện', 'P. Kinh tế', 'để biết, thực hiện'],
  ['chuyen p kinh te de biet, thuc hien', 'p kinh te', 'de biet, thuc hien'],
  ['TL Chủ tịch chuyển Phòng Kinh tế triển khai thực hiện, không hạn', 'Phòng Kinh tế', 'triển khai thực hiện'],
  ['Chuyển P. Kinh tế thực hiện công văn 126/UBND-KT, hạn 30/11', 'P. Kinh tế', 'thực hiện công văn 126/UBND-KT'],
  ['Chuyển tiếp cho P. Kinh tế nghiên cứu, tham mưu, hạn 30/11', 'P. Kinh tế', 'nghiên cứu, tham mưu'],
  ['Chuyển P. Kinh tế', 'P. Kinh tế', null],
  ['Hồ sơ của dân đã đủ, chuyển P. Kinh tế thẩm định, hạn 30/11', 'P. Kinh tế', 'Hồ sơ của dân đã đủ, thẩm định']
])('what came in is passed on (R55): %s', (text, lead, content) => {
  const found = read(text)
  expect(found.intent).toBe('assign')
  expect(found.lead.map(({ words }) => words)).toEqual([lead])
  expect(found.content).toBe(content)
})

test.each([
  'P. VHXH chuyển hồ sơ cho P. Kinh tế, hạn 30/11',
  'P. VHXH soạn tờ trình, chuyển P. Kinh tế thẩm định, hạn 30/11'
])('to pass something on is also work: %s', text => {
  const found = read(text)
  expect(found.lead.map(({ words }) => words)).toEqual(['P. VHXH'])
  expect(found.content).toContain('chuyển')
})

test.each(['chuyển 12 cho đ/c Long', 'chuyển lịch họp sang thứ 5', 'chuyển hồ sơ sang tỉnh'])(
  'no order to somebody: %s',
  text => expect(read(text).lead).toEqual([])
)
