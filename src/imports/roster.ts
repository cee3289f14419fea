import type { Outcome } from '../core/outcome.ts'
import type { Post } from '../core/person.ts'
import type { Roster } from '../core/roster.ts'
import { type PeopleRead, peopleSheet, readPeople } from './people.ts'
import { type RosterFault, rowsOf } from './rows.ts'
import type { Sheet } from './table.ts'
import { readUnits, unitSheet } from './units.ts'

/* A roster file: sheets of units and sheets of people, told apart by their headers (DECISIONS 19). */

/** What a file comes to: everything that is wrong with it, or what to keep. Nothing is kept unless all rows are good. */
export type RosterImport =
  | { readonly faults: readonly RosterFault[] }
  | {
      readonly outcome: Outcome
      readonly units: number
      readonly people: number
      /** People of the roster that the file does not name; they are left as they are. */
      readonly absent: readonly string[]
      /** What the one who imports should know, in sentences. */
      readonly warnings: readonly string[]
    }

/** Reads a roster file against the roster that is there: updates by `ma`, adds what is new, deletes nobody. */
export function importRoster(sheets: readonly Sheet[], roster: Roster): RosterImport {
  const faults: RosterFault[] = []
  const fault = ({ sheet, row }: { sheet: string; row: number }, column: string, text: string) =>
    void faults.push({ sheet, row, column, fault: text })

  const unitRows = rowsOf(sheets, unitSheet, fault)
  const peopleRows = rowsOf(sheets, peopleSheet, fault)
  const rows = unitRows.rows.length + peopleRows.rows.length
  if (rows === 0 && faults.length === 0) fault(...nothingIn(sheets, unitRows.sheets + peopleRows.sheets))
  const units = readUnits(unitRows.rows, roster, fault)
  const people = readPeople(peopleRows.rows, units.find, roster, fault)
  if (faults.length > 0) return { faults }

  return {
    outcome: {
      rests: [{ row: 'roster', version: roster.version }],
      save: [...units.save, ...people.save],
      say: []
    },
    units: unitRows.rows.length,
    people: people.named.size,
    absent: peopleRows.rows.length === 0 ? [] : absent(roster, people.named),
    warnings: [...units.warnings, ...leftWithoutAdmin(roster, people)]
  }
}

function nothingIn(sheets: readonly Sheet[], ours: number) {
  const headers = `cần các cột ${peopleSheet.headers.join(', ')} (người) hoặc ${unitSheet.headers.join(', ')} (đơn vị)`
  const where = { sheet: sheets[0]?.name ?? '', row: ours > 0 ? 2 : 1 }
  return [where, 'ma', ours > 0 ? 'chưa có dòng nào dưới tiêu đề' : headers] as const
}

const absent = (roster: Roster, named: ReadonlySet<string>): readonly string[] =>
  [...roster.people.values()].filter(one => one.active && !named.has(one.code)).map(one => `${one.code} ${one.name}`)

/** Whoever takes the last administrator's role away must at least know it. */
function leftWithoutAdmin(roster: Roster, { posts }: PeopleRead): readonly string[] {
  const admins = (all: readonly Pick<Post, 'role'>[]) => all.some(post => post.role === 'admin')
  if (!admins(roster.posts) || admins(posts)) return []
  return ['Sau lần nhập này không còn ai là quản trị: đề nghị thêm vai trò "Quản trị" cho một người rồi nhập lại.']
}
