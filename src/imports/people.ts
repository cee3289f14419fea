import { fold } from '../core/fold.ts'
import { add, change, remove, type Save } from '../core/outcome.ts'
import type { Person, Post } from '../core/person.ts'
import { roleIn, suggested } from '../core/role-words.ts'
import { postsOf, type Roster } from '../core/roster.ts'
import { dayIn, type FaultAt, type Kind, listed, type Row } from './rows.ts'
import type { FindUnit } from './unit-names.ts'

/** The sheet of people (DECISIONS 19). */
export const peopleSheet: Kind = {
  mark: 'ho_ten',
  needed: ['ma', 'ho_ten', 'don_vi', 'vai_tro'],
  headers: ['ma', 'ho_ten', 'don_vi', 'chuc_vu', 'vai_tro', 'linh_vuc', 'dien_thoai', 'tu_ngay']
}

/** A post that the file gives somebody. */
type Place = Omit<Post, 'id'>

/** What the rows about people come to. */
export type PeopleRead = {
  readonly save: readonly Save[]
  /** The codes that the file names. */
  readonly named: ReadonlySet<string>
  /** Every post there will be. */
  readonly posts: readonly Place[]
}

/** Reads the people of a file against those that are there. Several rows of one code are several posts of one person. */
export function readPeople(rows: readonly Row[], find: FindUnit, roster: Roster, fault: FaultAt): PeopleRead {
  const people = new Map([...roster.people.values()].map(person => [person.code, person]))
  const highest = Math.max(0, ...roster.people.keys())
  const read = [...byCode(rows, fault)].map(([code, theirs], i) => {
    const known = people.get(code)
    const person = personOf(code, theirs, known, highest + 1 + i)
    return { person, known, places: placesOf(person.id, theirs, find, roster, fault) }
  })
  const told = new Set(read.map(({ person }) => person.id))
  return {
    save: read.flatMap(({ person, known, places }) => [
      ...savedPerson(person, known),
      ...savedPlaces(postsOf(roster, person.id), places)
    ]),
    named: new Set(read.map(({ person }) => person.code)),
    posts: [...roster.posts.filter(post => !told.has(post.personId)), ...read.flatMap(({ places }) => places)]
  }
}

/** The rows of each person, in the order of the file; one code with two names is a fault. */
function byCode(rows: readonly Row[], fault: FaultAt): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    const code = row.of('ma')
    for (const needed of ['ma', 'ho_ten']) if (row.of(needed) === '') fault(row, needed, 'không được để trống')
    const theirs = found.get(code) ?? []
    const [first] = theirs
    if (first && code !== '' && fold(first.of('ho_ten')) !== fold(row.of('ho_ten'))) {
      fault(row, 'ma', `mã "${code}" đã dùng cho "${first.of('ho_ten')}" ở ${first.sheet}, dòng ${first.row}`)
    }
    found.set(code, [...theirs, row])
  }
  return found
}

function personOf(code: string, rows: readonly Row[], known: Person | undefined, newId: number): Person {
  const phones = rows.filter(row => row.has('dien_thoai'))
  const phone = phones.map(row => phoneOf(row.of('dien_thoai'))).find(Boolean) ?? null
  return {
    id: known?.id ?? newId,
    code,
    name: rows[0]?.of('ho_ten') ?? '',
    phone: phones.length === 0 ? (known?.phone ?? null) : phone,
    locale: known?.locale ?? 'vi',
    active: known?.active ?? true
  }
}

/** A cell that a sheet takes for a number has lost the 0 in front. */
const phoneOf = (text: string): string => (/^[1-9]\d{8}$/.test(text) ? `0${text}` : text)

/** The posts that the rows of one person give them: a post a role, each once. */
function placesOf(
  personId: number,
  rows: readonly Row[],
  find: FindUnit,
  roster: Roster,
  fault: FaultAt
): readonly Place[] {
  const places = new Map<string, Place>()
  for (const row of rows) {
    const unit = row.of('don_vi') === '' ? 'không được để trống' : find(row.of('don_vi'))
    if (typeof unit === 'string') fault(row, 'don_vi', unit)
    const since = row.of('tu_ngay')
    const from = since === '' ? null : dayIn(since)
    if (from === undefined) fault(row, 'tu_ngay', `"${since}" không phải là ngày (ví dụ 01/07/2025)`)
    const words = listed(row.of('vai_tro'))
    if (words.length === 0) fault(row, 'vai_tro', `không được để trống; ghi một trong: ${suggested.join(', ')}`)
    for (const word of words) {
      const role = roleIn(word)
      if (!role) fault(row, 'vai_tro', `không có vai trò "${word}"; ghi một trong: ${suggested.join(', ')}`)
      if (!role || typeof unit === 'string') continue
      const had = postsOf(roster, personId).filter(post => post.unitId === unit.id && post.role === role)
      const known = had.find(post => post.to === null) ?? had.at(-1)
      places.set(`${unit.id} ${role}`, {
        personId,
        unitId: unit.id,
        role,
        title: row.has('chuc_vu') ? row.of('chuc_vu') : (known?.title ?? ''),
        fields: row.has('linh_vuc') ? listed(row.of('linh_vuc')) : (known?.fields ?? []),
        from: row.has('tu_ngay') ? (from ?? null) : (known?.from ?? null),
        to: known?.to ?? null
      })
    }
  }
  return [...places.values()]
}

function savedPerson(person: Person, known: Person | undefined): readonly Save[] {
  if (!known) return [add('person', person)]
  const { name, phone, active } = person
  const same = name === known.name && phone === known.phone && active === known.active
  return same ? [] : [change('person', { id: person.id }, { name, phone, active })]
}

/** Posts that stay as they are keep their row. */
function savedPlaces(had: readonly Post[], wanted: readonly Place[]): readonly Save[] {
  // What has an end was ended by an administrator: it is past, or soon will be, and no file takes it back.
  const gone = had.filter(post => post.to === null && !wanted.some(place => same(post, place)))
  const fresh = wanted.filter(place => !had.some(post => same(post, place)))
  return [...gone.map(post => remove('post', { id: post.id })), ...fresh.map(place => add('post', place))]
}

const same = (a: Place, b: Place): boolean =>
  a.unitId === b.unitId &&
  a.role === b.role &&
  a.title === b.title &&
  a.from === b.from &&
  a.to === b.to &&
  a.fields.join('\n') === b.fields.join('\n')
