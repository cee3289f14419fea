import type { Roster } from '../../src/core/roster.ts'
import { importRoster } from '../../src/imports/roster.ts'
import type { RosterFault } from '../../src/imports/rows.ts'
import type { Sheet } from '../../src/imports/table.ts'
import type { Store } from '../../src/ports/store.ts'

const morning = new Date('2026-11-23T09:00:00+07:00')
let causes = 0

/** A sheet written as people see it: a line a row, cells between bars. */
export const sheet = (name: string, text: string): Sheet => ({
  name,
  rows: text
    .trim()
    .split('\n')
    .map(line => line.split('|').map(cell => cell.trim()))
})

/** A commune office of two rooms and three people. */
export const unitsOfCommune = sheet(
  'don_vi',
  `ma | ten | ten_ngan | loai | thuoc | thu_tu | ten_khac
   XTL | UBND xã Tân Lập | | xã | | 1 |
   VHXH | Phòng Văn hóa - Xã hội | P. VHXH | phòng | XTL | 2 | Phòng VHXH; VHXH
   KT | Phòng Kinh tế | P. Kinh tế | phòng | XTL | 3 |`
)
export const peopleOfCommune = sheet(
  'nguoi',
  `ma | ho_ten | don_vi | chuc_vu | vai_tro | linh_vuc | dien_thoai | tu_ngay
   01 | Lê Quang Vinh | XTL | Chủ tịch | Cấp trưởng; Quản trị | | 0900000001 | 01/07/2025
   02 | Nguyễn Thị Mai | P. VHXH | Trưởng phòng | Cấp trưởng | văn hóa; giáo dục | | 2025-07-01
   03 | Trần Đức Long | Phòng Văn hóa - Xã hội | Chuyên viên | Cán bộ đầu mối | | |`
)

/** The faults of these sheets against a roster, as an importer reads them: `nguoi 3 vai_tro: ...`. */
export function faultsOf(roster: Roster, ...sheets: readonly Sheet[]): readonly string[] {
  const result = importRoster(sheets, roster)
  return 'faults' in result ? result.faults.map(said) : []
}

const said = ({ sheet, row, column, fault }: RosterFault): string => `${sheet} ${row} ${column}: ${fault}`

/** Imports these sheets and keeps them; the roster as it is afterwards, with what was said. */
export async function imports(store: Store, ...sheets: readonly Sheet[]) {
  const result = importRoster(sheets, await store.roster())
  if ('faults' in result) throw new Error(result.faults.map(said).join('\n'))
  const kept = await store.commit(`import:test:${++causes}`, result.outcome, morning)
  if (kept !== 'kept') throw new Error(kept)
  return { ...result, roster: await store.roster() }
}

/** Everybody with their posts: `02 Nguyễn Thị Mai: head VHXH`. */
export const peopleIn = ({ people, posts, units }: Roster): readonly string[] =>
  [...people.values()].map(person => {
    const theirs = posts.filter(post => post.personId === person.id)
    return `${person.code} ${person.name}: ${theirs.map(post => `${post.role} ${units.get(post.unitId)?.code}`).join(', ')}`
  })

/** Every unit with the one above: `KT < XTL`. */
export const treeOf = ({ units }: Roster): readonly string[] =>
  [...units.values()].map(unit => `${unit.code} < ${units.get(unit.parentId ?? 0)?.code ?? ''}`)
