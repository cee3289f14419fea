import { fold } from '../core/fold.ts'
import { add, change, type Outcome, remove, type Save } from '../core/outcome.ts'
import type { Role } from '../core/person.ts'
import { postsOf, type Roster } from '../core/roster.ts'
import type { Unit } from '../core/unit.ts'
import type { Sheet } from './table.ts'

/* A roster file: a sheet of units and a sheet of people, told apart by their headers (DECISIONS 19). */

const unitHeaders = ['ma', 'ten', 'ten_ngan', 'loai', 'thuoc', 'thu_tu', 'ten_khac'] as const
const peopleHeaders = ['ma', 'ho_ten', 'don_vi', 'chuc_vu', 'vai_tro', 'linh_vuc', 'dien_thoai', 'tu_ngay'] as const

/** The empty file with its headers. */
export const rosterTemplate: readonly Sheet[] = [
  { name: 'don_vi', rows: [unitHeaders] },
  { name: 'nguoi', rows: [peopleHeaders] }
]

/** How roles are written in a roster; the first of each is the one we suggest. */
const roleWords: Readonly<Record<string, Role>> = {
  truong: 'head',
  'cap truong': 'head',
  'lanh dao': 'head',
  pho: 'deputy',
  'cap pho': 'deputy',
  'chuyen vien': 'officer',
  'nhan vien': 'officer',
  'dau moi': 'focal',
  'theo doi': 'tracker',
  'chanh van phong': 'chief',
  'van thu': 'clerk',
  'giam sat': 'supervisor',
  'quan tri': 'admin'
}

/** One thing wrong with a file. `row` counts from 1, the headers' row. */
export type RosterFault = {
  readonly sheet: string
  readonly row: number
  readonly column: string
  readonly fault: string
}

/** What a file comes to: everything that is wrong with it, or what to keep. Nothing is kept unless all rows are good. */
export type RosterImport =
  | { readonly faults: readonly RosterFault[] }
  | {
      readonly outcome: Outcome
      readonly units: number
      readonly people: number
      /** People of the roster that the file does not name; they are left as they are. */
      readonly absent: readonly string[]
    }

type Cells = { readonly sheet: string; readonly row: number; readonly of: (column: string) => string }

