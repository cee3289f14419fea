import { describe, expect, test } from 'vitest'
import { namingOf } from '../../src/core/naming.ts'

const person = { name: 'Nguyễn Thị Bưởi', code: 'NV07', phone: '0900 000 123' }
const { names, without, around } = namingOf(person, true)

describe('how a text names somebody', () => {
  test.each([
    ['giao đồng chí Nguyễn Thị Bưởi báo cáo', 'giao đồng chí [Người đã xóa dữ liệu] báo cáo'],
    ['NGUYEN  THI BUOI, gọi 0900000123', '[Người đã xóa dữ liệu], gọi [Người đã xóa dữ liệu]'],
    ['số +84 900.000.123 hoặc nv07', 'số [Người đã xóa dữ liệu] hoặc [Người đã xóa dữ liệu]'],
    ['Nguyễn Thị Bưởi'.normalize('NFD'), '[Người đã xóa dữ liệu]']
  ])('"%s"', (text, said) => {
    expect(names(text)).toBe(true)
    expect(without(text)).toBe(said)
  })

  test.each(['chị Bưởi báo cáo', 'Nguyễn Thị Bưởi1', 'NV071', '09000001234', ''])('not by "%s"', text => {
    expect(names(text)).toBe(false)
    expect(without(text)).toBe(text)
  })

  const named = (name: string) => namingOf({ name, code: '15', phone: null }, true)

  test.each([
    ['Quản trị', 'kỹ năng quản trị rủi ro'],
    ['Quản trị', 'Quản trị mạng nội bộ, HỘI ĐỒNG QUẢN TRỊ'],
    ['Đỗ Thi', 'chỉnh trang đô thị, Đô Thị mới'],
    ['Đỗ Thi', 'giao do thi lam, Do Thi lam'],
    ['Lê Phi', 'thu lệ phí'],
    ['Văn thư', 'giao văn thư lưu trữ'],
    ['Lan', 'lần 2, đồng chí Lan'],
    ['Đinh Công Minh', 'định công minh'],
    ['Đinh Công Minh', 'Đinh Công Mình']
  ])('%s is not named by "%s"', (name, text) => {
    const { names, without, around } = named(name)
    expect([names(text), without(text), around(text)]).toEqual([false, text, ''])
  })

  test.each([
    ['Quản trị', 'đồng chí Quản Trị báo cáo'],
    ['Đỗ Thi', 'giao Đỗ  Thi làm'],
    ['Lê Thị Hòa', 'LÊ THỊ HOÀ, lê thị hòa'],
    ['Đinh Công Minh', 'giao Dinh cong minh làm ngay'],
    ['Hà Giang', 'tỉnh Hà Giang']
  ])('%s is named by "%s"', (name, text) => expect(named(name).names(text)).toBe(true))

  test('a place is shown with what stands beside it', () => {
    expect(around('gọi Nguyễn Thị Bưởi ngay')).toBe('gọi [Nguyễn Thị Bưởi] ngay')
    expect(around(`${'a '.repeat(40)}NV07${' b'.repeat(40)}`)).toBe(`…${'a '.repeat(20)}[NV07]${' b'.repeat(20)}…`)
  })

  test('a name that two have, a code of digits alone, no number: nobody is named', () => {
    const { names } = namingOf({ name: 'Nguyễn Thị Bưởi', code: '15', phone: null }, false)
    expect(names('Nguyễn Thị Bưởi, ngày 15')).toBe(false)
  })
})
