import type { Unit } from '../core/unit.ts'

/*
 * The units of the trial: a province as the letter of the golden table names it (its slips kept: `Đắk Lắk`, `Cư Jut`)
 * and one commune office below it, for which the story is told.
 */

type Given = readonly [code: string, name: string, type: string, aliases?: readonly string[]]

/** The 27 units of the table, in its order. */
const given: readonly Given[] = [
  ['SKHĐT', 'Sở Kế hoạch và Đầu tư', 'so', ['Sở KHĐT', 'Sở KH&ĐT']],
  ['SCT', 'Sở Công Thương', 'so', ['Sở CT']],
  ['SXD', 'Sở Xây dựng', 'so', ['Sở XD']],
  ['VPUB', 'Văn phòng UBND tỉnh', 'so', ['VP UBND tỉnh']],
  ['SNV', 'Sở Nội vụ', 'so', ['Sở NV']],
  ['SNNPTNT', 'Sở Nông nghiệp và Phát triển nông thôn', 'so', ['Sở NN&PTNT', 'Sở Nông nghiệp']],
  ['BDT', 'Ban Dân tộc', 'so', ['BDT']],
  ['STC', 'Sở Tài chính', 'so', ['Sở TC']],
  ['SGTVT', 'Sở Giao thông vận tải', 'so', ['Sở GTVT']],
  ['STNMT', 'Sở Tài nguyên và Môi trường', 'so', ['Sở TN&MT', 'Sở TNMT']],
  ['SKHCN', 'Sở Khoa học và Công nghệ', 'so', ['Sở KH&CN', 'Sở KHCN']],
  ['SGDĐT', 'Sở Giáo dục và Đào tạo', 'so', ['Sở GD&ĐT', 'Sở GDĐT']],
  ['SLĐTBXH', 'Sở Lao động - Thương binh và Xã hội', 'so', ['Sở LĐTBXH', 'Sở Lao động']],
  ['SYT', 'Sở Y tế', 'so', ['Sở YT']],
  ['STP', 'Sở Tư pháp', 'so', ['Sở TP']],
  ['SVHTTDL', 'Sở Văn hóa, Thể thao và Du lịch', 'so', ['Sở VHTTDL', 'Sở Văn hóa']],
  ['STTTT', 'Sở Thông tin và Truyền thông', 'so', ['Sở TT&TT', 'Sở TTTT']],
  ['BQLKCN', 'Ban Quản lý các Khu Công nghiệp tỉnh', 'so', ['BQL KCN', 'Ban Quản lý KCN']],
  ['TTT', 'Thanh tra tỉnh', 'so', []],
  ['UBĐS', 'UBND huyện Đắk Song', 'huyen', ['Huyện Đắk Song']],
  ['UBĐL', 'UBND huyện Đắk Lắk', 'huyen', ['Huyện Đắk Lắk']],
  ['UBCJ', 'UBND huyện Cư Jut', 'huyen', ['Huyện Cư Jut']],
  ['UBKN', 'UBND huyện Krông Nô', 'huyen', ['Huyện Krông Nô']],
  ['UBGN', 'UBND thành phố Gia Nghĩa', 'huyen', ['Thành phố Gia Nghĩa', 'TP Gia Nghĩa']],
  ['UBĐG', 'UBND huyện Đắk Glong', 'huyen', ['Huyện Đắk Glong']],
  ['UBTĐ', 'UBND huyện Tuy Đức', 'huyen', ['Huyện Tuy Đức']],
  ['UBĐM', 'UBND huyện Đắk Mil', 'huyen', ['Huyện Đắk Mil']]
]

const unit = (id: number, set: Pick<Unit, 'code' | 'name' | 'type' | 'parentId'> & Partial<Unit>): Unit => ({
  id,
  shortName: '',
  order: id - 1,
  aliases: [],
  validFrom: null,
  validTo: null,
  successorId: null,
  pilot: false,
  officialFrom: null,
  ...set
})

/** The unit at the top. */
export const root = unit(1, { code: 'UBT', name: 'UBND tỉnh (chạy thử)', type: 'tinh', parentId: null })

/** The 27 units whose tasks of 2023 give the golden table, in its order. */
export const provinceUnits: readonly Unit[] = given.map(([code, name, type, aliases = []], i) =>
  unit(2 + i, { code, name, type, aliases, parentId: root.id })
)

/** The commune office. */
export const commune = unit(29, {
  code: 'XTL',
  name: 'UBND xã Tân Lập',
  type: 'xa',
  parentId: root.id,
  aliases: ['Xã Tân Lập']
})

/** Its office. */
export const communeOffice = unit(30, {
  code: 'XTL-VP',
  name: 'Văn phòng HĐND và UBND',
  shortName: 'Văn phòng',
  type: 'phong',
  parentId: commune.id,
  aliases: ['VP', 'Văn phòng UBND xã']
})

/** Its room for culture and social affairs. */
export const culture = unit(31, {
  code: 'XTL-VHXH',
  name: 'Phòng Văn hóa - Xã hội',
  shortName: 'P. VHXH',
  type: 'phong',
  parentId: commune.id,
  aliases: ['Phòng VHXH', 'VHXH']
})

/** Its room for the economy. */
export const economy = unit(32, {
  code: 'XTL-KT',
  name: 'Phòng Kinh tế',
  shortName: 'P. Kinh tế',
  type: 'phong',
  parentId: commune.id,
  aliases: ['P.KT']
})

/** Every unit, those above first. */
export const units: readonly Unit[] = [root, ...provinceUnits, commune, communeOffice, culture, economy]
