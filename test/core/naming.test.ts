import { describe, expect, test } from 'vitest'
import { namingOf } from '../../src/core/naming.ts'

const person = { name: 'Nguyễn Thị Bưởi', code: 'NV07', phone: '0900 000 123' }
const { names, without } = namingOf(person, true)

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

  test('a name that two have, a code of digits alone, no number: nobody is named', () => {
    const { names } = namingOf({ name: 'Nguyễn Thị Bưởi', code: '15', phone: null }, false)
    expect(names('Nguyễn Thị Bưởi, ngày 15')).toBe(false)
  })
})
