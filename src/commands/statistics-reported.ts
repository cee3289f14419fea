import { addDays, at, type Day } from '../core/calendar.ts'
import { documentsIn } from '../core/directive.ts'
import { fieldsOf, isSameField } from '../core/field.ts'
import { fold } from '../core/fold.ts'
import type { Line } from '../core/letter.ts'
import { unitName } from '../core/names.ts'
import { Refusal } from '../core/refusal.ts'
import { type Period, type Statistics, tableOf, type Wanted } from '../core/statistics.ts'
import { allOf } from '../core/statistics-lines.ts'
import { existedIn, typeLine, type Unit } from '../core/unit.ts'
import { type Ask, line } from './command.ts'
import type { FiguresAsked, Until } from './figures-asked.ts'
import { momentTold, monthOf, mustNotEndBefore } from './figures-moment.ts'
import { type LookedOver, rowsOf } from './looked-over.ts'
import { personNamed } from './person-meant.ts'
import { someOf, unitsNamed, unitsOfType } from './units-asked.ts'

const NOT_OURS = { person: 'statistics-person', closed: 'statistics-closed' }

/** A report worked out: the figures, what it was narrowed to, and the words that ask for it again. */
export type Reported = {
  readonly period: Period
  readonly units: readonly Unit[]
  readonly table: Statistics
  /** How many numbered documents gave these tasks (R51). */
  readonly documents: number
  /** In sentences, as in a letter. */
  readonly narrowed: readonly Line[]
  readonly words: string
}

/** Works a report out for what was asked, of the units whose figures the asker may read. */
export async function reported(ask: Ask, asked: FiguresAsked, over: LookedOver): Promise<Reported> {
  const { from, to } = asked.period ?? monthOf(ask.now)
  const asOf = momentTold(ask, asked.until ?? { day: to, clock: null })
  mustNotEndBefore(asOf, from, ask.now)
  const { wanted, lines, words, unknown } = await narrowing(ask, asked, over, { from, to })
  const period: Period = { ...wanted, from, to, asOf, goLive: ask.settings.goLive }
  const found = unitsNamed(ask, asked.names, over.units, NOT_OURS)
  const named = over.units.length > 1 ? someOf(over.units, found) : found
  const all = named ?? rowsOf(ask, over)
  const chosen = asked.type === null ? all : unitsOfType(all, asked.type)
  if (chosen.length === 0) throw new Refusal('statistics-type', { words: asked.type ?? '' })
  const counted = await ask.read.countsAt(period, chosen, ['documents'])
  // A unit that was not there has no row of its own, unless it is asked for or was given something.
  const units = named ? chosen : chosen.filter(unit => counted.units.has(unit.id) || existedIn(unit, from, to))
  const table = tableOf(counted.units, units, period)
  if (allOf(table.total) === 0 && unknown !== null) throw unknown
  const absent = units.filter(unit => !existedIn(unit, from, to))
  const narrowed = [
    ...typesOnly(asked.type === null ? [] : chosen),
    ...lines,
    ...absent.map(unit => absenceLine(ask, unit, from))
  ]
  return {
    period,
    units,
    table,
    documents: documentsIn(counted.documents.keys()),
    narrowed,
    words: [
      'thống kê',
      from === to ? typed(from) : `${typed(from)}-${typed(to)}`,
      ...(named ? [named.map(unit => unitName(ask.roster, unit.id)).join(', ')] : []),
      ...(asked.type === null ? [] : [`khối ${asked.type}`]),
      ...untilWords(asked.until),
      ...words
    ].join(' ')
  }
}

/** The types of unit that alone are counted. */
function typesOnly(units: readonly Unit[]): readonly Line[] {
  const types = [...new Set(units.map(unit => unit.type))]
  return types.length === 0 ? [] : [line('statistics-only-types', { types: { lines: types.map(typeLine) } })]
}

const untilWords = (until: Until | null): readonly string[] =>
  until === null ? [] : [`tính đến ${until.clock === null ? '' : `${until.clock} `}${typed(until.day)}`]

type Days = { readonly from: Day; readonly to: Day }

/** Who gave it, its field, its document, with or without deadline (R24): what to ask for, to say, and to type again. */
async function narrowing(ask: Ask, asked: FiguresAsked, over: LookedOver, { from, to }: Days) {
  const { assigner, field, document, datedOnly } = asked
  const said: { wanted: Wanted; line: Line; words: string }[] = []
  // Words of a field or a document that nothing here has: no zeros are told of them.
  let unknown: Refusal | null = null
  if (datedOnly) said.push({ wanted: { datedOnly }, line: line('statistics-dated-only'), words: 'chỉ việc có hạn' })
  if (document !== null) {
    const number = document.replace(/^.*?(?=\d{1,5}[/-])/, '').replace(/ ngày .*$/iu, '')
    const rows = await ask.read.directives({ number })
    const directives = [number, ...rows.map(row => row.key)]
    if (rows.length === 0) unknown = new Refusal('statistics-document-unknown', { document: number })
    said.push({
      wanted: { directives },
      line: line('statistics-document', { document: number }),
      words: `văn bản ${number}`
    })
  }
  if (assigner !== null) {
    if (ask.group) throw new Refusal('narrowing-not-here')
    const gave = await ask.read.assignersOf(over.units, at(from, '00:00'), at(addDays(to, 1), '00:00'))
    const people = [...ask.roster.people.values()].filter(one => gave.has(one.id))
    const isSpeaker = /^(?:toi|em|minh)$/.test(fold(assigner))
    const who = isSpeaker
      ? ask.actor
      : personNamed(ask, assigner, people, code => `thống kê ${ask.words.replace(assigner, code)}`)
    said.push({
      wanted: { assignerId: who.id },
      line: line('statistics-assigner', { name: who.name }),
      words: `người giao ${who.code}`
    })
  }
  if (field !== null) {
    const all = over.tops.flatMap(top => fieldsOf(ask.roster, top))
    const known = all.find(one => isSameField(one, field))
    const one = known ?? field
    if (known === undefined)
      unknown = new Refusal('statistics-field-unknown', {
        field,
        known: all.length > 0 ? [...new Set(all)].join(', ') : { line: line('statistics-fields-none') }
      })
    said.push({ wanted: { field: one }, line: line('statistics-field', { field: one }), words: `lĩnh vực ${one}` })
  }
  const wanted: Wanted = Object.assign({}, ...said.map(one => one.wanted))
  return { wanted, lines: said.map(one => one.line), words: said.map(one => one.words), unknown }
}

/** That a unit had ended before the days that are told of, or began after them. */
const absenceLine = ({ roster }: Ask, { id, validFrom, validTo }: Unit, from: Day): Line =>
  validTo !== null && validTo < from
    ? line('statistics-ended', { unit: unitName(roster, id), to: { day: validTo } })
    : line('statistics-not-yet', { unit: unitName(roster, id), from: { day: validFrom ?? '' } })

/** `1/10/2026`: as short as it can be typed. */
const typed = (day: Day): string => day.split('-').reverse().map(Number).join('/')
