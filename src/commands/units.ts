import { answerersOf, isAdmin } from '../core/authority.ts'
import { dayOf } from '../core/calendar.ts'
import { fold } from '../core/fold.ts'
import type { Line } from '../core/letter.ts'
import { personName, unitName } from '../core/names.ts'
import { add, type Outcome } from '../core/outcome.ts'
import { Refusal } from '../core/refusal.ts'
import { callName, lineOf, postsIn } from '../core/roster.ts'
import { typeLine, typeOf, type Unit } from '../core/unit.ts'
import { type Ask, type Command, line, only, reply } from './command.ts'
import { aUnit } from './names-alone.ts'
import { noted } from './noted.ts'
import { isUnitChange, unitChange } from './unit-change.ts'
import { unitMeant } from './unit-meant.ts'

/** Units shown at once. */
const SHOWN = 60

/** The units and who answers for them; missing heads and focal officers are named (R15, R42). Adds a unit. */
export const unitsCommand: Command = {
  name: 'units',
  shows: 'alone',
  words: ['đơn vị', 'danh sách đơn vị'],
  slashes: ['donvi'],
  takes: rest => rest === '' || /^them /.test(rest) || aUnit(rest) || isUnitChange(rest),
  audience: 'admin',
  chapter: 'units',
  examples: [
    'đơn vị',
    'đơn vị thêm Phòng Tư pháp loại phong',
    'đơn vị đổi tên P. Kinh tế thành Phòng Kinh tế, Hạ tầng và Đô thị',
    'đơn vị gộp P. Kinh tế vào P. VHXH từ 1/12',
    'đơn vị P. VHXH thử nghiệm',
    'đơn vị P. VHXH chính thức từ 1/12'
  ],

  async run(ask) {
    if (!isAdmin(ask.roster, ask.actor.id)) throw new Refusal('admin-only')
    if (ask.words === '') return all(ask)
    const added = /^(?:thêm|them)\s+(.+?)(?:\s+(?:thuộc|thuoc)\s+(.+?))?(?:\s+(?:loại|loai)\s+(\S.*))?$/iu.exec(
      ask.words
    )
    if (added?.[1] !== undefined) return adding(ask, added[1], added[2] ?? '', added[3] ?? '')
    return isUnitChange(fold(ask.words)) ? unitChange(ask) : one(ask, unitMeant(ask, ask.words))
  }
}

function all(ask: Ask): Outcome {
  const units = [...ask.roster.units.values()].filter(unit => unit.validTo === null)
  const shown = units
    .map(unit => ({ unit, depth: lineOf(ask.roster, unit.id).length - 1 }))
    .slice(0, SHOWN)
    .map(({ unit, depth }) => unitLine(ask, unit, depth))
  const hidden = units[SHOWN]
  const more = hidden ? [line('units-more', { count: units.length - SHOWN, unit: callName(hidden) })] : []
  return only(reply(ask, [line('units-title', { count: units.length }), ...shown, ...more]))
}

function unitLine(ask: Ask, unit: Unit, depth: number): Line {
  const posts = postsIn(ask.roster, unit.id)
  const people = new Set(posts.map(post => post.personId)).size
  const answered = answerersOf(ask.roster, unit.id).length > 0
  return line(answered ? 'units-item' : 'units-item-unanswered', {
    indent: '  '.repeat(depth),
    name: callName(unit),
    people
  })
}

function one(ask: Ask, unit: Unit): Outcome {
  const posts = postsIn(ask.roster, unit.id)
  const parent = unit.parentId === null ? undefined : ask.roster.units.get(unit.parentId)
  return only(
    reply(ask, [
      line('unit-title', { name: unit.name }),
      line('unit-kind', {
        type: { line: typeLine(unit.type) },
        aliases: [unit.shortName, ...unit.aliases].filter(Boolean).join(', ') || '-'
      }),
      ...(parent ? [line('unit-parent', { name: parent.name })] : []),
      ...(unit.validTo === null
        ? []
        : [line('unit-ended', { day: { day: unit.validTo }, successor: unitName(ask.roster, unit.successorId ?? 0) })]),
      ...(unit.pilot ? [line('unit-trying')] : []),
      ...(unit.officialFrom === null ? [] : [line('unit-official', { day: { day: unit.officialFrom } })]),
      ...posts.map(post =>
        line('unit-post', {
          name: personName(ask.roster, post.personId),
          title: post.title,
          role: { line: line(`role-${post.role}`) }
        })
      ),
      ...(posts.some(post => post.role === 'head') ? [] : [line('unit-no-head')]),
      ...(posts.some(post => post.role === 'focal') ? [] : [line('unit-no-focal')])
    ])
  )
}

function adding(ask: Ask, name: string, under: string, type: string): Outcome {
  const units = [...ask.roster.units.values()]
  if (units.some(unit => fold(unit.name) === fold(name))) throw new Refusal('unit-there', { name })
  const roots = units.filter(unit => unit.parentId === null)
  const parent = under === '' ? roots[0] : unitMeant(ask, under)
  if (!parent) throw new Refusal('unit-unknown', { words: under })
  const siblings = units.filter(unit => unit.parentId === parent.id)
  const row = {
    code: `dv-${units.length + 1}-${fold(name).replace(/[^a-z0-9]+/g, '-')}`,
    name,
    shortName: '',
    type: typeOf(type) || siblings[0]?.type || 'phong',
    order: Math.max(0, ...units.map(unit => unit.order)) + 1,
    parentId: parent.id,
    aliases: [],
    validFrom: dayOf(ask.now),
    validTo: null,
    successorId: null,
    pilot: false,
    officialFrom: null
  }
  return {
    rests: [{ row: 'roster', version: ask.roster.version }],
    save: [
      add('unit', row),
      noted(ask, { act: 'unit', subject: name, after: { code: row.code, parent: parent.code } })
    ],
    say: [reply(ask, [line('unit-added', { name, parent: parent.name, type: { line: typeLine(row.type) } })])]
  }
}