/** Reads a roster file against the roster that is there: updates by `ma`, adds what is new, deletes nothing. */
export function importRoster(sheets: readonly Sheet[], roster: Roster): RosterImport {
  const faults: RosterFault[] = []
  const fault = (cells: Cells, column: string, text: string) =>
    void faults.push({ sheet: cells.sheet, row: cells.row, column, fault: text })
  const unitRows = sheets.filter(sheet => has(sheet, 'ten') && has(sheet, 'loai')).flatMap(cellsOf)
  const peopleRows = sheets.filter(sheet => has(sheet, 'ho_ten')).flatMap(cellsOf)
  if (unitRows.length + peopleRows.length === 0) {
    return {
      faults: [{ sheet: sheets[0]?.name ?? '', row: 1, column: 'ma', fault: `cần các cột ${peopleHeaders.join(', ')}` }]
    }
  }

  const units = new Map([...roster.units.values()].map(unit => [unit.code, unit]))
  let nextUnit = Math.max(0, ...roster.units.keys()) + 1
  const save: Save[] = []
  for (const cells of unitRows) {
    const code = cells.of('ma')
    if (code === '') fault(cells, 'ma', 'không được để trống')
    if (cells.of('ten') === '') fault(cells, 'ten', 'không được để trống')
    const known = units.get(code)
    const parent = cells.of('thuoc') === '' ? null : findUnit(units, cells.of('thuoc'))
    if (parent === undefined) fault(cells, 'thuoc', `không có đơn vị "${cells.of('thuoc')}" ở các dòng trên`)
    const order = cells.of('thu_tu')
    if (order !== '' && !/^\d+$/.test(order)) fault(cells, 'thu_tu', `"${order}" không phải là số`)
    const unit: Unit = {
      id: known?.id ?? nextUnit++,
      code,
      name: cells.of('ten'),
      shortName: cells.of('ten_ngan'),
      type: fold(cells.of('loai')).replace(/\s+/g, '_') || 'phong',
      order: order === '' ? (known?.order ?? nextUnit) : Number(order),
      parentId: parent?.id ?? null,
      aliases: listed(cells.of('ten_khac')),
      validTo: null
    }
    units.set(code, unit)
    save.push(known ? change('unit', { id: unit.id }, unit) : add('unit', unit))
  }

  const people = new Map([...roster.people.values()].map(person => [person.code, person.id]))
  const named = new Map<string, Cells>()
  let nextPerson = Math.max(0, ...roster.people.keys()) + 1
  for (const cells of peopleRows) {
    const code = cells.of('ma')
    const unit = findUnit(units, cells.of('don_vi'))
    const roles = listed(cells.of('vai_tro')).map(word => [word, roleWords[fold(word)]] as const)
    if (code === '') fault(cells, 'ma', 'không được để trống')
    if (cells.of('ho_ten') === '') fault(cells, 'ho_ten', 'không được để trống')
    if (!unit) fault(cells, 'don_vi', `không có đơn vị "${cells.of('don_vi')}"`)
    if (roles.length === 0) fault(cells, 'vai_tro', `cần một trong: ${Object.keys(roleWords).join(', ')}`)
    for (const [word, role] of roles) if (!role) fault(cells, 'vai_tro', `không có vai trò "${word}"`)
    const since = cells.of('tu_ngay')
    const from = since === '' ? null : dayIn(since)
    if (from === undefined) fault(cells, 'tu_ngay', `"${since}" không phải là ngày (ví dụ 01/07/2025)`)
    const again = named.get(code)
    if (again && fold(again.of('ho_ten')) !== fold(cells.of('ho_ten'))) {
      fault(cells, 'ma', `mã "${code}" đã dùng cho "${again.of('ho_ten')}" ở dòng ${again.row}`)
    }
    const known = people.get(code)
    const personId = known ?? nextPerson++
    const row = { code, name: cells.of('ho_ten'), phone: cells.of('dien_thoai') || null, active: true }
    if (!again) {
      if (known === undefined) save.push(add('person', { ...row, id: personId, locale: 'vi' }))
      else {
        save.push(change('person', { id: personId }, row))
        save.push(...postsOf(roster, personId).map(post => remove('post', { id: post.id })))
      }
    }
    people.set(code, personId)
    named.set(code, cells)
    const title = cells.of('chuc_vu')
    const fields = listed(cells.of('linh_vuc'))
    for (const [, role] of roles) {
      if (role && unit) save.push(add('post', { personId, unitId: unit.id, role, title, fields, from: from ?? null }))
    }
  }
  if (faults.length > 0) return { faults }
  const absent =
    peopleRows.length === 0 ? [] : [...roster.people.values()].filter(one => one.active && !named.has(one.code))
  return {
    outcome: { rests: [{ row: 'roster', version: roster.version }], save, say: [] },
    units: unitRows.length,
    people: named.size,
    absent: absent.map(one => `${one.code} ${one.name}`)
  }
}

const has = ({ rows }: Sheet, header: string): boolean => (rows[0] ?? []).some(cell => headerOf(cell) === header)

const headerOf = (cell: string): string => fold(cell).trim().replace(/\s+/g, '_')

/** The rows below the headers that hold anything, each with its cells by header. */
function cellsOf({ name, rows }: Sheet): readonly Cells[] {
  const headers = (rows[0] ?? []).map(headerOf)
  return rows
    .map((row, at) => ({
      sheet: name,
      row: at + 1,
      of: (column: string) => (row[headers.indexOf(column)] ?? '').normalize('NFC').trim()
    }))
    .slice(1)
    .filter(cells => headers.some(header => cells.of(header) !== ''))
}

/** A unit by its code, name or short name. */
function findUnit(units: ReadonlyMap<string, Unit>, words: string): Unit | undefined {
  const wanted = fold(words)
  if (wanted === '') return undefined
  const exact = units.get(words)
  const named = [...units.values()].filter(unit => [unit.name, unit.shortName].some(name => fold(name) === wanted))
  return exact ?? (named.length === 1 ? named[0] : undefined)
}

const listed = (cell: string): readonly string[] =>
  cell
    .split(/[;,]/)
    .map(word => word.trim())
    .filter(Boolean)

/** `01/07/2025` or `2025-07-01` as a day; undefined when it is none. */
function dayIn(text: string): string | undefined {
  const vietnamese = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text)
  const iso = vietnamese
    ? `${vietnamese[3]}-${vietnamese[2]?.padStart(2, '0')}-${vietnamese[1]?.padStart(2, '0')}`
    : text
  const date = new Date(`${iso}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(iso) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)
    ? iso
    : undefined
}
