import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { firstAdministrator } from '../../src/office.ts'
import type { Store } from '../../src/ports/store.ts'
import { type TemporaryStore, temporaryStore } from '../support/database.ts'
import { faultsOf, imports, peopleIn, peopleOfCommune, sheet, treeOf, unitsOfCommune } from './office.ts'

let office: TemporaryStore
let store: Store
beforeEach(async () => {
  office = await temporaryStore()
  store = office.store
})
afterEach(() => office.close())

const commune = () => imports(store, unitsOfCommune, peopleOfCommune)
const faults = async (...sheets: Parameters<typeof imports> extends [Store, ...infer S] ? S : never) =>
  faultsOf(await store.roster(), ...sheets)

describe('a good file', () => {
  test('becomes units, people and posts', async () => {
    const { roster, units, people } = await commune()
    expect([units, people]).toEqual([3, 3])
    expect(treeOf(roster)).toEqual(['XTL < ', 'VHXH < XTL', 'KT < XTL'])
    expect(peopleIn(roster)).toEqual([
      '01 Lê Quang Vinh: head XTL, admin XTL',
      '02 Nguyễn Thị Mai: head VHXH',
      '03 Trần Đức Long: focal VHXH'
    ])
    expect([...roster.units.values()][1]).toMatchObject({
      shortName: 'P. VHXH',
      type: 'phong',
      order: 2,
      aliases: ['Phòng VHXH', 'VHXH']
    })
    expect([...roster.people.values()][0]).toMatchObject({ phone: '0900000001', locale: 'vi', active: true })
    expect(roster.posts.map(post => [post.title, post.from, post.fields])).toEqual([
      ['Chủ tịch', '2025-07-01', []],
      ['Chủ tịch', '2025-07-01', []],
      ['Trưởng phòng', '2025-07-01', ['văn hóa', 'giáo dục']],
      ['Chuyên viên', null, []]
    ])
  })

  test('may name a unit before the one above it, and its people before its units', async () => {
    const [headers = [], ...rows] = unitsOfCommune.rows
    const { roster } = await imports(store, peopleOfCommune, { name: 'don_vi', rows: [headers, ...rows.reverse()] })
    expect(new Set(treeOf(roster))).toEqual(new Set(['XTL < ', 'VHXH < XTL', 'KT < XTL']))
  })

  test('may have a title above its headers, headers with accents, and other sheets beside it', async () => {
    const titled = sheet(
      'Cán bộ',
      `DANH SÁCH CÁN BỘ

       Mã | Họ tên | Đơn vị | Vai trò | Ghi chú
       04 | Đỗ Văn Hùng | Phòng Kinh tế | trưởng phòng |`
    )
    const { roster } = await imports(store, unitsOfCommune, titled, sheet('khac', 'a | b\n1 | 2'))
    expect(peopleIn(roster)).toEqual(['04 Đỗ Văn Hùng: head KT'])
  })

  test('gives several posts by several rows of one code and several roles in one cell', async () => {
    const { roster, people } = await imports(
      store,
      unitsOfCommune,
      sheet(
        'nguoi',
        `ma | ho_ten | don_vi | vai_tro
         05 | Phạm Thu Hà | VHXH | Phó Trưởng phòng, Cán bộ đầu mối
         05 | Phạm Thu Hà | KT | Chuyên viên
         05 | Phạm Thu Hà | KT | chuyen vien`
      )
    )
    expect(people).toBe(1)
    expect(peopleIn(roster)).toEqual(['05 Phạm Thu Hà: deputy VHXH, focal VHXH, officer KT'])
  })
})

test('a phone that a sheet took for a number gets its first 0 again', async () => {
  const phones = 'ma | ho_ten | don_vi | vai_tro | dien_thoai\n07 | Đỗ Thị Lan | KT | Văn thư | 912345678'
  const { roster } = await imports(store, unitsOfCommune, sheet('nguoi', phones))
  expect([...roster.people.values()][0]?.phone).toBe('0912345678')
})

describe('a file brought in again', () => {
  test('changes nothing when nothing changed', async () => {
    const { roster: before } = await commune()
    const { outcome, roster } = await commune()
    expect(outcome.save).toEqual([])
    expect(roster).toEqual(before)
  })

  test('updates by code, deletes nobody and says who is missing', async () => {
    await commune()
    const { roster, absent } = await imports(
      store,
      sheet(
        'nguoi',
        `ma | ho_ten | don_vi | vai_tro
         02 | Nguyễn Thị Thanh Mai | KT | Giám đốc
         06 | Hoàng Thị Mai | KT | Chuyên viên`
      )
    )
    expect(absent).toEqual(['01 Lê Quang Vinh', '03 Trần Đức Long'])
    expect(peopleIn(roster)).toEqual([
      '01 Lê Quang Vinh: head XTL, admin XTL',
      '02 Nguyễn Thị Thanh Mai: head KT',
      '03 Trần Đức Long: focal VHXH',
      '06 Hoàng Thị Mai: officer KT'
    ])
  })

  test('leaves alone what it has no column for', async () => {
    await commune()
    const { roster } = await imports(
      store,
      sheet('don_vi', 'ma | ten\nVHXH | Phòng Văn hóa và Xã hội'),
      sheet('nguoi', 'ma | ho_ten | don_vi | vai_tro\n01 | Lê Quang Vinh | XTL | Chủ tịch; Quản trị')
    )
    expect([...roster.units.values()][1]).toMatchObject({
      name: 'Phòng Văn hóa và Xã hội',
      shortName: 'P. VHXH',
      parentId: 1,
      order: 2,
      aliases: ['Phòng VHXH', 'VHXH']
    })
    expect([...roster.people.values()][0]?.phone).toBe('0900000001')
    expect(roster.posts[0]).toMatchObject({ title: 'Chủ tịch', from: '2025-07-01' })
  })

  test('a cell left empty empties what was there', async () => {
    await commune()
    const { roster } = await imports(
      store,
      sheet(
        'nguoi',
        'ma | ho_ten | don_vi | vai_tro | dien_thoai\n01 | Lê Quang Vinh | XTL | Cấp trưởng; Quản trị | | |'
      )
    )
    expect([...roster.people.values()][0]?.phone).toBe(null)
  })

  test('takes the last administrator away only with a warning', async () => {
    await commune()
    const demoted = 'ma | ho_ten | don_vi | vai_tro\n01 | Lê Quang Vinh | XTL | Chủ tịch'
    const { warnings } = await imports(store, sheet('nguoi', demoted))
    expect(warnings.join()).toMatch('không còn ai là quản trị')
  })

  test('is silent about the administrator when another stays', async () => {
    await commune()
    const { warnings } = await imports(
      store,
      sheet(
        'nguoi',
        `ma | ho_ten | don_vi | vai_tro
         01 | Lê Quang Vinh | XTL | Chủ tịch
         03 | Trần Đức Long | VHXH | Quản trị`
      )
    )
    expect(warnings).toEqual([])
  })
})

