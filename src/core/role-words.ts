import { fold } from './fold.ts'
import { type Role, roles } from './person.ts'

/** How a roster writes each role. Titles that say no more than the role are taken too; a title alone gives no right. */
const words: Readonly<Record<Role, readonly string[]>> = {
  head: [
    ...['Cấp trưởng', 'Trưởng', 'Thủ trưởng', 'Người đứng đầu', 'Trưởng phòng', 'Trưởng ban', 'Chủ tịch', 'Giám đốc'],
    ...['Chủ nhiệm', 'Chánh Thanh tra', 'Hiệu trưởng', 'Trạm trưởng', 'Đội trưởng', 'Bí thư', 'Chỉ huy trưởng']
  ],
  deputy: [
    ...['Cấp phó', 'Phó', 'Phó Trưởng phòng', 'Phó phòng', 'Phó Trưởng ban', 'Phó ban', 'Phó Chủ tịch', 'Phó Giám đốc'],
    ...['Phó Chủ nhiệm', 'Phó Chánh Thanh tra', 'Phó Chánh Văn phòng', 'Phó Hiệu trưởng', 'Phó Trạm trưởng'],
    ...['Phó Đội trưởng', 'Phó Bí thư', 'Phó Chỉ huy trưởng']
  ],
  officer: ['Chuyên viên', 'Nhân viên', 'Cán bộ', 'Công chức', 'Viên chức', 'Người lao động', 'Người thực hiện'],
  focal: ['Cán bộ đầu mối', 'Đầu mối', 'Đầu mối đơn vị', 'Cán bộ tổng hợp'],
  tracker: ['Chuyên viên theo dõi', 'Theo dõi', 'Cán bộ theo dõi'],
  chief: ['Chánh Văn phòng'],
  clerk: ['Văn thư', 'Cán bộ văn thư'],
  supervisor: ['Giám sát', 'Theo dõi số liệu'],
  admin: ['Quản trị', 'Quản trị hệ thống', 'Quản trị viên']
}

const meaning: ReadonlyMap<string, Role> = new Map(
  roles.flatMap(role => words[role].map(word => [plain(word), role] as const))
)

/** The role these words mean, with or without accents and capitals; undefined when they mean none. */
export const roleIn = (text: string): Role | undefined => meaning.get(plain(text))

/** What we suggest to write for each role. */
export const suggested: readonly string[] = roles.map(role => words[role][0] ?? role)

/** Every word that is taken, by what we suggest to write. */
export const accepted: readonly (readonly string[])[] = roles.map(role => words[role])

function plain(text: string): string {
  return fold(text).replace(/\s+/g, ' ').trim()
}

/** A role named inside a line, with the words before and after it. */
export type RoleNamed = { readonly role: Role; readonly words: string; readonly before: string; readonly after: string }

/**
 * Where a line names a role (`TL06 cấp phó P. Kinh tế`): the first word that begins one, as long as it goes; null when
 * none does. Nobody is called before the second word: a role needs somebody to hold it.
 */
export function roleNamed(line: string): RoleNamed | null {
  const said = line.trim().split(/\s+/)
  for (let from = 1; from < said.length; from += 1) {
    for (let n = Math.min(LONGEST_ROLE, said.length - from); n > 0; n -= 1) {
      const role = roleIn(said.slice(from, from + n).join(' '))
      if (!role) continue
      const cut = (a: number, b?: number) => said.slice(a, b).join(' ')
      return { role, words: cut(from, from + n), before: cut(0, from).replace(INTO, ''), after: cut(from + n) }
    }
  }
  return null
}

/** What joins somebody to what they become: `đ/c Long làm trưởng phòng`. */
const INTO = /\s+(?:làm|lam|là|la|giữ chức(?: vụ)?|giu chuc(?: vu)?|giữ|giu)$/iu

/** Words of the longest role. */
const LONGEST_ROLE = Math.max(...[...meaning.keys()].map(one => one.split(' ').length))
