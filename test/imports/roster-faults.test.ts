import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/ports/store.ts'
import { type TemporaryStore, temporaryStore } from '../support/database.ts'
import { faultsOf, imports, sheet, unitsOfCommune } from './office.ts'

let office: TemporaryStore
let store: Store
beforeEach(async () => {
  office = await temporaryStore()
  store = office.store
})
afterEach(() => office.close())

const faults = async (...sheets: Parameters<typeof imports> extends [Store, ...infer S] ? S : never) =>
  faultsOf(await store.roster(), ...sheets)

describe('what is wrong is said all at once, and nothing is kept', () => {
  test('with sheet, row and column', async () => {
    expect(
      await faults(
        sheet(
          'don_vi',
          `ma | ten | loai | thuoc | thu_tu
           XTL | UBND xã Tân Lập | xa | | một
           | Phòng Kinh tế | phong | XTL |
           VP | | phong | Sở Nội vụ |
           XTL | Phòng Tư pháp | phong | XTL |`
        ),
        sheet(
          'nguoi',
          `ma | ho_ten | don_vi | vai_tro | tu_ngay
           01 | Lê Quang Vinh | Phòng Y tế | Chủ tịch | 31/02/2025

           02 | | XTL | Vua |
           01 | Nguyễn Thị Mai | | | 2025`
        )
      )
    ).toEqual([
      'don_vi 3 ma: không được để trống',
      'don_vi 4 ten: không được để trống',
      'don_vi 5 ma: mã "XTL" đã dùng ở don_vi, dòng 2',
      'don_vi 2 thu_tu: "một" không phải là số',
      'don_vi 4 thuoc: không có đơn vị "Sở Nội vụ"',
      'nguoi 4 ho_ten: không được để trống',
      'nguoi 5 ma: mã "01" đã dùng cho "Lê Quang Vinh" ở nguoi, dòng 2',
      'nguoi 2 don_vi: không có đơn vị "Phòng Y tế"',
      'nguoi 2 tu_ngay: "31/02/2025" không phải là ngày (ví dụ 01/07/2025)',
      'nguoi 5 don_vi: không được để trống',
      'nguoi 5 tu_ngay: "2025" không phải là ngày (ví dụ 01/07/2025)',
      'nguoi 5 vai_tro: không được để trống; ghi một trong: Cấp trưởng, Cấp phó, Chuyên viên, Cán bộ đầu mối, Chuyên viên theo dõi, Chánh Văn phòng, Văn thư, Giám sát, Quản trị',
      'nguoi 4 vai_tro: không có vai trò "Vua"; ghi một trong: Cấp trưởng, Cấp phó, Chuyên viên, Cán bộ đầu mối, Chuyên viên theo dõi, Chánh Văn phòng, Văn thư, Giám sát, Quản trị'
    ])
  })

  test('a unit cannot be its own ancestor, also by way of units that the file does not name', async () => {
    await imports(store, unitsOfCommune)
    expect(await faults(sheet('don_vi', 'ma | ten | thuoc\nXTL | UBND xã Tân Lập | KT'))).toEqual([
      'don_vi 2 thuoc: đơn vị không thể thuộc chính nó hoặc đơn vị bên dưới (XTL → KT → XTL)'
    ])
    expect(await faults(sheet('don_vi', 'ma | ten | thuoc\nKT | Phòng Kinh tế | KT'))).toEqual([
      'don_vi 2 thuoc: đơn vị không thể thuộc chính nó hoặc đơn vị bên dưới (KT → KT)'
    ])
  })

  test('a name that several units bear is asked for by code', async () => {
    const offices = sheet(
      'don_vi',
      `ma | ten | thuoc
       T | UBND tỉnh |
       A | UBND xã A | T
       B | UBND xã B | T
       A-VP | Văn phòng | A
       B-VP | Văn phòng | B`
    )
    const clerk = (unit: string) =>
      sheet('nguoi', `ma | ho_ten | don_vi | vai_tro\n01 | Đỗ Thị Lan | ${unit} | Văn thư`)
    expect(await faults(offices, clerk('văn phòng'))).toEqual([
      'nguoi 2 don_vi: có nhiều đơn vị tên "văn phòng"; đề nghị ghi mã, một trong: A-VP, B-VP'
    ])
    expect(await faults(offices, clerk('b-vp'))).toEqual([])
  })

  test('a missing column is named once', async () => {
    expect(await faults(sheet('nguoi', 'ma | ho_ten | don_vi\n01 | A | XTL\n02 | B | XTL'))).toEqual([
      'nguoi 1 vai_tro: thiếu cột này'
    ])
  })

  test('a file without our headers, or without rows', async () => {
    expect(await faults(sheet('Sheet1', 'stt | tên gì đó\n1 | x'))).toEqual([
      expect.stringMatching(/^Sheet1 1 ma: cần các cột ma, ho_ten, don_vi, .* hoặc ma, ten, /)
    ])
    expect(await faults(sheet('nguoi', 'ma | ho_ten | don_vi | vai_tro'))).toEqual([
      'nguoi 2 ma: chưa có dòng nào dưới tiêu đề'
    ])
  })
})