describe('an office that has only its first administrator', () => {
  beforeEach(async () => {
    await firstAdministrator(store, () => 'ABCDEFGH', new Date('2026-11-23T08:00:00+07:00'))
  })

  test("takes the file's own top unit for the one it was begun with", async () => {
    const { roster, warnings, absent } = await commune()
    expect(treeOf(roster)).toEqual(['XTL < ', 'VHXH < XTL', 'KT < XTL'])
    expect(roster.units.get(1)?.name).toBe('UBND xã Tân Lập')
    expect(peopleIn(roster)[0]).toBe('quan-tri Quản trị: admin XTL')
    expect(warnings).toEqual(['Đơn vị "Cơ quan" (mã goc) nay là đơn vị cao nhất của tệp.'])
    expect(absent).toEqual(['quan-tri Quản trị'])
  })

  test('keeps its top unit when the file builds on it', async () => {
    const rooms = sheet('don_vi', 'ma | ten | thuoc\ngoc | UBND xã Tân Lập |\nKT | Phòng Kinh tế | goc')
    const { roster, warnings } = await imports(store, rooms)
    expect(treeOf(roster)).toEqual(['goc < ', 'KT < goc'])
    expect(warnings).toEqual([])
  })

  test('keeps its top unit above a file that names none, and says so', async () => {
    const flat = sheet('don_vi', 'ma | ten | thuoc\nVP | Văn phòng |\nKT | Phòng Kinh tế |')
    const { roster, warnings } = await imports(store, flat)
    expect(treeOf(roster)).toEqual(['goc < ', 'VP < goc', 'KT < goc'])
    expect(warnings).toEqual(['Không ghi cấp trên nên đặt ngay dưới "Cơ quan": Văn phòng, Phòng Kinh tế.'])
  })
})

describe('an office that has its units', () => {
  beforeEach(() => commune())

  test('takes a unit that names none above it right below the top', async () => {
    const { roster, warnings } = await imports(store, sheet('don_vi', 'ma | ten | thuoc\nTYT | Trạm Y tế |'))
    expect(treeOf(roster)).toContain('TYT < XTL')
    expect(warnings).toEqual(['Không ghi cấp trên nên đặt ngay dưới "UBND xã Tân Lập": Trạm Y tế.'])
  })

  test('leaves a known one where it is', async () => {
    const { roster } = await imports(store, sheet('don_vi', 'ma | ten | thuoc\nTYT | Trạm Y tế | KT'))
    expect(treeOf(roster)).toContain('TYT < KT')
    const again = await imports(store, sheet('don_vi', 'ma | ten | thuoc\nTYT | Trạm Y tế xã |\nXTL | UBND xã |'))
    expect(treeOf(again.roster)).toEqual(['XTL < ', 'VHXH < XTL', 'KT < XTL', 'TYT < KT'])
  })

  test('moves a unit, and can be put below a new top', async () => {
    const { roster } = await imports(
      store,
      sheet('don_vi', 'ma | ten | thuoc\nT | UBND tỉnh |\nXTL | UBND xã Tân Lập | T\nKT | Phòng Kinh tế | VHXH')
    )
    expect(treeOf(roster)).toEqual(['XTL < T', 'VHXH < XTL', 'KT < VHXH', 'T < '])
  })

  test("takes a name for the file's own unit before another of that name", async () => {
    const { roster } = await imports(
      store,
      sheet('don_vi', 'ma | ten | ten_ngan | thuoc\nXB | UBND xã B | |\nXB-KT | Phòng Kinh tế | P. Kinh tế | XB'),
      sheet('nguoi', 'ma | ho_ten | don_vi | vai_tro\n20 | Lý Văn Bảo | P. Kinh tế | Trưởng phòng')
    )
    expect(peopleIn(roster).at(-1)).toBe('20 Lý Văn Bảo: head XB-KT')
  })
})

describe('a new office', () => {
  test('has one unit at the top', async () => {
    const flat = sheet('don_vi', 'ma | ten\nVP | Văn phòng\nKT | Phòng Kinh tế')
    expect(await faults(flat)).toEqual([
      'don_vi 3 thuoc: cần ghi đơn vị cấp trên: chỉ một đơn vị đứng cao nhất, và đó là "Văn phòng" (mã VP)'
    ])
  })
})
